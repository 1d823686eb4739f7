import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Problem } from "../../base/files/problem.ts";
import { type BriefingResult, readBriefing } from "../briefing/read.ts";
import { readGuards } from "../guards.ts";
import { type IsTakenDown, isTakenDownIn } from "../taken-down-again.ts";
import { createBriefingReader } from "./briefing-reader.ts";
import { folderSignature, isUnchanged, type KnownFolder } from "./folder-scan.ts";
import { prepareQuery, prepareWrite } from "./query.ts";
import { createBriefingWriter, prepareBriefing } from "./write-briefing.ts";

/** A briefing that has problems: the index keeps its last good version, if it has one. */
export interface BrokenBriefing {
  readonly slug: string;
  readonly problems: readonly Problem[];
  readonly hasLastGood: boolean;
}

// The number of briefings that are read at the same time, which keeps the disk busy, and written in one transaction. Other
// writers wait for it for a tenth of a second. Each transaction adds a segment to the full-text index, which is merged later,
// so fewer transactions cost less.
const atOnce = 128;

const numberRow = z.object({ number: z.number() });

/** The result of reading some briefings. */
export interface UpdateStep {
  readonly done: number;
  readonly broken: readonly BrokenBriefing[];
}

/** If a folder changes each time that it is read, the next change is reported, and it is read then. */
const mostReads = 5;

/** Reads a briefing, and again if its files changed meanwhile, so that it is not made of half a change. */
const readUnchanged = async (path: string): Promise<{ known: KnownFolder; result: BriefingResult }> => {
  for (let reads = 1; ; reads += 1) {
    const known = folderSignature(path, Date.now());
    const result = await readBriefing(path);
    if (reads === mostReads || isUnchanged(path, known)) return { known, result };
  }
};

/** Reads briefings again and writes them into the index in batches. If the program is killed, the next one continues there. */
export async function* updateIndex(
  database: DatabaseSync,
  folder: string,
  slugs: readonly string[],
): AsyncGenerator<UpdateStep> {
  const { isTakenDown, refuse } = await readGuards(folder);
  const writer = createBriefingWriter(database);
  const folderInsertion = prepareWrite(database, "insert or replace into folders values (?, ?, ?, ?)");
  const lastGood = createLastGood(database, isTakenDown);
  for (let from = 0; from < slugs.length; from += atOnce) {
    const chunk = slugs.slice(from, from + atOnce);
    const read = await Promise.all(
      chunk.map(async (slug) => {
        const path = join(folder, slug);
        const { known, result } = await readUnchanged(path);
        const refused = refuse(path, result);
        const prepared = refused.ok ? prepareBriefing(refused.briefing) : null;
        return { slug, known, result: refused, prepared };
      }),
    );
    const broken: BrokenBriefing[] = [];
    database.exec("begin immediate");
    try {
      for (const { slug, known, result, prepared } of read) {
        if (result.ok) writer.put(slug, prepared);
        else {
          const last = lastGood(slug);
          if (last === "taken-down") writer.remove(slug);
          broken.push({ slug, problems: result.problems, hasLastGood: last === "good" });
        }
        folderInsertion.run(slug, known.signature, known.hash, Number(!result.ok));
      }
      database.exec("commit");
    } catch (error) {
      database.exec("rollback");
      throw error;
    }
    yield { done: chunk.length, broken };
  }
}

/** Checks the version of a briefing in the index. It is no longer good if it has words that were taken down since. */
const createLastGood = (database: DatabaseSync, isTakenDown: IsTakenDown) => {
  const numberOf = prepareQuery(database, "select number from briefings where slug = ?", numberRow);
  const briefingOf = createBriefingReader(database);
  return (slug: string): "good" | "taken-down" | "none" => {
    const [row] = numberOf(slug);
    if (row === undefined) return "none";
    return isTakenDownIn(briefingOf(row.number).whole, isTakenDown) ? "taken-down" : "good";
  };
};

/** The number of pages that are merged in one transaction, for which other programs wait. */
const pagesAtOnce = 2_000;

/**
 * Merges the segments of the full-text indexes. A search reads each of its words in each segment, and after the first build there are
 * sixteen of them. FTS5 keeps them few while little changes: https://sqlite.org/fts5.html#the_merge_command
 */
export const mergeWords = (database: DatabaseSync): void => {
  const changes = prepareQuery(database, "select total_changes() as number", numberRow);
  const changesSoFar = (): number => changes()[0]?.number ?? 0;
  for (const table of ["unit_words", "name_words"]) {
    const merge = prepareWrite(database, `insert into ${table} (${table}, rank) values ('merge', ?)`);
    // A negative number begins a merge of all segments, which the next calls continue. At the end, nothing but the command changes.
    for (let pages = -pagesAtOnce; ; pages = pagesAtOnce) {
      const before = changesSoFar();
      merge.run(pages);
      if (changesSoFar() - before < 2) break;
    }
  }
};

/** Permanently removes deleted data: their words remain in the segments of the full-text index until these are merged. */
export const compactIndex = (database: DatabaseSync): void => {
  database.exec("insert into unit_words (unit_words) values ('optimize')");
  database.exec("insert into name_words (name_words) values ('optimize')");
  database.exec("vacuum");
};

/** Removes briefings from the index. */
export const removeFromIndex = (database: DatabaseSync, slugs: readonly string[]): void => {
  const writer = createBriefingWriter(database);
  const folderRemoval = prepareWrite(database, "delete from folders where slug = ?");
  database.exec("begin immediate");
  for (const slug of slugs) {
    writer.remove(slug);
    folderRemoval.run(slug);
  }
  database.exec("commit");
};
