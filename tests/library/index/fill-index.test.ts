import { rm } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { takedownOf } from "../../../src/library/briefing/takedown.ts";
import { readIndex } from "../../../src/library/index/briefing-index.ts";
import { applyChanges, isWhole } from "../../../src/library/index/bring-up-to-date.ts";
import { fillNames, noteMissingNames } from "../../../src/library/index/fill-names.ts";
import { findChanges } from "../../../src/library/index/folder-changes.ts";
import {
  type IndexPlace,
  openIndexFile,
  openIndexSnapshot,
  writeMeta,
} from "../../../src/library/index/index-file.ts";
import { createIndexes, createTables } from "../../../src/library/index/tables.ts";
import { unshared } from "../../../src/library/index/turns.ts";
import { updateIndex } from "../../../src/library/index/update-index.ts";
import { addTakedowns, readTakedownsText } from "../../../src/library/takedowns-file.ts";
import { briefingYaml, changed, goodFiles, makeFolder, writeBriefing } from "../briefing/fixture.ts";

const makePlace = async (...slugs: readonly string[]): Promise<IndexPlace> => {
  const place = { file: join(await makeFolder(), "index.sqlite"), folder: await makeFolder() };
  for (const slug of slugs) await writeBriefing(place.folder, slug, goodFiles);
  return place;
};

/** Fills an index with some briefings, as a program that is killed before it is complete. */
const beginWith = async (place: IndexPlace, slugs: readonly string[], takedowns: string | null = null) => {
  const database = openIndexFile(place);
  writeMeta(database, "takedowns", JSON.stringify(takedowns));
  for await (const _ of updateIndex(database, place.folder, slugs, true, unshared));
  database.close();
};

/** Makes the names of what is in an index, as a program that is killed right after that. */
const beginNames = (place: IndexPlace): void => {
  const database = openIndexFile(place);
  createIndexes(database);
  noteMissingNames(database);
  fillNames(database, unshared);
  database.close();
};

const finish = async (place: IndexPlace): Promise<number> => {
  const takedowns = await readTakedownsText(place.folder);
  const changes = await findChanges(place, takedowns);
  let read = 0;
  await applyChanges(place, changes, takedowns, false, ({ done }) => {
    read += done;
  });
  return read;
};

const libraryOf = ({ file }: IndexPlace) =>
  readIndex(openIndexSnapshot(file)).seenUntil(Number.POSITIVE_INFINITY);

const indexNames = (database: DatabaseSync) =>
  database.prepare("select name from sqlite_schema where type = 'index' order by name").all();

test("a filled index has every index of its tables, and FTS5's usual settings", async () => {
  const place = await makePlace("summit");
  await finish(place);
  const [filled, whole] = [openIndexFile(place), new DatabaseSync(":memory:")];
  createTables(whole);
  const settings = (table: string) =>
    filled.prepare(`select k, v from ${table}_config where k <> 'version' order by k`).all();
  const usual = [
    { k: "automerge", v: 4 },
    { k: "crisismerge", v: 16 },
    { k: "hashsize", v: 1_048_576 },
  ];
  expect(indexNames(filled)).toEqual(indexNames(whole));
  expect([settings("unit_words"), settings("name_words")]).toEqual([usual, usual]);
  filled.close();
});

test("after a kill, only the rest is read, and the index is the same", async () => {
  const place = await makePlace("a", "b", "c");
  await beginWith(place, ["a", "b"]);
  expect(isWhole(place)).toBe(false);
  expect([await finish(place), isWhole(place)]).toEqual([1, true]);
  const { bySlug, names, texts } = libraryOf(place);
  expect([
    [...bySlug.keys()],
    texts.slugsWith("open code", 9),
    names.people.search("ada stone").matches,
  ]).toEqual([["a", "b", "c"], ["a", "b", "c"], "one"]);
});

