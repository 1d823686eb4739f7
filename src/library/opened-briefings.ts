import { formatProblem } from "../base/files/problem.ts";
import type { Logger } from "../base/logger.ts";
import { readBriefings } from "./briefings-folder.ts";
import { readIndex } from "./index/briefing-index.ts";
import { findChanges } from "./index/folder-changes.ts";
import { hasIndex, type IndexPlace, openIndexSnapshot } from "./index/index-file.ts";
import { createReportedUpdate } from "./reported-update.ts";
import { createSnapshots, type Snapshots, snapshotsOf } from "./snapshots.ts";
import { readTakedownsText } from "./takedowns-file.ts";

/** The briefings as they were when they were opened. */
export interface OpenedBriefings {
  readonly snapshots: Snapshots;
  close(): void;
}

/**
 * Opens the briefings of a folder for a command that runs once. If the bot left an index of them, only what changed since then is
 * read again, because reading a large archive takes minutes. Otherwise they are read into memory, and the command leaves no file.
 */
export const openBriefings = async (place: IndexPlace, log: Logger): Promise<OpenedBriefings> =>
  hasIndex(place) ? openIndexed(place, log) : readIntoMemory(place.folder, log);

const openIndexed = async (place: IndexPlace, log: Logger): Promise<OpenedBriefings> => {
  const takedowns = await readTakedownsText(place.folder);
  const update = createReportedUpdate(place, log, new Set());
  await update(await findChanges(place, takedowns), takedowns, false);
  const database = openIndexSnapshot(place.file);
  return { snapshots: snapshotsOf(readIndex(database)), close: () => database.close() };
};

const readIntoMemory = async (folder: string, log: Logger): Promise<OpenedBriefings> => {
  const { briefings, problems } = await readBriefings(folder);
  for (const problem of problems) log.error({}, formatProblem(problem));
  return { snapshots: createSnapshots(briefings), close() {} };
};
