import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, sliceOf, spanOf, tokenOf } from "../structure/article.ts";
import type { SentenceMentions } from "./sentence-mentions.ts";

/** Words that belong together around a noun: "the crews of the port". Token indexes. */
interface NounPhrase {
  readonly from: number;
  readonly to: number;
}

const mostWords = 16;

/** The noun phrase whose last token is `end`, read backwards to its first article, including complements with "of". */
export const phraseEndingAt = (
  article: ParsedArticle,
  mentions: SentenceMentions,
  end: number,
  least: number,
): NounPhrase | null => {
  const { lexicon } = article;
  let from = end + 1;
  while (from > least && end - from < mostWords) {
    const mention = mentions.endingAt(from - 1);
    if (mention !== null && mention.from >= least) {
      from = mention.from;
      const before = tokenOf(article, from - 1).lower;
      if (lexicon.openers.has(tokenOf(article, from).lower) && !lexicon.prepositions.has(before)) break;
      continue;
    }
    if (isBoundary(article, from - 1)) break;
    from--;
    const { lower } = tokenOf(article, from);
    if (!lexicon.openers.has(lower)) continue;
    // French "des" and "du" are "of the" after a noun or a share: "la régie des rivières", "84 % des jeunes".
    const before = tokenOf(article, from - 1);
    const afterNoun =
      from > least && (before.type !== "mark" || before.lower === "%") && !isBoundary(article, from - 1);
    if (lexicon.prepositions.has(lower) && afterNoun) continue;
    // "the first of the crews": the noun after a preposition is not the head.
    if (from === least || !lexicon.prepositions.has(tokenOf(article, from - 1).lower)) break;
  }
  // "đại diện các hộ dân" (representatives of the households): a group noun before another noun's article is the head.
  for (let before = from - 1; lexicon.serialVerbs && before >= Math.max(least, from - 3); before--)
    if (before + (lexicon.groupNouns.at(article.tokens, before)?.length ?? 0) === from) from = before;
  // "On Friday residents": if the phrase begins with a preposition, its head follows the last name or number.
  const first = tokenOf(article, from).lower;
  if (from <= end && lexicon.prepositions.has(first) && !lexicon.openers.has(first)) {
    let start = end + 1;
    while (start > from + 1) {
      const { capital, type, lower } = tokenOf(article, start - 1);
      if (capital || type !== "word" || lexicon.prepositions.has(lower)) break;
      start--;
    }
    // "En sus últimas palabras había insistido": the whole phrase follows the preposition, so it is no subject.
    if (start === from + 1 && lexicon.pluralNoun === null && !lexicon.serialVerbs) return null;
    from = start;
  }
  return from > end ? null : { from, to: end + 1 };
};

const isPossessive = (article: ParsedArticle, index: number): boolean => {
  const { lower } = tokenOf(article, index);
  return (
    article.lexicon.possessiveEndings.has(lower) || (lower === "'" && article.lexicon.pluralNoun !== null)
  );
};

