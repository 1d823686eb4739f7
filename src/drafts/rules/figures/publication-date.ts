import type { Span } from "../../../base/text/span.ts";
import type { LabelledBlock } from "../../facts.ts";
import type { Lexicon } from "../languages/lexicon.ts";
import type { FoundDate } from "./dates.ts";

export interface PublicationDate {
  /** An ISO day. */
  readonly value: string;
  readonly span: Span;
}

const leadLength = 40;

/**
 * The publication date that the text itself states: in a line near its start, beside its source, or in a dateline.
 * A date in a headline belongs to the story. A birthday, a deadline or a day in the future is no publication date.
 */
export const readPublicationDate = (
  text: string,
  blocks: readonly LabelledBlock[],
  dates: readonly FoundDate[],
  lexicon: Pick<Lexicon, "notPublication"> | null,
): PublicationDate | null => {
  const days = dates
    .filter(({ iso }) => /^\d{4}-\d{2}-\d{2}$/u.test(iso))
    .map(({ iso, start, end }) => ({ value: iso, span: { start, end } }));
  const stories = blocks.filter(({ label }) => label === "body").slice(0, 3);
  for (const day of days) {
    const at = blocks.findIndex(({ start, end }) => start <= day.span.start && day.span.start < end);
    const block = blocks[at];
    if (block === undefined || block.label === "headline" || block.label === "caption") continue;
    const line = text.slice(block.start, block.end);
    const inLine = { start: day.span.start - block.start, end: day.span.end - block.start };
    const lead = line.slice(Math.max(0, inLine.start - leadLength), inLine.start).trimEnd();
    if (lexicon?.notPublication.test(lead) === true) continue;
    if (block.label === "source") return day;
    // A headline or a sentence may have a date as well, but then it has more words.
    const mostWords = at === 0 || block.label === "body" ? 2 : 6;
    if (at < 6 && isDateLine(line, inLine, mostWords)) return day;
    if (stories.includes(block) && isDateline(line, inLine)) return day;
  }
  return null;
};

/** A line that states a date has few other words: "Báo Bình Minh, 9/11/2026", "Published on 4 March 2026". */
const isDateLine = (line: string, span: Span, mostWords: number): boolean => {
  const rest = `${line.slice(0, span.start)} ${line.slice(span.end)}`;
  return line.length <= 100 && (rest.match(/\p{L}{2,}/gu) ?? []).length <= mostWords;
};

/** "Norhaven, 4 March 2026 —", "Valbrune, le 5 mars 2026.": a place and a date, before a story begins. */
const isDateline = (line: string, span: Span): boolean => {
  const before = line.slice(0, span.start);
  const after = line.slice(span.end, span.end + 30);
  const words = before.match(/\p{L}+/gu) ?? [];
  const isPlace = words.length <= 6 && words.every((word) => /^\p{Lu}/u.test(word) || word.length <= 4);
  const opens = /^\p{Lu}/u.test(before) && /[,(–—-]/u.test(before);
  return before.length <= 60 && isPlace && opens && /^\)?\s*(?:\([^)]{0,20}\)\s*)?(?:[.:–—-]|$)/u.test(after);
};
