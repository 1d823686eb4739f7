import { fold } from "../../base/text/fold.ts";

const paragraphsOf = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => fold(line).replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "");

/** Shorter, a line is a headline, a byline or a credit, which each paper writes for itself. In characters. */
const longestOwnLine = 140;

/** Too little to recognize an agency's copy by. In characters. */
const shortestCopy = 200;

/** A line among the paragraphs that has a number or a quotation. At the top, it is a date or a headline. */
const isFact = (line: string, here: readonly string[]): boolean =>
  /[\p{N}“”"«»]/u.test(line) && here.indexOf(line) > 2;

const sizeOf = (paragraphs: readonly string[]): number =>
  paragraphs.reduce((sum, { length }) => sum + length, 0);

/**
 * Whether a text is the same copy as another in another paper: each paragraph of it is in the other too, except for short
 * lines of its own. A paragraph of its own may hold a fact, so such a text is an article of its own.
 */
export const isSameCopy = (known: string, text: string): boolean => {
  const there = new Set(paragraphsOf(known));
  const here = paragraphsOf(text);
  const shared = here.filter((paragraph) => there.has(paragraph));
  const own = here.filter((paragraph) => !there.has(paragraph));
  if (
    sizeOf(shared) < shortestCopy ||
    own.some((paragraph) => paragraph.length > longestOwnLine || isFact(paragraph, here))
  ) {
    return false;
  }
  return sizeOf(shared) >= sizeOf([...there]) * 0.9;
};

/** So much of the shorter text is in the other one if both are the same article, changed. */
const leastShared = 1 / 3;

/**
 * Whether two texts may be versions of one article: they have the headline in common, or a good part of their paragraphs.
 * Unrelated articles may have the same address, such as that of a list, or the same number.
 */
export const sharesWords = (one: string, other: string): boolean => {
  const [here, there] = [paragraphsOf(one), paragraphsOf(other)];
  if (here[0] !== undefined && here[0] === there[0]) return true;
  const known = new Set(there);
  const shared = sizeOf(here.filter((paragraph) => known.has(paragraph)));
  return shared > 0 && shared >= Math.min(sizeOf(here), sizeOf(there)) * leastShared;
};