const isBoundary = (article: ParsedArticle, index: number): boolean => {
  const { lexicon, tokens } = article;
  const token = tokenOf(article, index);
  const inNumber = token.lower === "," && tokenOf(article, index + 1).type === "number";
  if (token.type === "mark")
    return !inNumber && !/^[-'%&/]$/.test(token.lower) && !isPossessive(article, index);
  return (
    lexicon.conjunctions.has(token.lower) ||
    (lexicon.subordinators.has(token.lower) && !lexicon.openers.has(token.lower)) ||
    lexicon.complementizers.has(token.lower) ||
    lexicon.pronouns.has(token.lower) ||
    lexicon.auxiliaries.has(token.lower) ||
    (lexicon.verbs.at(tokens, index)?.value.form === "finite" && !lexicon.pluralNoun?.test(token.lower)) ||
    // "bị công an xác định": the agent follows the sign of the passive.
    (lexicon.serialVerbs && (endsVerb(article, index) || lexicon.passives.has(token.lower)))
  );
};

/** "định" of "khẳng định": the last syllable of a verb. */
const endsVerb = ({ lexicon, tokens }: ParsedArticle, index: number): boolean =>
  [index - 2, index - 1].some((from) => from + (lexicon.verbs.at(tokens, from)?.length ?? 0) > index);

/** The head of a phrase: it begins after a possessive and ends before a preposition. */
const headOf = (article: ParsedArticle, { from, to }: NounPhrase): NounPhrase => {
  let start = from;
  let end = to;
  for (let index = from; index < to; index++) {
    if (isPossessive(article, index)) start = index + 1;
    else if (index > from && article.lexicon.prepositions.has(tokenOf(article, index).lower)) {
      end = index;
      break;
    }
  }
  return { from: start, to: Math.max(end, start + 1) };
};

/** Whether a phrase means a group or an institution, one person, or a thing, which cannot speak; null if it is no subject. */
export const natureOf = (article: ParsedArticle, phrase: NounPhrase): "group" | "one" | "thing" | null => {
  const { lexicon, tokens } = article;
  const head = headOf(article, phrase);
  const first = tokenOf(article, phrase.from).lower;
  const possessive = head.from > phrase.from;
  const opened = lexicon.openers.has(first);
  const lastWord = tokenOf(article, head.to - 1).lower;
  for (let index = head.from; index < head.to; index++)
    if (lexicon.thingNouns.has(tokenOf(article, index).lower)) return "thing";
  for (let index = head.from; index < head.to; index++) {
    const noun = lexicon.groupNouns.at(tokens, index);
    const isHead =
      lexicon.pluralNoun === null ? index - head.from <= 2 : index + (noun?.length ?? 0) === head.to;
    if (noun !== null && isHead) return "group";
  }
  // "The ship Maria Reyes": the name is no plural.
  for (let index = head.from; index < head.to - 1; index++)
    if (lexicon.vessels.has(tokenOf(article, index).lower) && tokenOf(article, index + 1).capital)
      return "one";
  if (lexicon.groupOpeners.has(first) && !possessive) return "group";
  if (lexicon.pluralNoun?.test(lastWord) && !lexicon.beforeVerb.has(lastWord)) return "group";
  const { capital } = tokenOf(article, phrase.from);
  const name =
    capital && !lexicon.functionWords.has(first) && (!lexicon.serialVerbs || phrase.to - phrase.from >= 2);
  const related = lexicon.kin.at(tokens, head.from) ?? lexicon.aides.at(tokens, head.from);
  return opened || possessive || name || related !== null ? "one" : null;
};

/** "the council will …" may be the council's plan, but "readers will …" is no promise of the readers. */
export const isInstitution = ({ lexicon, tokens }: ParsedArticle, { from, to }: NounPhrase): boolean => {
  for (let at = from; at < to; at++)
    if (lexicon.groupNouns.at(tokens, at) !== null || lexicon.collectives.at(tokens, at) !== null)
      return true;
  return false;
};

/** A speaker without a name, in the article's words: a group, or one unknown person. */
export const unnamed = (
  article: ParsedArticle,
  mentions: SentenceMentions,
  phrase: NounPhrase,
): Mention | null => {
  const nature = natureOf(article, phrase);
  if (nature === null || nature === "thing") return null;
  // "Bus pour tous"
  const { groupOpeners, prepositions } = article.lexicon;
  const isPronoun = phrase.to === phrase.from + 1 && groupOpeners.has(tokenOf(article, phrase.from).lower);
  if (isPronoun && prepositions.has(tokenOf(article, phrase.from - 1).lower)) return null;
  const words = sliceOf(article, spanOf(article, phrase.from, phrase.to)).replace(/\s+/gu, " ");
  // "la ministra, cuyo partido prometió elecciones"
  const { openers, pluralNoun, relatives } = article.lexicon;
  const owned =
    pluralNoun === null &&
    relatives.has(tokenOf(article, phrase.from - 1).lower) &&
    !openers.has(tokenOf(article, phrase.from).lower);
  const inside = mentions.inOrder.find(
    ({ actor, from, to }) => actor.type === "organization" && from >= phrase.from && to <= phrase.to,
  );
  const isGroup = nature === "group" && !owned;
  const organization = inside?.actor.type === "organization" ? inside.actor.index : null;
  return {
    ...phrase,
    gender: "",
    actor: isGroup ? { type: "group", words, organization } : { type: "unresolved", words },
    doubts: isGroup ? [] : ["actor-unresolved"],
    named: false,
  };
};
