import { isGivenName } from "../languages/language.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { adjacent } from "./capitals.ts";
import { placeAt } from "./places.ts";

/**
 * Whether a token is a surname that is also the word of an office: "Martha King" and, later in that article, "King said". Neither is an office:
 * "the King", "King Charles", "the Victoria Premier".
 */
export const titleSurnames = (article: ParsedArticle): ((at: number) => boolean) => {
  const { lexicon, tokens } = article;
  const follows = (at: number): boolean => tokenOf(article, at + 1).capital && adjacent(article, at + 1);
  const isOneTitle = (at: number): boolean => lexicon.titles.at(tokens, at)?.length === 1;
  const surnames = new Set<string>();
  for (const [at, { lower, capital }] of tokens.entries()) {
    if (!capital || !adjacent(article, at) || !isOneTitle(at)) continue;
    // "Marta Rey López" has two surnames, but "Lima Alcalde Marta López" has a title before its name.
    const next = tokenOf(article, at + 1).lower;
    if (follows(at) && (isGivenName(next) || lexicon.titles.at(tokens, at + 1) !== null)) continue;
    const given = tokenOf(article, at - 1);
    const isName = given.capital && isGivenName(given.lower) && !lexicon.ambiguousGivenNames.has(given.lower);
    if (isName && placeAt(article, at - 1) === null && !isLed(article, at - 1)) surnames.add(lower);
  }
  return (at) => {
    const { lower, capital } = tokenOf(article, at);
    return capital && surnames.has(lower) && isOneTitle(at) && !follows(at) && !isLed(article, at);
  };
};

/** "the", "her", "London's": before an office, but not before a name. */
const isLed = ({ lexicon, tokens }: ParsedArticle, at: number): boolean => {
  const { lower = "" } = tokens[at - 1] ?? {};
  return (
    lexicon.articles.has(lower) || lexicon.possessives.has(lower) || lexicon.possessiveEndings.has(lower)
  );
};
