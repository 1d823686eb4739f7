import { type ParsedArticle, tokenOf } from "../structure/article.ts";

/** Whether a word in small letters neither begins a clause nor is a verb, so that it may describe the noun beside it. */
export const isPlainWord = (article: ParsedArticle, index: number): boolean => {
  const { lexicon, tokens } = article;
  const { type, capital, lower } = tokenOf(article, index);
  return (
    type === "word" &&
    !capital &&
    lexicon.verbs.at(tokens, index) === null &&
    !lexicon.auxiliaries.has(lower) &&
    !lexicon.relatives.has(lower) &&
    !lexicon.subordinators.has(lower) &&
    !lexicon.complementizers.has(lower) &&
    !lexicon.conjunctions.has(lower) &&
    !lexicon.prepositions.has(lower)
  );
};

/** Where a row of plain words ends. */
export const plainEnd = (article: ParsedArticle, from: number, most: number): number => {
  let to = from;
  while (to < from + most && isPlainWord(article, to)) to++;
  return to;
};
