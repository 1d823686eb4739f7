import { isSameActor } from "../../facts.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { Clause } from "./clause.ts";
import type { SentenceMentions } from "./sentence-mentions.ts";

type Quoted = (index: number) => number | null;

/** The first token of a kind outside quotations. */
const firstOutside = (
  from: number,
  to: number,
  quoted: Quoted,
  fits: (at: number) => boolean,
): number | null => {
  for (let at = from; at < to; at++) {
    const skip = quoted(at);
    if (skip !== null) at = skip - 1;
    else if (fits(at)) return at;
  }
  return null;
};

/** "Quill, whose office said the fund was empty, left early.": where a relative clause between commas ends. */
export const relativeEnd = (
  article: ParsedArticle,
  subject: number,
  { cue, to }: Clause,
  quoted: Quoted,
): number | null => {
  const before = (steps: number): string => tokenOf(article, subject - steps).lower;
  if (cue === null || !article.lexicon.relatives.has(before(1))) return null;
  if (before(2) !== "," && before(3) !== ",") return null;
  return firstOutside(cue.to + 1, to, quoted, (at) => tokenOf(article, at).lower === ",");
};

/** "Quill urged them to leave; Dunn did not answer.": a clause ends before a semicolon and another subject. */
export const beforeOtherSubject = (
  article: ParsedArticle,
  { actor, cue, to }: Clause,
  mentions: SentenceMentions,
  quoted: Quoted,
): number => {
  if (cue === null) return to;
  const end = firstOutside(cue.to + 1, to, quoted, (at) => {
    const next = tokenOf(article, at).lower === ";" ? mentions.startingAt(at + 1) : null;
    return next !== null && !isSameActor(next.actor, actor);
  });
  return end ?? to;
};
