import { type NameWord, nameWords } from "../names/name-words.ts";

// Scripts without spaces between words. The long vowel mark of kana belongs to no script.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+|[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const isEastAsian = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** All blocks of these scripts, and some more. Most texts have none of them, and this shows it in a fifth of the time. */
const maybeUnspaced = /[\u0e00-\u109f\u1700-\u19ff\u2e80-\uffff]/;

const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });

/** The words of a text for the index. In scripts without spaces, these are parts that queries also have. */
export const textWords = (text: string): readonly NameWord[] => nameWords(withWordsApart(text));

/** A text with spaces between its words for the index, in any script. */
export const withWordsApart = (text: string): string => apart(text, pairsOf);

const segmentsOf = (run: string): readonly string[] =>
  [...segmenter.segment(run)].map(({ segment }) => segment);

/** All pairs of neighbouring letters: 学校今 is 学校 校今. A dictionary does not have names, and splits a word differently in another context. */
const pairsOf = (run: string): readonly string[] => {
  const letters = [...run];
  return letters.length < 2 ? [run] : letters.slice(1).map((letter, at) => `${letters[at] ?? ""}${letter}`);
};

/** The words of a typed text. Single letters in a row may be a name, and are one word. */
const typedRuns = (run: string): readonly string[] => {
  const runs: string[] = [];
  let isOpen = false;
  for (const segment of segmentsOf(run)) {
    const isLetter = [...segment].length === 1;
    if (isLetter && isOpen) runs.push(`${runs.pop() ?? ""}${segment}`);
    else runs.push(segment);
    isOpen = isLetter;
  }
  const longer = runs.filter((each) => [...each].length > 1);
  return longer.length > 0 ? longer : runs;
};

const apart = (text: string, eastAsian: (run: string) => readonly string[]): string =>
  maybeUnspaced.test(text)
    ? text.replaceAll(
        unspaced,
        (run) => ` ${(isEastAsian.test(run) ? eastAsian(run) : segmentsOf(run)).join(" ")} `,
      )
    : text;

/** The words of a query. */
export const queryWords = (text: string): readonly NameWord[] =>
  nameWords(apart(text, (run) => typedRuns(run).flatMap(pairsOf)));
