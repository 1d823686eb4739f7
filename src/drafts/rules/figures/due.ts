import type { DraftDue, DueLimit, DuePeriod } from "../../facts.ts";
import { type ParsedArticle, sliceOf, spanOf, tokenOf } from "../structure/article.ts";
import type { TokenStretch } from "../structure/sentences.ts";
import type { FoundDate } from "./dates.ts";
import { readNumeral } from "./numerals.ts";

export interface FoundDue extends TokenStretch {
  readonly due: DraftDue;
}

interface Period {
  readonly period: DuePeriod;
  readonly to: number;
  /** Only a word such as "by" makes it a due date. */
  readonly needsLimit: boolean;
  /** "On" is not enough: "said on Friday". */
  readonly needsEnd?: true;
  /** "In the first half of 2027": by its end. */
  readonly limit?: "by";
}

/** All dates and periods by which something may be due, in the order of the text. */
export const findDue = (article: ParsedArticle, dates: readonly FoundDate[]): FoundDue[] => {
  const byStart = new Map(dates.map((date) => [date.from, date]));
  const found: FoundDue[] = [];
  const push = (from: number, to: number, limit: DueLimit, period: DuePeriod): number => {
    const span = spanOf(article, from, to);
    found.push({ ...span, from, to, due: { words: sliceOf(article, span), limit, period } });
    return to - 1;
  };
  for (const paragraph of article.paragraphs) {
    for (let index = paragraph.from; index < paragraph.to; index++) {
      const count = countAt(article, index);
      if (count !== null) {
        index = push(index, count.to, "by", count.period);
        continue;
      }
      const weekday = weekdayAt(article, index, byStart);
      if (weekday === "past") continue;
      const read = weekday ?? periodAt(article, index, byStart.get(index));
      if (read === null) continue;
      const limit = limitBefore(article, index, paragraph.from);
      const isLimited = read.needsEnd === true ? limit === "by" || limit === "before" : limit !== null;
      if (limit !== "past" && (isLimited || !read.needsLimit))
        push(index, read.to, read.limit ?? limit ?? "in", read.period);
      index = read.to - 1;
    }
  }
  return found;
};

const isYear = (article: ParsedArticle, index: number): boolean =>
  /^(?:19|20|21)\d\d$/.test(tokenOf(article, index).lower);

/** The year after "of", "de", "năm" or right after a quarter or a season. */
const yearAfter = (article: ParsedArticle, at: number): { year: number; to: number } | null => {
  for (const index of [at, at + 1, at + 2]) {
    if (isYear(article, index)) return { year: Number(tokenOf(article, index).lower), to: index + 1 };
    const { lower } = tokenOf(article, index);
    const { of, beforeYear, numberedMonths, dueFillers } = article.lexicon;
    const links =
      of.has(lower) || beforeYear.has(lower) || numberedMonths?.year === lower || dueFillers.has(lower);
    if (!links && !/^[/,-]$/.test(lower)) return null;
  }
  return null;
};

const ofDate = ({ iso, to }: FoundDate): Period => {
  const [year, month, day] = iso.startsWith("--") ? [null, ...iso.slice(2).split("-")] : iso.split("-");
  if (year === null)
    return { period: { is: "day-of-year", month: Number(month), day: Number(day) }, to, needsLimit: true };
  const text = [year, month, day].filter((part) => part !== undefined).join("-");
  return { period: { is: "calendar", text }, to, needsLimit: day === undefined };
};

/** "Tháng 6/2027"; without a year, the next such month. */
const ofMonth = (article: ParsedArticle, month: number, to: number): Period => {
  const year = yearAfter(article, to);
  return year === null
    ? { period: { is: "month-of-year", month }, to, needsLimit: true }
    : {
        period: { is: "calendar", text: `${year.year}-${String(month).padStart(2, "0")}` },
        to: year.to,
        needsLimit: true,
      };
};

/** "La fin du mois de janvier": not this month, but the one that is named. */
const endOfMonth = (article: ParsedArticle, at: number, period: DuePeriod): Period | null => {
  const { lexicon } = article;
  if (period.is !== "ahead" || period.unit !== "month" || period.by !== 0) return null;
  const { lower, end } = tokenOf(article, at);
  if (!lexicon.of.has(lower)) return null;
  const next = tokenOf(article, at + 1);
  const month = next.start - end <= 1 ? lexicon.months.get(next.lower) : undefined;
  if (month === undefined) return null;
  return { ...ofMonth(article, month, at + 2), needsLimit: false, limit: "by" };
};

/** "Next Friday"; "past" for "last Friday". "Friday, 12 December" and "thứ Sáu ngày 20/11" are read as their dates. */
const weekdayAt = (
  article: ParsedArticle,
  index: number,
  dates: ReadonlyMap<number, FoundDate>,
): Period | "past" | null => {
  const { lexicon, tokens } = article;
  const named = lexicon.weekdays.at(tokens, index);
  if (named === null) return null;
  const to = index + named.length;
  const { lower } = tokenOf(article, to);
  const date = dates.get(lower === "," || lexicon.dueFillers.has(lower) ? to + 1 : to);
  if (date !== undefined) return ofDate(date);
  const { day, week } = named.value;
  if (week === "last") return "past";
  return week === "plain"
    ? { period: { is: "weekday", day, week: "coming" }, to, needsLimit: true, needsEnd: true }
    : { period: { is: "weekday", day, week }, to, needsLimit: false };
};

