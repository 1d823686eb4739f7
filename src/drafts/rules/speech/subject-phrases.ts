import type { Doubt } from "../../facts.ts";
import type { Mention } from "../names/mentions.ts";
import { isPlainWord } from "../names/plain-words.ts";
import { type ParsedArticle, sliceOf, spanOf, tokenOf } from "../structure/article.ts";
import { natureOf, phraseEndingAt, unnamed } from "./noun-phrase.ts";
import type { SentenceMentions } from "./sentence-mentions.ts";

/** How a verb's subject is written. */
export type VerbSubject =
  | { readonly how: "own"; readonly mention: Mention; readonly relative?: true }
  | { readonly how: "pronoun"; readonly from: number; readonly gender: "f" | "m" | "" }
  /** "… and promised": the subject of an earlier verb. */
  | { readonly how: "shared" }
  /** "if Quill promised", or a thing as subject: there is no speaker. */
  | { readonly how: "nobody" }
  | { readonly how: "none" };

export const noSubject: VerbSubject = { how: "none" };
export const noSpeaker: VerbSubject = { how: "nobody" };

/** "Quill, who has opposed it, …", "Quill, to whom Dunn promised it, …": the verb is inside a relative clause between commas. */
export const inRelative = (
  { lexicon, tokens }: ParsedArticle,
  subject: Extract<VerbSubject, { how: "own" }>,
): boolean => {
  if (subject.relative) return true;
  let before = subject.mention.from - 1;
  if (!lexicon.relatives.has(tokens[before]?.lower ?? "")) return false;
  // "người mà bà Lan nói"
  const leads = (word: string): boolean => lexicon.prepositions.has(word) || lexicon.relatives.has(word);
  while (leads(tokens[before - 1]?.lower ?? "")) before--;
  return tokens[before - 1]?.lower === ",";
};

/** "if Quill promised", "Had Quill promised, …", "giá như ông Hùng nói": the words before a subject show that its verb is not asserted. */
const isUnasserted = ({ lexicon, tokens }: ParsedArticle, from: number, least: number): boolean => {
  if (from <= least) return false;
  const before = tokens[from - 1]?.lower ?? "";
  if (lexicon.conditionals.has(before)) return true;
  if (from - 1 === least && lexicon.openingVerbs.has(before)) return true;
  for (let at = Math.max(least, from - 4); at < from; at++)
    if (at + (lexicon.unasserted.at(tokens, at)?.length ?? 0) === from) return true;
  return false;
};

/** "Vợ ông Hùng nói", "trợ lý Chủ tịch Hùng hứa": the noun right before the name is the head. */
const isRelated = ({ lexicon, tokens }: ParsedArticle, { from }: Mention): boolean => {
  const isTitled = lexicon.honorifics.at(tokens, from) !== null || lexicon.titles.at(tokens, from) !== null;
  for (let at = from - 3; at < from; at++) {
    if (at + (lexicon.kin.at(tokens, at)?.length ?? 0) === from) return true;
    if (isTitled && at + (lexicon.aides.at(tokens, at)?.length ?? 0) === from) return true;
  }
  return false;
};

