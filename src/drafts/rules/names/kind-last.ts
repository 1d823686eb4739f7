import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { bracketedAcronym } from "./acronyms.ts";
import { adjacent } from "./capitals.ts";
import type { OrganizationCandidate } from "./organization-candidate.ts";

/** The words of an English name: "Department of Health", "Maritime Workers' Union", "Public Health England (PHE)". */
interface Words {
  readonly isName: (at: number) => boolean;
  readonly isKind: (at: number) => boolean;
}

export const kindLastAt = (
  article: ParsedArticle,
  index: number,
  limit: number,
): OrganizationCandidate | null => {
  const { lexicon } = article;
  const words = wordsOf(article, index);
  if (!words.isName(index)) return null;
  const { to, linked } = nameEnd(article, index, limit, words);
  const acronym = bracketedAcronym(article, to);
  const last = tokenOf(article, to - 1).lower;
  const isOther = lexicon.notOrganizationKinds.has(last);
  const tail = lexicon.organizationTails.has(last);
  const strong = { from: index, to, acronym, weak: false, key: null };
  if (isOther) return null;
  if (to - index >= 2 && (linked || tail || acronym !== null)) return strong;
  // "Kent Valley National Park"
  if (to - index >= 2 && lexicon.nationals.has(tokenOf(article, to - 2).lower)) return strong;
  // "Harlow council", "the British government"
  if (
    lexicon.smallTails.has(tokenOf(article, to).lower) &&
    adjacent(article, to) &&
    lexicon.titles.at(article.tokens, index) === null
  )
    return { ...strong, to: to + 1, acronym: bracketedAcronym(article, to + 1) };
  return to - index === 1 && words.isKind(index) ? { ...strong, acronym: null, weak: true } : null;
};

const wordsOf = (article: ParsedArticle, index: number): Words => {
  const { lexicon, tokens } = article;
  return {
    isName: (at) => {
      const token = tokenOf(article, at);
      if (token.type !== "word" || !token.capital) return false;
      // "the New Harlow National Guard"
      if (token.lower === "new" && at === index)
        return tokenOf(article, at - 1).type === "word" && tokenOf(article, at + 1).capital;
      return (
        !lexicon.functionWords.has(token.lower) &&
        !lexicon.months.has(token.lower) &&
        lexicon.honorifics.at(tokens, at) === null
      );
    },
    isKind: (at) =>
      lexicon.organizationTails.has(tokenOf(article, at).lower) ||
      lexicon.organizationHeads.at(tokens, at)?.length === 1,
  };
};

/** "Environment, Food and Rural Affairs": a list with "and" before its last item, in which no item is an organization. */
const listEnd = (article: ParsedArticle, from: number, limit: number, { isName, isKind }: Words): number => {
  const { lexicon } = article;
  let at = from;
  for (let step = 0; step < 5 && at + 1 < limit; step++) {
    const last = lexicon.organizationJoins.has(tokenOf(article, at).lower);
    if ((!last && tokenOf(article, at).lower !== ",") || (last && step === 0)) return from;
    let to = at + 1;
    while (to < limit && isName(to) && !isKind(to) && to < at + 4) to++;
    if (to === at + 1 || isKind(to)) return from;
    if (last) return to;
    at = to;
  }
  return from;
};

/** The end of the words with capitals and the words between them; and whether a kind came before "of" or "for". */
const nameEnd = (
  article: ParsedArticle,
  index: number,
  limit: number,
  words: Words,
): { readonly to: number; readonly linked: boolean } => {
  const { lexicon, tokens } = article;
  const { isName, isKind } = words;
  let linked = false;
  let to = index + 1;
  while (to < limit && to < index + 12) {
    const { lower } = tokenOf(article, to);
    const links =
      adjacent(article, to) &&
      (lexicon.organizationLinks.has(lower) ||
        (lexicon.subjectLinks.has(lower) && lexicon.subjectKinds.has(tokenOf(article, to - 1).lower)));
    if (lower === "'" && isName(to + 1)) to += 2;
    else if (
      lexicon.possessiveEndings.has(lower) &&
      (lexicon.groupsThatOwn.has(tokenOf(article, to - 1).lower) ||
        lexicon.titles.at(tokens, index)?.length === to - index) &&
      isName(to + 1)
    )
      to += 2;
    else if (isName(to) && adjacent(article, to)) {
      const title =
        !linked && lexicon.titles.at(tokens, index) === null ? lexicon.titles.at(tokens, to) : null;
      // "Port Authority Vice-Chair Ken Abe": the title and the person's name are not part of the organization's name.
      if (title !== null && !isKind(to + title.length)) break;
      to++;
    } else if (links && isKind(to - 1) && isName(to + 1)) {
      linked = true;
      to = listEnd(article, to + 2, limit, words);
    } else if (
      links &&
      isKind(to - 1) &&
      lexicon.definiteArticles.has(tokenOf(article, to + 1).lower) &&
      isName(to + 2)
    ) {
      linked = true;
      to += 3;
    } else if (
      lexicon.organizationJoins.has(lower) &&
      isName(to + 1) &&
      adjacent(article, to) &&
      joins(article, to, linked, words)
    )
      to += 2;
    else break;
  }
  return { to, linked };
};

/** "Ministry of Health and Welfare", "Science and Technology Council", but not "Harlow Council and Kent Police". */
const joins = (_article: ParsedArticle, and: number, linked: boolean, { isName, isKind }: Words): boolean => {
  if (isKind(and - 1)) return false;
  let to = and + 1;
  while (to < and + 5 && isName(to)) to++;
  const endsInKind = isKind(to - 1);
  // After "of", words that are a complete name themselves are another organization.
  return linked ? !endsInKind || to === and + 2 : endsInKind;
};
