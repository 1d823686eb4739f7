import type { Actor } from "../../facts.ts";
import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { MentionEndingAt } from "./content.ts";
import type { Cue } from "./cues.ts";

export interface SentenceMentions {
  readonly inOrder: readonly Mention[];
  readonly endingAt: MentionEndingAt;
  readonly startingAt: (index: number) => Mention | null;
}

/** Who was last the subject in the paragraph: a pronoun means them. */
export interface Antecedents {
  readonly last: (gender: "f" | "m" | "") => Actor | null;
}

export const isGoverned = (article: ParsedArticle, mention: Mention): boolean => {
  const before = tokenOf(article, mention.from - 1).lower;
  return article.lexicon.prepositions.has(before) || article.lexicon.possessiveEndings.has(before);
};

/** The nearest mention before a verb that no preposition governs. */
export const ungovernedBefore = (
  article: ParsedArticle,
  mentions: SentenceMentions,
  from: number,
  to: number,
): Mention | null => {
  let best: Mention | null = null;
  for (const mention of mentions.inOrder) {
    if (mention.from >= to) break;
    if (mention.from >= from && mention.actor.type !== "place" && !isGoverned(article, mention))
      best = mention;
  }
  return best;
};

/** Who opens a sentence and is followed by a comma: "Mali, which chaired it, said". */
export const openingSubject = (
  article: ParsedArticle,
  mentions: SentenceMentions,
  from: number,
  to: number,
): Mention | null => {
  const [first] = mentions.inOrder;
  if (first === undefined || first.from > from + 1 || first.to >= to) return null;
  return tokenOf(article, first.to).lower === "," &&
    first.actor.type !== "unresolved" &&
    !isGoverned(article, first)
    ? first
    : null;
};

/** The subject after its verb: "a déclaré la ministre", "dijo Silveira". */
export const inverted = (article: ParsedArticle, cue: Cue, mentions: SentenceMentions): Mention | null => {
  if (cue.kind !== "say" || cue.byForm) return null;
  const mention = mentions.startingAt(cue.to);
  if (mention === null || mention.actor.type === "place") return null;
  const after = tokenOf(article, mention.to);
  const before = tokenOf(article, cue.before).lower;
  return before === "," || before === "»" || before === "”" || before === '"'
    ? mention
    : article.lexicon.invertsSubject && /^[.,:]$/.test(after.lower)
      ? mention
      : null;
};
