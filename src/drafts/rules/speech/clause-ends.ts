import { isSameActor } from "../../facts.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { Clause } from "./clause.ts";
import type { SentenceMentions } from "./sentence-mentions.ts";

type Quoted = (index: number) => number | null;

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

/** The end of a clause before the words that join the next one: ", while", "and". "Tự do và" (free and) ends in a word of its own. */
export const endBefore = ({ lexicon, tokens }: ParsedArticle, least: number, next: number): number => {
  const lower = (at: number): string => tokens[at]?.lower ?? "";
  let end = next;
  while (end > least && lexicon.gerundLeads.has(lower(end - 1))) end--;
  while (end > least && lexicon.subordinators.has(lower(end - 1))) end--;
  for (let at = end - 3; at < end; at++)
    if (at + (lexicon.joins.at(tokens, at)?.length ?? 0) === end) end = at;
  while (end > least && (lexicon.conjunctions.has(lower(end - 1)) || /^[;,]$/.test(lower(end - 1)))) end--;
  return end;
};

/** Joins clauses whose verbs have one object: "a remercié puis invité les usagers". */
export const withSharedObject = (clauses: readonly Clause[]): Clause[] =>
  clauses.filter((clause, index) => {
    const next = clauses[index + 1];
    if (next === undefined || clause.cue === null || clause.to > clause.cue.to) return true;
    if (next.cue === null || next.from > next.cue.before) next.from = clause.from;
    return false;
  });
