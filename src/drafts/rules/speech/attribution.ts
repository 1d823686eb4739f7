import { isSameActor } from "../../facts.ts";
import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { nothing } from "../structure/tokens.ts";
import { besideColon, laterSubject } from "./before-colon.ts";
import { type Cue, cueAt } from "./cues.ts";
import { byPronoun, isInverted } from "./pronouns.ts";
import type { Antecedents, SentenceMentions, SpeechAttribution } from "./sentence-mentions.ts";
import { byEpithet } from "./speakers.ts";
import { subjectAfter } from "./subject-after.ts";
import { openingSubject, subjectBefore } from "./subjects.ts";

/** The speaker, by the words right after a quotation: ", a déclaré la ministre", ", Mr Patel said", ", bà Solberg nói". */
export const attributionAfter = (
  article: ParsedArticle,
  from: number,
  to: number,
  mentions: SentenceMentions,
  antecedents: Antecedents,
): SpeechAttribution | null => {
  const { lexicon } = article;
  let start = from;
  while (start < to && /^[,.–—-]$/.test(tokenOf(article, start).lower)) start++;
  // "… replied that they “fear the vote” and demanded a motion": the verb continues the words before the quotation.
  if (lexicon.conjunctions.has(tokenOf(article, start).lower)) return null;
  for (let index = start; index < Math.min(to, start + 24); index++) {
    // "…, soupire l'élu, qui se souvient que Quill avait juré": another clause does not name the speaker.
    const { lower } = tokenOf(article, index);
    if (index > start && (lexicon.relatives.has(lower) || lexicon.complementizers.has(lower))) return null;
    const cue = cueAt(article, index, start, true) ?? reporting(article, index, start);
    if (cue === null || cue.future) continue;
    if (cue.before >= start) {
      const subject = subjectBefore(article, cue, mentions, start);
      if (subject.how === "own" && subject.mention.actor.type !== "place") return subject.mention;
      if (subject.how === "pronoun")
        return byPronoun(antecedents, subject.gender, tokenOf(article, subject.from).lower);
    }
    for (const at of [cue.to, index + 1, cue.before]) {
      const word = tokenOf(article, at).lower;
      if (at < start || !lexicon.pronouns.has(word) || mentions.startingAt(at) !== null) continue;
      return byPronoun(antecedents, lexicon.genders.get(word) ?? "", word);
    }
    // "reconoció el ministro": the lexicon's phrase has the article of the subject.
    const after = subjectAfter(
      article,
      mentions,
      mentions.startingAt(index + 1) === null ? cue.to : index + 1,
      to,
    );
    if (after !== null && after.actor.type !== "place")
      return byEpithet(article, after, antecedents) ?? withOthers(article, after, mentions);
    // "gritó uno de ellos": a subject that is not known.
    if (lexicon.openers.has(tokenOf(article, cue.to).lower))
      return { actor: { type: "unresolved", words: "" }, doubts: ["actor-unresolved"] };
    // "“The Night of Lamps” expects 20 choirs": without a mark before its verb, the quotation is the subject.
    const isApart = start > from || /^[,.!?…]$/.test(tokenOf(article, from - 2).lower);
    return index - start > 3 || !isApart ? null : byPronoun(antecedents, "", "");
  }
  return null;
};

/** "“We will pay”, said Quill and Dunn": one of two people who say it. */
const withOthers = (
  { lexicon, tokens }: ParsedArticle,
  { actor, doubts, to }: Mention,
  { startingAt }: SentenceMentions,
): SpeechAttribution => {
  const isJoined = lexicon.conjunctions.has(tokens[to]?.lower ?? "");
  const isSeveral = actor.type === "person" && isJoined && startingAt(to + 1)?.actor.type === "person";
  return { actor, doubts: isSeveral ? [...doubts, "actor-one-of-several"] : doubts };
};

/** "« Personne ne sera oublié », a-t-il promis", "“Nobody paid me,” she denied": what the verb right after a quotation makes of it; null if it only reports. */
export const announcedAfter = (
  article: ParsedArticle,
  from: number,
  to: number,
): "commitment" | "denial" | null => {
  for (let index = from; index < Math.min(to, from + 8); index++) {
    const cue = cueAt(article, index, from, true);
    if (cue === null) continue;
    const isSo = !cue.negated && !cue.future && !cue.weak;
    return isSo && (cue.kind === "commitment" || cue.kind === "denial") ? cue.kind : null;
  }
  return null;
};

/** How many words may be between a quotation and the person who says it, such as "s'agace" or "a soupiré hier". */
const mostBetween = 4;

/**
 * "…, s'agace Mireille Tardy, présidente du club.": the lexicon does not have the verb, so an editor checks the person.
 * Null if no words follow the quotation.
 */
