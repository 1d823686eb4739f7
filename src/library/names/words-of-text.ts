import { fold } from "../../base/text/fold.ts";
import type { Stretch } from "../passages/sentences.ts";
import { commonWords } from "./known-common-words.ts";
import { isLittleWord } from "./name-words.ts";
import { type Shape, shapeOf } from "./written-names.ts";

/** A word of a text that may name people. */
export interface TextWord extends Stretch {
  readonly written: string;
  readonly folded: string;
  readonly shape: Shape;
  /** Whether it may be in one name with the word before: only a space, a hyphen, an apostrophe or the dot of an initial is between them. */
  readonly joined: boolean;
  /** Whether only a hyphen is between it and the word before. */
  readonly hyphened: boolean;
  readonly startsSentence: boolean;
  /** Whether it is in a line in which every word that is not little has a capital, so that a capital does not show a name. */
  readonly isInHeadline: boolean;
}

// A word that is divided at the end of a line is one word.
const wordPattern = /[\p{L}\p{M}\p{N}]+(?:[-‐\u00AD]\r?\n\p{Ll}[\p{L}\p{M}]*)*/gu;
const division = /[-‐\u00AD]\r?\n/gu;

const joint = /^(?:\s{1,2}|['’&‐‑־-])$/u;
// After an initial or a form of address, a full stop does not end a sentence.
const jointAfterPoint = /^\.\s?$/u;
const newSentence = /[.!?…:\n«“"„‘]\s*$/u;

/** The words of a text, in its order. */
export const wordsOfText = (text: string): readonly TextWord[] => {
  const headlines = headlinesIn(text);
  const words: TextWord[] = [];
  let before = 0;
  let headline = 0;
  for (const { 0: token, index: start } of text.matchAll(wordPattern)) {
    const gap = text.slice(before, start);
    const previous = words.at(-1)?.written ?? "";
    const abbreviated = isShortened(previous) && jointAfterPoint.test(gap);
    const whole = token.replaceAll(division, "");
    const written = whole.toLowerCase();
    const end = start + token.length;
    while ((headlines[headline]?.end ?? end) < start) headline += 1;
    // The possessive of a name in capitals: “MARSOW’S PLAN”.
    const isPossessive = whole === "S" && /^['’]$/u.test(gap);
    words.push({
      start,
      end,
      written,
      folded: fold(written),
      shape: isPossessive ? "small" : shapeOf(whole),
      joined: before > 0 && (joint.test(gap) || abbreviated),
      hyphened: before > 0 && /^[‐‑־-]$/u.test(gap),
      startsSentence: before === 0 || (newSentence.test(gap) && !abbreviated),
      isInHeadline: (headlines[headline]?.start ?? end) <= start,
    });
    before = end;
  }
  return words;
};

const isShortened = (written: string): boolean =>
  written.length === 1 || isLittleWord(written) || commonWords.abbreviatedTitles.has(written);

/** The number of words of a line that may be a headline. Fewer may be a name: “Roger Moreau”. */
const [fewestInHeadline, mostInHeadline] = [3, 30];

const headlinesIn = (text: string): readonly Stretch[] =>
  [...text.matchAll(/[^\n]+/gu)]
    .map(({ 0: line, index: start }) => ({ start, end: start + line.length, line }))
    .filter(({ line }) => isHeadline(line));

const isHeadline = (line: string): boolean => {
  const words = line.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length < fewestInHeadline || words.length > mostInHeadline || !/\p{Lu}/u.test(line)) return false;
  return words.every((word) => /^\p{Lu}/u.test(word) || (word.length < 5 && isSmallInHeadlines(word)));
};

const isSmallInHeadlines = (word: string): boolean =>
  isLittleWord(word) || commonWords.openers.has(word) || commonWords.determiners.has(word);
