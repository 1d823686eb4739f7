import { isGivenName } from "../languages/language.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import { capitalRun } from "./capitals.ts";
import { complementEnd } from "./complement.ts";
import { type TitlePositions, titleAcross } from "./neighbouring-titles.ts";
import { speaks } from "./person-evidence.ts";
import { isPlainWord, plainEnd } from "./plain-words.ts";
import { isOfAnother } from "./title-of-another.ts";
import type { Title } from "./titles.ts";

// No list of titles is long enough. In these places, any noun says who the person is.

/** "Anna Bell, a pupil who …", "Ana Ruiz, referente de los vecinos, …": the noun after a name and a comma or an age. */
export const appositionAfter = (article: ParsedArticle, mark: number, limit: number): Title | null => {
  const { lexicon } = article;
  const comma = tokenOf(article, mark).lower === ")" ? mark + 1 : mark;
  if (tokenOf(article, comma).lower !== "," && !isDash(article, comma)) return null;
  const withArticle = lexicon.articles.has(tokenOf(article, comma + 1).lower);
  const from = withArticle ? comma + 2 : comma + 1;
  let first = from;
  while (first < from + 2 && lexicon.beforeTitle.has(tokenOf(article, first).lower)) first++;
  const noun = nounAt(article, first, withArticle);
  if (noun === null) return null;
  const to = complementEnd(article, noun.to, limit);
  // "người dân xóm Cồn Sậy, kể", "mẹ bé Tí Nị, nói"
  const plain = plainEnd(article, to, 4);
  const end = lexicon.familyNames === null ? plain : Math.max(plain, capitalRun(article, plain, plain + 4));
  // "…, a move which …", but "…, the sculptor whose …"
  const isTrade = lexicon.occupation?.test(tokenOf(article, noun.from).lower) === true;
  const relatives = lexicon.capitalsBeforeTitle && !isTrade ? lexicon.personalRelatives : lexicon.relatives;
  const closed = [end, to].find((at) => {
    const { lower, type } = tokenOf(article, at);
    const goesOn = relatives.has(lower) || lexicon.prepositions.has(lower) || speaks(article, at);
    return /^[,.;)]$/.test(lower) || isDash(article, at) || (type === "word" && goesOn);
  });
  return closed === undefined ? null : titleOf(article, from, noun, closed);
};

/** "Le directeur général de l'ASER, Mamadou Sarr, …", also with "(ASER)" before the comma. */
export const titleBeforeComma = (
  article: ParsedArticle,
  positions: TitlePositions,
  sentence: Sentence,
  comma: number,
  name: { readonly from: number; readonly to: number },
): Title | null => {
  const { lexicon } = article;
  if (tokenOf(article, comma).lower !== ",") return null;
  const isBracketed = tokenOf(article, comma - 1).lower === ")" && tokenOf(article, comma - 3).lower === "(";
  const end = isBracketed ? comma - 3 : comma;
  const title = titleAcross(article, positions, sentence.from, sentence.from, end);
  if (title !== undefined && isOfAnother(article, positions, sentence, title)) return null;
  // "The mayor's wife, Ann Lee, …"
  const owns = title !== undefined && lexicon.possessiveEndings.has(tokenOf(article, title.to).lower);
  if (title === undefined || owns) return appositionBefore(article, sentence, comma, name);
  // "A spokesperson for the shipyard, Garrow Marine, …": the name is that of the noun beside it.
  if (title.to < end && lexicon.companyNouns.has(tokenOf(article, end - 1).lower)) return null;
  const next = lexicon.postnominals.has(tokenOf(article, name.to).lower) ? name.to + 1 : name.to;
  const { type, lower } = tokenOf(article, next);
  const goesOn =
    lexicon.conjunctions.has(lower) ||
    lexicon.beforeVerb.has(lower) ||
    lexicon.relatives.has(lower) ||
    lexicon.besides.has(lower) ||
    speaks(article, next);
  // "asked whether she had the support of the leader, Cllr Quill said", "Về đề nghị của Bộ trưởng, bà Lan không hứa"
  const isLed = lexicon.definiteArticles.has(tokenOf(article, title.from - 1).lower);
  const governs = tokenOf(article, title.from - (isLed ? 2 : 1)).lower;
  const belongs = lexicon.of.has(governs) || (lexicon.serialVerbs && lexicon.prepositions.has(governs));
  if (type === "word" && title.from > sentence.from && belongs) return null;
  return type !== "word" || goesOn || title.from === sentence.from ? title : null;
};

