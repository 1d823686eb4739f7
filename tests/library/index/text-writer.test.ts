import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import { readIndex } from "../../../src/library/index/briefing-index.ts";
import { createTables } from "../../../src/library/index/tables.ts";
import { numbersFor } from "../../../src/library/index/unit-number.ts";
import { createBriefingWriter, prepareBriefing } from "../../../src/library/index/write-briefing.ts";
import { summit } from "../../library.ts";

const segmentsIn = (database: DatabaseSync): number =>
  database.prepare("select distinct segid from unit_words_idx").all().length;

test("the words of briefings that are written together make one segment", () => {
  const database = new DatabaseSync(":memory:");
  createTables(database);
  const writer = createBriefingWriter(database);
  const named = (slug: string) => ({ slug, prepared: prepareBriefing({ ...summit, slug }) });
  database.exec("begin");
  writer.put(...["a", "b", "c", "d"].map(named));
  database.exec("commit");
  const { texts } = readIndex(database).seenUntil(Number.POSITIVE_INFINITY);
  const slugs = texts.slugsWith("offices", 9);
  expect([segmentsIn(database), slugs]).toEqual([1, ["a", "b", "c", "d"]]);
});

test("a day with more texts than its numbers goes on with those of the day before", () => {
  const database = new DatabaseSync(":memory:");
  createTables(database);
  const writer = createBriefingWriter(database);
  writer.put({ slug: "other", prepared: prepareBriefing({ ...summit, slug: "other" }) });
  const [fact] = summit.statements;
  const { last } = numbersFor({ type: "fact", date: fact?.asOf ?? "" });
  database.exec(`update units set number = ${last} where type = 'fact' and start = 0`);
  writer.put({ slug: "summit", prepared: prepareBriefing(summit) });
  const library = readIndex(database).seenUntil(Number.POSITIVE_INFINITY);
  expect(library.texts.search("offices").length).toBeGreaterThan(0);
  expect(library.bySlug.get("summit")).toEqual(summit);
});

const lines = ["The offices open in May.", "Rents rise.", "The harbour is dredged.", "No one was hurt."];
const withTexts = (...texts: readonly string[]): Briefing => ({
  ...summit,
  sources: summit.sources.map((source) => ({ ...source, text: texts.join("\n") })),
});

const changes: readonly (readonly [string, Briefing, Briefing])[] = [
  ["has another headline", summit, { ...summit, headline: { en: "Harbour talks" } }],
  ["has a text less", withTexts(...lines), withTexts(...lines.slice(1))],
  ["has a text more between others", withTexts(...lines), withTexts("A pier.", ...lines, "A quay.")],
  ["has its texts in another order", withTexts(...lines), withTexts(...lines.toReversed())],
  ["has the same text twice", withTexts(...lines), withTexts("Rents rise.", ...lines)],
  ["is of another day", summit, { ...summit, date: "2026-01-07" }],
  ["is under embargo", summit, { ...summit, embargo: "2999-01-01T00:00:00Z" }],
  ["has no people", summit, { ...summit, people: [] }],
  ["has no statements, and then has them again", { ...summit, statements: [] }, summit],
  ["has its facts in another order", summit, { ...summit, statements: summit.statements.toReversed() }],
  ["is a draft", summit, { ...summit, status: "draft" }],
  ["is no longer a draft", { ...summit, status: "draft" }, summit],
];

/** All texts of an index that was written in these steps, in the order of results, and the places of each word. */
const textsAfter = (...steps: readonly (readonly Briefing[])[]) => {
  const database = new DatabaseSync(":memory:");
  createTables(database);
  const writer = createBriefingWriter(database);
  for (const step of steps)
    writer.put(...step.map((each) => ({ slug: each.slug, prepared: prepareBriefing(each) })));
  database.exec("create virtual table temp.places using fts5vocab (main, unit_words, instance)");
  const all = (sql: string) => database.prepare(sql).all();
  return {
    texts: all(
      `select type, units.slug, units.date, kind, start, end, id, briefings.units from units
       left join briefings on briefings.number = briefing order by units.number`,
    ),
    words: all(
      `select term, col, offset, (select count(*) from units where number <= doc) as place from places
       order by term, place, col, offset`,
    ),
  };
};

test.each(changes)(
  "the texts of a changed index are those of a new one if a briefing %s",
  (_what, was, now) => {
    const other = { ...summit, slug: "other" };
    const { texts, words } = textsAfter([other, now]);
    expect(words.length).toBeGreaterThan(0);
    expect(textsAfter([other, was], [now])).toEqual({ texts, words });
  },
);

test("a briefing has the words of its own texts, although another briefing has the numbers between them", () => {
  const database = new DatabaseSync(":memory:");
  createTables(database);
  const writer = createBriefingWriter(database);
  const put = (slug: string, ...texts: readonly string[]): void =>
    writer.put({ slug, prepared: prepareBriefing({ ...withTexts(...texts), slug, statements: [] }) });
  put("summit", "Rents rise.", "The harbour is dredged.");
  put("other", "The ferry sank.");
  put("summit", "Rents rise.", "The harbour is dredged.", "A pier opens.");
  const { texts } = readIndex(database).seenUntil(Number.POSITIVE_INFINITY);
  const slugsWith = (words: string): readonly string[] => texts.slugsWith(words, 9);
  expect(["rents pier", "ferry rents", "ferry pier", "ferry sank"].map(slugsWith)).toEqual([
    ["summit"],
    [],
    [],
    ["other"],
  ]);
});

test("words that did not change are not written again", () => {
  const database = new DatabaseSync(":memory:");
  createTables(database);
  const writer = createBriefingWriter(database);
  const put = (briefing: Briefing): void => {
    database.exec("begin");
    writer.put({ slug: briefing.slug, prepared: prepareBriefing(briefing) });
    database.exec("commit");
  };
  put(summit);
  put({ ...summit, embargo: "2999-01-01T00:00:00Z" });
  expect(segmentsIn(database)).toBe(1);
  put({ ...summit, headline: { en: "Harbour talks" } });
  expect(segmentsIn(database)).toBe(2);
});
