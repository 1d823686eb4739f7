import type { Actor, Doubt } from "../../facts.ts";
import type { CueKind } from "../languages/speech-words.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import { accordingTo } from "./according-to.ts";
import { type Clause, embed, settle } from "./clause.ts";
import { beginsAnew, clauseStart, complementAfter, coordinatedStart, saidTogether } from "./clause-bounds.ts";
import { type Cue, cueAt } from "./cues.ts";
import {
  type Antecedents,
  inverted,
  isGoverned,
  openingSubject,
  type SentenceMentions,
  ungovernedBefore,
} from "./subjects.ts";

/** The statements of one sentence outside its quotations, with who makes them. */
export const readClauses = (
  article: ParsedArticle,
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
    // Words between commas are not the subject if the sentence begins with a name: "Mali, which chaired it, said".
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
      subject = outer;
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
        const actor = antecedents.last(lexicon.genders.get(last.lower) ?? "");
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
          cue.gerund || lexicon.serialVerbs ? start : clauseStart(cue),
          cue,
          cue.kind,
          current.actor,
          current.doubts,
          complement,
        );
    } else if (
      current.kind === "say" &&
      cue.kind === "commitment" &&
      lexicon.serialVerbs &&
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