/** "His predecessor, Ann Lee, …", "Su vecina, Ana Ruiz, …", "Vợ ông, bà Lan, …": the noun before a comma and a name. */
const appositionBefore = (
  article: ParsedArticle,
  sentence: Sentence,
  comma: number,
  name: { readonly from: number; readonly to: number },
): Title | null => {
  const { lexicon } = article;
  const isClosed = /^[,.]$/.test(tokenOf(article, name.to).lower);
  if (lexicon.familyNames !== null) {
    const noun = nounAt(article, sentence.from, false);
    const isWhole = noun !== null && plainEnd(article, noun.to, 6) === comma;
    return isWhole && (isClosed || speaks(article, name.to))
      ? titleOf(article, sentence.from, noun, comma)
      : null;
  }
  const whole = wholeSubjectBefore(article, sentence, comma);
  if (whole !== null && isClosed && isGivenName(tokenOf(article, name.from).lower)) return whole;
  let from = comma;
  while (from > comma - 4 && isPlainWord(article, from - 1) && !isOwner(article, from - 1)) from--;
  let before = from - 2;
  // "Miss Thirkettle's nephew, …"
  if (lexicon.possessiveEndings.has(tokenOf(article, from - 1).lower))
    while (before >= sentence.from && tokenOf(article, before).capital) before--;
  const opens = before < sentence.from || tokenOf(article, before).type === "mark" || speaks(article, before);
  const head = lexicon.capitalsBeforeTitle ? comma - 1 : from;
  // "The operator, Merrow Terminals, …": a company has an apposition, too.
  const isHis = lexicon.possessives.has(tokenOf(article, from - 1).lower) && speaks(article, name.to + 1);
  const isPerson =
    !lexicon.companyNouns.has(tokenOf(article, head).lower) &&
    !isThing(article, tokenOf(article, head).lower) &&
    (isHis || name.from > comma + 1 || isGivenName(tokenOf(article, name.from).lower));
  if (from === comma || !isOwner(article, from - 1) || !opens || !isClosed || !isPerson) return null;
  return titleOf(article, from, { from: head, to: head + 1 }, comma);
};

/** "La médecin-cheffe de l'hôpital, Anne Petit, …": a noun with an article and its complement, from the start of the sentence. */
const wholeSubjectBefore = (article: ParsedArticle, { from }: Sentence, comma: number): Title | null => {
  if (!article.lexicon.definiteArticles.has(tokenOf(article, from).lower)) return null;
  const noun = nounAt(article, from + 1, true);
  const owns = article.tokens
    .slice(from, comma)
    .some(({ lower }) => article.lexicon.possessiveEndings.has(lower));
  // "The mayor's wife, Ann Lee, …"
  if (noun === null || owns || complementEnd(article, noun.to, comma) !== comma) return null;
  return titleOf(article, from + 1, noun, comma);
};

/** How many words of a role may come right before a name. */
const mostBare = 3;

/**
 * "Parish clerk Joan Attenbury said": in English, a noun without an article before a whole name that speaks says who the
 * person is. With an article, it may be a thing: "The pier Tom Hale promised".
 */
export const bareNounBefore = (
  article: ParsedArticle,
  { from: first }: Sentence,
  name: { readonly from: number; readonly to: number },
): Title | null => {
  const { lexicon, tokens } = article;
  const head = name.from - 1;
  if (!lexicon.capitalsBeforeTitle || head <= first || head >= first + mostBare) return null;
  if (!isGivenName(tokenOf(article, name.from).lower) || !speaks(article, name.to)) return null;
  const { capital, lower } = tokenOf(article, first);
  const opens = capital && !lexicon.functionWords.has(lower) && lexicon.verbs.at(tokens, first) === null;
  if (!opens || plainEnd(article, first + 1, head - first) !== name.from) return null;
  const noun = tokenOf(article, head).lower;
  const isOther =
    isThing(article, noun) ||
    lexicon.notOccupations.has(noun) ||
    lexicon.perceives.has(noun) ||
    lexicon.pluralNoun?.test(noun) === true ||
    lexicon.adverb?.test(noun) === true ||
    lexicon.pastForm?.test(noun) === true ||
    lexicon.gerundForm?.test(noun) === true ||
    lexicon.days.at(tokens, head) !== null;
  return isOther ? null : titleOf(article, first, { from: head, to: head + 1 }, name.from);
};

