import type { Problem } from "../../base/files/problem.ts";
import type { EntryChange, OpenRecord, StoredRecord } from "../../store/record/stored-record.ts";
import { readGuardedBriefing } from "../guards.ts";
import { writeBase } from "./base-file.ts";
import { type Compared, type Conflict, conflictsIn } from "./compare-entries.ts";
import { isBeside, readEntry, treeOfFiles } from "./entries.ts";
import { isMergeable, mergeBeside } from "./merge-beside.ts";
import { surveyFolder } from "./survey.ts";

/** The result of `npm run push`, by entry. */
export interface Pushed {
  readonly sent: readonly string[];
  readonly removed: readonly string[];
  /** The database has newer versions. */
  readonly behind: readonly string[];
  /** Changed in the folder and in the database: nothing was overwritten. */
  readonly conflicts: readonly Conflict[];
  /** Problems of briefings that were not sent, because answers could not use them. */
  readonly problems: readonly Problem[];
  readonly misnamed: readonly string[];
}

/** How many entries are written in one transaction, during which no bot can write. */
const atOnce = 100;

/**
 * Sends what changed in a folder to the database, as new versions. What changed in both is named and stays as it is, except
 * for entries in `replace`. If the program is killed, the next push continues.
 */
export const pushFolder = async (
  folder: string,
  record: StoredRecord,
  replace: readonly string[],
  now: Temporal.Instant,
): Promise<Pushed> => {
  const { base, compared, replaced, misnamed } = await surveyFolder(folder, record, replace);
  const problems: Problem[] = [];
  const chosen: Compared[] = [];
  for (const each of compared) {
    const { entry, difference } = each;
    const isSent =
      difference === "changed-in-folder" ||
      (difference === "changed-in-both" && isMergeable(entry)) ||
      (difference !== "same" && replaced.has(entry));
    if (!isSent) continue;
    const found = each.folder === null ? [] : await problemsOf(folder, entry);
    if (found.length === 0) chosen.push(each);
    else problems.push(...found);
  }
  const late: Compared[] = [];
  for (let from = 0; from < chosen.length; from += atOnce) {
    const batch = chosen.slice(from, from + atOnce);
    const changed = await record.write(now, (open) => sendBatch(folder, open, batch));
    late.push(...changed);
    for (const { entry, folder: tree } of batch.filter((each) => !changed.includes(each))) {
      if (tree === null) base.delete(entry);
      else base.set(entry, tree);
    }
  }
  const identity = await record.identity();
  if (identity !== null) await writeBase(folder, identity, base);
  const sent = chosen.filter((each) => !late.includes(each));
  const left = compared.filter((each) => !chosen.includes(each));
  const namesOf = (all: readonly Compared[]): readonly string[] => all.map(({ entry }) => entry);
  return {
    sent: namesOf(sent.filter((each) => each.folder !== null)),
    removed: namesOf(sent.filter((each) => each.folder === null)),
    behind: namesOf(left.filter(({ difference }) => difference === "changed-in-database")),
    conflicts: conflictsIn(left, late),
    problems,
    misnamed,
  };
};

/** Problems of a briefing in the folder. Other entries have none: `check` reads them. */
const problemsOf = async (folder: string, entry: string): Promise<readonly Problem[]> => {
  if (isBeside(entry)) return [];
  const read = await readGuardedBriefing(folder, entry);
  return read.ok ? [] : read.problems;
};

/** Sends entries that the database still has as they were compared. Returns those that changed there since. */
const sendBatch = async (
  folder: string,
  open: OpenRecord,
  batch: readonly Compared[],
): Promise<readonly Compared[]> => {
  const heads = await open.headsOf(batch.map(({ entry }) => entry));
  const changes: EntryChange[] = [];
  const changed: Compared[] = [];
  for (const compared of batch) {
    const { entry, folder: tree, database } = compared;
    const head = heads.get(entry);
    const files = await readEntry(folder, entry);
    if (treeOfFiles(files) !== tree) changed.push(compared);
    else if (isMergeable(entry)) {
      const there = head === undefined ? null : ((await open.filesOf([head])).get(entry) ?? null);
      const merged = mergeBeside(entry, head?.tree === null ? null : there, files);
      if (merged === null) changed.push(compared);
      else changes.push({ entry, files: merged });
    } else if ((head?.tree ?? null) !== database) changed.push(compared);
    else changes.push({ entry, files });
  }
  await open.put(changes);
  return changed;
};
