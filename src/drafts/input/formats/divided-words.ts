import { detectLanguage } from "../../rules/languages/detect-language.ts";
import { isNumberWord } from "../../rules/languages/language.ts";
import { tokenWords } from "../../rules/structure/tokens.ts";
import { type Remark, remark } from "../remark.ts";

interface Joined {
  readonly text: string;
  /** A joined word whose hyphen may belong to it; null if there is no such doubt. */
  readonly guessed: string | null;
}

/**
 * Joins two lines, and a word that is divided between them: `coun-` and `cil`. The hyphen belongs to the word if a capital
 * or a digit follows, if both parts are numbers, if the document has the word with a hyphen within a line, or if a pronoun follows its verb: « dit-il ».
 * It ends the word in “short- and long-term”. If none of this is so, the hyphen most likely does not belong to the word.
 */
export const joinLines = (text: string, next: string, { printed, pronouns, afterPart }: OwnWords): Joined => {
  const last = text.at(-1) ?? "";
  if (/\p{L}[-\u00ad‐]$/u.test(text) && /^\p{Ll}/u.test(next)) {
    const { start, end } = wordsAt(text, next);
    const whole = `${start}${end}`;
    if (last === "\u00ad" || printed.has(whole.toLowerCase().replaceAll("‐", "-")))
      return { text: text.slice(0, -1) + next, guessed: null };
    const isOwn = areNumbers(start, end) || pronouns.has(end);
    if (isOwn || printed.has(`${start}-${end}`.toLowerCase().replaceAll("‐", "-")))
      return { text: text + next, guessed: null };
    // No word is divided before its last letter: « pre- y posguerra ».
    if (afterPart.has(end) || end.length === 1) return { text: `${text} ${next}`, guessed: null };
    return { text: text.slice(0, -1) + next, guessed: whole };
  }
  if (/\p{L}[-‐–]$/u.test(text) && /^[\p{Lu}\p{N}]/u.test(next)) return { text: text + next, guessed: null };
  return { text: `${text} ${next}`, guessed: null };
};

/** What shows whether a hyphen at the end of a document's line belongs to its word. */
interface OwnWords {
  /** The words that are not divided between lines, in lower case. A compound with a hyphen is one word. */
  readonly printed: ReadonlySet<string>;
  readonly pronouns: ReadonlySet<string>;
  readonly afterPart: ReadonlySet<string>;
}

export const ownWordsOf = (lines: readonly string[]): OwnWords => {
  const language = detectLanguage(lines.join("\n"));
  return {
    printed: wordsWithin(lines),
    pronouns: tokenWords(language, "invertedPronouns"),
    afterPart: tokenWords(language, "afterPart"),
  };
};

const wordsWithin = (lines: readonly string[]): ReadonlySet<string> =>
  new Set(
    lines.flatMap((text) =>
      (
        text
          .toLowerCase()
          .replaceAll("‐", "-")
          .match(/[\p{L}\p{M}-]+/gu) ?? []
      ).filter((word) => !word.endsWith("-")),
    ),
  );

/** The last word of one text and the first word of the next, without punctuation around them. */
const wordsAt = (text: string, next: string): { readonly start: string; readonly end: string } => ({
  start: text
    .slice(text.lastIndexOf(" ") + 1)
    .replace(/^[^\p{L}]+/u, "")
    .replace(/[-‐\u00ad]$/u, ""),
  end: /^[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/u.exec(next)?.[0] ?? "",
});

/** “twenty-three”, « quatre-vingts » */
const areNumbers = (...words: readonly string[]): boolean => words.every(isNumberWord);

/** The most words in a list for an editor to check. */
const mostListed = 20;

/** The remark that lists joined words, if there are any. */
export const joinedRemark = (words: readonly string[]): readonly Remark[] => {
  const rest = words.length > mostListed ? [`… (${words.length - mostListed})`] : [];
  return words.length === 0
    ? []
    : [remark("joined-words", { words: [...words.slice(0, mostListed), ...rest].join(", ") })];
};
