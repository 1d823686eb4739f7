import { runReview } from "../article/review/command-line.ts";
import { readConfig } from "../config.ts";
import type { Environment } from "../environment.ts";

/** Where the pages are written: they are made again at any time, and no part of the briefings. */
const pagesFolder = "data/review";

/** Writes the page on which a briefing is reviewed, or approves it. */
export const review = (briefing: string, approve: boolean, environment: Environment): Promise<number> => {
  const { briefingsFolder, language } = readConfig(environment);
  const options = { briefings: briefingsFolder, pages: pagesFolder, approve, language };
  return runReview(briefing, options, process);
};
