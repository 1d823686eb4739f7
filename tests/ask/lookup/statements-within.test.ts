import { describe, expect, test } from "vitest";
import { generateBriefings } from "../../../bench/briefings.ts";
import { statementsWithin } from "../../../src/ask/lookup/statements-within.ts";
import type { StatementKind } from "../../../src/library/briefing/schema.ts";
import { createLibrary } from "../../../src/library/create-library.ts";
import { referencesOf } from "../../../src/library/recorded.ts";
import { briefingOf, libraryOf, statementsIn } from "../../library.ts";

/** Four statements a day, from 1 to 30 January 2024. */
const library = createLibrary(generateBriefings(25));
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
    const due = library.headsOf(library.dueBy("2024-03-02", 10)).filter(({ kind }) => kind === "commitment");
    expect(new Set(referencesOf(statements))).toEqual(new Set(referencesOf([...newest, ...due])));
    expect(ofKinds.length).toBeGreaterThan(20);
  });
});

describe("an answer about a person", () => {
  /** A promise that is due, and later claims. */
  const said = (id: string, date: string, kind: StatementKind, due?: string) => ({
    id,
    speaker: "ada-stone",
    kind,
    date,
    ...(due === undefined ? {} : { due }),
    text: { en: "They wait." },
    passages: [{ source: "gazette", exact: "“They wait,” she said." }],
  });
  const texts = { gazette: "Ada Stone spoke. “They wait,” she said." };
  const talksFile = (statements: ReturnType<typeof said>[]) => ({
    status: "reviewed" as const,
    headline: { en: "Talks" },
    summary: { en: "Ada Stone waits." },
    sources: [
      {
        id: "gazette",
        file: "gazette.txt",
        publisher: "The Gazette",
        language: "en",
        published: { date: "2024-01-06", known: "text" as const },
      },
    ],
    people: [{ id: "ada-stone", names: { en: "Ada Stone" }, roles: [] }],
    statements,
  });
  const talks = briefingOf(
    "talks",
    {
      ...talksFile([
        said("promise", "2024-01-02", "commitment", "2024-02-20"),
        said("first", "2024-01-03", "claim"),
        said("second", "2024-01-04", "claim"),
        said("hope", "2024-01-05", "hope"),
      ]),
      corrections: [{ fact: "first", date: "2024-01-20", note: { en: "She said so in writing." } }],
    },
    texts,
  );
  const talksLibrary = libraryOf(talks);
  const of = (most?: number, within = talksLibrary) => {
    const actors = [...within.people.values()];
    const { statements, isCut } = statementsWithin({ ...nothing, actors }, within, shown, most);
    return [statements.map(({ reference }) => reference.split("/")[1]), isCut];
  };

  test("has all of theirs", () => {
    expect(of()).toEqual([["hope", "second", "first", "promise"], false]);
  });

  test("has the newest of its kinds if there are many, and those of theirs that are due or were corrected lately", () => {
    expect(of(1)).toEqual([["second", "first", "promise"], true]);
  });

  test("has those that are overdue, too, if many others are due soon", () => {
    const soon = ["one", "two", "three"].map((id) => said(id, "2024-01-02", "commitment", "2024-02-20"));
    const late = said("late", "2024-01-01", "commitment", "2024-01-25");
    const claims = ["first", "second"].map((id) => said(id, "2024-01-03", "claim"));
    const many = libraryOf(briefingOf("talks", talksFile([...soon, late, ...claims]), texts));
    expect(of(2, many)).toEqual([["first", "second", "one", "late"], true]);
  });
});

test("an answer about some days has only theirs, and the newest of them if there are many", () => {
  const dates = { from: "2024-01-05", to: "2024-01-06" };
  const all = statementsWithin({ ...nothing, dates }, library, shown);
  expect([all.statements.length, all.isCut]).toEqual([8, false]);
  const { statements, isCut } = statementsWithin({ ...nothing, dates }, library, shown, 1);
  expect(isCut).toBe(true);
  expect(
    statements.map(({ asOf }) => asOf).every((day) => day === "2024-01-06" || day === "2024-01-05"),
  ).toBe(true);
});
