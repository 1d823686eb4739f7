import { directionInValues } from "./direction.ts";
import { type PathProblem, referenceProblems } from "./references.ts";
import type { BriefingFile } from "./schema.ts";
import { updateProblems } from "./update-problems.ts";
import { versionProblems } from "./version.ts";

const checks: readonly ((file: BriefingFile) => readonly PathProblem[])[] = [
  referenceProblems,
  versionProblems,
  updateProblems,
  directionInValues,
];

/**
 * Checks the values of a briefing in addition to the schema. Everything that reads or writes a file uses these checks, so that
 * the bot never writes a file that does not load.
 */
export const contentProblems = (file: BriefingFile): readonly PathProblem[] =>
  checks.flatMap((problemsIn) => problemsIn(file));
