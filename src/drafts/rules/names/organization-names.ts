import { type ParsedArticle, type ParsedParagraph, sliceOf, tokenOf } from "../structure/article.ts";
import { foldArticleWords } from "../structure/tokens.ts";
import { adjacent } from "./capitals.ts";
import { complementEnd } from "./complement.ts";
import { familyFirstName } from "./family-first-name.ts";
import { placeAt } from "./places.ts";

/** A name that may be an organization's. Token indexes. */
export interface OrganizationCandidate {
  readonly from: number;
  readonly to: number;
  /** "(PHE)" after the name. */
  readonly acronym: number | null;
  /** An acronym alone, or a kind alone ("la Commission"): counts only where a full name or a second use confirms it. */
  readonly weak: boolean;
  readonly key: string | null;
}

/** International abbreviations; each language adds its own. */
const notOrganizations = new Set(
  "covid gmt utc pdf url usd eur vnd mp mba phd iii vii viii afp faq tv sms html".split(" "),
);

const acronymAt = (article: ParsedArticle, index: number): boolean => {
  const token = tokenOf(article, index);
  const words = sliceOf(article, token);
  return (
    words.length >= 3 &&
    words.length <= 7 &&
    /^\p{Lu}+$/u.test(words) &&
    !notOrganizations.has(token.lower) &&
    !article.lexicon.notAcronyms.has(token.lower)
  );
};

const parenthesis = (article: ParsedArticle, to: number): number | null =>
  tokenOf(article, to).lower === "(" && acronymAt(article, to + 1) && tokenOf(article, to + 2).lower === ")"
    ? to + 1
    : null;

/** English: "Department of Health", "Maritime Workers' Union", "Public Health England (PHE)". */
const kindLastAt = (article: ParsedArticle, index: number, limit: number): OrganizationCandidate | null => {
  const { lexicon, tokens } = article;
  const isName = (at: number): boolean => {
    const token = tokenOf(article, at);
    return (
      token.type === "word" &&
      token.capital &&
      !lexicon.functionWords.has(token.lower) &&
      !lexicon.months.has(token.lower) &&
      lexicon.honorifics.at(tokens, at) === null
    );
  };
  if (!isName(index)) return null;
  const isHead = lexicon.organizationHeads.at(tokens, index) !== null;
  let to = index + 1;
  while (to < limit && to < index + 9) {
    const token = tokenOf(article, to);
    if (token.lower === "'" && isName(to + 1)) to += 2;
    else if (isName(to) && adjacent(article, to)) to++;
    else if (
      lexicon.organizationLinks.has(token.lower) &&
      isName(to + 1) &&
      adjacent(article, to) &&
      lexicon.titles.at(tokens, index) === null
    )
      to += 2;
    else if (
      lexicon.organizationLinks.has(token.lower) &&
      lexicon.definiteArticles.has(tokenOf(article, to + 1).lower) &&
      isName(to + 2) &&
      isHead
    )
      to += 3;
    else if (
      lexicon.organizationJoins.has(token.lower) &&
      isName(to + 1) &&
      adjacent(article, to) &&
      (isHead ||
        lexicon.organizationTails.has(tokenOf(article, to + 2).lower) ||
        lexicon.organizationTails.has(tokenOf(article, to + 1).lower)) &&
      !lexicon.organizationTails.has(tokenOf(article, to - 1).lower)
    )
      to += 2;
    else break;
  }
  const acronym = parenthesis(article, to);
  const tail = lexicon.organizationTails.has(tokenOf(article, to - 1).lower);
  if (acronym !== null && to - index >= 2) return { from: index, to, acronym, weak: false, key: null };
  if ((tail || isHead) && to - index >= 2) return { from: index, to, acronym, weak: false, key: null };
  return (tail || isHead) && to - index === 1
    ? { from: index, to, acronym: null, weak: true, key: null }
    : null;
};

/** The others name the kind first: "Agence sénégalaise d'électrification rurale", "Bộ Tài chính". */
const kindFirstAt = (article: ParsedArticle, index: number, limit: number): OrganizationCandidate | null => {
  const { lexicon, tokens } = article;
  const head = lexicon.organizationHeads.at(tokens, index);
  if (head === null) return null;
  const vietnamese = lexicon.familyNames !== null;
  if (vietnamese && (!tokenOf(article, index).capital || familyFirstName(article, index, limit) !== null))
    return null;
  let at = index + head.length;
  // "Federación Rural", "Institut Pasteur": a capital right after.
  while (
    !vietnamese &&
    at < limit &&
    at < index + 4 &&
    tokenOf(article, at).capital &&
    adjacent(article, at) &&
    placeAt(article, at) === null
  )
    at++;
  const to = complementEnd(article, at, limit);
  const capitals = (from: number): boolean => {
    for (let i = from; i < to; i++) if (tokenOf(article, i).capital) return true;
    return false;
  };
  const named = capitals(index + head.length);
  const capital = tokenOf(article, index).capital && !(tokenOf(article, index).first && !named);
  if (!named && !(capital && to > index + head.length))
    return capital ? { from: index, to: index + head.length, acronym: null, weak: true, key: null } : null;
  if (!capital && !named) return null;
  return { from: index, to, acronym: parenthesis(article, to), weak: false, key: null };
};

export const candidatesIn = (article: ParsedArticle, paragraph: ParsedParagraph): OrganizationCandidate[] => {
  const { lexicon, tokens } = article;
  const found: OrganizationCandidate[] = [];
  for (const sentence of paragraph.sentences) {
    for (let index = sentence.from; index < sentence.to; index++) {
      const known = tokenOf(article, index).capital ? lexicon.knownOrganizations.at(tokens, index) : null;
      const kind =
        lexicon.organizationTails.size > 0
          ? kindLastAt(article, index, sentence.to)
          : kindFirstAt(article, index, sentence.to);
      // A ministry's name is known as a whole; the small words after it are a verb's.
      const whole =
        known !== null &&
        known.length >= 3 &&
        article.lexicon.familyNames !== null &&
        !tokenOf(article, index + known.length).capital;
      const longest =
        !whole && kind !== null && (known === null || kind.to - index > known.length) ? kind : null;
      if (longest !== null) found.push(longest);
      else if (known !== null)
        found.push({
          from: index,
          to: index + known.length,
          acronym: parenthesis(article, index + known.length),
          weak: false,
          key: foldArticleWords(known.value),
        });
      else if (
        acronymAt(article, index) &&
        placeAt(article, index) === null &&
        tokenOf(article, index - 1).lower !== "("
      )
        found.push({ from: index, to: index + 1, acronym: null, weak: true, key: null });
      else continue;
      index = (found.at(-1)?.to ?? index + 1) - 1;
    }
  }
  return found;
};
