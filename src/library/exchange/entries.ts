import { renameSync, rmSync } from "node:fs";
import { mkdir, readdir, readFile, rm, rmdir, utimes } from "node:fs/promises";
import { join } from "node:path";
import { hasCode, OnrecordError } from "../../base/errors.ts";
import { writeBeside } from "../../base/files/replace-file.ts";
import { hashOfFile, type StoredFile, treeOf } from "../../store/record/stored-files.ts";
import { idSchema } from "../briefing/schema-parts.ts";
import { slugsIn } from "../briefings-folder.ts";
import { takedownsFileName } from "../takedowns-file.ts";
import { updatesFileName } from "../updates-file.ts";

/** The files beside the briefings that are part of the record. Each is an entry of its own. */
export const filesBeside: readonly string[] = [
  updatesFileName,
  takedownsFileName,
  "digests.yaml",
  "intake.yaml",
];

export const isBeside = (entry: string): boolean => filesBeside.includes(entry);

/** Not hidden files, nor those that another program is just writing. */
const isKept = (name: string): boolean => !name.startsWith(".") && !name.endsWith(".new");

const orNull = async <Value>(read: Promise<Value>): Promise<Value | null> => {
  try {
    return await read;
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
};

/** The files of an entry in a folder; null if it is not there. */
export const readEntry = async (folder: string, entry: string): Promise<readonly StoredFile[] | null> => {
  const path = join(folder, entry);
  if (isBeside(entry)) {
    const bytes = await orNull(readFile(path));
    return bytes === null ? null : [{ name: entry, bytes }];
  }
  const found = (await orNull(readdir(path, { withFileTypes: true }))) ?? [];
  const names = found.filter((each) => each.isFile() && isKept(each.name)).map(({ name }) => name);
  if (names.length === 0) return null;
  return Promise.all(names.sort().map(async (name) => ({ name, bytes: await readFile(join(path, name)) })));
};

/** A hash of an entry's files; null if it has none. */
export const treeOfFiles = (files: readonly StoredFile[] | null): string | null =>
  files === null ? null : treeOf(files.map(hashOfFile));

/** The entries of a folder, and the names of folders that cannot be briefings. */
export const recordEntriesIn = async (
  folder: string,
): Promise<{ readonly entries: readonly string[]; readonly misnamed: readonly string[] }> => {
  const slugs = await slugsIn(folder);
  const isSlug = (slug: string): boolean => idSchema.safeParse(slug).success;
  return {
    entries: [...slugs.filter(isSlug), ...filesBeside],
    misnamed: slugs.filter((slug) => !isSlug(slug)),
  };
};

/** Throws if a name from the database would lead out of the folder. */
const refuseUnsafe = (...names: readonly string[]): void => {
  const unsafe = names.find((name) => name === "" || name.startsWith(".") || /[/\\\0]/u.test(name));
  if (unsafe !== undefined)
    throw new OnrecordError(
      "storage",
      `The record has a file with the name ${JSON.stringify(unsafe)}, which is not written.`,
    );
};

/**
 * Writes an entry into a folder, or removes it. First, all files are written beside the old ones, and then they replace
 * these at once. Other files of the folder remain. `savedAtMs` is when the files were last saved; null for now.
 */
export const writeEntry = async (
  folder: string,
  entry: string,
  files: readonly StoredFile[] | null,
  savedAtMs: number | null,
): Promise<void> => {
  refuseUnsafe(entry, ...(files ?? []).map(({ name }) => name));
  const path = isBeside(entry) ? folder : join(folder, entry);
  const before = (await readEntry(folder, entry)) ?? [];
  if (files !== null) await mkdir(path, { recursive: true });
  const names = new Set((files ?? []).map(({ name }) => name));
  const written: (readonly [from: string, to: string])[] = [];
  try {
    for (const { name, bytes } of files ?? []) {
      const scratch = await writeBeside(join(path, name), bytes);
      written.push([scratch, join(path, name)]);
      if (savedAtMs !== null) await utimes(scratch, savedAtMs / 1_000, savedAtMs / 1_000);
    }
    // Synchronous, so that no other part of the program reads in between.
    for (const [from, to] of written) renameSync(from, to);
    for (const { name } of before) if (!names.has(name)) rmSync(join(path, name), { force: true });
  } finally {
    for (const [from] of written) await rm(from, { force: true });
  }
  // Fails if the folder has other files, which remain.
  if (files === null && !isBeside(entry)) await rmdir(path).catch(() => {});
};
