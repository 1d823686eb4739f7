import { formatProblem } from "../base/files/problem.ts";
import type { Briefing } from "./briefing/briefing.ts";
import { readBriefings } from "./briefings-folder.ts";
import { type BriefingIndex, indexOf, readIndex } from "./index/briefing-index.ts";
import { findChanges } from "./index/folder-changes.ts";
import { hasIndex, type IndexPlace, openIndexSnapshot } from "./index/index-file.ts";
import { createReportedUpdate, type UpdateLog } from "./reported-update.ts";
import { type Snapshots, snapshotsOf } from "./snapshots.ts";
import { readTakedownsText } from "./takedowns-file.ts";

/** The briefings as they were when they were opened. */
export interface OpenedBriefings extends Pick<BriefingIndex, "slugsWith"> {
  readonly snapshots: Snapshots;
  close(): void;
}

/**
 * Opens the briefings of a folder for a command that runs once. If the bot left an index of them, only what changed since then is
 * read again, because reading a large archive takes minutes. Otherwise they are read into memory, and the command leaves no file.
 */
export const openBriefings = async (place: IndexPlace, log: UpdateLog): Promise<OpenedBriefings> =>
  hasIndex(place) ? openIndexed(place, log) : readIntoMemory(place.folder, log);

const openIndexed = async (place: IndexPlace, log: UpdateLog): Promise<OpenedBriefings> => {
  const takedowns = await readTakedownsText(place.folder);
  const update = createReportedUpdate(place, log, new Set());
  await update(await findChanges(place, takedowns), takedowns, false);
  const database = openIndexSnapshot(place.file);
  const index = readIndex(database);
  return { snapshots: snapshotsOf(index), slugsWith: index.slugsWith, close: () => database.close() };
};

const readIntoMemory = async (folder: string, log: UpdateLog): Promise<OpenedBriefings> => {
  const { briefings, problems } = await readBriefings(folder);
  for (const problem of problems) log.error({}, formatProblem(problem));
  return inMemory(briefings);
};

const inMemory = (briefings: readonly Briefing[]): OpenedBriefings => {
  const index = indexOf(briefings);
  return { snapshots: snapshotsOf(index), slugsWith: index.slugsWith, close() {} };
};

/** If there is no folder yet. */
export const noBriefings = (): OpenedBriefings => inMemory([]);
