import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { rewriteFile } from "../../base/files/replace-file.ts";
import { editorsOf, eraseEditors } from "../briefing/erase-editors.ts";
import { briefingFileName } from "../briefing/read.ts";
import { conflictsFolderName } from "../exchange/pull.ts";
import { updatesFileName } from "../updates-file.ts";
import { eraseFromSeals, readAnonymousSeals } from "./anonymous-seals.ts";

/** What became of a folder's briefings. */
export interface ErasedEditors {
  readonly count: number;
  /** The folders of briefings that still name the person, because their seals could not be replaced. */
  readonly left: readonly string[];
}

/**
 * Replaces editors in all briefings of a folder by `erased`. The seals are written first: they hold for the briefings before
 * and after. So a command that is killed leaves briefings that load, and the next run does the rest.
 */
export const eraseInFolder = async (
  folder: string,
  isErased: (by: string) => boolean,
): Promise<ErasedEditors> => {
  const found: { readonly name: string; readonly path: string }[] = [];
  const editors = new Set<string>();
  const folders = [
    ...(await foldersIn(folder)),
    ...(await foldersIn(join(folder, conflictsFolderName))).map((name) => join(conflictsFolderName, name)),
  ];
  for (const name of folders) {
    const path = join(folder, name, briefingFileName);
    const named = editorsOf(await readFile(path, "utf8").catch(() => "")).filter(isErased);
    if (named.length > 0) found.push({ name, path });
    for (const by of named) editors.add(by);
  }
  if (found.length === 0) return { count: 0, left: [] };
  const { byOlder, unreadable } = await readAnonymousSeals(folder, isErased);
  await rewriteFile(join(folder, updatesFileName), (text) => eraseFromSeals(text, byOlder, editors));
  let count = 0;
  for (const { name, path } of found)
    if (!unreadable.has(name) && (await rewriteFile(path, (yaml) => eraseEditors(yaml, isErased))))
      count += 1;
  return { count, left: [...unreadable] };
};

const foldersIn = async (folder: string): Promise<readonly string[]> => {
  const found = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return found.filter((entry) => entry.isDirectory()).map(({ name }) => name);
};
