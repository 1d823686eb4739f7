import { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import type { WantedStatus } from "../../../src/library/briefing/commitment-status.ts";
import type { WrittenStatus } from "../../../src/library/briefing/update-schema.ts";
import { createLibrary } from "../../../src/library/create-library.ts";
import { createCommitmentReads } from "../../../src/library/index/commitment-reads.ts";
import { prepareQuery } from "../../../src/library/index/query.ts";
import { createTables } from "../../../src/library/index/tables.ts";
import type {
  CommitmentGroup,
  CommitmentList,
  CommitmentQuery,
  Library,
} from "../../../src/library/library.ts";
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

test("the same counts are made once in a snapshot, and others on another day", () => {
  const library = libraryOf(summit, visit);
  const query = { ...all, by: "status" } as const;
  expect(library.commitmentCounts({ ...query })).toBe(library.commitmentCounts({ ...query }));
  expect(countsIn(library, "status", { today: "2099-01-01" })).toEqual(["1 overdue, overdue, due"]);
  expect(countsIn(libraryOf(visit), "status")).toEqual([]);
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

/** One commitment a briefing, whose slug tells its status and due date; the first one is the newest. */
const made = (
  all: readonly (readonly [slug: string, due: string | null, status: WrittenStatus | null])[],
): readonly Briefing[] =>
  all.map(([slug, due, status], index) =>
    briefingOf(
      slug,
      {
        version: 2,
        status: "reviewed",
        headline: { en: slug },
        summary: { en: slug },
        sources: [
          {
            id: "wire",
            file: "wire.txt",
            publisher: "The Wire",
            language: "en",
            published: { date: `2026-03-${String(28 - index).padStart(2, "0")}`, known: "text" },
          },
        ],
        topics: [{ id: index % 2 === 0 ? "trees" : "roads", names: { en: "Topic" } }],
        people: [{ id: index % 3 === 0 ? "pat-lee" : "kim-roe", names: { en: "Somebody" } }],
        statements: [
          {
            id: "promise",
            speaker: index % 3 === 0 ? "pat-lee" : "kim-roe",
            kind: "commitment" as const,
            topics: [index % 2 === 0 ? "trees" : "roads"],
            text: { en: "They will plant trees." },
            passages: [{ source: "wire", exact: "We will plant trees" }],
            ...(due === null ? {} : { due }),
            ...(status === null
              ? {}
              : {
                  updates: [
                    {
                      ...statusUpdate(status),
                      passages: [{ source: "wire", exact: "We will plant trees" }],
                    },
                  ],
                }),
          },
        ],
      },
      { wire: "We will plant trees." },
    ),
  );

const archive = made([
  ["open", null, null],
  ["due-july", "2026-07-01", null],
  ["due-june", "2026-06-01", "in-progress"],
  ["overdue-may", "2026-05-31", "stalled"],
  ["overdue-april", "2026-04-30", null],
  ["kept-may", "2026-05-30", "kept"],
  ["kept", null, "kept"],
  ["kept-august", "2026-08-01", "kept"],
  ["in-progress", null, "in-progress"],
]);

const listed = (library: Library, query: Partial<CommitmentList>, most = 10) =>
  library
    .commitments({ ...all, status: null, ...query }, most)
    .map(({ reference }) => reference.split("/")[0]);

test.each<[WantedStatus, readonly string[]]>([
  ["overdue", ["overdue-may", "overdue-april"]],
  ["due", ["due-june", "due-july"]],
  ["open", ["open", "in-progress"]],
  ["kept", ["kept-may", "kept", "kept-august"]],
  ["in-progress", ["due-june", "in-progress"]],
  ["stalled", []],
  ["not-rated", ["open", "due-july"]],
  ["broken", []],
])("the commitments with the status %s are listed, the most useful first", (status, slugs) => {
  const library = createLibrary(archive);
  expect(listed(library, { status })).toEqual(slugs);
  expect(listed(library, { status }, 1)).toEqual(slugs.slice(0, 1));
});

test("commitments with due dates are listed from the next one on, and then from the last one back", () => {
  const library = createLibrary(archive);
  const due = { from: "2026-05-01", to: "2026-07-31" };
  expect(listed(library, { due })).toEqual(["due-june", "due-july", "overdue-may", "kept-may"]);
  expect(listed(library, { due, status: "kept" })).toEqual(["kept-may"]);
  expect(listed(library, { due, status: "stalled" })).toEqual([]);
  expect(listed(library, { due, status: "open" })).toEqual([]);
  expect(listed(library, { due: { to: "2026-05-15" }, status: "overdue" })).toEqual(["overdue-april"]);
  expect(listed(library, { due: { from: "2026-06-15" }, status: "due" })).toEqual(["due-july"]);
});

test("listed commitments are narrowed by person, topic, words, and dates", () => {
  const library = createLibrary(archive);
  const [status, about] = ["kept", { topic: "trees", references: [] }] as const;
  expect(listed(library, { status, actors: ["kim-roe"] })).toEqual(["kept-may", "kept-august"]);
  expect(listed(library, { status, actors: ["kim-roe", "pat-lee"] })).toEqual([
    "kept-may",
    "kept",
    "kept-august",
  ]);
  expect(listed(library, { status, about })).toEqual(["kept"]);
  expect(listed(library, { status, about, actors: ["kim-roe"] })).toEqual([]);
  expect(
    listed(library, { status, about: { topic: "trees", references: ["kept/promise", "kept-may/promise"] } }),
  ).toEqual(["kept-may", "kept"]);
  expect(listed(library, { status, dates: { to: "2026-03-22" } })).toEqual(["kept", "kept-august"]);
});

test("a list leaves out what is under embargo", () => {
  const [first, ...rest] = archive.filter(({ slug }) => slug.startsWith("kept"));
  if (first === undefined) throw new Error("There is no commitment.");
  const snapshots = createSnapshots([{ ...first, embargo: "2026-07-01T00:00:00Z" }, ...rest]);
  const at = (moment: string) => listed(snapshots.at(Temporal.Instant.from(moment)), { status: "kept" });
  expect(at("2026-06-30T23:59:59Z")).toEqual(["kept", "kept-august"]);
  expect(at("2026-07-01T00:00:00Z")).toEqual(["kept-may", "kept", "kept-august"]);
});

test("counts of several people count each commitment once, and narrow topics by people", () => {
  const library = createLibrary(archive);
  expect(countsIn(library, "topic", { actors: ["pat-lee", "kim-roe"], today: "2026-06-01" })).toEqual([
    "2 roads, kept, due",
    "1 roads, not-rated, due",
    "1 roads, overdue, due",
    "1 trees, in-progress",
    "1 trees, in-progress, due",
    "1 trees, kept",
    "1 trees, not-rated",
    "1 trees, overdue, due",
  ]);
});

const planRow = z.object({ detail: z.string() });

test("commitments with some references are read without the others", () => {
  const database = new DatabaseSync(":memory:");
  createTables(database);
  const prepare = vi.spyOn(database, "prepare");
  const reads = createCommitmentReads(database, 0);
  const about = { topic: null, references: ["summit/publish"] };
  reads.commitments({ ...all, about, status: null }, 10);
  reads.commitmentCounts({ ...all, about, by: "status" });
  const queries = prepare.mock.calls.map(([sql]) => sql);
  prepare.mockRestore();
  const plans = queries.map((sql) =>
    prepareQuery(database, `explain query plan ${sql}`, planRow)().map(({ detail }) => detail),
  );
  expect(plans.length).toBeGreaterThan(1);
  for (const plan of plans)
    expect([...new Set(plan.filter((detail) => /(?:SEARCH|SCAN) facts\b/u.test(detail)))]).toEqual([
      "SEARCH facts USING PRIMARY KEY (reference=?)",
    ]);
});

test("those of some briefings are listed, however many others come before them", () => {
  const library = libraryOf(summit, visit, promises());
  const list = (slugs?: readonly string[]) =>
    library
      .commitments({ ...all, status: null, ...(slugs === undefined ? {} : { slugs }) }, 1)
      .map(({ reference }) => reference.split("/")[0]);
  expect([list(["promises"]), list(["summit"]), list(["visit"]), list([])]).toEqual([
    ["promises"],
    ["summit"],
    [],
    [],
  ]);
});

test("those of a briefing under embargo are not listed before its end", () => {
  const end = Temporal.Instant.from("2026-06-01T06:00:00Z");
  const snapshots = createSnapshots([{ ...summit, embargo: end.toString() }, visit]);
  const countAt = (at: Temporal.Instant): number =>
    snapshots.at(at).commitments({ ...all, status: null, slugs: ["summit"] }, 10).length;
  expect([countAt(end.subtract({ seconds: 1 })), countAt(end)]).toEqual([0, 1]);
});
