import { randomUUID } from "node:crypto";
import { readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { StoredRecord } from "../../store/record/stored-record.ts";
import { slugsIn } from "../briefings-folder.ts";
import { isBeside, readEntry, treeOfFiles, writeEntry } from "../exchange/entries.ts";
import { type CopyState, openCopyState } from "./copy-state.ts";

/** A folder with the newest versions of a record in a database, from which a process answers. */
export interface WorkingCopy {
  readonly folder: string;
  /** Whether the copy has a record, perhaps an older state of it. */
  hasRecord(): Promise<boolean>;
  /**
   * Brings the copy up to date. Resolves to the entries that changed, or to null if another process of this machine keeps this
   * copy up to date.
   */
  update(): Promise<readonly string[] | null>;
  close(): void;
}

/** How many entries are read from the database at once. */
const atOnce = 50;

/** A working copy in a folder that has nothing else. The folder may be removed at any time: the copy is made again. */
export const openWorkingCopy = (folder: string, record: StoredRecord): WorkingCopy => {
  let state: CopyState | null = null;
  /** The number up to which the copy has everything; 0 to compare all entries. */
  let upTo = 0;
  const own = async (): Promise<CopyState | null> => {
    if (state !== null) return state;
    state = openCopyState(folder);
    if (state === null) return null;
    upTo = 0;
    await removeLeftovers(folder);
    await forgetDamaged(folder, state);
    return state;
  };

  const update = async (): Promise<readonly string[] | null> => {
    const copy = await own();
    if (copy === null) return null;
    const identity = await record.identity();
    if (identity === null) return [];
    if (copy.record() !== identity) {
      copy.begin(identity);
      upTo = 0;
    }
    const isWhole = upTo === 0;
    const heads = await record.headsAfter(upTo);
    const changed: string[] = [];
    const isNew = heads.filter(({ entry, tree }) => copy.treeOf(entry) !== tree);
    // The files beside the briefings come last: a reader may see an update before its seal, and not a seal without its update.
    const inOrder = isNew.toSorted(
      (one, other) => Number(isBeside(one.entry)) - Number(isBeside(other.entry)),
    );
    for (let from = 0; from < inOrder.length; from += atOnce) {
      const batch = inOrder.slice(from, from + atOnce);
      const files = await record.filesOf(batch.filter(({ tree }) => tree !== null));
      await Promise.all(
        batch.map(({ entry, tree, committedAt }) =>
          tree === null
            ? removeEntry(folder, entry)
            : writeEntry(folder, entry, files.get(entry) ?? [], committedAt),
        ),
      );
      copy.put(batch, Date.now());
      changed.push(...batch.map(({ entry }) => entry));
    }
    if (isWhole) {
      // What the record does not have, for example after an older backup was restored.
      const known = new Set(heads.filter(({ tree }) => tree !== null).map(({ entry }) => entry));
      for (const entry of new Set([...copy.entries(), ...(await slugsIn(folder))])) {
        if (known.has(entry)) continue;
        await removeEntry(folder, entry);
        copy.put([{ entry, tree: null }], 0);
        changed.push(entry);
      }
    }
    upTo = heads.at(-1)?.number ?? upTo;
    return changed;
  };

  /** One update at a time. */
  let updating: Promise<unknown> = Promise.resolve();
  return {
    folder,
    async hasRecord() {
      const copy = await own();
      return copy === null || copy.record() !== null;
    },
    update() {
      const next = updating.then(update, update);
      updating = next.catch(() => {});
      return next;
    },
    close() {
      state?.close();
      state = null;
    },
  };
};

/** Removes a briefing at once, so that no reader sees a part of it. */
const removeEntry = async (folder: string, entry: string): Promise<void> => {
  if (isBeside(entry)) return rm(join(folder, entry), { force: true });
  const gone = join(folder, `.gone-${randomUUID()}`);
  const isThere = await rename(join(folder, entry), gone).then(
    () => true,
    () => false,
  );
  if (isThere) await rm(gone, { recursive: true, force: true });
};

/** Removes what a process that was killed left behind. */
const removeLeftovers = async (folder: string): Promise<void> => {
  for (const name of await readdir(folder))
    if (/^\.(?:gone|change|draft|update)-/u.test(name))
      await rm(join(folder, name), { recursive: true, force: true });
};

/** Forgets entries whose files are not as they were written, so that they are written again. */
const forgetDamaged = async (folder: string, state: CopyState): Promise<void> => {
  for (const entry of state.newest())
    if (treeOfFiles(await readEntry(folder, entry)) !== state.treeOf(entry))
      state.put([{ entry, tree: null }], 0);
};
