import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { messageOf, OnrecordError } from "../base/errors.ts";
import { formatProblem, type Problem } from "../base/files/problem.ts";
import type { Logger } from "../base/logger.ts";
import type { Briefing } from "./briefing/briefing.ts";
import { isFolder } from "./briefing/folder.ts";
import { type BriefingResult, readBriefing } from "./briefing/read.ts";
import { hasTakenDown } from "./briefing/takedown.ts";
import type { Library } from "./library.ts";
import { refuseLostUpdates } from "./lost-updates.ts";
import { createSnapshots, type Snapshots } from "./snapshots.ts";
import { readTakedowns } from "./takedowns-file.ts";
import { type IsTakenDown, isTakenDownIn, refuseTakenDown } from "./taken-down-again.ts";
import { readSeals } from "./updates-file.ts";
import { watchSubfolders } from "./watch.ts";

/** What was read from a folder of briefings. */
export interface Reading {
  readonly briefings: readonly Briefing[];
  readonly problems: readonly Problem[];
}

// Enough to keep the disk busy, and far below the usual limit of 1,024 open files.
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

/** What the files beside the briefings say of them. */
interface Guards {
  readonly isTakenDown: IsTakenDown;
  /** The same briefing, or why it is refused though it can be read. */
  refuse(path: string, result: BriefingResult): BriefingResult;
}

/** A briefing is refused if it has words again that were taken down, or if it lost an update of a commitment. */
const readGuards = async (folder: string): Promise<Guards> => {
  const [takedowns, seals] = await Promise.all([readTakedowns(folder), readSeals(folder)]);
  const isTakenDown = hasTakenDown(takedowns.passages);
  const goneFacts = new Set(takedowns.facts);
  return {
    isTakenDown,
    refuse: (path, result) =>
      refuseLostUpdates(path, refuseTakenDown(path, result, isTakenDown), seals, goneFacts),
  };
};

/** Reads one briefing, and refuses it as the bot does. */
export const readGuardedBriefing = async (folder: string, slug: string): Promise<BriefingResult> => {
  const path = join(folder, slug);
  return (await readGuards(folder)).refuse(path, await readBriefing(path));
};

/** In the order of the slugs, whichever was read first. */
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

/** The briefings of a running bot: always the last good version of each. */
export interface FollowedBriefings {
  /** The briefings as they are now, before and after embargoes. */
  snapshots(): Snapshots;
  close(): Promise<void>;
}

/**
 * Reads a folder of briefings and keeps up with it. A briefing that breaks keeps its last good version, and its
 * problems are logged as `check` prints them. A new reading is prepared before the bot answers from it; the first
 * one is not, because the bot could not answer meanwhile.
 */
export const followBriefings = async (
  folder: string,
  log: Logger,
  prepare: (library: Library) => Promise<void>,
): Promise<FollowedBriefings> => {
  // Throws if there is no such folder, before anything is opened.
  await slugsIn(folder);
  const briefings = new Map<string, Briefing>();
  const read = async (slugs: readonly string[]): Promise<void> => {
    const guards = await readGuards(folder);
    for (const [slug, result] of await readEach(folder, slugs, guards)) {
      if (result.ok) {
        briefings.set(slug, result.briefing);
        continue;
      }
      for (const problem of result.problems) log.error({}, formatProblem(problem));
      const last = briefings.get(slug);
      // A version from before the takedown is not good any more.
      if (last !== undefined && isTakenDownIn(last, guards.isTakenDown)) briefings.delete(slug);
      if (briefings.has(slug)) log.warn({ briefing: slug }, "The last good version of this briefing stays.");
      else log.warn({ briefing: slug }, "This briefing is left out until it is fixed.");
    }
  };
  const reread = async (names: ReadonlySet<string>): Promise<void> => {
    // Throws if the whole folder is gone: the known briefings stay.
    const slugs = await slugsIn(folder);
    for (const slug of briefings.keys()) if (!slugs.includes(slug)) briefings.delete(slug);
    await read(slugs.filter((slug) => names.has(slug)));
    const next = createSnapshots([...briefings.values()]);
    await prepare(next.at(Temporal.Now.instant()));
    snapshots = next;
    log.info({ changed: [...names].sort() }, "The briefings are up to date.");
  };

  // Watching starts before the first reading, so that no change falls between the two; each reading waits for the one
  // before, so that an older one never replaces a newer.
  const { promise: firstRead, resolve: endFirstRead } = Promise.withResolvers<void>();
  let reading: Promise<void> = firstRead;
  const watching = await watchSubfolders(folder, {
    changed(names) {
      reading = reading
        .then(() => reread(names))
        .catch((error: unknown) =>
          log.error({ err: error }, "The changed briefings cannot be read. What was read before stays."),
        );
    },
    failed: (error) => log.error({ err: error }, "The folder of the briefings cannot be watched."),
  });
  await read(await slugsIn(folder));
  let snapshots = createSnapshots([...briefings.values()]);
  const library = snapshots.at(Temporal.Now.instant());
  log.info({ briefings: library.briefings.length, people: library.people.size }, "The briefings are read.");
  endFirstRead();
  return {
    snapshots: () => snapshots,
    async close() {
      await watching.close();
      await reading;
    },
  };
};
