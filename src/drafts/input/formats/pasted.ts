import type { Remark } from "../remark.ts";
import { joinedRemark, joinLines, wordsWithin } from "./divided-words.ts";
import { isPageNumber } from "./pdf-frames.ts";

/** A text pasted from a PDF has at least this many words that are divided between lines. */
const fewestDivided = 2;

const divided = /\p{L}[-‐\u00ad]\n(?=\p{Ll})/gu;

/** A text without the traces of pages from which it was pasted: words that are divided between lines, and numbers of pages. */
export const withoutTraces = (
  written: string,
): { readonly text: string; readonly remarks: readonly Remark[] } => {
  const breaks = written.match(divided) ?? [];
  if (breaks.length < fewestDivided) return { text: written, remarks: [] };
  const lines = written.split("\n").filter((line) => !isPageNumber(line));
  const printed = wordsWithin(lines);
  const joined: string[] = [];
  const guessed = new Set<string>();
  for (const line of lines) {
    const last = joined.at(-1) ?? "";
    if (/\p{L}[-‐\u00ad]$/u.test(last) && /^\p{Ll}/u.test(line)) {
      const whole = joinLines(last, line, printed);
      joined[joined.length - 1] = whole.text;
      if (whole.guessed !== null) guessed.add(whole.guessed);
    } else joined.push(line);
  }
  return { text: joined.join("\n").replace(/\n{3,}/gu, "\n\n"), remarks: joinedRemark([...guessed]) };
};
