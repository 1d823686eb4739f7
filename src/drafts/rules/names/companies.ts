import { isGivenName } from "../languages/language.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { adjacent, capitalRun } from "./capitals.ts";
import { wholeNameEnd } from "./legal-forms.ts";
import { placeAt } from "./places.ts";
import type { Title } from "./titles.ts";

const mostWords = 4;
/** How many words may be between a comma and the noun in "Tarmolux, the largest employer in the valley". */
const nounReach = 5;

/** The names, in small letters, that the article shows to be companies' by words around them. */
export const companyNames = (article: ParsedArticle, titles: readonly Title[]): ReadonlySet<string> => {
  const spans = titles.flatMap((title) => [
    ...afterOffice(article, title),
    ...beforeOffice(article, title),
    ...afterEmployer(article, title),
  ]);
  for (const { from, to, label } of article.paragraphs)
    if (label === "body")
      for (let at = from + 1; at < to; at++)
        if (tokenOf(article, at).lower === ",") spans.push(...besideNoun(article, at));
        else spans.push(...afterNoun(article, at - 1, to), ...afterLead(article, at - 1, to));
  const names = new Set(spans.map(([from, to]) => wordsOf(article, from, to)));
  for (const longer of wholesOf(article, names)) names.add(longer);
  return names.difference(personsAmong(article, names)).difference(kindsAmong(article, names));
};

const wordsOf = (article: ParsedArticle, from: number, to: number): string =>
  article.tokens
    .slice(from, to)
    .map(({ lower }) => lower)
    .join(" ");

/** The end of a row of capitals that may be a company's name; null if it is something else. */
const nameEnd = (article: ParsedArticle, from: number, limit: number): number | null => {
  const { lexicon, tokens } = article;
  const { capital, lower } = tokenOf(article, from);
  if (!capital || lexicon.functionWords.has(lower) || placeAt(article, from) !== null) return null;
  if (lexicon.months.has(lower) || lexicon.knownOrganizations.at(tokens, from) !== null) return null;
  if (lexicon.honorifics.at(tokens, from) !== null || lexicon.titles.at(tokens, from) !== null) return null;
  const to = capitalRun(article, from, limit);
  return to - from <= mostWords ? to : null;
};

/** "chief executive of Ferrovent", "Tổng giám đốc Ferrovent": only companies have such offices. */
const afterOffice = (
  article: ParsedArticle,
  { headFrom, headTo, to }: Title,
): readonly [number, number][] => {
  const { lexicon, tokens } = article;
  if (lexicon.companyOffices.at(tokens, headFrom)?.length !== headTo - headFrom) return [];
  const link = lexicon.titleLinks.at(tokens, headTo);
  if (link === null && lexicon.familyNames === null) return [];
  const from = headTo + (link?.length ?? 0);
  const end = nameEnd(article, from, Math.max(to, from));
  return end === null || end !== to ? [] : [[from, end]];
};

/** "directeur d'études chez Opinia" */
const afterEmployer = (article: ParsedArticle, { headTo, to }: Title): readonly [number, number][] => {
  const { employers } = article.lexicon;
  if (employers.size === 0) return [];
  for (let at = headTo; at < to; at++) {
    const end = employers.has(tokenOf(article, at).lower) ? nameEnd(article, at + 1, to) : null;
    if (end !== null) return [[at + 1, end]];
  }
  return [];
};

/** "Kestrel's chief executive", "Tarrant Cider's head of farming": a company has such officers. */
const beforeOffice = (
  article: ParsedArticle,
  { from, headFrom, headTo }: Title,
): readonly [number, number][] => {
  const { lexicon, tokens } = article;
  if (!lexicon.possessiveEndings.has(tokenOf(article, from - 1).lower)) return [];
  if (lexicon.companyOffices.at(tokens, headFrom)?.length !== headTo - headFrom) return [];
  let start = from - 2;
  while (from - 1 - start < mostWords && tokenOf(article, start - 1).capital && adjacent(article, start))
    start--;
  const isPerson = isGivenName(tokenOf(article, start).lower);
  return !isPerson && nameEnd(article, start, from - 1) === from - 1 ? [[start, from - 1]] : [];
};

/** "Pilots at Kestrel Air", "shares in Tarrant Cider" */
const afterLead = (article: ParsedArticle, lead: number, limit: number): readonly [number, number][] => {
  const { lexicon, tokens } = article;
  const from = lead + (lexicon.companyLeads.at(tokens, lead)?.length ?? 0);
  const end = from === lead ? null : nameEnd(article, from, limit);
  const isPlace = end !== null && lexicon.facilities.has(tokenOf(article, end - 1).lower);
  return end === null || isPlace ? [] : [[from, end]];
};