export const isGoverned = (article: ParsedArticle, mention: Mention): boolean => {
  const { lexicon, tokens } = article;
  if (isRelated(article, mention)) return true;
  // "par la voix de sa secrétaire, Ida Roche"
  const owned = lexicon.possessives.has(tokenOf(article, mention.from - 1).lower);
  const before = tokenOf(article, mention.from - (owned ? 2 : 1)).lower;
  // "Quỹ mang tên Lê Văn Tám": the fund speaks.
  if (lexicon.naming.has(before)) return true;
  // "sources cited by the channel Radio Ría": the noun with an article belongs to the name.
  // A headline has no full stop: "… homes by the harbour", "Mayor Ashdown promised …".
  const described =
    !tokenOf(article, mention.from).first &&
    isPlainWord(article, mention.from - 1) &&
    lexicon.definiteArticles.has(tokenOf(article, mention.from - 2).lower);
  if (described && lexicon.prepositions.has(tokenOf(article, mention.from - 3).lower)) return true;
  // "after Quill promised": either a clause or a noun may follow such a word.
  // "a fund named after Quill": only a noun.
  const isNamed = lexicon.naming.has(tokenOf(article, mention.from - 2).lower);
  if (lexicon.prepositions.has(before)) return isNamed || !lexicon.subordinators.has(before);
  if (lexicon.possessiveEndings.has(before)) return !mention.named;
  // "accused Quill of breaking promises": the name is an object.
  const verb = lexicon.verbs.at(tokens, mention.from - 1)?.value;
  // "“…”, recognizes Minister Quill": after a quotation, the name is the subject.
  const inverted = /^[»”"]$/.test(tokenOf(article, mention.from - 3).lower);
  return (
    verb?.form === "finite" &&
    !inverted &&
    lexicon.withoutThat !== "all" &&
    !lexicon.withoutThat.has(before) &&
    !lexicon.invertsSubject
  );
};

/** "the government of Tomas Reyes": the head, with all its words if it has no name. */
const whole = (article: ParsedArticle, head: Mention, to: number): Mention => {
  if (head.actor.type !== "group" && head.actor.type !== "unresolved") return { ...head, to };
  const words = sliceOf(article, spanOf(article, head.from, to)).replace(/\s+/gu, " ");
  return { ...head, to, actor: { ...head.actor, words } };
};

/** The subject whose words end at a token. */
export const subjectEndingAt = (
  article: ParsedArticle,
  mentions: SentenceMentions,
  end: number,
  least: number,
): VerbSubject => {
  const { lexicon } = article;
  const direct = mentions.endingAt(end);
  if (direct !== null && direct.from >= least && !isGoverned(article, direct)) {
    const before = tokenOf(article, direct.from - 1).lower;
    if (isUnasserted(article, direct.from, least)) return noSpeaker;
    // "84% người dân ủng hộ": a share of them.
    if (before === "%") return noSpeaker;
    if (direct.from > least && lexicon.agents.has(before)) return noSubject;
    const official = unnamedOf(article, mentions, direct, least);
    if (official !== null) return { how: "own", mention: official };
    return { how: "own", mention: ofSeveral(article, direct, least) };
  }
  const phrase = phraseEndingAt(article, mentions, end, least);
  if (phrase === null) return noSubject;
  if (isUnasserted(article, phrase.from, least)) return noSpeaker;
  // A name at the start of a phrase is its head if a preposition follows: "Paul Dunn of Harlow".
  for (let at = phrase.from; at <= phrase.from + 1; at++) {
    const head = mentions.startingAt(at);
    if (head === null || isGoverned(article, head)) continue;
    // A name with its title after a comma: "Muir Gray, Clinical Adviser for …".
    if (head.to > phrase.to && !(head.named && head.actor.type === "person")) continue;
    if (head.to >= phrase.to) return { how: "own", mention: head };
    const after = tokenOf(article, head.to).lower;
    if (lexicon.prepositions.has(after)) return { how: "own", mention: whole(article, head, phrase.to) };
    // "Quill heard residents demand": a verb that the lexicon does not have is between the name and the noun.
    if (head.actor.type === "person" && !lexicon.possessiveEndings.has(after) && !lexicon.serialVerbs)
      return noSubject;
    const agent = agentAfter(article, mentions, head.to, phrase.to);
    if (agent !== null) return agent;
    if (lexicon.serialVerbs)
      return {
        how: "own",
        mention: { ...head, doubts: [...head.doubts, ...intruders(article, mentions, head, end)] },
      };
  }
  if (natureOf(article, phrase) === "thing" || tokenOf(article, phrase.from - 1).lower === "%")
    return noSpeaker;
  const mention = unnamed(article, mentions, phrase);
  if (mention === null) return noSubject;
  return { how: "own", mention: ofSeveral(article, mention, least) };
};

/** "Một quan chức Bộ Y tế nói": without a link, the organization is the complement of the noun that an opening word shows. */
const unnamedOf = (
  article: ParsedArticle,
  mentions: SentenceMentions,
  { from, to, actor }: Mention,
  least: number,
): Mention | null => {
  const { lexicon } = article;
  if (!lexicon.serialVerbs || actor.type !== "organization") return null;
  let start = from - 1;
  while (start > least && start > from - 4 && isPlainWord(article, start)) start--;
  const opens = start >= least && start < from - 1 && lexicon.openers.has(tokenOf(article, start).lower);
  return opens ? unnamed(article, mentions, { from: start, to }) : null;
};

/** "Ông Hùng được kỹ sư cho biết": the subject of the verb is the agent after "được". */
const agentAfter = (
  article: ParsedArticle,
  mentions: SentenceMentions,
  from: number,
  to: number,
): VerbSubject | null => {
  if (!article.lexicon.serialVerbs) return null;
  for (let at = from; at < to - 1; at++) {
    if (!article.lexicon.passives.has(tokenOf(article, at).lower)) continue;
    const mention = unnamed(article, mentions, { from: at + 1, to });
    return mention === null ? noSubject : { how: "own", mention };
  }
  return null;
};

const ofSeveral = (article: ParsedArticle, mention: Mention, least: number): Mention =>
  isListed(article, least, mention.from)
    ? { ...mention, doubts: [...mention.doubts, "actor-one-of-several"] }
    : mention;

/** "Dunn and the crews": the phrase is joined to another subject, without a verb between them. */
const isListed = (article: ParsedArticle, least: number, from: number): boolean => {
  const { lexicon, tokens } = article;
  if (from - 1 <= least || !lexicon.conjunctions.has(tokenOf(article, from - 1).lower)) return false;
  for (let at = least; at < from - 1; at++) {
    const { lower, type } = tokenOf(article, at);
    if (
      type === "word" &&
      (lexicon.verbs.at(tokens, at) !== null ||
        lexicon.auxiliaries.has(lower) ||
        lexicon.pastForm?.test(lower))
    )
      return false;
  }
  return true;
};

/** Other subjects between a name and a verb, in languages whose verbs follow each other without joining words. */
const intruders = (
  article: ParsedArticle,
  mentions: SentenceMentions,
  head: Mention,
  end: number,
): readonly Doubt[] => {
  const other = mentions.inOrder.some(
    (mention) => mention.from >= head.to && mention.to <= end + 1 && mention.actor.type !== "place",
  );
  return other || hasBoundary(article, head.to, end + 1) ? ["subject-unsure"] : [];
};

export const hasBoundary = (article: ParsedArticle, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    if (article.lexicon.subordinators.has(tokenOf(article, at).lower)) return true;
  return false;
};
