import { formatDate, formatLanguage, formatShortDate } from "../base/language/format.ts";
import { type Language, onceEach } from "../base/language/language.ts";
import { type Inline, joined, link, text } from "../base/text/inline.ts";
import type { Fact, Passage, Source } from "../library/briefing/briefing.ts";
import type { Block, Quote } from "./answer.ts";
import { linkToPassage } from "./text-fragment.ts";
import { words } from "./words.ts";

/** The publication date, with how it is known, unless it is printed in the text. */
export const publishedLine = ({ published }: Source, language: Language): string => {
  const date = formatDate(language, published.date);
  return published.known === "text" ? date : `${date} (${words(language, `known.${published.known}`)})`;
};

/** Notes on the stored text's language: its name, if it is not the reader's, and whether the text is a translation. */
const languageNotes = ({ language: written, translation }: Source, language: Language): string[] => [
  ...(written === language
    ? []
    : [words(language, "inLanguage", { language: formatLanguage(language, written) })]),
  ...(translation === undefined
    ? []
    : [words(language, "translatedFrom", { language: formatLanguage(language, translation.of) })]),
];

/** A source in one line: publisher, date, how the date is known, languages. */
export const sourceLine = (source: Source, language: Language): Inline[] => {
  const { publisher, page } = source;
  return joined(
    [
      [
        page === undefined ? text(publisher) : link(publisher, page.url),
        text(`, ${publishedLine(source, language)}`),
      ],
      ...languageNotes(source, language).map((line) => [text(line)]),
    ],
    " · ",
  );
};

/** The source of a passage in one line, with a link to the passage. Says how its date is known only if it was inferred. */
export const citationOf = (passage: Passage, language: Language): readonly Inline[] => {
  const { source } = passage;
  const url = linkToPassage(passage);
  const date = formatShortDate(language, source.published.date);
  const known = source.published.known === "inferred" ? ` (${words(language, "known.inferred")})` : "";
  return joined(
    [
      [url === null ? text(source.publisher) : link(source.publisher, url), text(`, ${date}${known}`)],
      ...languageNotes(source, language).map((line) => [text(line)]),
    ],
    " · ",
  );
};

// Cached for each language, because a fact object never changes. When it is replaced, its quotes are freed.
const composed = onceEach((): WeakMap<Fact, readonly Quote[]> => new WeakMap());

/** The passages of a fact, each with its source. */
export const quotesOf = (fact: Fact, language: Language): readonly Quote[] => {
  const known = composed(language);
  const quotes =
    known.get(fact) ??
    fact.passages.map((passage) => ({ exact: passage.exact, citation: citationOf(passage, language) }));
  known.set(fact, quotes);
  return quotes;
};

/** The same as blocks of their own. */
export const passageBlocks = (fact: Fact, language: Language): readonly Block[] =>
  quotesOf(fact, language).flatMap(({ exact, citation }) =>
    exact === null ? [] : [{ kind: "passage", exact, citation }],
  );
