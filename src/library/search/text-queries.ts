import { tonePlacements } from "../../base/text/vietnamese.ts";
import { allQueries, anyQuery } from "../index/query.ts";
import type { NameWord } from "../names/name-words.ts";
import { stemmedLanguages } from "./stem.ts";
import type { QueryWord, TextQuery } from "./text-query.ts";
import { stemToken } from "./text-tokens.ts";

/** Units with these words in a row, with any accents. */
export const asFolded = (words: readonly NameWord[]): string =>
  phraseIn(
    "plain folded",
    words.map(({ folded }) => folded),
  );

// Queries in FTS5's syntax. Tokens have letters, digits, marks and `·`, which mean nothing special inside quotation marks.
const phraseIn = (columns: string, tokens: readonly string[]): string =>
  `({${columns}} : "${tokens.join(" ")}")`;

const asWritten = (words: readonly NameWord[]): string =>
  phraseIn(
    "plain written",
    words.map(({ written }) => written),
  );

/** Other forms of the words, in each language. */
const asStems = (words: readonly NameWord[]): readonly string[] =>
  stemmedLanguages.map((language) =>
    phraseIn(
      "stems",
      words.map(({ folded }) => stemToken(folded, language)),
    ),
  );

/** Units with a word in this form, with any accents. */
export const withExactWord = (folded: string): string => asFolded([{ folded, written: folded }]);

/**
 * Units with a word as it was typed, or without accents, if it is in a Vietnamese query: another accent makes another word there, and “giáo” is not
 * “giao”. Null for other words.
 */
const asVietnamese = ({
  written,
  folded,
  isVietnamese,
  hasAllLetters,
}: QueryWord): readonly string[] | null => {
  if (isVietnamese !== true || written === folded) return null;
  const ways = hasAllLetters === true ? [] : [folded];
  return [...tonePlacements(written), ...ways].map((each) => asWritten([{ written: each, folded }]));
};

const withAnyAccents = (word: QueryWord): string => anyQuery(asVietnamese(word) ?? [asFolded([word])]);

/** Units with a word in any form. */
export const withWord = (word: QueryWord): string => anyQuery(formsOf(word));

const formsOf = (word: QueryWord): readonly string[] =>
  asVietnamese(word) ??
  (word.hasAllLetters === true ? [...withAllLetters(word), ...asStems([word])] : formsInRow([word]));

const withAllLetters = ({ written, folded }: QueryWord): readonly string[] =>
  tonePlacements(written).map((each) => asWritten([{ written: each, folded }]));

/** Units with some words in a row, in any form. */
const inRow = (words: readonly QueryWord[]): string => anyQuery(formsInRow(words));

const formsInRow = (words: readonly QueryWord[]): readonly string[] => [asFolded(words), ...asStems(words)];

/** Units with any of these ways to write a word. A way may have several words, which are in a row. */
export const withAny = (ways: readonly (readonly QueryWord[])[]): string =>
  anyQuery(
    ways.flatMap((words) => {
      const [only, ...others] = words;
      return only === undefined ? [] : others.length === 0 ? formsOf(only) : formsInRow(words);
    }),
  );

/** One way in which units match a query. */
export interface Tier {
  readonly query: string;
  /** A looser tier that has all units of this one; null if it is the loosest. */
  readonly within: Tier | null;
}

/**
 * The ways in which units have all words of a query, from the best to the loosest: as written, with other accents, in other forms; each
 * first with the words in a row.
 */
export const tiersOf = ({ words, phrases, typed }: TextQuery): readonly Tier[] => {
  const inPhrases = phrases.map(asFolded);
  const each = (way: (word: QueryWord) => string): string => allQueries([...words.map(way), ...inPhrases]);
  const formed: Tier = { query: each(withWord), within: null };
  const folded: Tier = { query: each(withAnyAccents), within: formed };
  const written: Tier = { query: each((word) => asWritten([word])), within: folded };
  if (typed.length === 1) return [written, folded, formed];
  // Words in a row are there, so that FTS5 needs not look for each of them as well, which takes as long again.
  const areTyped = words.every((word) => typed.some(({ written: own }) => own === word.written));
  const tierInRow = (row: string, { query }: Tier, within: Tier): Tier => ({
    query: allQueries(areTyped ? [row, ...inPhrases] : [row, query]),
    within,
  });
  if (words.some(({ isVietnamese }) => isVietnamese === true))
    return [tierInRow(asWritten(typed), written, written), written, folded, formed];
  const formedRow = tierInRow(inRow(typed), formed, formed);
  const foldedRow = tierInRow(asFolded(typed), folded, formedRow);
  const writtenRow = tierInRow(asWritten(typed), written, foldedRow);
  return [writtenRow, written, foldedRow, folded, formedRow, formed];
};