export const attributionByName = (
  article: ParsedArticle,
  from: number,
  to: number,
  mentions: SentenceMentions,
  antecedents: Antecedents,
): SpeechAttribution | null => {
  if (!/^[,–—-]$/.test(tokenOf(article, from).lower) && !/^[,!?…]$/.test(tokenOf(article, from - 2).lower))
    return null;
  const start = tokenOf(article, from).type === "mark" ? from + 1 : from;
  if (start >= to || tokenOf(article, start).type === "mark") return null;
  const unknown: SpeechAttribution = {
    actor: { type: "unresolved", words: "" },
    doubts: ["actor-unresolved"],
  };
  const next = mentions.inOrder.find((mention) => mention.from >= start && mention.to <= to);
  // "…," she sighed.", "« … », s'agace-t-il.", "« … », a-t-il menacé à la radio."
  const opens = isPlainWord(article, start + 1);
  for (let at = start; at <= start + 2 && at < to; at++) {
    const word = tokenOf(article, at).lower;
    const gender = article.lexicon.genders.get(word);
    const closes = at + 1 >= to || tokenOf(article, at + 1).type === "mark";
    const attributes = at === start ? opens : closes || isInverted(article, at);
    if (gender !== undefined && attributes && mentions.startingAt(at) === null)
      return byPronoun(antecedents, gender, word);
  }
  if (next === undefined || next.actor.type === "place" || next.from > start + mostBetween) return unknown;
  // "Quill quoted Dunn as saying"
  const others = mentions.inOrder.some(
    ({ from: at, actor }) =>
      at >= next.to && at < to && actor.type === "person" && !isSameActor(actor, next.actor),
  );
  if (others) return unknown;
  for (let at = start; at < next.from; at++) {
    const { lower, type, capital } = tokenOf(article, at);
    if (type !== "word" || capital || article.lexicon.prepositions.has(lower)) return unknown;
  }
  return { actor: next.actor, doubts: [...next.doubts, "subject-unsure"] };
};

/** A word that may be a noun, or a verb that the lexicon does not have. */
const isPlainWord = ({ lexicon, tokens }: ParsedArticle, index: number): boolean => {
  const { lower, type, capital } = tokens[index] ?? nothing;
  const isOther =
    lexicon.prepositions.has(lower) || lexicon.auxiliaries.has(lower) || lexicon.conjunctions.has(lower);
  return type === "word" && !capital && !isOther;
};

/** "said", "dijo": right after a quotation, every form of a verb of speech except a gerund reports the quotation. */
const reporting = (article: ParsedArticle, index: number, least: number): Cue | null => {
  const match = article.lexicon.verbs.at(article.tokens, index);
  // "bà Hứa Thị Tươi": with a capital, the word is a name.
  if (
    tokenOf(article, index).capital ||
    match === null ||
    match.value.form === "gerund" ||
    match.value.kind === "nothing"
  )
    return null;
  let before = index - 1;
  while (before >= least && article.lexicon.beforeVerb.has(tokenOf(article, before).lower)) before--;
  return {
    from: index,
    to: index + match.length,
    kind: match.value.kind,
    before,
    gerund: false,
    byForm: false,
    future: article.lexicon.plainFuture.at(article.tokens, index) !== null,
    weak: false,
    negated: false,
    refuses: false,
  };
};

/** Whether a paragraph ends with words such as "…, said:", so that speech follows, and not a list. */
export const endsInSaying = (article: ParsedArticle, from: number, to: number): boolean => {
  for (let index = Math.max(from, to - 5); index < to - 1; index++)
    if (cueAt(article, index, from, true) !== null) return true;
  return false;
};

/** The speaker that the words before a quotation name: "X said:", "X a déclaré :", "according to X,". */
export const attributionBefore = (
  article: ParsedArticle,
  from: number,
  to: number,
  mentions: SentenceMentions,
  antecedents: Antecedents,
): SpeechAttribution | null => {
  const { lexicon } = article;
  for (let index = to - 1; index >= Math.max(from, to - 30); index--) {
    const cue = cueAt(article, index, from, true);
    if (cue === null || cue.byForm || cue.future) continue;
    const later = laterSubject(article, cue.to, to, mentions);
    if (later !== null) return { actor: later.actor, doubts: [...later.doubts, "subject-unsure"] };
    // "le questionnaire, précise Mme Ménard, « a été validé »"
    const inverted =
      tokenOf(article, cue.before).lower === "," && lexicon.inlineAsides ? mentions.startingAt(cue.to) : null;
    if (inverted?.actor.type === "person") return inverted;
    const subject = subjectBefore(article, cue, mentions, from);
    switch (subject.how) {
      case "own":
        return subject.mention.actor.type === "place" ? null : subject.mention;
      case "pronoun":
        return byPronoun(antecedents, subject.gender, tokenOf(article, subject.from).lower);
      case "shared": {
        const opening = openingSubject(article, mentions, from, cue.from);
        if (opening === "pronoun") {
          const word = tokenOf(article, from).lower;
          return byPronoun(antecedents, lexicon.genders.get(word) ?? "", word);
        }
        return opening ?? byPronoun(antecedents, "", "");
      }
      case "nobody":
        return null;
      case "none": {
        const after = lexicon.invertsSubject ? subjectAfter(article, mentions, cue.to, to) : null;
        return after ?? byPronoun(antecedents, "", "");
      }
      default:
        return subject satisfies never;
    }
  }
  return tokenOf(article, to - 1).lower === ":" ? besideColon(article, from, to, mentions) : null;
};
