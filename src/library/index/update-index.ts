import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { blockingDisk } from "../../base/files/disk.ts";
import type { Problem } from "../../base/files/problem.ts";
import { type BriefingResult, readBriefing } from "../briefing/read.ts";
import { type Guards, readGuards } from "../guards.ts";
import { type IsTakenDown, isTakenDownIn } from "../taken-down-again.ts";
import { folderSignature, isUnchanged, type KnownFolder } from "./folder-scan.ts";
import { prepareQuery, prepareWrite } from "./query.ts";
import { createBriefingReader } from "./stored-briefing.ts";
import type { InTurn } from "./turns.ts";
import { createBriefingWriter, prepareBriefing, type SluggedBriefing } from "./write-briefing.ts";

/** A briefing that has problems: the index keeps its last good version, if it has one. */
interface BrokenBriefing {
  readonly slug: string;
  readonly problems: readonly Problem[];
  readonly hasLastGood: boolean;
}

// The number of briefings in one transaction. Other writers wait for it for a tenth of a second. Each transaction adds a
// segment to the full-text index, which is merged later, so fewer transactions cost less.
const mostAtOnce = 128;
/** The words of a batch are in memory, and some briefings have the texts of whole reports. */
const mostCharacters = 10_000_000;

const numberRow = z.object({ number: z.number() });
const signatureRow = z.object({ signature: z.string() });

/** The result of reading or removing some briefings. */
export interface UpdateStep {
  readonly done: number;
  readonly broken: readonly BrokenBriefing[];
}

/** If a folder changes each time that it is read, the next change is reported, and it is read then. */
const mostReads = 5;

/**
 * Reads briefings again and writes them into the index in batches. If the program is killed, the next one continues there.
 * `isFirst` fills a new index, which other programs may fill at the same time: what they have written is not written again.
 */
export async function* updateIndex(
  database: DatabaseSync,
  folder: string,
  slugs: readonly string[],
  isFirst: boolean,
  inTurn: InTurn,
): AsyncGenerator<UpdateStep> {
  const guards = await readGuards(folder);
  const writer = createBriefingWriter(database, !isFirst);
  const folderInsertion = prepareWrite(database, "insert or replace into folders values (?, ?, ?, ?)");
  const lastGood = createLastGood(database, guards.isTakenDown);
  const signatureOf = prepareQuery(database, "select signature from folders where slug = ?", signatureRow);
  const isWritten = ({ slug, known, problems }: ReadFolder): boolean =>
    isFirst && problems === null && signatureOf(slug)[0]?.signature === known.signature;
  const write = (read: readonly ReadFolder[]): readonly BrokenBriefing[] => {
    const broken: BrokenBriefing[] = [];
    database.exec("begin immediate");
    try {
      const missing = read.filter((each) => !isWritten(each));
      writer.put(...missing.filter(({ problems }) => problems === null));
      for (const { slug, known, problems } of missing) {
        if (problems !== null) {
          const last = lastGood(slug);
          if (last === "taken-down") writer.remove(slug);
          broken.push({ slug, problems, hasLastGood: last === "good" });
        }
        folderInsertion.run(slug, known.signature, known.hash, Number(problems !== null));
      }
      database.exec("commit");
    } catch (error) {
      database.exec("rollback");
      throw error;
    }
    return broken;
  };
  for await (const read of inBatches(folder, slugs, guards, mostAtOnce))
    yield { done: read.length, broken: inTurn(() => write(read)) };
}

/** Reads a briefing, and again if its files changed meanwhile, so that it is not made of half a change. */
const readUnchanged = async (path: string): Promise<{ known: KnownFolder; result: BriefingResult }> => {
  for (let reads = 1; ; reads += 1) {
    const known = folderSignature(path, Date.now());
    const result = await readBriefing(path, blockingDisk);
    if (reads === mostReads || isUnchanged(path, known)) return { known, result };
  }
};

/** Reads briefings, and yields them when there are enough for a transaction. */
async function* inBatches(
  folder: string,
  slugs: readonly string[],
  { refuse }: Guards,
  most: number,
): AsyncGenerator<readonly ReadFolder[]> {
  let batch: ReadFolder[] = [];
  let characters = 0;
  for (const slug of slugs) {
    const path = join(folder, slug);
    const { known, result } = await readUnchanged(path);
    const refused = refuse(path, result);
    const prepared = refused.ok ? prepareBriefing(refused.briefing) : null;
    batch.push({ slug, known, prepared, problems: refused.ok ? null : refused.problems });
    characters += prepared?.rows?.content.length ?? 0;
    for (const { text } of prepared?.rows?.briefing.sources ?? []) characters += text.length;
    if (batch.length < most && characters < mostCharacters) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

/** A briefing that was read, and what was wrong with it; null if it is good. */
interface ReadFolder extends SluggedBriefing {
  readonly known: KnownFolder;
  readonly problems: readonly Problem[] | null;
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

/** Removes briefings from the index in batches, which needs its indexes. */
export function* removeFromIndex(
  database: DatabaseSync,
  slugs: readonly string[],
  inTurn: InTurn,
): Generator<UpdateStep> {
  const writer = createBriefingWriter(database);
  const folderRemoval = prepareWrite(database, "delete from folders where slug = ?");
  const remove = (batch: readonly string[]): void => {
    database.exec("begin immediate");
    writer.remove(...batch);
    for (const slug of batch) folderRemoval.run(slug);
    database.exec("commit");
  };
  for (let from = 0; from < slugs.length; from += mostAtOnce) {
    const batch = slugs.slice(from, from + mostAtOnce);
    inTurn(() => remove(batch));
    yield { done: batch.length, broken: [] };
  }
}
