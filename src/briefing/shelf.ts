import { readdir, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { messageOf, OnrecordError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import { formatProblem, type Problem } from "../problem.ts";
import type { Briefing } from "./briefing.ts";
import { createLibrary, type Library } from "./library.ts";
import { type BriefingResult, readBriefing } from "./read.ts";

/** What was read from a folder of briefings. */
export interface Reading {
  readonly briefings: readonly Briefing[];
  readonly problems: readonly Problem[];
}

// Enough to keep the disk busy, and far below the usual limit of 1,024 open files.
const readAtOnce = 32;

const slugsIn = async (folder: string): Promise<readonly string[]> => {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries
      .flatMap((entry) => (entry.isDirectory() && !entry.name.startsWith(".") ? [entry.name] : []))
      .sort();
  } catch (cause) {
    const message = `${folder}: expected the folder of the briefings; it cannot be read (${messageOf(cause)}). Set ONRECORD_BRIEFINGS.`;
    throw new OnrecordError("briefing", message, { cause });
  }
};

const readEach = async (
  folder: string,
  slugs: readonly string[],
): Promise<ReadonlyMap<string, BriefingResult>> => {
  const results = new Map<string, BriefingResult>();
  const waiting = slugs.values();
  const work = async (): Promise<void> => {
    for (const slug of waiting) results.set(slug, await readBriefing(join(folder, slug)));
  };
  await Promise.all(Array.from({ length: readAtOnce }, work));
  return results;
};

/** Reads every briefing of a folder, once. Files beside the briefings' folders are not its business. */
export const readBriefings = async (folder: string): Promise<Reading> => {
  const slugs = await slugsIn(folder);
  const results = await readEach(folder, slugs);
  // In the order of their names, whichever was read first.
  const ordered = slugs.flatMap((slug) => results.get(slug) ?? []);
  return {
    briefings: ordered.flatMap((result) => (result.ok ? [result.briefing] : [])),
    problems: ordered.flatMap((result) => (result.ok ? [] : result.problems)),
  };
};

/** The briefings of a running bot: always the last good version of each. */
export interface Shelf {
  library(): Library;
  close(): Promise<void>;
}

// Editors and git write several files for one change: it is read when they have been quiet for so long.
const quietMs = 200;

/**
 * Reads a folder of briefings and keeps up with it. A briefing that breaks keeps its last good version, and the
 * problem is logged as `check` prints it.
 */
export const openShelf = async (folder: string, log: Logger): Promise<Shelf> => {
  const briefings = new Map<string, Briefing>();
  const take = (slug: string, result: BriefingResult): void => {
    if (result.ok) briefings.set(slug, result.briefing);
    else {
      const kept = briefings.has(slug) ? " Its last good version stays." : " It is left out.";
      for (const problem of result.problems) log.error({}, `${formatProblem(problem)}${kept}`);
    }
  };
  for (const [slug, result] of await readEach(folder, await slugsIn(folder))) take(slug, result);
  let library = createLibrary([...briefings.values()]);
  log.info({ briefings: library.briefings.length, people: library.people.size }, "The briefings are read.");

  const exists = async (slug: string): Promise<boolean> => {
    const found = await stat(join(folder, slug)).catch(() => null);
    return found?.isDirectory() === true;
  };
  const reread = async (slugs: readonly string[]): Promise<void> => {
    for (const slug of slugs) {
      if (await exists(slug)) take(slug, await readBriefing(join(folder, slug)));
      else briefings.delete(slug);
    }
    library = createLibrary([...briefings.values()]);
    log.info({ changed: slugs }, "The briefings have changed.");
  };

  const { watch } = await import("chokidar");
  const changed = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const settle = (): void => {
    const slugs = [...changed].sort();
    changed.clear();
    // One after the other, so that an older reading never replaces a newer one.
    running = running
      .then(() => reread(slugs))
      .catch((error: unknown) => log.error({ err: error }, "The changed briefings could not be read."));
  };
  const watcher = watch(folder, { ignoreInitial: true, depth: 1 });
  watcher.on("all", (_event, path) => {
    const [slug, ...rest] = relative(folder, path).split(sep);
    // A file beside the folders is no briefing; a folder that comes or goes has nothing below it in its path.
    if (
      slug === undefined ||
      slug === "" ||
      slug.startsWith(".") ||
      (rest.length === 0 && slug.includes("."))
    )
      return;
    changed.add(slug);
    clearTimeout(timer);
    timer = setTimeout(settle, quietMs);
  });
  watcher.on("error", (error) => log.error({ err: error }, "The folder of the briefings cannot be watched."));
  await new Promise<void>((resolve) => watcher.once("ready", () => resolve()));

  return {
    library: () => library,
    async close() {
      clearTimeout(timer);
      await watcher.close();
      await running;
    },
  };
};
