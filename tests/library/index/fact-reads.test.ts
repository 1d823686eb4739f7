import { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import { attributionOf } from "../../../src/answer/attribution.ts";
import { createFactReads } from "../../../src/library/index/fact-reads.ts";
import { createTables } from "../../../src/library/index/tables.ts";
import { briefingOf, libraryOf } from "../../library.ts";

/** A day of January 2024 or after. */
const day = (number: number): string =>
  Temporal.PlainDate.from("2024-01-01").add({ days: number }).toString();

/** Ada Stone has a role, and says something. */
const story = (number: number, title: string) =>
  briefingOf(
    `story-${number}`,
    {
      status: "reviewed",
      headline: { en: "Story" },
      summary: { en: "Story." },
      sources: [
        {
          id: "wire",
          file: "wire.txt",
          publisher: "The Wire",
          language: "en",
          published: { date: day(number), known: "text" },
        },
      ],
      organizations: [{ id: "town", names: { en: "Harwick" } }],
      people: [
        {
          id: "ada-stone",
          names: { en: "Ada Stone" },
          roles: [
            {
              id: "role",
              title: { en: title },
              organization: "town",
              passages: [{ source: "wire", exact: "Ada Stone" }],
            },
          ],
        },
      ],
      statements: [
        {
          id: "said",
          speaker: "ada-stone",
          kind: "claim",
          text: { en: "It rains." },
          passages: [{ source: "wire", exact: "It rains" }],
        },
      ],
    },
    { wire: "Ada Stone: It rains" },
  );

// Clerk for two days, then mayor for more days than roles are read at once.
const library = libraryOf(
  story(0, "Clerk"),
  story(1, "Clerk"),
  ...Array.from({ length: 120 }, (_, index) => story(index + 2, "Mayor")),
);

test("a person in many briefings has their newest hundred roles, and the newest of each older office", () => {
  const roles = library.people.get("ada-stone")?.roles ?? [];
  expect(roles.map(({ title, asOf }) => `${title.en} ${asOf}`)).toEqual([
    ...Array.from({ length: 100 }, (_, index) => `Mayor ${day(121 - index)}`),
    `Clerk ${day(1)}`,
  ]);
});

test("an attribution has the speaker's role of that time, however many newer ones there are", () => {
  const reader = { library, language: "en", now: Temporal.Instant.from("2026-06-01T08:00:00Z") } as const;
  const roleIn = (story: number): string => {
    const fact = library.facts.get(`story-${story}/said`);
    return fact === undefined ? "" : attributionOf(fact, reader).text;
  };
  expect(roleIn(0)).toContain("Ada Stone, Clerk, Harwick");
  expect(roleIn(3)).toContain("Ada Stone, Mayor, Harwick");
  expect(roleIn(3)).not.toContain("Clerk");
});

test("what is due is read in the order of an index", () => {
  const database = new DatabaseSync(":memory:");
  createTables(database);
  const prepared = vi.spyOn(database, "prepare");
  const unused = () => expect.unreachable();
  createFactReads(database, 0, unused, unused, unused).dueBy("2026-12-31", 10);
  const [sql = ""] = prepared.mock.calls.flatMap(([each]) => (each.includes("due <= ?") ? [each] : []));
  const steps = database.prepare(`explain query plan ${sql}`).all(0, "", "");
  expect(steps.map(({ detail }) => detail)).toEqual([
    expect.stringMatching(/^SEARCH \w+ USING INDEX \w+_by_due_date /u),
    expect.stringContaining("SEARCH briefings USING INTEGER PRIMARY KEY"),
    "USE TEMP B-TREE FOR LAST 3 TERMS OF ORDER BY",
  ]);
});
