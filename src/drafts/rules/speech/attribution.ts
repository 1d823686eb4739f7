import type { Actor, Doubt } from "../../facts.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { cueAt } from "./cues.ts";
import type { Antecedents, SentenceMentions } from "./subjects.ts";

export interface SpeechAttribution {
  readonly actor: Actor;
  readonly doubts: readonly Doubt[];
}

/** Who says it, in the words right after a quotation: ", a déclaré la ministre", ", Mr Patel said", ", bà Solberg nói". */
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
  for (let index = start; index < Math.min(to, start + 14); index++) {
    const cue = cueAt(article, index, start, true) ?? reporting(article, index);
    if (cue === null) continue;
    const subject = index > start ? (mentions.endingAt(cue.before) ?? mentions.endingAt(index - 1)) : null;
    if (subject !== null && subject.from >= start && subject.actor.type !== "place") return subject;
    for (let at = cue.to; at < Math.min(to, cue.to + 5); at++) {
      const mention = mentions.startingAt(at);
      if (
        mention !== null &&
        mention.actor.type !== "place" &&
        !lexicon.prepositions.has(tokenOf(article, mention.from - 1).lower)
      )
        return mention;
      if (/^[,.;:]$/.test(tokenOf(article, at).lower)) break;
    }
    for (const at of [index - 1, index + 1, cue.before]) {
      const word = tokenOf(article, at).lower;
      if (at < start || !lexicon.pronouns.has(word)) continue;
      const actor = antecedents.last(lexicon.genders.get(word) ?? "");
      return actor === null ? null : { actor, doubts: ["actor-from-pronoun"] };
    }
    const actor = antecedents.last("");
    return actor === null ? null : { actor, doubts: ["actor-from-pronoun"] };
  }
  return null;
};

/** "said", "dijo": right after a quotation a verb of any form is a reporting one. */
const reporting = (
  article: ParsedArticle,
  index: number,
): { readonly to: number; readonly before: number } | null => {
  const match = article.lexicon.verbs.at(article.tokens, index);
  return match === null || match.value.form === "gerund"
    ? null
    : { to: index + match.length, before: index - 1 };
};

/** Whether a paragraph's last words are "…, said:", so that what follows is said and not listed. */
export const endsInSaying = (article: ParsedArticle, from: number, to: number): boolean => {
  for (let index = Math.max(from, to - 5); index < to - 1; index++)
    if (cueAt(article, index, from, true) !== null) return true;
  return false;
};

/** Who says it, in the words before: "X said:", "X a déclaré :", "according to X,". */
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
    if (cue === null || cue.byForm) continue;
    for (let at = index; at >= from; at--) {
      const mention = mentions.endingAt(at);
      const governed =
        mention !== null &&
        (lexicon.prepositions.has(tokenOf(article, mention.from - 1).lower) ||
          lexicon.possessiveEndings.has(tokenOf(article, mention.from - 1).lower));
      if (mention !== null && mention.actor.type !== "place" && !governed) return mention;
      if (at === cue.before && lexicon.pronouns.has(tokenOf(article, at).lower)) {
        const actor = antecedents.last(lexicon.genders.get(tokenOf(article, at).lower) ?? "");
        if (actor !== null) return { actor, doubts: ["actor-from-pronoun"] };
      }
    }
    const actor = antecedents.last("");
    return actor === null ? null : { actor, doubts: ["actor-from-pronoun"] };
  }
  // "X: …" without a verb.
  if (tokenOf(article, to - 1).lower === ":") return mentions.endingAt(to - 2);
  return null;
};
