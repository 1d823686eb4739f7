import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { StoredRecord } from "../../store/record/stored-record.ts";
import { editorsOf, eraseEditors } from "../briefing/erase-editors.ts";
import { briefingFileName } from "../briefing/read.ts";
import { writeEntry } from "../exchange/entries.ts";
import { readSeals, updatesFileName } from "../updates-file.ts";
import { eraseFromSeals, readAnonymousSeals } from "./anonymous-seals.ts";
import type { ErasedEditors } from "./erase-in-folder.ts";

/** How many of the record's texts a function finds. */
export const countTexts = async (
  record: StoredRecord,
  isFound: (text: string) => boolean,
  now: Temporal.Instant,
): Promise<number> => {
  let count = 0;
  await record.rewrite(now, (text) => {
    if (isFound(text)) count += 1;
    return null;
  });
  return count;
};

/** Writes entries of the record into a folder, in which they are read like briefings of files. */
const writeEntries = async (
  record: StoredRecord,
  entries: readonly string[],
  folder: string,
): Promise<void> => {
  const heads = await record.headsOf(entries);
  for (const [entry, files] of await record.filesOf([...heads.values()].filter(({ tree }) => tree !== null)))
    await writeEntry(folder, entry, files, null);
};

/** The addresses by which any version of a briefing names erased people. */
const editorsInRecord = async (
  record: StoredRecord,
  isErased: (by: string) => boolean,
  now: Temporal.Instant,
): Promise<ReadonlySet<string>> => {
  const editors = new Set<string>();
  await record.rewrite(now, (text) => {
    for (const by of editorsOf(text)) if (isErased(by)) editors.add(by);
    return null;
  });
  return editors;
};

/** Replaces editors by `erased` in all versions of all briefings that are in the database, in one transaction. */
export const eraseInRecord = async (
  record: StoredRecord,
  isErased: (by: string) => boolean,
  now: Temporal.Instant,
): Promise<ErasedEditors> => {
  const editors = await editorsInRecord(record, isErased, now);
  if (editors.size === 0) return { count: 0, left: [] };
  const folder = await mkdtemp(join(tmpdir(), "onrecord-forget-"));
  try {
    await writeEntries(record, [updatesFileName], folder);
    await writeEntries(record, [...(await readSeals(folder)).keys()], folder);
    const { byOlder, unreadable } = await readAnonymousSeals(folder, isErased);
    const left = new Set<string>();
    for (const slug of unreadable) left.add(await readFile(join(folder, slug, briefingFileName), "utf8"));
    let count = 0;
    await record.rewrite(now, (text) => {
      if (left.has(text)) return null;
      const yaml = eraseEditors(text, isErased);
      if (yaml !== null) count += 1;
      return yaml ?? eraseFromSeals(text, byOlder, editors);
    });
    return { count, left: [...unreadable] };
  } finally {
    await rm(folder, { recursive: true });
  }
};
