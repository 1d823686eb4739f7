import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { generateBriefings } from "../../../bench/briefings.ts";
import { readIndex } from "../../../src/library/index/briefing-index.ts";
import { refreshNames } from "../../../src/library/index/refresh-names.ts";
import { createTables } from "../../../src/library/index/tables.ts";
import { createBriefingWriter, prepareBriefing } from "../../../src/library/index/write-briefing.ts";
import { summit, visit } from "../../library.ts";

const rowsIn = (database: DatabaseSync, sql: string): unknown => database.prepare(sql).get()?.count;

test("totals are the numbers of rows, after briefings were added, replaced and removed", () => {
  const database = new DatabaseSync(":memory:");
  createTables(database);
  const writer = createBriefingWriter(database);
  for (const briefing of [...generateBriefings(5), summit, visit])
    writer.put({ slug: briefing.slug, prepared: prepareBriefing(briefing) });
  const corrections = [
    { fact: "offices", date: "2026-06-03", note: { en: "No." }, kind: "withdrawn" as const },
  ];
  writer.put({
    slug: summit.slug,
    prepared: prepareBriefing({ ...summit, corrections, embargo: "2026-07-01T00:00:00Z" }),
  });
  writer.remove("briefing-3");
  for (const _ of refreshNames(database));
  const total = (of: string): unknown => rowsIn(database, `select count from totals where of = '${of}'`);
  const named = (type: string): string => `select count(*) as count from named where type = '${type}'`;
  const counts = {
    briefings: "select count(*) as count from briefings",
    facts: "select count(*) as count from facts",
    statements: "select count(*) as count from facts where type = 'statement' and not is_taken_back",
    units: "select count(*) as count from units",
    person: named("person"),
    organization: named("organization"),
    topic: named("topic"),
    briefing: named("briefing"),
  };
  for (const [of, sql] of Object.entries(counts))
    expect([of, total(of)]).toEqual([of, rowsIn(database, sql)]);

  const index = readIndex(database);
  const open = index.seenUntil(Temporal.Instant.from("2026-06-30T00:00:00Z").epochMilliseconds);
  const all = index.seenUntil(Number.POSITIVE_INFINITY);
  for (const library of [open, all]) {
    const { briefings, facts, people, organizations, topics, bySlug } = library;
    expect([bySlug.size, facts.size, people.size, organizations.size, topics.size]).toEqual([
      briefings.length,
      [...facts.keys()].length,
      [...people.keys()].length,
      [...organizations.keys()].length,
      [...topics.keys()].length,
    ]);
    expect(library.statementCount).toBe(briefings.flatMap(({ statements }) => statements).length);
  }
  expect(all.statementCount).toBeGreaterThan(open.statementCount);
});

test("the words of names that are written together make one segment, those of organizations another: keeping the totals makes no savepoints", () => {
  const database = new DatabaseSync(":memory:");
  createTables(database);
  const writer = createBriefingWriter(database);
  for (const briefing of generateBriefings(5))
    writer.put({ slug: briefing.slug, prepared: prepareBriefing(briefing) });
  for (const _ of refreshNames(database));
  expect(database.prepare("select distinct segid from name_words_idx").all()).toHaveLength(2);
});
