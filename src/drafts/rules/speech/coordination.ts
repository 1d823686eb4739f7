import { isSameActor } from "../../facts.ts";
import type { ParsedArticle } from "../structure/article.ts";
import type { Clause } from "./clause.ts";
import type { Cue } from "./cues.ts";
import type { SentenceMentions, SpeechAttribution } from "./sentence-mentions.ts";

/** "said her client was ashamed and had promised to pay": the last verb is part of the reported words. */
export const staysReported = (
  article: ParsedArticle,
  { complement, cue: main }: Clause,
  cue: Cue,
): boolean => {
  const { pluperfects } = article.lexicon;
  const isEarlier = (verb: Cue): boolean =>
    article.tokens.slice(verb.before + 1, verb.from).some(({ lower }) => pluperfects.has(lower));
  return (
    complement !== null && complement <= cue.from && isEarlier(cue) && !(main !== null && isEarlier(main))
  );
};

/** "Ann Lee said Bo Dunn had lied and promised to sue": the reported words name another person who may have promised it. */
export const sharedSpeaker = (
  { actor, doubts, complement }: Clause,
  cue: Cue,
  { inOrder }: SentenceMentions,
): SpeechAttribution => {
  const mayBeOther =
    complement !== null &&
    inOrder.some(
      (other) =>
        other.actor.type === "person" &&
        other.from >= complement &&
        other.to <= cue.from &&
        !isSameActor(other.actor, actor),
    );
  return { actor, doubts: mayBeOther ? [...doubts, "subject-unsure"] : doubts };
};
