import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { StoredFile } from "../../store/record/stored-files.ts";
import type { RecordHead, StoredRecord } from "../../store/record/stored-record.ts";
import { writeBase } from "./base-file.ts";
import { type Compared, type Conflict, conflictsIn } from "./compare-entries.ts";
import { readEntry, treeOfFiles, writeEntry } from "./entries.ts";
import { isMergeable, mergeBeside } from "./merge-beside.ts";
import { surveyFolder } from "./survey.ts";

/** The result of `npm run pull`, by entry. */
export interface Pulled {
  readonly brought: readonly string[];
  readonly removed: readonly string[];
  /** The folder has changes that are not in the database. */
  readonly ahead: readonly string[];
  /** Changed in the folder and in the database: nothing was overwritten. */
  readonly conflicts: readonly Conflict[];
  /** Whether the database never had a briefing. */
  readonly isEmpty: boolean;
}

/** A hidden folder with the database's versions of conflicts, so that a person can merge them. */
export const conflictsFolderName = ".conflicts";

/** How many entries are read from the database at once. */
const atOnce = 100;

/**
 * Brings what changed in the database into a folder. What changed in both is named and stays as it is, except for entries in
 * `replace`. If the program is killed, the next pull continues.
 */
export const pullFolder = async (
  folder: string,
  record: StoredRecord,
  replace: readonly string[],
): Promise<Pulled> => {
  const { identity, base, compared, replaced, heads } = await surveyFolder(folder, record, replace);
  const isChosen = ({ entry, difference }: Compared): boolean =>
    difference === "changed-in-database" ||
    (difference === "changed-in-both" && isMergeable(entry)) ||
    (difference !== "same" && replaced.has(entry) && heads.has(entry));
  const chosen = compared.filter(isChosen);
  const late: Compared[] = [];
  for (let from = 0; from < chosen.length; from += atOnce) {
    const batch = chosen.slice(from, from + atOnce);
    const files = await record.filesOf(batch.flatMap(({ entry }) => heads.get(entry) ?? []));
    for (const each of batch) {
      const tree = heads.get(each.entry)?.tree ?? null;
      const there = tree === null ? null : (files.get(each.entry) ?? null);
      if (!(await bringEntry(folder, each, there))) late.push(each);
      else if (tree === null) base.delete(each.entry);
      else base.set(each.entry, tree);
    }
  }
  if (identity !== null) await writeBase(folder, identity, base);
  const brought = chosen.filter((each) => !late.includes(each));
  const left = compared.filter((each) => !isChosen(each));
  const namesOf = (all: readonly Compared[]): readonly string[] => all.map(({ entry }) => entry);
  const conflicts = conflictsIn(left, late);
  await showConflicts(folder, conflicts, heads, record);
  return {
    brought: namesOf(brought.filter((each) => each.database !== null)),
    removed: namesOf(brought.filter((each) => each.database === null)),
    ahead: namesOf(left.filter(({ difference }) => difference === "changed-in-folder")),
    conflicts,
    isEmpty: heads.size === 0,
  };
};

/** Writes the database's version of an entry, unless the entry was saved since it was compared. */
const bringEntry = async (
  folder: string,
  { entry, folder: tree }: Compared,
  there: readonly StoredFile[] | null,
): Promise<boolean> => {
  const here = await readEntry(folder, entry);
  if (treeOfFiles(here) !== tree) return false;
  const files = isMergeable(entry) ? mergeBeside(entry, there, here) : there;
  if (files === null && isMergeable(entry)) return false;
  await writeEntry(folder, entry, files, null);
  return true;
};

/** Writes the database's versions of conflicts into a hidden folder. */
const showConflicts = async (
  folder: string,
  conflicts: readonly Conflict[],
  heads: ReadonlyMap<string, RecordHead>,
  record: StoredRecord,
): Promise<void> => {
  const shown = join(folder, conflictsFolderName);
  await rm(shown, { recursive: true, force: true });
  const all = conflicts.flatMap(({ entry }) => heads.get(entry) ?? []);
  for (const [entry, files] of await record.filesOf(all.filter(({ tree }) => tree !== null)))
    await writeEntry(shown, entry, files, null);
};
