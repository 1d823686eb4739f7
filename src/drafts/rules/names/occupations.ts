import { isGivenName } from "../languages/language.ts";
import type { ParsedArticle } from "../structure/article.ts";
import { nothing } from "../structure/tokens.ts";

/**
 * Words that an article uses as a person's occupation, beside a first name: "the cellist Isla Bell", "Hamish Bell, the
 * sculptor whose …". The lexicon has no list that is long enough for them, so they are known by their form. They count
 * as titles everywhere in that article.
 */
export const findOccupations = ({ lexicon, tokens }: ParsedArticle): ReadonlySet<string> => {
  const found = new Set<string>();
  if (lexicon.occupation === null) return found;
  for (const [index, { lower, capital, type }] of tokens.entries()) {
    if (type !== "word" || capital || !lexicon.occupation.test(lower)) continue;
    if (lexicon.titles.at(tokens, index) !== null || lexicon.verbs.at(tokens, index) !== null) continue;
    if (lexicon.companyNouns.has(lower) || lexicon.notOccupations.has(lower)) continue;
    // "le bailleur, Gérald Montfort", "el camionero jubilado Rubén Ferreyra"
    const next = tokens[index + 1] ?? nothing;
    const isDescribed =
      next.lower === "," ||
      lexicon.titleModifiers.has(next.lower) ||
      (!next.capital && lexicon.titleAdjective?.test(next.lower));
    const name = isDescribed ? index + 2 : index + 1;
    const [first, last] = [tokens[name] ?? nothing, tokens[name + 1] ?? nothing];
    const isBefore = isGivenName(first.lower) && first.capital && last.capital;
    if (isBefore && isLed(index)) found.add(lower);
  }
  return found;

  /** "the", "le", "una", with at most two words between it and the occupation: "la jeune navigatrice". In English, also a comma. */
  function isLed(index: number): boolean {
    for (let at = index - 1; at >= index - 3; at--) {
      const { lower, type, capital } = tokens[at] ?? nothing;
      if (lexicon.capitalsBeforeTitle && lower === ",") return true;
      if (lexicon.articles.has(lower) || lexicon.definiteArticles.has(lower)) return true;
      if (type !== "word" || capital || lexicon.prepositions.has(lower)) return false;
    }
    return false;
  }
};
