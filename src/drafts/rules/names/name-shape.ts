import { isGivenName } from "../languages/language.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { nothing } from "../structure/tokens.ts";
import { adjacent } from "./capitals.ts";
import { familyFirstName, isSyllable } from "./family-first-name.ts";
import { placeAt } from "./places.ts";

/** The end of the name that starts at a token; null if none starts there. */
export const nameAt = (
  article: ParsedArticle,
  from: number,
  limit: number,
  honorific: boolean,
  titled: boolean,
): number | null => {
  if (article.lexicon.familyNames === null) return europeanName(article, from, limit);
  const full = familyFirstName(article, from, limit, honorific || titled);
  if (full !== null) return full;
  if (!honorific && !titled && isBareGivenName(article, from)) return from + 1;
  // After "bà" or a title, a single name is enough: "bà Solberg", "ông Lộc".
  const token = tokenOf(article, from);
  const single =
    (honorific || (titled && !isSyllable(article, token.lower))) &&
    token.type === "word" &&
    token.capital &&
    placeAt(article, from) === null &&
    article.lexicon.knownOrganizations.at(article.tokens, from) === null &&
    article.lexicon.organizationHeads.at(article.tokens, from) === null;
  if (!single || article.lexicon.titles.at(article.tokens, from) !== null) return null;
  let to = from + 1;
  while (
    to < limit &&
    to < from + 4 &&
    tokenOf(article, to).capital &&
    adjacent(article, to) &&
    !isSyllable(article, tokenOf(article, to).lower)
  )
    to++;
  return to;
};

/**
 * "Luis Rey", "Carmen Iglesias Rey": after a first name, a word that could be a title is a surname if the name ends there. So is
 * the second word of any name ("Braulio Rey Soto") in languages that write titles in lower case.
 */
const isSurname = ({ lexicon, tokens }: ParsedArticle, from: number, at: number): boolean => {
  const { lower, first } = tokens[from] ?? nothing;
  const next = tokens[at + 1] ?? nothing;
  if (at <= from + 2 && isGivenName(lower) && !next.capital) return true;
  if (at !== from + 1 || lexicon.capitalsBeforeTitle || (first && !isGivenName(lower))) return false;
  const isOffice = lexicon.of.has(next.lower) || lexicon.letterTitles.has(tokens[at]?.lower ?? "");
  return lexicon.titles.at(tokens, at)?.length === 1 && !isOffice;
};

/** "Did Quill promise …?", "Aseguró Brunet que …": a verb that opens a sentence is no part of the name after it. */
const isOpeningVerb = (article: ParsedArticle, from: number, limit: number): boolean => {
  const { lexicon, tokens } = article;
  const { lower, first } = tokenOf(article, from);
  if (!first && !/^[.!?¿¡:…«“"—–-]$/.test(tokenOf(article, from - 1).lower)) return false;
  const asks = tokenOf(article, limit - 1).lower === "?";
  if ((isGivenName(lower) || lexicon.ambiguousGivenNames.has(lower)) && !asks) return false;
  return lexicon.openingVerbs.has(lower) || lexicon.verbs.at(tokens, from)?.value.form === "finite";
};

const europeanName = (article: ParsedArticle, from: number, limit: number): number | null => {
  const { lexicon, tokens } = article;
  const first = tokenOf(article, from);
  if (first.type !== "word" || !first.capital) return null;
  // "Jordan Pike", "Julio Cano": a country or a month that is also a first name, before another name.
  const isFirstName =
    lexicon.ambiguousGivenNames.has(first.lower) &&
    tokenOf(article, from + 1).capital &&
    adjacent(article, from + 1) &&
    placeAt(article, from + 1) === null;
  if (lexicon.functionWords.has(first.lower) || (lexicon.months.has(first.lower) && !isFirstName))
    return null;
  if (lexicon.organizationHeads.at(tokens, from) !== null || lexicon.companyNouns.has(first.lower))
    return null;
  if (isOpeningVerb(article, from, limit)) return null;
  if (placeAt(article, from) !== null && !isFirstName) return null;
  let to = from;
  let capitals = 0;
  while (to < limit && to < from + 7) {
    const token = tokenOf(article, to);
    if (to > from && !adjacent(article, to) && tokenOf(article, to - 1).lower !== ".") break;
    if (token.type === "word" && token.capital && lexicon.honorifics.at(tokens, to) === null) {
      if (to > from && lexicon.titles.at(tokens, to) !== null && !isSurname(article, from, to)) break;
      capitals++;
      to++;
      // "George W. Bush"
      if (
        token.end - token.start === 1 &&
        tokenOf(article, to).lower === "." &&
        tokenOf(article, to).start === token.end &&
        tokenOf(article, to + 1).capital
      )
        to++;
      continue;
    }
    const particle = lexicon.nameParticles.has(token.lower) && capitals > 0;
    let next = to + 1;
    while (particle && lexicon.nameParticles.has(tokenOf(article, next).lower) && next < to + 3) next++;
    if (!particle || !tokenOf(article, next).capital || placeAt(article, next) !== null || next >= limit)
      break;
    const isTitle = lexicon.titles.at(tokens, next) !== null || lexicon.honorifics.at(tokens, next) !== null;
    const isInstitution =
      lexicon.institutionParticles.has(token.lower) && lexicon.organizationHeads.at(tokens, next) !== null;
    if (isTitle || isInstitution) break;
    to = next;
  }
  while (to > from + 1 && lexicon.postnominals.has(tokenOf(article, to - 1).lower)) to--;
  return capitals > 0 ? to : null;
};

/**
 * "Thanh nói …": a given name alone, beside a verb or a mark. It counts only if the article names one person whose name ends
 * with it.
 */
const isBareGivenName = (article: ParsedArticle, at: number): boolean => {
  const { lexicon, tokens } = article;
  const { type, capital, lower, first } = tokenOf(article, at);
  const [before, next] = [tokenOf(article, at - 1), tokenOf(article, at + 1)];
  if (type !== "word" || !capital || next.capital || lexicon.functionWords.has(lower)) return false;
  if (!first && before.type === "word" && before.capital && adjacent(article, at)) return false;
  if (lexicon.titles.at(tokens, at) !== null || lexicon.organizationHeads.at(tokens, at) !== null)
    return false;
  if (lexicon.knownOrganizations.at(tokens, at) !== null || lexicon.locatives.at(tokens, at) !== null)
    return false;
  const goesOn =
    lexicon.beforeVerb.has(next.lower) ||
    lexicon.passives.has(next.lower) ||
    lexicon.plainFuture.at(tokens, at + 1) !== null ||
    lexicon.conjunctions.has(next.lower);
  return next.type === "mark" || goesOn || lexicon.verbs.at(tokens, at + 1) !== null;
};