/** "un sondage Opinia", "la société Alpitrans", "bus operator Swiftline", "a charity called Wheels for All" */
const afterNoun = (article: ParsedArticle, noun: number, limit: number): readonly [number, number][] => {
  const { lexicon } = article;
  const { companyNouns, familyNames, organizationTails, surveys, titleAdjective } = lexicon;
  const { lower } = tokenOf(article, noun);
  if (!surveys.has(lower) && (familyNames !== null || !companyNouns.has(lower))) return [];
  if (lexicon.naming.has(tokenOf(article, noun + 1).lower)) {
    const from = noun + 2;
    // "A developer called Anna Bell", "The company named Anna Bell its chair": a person.
    const isPerson = isGivenName(tokenOf(article, from).lower);
    return isPerson || nameEnd(article, from, limit) === null
      ? []
      : [[from, wholeNameEnd(article, from, limit)]];
  }
  // "la empresa canadiense Norcan"
  const next = tokenOf(article, noun + 1);
  const from = !next.capital && titleAdjective?.test(next.lower) === true ? noun + 2 : noun + 1;
  const end = adjacent(article, from) ? nameEnd(article, from, limit) : null;
  // "The supplier Priya Nair": in English, people have such nouns before their names, too.
  const isPerson =
    isGivenName(tokenOf(article, from).lower) || (organizationTails.size > 0 && end !== from + 1);
  return end === null || isPerson ? [] : [[from, end]];
};

/** Whether a noun is the last of its phrase: not "bank" in "the bank manager" and "the company's owner". */
const isHead = (article: ParsedArticle, noun: number): boolean => {
  const { lexicon, tokens } = article;
  const { type, lower } = tokenOf(article, noun + 1);
  const goesOn = lexicon.prepositions.has(lower) || lexicon.of.has(lower) || lexicon.relatives.has(lower);
  return (
    type === "mark" ||
    goesOn ||
    lexicon.titleAdjective?.test(lower) === true ||
    lexicon.locatives.at(tokens, noun + 1) !== null
  );
};

/** "Tarmolux, the largest employer in the valley, …", and "The operator, Tarmolux, …". */
const besideNoun = (article: ParsedArticle, comma: number): readonly [number, number][] => {
  const { lexicon, tokens } = article;
  let from = comma;
  // A headline above may end with a capital.
  const joins = (at: number): boolean =>
    at === comma || (!tokenOf(article, at).first && adjacent(article, at));
  while (comma - from < mostWords && tokenOf(article, from - 1).capital && joins(from)) from--;
  let at = comma + 1;
  for (; at <= comma + nounReach && tokenOf(article, at).type === "word"; at++) {
    const { lower: word } = tokenOf(article, at);
    const isOther = lexicon.prepositions.has(word) || lexicon.of.has(word) || lexicon.relatives.has(word);
    if (isOther || lexicon.verbs.at(tokens, at) !== null) break;
    if (!lexicon.companyNouns.has(word) || !isHead(article, at)) continue;
    const isPerson = isGivenName(tokenOf(article, from).lower);
    return from < comma && !isPerson && nameEnd(article, from, comma) === comma ? [[from, comma]] : [];
  }
  const { lower } = tokenOf(article, comma - 1);
  // "The supplier, Priya Nair, …": more than one word may be a person.
  const end = lexicon.companyNouns.has(lower) ? nameEnd(article, comma + 1, comma + 1 + mostWords) : null;
  return end === comma + 2 && tokenOf(article, end).lower === "," ? [[comma + 1, end]] : [];
};

/** Names that the article also has as the end of a longer name, or after "Mr": they are a person's. */
const personsAmong = (article: ParsedArticle, names: ReadonlySet<string>): ReadonlySet<string> => {
  const { lexicon, tokens } = article;
  const found = new Set<string>();
  for (let at = 1; at < tokens.length; at++) {
    const { lower } = tokenOf(article, at);
    if (!names.has(lower) || !tokenOf(article, at).capital) continue;
    const before = tokenOf(article, at - 1);
    const isOpening = lexicon.functionWords.has(before.lower) || lexicon.openingVerbs.has(before.lower);
    const isPart = before.capital && adjacent(article, at) && !isOpening;
    const address = before.lower === "." ? at - 2 : at - 1;
    if (isPart || lexicon.honorifics.at(tokens, address) !== null) found.add(lower);
  }
  return found;
};

/** "Kestrel Air", if the article has "Kestrel" as a company's name. */
const wholesOf = (article: ParsedArticle, names: ReadonlySet<string>): readonly string[] =>
  article.tokens.flatMap(({ capital, lower }, at) => {
    if (!capital || !names.has(lower) || tokenOf(article, at - 1).capital) return [];
    const to = nameEnd(article, at, article.tokens.length);
    return to !== null && to > at + 1 ? [wordsOf(article, at, to)] : [];
  });

/** Names that the article also has after their kind: the whole is the name, as in "institut Opinéa". */
const kindsAmong = ({ lexicon, tokens }: ParsedArticle, names: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    tokens.flatMap(({ lower }, at) => {
      const isKind = lexicon.organizationHeads.at(tokens, at - 1) !== null;
      const isNoun = lexicon.companyNouns.has(tokens[at - 1]?.lower ?? "");
      return names.has(lower) && lexicon.organizationTails.size === 0 && isKind && !isNoun ? [lower] : [];
    }),
  );

/** The end of a company's name at a token; null if there is none. */
export const companyAt = (
  article: ParsedArticle,
  names: ReadonlySet<string>,
  index: number,
  limit: number,
): number | null => {
  if (names.size === 0 || !tokenOf(article, index).capital) return null;
  const ends = [wholeNameEnd(article, index, limit), capitalRun(article, index, limit)];
  return ends.find((to) => names.has(wordsOf(article, index, to))) ?? null;
};
