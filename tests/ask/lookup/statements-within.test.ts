import { describe, expect, test } from "vitest";
import { generateBriefings } from "../../../bench/briefings.ts";
import { statementsWithin } from "../../../src/ask/lookup/statements-within.ts";
import { createLibrary } from "../../../src/library/create-library.ts";
import { statementsIn } from "../../library.ts";

/** Four statements a day, from 1 to 30 January 2024. */
const library = createLibrary(generateBriefings(30));
const today = Temporal.PlainDate.from("2024-02-01");
const nothing = { actors: [], about: null, dates: null };
const shown = { kinds: ["claim", "commitment"], today } as const;

describe("an answer that nothing narrows", () => {
  test("has all statements of a small archive, newest first", () => {
    const { statements, isCut } = statementsWithin(nothing, library, shown);
    expect([statements.length, isCut]).toEqual([library.statementCount, false]);
    const days = statements.map(({ asOf }) => asOf);
    expect(days).toEqual(days.toSorted().toReversed());
  });

  test("has the newest of its kinds of a large archive, and those that are due", () => {
    const { statements, isCut } = statementsWithin(nothing, library, shown, 10);
    expect(isCut).toBe(true);
    const ofKinds = statementsIn(library).filter(({ kind }) => kind === "claim" || kind === "commitment");
    const newest = ofKinds.slice(0, 10);
    const due = library.dueBy("2024-03-02", 10).filter(({ kind }) => kind === "commitment");
    expect(new Set(statements)).toEqual(new Set([...newest, ...due]));
    expect(ofKinds.length).toBeGreaterThan(20);
  });
});

test("an answer about a person or some days has all of theirs", () => {
  const [person] = library.people.values();
  const actors = person === undefined ? [] : [person];
  const theirs = library.statementsOf.get(person?.id ?? "") ?? [];
  expect(statementsWithin({ ...nothing, actors }, library, shown, 1)).toEqual({
    statements: theirs,
    isCut: false,
  });
  const dates = { from: "2024-01-05", to: "2024-01-06" };
  const { statements, isCut } = statementsWithin({ ...nothing, dates }, library, shown, 1);
  expect([statements.length, isCut]).toEqual([8, false]);
});
