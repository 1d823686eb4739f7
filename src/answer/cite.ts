import { formatDate, formatLanguage } from "../base/language/format.ts";
import { type Language, onceEach } from "../base/language/language.ts";
import { code, type Inline, joined, link, text } from "../base/text/inline.ts";
import type { Fact, Passage, Source } from "../library/briefing/briefing.ts";
import type { Block } from "./answer.ts";
import { linkToPassage } from "./text-fragment.ts";
import { words } from "./words.ts";

/** The publication date, with how it is known, unless it is printed in the text. */
export const publishedLine = ({ published }: Source, language: Language): string => {
  const date = formatDate(language, published.date);
  return published.known === "text" ? date : `${date} (${words(language, `known.${published.known}`)})`;
};

/** What a reader must know of the stored text's language: its name if it is not theirs, and whether it is a translation. */
const languageNotes = ({ language: written, translation }: Source, language: Language): string[] => [
  ...(written === language
    ? []
    : [words(language, "inLanguage", { language: formatLanguage(language, written) })]),
  ...(translation === undefined
    ? []
    : [words(language, "translatedFrom", { language: formatLanguage(language, translation.of) })]),
];

const sourceParts = (source: Source, url: string | null, language: Language): Inline[][] => [
  [
    url === null ? text(source.publisher) : link(source.publisher, url),
    text(`, ${publishedLine(source, language)}`),
  ],
  ...languageNotes(source, language).map((line) => [text(line)]),
];

/** A source in one line: publisher, date and how it is known, languages. */
export const sourceLine = (source: Source, language: Language): Inline[] =>
  joined(sourceParts(source, source.page?.url ?? null, language), " · ");

/** The source of a passage in one line, linked to the passage, and the reference to ask `/source` for. */
export const citationOf = (passage: Passage, reference: string, language: Language): Inline[] =>
  joined([...sourceParts(passage.source, linkToPassage(passage), language), [code(reference)]], " · ");

// Facts never change, so their passages are composed once in each language; a fact that is replaced frees its blocks.
const composed = onceEach((): WeakMap<Fact, readonly Block[]> => new WeakMap());

/** The passages that a fact rests on, each with its citation. */
export const passageBlocks = (fact: Fact, language: Language): readonly Block[] => {
  const known = composed(language);
  const blocks = known.get(fact) ?? composePassages(fact, language);
  known.set(fact, blocks);
  return blocks;
};

const composePassages = (fact: Fact, language: Language): readonly Block[] =>
  fact.passages.map((passage) => ({
    kind: "passage",
    exact: passage.exact,
    citation: citationOf(passage, fact.reference, language),
    reference: fact.reference,
  }));
