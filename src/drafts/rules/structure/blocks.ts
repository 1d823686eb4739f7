import type { Span } from "../../../base/text/span.ts";
import type { BlockLabel, LabelledBlock, Marked } from "../../facts.ts";
import type { Lexicon } from "../languages/lexicon.ts";
import type { Masthead } from "./masthead.ts";
import { stampedName } from "./stamps.ts";

/** A telephone number: it has a country code, a leading zero or the form 202-555-0123, unlike a large number. */
const phone = /(?:^|\D)(?:\+\d|\(?0\d)[\d ()./-]{6,}\d|\b\d{3}[-.]\d{3}[-.]\d{4}\b/;
const numericDate = /\d{1,4}[./-]\d{1,2}[./-]\d{2,4}/g;
const endsSentence = /[.!?…;,:"”»’'):]$/u;
const opensQuotation = /^[«“"„‘'–—-]/;
const listItem = /^(?:[-–—•*·]|\d{1,2}[.)])\s/;
const onlyDate = /^[\p{L}\s,|:./()+-]{0,40}\d{1,4}[\p{L}\d\s,|:./()+-]{0,40}$/u;

/** Splits a text into its lines and labels each of them. Paragraphs may be in any order. */
export const readBlocks = (
  text: string,
  lexicon: Lexicon | null,
  marked: readonly Marked[],
  masthead: Masthead | null,
): LabelledBlock[] => {
  const labels: Readonly<Record<Marked["as"], BlockLabel>> = {
    heading: "heading",
    caption: "caption",
    quotation: "body",
    speaker: "speaker",
    boilerplate: "boilerplate",
  };
  const marks = marked.toSorted((a, b) => a.start - b.start);
  let mark = 0;
  let inNotes = false;
  const blocks = lines(text).map((span): LabelledBlock => {
    while (mark < marks.length && (marks[mark]?.end ?? 0) <= span.start) mark++;
    const told = marks[mark];
    if (isIn(masthead, span)) return { ...span, label: "source" };
    const line = head(text.slice(span.start, span.end));
    let label = labelOf(line, lexicon);
    if (isCapitals(line) && line.length < 200 && label === "body") label = "heading";
    if (told !== undefined && told.start <= span.start && span.end <= told.end) label = labels[told.as];
    // "Notes to editors": the numbered lines after it are for editors and not for readers. Other lines remain in the body,
    // because paragraphs may be out of order, and the article itself must not be read as notes.
    if (lexicon?.notes.test(line)) {
      inNotes = true;
      return { ...span, label: "heading" };
    }
    if (label === "heading" && !opensQuotation.test(line)) inNotes = false;
    return {
      ...span,
      label: inNotes && label === "body" && listItem.test(line) ? "boilerplate" : label,
    };
  });
  const at = blocks.findIndex((block) => !isIn(masthead, block));
  const first = blocks[at];
  if (
    first !== undefined &&
    (first.label === "heading" ||
      isNumberedHeadline(text, first, lexicon) ||
      (at < blocks.length - 1 && endsInQuotation(text, first)))
  )
    blocks[at] = { ...first, label: "headline" };
  return blocks;
};

/** Lines of an e-mail are broken near the 72nd column; such lines are one paragraph. */
const wrapped = (text: string, line: Span, next: Span): boolean => {
  const length = line.end - line.start;
  if (length < 55 || length > 90 || next.start - line.end > 2) return false;
  return (
    /[\p{L},]$/u.test(text.slice(line.end - 1, line.end)) &&
    /^\p{Ll}/u.test(text.slice(next.start, next.start + 2))
  );
};

const lines = (text: string): Span[] => {
  const found: Span[] = [];
  for (const match of text.matchAll(/[^\n\r]+/g)) {
    let start = match.index;
    let end = start + match[0].length;
    while (start < end && /\s/.test(text.charAt(start))) start++;
    while (end > start && /\s/.test(text.charAt(end - 1))) end--;
    if (start === end) continue;
    const last = found.at(-1);
    if (last !== undefined && wrapped(text, last, { start, end }))
      found[found.length - 1] = { start: last.start, end };
    else found.push({ start, end });
  }
  return found;
};

const hasPhone = (line: string): boolean => phone.test(line.replaceAll(numericDate, ""));

/** The start of a line, which is enough to label it; the rest of a longer line is not read. */
const head = (line: string): string => line.slice(0, 400);

const labelOf = (line: string, lexicon: Lexicon | null): BlockLabel => {
  if (lexicon !== null) {
    if (lexicon.source.test(line)) return "source";
    if (line.length < 300) {
      if (lexicon.caption.test(line)) return "caption";
      if (lexicon.boilerplate.test(line) || lexicon.byline.test(line)) return "boilerplate";
      if (lexicon.pose.test(line) && !/[.!?] \p{Lu}/u.test(line) && line.length < 220 && !/\d/.test(line))
        return "caption";
    }
  } else if (/^[\p{L} ]{2,12}\s?:\s*(?:https?:\/\/|www\.)/u.test(line)) return "source";
  if (stampedName(line) !== null) return "body";
  if (line.length < 160 && hasPhone(line) && !/[.!?] \p{Lu}/u.test(line)) return "boilerplate";
  if (line.length <= 60 && onlyDate.test(line) && !/[.!?]$/.test(line)) return "boilerplate";
  if (line.length < 150 && !endsSentence.test(line) && !listItem.test(line)) return "heading";
  if (
    line.length < 110 &&
    /^["“«'‘]/.test(line) &&
    /["”»'’]$/.test(line) &&
    !/[.!?,…]\s?["”»'’]$/u.test(line)
  )
    return "heading";
  return "body";
};

const isCapitals = (line: string): boolean =>
  line.length > 12 && line === line.toUpperCase() && /\p{Lu}{3}/u.test(line);

/** Whether a line has a part of a date: a year, a month or a day in digits. */
const hasDate = (line: string, lexicon: Lexicon | null): boolean =>
  /\b(?:19|20)\d\d\b|\d[./-]\d/u.test(line) ||
  (line.toLowerCase().match(/\p{L}+/gu) ?? []).some((word) => lexicon?.months.has(word));

/** "Port to reopen on 30 June" and "Port to hire 200 people" are headlines, and not lines that only state a date. */
const isNumberedHeadline = (
  text: string,
  { start, end, label }: LabelledBlock,
  lexicon: Lexicon | null,
): boolean => {
  const line = head(text.slice(start, end));
  if (label !== "boilerplate" || hasPhone(line) || !onlyDate.test(line)) return false;
  if (lexicon?.boilerplate.test(line) === true || lexicon?.byline.test(line) === true) return false;
  return (line.match(/\p{L}{2,}/gu) ?? []).length >= (hasDate(line, lexicon) ? 4 : 3);
};

/**
 * "La rectora promete becas «para todos»": without a full stop, the line is no sentence, although it ends with a mark. After a
 * colon, the quotation is a whole statement.
 */
const endsInQuotation = (text: string, { start, end, label }: LabelledBlock): boolean => {
  const line = head(text.slice(start, end));
  return (
    label === "body" &&
    line.length < 150 &&
    /[^.!?,…\s]\s?["”»'’]$/u.test(line) &&
    !/[.!?] \p{Lu}|: ?["“«'‘]/u.test(line)
  );
};

const isIn = (masthead: Masthead | null, { start, end }: Span): boolean =>
  masthead !== null && start >= masthead.start && end <= masthead.end;
