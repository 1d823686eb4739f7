import type { StatementKind } from "../../../briefing/schema.ts";
import type { Actor, Doubt } from "../../facts.ts";
import type { CueKind } from "../languages/lexicon.ts";
import type { Mention } from "../names/mentions.ts";
import { type Article, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import { accordingTo } from "./according-to.ts";
import { kindOfReported } from "./content.ts";
import { type Cue, cueAt } from "./cues.ts";
import {
  type Antecedents,
  inverted,
  isGoverned,
  openingSubject,
  pronounGender,
  type SentenceMentions,
  ungovernedBefore,
} from "./subjects.ts";

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

/** Vietnamese needs no "that"; English has much room before it ("assurances from … that"), but no other verb. */
const complementAfter = (article: Article, cue: Cue, limit: number): number | null => {
  const { lexicon } = article;
  const { language } = lexicon;
  for (let at = cue.to; at < Math.min(limit, cue.to + (language === "en" ? 14 : 8)); at++) {
    const { lower } = tokenOf(article, at);
    if (lexicon.complementizers.has(lower) || lower === ":") return at + 1;
    if (/^[;.]$/.test(lower) || (language === "en" && lower.endsWith("ing"))) break;
  }
  if (language !== "vi" || (cue.kind !== "say" && cue.kind !== "position")) return null;
  return /^[,:]$/.test(tokenOf(article, cue.to).lower) ? cue.to + 1 : cue.to;
};

/** Whether several people stand before a verb as its subject together: "A, the minister, and B, the mayor, said". */
const saidTogether = (article: Article, { inOrder }: SentenceMentions, cue: number): boolean => {
  const people = inOrder.filter(({ actor, to }) => actor.type === "person" && to <= cue);
  return people.some((first, index) => {
    const second = people[index + 1];
    if (second === undefined || JSON.stringify(first.actor) === JSON.stringify(second.actor)) return false;
    let joins = false;
    for (let at = first.to; at < second.from; at++) {
      if (article.lexicon.verbs.at(article.tokens, at) !== null) return false;
      if (article.lexicon.conjunctions.has(tokenOf(article, at).lower)) joins = true;
    }
    return joins;
  });
};

/** The statements of one sentence outside its quotations, with who makes them. */
export const readClauses = (
  article: Article,
  sentence: Sentence,
  mentions: SentenceMentions,
  antecedents: Antecedents,
  quoted: (index: number) => number | null,
): Clause[] => {
  const { lexicon } = article;
  const clauses: Clause[] = [];
  const open = (
    from: number,
    cue: Cue | null,
    kind: CueKind,
    actor: Actor,
    doubts: readonly Doubt[],
    complement: number | null,
    attributed = false,
  ): void => {
    const last = clauses.at(-1);
    if (last !== undefined) {
      let end = from;
      while (
        end > last.from + 1 &&
        (lexicon.conjunctions.has(tokenOf(article, end - 1).lower) ||
          /^[;,]$/.test(tokenOf(article, end - 1).lower))
      )
        end--;
      last.to = end;
    }
    clauses.push({
      from: last === undefined ? sentence.from : from,
      to: sentence.to,
      cue,
      kind,
      actor,
      doubts,
      complement,
      behalf: null,
      embedded: null,
      attributed,
    });
  };

  const according = accordingTo(article, sentence, mentions, antecedents);
  if (according?.atStart)
    open(sentence.from, null, "say", according.actor, according.doubts, according.to, true);

  for (let index = sentence.from; index < sentence.to; index++) {
    const skip = quoted(index);
    if (skip !== null) {
      index = skip - 1;
      continue;
    }
    const current = clauses.at(-1);
    const cue = cueAt(article, index, sentence.from, current !== undefined);
    if (cue === null) continue;
    const last = tokenOf(article, cue.before);
    const inSentence = cue.before >= sentence.from;
    let subject = inSentence ? mentions.endingAt(cue.before) : null;
    // What stands between commas is not the subject where somebody opens the sentence: "Mali, which chaired it, said".
    if (subject === null && inSentence && last.lower === ",")
      subject =
        openingSubject(article, mentions, sentence.from, cue.before) ?? mentions.endingAt(cue.before - 1);
    // "Elena Rossi, who leads it, said" is found by looking back; "plans of the minister" has no subject in it.
    if (subject !== null && isGoverned(article, subject)) {
      const outer = ungovernedBefore(
        article,
        mentions,
        current === undefined ? sentence.from : (current.cue?.to ?? sentence.from),
        subject.from,
      );
      subject = outer ?? (subject.actor.type === "place" ? null : null);
    }
    const relative =
      inSentence && lexicon.relatives.has(last.lower) && tokenOf(article, cue.before - 1).lower === ",";
    if (relative) {
      const whose = mentions.endingAt(cue.before - 2);
      if (whose?.actor.type === "person") subject = whose;
    }
    const pronoun = inSentence && lexicon.pronouns.has(last.lower) && mentions.endingAt(cue.before) === null;
    const own = subject !== null || pronoun;
    const coordinated =
      inSentence && (lexicon.conjunctions.has(last.lower) || last.lower === ";" || last.lower === ",");
    const embedded =
      current !== undefined &&
      current.complement !== null &&
      cue.from >= current.complement &&
      own &&
      !beginsAnew(article, subject?.from ?? cue.before, current.complement);
    // "…, Foreign Minister Phil Goff announced today.": the whole sentence is what was announced.
    if (
      subject !== null &&
      cue.kind === "say" &&
      sentence.to - cue.to <= 4 &&
      subject.from > sentence.from + 3 &&
      tokenOf(article, subject.from - 1).lower === ","
    ) {
      clauses.length = 0;
      open(sentence.from, null, "say", subject.actor, subject.doubts, null, true);
      break;
    }
    if (cue.byForm && !own && !(coordinated && current?.kind === "commitment")) continue;
    const complement = complementAfter(article, cue, sentence.to);
    if (current === undefined) {
      if (subject !== null) {
        if (cue.byForm && subject.actor.type === "place") continue;
        const together = subject.actor.type === "person" && saidTogether(article, mentions, cue.from);
        const doubts: readonly Doubt[] = together
          ? [...subject.doubts, "actor-one-of-several"]
          : subject.doubts;
        open(sentence.from, cue, cue.kind, subject.actor, doubts, complement);
      } else if (pronoun) {
        const actor = antecedents.last(pronounGender(last.lower));
        if (actor !== null) open(sentence.from, cue, cue.kind, actor, ["actor-from-pronoun"], complement);
      } else {
        const before = ungovernedBefore(article, mentions, sentence.from, cue.from);
        const after = inverted(article, cue, mentions);
        if (after !== null) open(sentence.from, cue, cue.kind, after.actor, after.doubts, complement);
        else if (before !== null && !cue.byForm && cue.from - before.to < 40)
          open(sentence.from, cue, cue.kind, before.actor, before.doubts, complement);
        else if (
          lexicon.dropsSubject &&
          !cue.byForm &&
          (!inSentence || last.lower === "," || lexicon.conjunctions.has(last.lower))
        ) {
          const actor = antecedents.last("");
          if (actor !== null) open(sentence.from, cue, cue.kind, actor, ["actor-from-pronoun"], complement);
        }
      }
    } else if (embedded) {
      embed(current, cue, subject);
    } else if (subject !== null && !cue.byForm) {
      const sameAsBefore = current.kind === cue.kind && current.cue !== null && cue.kind !== "say";
      if (!sameAsBefore && (coordinatedStart(article, subject.from) || current.complement === null))
        open(subject.from, cue, cue.kind, subject.actor, subject.doubts, complement);
    } else if (coordinated && current.cue !== null) {
      const start = cue.from;
      if (cue.kind !== current.kind || complement !== null)
        open(
          cue.gerund || lexicon.language === "vi" ? start : clauseStart(cue),
          cue,
          cue.kind,
          current.actor,
          current.doubts,
          complement,
        );
    } else if (
      current.kind === "say" &&
      cue.kind === "commitment" &&
      lexicon.language === "vi" &&
      current.cue !== null &&
      cue.from === current.cue.to
    ) {
      current.kind = "commitment";
    }
    index = cue.to - 1;
  }
  if (according !== null && !according.atStart && clauses.length === 0)
    open(sentence.from, null, "say", according.actor, according.doubts, sentence.from, true);
  for (const clause of clauses) settle(article, clause, mentions);
  return clauses;
};

const clauseStart = (cue: Cue): number => Math.min(cue.from, cue.before + 1);

/** A subject after ";" or "and" opens a clause of the whole sentence and not of the reported one. */
const coordinatedStart = (article: Article, from: number): boolean => {
  const before = tokenOf(article, from - 1).lower;
  return article.lexicon.conjunctions.has(before) || before === ";" || before === "," || before === ":";
};
const beginsAnew = (article: Article, from: number, complement: number): boolean => {
  const before = tokenOf(article, from - 1).lower;
  return from > complement && (before === ";" || (article.lexicon.language === "vi" && before === ","));
};

/** A verb inside the reported words: it says on whose behalf, or that another person undertakes something. */
const embed = (clause: Clause, cue: Cue, subject: Mention | null): void => {
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

const settle = (article: Article, clause: Clause, mentions: SentenceMentions): void => {
  if (clause.kind !== "say") return;
  const from =
    clause.attributed && clause.complement !== null
      ? clause.complement
      : (clause.complement ?? clause.cue?.to ?? clause.from);
  clause.kind = kindOfReported(article, from, clause.to, mentions.endingAt);
};