/** A dash, or a hyphen with a space before it. */
const isDash = (article: ParsedArticle, index: number): boolean => {
  const { lower, start } = tokenOf(article, index);
  return /^[–—]$/.test(lower) || (lower === "-" && start > tokenOf(article, index - 1).end);
};

/** "Son neveu Rémi Rastoul", "his son Tom Hale": the noun between a possessive and a first name. */
export const ownedNounBefore = (article: ParsedArticle, name: number): Title | null => {
  const { possessives, possessiveEndings } = article.lexicon;
  const owner = tokenOf(article, name - 2).lower;
  const isOwned = possessives.has(owner) || possessiveEndings.has(owner);
  const { lower } = tokenOf(article, name - 1);
  const isNoun =
    isPlainWord(article, name - 1) && !isThing(article, lower) && isGivenName(tokenOf(article, name).lower);
  return isOwned && isNoun ? titleOf(article, name - 1, { from: name - 1, to: name }, name) : null;
};

const isOwner = ({ lexicon, tokens }: ParsedArticle, index: number): boolean => {
  const { lower = "" } = tokens[index] ?? {};
  return (
    lexicon.possessives.has(lower) ||
    lexicon.possessiveEndings.has(lower) ||
    lexicon.definiteArticles.has(lower)
  );
};

const isThing = ({ lexicon }: ParsedArticle, word: string): boolean =>
  lexicon.things?.test(word) === true || lexicon.thingNouns.has(word) || lexicon.facilities.has(word);

/** The noun that may describe a person at the start of an apposition. */
const nounAt = (
  article: ParsedArticle,
  from: number,
  withArticle: boolean,
): { readonly from: number; readonly to: number } | null => {
  const { lexicon, tokens } = article;
  if (lexicon.familyNames !== null) {
    const words = `${tokenOf(article, from).lower} ${tokenOf(article, from + 1).lower}`;
    const isWord = isPlainWord(article, from + 1) && !lexicon.passives.has(tokenOf(article, from + 1).lower);
    return lexicon.occupation?.test(words) && isWord ? { from, to: from + 2 } : null;
  }
  const end = plainEnd(article, from, 5);
  const head = lexicon.capitalsBeforeTitle ? end - 1 : from;
  const { lower } = tokenOf(article, head);
  // "…, a step the mayor welcomed"
  const isClause = tokens.slice(from, end).some((word) => lexicon.articles.has(word.lower));
  if (
    isClause ||
    head < from ||
    end === from ||
    lexicon.notOccupations.has(lower) ||
    isThing(article, lower) ||
    (!lexicon.capitalsBeforeTitle && isThing(article, tokenOf(article, head + 1).lower)) ||
    lexicon.days.at(tokens, head) !== null
  )
    return null;
  const isLinked = lexicon.of.has(tokenOf(article, head + 1).lower);
  // "Ana Ruiz, acompañada de su madre, …": without an article, an adjective begins a description of another kind.
  const isNamed = !lexicon.capitalsBeforeTitle && lexicon.describing?.test(lower) === false;
  const isNoun = withArticle || (isNamed && (isLinked || lexicon.occupation?.test(lower) === true));
  return isNoun ? { from: head, to: head + 1 } : null;
};

const titleOf = (
  article: ParsedArticle,
  from: number,
  { from: headFrom, to: headTo }: { readonly from: number; readonly to: number },
  to: number,
): Title => {
  const office = article.tokens
    .slice(headFrom, headTo)
    .map(({ lower }) => lower)
    .join(" ");
  const paragraph = article.paragraphs.findIndex((each) => each.from <= from && from < each.to);
  return { from, to, headFrom, headTo, office, offices: [office], paragraph, words: null };
};
