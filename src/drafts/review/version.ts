import { createHash } from "node:crypto";
import type { Briefing } from "../../library/briefing/briefing.ts";
import { briefingFileName } from "../../library/briefing/read.ts";

/** The texts of a review page's files, by file name: `briefing.yaml` first. */
export type ReviewedTexts = ReadonlyMap<string, string>;

export const reviewedTexts = (yaml: string, { sources }: Briefing): ReviewedTexts =>
  new Map([[briefingFileName, yaml], ...sources.map(({ file, text }): [string, string] => [file, text])]);

const hashOf = (value: unknown): string => createHash("sha256").update(JSON.stringify(value)).digest("hex");

/** The lengths of the hashes: a file's hash may be short, because the hash of all files decides. */
const characters = { whole: 32, file: 8 };

/**
 * Identifies a state of the texts: a hash of all of them, which decides about an approval, and one for each file, with
 * which a refusal names the files that changed.
 */
export const versionOf = (texts: ReviewedTexts): string =>
  [
    hashOf([...texts]).slice(0, characters.whole),
    ...[...texts].map((each) => hashOf(each).slice(0, characters.file)),
  ].join(".");

/** The files that changed since a version; all of them if their number changed. */
export const filesChangedSince = (version: string, texts: ReviewedTexts): readonly string[] => {
  const current = versionOf(texts);
  if (version === current) return [];
  const [, ...before] = version.split(".");
  const [, ...after] = current.split(".");
  const names = [...texts.keys()];
  return before.length === after.length ? names.filter((_, index) => before[index] !== after[index]) : names;
};
