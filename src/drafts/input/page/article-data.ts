import { findDates } from "../../rules/figures/dates.ts";
import { detectLanguage } from "../../rules/languages/detect-language.ts";
import { lexiconFor } from "../../rules/languages/language.ts";
import { tokenize } from "../../rules/structure/tokens.ts";
import { type MarkedText, withoutSpan } from "../article.ts";
import { introduced } from "./byline.ts";
import { isDataWord, isUpdateWord } from "./data-words.ts";
import { titleWords } from "./headline.ts";
import type { WebPage } from "./page.ts";
import { textOfPage } from "./page-text.ts";

/** The day and the writer in a line of an article's data. */
export interface ArticleData {
  readonly day: string | null;
  readonly writer: string | null;
}

/** A longer line is a sentence with a date in it. */
const longestLine = 140;
const separators = /[|·•–—()]|\s[-/]\s/u;

/**
 * What a line says about its article: “Published 4 June 2026 | Updated 9 June 2026 | By Kit Oduya · 4 min read”. Null if it has
 * any other word, except the name of a writer who is known.
 */
export const dataIn = (line: string, language: string, known: string | null = null): ArticleData | null => {
  if (line.length > longestLine) return null;
  const lexicon = lexiconFor(language);
  const found: { day: string | null; writer: string | null } = { day: null, writer: null };
  for (const part of line.split(separators)) {
    const between: string[] = [];
    let end = 0;
    for (const { start, end: after, iso, hasYear } of findDates(tokenize(part), lexicon)) {
      const before = part
        .slice(end, start)
        .replace(/^[\s,]+/u, "")
        .trimEnd();
      between.push(before);
      end = after;
      const isDay = hasYear && iso.length === "2026-03-02".length;
      const isOther =
        lexicon?.notPublication.test(before) === true ||
        before
          .toLowerCase()
          .split(/[^\p{L}]+/u)
          .some(isUpdateWord);
      if (isDay && !isOther) found.day ??= iso;
    }
    between.push(
      part
        .slice(end)
        .replace(/^[\s,]+/u, "")
        .trimEnd(),
    );
    const writer = [part.trim(), ...between].map(introduced).find((name) => name !== null) ?? null;
    found.writer ??= writer;
    const rest = [writer, known].reduce<string>(
      (words, name) => (name === null ? words : words.replace(name, " ")),
      between.join(" "),
    );
    const others = rest.toLowerCase().split(/[^\p{L}]+/u);
    if (!others.every((word) => word === "" || isDataWord(word))) return null;
  }
  return found.day !== null || found.writer !== null || /\d/u.test(line) ? found : null;
};

/** How many lines above and below a headline may be data of its article. */
const mostAbove = 4;
const mostBelow = 8;
/** A longer line is a paragraph of the article. */
const shortestParagraph = 200;

const linesOf = (text: string): readonly string[] => text.split("\n").filter((line) => line !== "");

/** What the lines near the headline say about the article, those below it first. */
export const dataNearHeadline = (page: WebPage, title: string | null): ArticleData => {
  const none: ArticleData = { day: null, writer: null };
  if (page.body === null || title === null) return none;
  const { text } = textOfPage(page.body);
  const lines = linesOf(text);
  // In a table, the headline may be beside a cell with the menu.
  const isTitle = (line: string): boolean =>
    line.split(" | ").some((cell) => titleWords(cell) === titleWords(title));
  const at = lines.findIndex(isTitle);
  if (at < 0) return none;
  const below = lines.slice(at + 1, at + 1 + mostBelow);
  const paragraph = below.findIndex((line) => line.length >= shortestParagraph);
  const near = [
    ...below.slice(0, paragraph < 0 ? undefined : paragraph),
    ...lines.slice(Math.max(0, at - mostAbove), at).reverse(),
  ];
  const language = detectLanguage(text);
  const data = near.flatMap((line) => dataIn(line, language) ?? []);
  return {
    day: data.find(({ day }) => day !== null)?.day ?? null,
    writer: data.find(({ writer }) => writer !== null)?.writer ?? null,
  };
};

/** “Home > News > Council”, above a headline. */
const breadcrumbs = /^[^>›»«]{1,60}(?:\s?[>›»]\s?[^>›»«]{1,80})+$/u;

/** A longer line below a writer is no office, such as “Chief reporter”. */
const mostWordsOfOffice = 4;

/**
 * An article's text without the lines of data above its headline, and the first ones below it. Later ones, such as the days of a timeline, belong to the
 * article, and so do numbers alone, if no data are beside them.
 */
export const withoutData = (
  written: MarkedText,
  { title, byline }: { readonly title: string | null; readonly byline: string | null },
): MarkedText => {
  const language = detectLanguage(written.text);
  const lines = [...written.text.matchAll(/([^\n]+)\n*/gu)]
    .slice(0, mostAbove + mostBelow)
    .map(({ 0: whole, 1: words = "", index }) => ({ words, start: index, end: index + whole.length }));
  const paragraph = lines.findIndex(({ words }) => words.length > longestLine);
  const front = lines.slice(0, paragraph < 0 ? undefined : paragraph);
  const above = front.findIndex(({ words }) => words === title);
  const found = front.map(({ words }, at) => (at === above ? null : dataIn(words, language, byline)));
  const saysWhat = (at: number): boolean =>
    found[at] !== null &&
    found[at] !== undefined &&
    (found[at].day !== null || /\p{L}/u.test(front[at]?.words ?? ""));
  const isData = ({ words }: { readonly words: string }, at: number): boolean =>
    (at < above && breadcrumbs.test(words)) ||
    saysWhat(at) ||
    (found[at] !== null && (saysWhat(at - 1) || saysWhat(at + 1)));
  const isOffice = ({ words }: { readonly words: string }, at: number): boolean =>
    at !== above &&
    (found[at - 1]?.writer ?? null) !== null &&
    saysWhat(at + 1) &&
    words.split(" ").length <= mostWordsOfOffice &&
    !/[.!?]$/u.test(words);
  const first = front.findIndex((line, at) => at > above && isData(line, at));
  const end = front.findIndex((line, at) => at > first && !isData(line, at) && !isOffice(line, at));
  const isLeftOut = (line: { readonly words: string }, at: number): boolean =>
    at < above ? isData(line, at) : first >= 0 && at >= first && (end < 0 || at < end);
  return front
    .filter(isLeftOut)
    .reduceRight((rest, { start, end: after }) => withoutSpan(rest, start, after), written);
};
