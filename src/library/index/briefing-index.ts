import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Briefing } from "../briefing/briefing.ts";
import type { Library } from "../library.ts";
import { createAllWords } from "./all-words.ts";
import { createLibraryView } from "./library-view.ts";
import { prepareQuery } from "./query.ts";
import { refreshNames } from "./refresh-names.ts";
import { createBriefingReader } from "./stored-briefing.ts";
import { createTables } from "./tables.ts";
import { createBriefingWriter, prepareBriefing } from "./write-briefing.ts";

/** The current content of an index. */
export interface BriefingIndex {
  /** The library without briefings whose embargo ends after a moment, in milliseconds; `Infinity` for everything. */
  seenUntil(moment: number): Library;
  /** The ends of all embargoes, including past ones, in milliseconds and in ascending order. */
  embargoes(): readonly number[];
  /** The slugs of the briefings, drafts included, that have a source with any of these keys (`articleKeys`), in alphabetical order. */
  slugsWith(keys: readonly string[]): readonly string[];
}

const slugRow = z.object({ slug: z.string() });
const endRow = z.object({ end: z.number() });

/** Reads an index. The database must not change while it is read. */
export const readIndex = (database: DatabaseSync): BriefingIndex => {
  const briefingOf = createBriefingReader(database);
  const allWords = createAllWords(database);
  const ends = prepareQuery(
    database,
    "select distinct visible_from as end from briefings where visible_from > 0 order by end",
    endRow,
  );
  const slugs = prepareQuery(
    database,
    "select distinct slug from source_keys where key in (select value from json_each(?)) order by slug",
    slugRow,
  );
  return {
    seenUntil: (moment) => createLibraryView(database, moment, briefingOf, allWords),
    embargoes: () => ends().map(({ end }) => end),
    slugsWith: (keys) => slugs(JSON.stringify(keys)).map(({ slug }) => slug),
  };
};

/** An index of some briefings in memory. */
export const indexOf = (briefings: readonly Briefing[]): BriefingIndex => {
  const database = new DatabaseSync(":memory:");
  createTables(database);
  const writer = createBriefingWriter(database);
  database.exec("begin");
  writer.put(...briefings.map((briefing) => ({ slug: briefing.slug, prepared: prepareBriefing(briefing) })));
  database.exec("commit");
  for (const _ of refreshNames(database));
  return readIndex(database);
};
