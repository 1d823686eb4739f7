import { join } from "node:path";
import { type BriefingResult, readBriefing } from "./briefing/read.ts";
import { hasTakenDown } from "./briefing/takedown.ts";
import { refuseLostUpdates } from "./lost-updates.ts";
import { readTakedowns } from "./takedowns-file.ts";
import { type IsTakenDown, refuseTakenDown } from "./taken-down-again.ts";
import { readSeals } from "./updates-file.ts";

/** The rules from the files beside the briefings: `takedowns.json` and `updates.jsonl`. */
export interface Guards {
  readonly isTakenDown: IsTakenDown;
  /** The same briefing, or why it is refused although it can be read. */
  refuse(path: string, result: BriefingResult): BriefingResult;
}

/** Refuses a briefing that has words which were taken down, or that lost an update of a commitment. */
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

/** Reads one briefing with these rules, as the bot does. */
export const readGuardedBriefing = async (folder: string, slug: string): Promise<BriefingResult> => {
  const path = join(folder, slug);
  return (await readGuards(folder)).refuse(path, await readBriefing(path));
};
