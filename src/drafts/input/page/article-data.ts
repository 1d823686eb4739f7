import { findDates } from "../../rules/figures/dates.ts";
import { detectLanguage, lexiconFor } from "../../rules/languages/language.ts";
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

/** A longer line between two lines of data is no office of the writer, such as “Chief reporter”. */
const mostWordsBetween = 4;

/** An article's text without the lines of data above its first paragraph. */
export const withoutData = (
  written: MarkedText,
  { title, byline }: { readonly title: string | null; readonly byline: string | null },
): MarkedText => {
  const language = detectLanguage(written.text);
  const lines = linesOf(written.text).slice(0, mostAbove + mostBelow);
  const paragraph = lines.findIndex((line) => line.length > longestLine);
  const front = lines.slice(0, paragraph < 0 ? undefined : paragraph);
  const above = title === null ? -1 : front.indexOf(title);
  const isData = front.map(
    (line, at) =>
      at !== above && ((at < above && breadcrumbs.test(line)) || dataIn(line, language, byline) !== null),
  );
  const isBetween = (line: string, at: number): boolean =>
    isData[at - 1] === true &&
    isData[at + 1] === true &&
    line.split(" ").length <= mostWordsBetween &&
    !/[.!?]$/u.test(line);
  let rest = written;
  for (const [at, line] of front.entries()) {
    if (isData[at] !== true && (at === above || !isBetween(line, at))) continue;
    const start = rest.text.indexOf(line);
    const after = start + line.length;
    rest = withoutSpan(rest, start, after + (/^\n*/u.exec(rest.text.slice(after))?.[0].length ?? 0));
  }
  return rest;
};
