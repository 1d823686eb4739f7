import { describe, expect, test } from "vitest";
import { mostStatements } from "../../src/ask/lookup/statements-within.ts";
import { promises, statusUpdate } from "../commitments.ts";
import { briefingOf, libraryOf } from "../library.ts";
import { answerTo, textOf } from "./ask.ts";

describe("/commitments", () => {
  test("shows commitments, then support, each under its own heading, and how to ask for the other kinds", async () => {
    expect(await textOf("/commitments")).toBe(`Commitments and support
=======================

1 due

DUE in 29 days · Ada Stone: The ministry will publish the code by June. (on behalf of Ministry of Works; due 30 June 2026)
  │ "We will publish the code by June," she said.
    The Herald <https://herald.example/open-code#:~:text=%22We%20will%20publish%20the%20code%20by%20June%2C%22%20she%20said.>, 2 Mar 2026 · /source summit/publish

Support · Ada Stone: She welcomed the report.
  │ Minister Ada Stone welcomed the report.
    The Herald <https://herald.example/open-code#:~:text=Minister%20Ada%20Stone%20welcomed%20the%20report.>, 2 Mar 2026 · /source summit/welcome

Positions (1): /commitments kind:position
Hopes (1): /commitments kind:hope`);
  });

  test("says so where there is no commitment: a hope does not fill the gap", async () => {
    expect(await textOf("/commitments ben")).toBe(`Ben Stone · Commitments and support
===================================

None on record.`);
  });

  test("finds what was said on behalf of an organization", async () => {
    expect(await textOf("/commitments MoW kind:commitment")).toBe(`Ministry of Works · Commitments
===============================

1 due

DUE in 29 days · Ada Stone: The ministry will publish the code by June. (on behalf of Ministry of Works; due 30 June 2026)
  │ "We will publish the code by June," she said.
    The Herald <https://herald.example/open-code#:~:text=%22We%20will%20publish%20the%20code%20by%20June%2C%22%20she%20said.>, 2 Mar 2026 · /source summit/publish`);
  });

  test("narrows by topic", async () => {
    expect(await textOf("/commitments topic:code")).toBe(`Open source · Commitments and support
=====================================

1 due

DUE in 29 days · Ada Stone: The ministry will publish the code by June. (on behalf of Ministry of Works; due 30 June 2026)
  │ "We will publish the code by June," she said.
    The Herald <https://herald.example/open-code#:~:text=%22We%20will%20publish%20the%20code%20by%20June%2C%22%20she%20said.>, 2 Mar 2026 · /source summit/publish

Hopes (1): /commitments topic:code kind:hope`);
  });

  test.each(["hope", "position", "request", "claim", "praise", "support", "commitment"])(
    "kind:%s shows that kind under its own heading and no other",
    async (kind) => {
      const headings = (await answerTo(`/commitments kind:${kind}`)).blocks.filter(
        ({ kind }) => kind === "heading",
      );
      expect(headings).toHaveLength(1);
    },
  );

  test("refuses a kind that there is not, and names those there are", async () => {
    expect((await answerTo("/commitments kind:gossip")).summary).toBe(
      "kind can be commitment, support, position, request, hope, claim, denial or praise, not “gossip”.",
    );
  });

  test("says what was searched if no person of that name is on record", async () => {
    expect(
      await textOf("/commitments xyzzy"),
    ).toBe(`Nothing is on record for “xyzzy”. Searched: 2 people, 1 organization and 1 topic.

Ask the desk to add it: /desk request:xyzzy`);
  });
});

test("what is narrowed to nothing says so first, and offers what there is without being so narrow", async () => {
  const shown = await textOf("/commitments ada status:overdue");
  expect(shown).toBe(`Ada Stone · Commitments · Overdue
=================================

None on record.

All: 1 due: /commitments ada`);
});

test("a due date is in the heading", async () => {
  expect((await textOf("/commitments ada due:2026-06")).split("\n")[0]).toBe(
    "Ada Stone · Commitments · due 1 Jun 2026 to 30 Jun 2026",
  );
});

test.each([
  ["2026-03", "1 Mar 2026 to 31 Mar 2026", "The ministry will publish the code by June."],
  ["2026", "1 Jan 2026 to 31 Dec 2026", "The ministry will publish the code by June."],
  ["30d", "2 May 2026 to 1 Jun 2026", "None on record."],
  ["yesterday", "31 May 2026 to 1 Jun 2026", "None on record."],
])("date:%s is when it was said: %s", async (date, heading, words) => {
  const shown = await textOf(`/commitments ada date:${date}`);
  expect(shown.split("\n")[0]).toBe(`Ada Stone · ${heading} · Commitments and support`);
  expect(shown).toContain(words);
  expect(shown.includes("At any time: /commitments ada")).toBe(words === "None on record.");
});

