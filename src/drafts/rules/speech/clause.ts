import type { StatementKind } from "../../../library/briefing/schema.ts";
import type { Actor, Doubt } from "../../facts.ts";
import type { CueKind } from "../languages/speech-words.ts";
import type { Mention } from "../names/mentions.ts";
import type { ParsedArticle } from "../structure/article.ts";
import { kindOfReported } from "./content.ts";
import type { Cue } from "./cues.ts";
import type { SentenceMentions } from "./subjects.ts";

/** One statement's part of a sentence. Token indexes; the passage is from `from` to `to`. */
export interface Clause {
  from: number;
  to: number;
  cue: Cue | null;
  kind: CueKind;
  readonly actor: Actor;
  readonly doubts: readonly Doubt[];
  /** Where the reported words begin: after "that", "que", ":". */
  complement: number | null;
  behalf: Actor | null;
  /** "A said that B had agreed to …" is B's, reported by A. */
  embedded: { readonly actor: Actor; readonly kind: StatementKind } | null;
  readonly attributed: boolean;
}

/** A verb inside the reported words: it says on whose behalf, or that another person undertakes something. */
export const embed = (clause: Clause, cue: Cue, subject: Mention | null): void => {
  if (clause.embedded !== null || subject === null) return;
  const same =
    subject.actor.type === clause.actor.type &&
    JSON.stringify(subject.actor) === JSON.stringify(clause.actor);
  if (same) return;
  if (subject.actor.type === "place" || subject.actor.type === "organization")
    clause.behalf ??= subject.actor;
  if (cue.kind === "say" || cue.kind === "position" || cue.byForm || clause.kind !== "say") return;
  if (subject.actor.type === "person") clause.embedded = { actor: subject.actor, kind: cue.kind };
};

/** What was said decides what kind of statement a verb of saying makes. */
export const settle = (article: ParsedArticle, clause: Clause, mentions: SentenceMentions): void => {
  if (clause.kind !== "say") return;
  const from =
    clause.attributed && clause.complement !== null
      ? clause.complement
      : (clause.complement ?? clause.cue?.to ?? clause.from);
  clause.kind = kindOfReported(article, from, clause.to, mentions.endingAt);
};
