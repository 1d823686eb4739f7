import { join } from "node:path";
import { type BriefingResult, readBriefing } from "./briefing/read.ts";
import { hasTakenDown } from "./briefing/takedown.ts";
import { refuseLostUpdates } from "./lost-updates.ts";
import { readTakedowns } from "./takedowns-file.ts";
import { type IsTakenDown, refuseTakenDown } from "./taken-down-again.ts";
import { readSeals } from "./updates-file.ts";

/** What the files beside the briefings say of them. */
export interface Guards {
  readonly isTakenDown: IsTakenDown;
  /** The same briefing, or why it is refused though it can be read. */
  refuse(path: string, result: BriefingResult): BriefingResult;
}

/** A briefing is refused if it has words again that were taken down, or if it lost an update of a commitment. */
export const readGuards = async (folder: string): Promise<Guards> => {
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