test("a briefing that changed or went away after the kill is as it is in the folder", async () => {
  const place = await makePlace("a", "b");
  await beginWith(place, ["a", "b", "gone"]);
  await writeBriefing(place.folder, "a", {
    ...goodFiles,
    "briefing.yaml": changed("Open code", "Closed code"),
  });
  await finish(place);
  const { bySlug } = libraryOf(place);
  expect([...bySlug.values()].map(({ slug, headline }) => [slug, headline.en])).toEqual([
    ["a", "Closed code"],
    ["b", "Open code"],
  ]);
});

test("after a kill, briefings that went away are removed before the names are made, and each step says how many are done", async () => {
  const place = await makePlace("a", "b", "c");
  await beginWith(place, ["a", "b", "c"]);
  for (const slug of ["b", "c"]) await rm(join(place.folder, slug), { recursive: true });
  expect(await finish(place)).toBe(2);
  expect([...libraryOf(place).bySlug.keys()]).toEqual(["a"]);
  const database = openIndexFile(place);
  const names = database.prepare("select count(*) as count, max(number) as last from named").get();
  database.close();
  // A name that is made again has a new number.
  expect(names?.last).toBe(names?.count);
});

test("briefings are read again if words were taken down after the kill", async () => {
  const place = await makePlace("a", "b");
  await beginWith(place, ["a"]);
  const takedown = takedownOf("words that no text has") ?? expect.unreachable();
  await addTakedowns(place.folder, { passages: [takedown], facts: [] });
  expect(await finish(place)).toBe(2);
  expect([...libraryOf(place).bySlug.keys()]).toEqual(["a", "b"]);
});

/** A briefing about another minister, which has another way to write the organization. */
const withAnotherMinister = briefingYaml
  .replaceAll("ada-stone", "eve-stone")
  .replace("{ en: Ada Stone }", "{ en: Eve Stone }")
  .replace("{ en: Ministry of Works }", "{ en: Ministry of Works, fr: Ministère des Ponts }");

test("a name that was taken from the list but not made before a kill is made", async () => {
  const place = await makePlace("a", "b");
  await beginWith(place, ["a"]);
  beginNames(place);
  // It is not on the list, as if a thread had taken it.
  await beginWith(place, ["b"]);
  await finish(place);
  const database = openIndexFile(place);
  const rows = database.prepare("select id from named where type = 'briefing' order by id").all();
  database.close();
  expect(rows).toEqual([{ id: "a" }, { id: "b" }]);
});

test.each([
  ["before it is read", async () => {}],
  [
    "after it is read",
    async (place: IndexPlace) => {
      const database = openIndexFile(place);
      for await (const _ of updateIndex(database, place.folder, ["b"], false, unshared));
      database.close();
    },
  ],
])(
  "a briefing that comes after a kill while names are made changes these names, also after a kill %s",
  async (_when, begin) => {
    const place = await makePlace("a");
    await beginWith(place, ["a"]);
    beginNames(place);
    await writeBriefing(place.folder, "b", { ...goodFiles, "briefing.yaml": withAnotherMinister });
    await begin(place);
    await finish(place);
    const fresh = { ...place, file: `${place.file}.fresh` };
    await finish(fresh);
    const ministers = (index: IndexPlace) => libraryOf(index).names.people.search("Minister Ponts");
    expect(ministers(fresh)).toMatchObject({ holders: [{ id: "ada-stone" }, { id: "eve-stone" }] });
    expect(ministers(place)).toEqual(ministers(fresh));
  },
);

test("words that were taken down before an index was made do not make the rest of it be read again after a kill", async () => {
  const place = await makePlace("a", "b");
  const takedown = takedownOf("words that no text has") ?? expect.unreachable();
  await addTakedowns(place.folder, { passages: [takedown], facts: [] });
  await beginWith(place, ["a"], await readTakedownsText(place.folder));
  expect(await finish(place)).toBe(1);
});

test("what another program has filled in meanwhile is not written again", async () => {
  const place = await makePlace("a");
  await beginWith(place, ["a"]);
  const numbers = () => {
    const database = openIndexFile(place);
    const rows = database.prepare("select number from briefings").all();
    database.close();
    return rows;
  };
  const before = numbers();
  await beginWith(place, ["a"]);
  expect(numbers()).toEqual(before);
});
