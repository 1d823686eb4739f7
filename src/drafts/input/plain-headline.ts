import { detectLanguage } from "../rules/languages/detect-language.ts";
import { lexiconFor } from "../rules/languages/language.ts";
import { isWrittenAsName, readMasthead } from "../rules/structure/masthead.ts";
import type { MarkedText } from "./article.ts";
import { introduced } from "./page/byline.ts";
import { isAboveHeadline, isReleaseLabel } from "./page/page-words.ts";
import { writtenDay } from "./written-day.ts";

const longestHeadline = 160;

/** How many lines such as "Press release" may come before a headline. */
const mostAbove = 8;

/** An agency's key words for an article: “UNB-HARBOUR”, “FRA/PORT”. */
const slug = /^[\p{Lu}\d]{2,}(?:[-/][\p{Lu}\d]{2,})+$/u;

/** A letterhead has at most this many lines. */
const mostInLetterhead = 12;

/** The headline of a plain text, below its letterhead if it has one. */
export const headlineIn = (text: string): string | null => {
  const language = detectLanguage(text);
  const start = startBelowLetterhead(text, language);
  return (start === 0 ? null : firstLine(text.slice(start), language)) ?? firstLine(text, language);
};

/** Where the first line begins that is not above the headline, such as the label and the contacts of a press release. */
const startBelow = (text: string): number => {
  let start = 0;
  for (const line of text.split("\n", mostAbove)) {
    if (line.trim() !== "" && !isAboveHeadline(line) && !slug.test(line.trim())) break;
    start += line.length + 1;
  }
  return Math.min(start, text.length);
};

/** The position at which the text begins below a letterhead: below lines in capitals, names, a day, and the label of a press release or a notice. */
const startBelowLetterhead = (text: string, language: string): number => {
  const lexicon = lexiconFor(language);
  let [at, start] = [0, 0];
  for (const line of text.split("\n", 2 * mostInLetterhead)) {
    at += line.length + 1;
    const isName = line === line.toUpperCase() || (lexicon !== null && isWrittenAsName(line.trim(), lexicon));
    if (isReleaseLabel(line)) start = at;
    else if (!isName && !isAboveHeadline(line) && writtenDay(line, language) === null) break;
  }
  return Math.min(start, text.length);
};

/**
 * The first line of a text, if it does not end like a sentence, and an empty line or the byline, and another
 * paragraph follow. Lines such as "Press release" and "Rivertown Courier, 27 November 2026" may come before it.
 */
const firstLine = (text: string, language: string): string | null => {
  const below = text.slice(startBelow(text));
  const masthead = readMasthead(below, lexiconFor(language));
  const isAbove = masthead !== null && below.slice(0, masthead.start).trim() === "";
  const rest = below.slice(isAbove ? masthead.end : 0);
  const [first = "", gap = "-", ...others] = rest.slice(startBelow(rest)).trimStart().split("\n", 3);
  const line = first.trim();
  const isSentence = /[.!?…:;,]["”»’']?$/u.test(line);
  const isFollowed = (gap.trim() === "" || introduced(gap.trim()) !== null) && others.length > 0;
  return line !== "" && isFollowed && line.length <= longestHeadline && !isSentence ? line : null;
};

/** The first heading of a text that is its headline, and not a label such as "Press release"; null if there is none. */
export const headingIn = ({ text, marked }: MarkedText): string | null =>
  marked
    .filter(({ as }) => as === "heading")
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, " "))
    .find((line) => !isAboveHeadline(line)) ?? null;
