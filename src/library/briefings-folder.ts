import { readdir } from "node:fs/promises";
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

/** The names of the briefings' folders. Files beside them and hidden folders, such as `.git`, are ignored. */
export const slugsIn = async (folder: string): Promise<readonly string[]> => {
  try {
    const slugs: string[] = [];
    for (const entry of await readdir(folder, { withFileTypes: true })) {
      if (entry.name.startsWith(".")) continue;
      // A link to a folder is not followed, but it is reported.
      const isBriefing = entry.isSymbolicLink()
        ? await isFolder(join(folder, entry.name))
        : entry.isDirectory();
      if (isBriefing) slugs.push(entry.name);
    }
    return slugs.sort();
  } catch (cause) {
    const message = `${folder}: expected the folder of the briefings; it cannot be read (${messageOf(cause)}). Set ONRECORD_BRIEFINGS, or create a folder with onrecord init.`;
    throw new OnrecordError("briefing", message, { cause });
  }
};

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
