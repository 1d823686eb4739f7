import { expect, test } from "vitest";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import { indexOf } from "../../../src/library/index/briefing-index.ts";
import { summit } from "../../library.ts";

const embargo = "2026-05-01T00:00:00Z";
const after = Temporal.Instant.from(embargo).epochMilliseconds;

const seen = (until: number, ...briefings: readonly Briefing[]) => indexOf(briefings).seenUntil(until);

test("a description is no name once an embargo is over, as if there had been none", () => {
  const never = seen(after, summit);
  const once = seen(after, { ...summit, embargo });
  expect(never.names.people.search("the minister")).toMatchObject({ matches: "holders" });
  for (const query of ["the minister", "minister", "Stone", "minsiter", "minist", "xinistxr"]) {
    expect(once.names.people.search(query), query).toEqual(never.names.people.search(query));
    expect(once.names.people.exact(query), query).toEqual(never.names.people.exact(query));
  }
  for (const kind of ["starts", "surnames"] as const) {
    for (const key of ["the minister", "minister", "ada stone", "stone"])
      expect(once.written.with(kind, [key]), key).toEqual(never.written.with(kind, [key]));
  }
});

test("what only an embargoed role makes a description is a name to those who do not see the role", () => {
  const people = summit.people.map((person) => ({ ...person, aliases: ["Registrar"], roles: [] }));
  const [ada, ben] = people;
  if (ada === undefined || ben === undefined) throw new Error("The summit has two people.");
  const open: Briefing = { ...summit, slug: "open", people: [ada, { ...ben, aliases: [] }] };
  const withRole: Briefing = {
    ...open,
    slug: "closed",
    embargo,
    people: [{ ...ada, roles: summit.people[1]?.roles ?? [] }],
  };
  const alone = seen(0, open);
  const beside = seen(0, open, withRole);
  for (const query of ["registrar", "registrer", "xegistrxr", "Stone"]) {
    expect(beside.names.people.search(query), query).toEqual(alone.names.people.search(query));
    expect(beside.names.people.exact(query), query).toEqual(alone.names.people.exact(query));
  }
});

test("a name under embargo makes no other person share it before the embargo is over", () => {
  const [ada, ben] = summit.people;
  if (ada === undefined || ben === undefined) throw new Error("The summit has two people.");
  const open: Briefing = { ...summit, slug: "open" };
  const name = ada.names.en ?? "";
  const withAlias: Briefing = { ...open, slug: "closed", embargo, people: [{ ...ben, aliases: [name] }] };
  expect(seen(0, open, withAlias).names.people.isShared(ada.id)).toBe(false);
  expect(seen(after, open, withAlias).names.people.isShared(ada.id)).toBe(true);
});
