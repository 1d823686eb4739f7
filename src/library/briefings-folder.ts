import type { Dir, Dirent } from "node:fs";
import { opendir } from "node:fs/promises";
import { join } from "node:path";
import { messageOf, OnrecordError } from "../base/errors.ts";
import type { Problem } from "../base/files/problem.ts";
import type { Briefing } from "./briefing/briefing.ts";
import { isFolder } from "./briefing/folder.ts";
import { readBriefing } from "./briefing/read.ts";
import { readGuards } from "./guards.ts";

/** The briefings of a folder, and their problems. */
export interface Reading {
  readonly briefings: readonly Briefing[];
  readonly problems: readonly Problem[];
}

// Enough to use the disk fully, and far below the usual limit of 1,024 open files.
const readAtOnce = 32;

/** How many names are listed at once: the bot answers after each part of a large archive. */
const listedAtOnce = 1_000;

/**
 * Lists the names of the briefings' folders, in parts and in no order. Files beside them and hidden folders, such as `.git`, are ignored.
 * Rejects with a `briefing` error if the folder cannot be read.
 */
export const listSlugs = async (folder: string): Promise<AsyncIterable<readonly string[]>> => {
  const opened = await opendir(folder, { bufferSize: listedAtOnce }).catch((cause: unknown) => {
    const message = `${folder}: expected the folder of the briefings; it cannot be read (${messageOf(cause)}). Set ONRECORD_BRIEFINGS, or create a folder with onrecord init.`;
    throw new OnrecordError("briefing", message, { cause });
  });
  return partsOf(folder, opened);
};

const listed = async (folder: string, entry: Dirent): Promise<boolean> => {
  if (entry.name.startsWith(".")) return false;
  // A link to a folder is not followed, but it is reported.
  return entry.isSymbolicLink() ? isFolder(join(folder, entry.name)) : entry.isDirectory();
};

async function* partsOf(folder: string, opened: Dir): AsyncGenerator<readonly string[]> {
  let part: string[] = [];
  for await (const entry of opened) {
    if (await listed(folder, entry)) part.push(entry.name);
    if (part.length < listedAtOnce) continue;
    yield part;
    part = [];
  }
  yield part;
}

/** The names of all of the briefings' folders, in alphabetical order. */
export const slugsIn = async (folder: string): Promise<readonly string[]> =>
  (await Array.fromAsync(await listSlugs(folder))).flat().sort();

/** Reads every briefing of a folder, once. */
export const readBriefings = async (folder: string): Promise<Reading> => {
  const { taken, problems } = await takeFromBriefings(folder, (briefing) => briefing);
  return { briefings: taken, problems };
};

/**
 * Reads every briefing of a folder, and keeps of each only what is taken: an archive does not fit into memory. The result is in the
 * order of the slugs.
 */
export const takeFromBriefings = async <Taken>(
  folder: string,
  take: (briefing: Briefing) => Taken,
): Promise<{
  readonly taken: readonly Taken[];
  readonly problems: readonly Problem[];
  /** How many briefings the folder has, with those that have problems. */
  readonly folders: number;
}> => {
  const slugs = await slugsIn(folder);
  const { refuse } = await readGuards(folder);
  const results = new Map<string, { readonly taken: Taken } | { readonly problems: readonly Problem[] }>();
  const waiting = slugs.values();
  const work = async (): Promise<void> => {
    for (const slug of waiting) {
      const path = join(folder, slug);
      const result = refuse(path, await readBriefing(path));
      results.set(slug, result.ok ? { taken: take(result.briefing) } : { problems: result.problems });
    }
  };
  await Promise.all(Array.from({ length: readAtOnce }, work));
  const inOrder = slugs.flatMap((slug) => results.get(slug) ?? []);
  return {
    folders: slugs.length,
    taken: inOrder.flatMap((result) => ("taken" in result ? [result.taken] : [])),
    problems: inOrder.flatMap((result) => ("problems" in result ? result.problems : [])),
  };
};
