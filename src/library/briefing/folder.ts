import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { didYouMean } from "../../base/text/suggest.ts";

/** The files of a folder that may be read. */
export interface Folder {
  readonly files: ReadonlySet<string>;
  /** Why a file cannot be read, as the second half of a sentence. */
  absence(name: string): string;
}

/** Whether there is a folder at a path, or a link to one. */
export const isFolder = async (path: string): Promise<boolean> => {
  const found = await stat(path).catch(() => null);
  return found?.isDirectory() === true;
};

const whyNot = async (folder: string, entry: Dirent): Promise<string | null> => {
  if (entry.isFile()) return null;
  if (entry.isSymbolicLink()) {
    const target = await realpath(join(folder, entry.name)).catch(() => null);
    // Refuse links to files outside of the folder: the bot would publish a file that may be private.
    if (target === null || !target.startsWith((await realpath(folder)) + sep)) {
      return "it is a link that leads out of the folder, and is not followed. Put the file itself here.";
    }
    if ((await stat(target)).isFile()) return null;
  }
  return "it is not a file.";
};

/** Lists a folder. Throws if it cannot be read. */
export const openFolder = async (folder: string): Promise<Folder> => {
  const files = new Set<string>();
  const refused = new Map<string, string>();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const reason = await whyNot(folder, entry);
    if (reason === null) files.add(entry.name);
    else refused.set(entry.name, reason);
  }
  return {
    files,
    absence: (name) => refused.get(name) ?? `there is no such file.${didYouMean(name, files)}`,
  };
};
