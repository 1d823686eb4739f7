import type { ParsedArticle } from "../structure/article.ts";
import type { NameMention } from "./name-mention.ts";

/** How many of the first words of a name may be a country. */
const mostOfPlace = 2;

/**
 * "Bộ trưởng Thương mại Kalinda Amara Deleon": Vietnamese has no word between an office, its country and a foreign name. If the
 * text has "Amara Deleon" as a name too, and "Kalinda" by itself, the country is no part of the name.
 */
export const withoutPlaces = (
  { lexicon, tokens }: ParsedArticle,
  names: readonly NameMention[],
): readonly NameMention[] => {
  if (lexicon.familyNames === null) return names;
  const wordsOf = (from: number, to: number): string =>
    tokens
      .slice(from, to)
      .map(({ lower }) => lower)
      .join(" ");
  const whole = new Set(names.filter(({ evidence }) => evidence).map(({ from, to }) => wordsOf(from, to)));
  const starts = new Set(names.filter(({ from, to }) => to - from > 1).map(({ from }) => from));
  const alone = new Set(
    tokens.flatMap(({ capital }, at) =>
      capital && !starts.has(at) ? [wordsOf(at, at + 1), wordsOf(at, at + mostOfPlace)] : [],
    ),
  );
  /** "Ngư dân Cửa Lăng" (fishermen of Cửa Lăng): the text has the words as a place, in "phường Cửa Lăng". */
  const placed = new Set(
    tokens.flatMap((_, at) => {
      const from = at + (lexicon.locatives.at(tokens, at)?.length ?? tokens.length);
      return tokens[from]?.capital ? [wordsOf(from, from + mostOfPlace)] : [];
    }),
  );
  const people = names.filter(({ from, to, honorific }) => honorific || !placed.has(wordsOf(from, to)));
  return people.map((name) => {
    if (name.titles.length === 0) return name;
    for (let from = name.from + 1; from <= Math.min(name.from + mostOfPlace, name.to - 2); from++)
      if (whole.has(wordsOf(from, name.to)) && alone.has(wordsOf(name.from, from))) return { ...name, from };
    return name;
  });
};
