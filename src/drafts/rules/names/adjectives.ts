import { isGivenName } from "../languages/language.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { adjacent } from "./capitals.ts";

/** The end of the adjectives from a token on, which belong to the noun of a title or an organization before them. */
export const adjectiveEnd = (article: ParsedArticle, from: number, limit: number): number => {
  const { lexicon } = article;
  let to = from;
  while (to < limit && to < from + 3 && adjacent(article, to)) {
    const token = tokenOf(article, to);
    const adjective =
      lexicon.titleModifiers.has(token.lower) || (lexicon.titleAdjective?.test(token.lower) ?? false);
    // "Secretaria General Iberoamericana", but not "el diputado Iván": a word with a capital is an adjective only after
    // another capital and not before one.
    const named = token.capital && (!tokenOf(article, to - 1).capital || tokenOf(article, to + 1).capital);
    const isName = named || (token.capital && isGivenName(token.lower));
    if (isName && !lexicon.titleModifiers.has(token.lower)) break;
    const pair = `${tokenOf(article, to - 1).lower} ${token.lower}`;
    if (
      !adjective ||
      lexicon.disagreeing?.test(pair) ||
      token.type !== "word" ||
      lexicon.stops.has(token.lower) ||
      lexicon.auxiliaries.has(token.lower) ||
      lexicon.verbs.at(article.tokens, to)?.value.form === "finite"
    )
      break;
    to++;
  }
  return to;
};

/** Whether a token is an adjective of any form after a plural: "Fédération des assistantes maternelles". */
export const isPluralAdjective = (article: ParsedArticle, at: number): boolean => {
  const { lexicon, tokens } = article;
  const { type, capital, lower } = tokenOf(article, at);
  // "des règles relatives à l'IA": with words of its own, the adjective begins a description.
  const { lower: next } = tokenOf(article, at + 1);
  const isDescription = lexicon.prepositions.has(next) && !lexicon.of.has(next);
  return (
    type === "word" &&
    !isDescription &&
    !capital &&
    lower.length >= 5 &&
    lower.endsWith("s") &&
    adjacent(article, at) &&
    !lexicon.stops.has(lower) &&
    !lexicon.auxiliaries.has(lower) &&
    !lexicon.prepositions.has(lower) &&
    !lexicon.subordinators.has(lower) &&
    lexicon.verbs.at(tokens, at) === null &&
    lexicon.titles.at(tokens, at) === null
  );
};
