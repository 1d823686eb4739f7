import type { Remark } from "../remark.ts";
import { joinedRemark, joinLines, ownWordsOf } from "./divided-words.ts";
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
  const all = written.split("\n");
  const lines = all.filter((line, at) => !isOfPage(line, all, at));
  const own = ownWordsOf(lines);
  const joined: string[] = [];
  const guessed = new Set<string>();
  for (const line of lines) {
    const last = joined.at(-1) ?? "";
    if (/\p{L}[-‐\u00ad]$/u.test(last) && /^\p{Ll}/u.test(line)) {
      const whole = joinLines(last, line, own);
      joined[joined.length - 1] = whole.text;
      if (whole.guessed !== null) guessed.add(whole.guessed);
    } else joined.push(line);
  }
  return { text: joined.join("\n").replace(/\n{3,}/gu, "\n\n"), remarks: joinedRemark([...guessed]) };
};

/** A number that says itself that it is that of a page: “Page 2”, “– 2 –”. */
const labelled = /page|p\.|trang|página|pág|^\s*[-–—]\s*\d+\s*[-–—]\s*$/iu;

/** A shorter line, in characters, may be one of a table. */
const shortestText = 40;

/** Whether a line has the number of a page. A number alone has it only if it divides a sentence: it may also be in a table. */
const isOfPage = (line: string, lines: readonly string[], at: number): boolean => {
  if (!isPageNumber(line) || labelled.test(line)) return isPageNumber(line);
  const before = lines.slice(0, at).findLast((each) => each.trim() !== "") ?? "";
  const after = lines.slice(at + 1).find((each) => each.trim() !== "") ?? "";
  return before.length >= shortestText && /[\p{L},-]$/u.test(before) && /^\p{Ll}/u.test(after);
};
