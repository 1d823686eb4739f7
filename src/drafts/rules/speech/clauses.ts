import { isSameActor } from "../../facts.ts";
import type { CueKind } from "../languages/speech-words.ts";
import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import { accordingTo } from "./according-to.ts";
import { asideAt, tellAgain } from "./asides.ts";
import { type Clause, embed, settle } from "./clause.ts";
import {
  beginsAnew,
  beginsClause,
  clauseLeast,
  clauseStart,
  complementAfter,
  coordinatedStart,
  isObject,
  opensOwnClause,
  saysNothing,
} from "./clause-bounds.ts";
import { beforeOtherSubject, endBefore, relativeEnd, withSharedObject } from "./clause-ends.ts";
import { sharedSpeaker, staysReported } from "./coordination.ts";
import { type Cue, cueAt } from "./cues.ts";
import { openingClause } from "./opening-clause.ts";
import { otherPronounAt, samePronounAt } from "./pronouns.ts";
import type {
  Antecedents,
  SentenceMentions,
  SentenceReading,
  SpeechAttribution,
} from "./sentence-mentions.ts";
import { firstSpeaker } from "./speakers.ts";
import { inRelative } from "./subject-phrases.ts";
import { subjectBefore } from "./subjects.ts";

/** The statements of one sentence outside its quotations, with their speakers. */
export const readClauses = (
  article: ParsedArticle,
  sentence: Sentence,
  mentions: SentenceMentions,
  antecedents: Antecedents,
  quoted: (index: number) => number | null,
): Clause[] => {
  const read = (part: Sentence): Clause[] => readPart(article, part, mentions, antecedents, quoted);
  const opening = openingClause(article, sentence, quoted, read);
  if (opening === null) return read(sentence);
  const { clauses, rest } = opening;
  return rest === null ? clauses : [...clauses, ...read(rest)];
};

