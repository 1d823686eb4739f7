import { join } from "node:path";
import { fileProblem } from "../base/files/text-file.ts";
import type { Briefing } from "./briefing/briefing.ts";
import { type BriefingResult, briefingFileName } from "./briefing/read.ts";

/** Whether a text has words that were taken down. */
export type IsTakenDown = (text: string) => boolean;

/** Whether a briefing that was read before has such words. */
export const isTakenDownIn = ({ sources }: Briefing, isTakenDown: IsTakenDown): boolean =>
  sources.some(({ text }) => isTakenDown(text));

/** The same briefing, or a problem for each of its files that has words which were taken down. */
export const refuseTakenDown = (
  folder: string,
  result: BriefingResult,
  isTakenDown: IsTakenDown,
): BriefingResult => {
  if (!result.ok) return result;
  const files = [
    { file: briefingFileName, text: result.yaml },
    ...result.briefing.sources.map(({ file, text }) => ({ file, text })),
  ];
  const message = "expected no words that were taken down; some are back. Take them down again.";
  const problems = files
    .filter(({ text }) => isTakenDown(text))
    .map(({ file }) => fileProblem(join(folder, file), message));
  return problems.length === 0 ? result : { ok: false, problems };
};
