import type { Mention } from "../names/mentions.ts";
import { plainEnd } from "../names/plain-words.ts";
import { type ParsedArticle, sliceOf, spanOf, tokenOf } from "../structure/article.ts";
import type { Cue } from "./cues.ts";
import { phraseEndingAt } from "./noun-phrase.ts";
import type { SentenceMentions } from "./sentence-mentions.ts";
import { noSpeaker, type VerbSubject } from "./subject-phrases.ts";

/**
 * "The prayer Quill said was long", "The letter Quill wrote to Dunn said …": if a noun is right before the subject, the verb may
 * be that of a relative clause without a pronoun, so the speaker is open.
 */
export const openInRelative = (
  article: ParsedArticle,
  mentions: SentenceMentions,
  cue: Cue,
  subject: VerbSubject,
  least: number,
): VerbSubject => {
  if (subject.how !== "own" && subject.how !== "pronoun") return subject;
  // "His apprentice Quill, now a teacher, said": after a comma, the verb is the main one.
  if (tokenOf(article, cue.before).type === "mark") return subject;
  const from = subject.how === "own" ? subject.mention.from : subject.from;
  const isRelative =
    !reports(article, mentions, cue) &&
    (followsNoun(article, mentions, from, least) || isBeforeMain(article, cue, from, least));
  const to = subject.how === "own" ? subject.mention.to : from + 1;
  const isMain = isReceiver(article, mentions, from, least) || isGiver(article, cue, { from, to }, least);
  if (!isRelative && !isMain) return subject;
  if (subject.how === "pronoun") return noSpeaker;
  const { mention } = subject;
  if (mention.actor.type === "organization" && isKind(article, from - 1)) return subject;
  const words = sliceOf(article, spanOf(article, from, mention.to)).replace(/\s+/gu, " ");
  const open: Mention = {
    ...mention,
    actor: { type: "unresolved", words },
    doubts: ["actor-unresolved"],
    named: false,
  };
  return { ...subject, mention: open };
};

/** "said that …", "said the pier was safe": such words have a subject of their own, so the verb is no relative clause's. */
const reports = ({ lexicon, tokens }: ParsedArticle, mentions: SentenceMentions, cue: Cue): boolean => {
  const next = tokens[cue.to]?.lower ?? "";
  if (next === ":" || lexicon.complementizers.has(next)) return true;
  const { withoutThat } = lexicon;
  if (withoutThat === "all" || !withoutThat.has(tokens[cue.from]?.lower ?? "")) return false;
  return lexicon.openers.has(next) || lexicon.pronouns.has(next) || mentions.startingAt(cue.to) !== null;
};

/** "The report Quill sent the council said …": the council is an object of "sent", and the verb is that of the report. */
const isReceiver = (
  article: ParsedArticle,
  mentions: SentenceMentions,
  from: number,
  least: number,
): boolean => {
  const { openers, prepositions, pronouns, timesBeforeSubject } = article.lexicon;
  if (timesBeforeSubject.size === 0 || !isSmallWord(article, from - 1)) return false;
  const isPronoun = pronouns.has(tokenOf(article, from - 2).lower);
  const giver = isPronoun ? from - 2 : mentions.endingAt(from - 2)?.from;
  if (giver === undefined || giver <= least) return false;
  // "The report": the noun may be a verb elsewhere.
  const [before, opener] = [giver - 3, giver - 2].map((at) => tokenOf(article, at).lower);
  const isNoun =
    giver - 2 >= least &&
    isSmallWord(article, giver - 1) &&
    openers.has(opener ?? "") &&
    !prepositions.has(before ?? "") &&
    !timesBeforeSubject.has(tokenOf(article, giver - 1).lower);
  return isNoun || followsNoun(article, mentions, giver, least) || opensWithNoun(article, giver, least);
};

const isSmallWord = (article: ParsedArticle, index: number): boolean => {
  const { capital, type } = tokenOf(article, index);
  return type === "word" && !capital && !article.lexicon.auxiliaries.has(tokenOf(article, index).lower);
};

/** "Báo cáo ông Tám gửi hội đồng nói …": other words are between the giver and the verb. */
const isGiver = (
  article: ParsedArticle,
  cue: Cue,
  { from, to }: { readonly from: number; readonly to: number },
  least: number,
): boolean => {
  if (cue.before <= to || cue.before > to + 6 || !opensWithNoun(article, from, least)) return false;
  for (let at = to; at <= cue.before; at++) if (!isSmallWord(article, at)) return false;
  return true;
};

/** Whether a sentence opens with a noun right before a name, in languages without articles. */
const opensWithNoun = (article: ParsedArticle, from: number, least: number): boolean => {
  const { conjunctions, prepositions, serialVerbs, subordinators, timesBeforeSubject } = article.lexicon;
  if (!serialVerbs || from <= least || from > least + 4) return false;
  for (let at = least; at < from; at++) {
    const { lower } = tokenOf(article, at);
    if ([timesBeforeSubject, prepositions, subordinators, conjunctions].some((words) => words.has(lower)))
      return false;
    if (at > least && !isSmallWord(article, at)) return false;
  }
  return true;
};

/** Whether the words before a subject are a noun, and neither a time nor the object of a preposition. */
const followsNoun = (
  article: ParsedArticle,
  mentions: SentenceMentions,
  from: number,
  least: number,
): boolean => {
  const { lexicon, tokens } = article;
  const {
    groupOpeners,
    openers,
    possessiveEndings,
    prepositions,
    serialVerbs,
    thingNouns,
    timesBeforeSubject,
    verbs,
  } = lexicon;
  if (timesBeforeSubject.size === 0 || from <= least || verbs.at(tokens, from - 1) !== null) return false;
  const phrase = phraseEndingAt(article, mentions, from - 1, least);
  if (phrase === null) return false;
  const [first, second] = [phrase.from, phrase.from + 1].map((at) => tokenOf(article, at).lower);
  // "Letters Quill wrote said …", "Lời ông Hùng nói": without an article, the noun must be a thing's.
  const isThing = [first, second].some((word = "") => thingNouns.has(word));
  // "All Quill promised was a pier"
  const isWhole = phrase.to - phrase.from > 1 || groupOpeners.has(first ?? "");
  const isNoun = !serialVerbs && openers.has(first ?? "") && isWhole;
  if (!isNoun && !isThing) return false;
  if (prepositions.has(tokenOf(article, phrase.from - 1).lower)) return false;
  // "The party's Anna Bell"
  if (possessiveEndings.has(tokenOf(article, from - 1).lower)) return false;
  for (let at = phrase.from; at < phrase.to; at++)
    if (timesBeforeSubject.has(tokenOf(article, at).lower)) return false;
  return true;
};

/** "Cây cầu ông Tám hứa xây đã mở": a noun opens the sentence, and after the verb comes the one of the noun. */
const isBeforeMain = (article: ParsedArticle, cue: Cue, from: number, least: number): boolean => {
  const { lexicon } = article;
  if (!lexicon.serialVerbs || cue.kind === "say" || from === least) return false;
  if (lexicon.functionWords.has(tokenOf(article, least).lower)) return false;
  if (from > least + 4 || plainEnd(article, least + 1, from - least - 1) !== from) return false;
  const main = plainEnd(article, cue.to, 6);
  return main > cue.to && lexicon.auxiliaries.has(tokenOf(article, main).lower);
};

/** "The company Corvo Holdings": the noun says what the organization is. */
const isKind = ({ lexicon, tokens }: ParsedArticle, index: number): boolean =>
  lexicon.companyNouns.has(tokens[index]?.lower ?? "") || lexicon.groupNouns.at(tokens, index) !== null;
