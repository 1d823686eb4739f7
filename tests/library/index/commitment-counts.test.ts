import { expect, test } from "vitest";
import { createLibrary } from "../../../src/library/create-library.ts";
import type { CommitmentGroup, CommitmentQuery, Library } from "../../../src/library/library.ts";
import { createSnapshots } from "../../../src/library/snapshots.ts";
import { promises, statusUpdate, type WrittenUpdate } from "../../commitments.ts";
import { briefingOf, libraryOf, summit, visit } from "../../library.ts";

const all = { today: "2026-06-01", actors: [], about: null, dates: null, due: null } as const;

const countsIn = (library: Library, by: CommitmentGroup, query: Partial<CommitmentQuery> = {}) =>
  library
    .commitmentCounts({ ...all, by, ...query })
    .map(({ of, status, hasDueDate, count }) => `${count} ${of}, ${status}${hasDueDate ? ", due" : ""}`);

test("commitments are counted by status, by who made them and for whom, and by topic", () => {
  const library = libraryOf(summit, visit);
  const groups = ["status", "person", "organization", "topic"] as const;
  expect(groups.map((by) => countsIn(library, by))).toEqual([
    ["1 not-rated, not-rated, due"],
    ["1 ada-stone, not-rated, due"],
    ["1 ministry, not-rated, due"],
    ["1 open-source, not-rated, due"],
  ]);
});

const takenBack: WrittenUpdate = {
  takesBack: 1,
  note: { en: "The Gazette erred." },
  by: "Ngoc",
  at: "2026-07-04T09:00:00Z",
};

test.each<[string, string, readonly WrittenUpdate[], readonly string[]]>([
  ["is due on its last day", "2026-06-30", [], ["2 not-rated, not-rated, due"]],
  [
    "is overdue from the next day on",
    "2026-07-01",
    [],
    ["1 not-rated, not-rated, due", "1 overdue, overdue, due"],
  ],
  [
    "stays overdue if it is stalled",
    "2026-07-05",
    [statusUpdate("stalled")],
    ["1 not-rated, not-rated, due", "1 overdue, overdue, due"],
  ],
  [
    "is kept if a status says so",
    "2026-07-05",
    [statusUpdate("kept")],
    ["1 kept, kept, due", "1 not-rated, not-rated, due"],
  ],
  [
    "is overdue again if that was taken back",
    "2026-07-05",
    [statusUpdate("kept"), takenBack],
    ["1 not-rated, not-rated, due", "1 overdue, overdue, due"],
  ],
  [
    "is overdue while a second editor is missing",
    "2026-07-05",
    [statusUpdate("kept", { awaitsSecond: true })],
    ["1 not-rated, not-rated, due", "1 overdue, overdue, due"],
  ],
])("a commitment %s", (_what, today, updates, counts) => {
  expect(countsIn(createLibrary([promises(...updates)]), "status", { today })).toEqual(counts);
});

test("counts are narrowed by person, topic, words, and dates", () => {
  const library = createLibrary([promises(), summit, visit]);
  const counted = (query: Partial<CommitmentQuery>) => countsIn(library, "person", query);
  expect(counted({ actors: ["ministry"] })).toEqual(["1 ada-stone, not-rated, due"]);
  expect(counted({ actors: ["ben-stone"] })).toEqual([]);
  expect(counted({ about: { topic: "open-source", references: [] } })).toEqual([
    "2 ada-stone, not-rated, due",
  ]);
  expect(counted({ about: { topic: null, references: ["promises/bridge"] } })).toEqual([
    "1 ada-stone, not-rated, due",
  ]);
  expect(counted({ about: { topic: null, references: [] } })).toEqual([]);
  expect(counted({ dates: { from: "2026-03-03" } })).toEqual([]);
  expect(counted({ due: { to: "2026-12-31" } })).toEqual(["2 ada-stone, not-rated, due"]);
});

test("a person who speaks for another one is not credited, and a withdrawn commitment counts no more", () => {
  const spoken = briefingOf(
    "spoken",
    {
      version: 2,
      status: "reviewed",
      headline: { en: "A spokesperson spoke" },
      summary: { en: "A spokesperson spoke for the mayor." },
      sources: [
        {
          id: "wire",
          file: "wire.txt",
          publisher: "The Wire",
          language: "en",
          published: { date: "2026-03-02", known: "text" },
        },
      ],
      people: [
        { id: "pat-lee", names: { en: "Pat Lee" } },
        { id: "james-carter", names: { en: "James Carter" } },
      ],
      statements: ["trees", "bins"].map((id) => ({
        id,
        speaker: "pat-lee",
        onBehalfOf: "james-carter",
        kind: "commitment" as const,
        text: { en: `The mayor will plant ${id}.` },
        passages: [{ source: "wire", exact: "The mayor will plant trees and bins" }],
      })),
      corrections: [
        { fact: "bins", kind: "withdrawn" as const, date: "2026-03-03", note: { en: "He never said that." } },
      ],
    },
    { wire: "The mayor will plant trees and bins, said Pat Lee." },
  );
  expect(countsIn(createLibrary([spoken]), "person")).toEqual(["1 james-carter, not-rated"]);
});

test("what is under embargo is not counted for everyone", () => {
  const snapshots = createSnapshots([{ ...promises(), embargo: "2026-07-01T00:00:00Z" }, summit]);
  const before = Temporal.Instant.from("2026-06-30T23:59:59Z");
  expect(countsIn(snapshots.at(before), "status")).toEqual(["1 not-rated, not-rated, due"]);
});
