import { formatDate, formatLanguage, formatShortDate } from "../base/language/format.ts";
import { type Language, localize, onceEach } from "../base/language/language.ts";
import { messagesOf } from "../base/language/messages.ts";
import { type Inline, joined, link, text } from "../base/text/inline.ts";
import type { Fact, Passage, Source } from "../library/briefing/briefing.ts";
import { correctionHash } from "../library/briefing/fact-hash.ts";
import { linkToPassages } from "../library/passages/text-fragment.ts";
import { type Block, type Entry, paragraph, type Quote } from "./answer.ts";
import { labelled, type Reader } from "./fact-lines.ts";
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

/** The source of some of its passages in one line, with a link to them. Says how its date is known only if it was inferred. */
export const citationOf = (
  passages: readonly [Passage, ...Passage[]],
  language: Language,
): readonly Inline[] => {
  const [{ source }] = passages;
  const url = linkToPassages(passages);
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

/** Passages of one source that follow one another. */
const bySource = (passages: readonly Passage[]): readonly (readonly [Passage, ...Passage[]])[] => {
  const runs: [Passage, ...Passage[]][] = [];
  for (const passage of passages) {
    const last = runs.at(-1);
    if (last?.[0].source === passage.source) last.push(passage);
    else runs.push([passage]);
  }
  return runs;
};

/** The passages of a fact, each with its source. Those of one source have the same citation. */
export const quotesOf = (fact: Fact, language: Language): readonly Quote[] => {
  const known = composed(language);
  const quotes =
    known.get(fact) ??
    bySource(fact.passages).flatMap((run) => {
      const citation = citationOf(run, language);
      return run.map(({ exact }) => ({ exact, citation }));
    });
  known.set(fact, quotes);
  return quotes;
};

/** The same as blocks of their own, because they may be in several messages. */
export const passageBlocks = (fact: Fact, language: Language): readonly Block[] =>
  quotesOf(fact, language).flatMap(({ exact, citation }) =>
    exact === null ? [] : [{ kind: "passage", exact, citation }],
  );

/**
 * The blocks of one message. If several passages of one source follow one another, the citation is only below the last of them. The
 * others have an empty one, which a renderer does not show.
 */
export const citeOnce = (blocks: readonly Block[]): readonly Block[] =>
  blocks.map((block, at): Block => {
    if (block.kind === "entry") return citeOnceInEntry(block);
    const next = blocks[at + 1];
    const isRepeated =
      block.kind === "passage" && next?.kind === "passage" && isSame(block.citation, next.citation);
    return isRepeated ? { ...block, citation: [] } : block;
  });

/** The same for the passages of an entry. */
export const citeOnceInEntry = (entry: Entry): Entry => {
  const { quotes } = entry;
  if (quotes.length < 2) return entry;
  return {
    ...entry,
    quotes: quotes.map((quote, at) => {
      const next = quotes[at + 1];
      return next !== undefined && isSame(quote.citation, next.citation) ? { ...quote, citation: [] } : quote;
    }),
  };
};

const isSame = (a: readonly Inline[], b: readonly Inline[]): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

const say = messagesOf("answer", "cite");

/** `Corrected on 1 June 2026: The minister said July.`, for each correction of a fact, oldest first. */
export const correctionLines = (
  reference: string,
  { library, language }: Reader,
): readonly (readonly Inline[])[] =>
  (library.corrections.get(reference) ?? []).map(({ date, note: why, kind }) => {
    const what = say(language, kind, { date: formatShortDate(language, date) });
    return labelled(what, language, text(localize(why, language)));
  });

/** The hashes of a fact's corrections, for its entry. */
export const knownCorrections = (reference: string, reader: Reader): Pick<Entry, "corrections"> => {
  const corrections = correctionHashes(reference, reader);
  return corrections.length === 0 ? {} : { corrections };
};

/** The hashes of a fact's corrections. */
export const correctionHashes = (reference: string, { library, language }: Reader): readonly string[] =>
  (library.corrections.get(reference) ?? []).map((each) => correctionHash(each, language));

/** The corrections of a fact, as blocks below it. */
export const correctionBlocks = (reference: string, reader: Reader): Block[] =>
  correctionLines(reference, reader).map((line) => paragraph(...line));

/** The blocks below a fact: its corrections, then its passages. */
export const groundsBlocks = (fact: Fact, reader: Reader): Block[] => [
  ...correctionBlocks(fact.reference, reader),
  ...passageBlocks(fact, reader.language),
];
