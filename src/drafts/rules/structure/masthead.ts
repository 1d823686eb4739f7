import type { Span } from "../../../base/text/span.ts";
import { findDates } from "../figures/dates.ts";
import type { Lexicon } from "../languages/lexicon.ts";
import { type Token, tokenize } from "./tokens.ts";

/** The lines near the start of a text that say where and when it was published. */
export interface Masthead extends Span {
  /** Null if the lines have only a date, or a place and a date. */
  readonly publisher: Span | null;
}

/** A short line of text around one date, or without a date. Positions are those of the whole text. */
interface Line extends Span {
  readonly name: Span | null;
  readonly isPublication: boolean;
  readonly hasDate: boolean;
}

/** How many lines may come before the masthead: a headline and a line below it. */
const mostBefore = 2;
const longestLine = 100;
const mostWordsInName = 7;

const besideLead = /[\s,|–—·•/(:-]/u;
const afterLead = /[\s,]/u;

const separatorAtEnd = /[,|–—·•/(:-]\s*$/u;
/** A time of day after a date, such as "| 09:41 GMT+7" or "à 10h30". */
const timeAtStart =
  /^[\s,|–—·•/)-]*(?:\p{L}\s)?\d{1,2}\s?[:h.]\s?\d{0,2}(?:\s?(?:[ap]\.?m\.?|gmt|utc))?(?:[+-]\d{1,2})?/iu;
const separatorAtStart = /^\s*[,|–—·•/):-]/u;
const separators = /[\s,|–—·•/():-]/u;

/** Whether a line is written like the name of an office: “Ayuntamiento de Torre del Cura”, “Công ty Nước sạch Sông Lam”. */
export const isWrittenAsName = (line: string, lexicon: Lexicon): boolean => {
  const words = tokenize(line).filter(({ type }) => type === "word");
  const own = words.filter(({ lower }) => !lexicon.of.has(lower) && !lexicon.definiteArticles.has(lower));
  const capitals = own.filter(({ capital }) => capital).length;
  return words.length <= mostWordsInName && words[0]?.capital === true && 2 * capitals > own.length;
};

/** "Friday", "le vendredi", "ngày": right before a date, they belong to it. In lower case. */
const leadsOf = ({ language, beforeDate }: Lexicon): readonly string[] => {
  const format = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  const weekdays = Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2024, 0, day + 1)));
  return [...weekdays, ...beforeDate].map((word) => word.toLowerCase());
};

/** A text without the words at its end that belong to the date after it. */
const withoutLeads = (text: string, leads: readonly string[]): string => {
  let left = text.length;
  for (;;) {
    let end = left;
    while (end > 0 && afterLead.test(text.charAt(end - 1))) end--;
    const lead = leads.find((word) => text.slice(0, end).toLowerCase().endsWith(word));
    if (lead === undefined) return text.slice(0, left);
    const start = end - lead.length;
    if (start > 0 && !besideLead.test(text.charAt(start - 1))) return text.slice(0, left);
    left = start;
  }
};