const periodAt = (article: ParsedArticle, index: number, date: FoundDate | undefined): Period | null => {
  const { lexicon, tokens } = article;
  if (date !== undefined) return ofDate(date);
  const named = lexicon.periods.at(tokens, index);
  const ended = named === null ? null : endOfMonth(article, index + named.length, named.value);
  if (ended !== null) return ended;
  if (named !== null)
    return {
      period: named.value,
      to: index + named.length,
      needsLimit: named.value.is === "day-of-year" || named.value.is === "feast",
    };
  const quarter = lexicon.quarters.at(tokens, index);
  if (quarter !== null) {
    const year = yearAfter(article, index + quarter.length);
    if (year === null) return null;
    return {
      period: { is: "calendar", text: `${year.year}-Q${quarter.value}` },
      to: year.to,
      needsLimit: false,
    };
  }
  const half = lexicon.halves.at(tokens, index);
  if (half !== null) {
    const year = yearAfter(article, index + half.length);
    if (year === null) return null;
    const text = `${year.year}-${half.value === 1 ? "06" : "12"}`;
    return { period: { is: "calendar", text }, to: year.to, needsLimit: false, limit: "by" };
  }
  const season = lexicon.seasons.get(tokenOf(article, index).lower);
  if (season !== undefined) {
    const year = yearAfter(article, index + 1);
    const to = year?.to ?? index + 1;
    const period: DuePeriod =
      year === null ? { is: "season", season } : { is: "calendar", text: `${year.year}-${season}` };
    return { period, to, needsLimit: true };
  }
  const token = tokenOf(article, index);
  // "mid-March", "mi-mars"
  const middle = /^mid?-/u.test(token.lower)
    ? lexicon.months.get(token.lower.replace(/^mid?-/u, ""))
    : undefined;
  if (middle !== undefined) return { ...ofMonth(article, middle, index + 1), needsLimit: false };
  const month = lexicon.months.get(token.lower);
  if (month !== undefined && (token.capital || !lexicon.monthsInCapitals))
    return ofMonth(article, month, index + 1);
  const number = tokenOf(article, index + 1).lower;
  if (token.lower === lexicon.numberedMonths?.month && /^(?:[1-9]|1[0-2])$/.test(number))
    return ofMonth(article, Number(number), index + 2);
  if (isYear(article, index))
    return { period: { is: "calendar", text: token.lower }, to: index + 1, needsLimit: true };
  return null;
};

/** The limit that the words right before a period express ("by", "until"); "past" if the period is no due date. */
const limitBefore = (article: ParsedArticle, index: number, least: number): DueLimit | "past" | null => {
  const { lexicon, tokens } = article;
  for (let at = index; at >= Math.max(least, index - 4); at--) {
    for (let length = 5; length > 0; length--) {
      if (at - length < least) continue;
      const past = lexicon.notDue.at(tokens, at - length);
      if (past?.length === length) return "past";
      const found = lexicon.dueLimits.at(tokens, at - length);
      // "By the end of" reaches into "the end of the year".
      if (found !== null && found.length >= length) return found.value;
    }
    if (!lexicon.dueFillers.has(tokenOf(article, at - 1).lower)) return null;
  }
  return null;
};

/** "Within ten days", "d'ici six mois": counted from the day of publication. */
const countAt = (article: ParsedArticle, index: number): { period: DuePeriod; to: number } | null => {
  const { lexicon, tokens, text } = article;
  const lead = lexicon.within.at(tokens, index);
  const numeral = lead === null ? null : readNumeral(text, tokens, index + lead.length, lexicon);
  if (lead === null || numeral === null || !Number.isInteger(numeral.value) || numeral.value > 600)
    return null;
  const unit = lexicon.spans.get(tokenOf(article, numeral.to).lower);
  if (unit === undefined) return null;
  const ends = lexicon.withinEnds.has(tokenOf(article, numeral.to + 1).lower);
  if (lead.value === "end" && !ends) return null;
  return { period: { is: "count", [unit]: numeral.value }, to: numeral.to + (ends ? 2 : 1) };
};

/** The due date that all words of an article say together, such as "by June 2027". */
export const wholeDue = (article: ParsedArticle, dates: readonly FoundDate[]): DraftDue | null => {
  const { lexicon, tokens, text } = article;
  const limit = lexicon.dueLimits.at(tokens, 0);
  for (let from = limit?.length ?? 0; from < tokens.length; from++) {
    const read = periodAt(
      article,
      from,
      dates.find((date) => date.from === from),
    );
    if (read?.to === tokens.length)
      return { words: text, limit: read.limit ?? limit?.value ?? "in", period: read.period };
    if (!lexicon.dueFillers.has(tokenOf(article, from).lower)) return null;
  }
  return null;
};
