import { type Problem, placeIn } from "../../base/files/problem.ts";
import {
  changesDirection,
  describeHidden,
  type HiddenCharacter,
  hiddenCharacters,
} from "../../base/text/hidden-characters.ts";
import type { PathProblem } from "./references.ts";

/** Reports the characters in a file that change the direction of text. `file` is its path in messages. */
export const directionProblems = (file: string, text: string): readonly Problem[] =>
  inDirection(text).map((found) => ({ file, ...placeIn(text, found.index), message: messageOf(found) }));

const messageOf = (found: HiddenCharacter): string =>
  `expected no character that changes the direction of text; got ${describeHidden(found)}, so that people would read other words than are stored. Remove it.`;

const inDirection = (text: string): readonly HiddenCharacter[] =>
  changesDirection(text) ? hiddenCharacters(text).filter(({ kind }) => kind === "direction") : [];

/** The same for the values of a file, because YAML may write such a character as an escape sequence. */
export const directionInValues = (value: unknown): readonly PathProblem[] =>
  hasDirection(value) ? directionWithin(value, []) : [];

/** Most files have none, and this takes a tenth of the time of making the path of each value. */
const hasDirection = (value: unknown): boolean => {
  if (typeof value === "string") return changesDirection(value);
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).some(hasDirection);
};

const directionWithin = (value: unknown, path: PathProblem["path"]): readonly PathProblem[] => {
  if (typeof value === "string")
    return inDirection(value).map((found) => ({ path, message: messageOf(found) }));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) =>
    directionWithin(part, [...path, Array.isArray(value) ? Number(key) : key]),
  );
};
