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
 * What a briefing's values must be beside their schema. Every way to read or to write a file checks this list, so that none
 * is written that does not load.
 */
export const contentProblems = (file: BriefingFile): readonly PathProblem[] =>
  checks.flatMap((problemsIn) => problemsIn(file));
