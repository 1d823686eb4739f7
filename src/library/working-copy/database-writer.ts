import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { AuditEntry } from "../../store/audit.ts";
import type { EntryChange, StoredRecord } from "../../store/record/stored-record.ts";
import { filesBeside, readEntry, treeOfFiles, writeEntry } from "../exchange/entries.ts";
import { notFollowed, type RecordWriter } from "../record-writer.ts";
import type { WorkingCopy } from "./working-copy.ts";

/** How long to wait for another process of this machine that keeps the working copy up to date. */
const mostWaits = 40;
const betweenWaitsMs = 50;

/**
 * Writes to the record in a database. `work` gets a copy of the briefing, while no other process can write. So it compares what
 * was read with what is on record, wherever that was written. The audit log gets the entries in the same transaction. Afterwards, the
 * working copy has the new version too.
 */
export const databaseWriter = (
  record: StoredRecord,
  copy: WorkingCopy,
  onStale: (error: unknown) => void,
): RecordWriter => ({
  folder: copy.folder,
  untilShown: notFollowed,
  async change(slug, work) {
    const scratch = join(copy.folder, `.change-${randomUUID()}`);
    try {
      const { result, changes } = await record.write(Temporal.Now.instant(), async (open) => {
        const heads = await open.headsOf([slug, ...filesBeside]);
        const there = await open.filesOf([...heads.values()].filter(({ tree }) => tree !== null));
        await mkdir(scratch, { recursive: true });
        for (const [entry, files] of there) await writeEntry(scratch, entry, files, null);
        const entries: AuditEntry[] = [];
        const result = await work(scratch, async (recorded, mark, put) => {
          const placed = put();
          if (!existsSync(mark)) entries.push(...(recorded?.entries ?? []));
          return placed;
        });
        const changes: EntryChange[] = [];
        // The briefing first: a reader may see an update before its seal, and not a seal without its update.
        for (const entry of [slug, ...filesBeside]) {
          const files = await readEntry(scratch, entry);
          if (treeOfFiles(files) !== (heads.get(entry)?.tree ?? null)) changes.push({ entry, files });
        }
        await open.put(changes);
        await open.audit(entries);
        return { result, changes };
      });
      // It is on record. If the copy cannot be updated now, the next poll does it.
      const updated = await copy.update().catch((error: unknown) => {
        onStale(error);
        return [];
      });
      if (updated === null) for (const change of changes) await waitFor(copy.folder, change);
      return result;
    } finally {
      await rm(scratch, { recursive: true, force: true });
    }
  },
});

/** Waits until the working copy has what was just written, so that the next read finds it. */
const waitFor = async (folder: string, { entry, files }: EntryChange): Promise<void> => {
  const wanted = treeOfFiles(files);
  for (let waits = 0; waits < mostWaits; waits += 1) {
    if (treeOfFiles(await readEntry(folder, entry)) === wanted) return;
    await setTimeout(betweenWaitsMs);
  }
};
