import { isGivenName } from "../languages/language.ts";
import { type ParsedArticle, sliceOf, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import { afterBrackets } from "./brackets.ts";
import type { NameMention } from "./name-mention.ts";

export const speaks = (article: ParsedArticle, index: number): boolean => {
  let at = index;
  while (at < index + 3 && article.lexicon.beforeVerb.has(tokenOf(article, at).lower)) at++;
  return article.lexicon.verbs.at(article.tokens, at) !== null;
};

/** The token that closes an age after a name: "X, 43,", "X, de 43 años,", "X (43 tuổi)"; null if there is no age. */
export const ageAfter = (article: ParsedArticle, to: number): number | null => {
  const { lexicon, tokens } = article;
  if (!/^[,(]$/.test(tokenOf(article, to).lower)) return null;
  let at = to + 1;
  if (lexicon.of.has(tokenOf(article, at).lower)) at++;
  const lead = lexicon.ageLeads.at(tokens, at);
  at += lead?.length ?? 0;
  const number = tokenOf(article, at);
  if (number.type !== "number" || !/^\d{1,3}$/.test(number.lower) || Number(number.lower) > 120) return null;
  at++;
  const unit = lexicon.ageUnits.at(tokens, at);
  if (unit !== null) at += unit.length;
  else if (lexicon.ageYears.has(tokenOf(article, at).lower)) at++;
  return /^[,)]$/.test(tokenOf(article, at).lower) ? at : null;
};

/** Where an age before a name begins ("17-year-old Caspian Reed"), or the name itself. */
export const beforeAge = (article: ParsedArticle, index: number): number => {
  const isAge =
    article.lexicon.ageUnits.at(article.tokens, index - 1) !== null &&
    tokenOf(article, index - 2).lower === "-";
  return isAge && tokenOf(article, index - 3).type === "number" ? index - 3 : index;
};

/** "Agnès ROULLET": a surname in capitals. */
const hasSurnameInCapitals = (article: ParsedArticle, from: number, to: number): boolean => {
  const isLoud = (index: number): boolean => {
    const words = sliceOf(article, tokenOf(article, index));
    return words.length >= 2 && words === words.toUpperCase();
  };
  const last = sliceOf(article, tokenOf(article, to - 1));
  return !isLoud(from) && isLoud(to - 1) && (last.length >= 4 || isGivenName(tokenOf(article, from).lower));
};

/** "Quill, who": only a person has such a clause. */
const isRelated = (article: ParsedArticle, to: number): boolean =>
  tokenOf(article, to).lower === "," && article.lexicon.personalRelatives.has(tokenOf(article, to + 1).lower);

/** "Rue Claire Moreau", "prix du maire Claire Moreau": a thing with a person's name. */
const namesThing = (article: ParsedArticle, index: number, to: number): boolean => {
  const { facilities, of, organizationTails, notOrganizationKinds, publications, vessels } = article.lexicon;
  // "El Correo de la Vega"
  const length = publications.at(article.tokens, index)?.length ?? 0;
  if (length > 0 && of.has(tokenOf(article, index + length).lower)) return true;
  const before = tokenOf(article, index - 1).lower;
  const last = tokenOf(article, to - 1).lower;
  return (
    facilities.has(before) ||
    vessels.has(before) ||
    (of.has(before) && facilities.has(tokenOf(article, index - 2).lower)) ||
    facilities.has(last) ||
    organizationTails.has(last) ||
    (organizationTails.size > 0 && notOrganizationKinds.has(last))
  );
};

/** Whether the words before a name show that it is a place's: "tỉnh", "thành phố". */
const isInPlace = ({ lexicon, tokens }: ParsedArticle, index: number): boolean =>
  [index - 1, index - 2].some((from) => lexicon.locatives.at(tokens, from)?.length === index - from);

/** Whether the words around a name show that it is a person's. `index` is the start of the name or of its honorific. */
export const showsPerson = (
  article: ParsedArticle,
  sentence: Sentence,
  name: {
    readonly index: number;
    readonly from: number;
    readonly to: number;
    readonly opensParagraph: boolean;
  },
): boolean => {
  const { lexicon, tokens } = article;
  const { index, from, to } = name;
  const words = to - from;
  if (words < 2 || words > 5 || namesThing(article, index, to)) return false;
  const next = tokenOf(article, to);
  const before = tokenOf(article, index - 1);
  // "tỉnh Hà Trung": Hà is also a family name.
  if (words < 3 && lexicon.familyNames !== null && isInPlace(article, index)) return false;
  const governed = lexicon.prepositions.has(before.lower) && index > sentence.from;
  const acts = speaks(article, to) || lexicon.personActs.at(tokens, to) !== null;
  // "The Marden Vale says": English names of people have no article.
  const isPlace = lexicon.capitalsBeforeTitle && lexicon.definiteArticles.has(before.lower);
  const follows = !governed && !isPlace && next.start - tokenOf(article, to - 1).end <= 1 && acts;
  const inverted =
    before.type === "word" &&
    lexicon.verbs.at(tokens, index - 1) !== null &&
    /^[.,]$/.test(next.lower) &&
    index - 1 >= sentence.from;
  const turn = name.opensParagraph && next.lower === ":";
  const family = lexicon.familyNames?.has(tokenOf(article, from).lower) === true && words >= 3;
  const given = isGivenName(tokenOf(article, from).lower) && !/^st\.?$/.test(before.lower);
  return (
    follows ||
    inverted ||
    turn ||
    family ||
    given ||
    isRelated(article, to) ||
    ageAfter(article, to) !== null ||
    beforeAge(article, index) < index ||
    hasSurnameInCapitals(article, from, to)
  );
};

/**
 * "Marina Nacional informó", "Palm Springs said": if only the verb after two capitals shows a person, the name may be that of a
 * place or an organization.
 */
export const isShownByVerb = (article: ParsedArticle, mentions: readonly NameMention[]): boolean =>
  article.lexicon.familyNames === null &&
  mentions.every(
    ({ from, to, honorific, titles, paragraph }) =>
      to - from >= 2 &&
      !honorific &&
      titles.length === 0 &&
      paragraph.label !== "speaker" &&
      !isGivenName(tokenOf(article, from).lower) &&
      ageAfter(article, to) === null &&
      !isRelated(article, to) &&
      article.lexicon.personActs.at(article.tokens, to) === null &&
      !hasSurnameInCapitals(article, from, to),
  );

/** The rows of names with only commas, "and" and brackets between them. */
const rowsOf = (article: ParsedArticle, mentions: readonly NameMention[]): NameMention[][] => {
  const rows: NameMention[][] = [];
  let end = -1;
  for (const mention of mentions) {
    let at = afterBrackets(article, end);
    const start = at;
    while (
      at < mention.fullFrom &&
      (tokenOf(article, at).lower === "," || article.lexicon.conjunctions.has(tokenOf(article, at).lower))
    )
      at++;
    const row = rows.at(-1);
    if (row !== undefined && end >= 0 && at > start && at === mention.fullFrom) row.push(mention);
    else rows.push([mention]);
    end = mention.to;
  }
  return rows;
};

/** If at least half of the names in a row of three or more full names are people, all of them are. */
export const withRows = (article: ParsedArticle, mentions: readonly NameMention[]): NameMention[] => {
  const full = mentions.filter(({ from, to }) => to - from >= 2);
  const shown = new Set<NameMention>();
  for (const row of rowsOf(article, full)) {
    const evident = row.filter(({ evidence }) => evidence).length;
    if (row.length >= 3 && 2 * evident >= row.length) for (const mention of row) shown.add(mention);
  }
  return mentions.map((mention) => (shown.has(mention) ? { ...mention, evidence: true } : mention));
};
