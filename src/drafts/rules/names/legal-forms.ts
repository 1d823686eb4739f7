import { isGivenName } from "../languages/language.ts";
import { type ParsedArticle, sliceOf, tokenOf } from "../structure/article.ts";
import { adjacent, capitalRun, isCapital } from "./capitals.ts";
import { placeAt } from "./places.ts";

const mostWords = 8;

/** "S.L.", "SARL", "Ltd", "GmbH": a name that ends with it is a company's. */
const legalForm =
  /^(?:S\.?A\.?[SU]?\.?|S\.?L\.?U?\.?|SARL|EURL|SCOP|SNC|SpA|Ltd|Inc|GmbH|AG|PLC|plc|LLC|LLP|Corp|S\.?R\.?L\.?)$/;

/** "Obras y Viales del Levante S.L.", "Transportes Gil, S.A.": the end of a company's name with its legal form; or null. */
export const companyWithForm = (article: ParsedArticle, from: number, limit: number): number | null => {
  const { lexicon } = article;
  const first = tokenOf(article, from);
  if (first.type !== "word" || !first.capital || lexicon.functionWords.has(first.lower)) return null;
  for (let at = from + 1; at < Math.min(limit, from + mostWords); at++) {
    if (isLegalForm(article, at)) return at + 1;
    const { lower, capital, type } = tokenOf(article, at);
    if (lower === "," && isLegalForm(article, at + 1)) return at + 2;
    const joins = lower === "&" || lexicon.conjunctions.has(lower) || lexicon.nameParticles.has(lower);
    if (!joins && !(type === "word" && capital && adjacent(article, at))) return null;
    if (joins && !isCapital(article, at + 1) && !lexicon.nameParticles.has(tokenOf(article, at + 1).lower))
      return null;
  }
  return null;
};

const isLegalForm = (article: ParsedArticle, index: number): boolean =>
  legalForm.test(sliceOf(article, tokenOf(article, index)));

/** "Aguas del Tala", "Wheels for All": capitals, also after "of", "for" and "and". */
export const wholeNameEnd = (article: ParsedArticle, from: number, limit: number): number => {
  const { nameParticles, organizationLinks, organizationJoins } = article.lexicon;
  const links = (at: number): boolean =>
    [nameParticles, organizationLinks, organizationJoins].some((words) =>
      words.has(tokenOf(article, at).lower),
    );
  let to = capitalRun(article, from, limit);
  for (let step = 0; step < 2; step++) {
    let next = to;
    while (next < to + 2 && links(next) && adjacent(article, next)) next++;
    if (next === to || !isCapital(article, next) || placeAt(article, next) !== null) break;
    to = capitalRun(article, next, limit);
  }
  return to;
};

/** "le cabinet Socrex", "la constructora Levante": the name right after a company's noun; null if there is none. */
export const companyAfterNoun = (
  article: ParsedArticle,
  noun: number,
  limit: number,
): { readonly from: number; readonly to: number } | null => {
  const { lexicon, tokens } = article;
  // "la empresa canadiense Norcan"
  const { lower, capital } = tokenOf(article, noun + 1);
  const from = !capital && lexicon.titleAdjective?.test(lower) === true ? noun + 2 : noun + 1;
  const first = tokenOf(article, from);
  if (lexicon.familyNames !== null || lexicon.organizationTails.size > 0 || tokenOf(article, noun).capital)
    return null;
  if (
    !lexicon.companyNouns.has(tokenOf(article, noun).lower) ||
    !isCapital(article, from) ||
    !adjacent(article, from)
  )
    return null;
  const isOther =
    isGivenName(first.lower) ||
    placeAt(article, from) !== null ||
    lexicon.titles.at(tokens, from) !== null ||
    lexicon.honorifics.at(tokens, from) !== null;
  return isOther
    ? null
    : { from, to: companyWithForm(article, from, limit) ?? wholeNameEnd(article, from, limit) };
};
