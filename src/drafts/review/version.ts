import { createHash } from "node:crypto";
import type { Briefing } from "../../library/briefing/briefing.ts";
import { briefingFileName } from "../../library/briefing/read.ts";

/** The text of each file that a review page is made of, by the file's name: `briefing.yaml` first. */
export type ReviewedTexts = ReadonlyMap<string, string>;

export const reviewedTexts = (yaml: string, { sources }: Briefing): ReviewedTexts =>
  new Map([[briefingFileName, yaml], ...sources.map(({ file, text }): [string, string] => [file, text])]);

const hashOf = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex");

/** Enough to tell two states of one file apart; the whole is told apart by its own hash. */
const characters = { whole: 32, file: 8 };

/**
 * Tells one state of the texts from another: a hash of all of them, by which an approval is granted, and one for each
 * file, by which a refusal names what changed.
 */
export const versionOf = (texts: ReviewedTexts): string =>
  [
    hashOf([...texts]).slice(0, characters.whole),
    ...[...texts].map((each) => hashOf(each).slice(0, characters.file)),
  ].join(".");

/** The files that changed since a version or that it did not have; all of them if their number changed. */
export const filesChangedSince = (version: string, texts: ReviewedTexts): readonly string[] => {
  const current = versionOf(texts);
  if (version === current) return [];
  const [, ...before] = version.split(".");
  const [, ...after] = current.split(".");
  const names = [...texts.keys()];
  return before.length === after.length ? names.filter((_, index) => before[index] !== after[index]) : names;
};
