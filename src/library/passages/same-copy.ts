import { fold } from "../../base/text/fold.ts";

/** A shorter line may be a headline, a byline or a credit, which each publisher writes itself. In characters. */
const longestOwnLine = 140;

/** How much of a known text a copy of it has, by its characters. */
const leastOfCopy = 0.9;

/** A shorter text is not enough to recognize an agency's copy. In characters. */
const shortestCopy = 200;

/**
 * Whether two publishers have the same agency's copy: each paragraph of one text is also in the other, except for short lines.
 * A paragraph that only one text has may contain a fact, so such a text is another article.
 */
export const isSameCopy = (known: string, text: string): boolean => {
  const there = new Set(foldedParagraphs(known));
  const here = foldedParagraphs(text);
  const shared = [...there.intersection(new Set(here))];
  const own = here.filter((paragraph) => !there.has(paragraph));
  if (
    sizeOf(shared) < shortestCopy ||
    own.some((paragraph) => paragraph.length > longestOwnLine || isFact(paragraph, here))
  ) {
    return false;
  }
  return sizeOf(shared) >= sizeOf([...there]) * leastOfCopy;
};

/**
 * The longest paragraphs of a text, just enough of them that a text without all of them is no copy of it: together, they have more of its characters than
 * a copy may lack. Of most texts, this is one paragraph.
 */
export const decisiveParagraphs = (text: string): readonly string[] => {
  const longestFirst = [...new Set(foldedParagraphs(text))].sort((a, b) => b.length - a.length);
  const mayLack = sizeOf(longestFirst) * (1 - leastOfCopy);
  const decisive: string[] = [];
  for (const paragraph of longestFirst) {
    decisive.push(paragraph);
    if (sizeOf(decisive) > mayLack) break;
  }
  return decisive;
};

/** The lines of a text, without regard to case, accents and spaces. */
export const foldedParagraphs = (text: string): readonly string[] =>
  text
    .split("\n")
    .map((line) => fold(line).replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "");

/** Whether a line is a fact: it has a number or a quotation and is among the paragraphs. At the top, it is a date or a headline. */
const isFact = (line: string, here: readonly string[]): boolean =>
  /[\p{N}“”"«»]/u.test(line) && here.indexOf(line) > 2;

const sizeOf = (paragraphs: readonly string[]): number =>
  paragraphs.reduce((sum, { length }) => sum + length, 0);

/** How much of the shorter text must be in the other one, if both are versions of one article. */
const leastShared = 1 / 3;

/**
 * Whether two texts may be versions of one article: they have the same headline, or many paragraphs in common. Unrelated
 * articles may have the same address, such as that of a list, or the same number.
 */
export const sharesWords = (one: string, other: string): boolean => {
  const [here, there] = [foldedParagraphs(one), foldedParagraphs(other)];
  if (here[0] !== undefined && here[0] === there[0]) return true;
  const known = new Set(there);
  const shared = sizeOf(here.filter((paragraph) => known.has(paragraph)));
  return shared > 0 && shared >= Math.min(sizeOf(here), sizeOf(there)) * leastShared;
};

/** How much of the shorter text must be in the other one, if both were written from one agency's copy. */
const leastCopied = 1 / 2;

/**
 * Whether one text has much of another one, word for word: papers often shorten an agency's copy, or add lines to it. For counting independent
 * sources, where two that are counted as one do less harm than one that is counted twice.
 */
export const isMostlyCopy = (one: string, other: string): boolean => {
  const [here, there] = [foldedParagraphs(one), foldedParagraphs(other)];
  const known = new Set(there);
  const shared = sizeOf(here.filter((paragraph) => known.has(paragraph)));
  return shared > 0 && shared >= Math.min(sizeOf(here), sizeOf(there)) * leastCopied;
};
