import type { StatementKind } from "../../../library/briefing/schema.ts";
import { type Actor, type Doubt, isSameActor } from "../../facts.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { cueAt } from "./cues.ts";
import {
  canBe,
  genderAt,
  isFuture,
  isPlanned,
  isPosition,
  isReadiness,
  mayBe,
  ownerOfFuture,
  readyFrom,
} from "./future.ts";
import { natureOf, phraseEndingAt } from "./noun-phrase.ts";
import type { SentenceMentions } from "./sentence-mentions.ts";

/** The kind of statement that some words make, and doubts about it. */
export interface Content {
  readonly kind: StatementKind;
  readonly doubts: readonly Doubt[];
}

export const sure = (kind: StatementKind): Content => ({ kind, doubts: [] });

/** How many words may come before those that deny what follows. */
const mostBeforeDenial = 4;

/** The kind of reported words: the first sign of a future, a demand or an attitude decides. */
export const kindOfReported = (
  article: ParsedArticle,
  from: number,
  to: number,
  speaker: Actor,
  mentions: SentenceMentions,
  verb: number | null,
): Content => {
  const { lexicon, tokens } = article;
  // "said it was not true that …", "khẳng định không có chuyện …"
  for (let index = from; index < Math.min(to, from + mostBeforeDenial); index++)
    if (lexicon.untrue.at(tokens, index)?.value === true) return sure("denial");
  for (let index = from; index < to; index++) {
    if (tokenOf(article, index).type !== "word") continue;
    // "Selon un sondage, elle recueillerait 34 %": without a verb of speech, a conditional is no future.
    if (verb === null && lexicon.conditionalForm?.test(tokenOf(article, index).lower)) continue;
    if (lexicon.conditionals.has(tokenOf(article, index).lower)) break;
    const ready = readyFrom(article, index, from);
    if (ready !== null) {
      const owner = ready === from ? "speaker" : ownerOfFuture(article, ready, from, speaker, mentions, verb);
      if (owner === "speaker" || owner === "perhaps") return { kind: "commitment", doubts: ["promise-weak"] };
    }
    const stops = lexicon.weakFutureStops.has(tokenOf(article, index + 1).lower);
    if (isFuture(article, index) && !stops) {
      const owner = ownerOfFuture(article, index, from, speaker, mentions, verb);
      const idle = lexicon.idleFuture.has(tokenOf(article, index + 1).lower);
      if (owner === "perhaps") return { kind: "commitment", doubts: ["subject-unsure"] };
      if (owner === "speaker")
        return { kind: "commitment", doubts: idle || isReadiness(article, index) ? ["promise-weak"] : [] };
      const isOpinion = verb !== null && lexicon.opinions.at(tokens, verb) !== null;
      if (idle || isOpinion) continue;
      if (owner === "institution" || isPlanned(article, index, to))
        return { kind: "commitment", doubts: ["future-of-another"] };
    }
    if (isPosition(article, index)) return sure("position");
    const cue = cueAt(article, index, from, false);
    if (cue === null || cue.future || cue.kind === "say" || cue.kind === "position" || cue.gerund) continue;
    const subject = mentions.endingAt(cue.before);
    const own =
      subject === null
        ? (lexicon.pronouns.has(tokenOf(article, cue.before).lower) &&
            // "accused her of fraud, which she denied"
            !lexicon.relatives.has(tokenOf(article, cue.before - 1).lower) &&
            canBe(article, tokenOf(article, cue.before).lower, speaker) &&
            !mentions.inOrder.some(
              (other) =>
                other.from >= from && mayBe(other, cue.before, speaker, genderAt(article, cue.before)),
            )) ||
          (cue.before < from && lexicon.dropsSubject)
        : isSameActor(subject.actor, speaker) ||
          subject.actor.type === "place" ||
          subject.actor.type === "organization" ||
          lexicon.collectives.at(tokens, subject.from) !== null;
    if (!own && cue.kind === "commitment" && !cue.negated) {
      const phrase = subject === null ? phraseEndingAt(article, mentions, cue.before, from) : null;
      if (phrase !== null && natureOf(article, phrase) === "group")
        return { kind: "commitment", doubts: ["future-of-another"] };
    }
    if (own && !cue.negated && cue.kind !== "nothing")
      return { kind: cue.kind, doubts: cue.weak ? ["promise-weak"] : [] };
  }
  return sure("claim");
};

export const isHedged = (article: ParsedArticle, from: number, to: number): boolean => {
  for (let index = from; index < to; index++) {
    // "May" is a month.
    const { capital, lower } = tokenOf(article, index);
    if (capital && index > from && article.lexicon.months.has(lower)) continue;
    if (article.lexicon.hedges.at(article.tokens, index) !== null) return true;
  }
  return false;
};
