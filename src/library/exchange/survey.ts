import { basename } from "node:path";
import { OnrecordError } from "../../base/errors.ts";
import { didYouMean } from "../../base/text/suggest.ts";
import type { RecordHead, StoredRecord } from "../../store/record/stored-record.ts";
import { readBase } from "./base-file.ts";
import { type Compared, compareEntries, type Trees } from "./compare-entries.ts";
import { readEntry, recordEntriesIn, treeOfFiles } from "./entries.ts";

/** A folder compared with the database. */
export interface Survey {
  readonly identity: string | null;
  /** What both last had in common. `push` and `pull` add to it. */
  readonly base: Map<string, string>;
  readonly compared: readonly Compared[];
  /** The entries to replace. */
  readonly replaced: ReadonlySet<string>;
  /** The newest versions in the database, by entry. */
  readonly heads: ReadonlyMap<string, RecordHead>;
  /** Folders that cannot be briefings. */
  readonly misnamed: readonly string[];
}

/** Compares a folder with the database, by the hashes of their files. */
export const surveyFolder = async (
  folder: string,
  record: StoredRecord,
  replace: readonly string[],
): Promise<Survey> => {
  const identity = await record.identity();
  const { entries, misnamed } = await recordEntriesIn(folder);
  const [base, inFolder, all] = [
    new Map(await readBase(folder, identity)),
    await treesIn(folder, entries),
    await record.headsAfter(0),
  ];
  const heads = new Map(all.map((head) => [head.entry, head]));
  const inDatabase = new Map(
    all.flatMap(({ entry, tree }): [string, string][] => (tree === null ? [] : [[entry, tree]])),
  );
  // A folder without its base, such as a fresh clone, is only older where it has what was in the database before.
  const unknown = new Map(
    [...inFolder].filter(([entry, tree]) => !base.has(entry) && inDatabase.get(entry) !== tree),
  );
  for (const entry of await record.knownTrees(unknown)) base.set(entry, unknown.get(entry) ?? "");
  const compared = compareEntries(base, inFolder, inDatabase);
  const replaced = namedEntries(replace, compared);
  for (const { entry, difference, folder: tree } of compared) {
    if (difference === "same" && tree !== null) base.set(entry, tree);
  }
  for (const entry of base.keys()) if (!inFolder.has(entry) && !inDatabase.has(entry)) base.delete(entry);
  return { identity, base, compared, replaced, heads, misnamed };
};

const treesIn = async (folder: string, entries: readonly string[]): Promise<Trees> => {
  const trees = new Map<string, string>();
  for (const entry of entries) {
    const tree = treeOfFiles(await readEntry(folder, entry));
    if (tree !== null) trees.set(entry, tree);
  }
  return trees;
};

/** The entries that a person named, also by their paths. Refuses others: a person who mistypes a name would believe that it was replaced. */
const namedEntries = (names: readonly string[], compared: readonly Compared[]): ReadonlySet<string> => {
  const entries = new Set(compared.map(({ entry }) => entry));
  const named = names.map((name) => basename(name));
  for (const name of named) {
    if (entries.has(name)) continue;
    const message = `--replace ${name}: expected a briefing of the folder or the database; there is none with this name.`;
    throw new OnrecordError("briefing", `${message}${didYouMean(name, entries)} Nothing was changed.`);
  }
  return new Set(named);
};