const readPart = (
  article: ParsedArticle,
  sentence: Sentence,
  mentions: SentenceMentions,
  antecedents: Antecedents,
  quoted: (index: number) => number | null,
): Clause[] => {
  const { lexicon } = article;
  const clauses: Clause[] = [];
  const reading: SentenceReading = { article, sentence, mentions, antecedents, quoted };
  const open = (
    from: number,
    cue: Cue | null,
    kind: CueKind,
    { actor, doubts }: SpeechAttribution,
    complement: number | null,
    attributed = false,
  ): void => {
    const last = clauses.at(-1);
    if (last !== undefined) {
      last.to = endBefore(article, last.from + 1, from);
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
      contentTo: null,
      relative: false,
    });
  };
  const according = accordingTo(article, sentence, mentions, antecedents);
  if (according?.atStart) open(sentence.from, null, "say", according, according.to, true);
  // A question makes no statement: "Did Quill promise a ferry?"
  if (tokenOf(article, sentence.to - 1).lower === "?") return [];

  for (let index = sentence.from; index < sentence.to; index++) {
    const skip = quoted(index);
    if (skip !== null) {
      index = skip - 1;
      continue;
    }
    let current = clauses.at(-1);
    const cue = cueAt(article, index, sentence.from, current !== undefined);
    if (cue === null || saysNothing(article, cue)) continue;
    const subject = subjectBefore(article, cue, mentions, clauseLeast(current, sentence.from, cue.before));
    if (subject.how === "nobody") {
      index = cue.to - 1;
      continue;
    }
    const own: Mention | null = subject.how === "own" ? subject.mention : null;
    const hasOwn = own !== null || subject.how === "pronoun";
    const subjectFrom = own?.from ?? (subject.how === "pronoun" ? subject.from : cue.before);
    // "Documents show that Quill promised it": things report it, and no speaker.
    const opensReport =
      hasOwn &&
      lexicon.complementizers.has(tokenOf(article, subjectFrom - 1).lower) &&
      !lexicon.subordinators.has(tokenOf(article, subjectFrom - 2).lower);
    if (current === undefined && opensReport && subjectFrom > sentence.from) {
      index = cue.to - 1;
      continue;
    }
    // "Quill, who has opposed it, said …": the main verb replaces the verb of the relative clause.
    if (current?.relative === true && own !== null && own.from <= current.from + 3) {
      clauses.pop();
      current = clauses.at(-1);
    }
    // "said that while Dunn had promised it, he would not": what Dunn did is no statement of its own.
    const subordinate = lexicon.subordinators.has(tokenOf(article, subjectFrom - 1).lower);
    const opened = current?.complement ?? null;
    const opensWords = opened !== null && opened <= subjectFrom - 1 && opened >= subjectFrom - 2;
    if (hasOwn && subordinate && opensWords) {
      index = cue.to - 1;
      continue;
    }
    const coordinated = subject.how === "shared";
    if (coordinated && current !== undefined && staysReported(article, current, cue)) {
      index = cue.to - 1;
      continue;
    }
    const embedded =
      current !== undefined &&
      current.complement !== null &&
      cue.from >= current.complement &&
      hasOwn &&
      !beginsAnew(article, subjectFrom, current.complement);
    // "…, Phil Goff announced today.", "…, a-t-il précisé, …": the whole sentence reports the speaker's words.
    const aside = asideAt(reading, cue, subject, clauses[0]);
    if (aside !== null) {
      const told = clauses.length === 1 ? clauses[0] : undefined;
      clauses.length = 0;
      open(sentence.from, null, "say", aside.speaker, null, true);
      const [outer] = clauses;
      if (outer !== undefined) {
        if (aside.ends) outer.contentTo = aside.from;
        if (told?.cue) tellAgain(article, outer, told, told.cue);
      }
      if (aside.ends) break;
      index = aside.to - 1;
      continue;
    }
    if (cue.byForm && !hasOwn && !(coordinated && current?.kind === "commitment")) continue;
    const complement = complementAfter(article, cue, sentence.to);
    // "Quill said it would close, but she promised that …": the pronoun begins a clause of the whole sentence.
    const isNext =
      subject.how === "pronoun" && complement !== null && tokenOf(article, subject.from - 2).lower === ",";
    if (
      current !== undefined &&
      current.complement !== null &&
      isNext &&
      !cue.future &&
      beginsClause(article, subject.from)
    ) {
      open(subject.from, cue, cue.kind, samePronounAt(reading, subject.from, current), complement);
    } else if (current === undefined) {
      const speaker = firstSpeaker(reading, cue, subject, complement);
      if (speaker !== null) {
        const after = hasOwn ? null : mentions.startingAt(cue.to);
        const isInverted =
          after !== null &&
          isSameActor(after.actor, speaker.actor) &&
          tokenOf(article, after.to).lower === ",";
        // "said Mayor Quill, who promised …": no reported words follow.
        const words = isInverted
          ? complementAfter(article, { ...cue, to: after.to }, sentence.to)
          : complement;
        open(sentence.from, cue, cue.kind, speaker, words);
        const [first] = clauses;
        if (first !== undefined && subject.how === "own") first.relative = inRelative(article, subject);
        const isLater = subordinate || (subject.how === "own" && subject.relative === true);
        if (hasOwn && first !== undefined && isLater) first.from = subjectFrom;
        const end = first === undefined ? null : relativeEnd(article, subjectFrom, first, quoted);
        if (end !== null && first !== undefined) first.to = end;
      }
    } else if (embedded) {
      embed(article, current, cue, own);
    } else if (
      own !== null &&
      current.cue !== null &&
      isObject(article, current.cue, own) &&
      !isSameActor(own.actor, current.actor)
    ) {
      // "đề nghị Bộ … công bố" (asks the ministry to announce): the request, and no statement of the ministry.
      if (current.kind === "say") embed(article, current, cue, own);
    } else if (own !== null && current.attributed && !opensOwnClause(article, cue, own)) {
      embed(article, current, cue, own);
    } else if (own !== null && !cue.byForm) {
      const sameAsBefore = current.kind === cue.kind && current.cue !== null && cue.kind !== "say";
      if (!sameAsBefore && (coordinatedStart(article, own.from) || current.complement === null))
        open(own.from, cue, cue.kind, own, complement);
    } else if (
      subject.how === "pronoun" &&
      current.complement === null &&
      !cue.byForm &&
      !cue.future &&
      beginsClause(article, subject.from)
    ) {
      open(subject.from, cue, cue.kind, otherPronounAt(reading, subject.from, current), complement);
    } else if (coordinated && current.cue !== null) {
      // Two promises may fall due on different days.
      const promises = cue.kind === "commitment" && !cue.future && !cue.weak;
      if (cue.kind !== current.kind || complement !== null || promises)
        open(
          cue.gerund || (lexicon.serialVerbs && !cue.negated) ? cue.from : clauseStart(cue),
          cue,
          cue.kind,
          sharedSpeaker(current, cue, mentions),
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
      if (lexicon.idleFuture.has(tokenOf(article, cue.to).lower))
        current.doubts = [...current.doubts, "promise-weak"];
    }
    index = cue.to - 1;
  }

  // "The region, according to her, stays committed": she says it, and not the region.
  const [only] = clauses;
  const isGroup = only?.actor.type === "group" || only?.actor.type === "unresolved";
  const overrides =
    only !== undefined &&
    clauses.length === 1 &&
    (only.kind !== "say" || isGroup) &&
    only.complement === null;
  if (overrides && according !== null && !according.atStart) clauses.length = 0;
  if (according !== null && !according.atStart && clauses.length === 0)
    open(sentence.from, null, "say", according, sentence.from, true);
  const [outer] = clauses;
  if (overrides && only.kind === "commitment" && outer !== undefined && outer !== only) {
    outer.kind = "commitment";
    outer.doubts = [...outer.doubts, "future-of-another"];
  }
  for (const clause of clauses) {
    clause.to = beforeOtherSubject(article, clause, mentions, quoted);
    settle(article, clause, mentions);
  }
  return withSharedObject(clauses);
};
