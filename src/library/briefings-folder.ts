import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { messageOf, OnrecordError } from "../base/errors.ts";
import type { Problem } from "../base/files/problem.ts";
import type { Briefing } from "./briefing/briefing.ts";
import { isFolder } from "./briefing/folder.ts";
import { type BriefingResult, readBriefing } from "./briefing/read.ts";
import { type Guards, readGuards } from "./guards.ts";

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
    const message = `${folder}: expected the folder of the briefings; it cannot be read (${messageOf(cause)}). Set ONRECORD_BRIEFINGS.`;
    throw new OnrecordError("briefing", message, { cause });
  }
};

/** Reads each briefing. The result is in the order of the slugs. */
const readEach = async (
  folder: string,
  slugs: readonly string[],
  { refuse }: Guards,
): Promise<readonly (readonly [string, BriefingResult])[]> => {
  const results = new Map<string, BriefingResult>();
  const waiting = slugs.values();
  const work = async (): Promise<void> => {
    for (const slug of waiting) {
      const path = join(folder, slug);
      results.set(slug, refuse(path, await readBriefing(path)));
    }
  };
  await Promise.all(Array.from({ length: readAtOnce }, work));
  return [...results].sort(([a], [b]) => (a < b ? -1 : 1));
};

/** Reads every briefing of a folder, once. */
export const readBriefings = async (folder: string): Promise<Reading> => {
  const slugs = await slugsIn(folder);
  const results = (await readEach(folder, slugs, await readGuards(folder))).map(([, result]) => result);
  return {
    briefings: results.flatMap((result) => (result.ok ? [result.briefing] : [])),
    problems: results.flatMap((result) => (result.ok ? [] : result.problems)),
  };
};
