import { isSameActor } from "../../facts.ts";
import type { CueKind } from "../languages/speech-words.ts";
import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { type Clause, embed } from "./clause.ts";
import {
  beginsAnew,
  beginsClause,
  clauseStart,
  complementAfter,
  coordinatedStart,
  isObject,
  opensOwnClause,
} from "./clause-bounds.ts";
import { endBefore, relativeEnd } from "./clause-ends.ts";
import { sharedSpeaker } from "./coordination.ts";
import type { Cue } from "./cues.ts";
import { isFuture } from "./future.ts";
import { samePronounAt } from "./pronouns.ts";
import type { SentenceReading, SpeechAttribution } from "./sentence-mentions.ts";
import { firstSpeaker } from "./speakers.ts";
import { inRelative, type VerbSubject } from "./subject-phrases.ts";

/** A verb with its subject. */
interface Verb {
  readonly cue: Cue;
  readonly subject: VerbSubject;
  /** The subject, if it is a name or a description. */
  readonly own: Mention | null;
  /** Where the subject begins, or the verb without one. */
  readonly subjectFrom: number;
  /** After a word like "while". */
  readonly isSubordinate: boolean;
}

/** Decides what a verb does after the clauses so far: it opens a clause, belongs to the reported words of the last one, or changes its kind. */
export const takeVerb = (
  reading: SentenceReading,
  clauses: Clause[],
  { cue, subject, own, subjectFrom, isSubordinate }: Verb,
): void => {
  const { article, sentence, mentions, quoted } = reading;
  const { lexicon } = article;
  const current = clauses.at(-1);
  const hasOwn = own !== null || subject.how === "pronoun";
  const embedded =
    current !== undefined &&
    current.complement !== null &&
    cue.from >= current.complement &&
    hasOwn &&
    !beginsAnew(article, subjectFrom, current.complement);
  const complement = complementAfter(article, cue, sentence.to);
  // "Quill said it would close, but she promised that …": the pronoun begins a clause of the whole sentence.
  const isNext =
    subject.how === "pronoun" && complement !== null && tokenOf(article, subject.from - 2).lower === ",";
  if (
    current !== undefined &&
    subject.how === "pronoun" &&
    (current.complement === null ? !cue.byForm : isNext) &&
    !cue.future &&
    beginsClause(article, subject.from)
  ) {
    const speaker = samePronounAt(reading, subject.from, current);
    openClause(reading, clauses, subject.from, cue, cue.kind, speaker, complement);
  } else if (current === undefined) {
    const speaker = firstSpeaker(reading, cue, subject, complement);
    if (speaker !== null) {
      const after = hasOwn ? null : mentions.startingAt(cue.to);
      const isInverted =
        after !== null && isSameActor(after.actor, speaker.actor) && tokenOf(article, after.to).lower === ",";
      // "said Mayor Quill, who promised …": no reported words follow.
      const words = isInverted ? complementAfter(article, { ...cue, to: after.to }, sentence.to) : complement;
      openClause(reading, clauses, sentence.from, cue, cue.kind, speaker, words);
      const [first] = clauses;
      if (first !== undefined && subject.how === "own") {
        first.relative = inRelative(article, subject);
        first.gapped = first.relative && subject.relative !== true && opensWithVerb(article, words);
        // Without Quill's name, the passage would say that Dunn resigns.
        first.gapped ||= isToldOf(article, cue, subject.mention, words);
        if (first.gapped) first.doubts = [...first.doubts, "subject-unsure"];
      }
      const isLater = isSubordinate || (subject.how === "own" && subject.relative === true);
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
      openClause(reading, clauses, own.from, cue, cue.kind, own, complement);
  } else if (subject.how === "shared" && current.cue !== null) {
    // Two promises may fall due on different days.
    const promises = cue.kind === "commitment" && !cue.future && !cue.weak;
    if (cue.kind !== current.kind || complement !== null || promises)
      openClause(
        reading,
        clauses,
        cue.gerund || (lexicon.serialVerbs && !cue.negated) ? cue.from : clauseStart(cue),
        cue,
        cue.kind,
        sharedSpeaker(current, cue, mentions),
        complement,
      );
  } else if (
    current.kind === "say" &&
    !current.gapped &&
    cue.kind === "commitment" &&
    lexicon.serialVerbs &&
    current.cue !== null &&
    cue.from === current.cue.to
  ) {
    current.kind = "commitment";
    if (lexicon.idleFuture.has(tokenOf(article, cue.to).lower))
      current.doubts = [...current.doubts, "promise-weak"];
  }
};

/** "said would resign", "dijo que dimitiría", « a dit qu’il démissionnerait »: no noun is the subject of the reported words. */
const opensWithVerb = (article: ParsedArticle, words: number | null): boolean => {
  if (words === null) return false;
  const { lower } = tokenOf(article, words);
  return (
    isFuture(article, words) || article.lexicon.auxiliaries.has(lower) || article.lexicon.pronouns.has(lower)
  );
};

/**
 * "Ông Bảo bị bà Lan tố hứa sẽ trả tiền" (is accused by Lan of promising): the agent of a passive speaks of its subject. In "bị công
 * an xác định đã hứa", another verb may be between the agent and "hứa".
 */
const isToldOf = (
  article: ParsedArticle,
  cue: Cue,
  { from, named }: Mention,
  words: number | null,
): boolean => {
  const { passives, serialVerbs, verbs } = article.lexicon;
  const isAgent = serialVerbs && passives.has(tokenOf(article, from - 1).lower);
  const at = words ?? cue.to;
  if (!isAgent) return false;
  if (cue.kind !== "say") return !named;
  return opensWithVerb(article, at) || verbs.at(article.tokens, at) !== null;
};

/** Opens a clause, which ends the one before. */
export const openClause = (
  { article, sentence }: SentenceReading,
  clauses: Clause[],
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
    gapped: false,
  });
};
