import { expect, test } from "vitest";
import { complete } from "../../../src/ask/completion/complete.ts";
import { sayings } from "../../commands/town.ts";
import { libraryOf } from "../../library.ts";

const library = libraryOf(
  sayings("people", "2026-05-04", [
    { id: "dana-whitlock", name: "Dana Whitlock" },
    { id: "tran-van-minh", name: "Trần Văn Minh" },
    { id: "elena-marsow", name: "Elena Marsow" },
    { id: "tomas-marlow", name: "Tomas Marlow" },
    { id: "pavel-ozerov", name: "Павел Озеров" },
    { id: "james-carter", name: "James Carter", title: "Mayor", organization: "Millford" },
    { id: "james-carter-engineer", name: "James Carter", title: "Engineer", organization: "Yard" },
  ]),
);

const offered = (typed: string): readonly string[] =>
  complete("people", typed, { library, language: "en", preferred: [] }).map(({ value }) => value);

test.each([
  ["trn", ["tran-van-minh"]],
  ["whtlock", ["dana-whitlock"]],
  ["whtlck", ["dana-whitlock"]],
  ["dana whtl", ["dana-whitlock"]],
  ["whitlok", ["dana-whitlock"]],
  ["marlow", ["tomas-marlow"]],
  ["marlov", ["tomas-marlow"]],
  ["mrs", ["elena-marsow"]],
  ["mars", ["elena-marsow"]],
  ["озрв", ["pavel-ozerov"]],
  ["tr", ["tran-van-minh"]],
  ["dn", []],
  ["bark", []],
  ["carter", ["james-carter", "james-carter-engineer"]],
])("%s offers %j", (typed, expected) => {
  expect(offered(typed)).toEqual(expected);
});

test("namesakes are offered with their roles", () => {
  const labels = complete("people", "carter", { library, language: "en", preferred: [] }).map(
    ({ label }) => label,
  );
  expect(labels).toEqual(["James Carter · Mayor, Millford (2026)", "James Carter · Engineer, Yard (2026)"]);
});
