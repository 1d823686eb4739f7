import fc from "fast-check";
import { expect, test } from "vitest";
import {
  erasedHashes,
  isSameUser,
  lookedUpHashes,
  parsePerson,
} from "../../../src/store/people/person-address.ts";

test.each([
  ["slack:T1/U1", { platform: "slack", workspace: "T1", user: "U1" }],
  ["slack:U1", { platform: "slack", workspace: null, user: "U1" }],
  ["discord:123456789012345678", { platform: "discord", workspace: null, user: "123456789012345678" }],
  ["console:anna", { platform: "console", workspace: null, user: "anna" }],
  ["U1", null],
  ["slack:", null],
  ["slack:T1/", null],
  ["slack:T1/U1/U2", null],
  ["slack:U1 slack:C1", null],
  ["", null],
])("%j is the person %j", (address, person) => {
  expect(parsePerson(address)).toEqual(person);
});

const part = fc.stringMatching(/^[A-Z0-9]{1,12}$/u);
const people = fc.record({
  platform: fc.constantFrom("slack", "discord"),
  workspace: fc.option(part),
  user: part,
});

test("a person is forgotten under their address, and under no address that differs", () => {
  fc.assert(
    fc.property(people, people, (forgotten, written) => {
      const hashes = new Set(erasedHashes(forgotten));
      const isErased = lookedUpHashes(written).some((hash) => hashes.has(hash));
      const isSame =
        forgotten.platform === written.platform &&
        forgotten.user === written.user &&
        (forgotten.workspace === null ||
          written.workspace === null ||
          forgotten.workspace === written.workspace);
      expect(isErased).toBe(isSame);
    }),
  );
});

test("the same id is looked for in each workspace", () => {
  const isErased = (forgotten: string, written: string): boolean => {
    const [one, other] = [parsePerson(forgotten), parsePerson(written)];
    if (one === null || other === null) throw new Error("Both are addresses.");
    const hashes = new Set(erasedHashes(one));
    return lookedUpHashes(other).some((hash) => hashes.has(hash));
  };
  expect([
    isErased("slack:U1", "slack:T1/U1"),
    isErased("slack:U1", "slack:U1"),
    isErased("slack:T1/U1", "slack:T1/U1"),
    isErased("slack:T1/U1", "slack:U1"),
    isErased("slack:T1/U1", "slack:T2/U1"),
    isErased("discord:U1", "slack:U1"),
  ]).toEqual([true, true, true, true, false, false]);
});

test.each([
  ["discord:G1/U1", "discord:U1", true],
  ["discord:G1/U1", "discord:G2/U1", true],
  ["slack:U1", "slack:T1/U1", true],
  ["slack:T1/U1", "slack:T1/U2", false],
  ["slack:T1/U1", "discord:T1/U1", false],
  ["Ngọc", "Ngọc", true],
  ["Ngọc", "Ngoc", false],
  ["U1", "slack:U1", false],
])("of %j and %j, it is %s that they may be one person", (one, other, isSame) => {
  expect([isSameUser(one, other), isSameUser(other, one)]).toEqual([isSame, isSame]);
});
