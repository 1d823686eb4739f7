import { isSameActor } from "../../facts.ts";
import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import { accordingTo } from "./according-to.ts";
import { asideAt, tellAgain } from "./asides.ts";
import { openInRelative } from "./bare-relatives.ts";
import { type Clause, settle } from "./clause.ts";
import { clauseLeast, saysNothing } from "./clause-bounds.ts";
import { beforeOtherSubject, withSharedObject } from "./clause-ends.ts";
import { staysReported } from "./coordination.ts";
import { cueAt } from "./cues.ts";
import { openClause, takeVerb } from "./next-clause.ts";
import { openingClause } from "./opening-clause.ts";
import type {
  Antecedents,
  SentenceMentions,
  SentenceReading,
  SpeechAttribution,
} from "./sentence-mentions.ts";
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
  const according = accordingTo(article, sentence, mentions, antecedents);
  if (according?.atStart)
    openClause(reading, clauses, sentence.from, null, "say", according, according.to, true);
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
    // "Pedimos disculpas.": outside quotations, the newspaper speaks of itself.
    if (lexicon.dropsSubject && lexicon.firstPersonForm?.test(tokenOf(article, index).lower)) continue;
    const least = clauseLeast(current, sentence.from, cue.before);
    const found = subjectBefore(article, cue, mentions, least);
    const subject = openInRelative(article, mentions, cue, found, least);
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
    const isSubordinate = lexicon.subordinators.has(tokenOf(article, subjectFrom - 1).lower);
    const opened = current?.complement ?? null;
    const opensWords = opened !== null && opened <= subjectFrom - 1 && opened >= subjectFrom - 2;
    if (hasOwn && isSubordinate && opensWords) {
      index = cue.to - 1;
      continue;
    }
    const coordinated = subject.how === "shared";
    if (coordinated && current !== undefined && staysReported(article, current, cue)) {
      index = cue.to - 1;
      continue;
    }
    // "…, Phil Goff announced today.", "…, a-t-il précisé, …": the whole sentence reports the speaker's words.
    const aside = asideAt(reading, cue, subject, clauses[0]);
    if (aside !== null) {
      const told = clauses.length === 1 ? clauses[0] : undefined;
      clauses.length = 0;
      openClause(reading, clauses, sentence.from, null, "say", aside.speaker, null, true);
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
    takeVerb(reading, clauses, { cue, subject, own, subjectFrom, isSubordinate });
    index = cue.to - 1;
  }

  if (according !== null && !according.atStart) tellAccording(reading, clauses, according);
  for (const clause of clauses) {
    clause.to = beforeOtherSubject(article, clause, mentions, quoted);
    settle(article, clause, mentions);
  }
  return withSharedObject(clauses);
};

/** "The region, according to her, stays committed": she says it, and not the region. */
const tellAccording = (
  reading: SentenceReading,
  clauses: Clause[],
  speaker: SpeechAttribution & { readonly publishes: boolean },
): void => {
  const [only] = clauses;
  const isGroup = only?.actor.type === "group" || only?.actor.type === "unresolved";
  // "Quill promised a ferry, according to a clerk": the promise is Quill's, if the clerk is right.
  const isOwn = only?.actor.type === "person" && only.cue !== null && !only.cue.future;
  const overrides =
    only !== undefined &&
    !isOwn &&
    clauses.length === 1 &&
    (only.kind !== "say" || isGroup) &&
    only.complement === null;
  if (overrides) clauses.length = 0;
  // "Quill told staff that she was leaving, according to two people": they say that she said it.
  for (const clause of clauses)
    if (!speaker.publishes && !isSameActor(clause.actor, speaker.actor))
      clause.doubts = [...clause.doubts, "hearsay"];
  if (clauses.length === 0)
    openClause(reading, clauses, reading.sentence.from, null, "say", speaker, reading.sentence.from, true);
  const [outer] = clauses;
  if (overrides && only.kind === "commitment" && outer !== undefined && outer !== only) {
    outer.kind = "commitment";
    outer.doubts = [...outer.doubts, "future-of-another"];
  }
};