test("what is no date is said", async () => {
  expect(await textOf("/quotes ada date:soonish")).toBe(
    "Expected dates such as 2026-10, 2026-10-12, last week or monday; “soonish” came.",
  );
});

/** More newer promises than one answer reads, without a date or all due on one day. */
const newer = (count: number, due: string | null) =>
  briefingOf(
    "newer",
    {
      version: 2,
      status: "reviewed",
      headline: { en: "Promises" },
      summary: { en: "Promises." },
      sources: [
        {
          id: "wire",
          file: "wire.txt",
          publisher: "The Wire",
          language: "en",
          published: { date: "2026-07-20", known: "text" },
        },
      ],
      people: [{ id: "ada-stone", names: { en: "Ada Stone" } }],
      statements: Array.from({ length: count }, (_, index) => ({
        id: `tree-${index}`,
        speaker: "ada-stone",
        kind: "commitment" as const,
        text: { en: `She will plant tree ${index}.` },
        ...(due === null ? {} : { due }),
        passages: [{ source: "wire", exact: "I will plant trees" }],
      })),
    },
    { wire: "“I will plant trees,” said Ada Stone." },
  );

test.each([
  ["en", "status:kept"],
  ["fr", "ada état:kept"],
  ["en", "ada status:kept"],
] as const)("a status is looked for in all commitments, in %s with %s", async (language, given) => {
  const library = libraryOf(promises(statusUpdate("kept")), newer(mostStatements + 1, null));
  const answer = await answerTo(`/commitments ${given}`, language, library);
  expect(answer.blocks.filter(({ kind }) => kind === "entry")).toHaveLength(1);
  // Its button counts those without a date.
  expect(JSON.stringify(answer)).toContain(`${mostStatements + 1} `);
});

test("due dates are looked for in all commitments, and an answer that leaves some out says which ones it has", async () => {
  const library = libraryOf(promises(), newer(mostStatements + 1, "2027-01-01"));
  const few = await answerTo("/commitments due:2030", "en", library);
  expect(few.blocks.filter(({ kind }) => kind === "entry")).toHaveLength(1);
  const many = await answerTo("/commitments due:any", "en", library);
  expect(many.blocks.filter(({ kind }) => kind === "entry")).toHaveLength(mostStatements);
  expect(JSON.stringify(many.blocks)).toContain(`the ${mostStatements} facts whose due dates are nearest`);
});

test.each([
  ["en", "", ["later", "past", "soon", "undated"]],
  ["en", "sort:useful", ["later", "past", "soon", "undated"]],
  ["en", "sort:due", ["past", "soon", "later", "undated"]],
  ["fr", "tri:échéance", ["past", "soon", "later", "undated"]],
  ["es", "orden:más recientes", ["undated", "later", "soon", "past"]],
  ["vi", "sắp-xếp:mới nhất", ["undated", "later", "soon", "past"]],
] as const)(
  "commitments are in the order that the reader chooses, in %s with “%s”",
  async (language, given, ids) => {
    const said = (id: string, date: string, due?: string) => ({
      id,
      speaker: "ada-stone",
      kind: "commitment" as const,
      date,
      ...(due === undefined ? {} : { due }),
      text: { en: "She will plant trees." },
      passages: [{ source: "wire", exact: "I will plant trees" }],
    });
    const trees = briefingOf(
      "trees",
      {
        status: "reviewed",
        headline: { en: "Trees" },
        summary: { en: "Ada Stone plants trees." },
        sources: [
          {
            id: "wire",
            file: "wire.txt",
            publisher: "Wire",
            language: "en",
            published: { date: "2026-04-20", known: "text" },
          },
        ],
        people: [{ id: "ada-stone", names: { en: "Ada Stone" } }],
        statements: [
          said("past", "2026-01-01", "2026-03-01"),
          said("soon", "2026-01-02", "2026-06-02"),
          said("later", "2026-01-03", "2027-06-02"),
          said("undated", "2026-01-04"),
        ],
        corrections: [{ fact: "later", date: "2026-05-20", note: { en: "She said so twice." } }],
      },
      { wire: "“I will plant trees,” said Ada Stone." },
    );
    const { blocks } = await answerTo(`/commitments ${given}`, language, libraryOf(trees));
    expect(blocks.flatMap((block) => (block.kind === "entry" ? [block.reference] : []))).toEqual(
      ids.map((id) => `trees/${id}`),
    );
  },
);