/** A span without white space and separators at its ends; null if nothing is left. */
const trimmed = (line: string, start: number, end: number): Span | null => {
  let [from, to] = [start, end];
  while (from < to && separators.test(line.charAt(from))) from++;
  while (to > from && separators.test(line.charAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : null;
};

/** Whether words are written like a name: with capitals, except joining words and those of a kind, as in "Tạp chí Biển Xanh". */
const isNameLike = (tokens: readonly Token[], lexicon: Lexicon): boolean => {
  const words = tokens.filter(({ type }) => type === "word");
  const joins = (word: string): boolean =>
    lexicon.of.has(word) || lexicon.definiteArticles.has(word) || lexicon.conjunctions.has(word);
  const ofKind = new Set(
    tokens.flatMap((_, at) => tokens.slice(at, at + (lexicon.publications.at(tokens, at)?.length ?? 0))),
  );
  return (
    tokens.every((token) => token.type === "word" || /^[.'’&-]$/u.test(token.lower)) &&
    words.length > 0 &&
    words.length <= mostWordsInName &&
    words[0]?.capital === true &&
    words.every((word) => word.capital || joins(word.lower) || ofKind.has(word))
  );
};

/** "courier.example" */
const address = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}$/u;

/** A newspaper's name begins or ends with its kind; in a language in which the kind is last, only "Times of Norhaven" begins so. */
const isPublication = (tokens: readonly Token[], name: string, lexicon: Lexicon): boolean => {
  const { publications, definiteArticles, of, organizationTails } = lexicon;
  if (address.test(name)) return true;
  const first = definiteArticles.has(tokens[0]?.lower ?? "") ? 1 : 0;
  const leading = publications.at(tokens, first)?.length ?? 0;
  const next = first + leading;
  const leads = organizationTails.size === 0 || next === tokens.length || of.has(tokens[next]?.lower ?? "");
  if (leading > 0 && leads) return true;
  return tokens.some((_, at) => publications.at(tokens, at)?.length === tokens.length - at);
};

/** The name beside a date in a line; `undefined` if the line has other words. */
const nameBeside = (line: string, date: Span, leads: readonly string[]): Span | null | undefined => {
  const before = withoutLeads(line.slice(0, date.start), leads);
  const first = trimmed(line, 0, before.length);
  const time = timeAtStart.exec(line.slice(date.end))?.[0].length ?? 0;
  const after = line.slice(date.end + time);
  const last = trimmed(line, date.end + time, line.length);
  // "Port to reopen on 30 June": nothing divides the words from the date.
  const isDivided =
    (first === null || separatorAtEnd.test(before)) && (last === null || separatorAtStart.test(after));
  return !isDivided || (first !== null && last !== null) ? undefined : (first ?? last);
};

const dividers = /\s[|·•–—]\s/u;

/** A date beside several parts, as in “Cabildo de Isla Ceniza · Boletín informativo · 14 de octubre de 2026”. Only a newspaper among them is the publisher. */
const readHeader = (span: Span, written: string, from: number, lexicon: Lexicon): Line | null => {
  const parts = written.split(dividers).map((part) => part.trim());
  if (parts.some((part) => part.split(" ").length > mostWordsInName)) return null;
  // “Local news” and “Espace presse” are sections.
  const [found, another] = parts.filter((part) => {
    const words = tokenize(part);
    const isName = words.every(({ capital, lower }) => capital || lexicon.of.has(lower));
    return isName && isNameLike(words, lexicon) && isPublication(words, part, lexicon);
  });
  if (found === undefined || another !== undefined)
    return { ...span, name: null, isPublication: false, hasDate: true };
  const start = span.start + from + written.indexOf(found);
  return { ...span, name: { start, end: start + found.length }, isPublication: true, hasDate: true };
};

const readLine = (text: string, span: Span, lexicon: Lexicon, leads: readonly string[]): Line | null => {
  const line = text.slice(span.start, span.end);
  if (line.length > longestLine) return null;
  const dates = findDates(tokenize(line), lexicon).filter(({ iso }) => iso.split("-").length > 2);
  const [date] = dates;
  if (dates.length > 1) return null;
  if (date !== undefined && lexicon.notPublication.test(line.slice(0, date.start).trimEnd())) return null;
  const name = date === undefined ? trimmed(line, 0, line.length) : nameBeside(line, date, leads);
  if (name === undefined) return null;
  const hasDate = date !== undefined;
  if (name === null) return hasDate ? { ...span, name, isPublication: false, hasDate } : null;
  const written = line.slice(name.start, name.end);
  if (hasDate && dividers.test(written)) return readHeader(span, written, name.start, lexicon);
  const words = tokenize(written);
  const isKnown = isPublication(words, written, lexicon);
  if (!isNameLike(words, lexicon) && !address.test(written)) return null;
  const inText = { start: span.start + name.start, end: span.start + name.end };
  return { ...span, name: inText, isPublication: isKnown, hasDate };
};

/** Whether a line can be a headline: short, and not the end of a sentence. */
const isHeadlineLike = (line: string): boolean =>
  line.length <= 160 && /\s/u.test(line.slice(line.search(/\p{L}/u))) && !/[.!?…:;,]["”»’']?$/u.test(line);

/**
 * Reads "Rivertown Courier, 27 November 2026" above or below a headline, also on two lines. A name that is not a newspaper's,
 * such as "Norhaven, 4 March 2026", counts only if a headline follows, and is no publisher: it may be a place. Null if there
 * is no such line, as for "Port to reopen on 30 June 2026".
 */
export const readMasthead = (text: string, lexicon: Lexicon | null): Masthead | null => {
  if (lexicon === null) return null;
  const leads = leadsOf(lexicon);
  const spans: Span[] = [];
  for (const { 0: line, index } of text.slice(0, 2_000).matchAll(/[^\n]+/gu)) {
    const start = index + line.length - line.trimStart().length;
    if (line.trim() !== "") spans.push({ start, end: start + line.trim().length });
  }
  const lineAt = (at: number): string => text.slice(spans[at]?.start ?? 0, spans[at]?.end ?? 0);
  for (let at = 0; at <= Math.min(mostBefore, spans.length - 2); at++) {
    const span = spans[at];
    const line = span === undefined ? null : readLine(text, span, lexicon, leads);
    if (line === null) continue;
    const below = spans[at + 1];
    const next = below === undefined ? null : readLine(text, below, lexicon, leads);
    if (line.isPublication && line.hasDate) return { start: line.start, end: line.end, publisher: line.name };
    if (next !== null) {
      const named = line.isPublication && next.hasDate && next.name === null ? line : null;
      const dated = next.isPublication && !next.hasDate && line.hasDate && line.name === null ? next : null;
      const both = named ?? dated;
      // "Good News" above a date is a headline, unless another one follows.
      if (both !== null && (at > 0 || isHeadlineLike(lineAt(2))))
        return { start: line.start, end: next.end, publisher: both.name };
    }
    if (at === 0 && line.hasDate && isHeadlineLike(lineAt(1)) && spans.length > 2)
      return { start: line.start, end: line.end, publisher: null };
  }
  return null;
};
