import type { Dirent } from "node:fs";
import { stat } from "node:fs/promises";
import { join, sep } from "node:path";
import type { Disk } from "../../base/files/disk.ts";
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

const targetOf = async (link: string, disk: Disk): Promise<string | null> => {
  try {
    return await disk.realpath(link);
  } catch {
    return null;
  }
};

const whyNot = async (folder: string, entry: Dirent, disk: Disk): Promise<string | null> => {
  if (entry.isFile()) return null;
  if (entry.isSymbolicLink()) {
    const target = await targetOf(join(folder, entry.name), disk);
    // Refuse links to files outside of the folder: the bot would publish a file that may be private.
    if (target === null || !target.startsWith((await disk.realpath(folder)) + sep)) {
      return "it is a link that leads out of the folder, and is not followed. Put the file itself here.";
    }
    if ((await disk.stat(target)).isFile()) return null;
  }
  return "it is not a file.";
};

/** Lists a folder. Throws if it cannot be read. */
export const openFolder = async (folder: string, disk: Disk): Promise<Folder> => {
  const files = new Set<string>();
  const refused = new Map<string, string>();
  for (const entry of await disk.list(folder)) {
    const reason = await whyNot(folder, entry, disk);
    if (reason === null) files.add(entry.name);
    else refused.set(entry.name, reason);
  }
  return {
    files,
    absence: (name) => refused.get(name) ?? `there is no such file.${didYouMean(name, files)}`,
  };
};
