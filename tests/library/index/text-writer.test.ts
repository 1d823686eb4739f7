import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
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
  const slugs = texts.briefingsWith("offices", 9).map(({ slug }) => slug);
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
