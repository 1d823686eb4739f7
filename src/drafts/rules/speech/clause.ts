import type { StatementKind } from "../../../library/briefing/schema.ts";
import { type Actor, type Doubt, isSameActor } from "../../facts.ts";
import type { CueKind } from "../languages/speech-words.ts";
import type { Mention } from "../names/mentions.ts";
import type { ParsedArticle } from "../structure/article.ts";
import { kindOfReported } from "./content.ts";
import { isInJest } from "./cue-context.ts";
import type { Cue } from "./cues.ts";
import { isAlternative, isFuture, isReadiness } from "./future.ts";
import type { SentenceMentions } from "./sentence-mentions.ts";

/** One statement's part of a sentence. Token indexes; the passage is from `from` to `to`. */
export interface Clause {
  from: number;
  to: number;
  cue: Cue | null;
  kind: CueKind;
  readonly actor: Actor;
  doubts: readonly Doubt[];
  /** Where the reported words begin: after "that", "que", ":". */
  complement: number | null;
  behalf: Actor | null;
  /** "A said that B had agreed to …": B's statement, which A reports. */
  embedded: { readonly actor: Actor; readonly kind: StatementKind; readonly doubts: readonly Doubt[] } | null;
  readonly attributed: boolean;
  /** The end of the reported words, if the words after them only name the speaker. */
  contentTo: number | null;
  /** Read from a relative clause: "Quill, who has promised to resign, left." */
  relative: boolean;
  /** "Quill, whom Dunn said would resign, left.": the reported words are about Quill. */
  gapped: boolean;
}

/** If another person reports a promise, it is a claim that the promise exists. */
export const asTold = (kind: StatementKind): StatementKind => (kind === "commitment" ? "claim" : kind);

/** Applies a verb inside the reported words: its subject is the party the speaker speaks for, or another speaker. */
export const embed = (article: ParsedArticle, clause: Clause, cue: Cue, subject: Mention | null): void => {
  if (clause.embedded !== null || subject === null || isSameActor(subject.actor, clause.actor)) return;
  const { actor } = subject;
  if (actor.type === "place" || actor.type === "organization") clause.behalf ??= actor;
  // "said that she did not promise", "said that Dunn would": claims of the speaker, not statements of another person.
  if (cue.negated || cue.future || cue.kind === "nothing" || clause.kind !== "say") return;
  // "the government supports it": a minister says it for the government.
  if (actor.type === "group" && article.lexicon.collectives.at(article.tokens, subject.from) !== null) return;
  if (actor.type === "place" || (actor.type === "group" && cue.kind === "say")) return;
  if (cue.kind === "position" && actor.type !== "person") return;
  const kind = cue.kind === "say" ? "claim" : asTold(cue.kind);
  if (actor.type === "unresolved") return;
  clause.embedded = { actor, kind, doubts: subject.doubts };
  clause.behalf = null;
};

/** The kind of a negated verb: another kind, or no statement, such as "did not promise". */
const negatedKind = (kind: CueKind): CueKind => {
  switch (kind) {
    case "support":
    case "hope":
    case "position":
      return "position";
    case "denial":
      return "claim";
    case "say":
    case "commitment":
    case "request":
    case "praise":
    case "claim":
    case "nothing":
      return "nothing";
    default:
      return kind satisfies never;
  }
};

const withDoubts = (clause: Clause, ...doubts: readonly Doubt[]): void => {
  clause.doubts = [...new Set([...clause.doubts, ...doubts])];
};

/** "Quill reportedly promised it": the words before a verb. */
const isHearsay = ({ lexicon, tokens }: ParsedArticle, from: number, cue: Cue): boolean => {
  for (let at = from; at <= cue.to; at++)
    if ((at < cue.from || at === cue.to) && lexicon.hearsay.at(tokens, at) !== null) return true;
  return false;
};

const hasAlternative = (article: ParsedArticle, from: number, to: number): boolean => {
  for (let at = from; at < to; at++) if (isAlternative(article, at, to)) return true;
  return false;
};

/** "Promised that the water was safe": without a future after "that", the words assure of something, and promise no deed. */
const hasPromise = (article: ParsedArticle, { cue, complement, to }: Clause): boolean => {
  const { lexicon, tokens } = article;
  const isClause = complement !== null && complement - 1 === cue?.to;
  if (!isClause || !lexicon.complementizers.has(tokens[complement - 1]?.lower ?? "")) return true;
  return tokens
    .slice(complement, to)
    .some(({ lower }, offset) => isFuture(article, complement + offset) || lexicon.futureForm?.test(lower));
};

/** Decides the kind of a statement, for "say" by the reported words. Adds doubts if a verb may promise less than it seems. */
export const settle = (article: ParsedArticle, clause: Clause, mentions: SentenceMentions): void => {
  const { cue } = clause;
  if (cue !== null && isHearsay(article, clause.from, cue)) withDoubts(clause, "hearsay");
  if (cue !== null && isInJest(article, cue)) withDoubts(clause, "kind-unsure");
  // "The council must pay or she would resign": neither is what she wants or promises alone.
  if (cue !== null && hasAlternative(article, cue.to, clause.to)) withDoubts(clause, "kind-unsure");
  if (cue?.negated === true && !cue.future) {
    clause.kind = negatedKind(clause.kind);
    withDoubts(clause, "negated");
    return;
  }
  if (clause.kind === "commitment" && cue !== null) {
    if (cue.future) withDoubts(clause, "future-of-article");
    else if (cue.weak || isReadiness(article, cue.to) || !hasPromise(article, clause))
      withDoubts(clause, "promise-weak");
  }
  const mayBeOther = clause.kind === "position" && clause.complement !== null && cue?.refuses !== true;
  if (clause.kind !== "say" && !mayBeOther) return;
  const from =
    clause.attributed && clause.complement !== null
      ? clause.complement
      : (clause.complement ?? clause.cue?.to ?? clause.from);
  const { kind, doubts } = kindOfReported(
    article,
    from,
    clause.to,
    clause.actor,
    mentions,
    clause.cue?.from ?? null,
  );
  if (mayBeOther && kind === "claim") return;
  // "dijo no poder prometer que habrá piscina": the infinitive is negated.
  const { negations, serialVerbs } = article.lexicon;
  const isNegated =
    clause.complement === null && cue !== null && negations.has(article.tokens[cue.to]?.lower ?? "");
  const isOther = clause.gapped || (isNegated && !serialVerbs);
  if (kind === "commitment" && isOther) {
    clause.kind = "claim";
    return;
  }
  clause.kind = kind;
  if (clause.embedded === null) withDoubts(clause, ...doubts);
};
