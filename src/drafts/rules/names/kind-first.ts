import { isGivenName } from "../languages/language.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { acronymAt, bracketedAcronym } from "./acronyms.ts";
import { adjacent, capitalRun, isCapital, joinsCapitals } from "./capitals.ts";
import { complementEnd } from "./complement.ts";
import { familyFirstName } from "./family-first-name.ts";
import type { OrganizationCandidate } from "./organization-candidate.ts";
import { placeAt } from "./places.ts";

/** The kind comes first: "Agence sénégalaise d'électrification rurale", "Bộ Tài chính". */
export const kindFirstAt = (
  article: ParsedArticle,
  index: number,
  limit: number,
): OrganizationCandidate | null => {
  const { lexicon, tokens } = article;
  const head = lexicon.organizationHeads.at(tokens, index);
  if (head === null) return null;
  const familyFirst = lexicon.familyNames !== null;
  if (familyFirst && (!tokenOf(article, index).capital || familyFirstName(article, index, limit) !== null))
    return null;
  const after = index + head.length;
  let at = after;
  // "Federación Rural", "Institut Pasteur": capitals right after.
  while (
    !familyFirst &&
    at < limit &&
    at < index + 6 &&
    tokenOf(article, at).type === "word" &&
    tokenOf(article, at).capital &&
    adjacent(article, at) &&
    lexicon.titles.at(tokens, at) === null &&
    (placeAt(article, at) === null || at > after)
  )
    at += joinsCapitals(article, at + 1) ? 3 : 1;
  const to = nameEnd(article, after, at, limit);
  const capitals = (from: number): boolean => {
    for (let place = from; place < to; place++) if (tokenOf(article, place).capital) return true;
    return false;
  };
  const named = capitals(after);
  // "la alcaldía Sofía Peña": the name is a person's, unless the kind is a building, such as a hospital.
  const isPerson = at - after >= 2 && isGivenName(tokenOf(article, after).lower);
  if (isPerson && !tokenOf(article, index).capital && !lexicon.facilities.has(tokenOf(article, index).lower))
    return null;
  const token = tokenOf(article, index);
  const capital = token.capital && !(token.first && !named);
  if (!named && !(capital && to > after))
    return capital ? { from: index, to: after, acronym: null, weak: true, key: null } : null;
  if (isOfPlace(article, index, after, to)) return null;
  // "la régie SOREP"
  const own = to === after + 1 && acronymAt(article, after) ? after : null;
  return { from: index, to, acronym: bracketedAcronym(article, to) ?? own, weak: false, key: null };
};

/** "direction de Lyon", "groupe de Paul Vidal": a kind in small letters with only a place or a person is no name. */
const isOfPlace = (article: ParsedArticle, index: number, after: number, to: number): boolean => {
  const { lexicon, tokens } = article;
  const link = lexicon.organizationComplements.at(tokens, after);
  if (tokenOf(article, index).capital || link === null) return false;
  const first = after + link.length;
  if (isGivenName(tokenOf(article, first).lower)) return true;
  if (lexicon.localKinds.at(tokens, index) !== null) return false;
  const place = placeAt(article, first);
  return first + (place?.length ?? 0) >= to || capitalRun(article, first, to) >= to;
};

/** The end of the words after a kind and the capitals right after it. */
const nameEnd = (article: ParsedArticle, after: number, at: number, limit: number): number => {
  const { lexicon, tokens } = article;
  // "l'institut Opinéa pour Radio Valdor": after a name, only "of" continues it.
  const link = lexicon.organizationComplements.at(tokens, at);
  if (at > after && link !== null && !lexicon.of.has(tokenOf(article, at).lower)) return at;
  const end = complementEnd(article, at, limit, "organization");
  if (at > after || end === after || lexicon.familyNames !== null) return end;
  // "la asociación vecinal Almendros Vivos": the name follows the adjective.
  const isName =
    end < limit &&
    adjacent(article, end) &&
    isCapital(article, end) &&
    !tokenOf(article, end - 1).capital &&
    !isGivenName(tokenOf(article, end).lower) &&
    placeAt(article, end) === null &&
    lexicon.titles.at(tokens, end) === null &&
    lexicon.honorifics.at(tokens, end) === null;
  return isName && lexicon.organizationComplements.at(tokens, after) === null
    ? capitalRun(article, end, limit)
    : end;
};
