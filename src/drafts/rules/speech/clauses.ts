import type { Actor, Doubt } from "../../facts.ts";
import type { CueKind } from "../languages/speech-words.ts";
import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import { accordingTo } from "./according-to.ts";
import { type Clause, embed, settle } from "./clause.ts";
import { beginsAnew, clauseStart, complementAfter, coordinatedStart, saidTogether } from "./clause-bounds.ts";
import { type Cue, cueAt } from "./cues.ts";
import type { Antecedents, SentenceMentions } from "./sentence-mentions.ts";
import { openingSubject, subjectAfter, subjectBefore } from "./subjects.ts";

interface Speaker {
  readonly actor: Actor;
  readonly doubts: readonly Doubt[];
}

/** Where a clause's own words may begin, for the subject of a verb in it. */
const clauseLeast = (current: Clause | undefined, from: number, index: number): number =>
  current?.complement !== null && current?.complement !== undefined && current.complement <= index
    ? current.complement
    : (current?.cue?.to ?? from);

/** "asked whether", "waited while": what follows is not what they say. */
const saysNothing = ({ lexicon, tokens }: ParsedArticle, cue: Cue): boolean => {
  const next = tokens[cue.to]?.lower ?? "";
  return !cue.future && lexicon.subordinators.has(next) && !lexicon.complementizers.has(next);
};

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
    { actor, doubts }: Speaker,
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
      contentTo: null,
    });
  };
  const byPronoun = (gender: "f" | "m" | "", words: string): Speaker => {
    const actor = antecedents.last(gender);
    return actor === null
      ? { actor: { type: "unresolved", words }, doubts: ["actor-unresolved"] }
      : { actor, doubts: ["actor-from-pronoun"] };
  };
  /** The subject of the sentence, for a verb without one of its own. */
  const shared = (cue: Cue): Speaker | null => {
    const opening = openingSubject(article, mentions, sentence.from, cue.from);
    if (opening === "pronoun") {
      const word = tokenOf(article, sentence.from).lower;
      return byPronoun(lexicon.genders.get(word) ?? "", word);
    }
    return opening;
  };

  const according = accordingTo(article, sentence, mentions, antecedents);
  if (according?.atStart) open(sentence.from, null, "say", according, according.to, true);
  // A question says nothing: "Did Quill promise a ferry?"
  if (tokenOf(article, sentence.to - 1).lower === "?") return [];

  for (let index = sentence.from; index < sentence.to; index++) {
    const skip = quoted(index);
    if (skip !== null) {
      index = skip - 1;
      continue;
    }
    const current = clauses.at(-1);
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
    // "Documents show that Quill promised it": reported by what says nothing itself.
    const opensReport =
      hasOwn &&
      lexicon.complementizers.has(tokenOf(article, subjectFrom - 1).lower) &&
      !lexicon.subordinators.has(tokenOf(article, subjectFrom - 2).lower);
    if (current === undefined && opensReport && subjectFrom > sentence.from) {
      index = cue.to - 1;
      continue;
    }
    const coordinated = subject.how === "shared";
    const embedded =
      current !== undefined &&
      current.complement !== null &&
      cue.from >= current.complement &&
      hasOwn &&
      !beginsAnew(article, subjectFrom, current.complement);
    // "…, Phil Goff announced today.", "…, a-t-il précisé, …": the whole sentence is what was said.
    const aside = attributionIn(cue, subject, own);
    if (aside !== null) {
      const told = clauses.length === 1 ? clauses[0] : undefined;
      clauses.length = 0;
      open(sentence.from, null, "say", aside.speaker, null, true);
      const [outer] = clauses;
      if (outer !== undefined) {
        if (aside.ends) outer.contentTo = aside.from;
        if (told?.cue) tellAgain(outer, told, told.cue);
      }
      if (aside.ends) break;
      index = aside.to - 1;
      continue;
    }
    if (cue.byForm && !hasOwn && !(coordinated && current?.kind === "commitment")) continue;
    const complement = complementAfter(article, cue, sentence.to);
    if (current === undefined) {
      const speaker = firstSpeaker(cue, own, subject.how, complement);
      if (speaker !== null) {
        open(sentence.from, cue, cue.kind, speaker, complement);
        const [first] = clauses;
        if (
          own !== null &&
          first !== undefined &&
          lexicon.subordinators.has(tokenOf(article, own.from - 1).lower)
        )
          first.from = own.from;
      }
    } else if (embedded) {
      embed(current, cue, own);
    } else if (
      own !== null &&
      current.cue !== null &&
      own.from <= current.cue.to + 1 &&
      lexicon.serialVerbs
    ) {
      // "đề nghị Bộ … công bố": what is asked for, and no statement of the ministry.
      if (current.kind === "say") embed(current, cue, own);
    } else if (own !== null && !cue.byForm) {
      const sameAsBefore = current.kind === cue.kind && current.cue !== null && cue.kind !== "say";
      if (!sameAsBefore && (coordinatedStart(article, own.from) || current.complement === null))
        open(own.from, cue, cue.kind, own, complement);
    } else if (coordinated && current.cue !== null) {
      if (cue.kind !== current.kind || complement !== null)
        open(
          cue.gerund || lexicon.serialVerbs ? cue.from : clauseStart(cue),
          cue,
          cue.kind,
          current,
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

  /** Words between commas, or after the last one, that only say who says the sentence. */
  function attributionIn(
    cue: Cue,
    subject: ReturnType<typeof subjectBefore>,
    own: Mention | null,
  ): {
    readonly speaker: Speaker;
    readonly from: number;
    readonly to: number;
    readonly ends: boolean;
  } | null {
    if (cue.kind !== "say" || cue.negated || cue.gerund) return null;
    let from = own?.from ?? cue.from;
    let to = cue.to;
    let speaker: Speaker | null = own;
    const pronounAt = (at: number): boolean =>
      lexicon.genders.has(tokenOf(article, at).lower) && mentions.startingAt(at) === null;
    if (subject.how === "pronoun") {
      from = subject.from;
      while (lexicon.auxiliaries.has(tokenOf(article, from - 1).lower)) from--;
      const [first] = clauses;
      speaker =
        first?.actor.type === "person"
          ? { actor: first.actor, doubts: ["actor-from-pronoun"] }
          : byPronoun(subject.gender, tokenOf(article, subject.from).lower);
    } else if (own === null) {
      if (tokenOf(article, cue.before).lower !== ",") return null;
      from = cue.before + 1;
      if (pronounAt(cue.to)) {
        speaker = byPronoun(
          lexicon.genders.get(tokenOf(article, cue.to).lower) ?? "",
          tokenOf(article, cue.to).lower,
        );
        to = cue.to + 1;
      } else {
        const after = subjectAfter(article, mentions, cue.to, sentence.to);
        speaker = after;
        to = after?.to ?? to;
      }
    }
    if (speaker === null || from < sentence.from + 3 || tokenOf(article, from - 1).lower !== ",") return null;
    if (quotedWithin(sentence.from, from)) return null;
    if (lexicon.complementizers.has(tokenOf(article, to).lower) || tokenOf(article, to).lower === ":")
      return null;
    const ends = sentence.to - to <= 6 && !lexicon.serialVerbs ? true : sentence.to - to <= 2;
    if (!ends && tokenOf(article, to).lower !== ",") return null;
    if (!ends && lexicon.serialVerbs) return null;
    return { speaker, from, to, ends };
  }

  function quotedWithin(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (quoted(at) !== null) return true;
    return false;
  }

  function firstSpeaker(
    cue: Cue,
    own: Mention | null,
    how: "own" | "pronoun" | "shared" | "none",
    complement: number | null,
  ): Speaker | null {
    if (own !== null) {
      if (own.actor.type === "place" && cue.byForm) return null;
      if (own.actor.type === "unresolved" && cue.future) return null;
      const together = own.actor.type === "person" && saidTogether(article, mentions, cue.from);
      return { actor: own.actor, doubts: together ? [...own.doubts, "actor-one-of-several"] : own.doubts };
    }
    if (how === "pronoun") {
      const word = tokenOf(article, cue.before).lower;
      return byPronoun(lexicon.genders.get(word) ?? "", word);
    }
    const before = tokenOf(article, cue.before);
    const verbFirst = cue.before < sentence.from || /^[,»”"]$/.test(before.lower);
    if (cue.kind === "say" && !cue.byForm && (verbFirst || lexicon.invertsSubject)) {
      const after = tokenOf(article, cue.to).lower;
      const pronoun = lexicon.pronouns.has(after) && lexicon.genders.has(after);
      if (pronoun && before.lower === ",") return byPronoun(lexicon.genders.get(after) ?? "", after);
      const inverted = subjectAfter(article, mentions, cue.to, sentence.to);
      if (
        inverted !== null &&
        inverted.from === cue.to &&
        (verbFirst || /^[.,:]$/.test(tokenOf(article, inverted.to).lower))
      )
        return inverted;
    }
    if (cue.byForm) return null;
    if (how === "shared") {
      const opening = shared(cue);
      if (opening !== null) return opening;
    }
    if (lexicon.dropsSubject && (verbFirst || how === "shared") && !cue.future && complement !== cue.to) {
      const actor = antecedents.last("");
      if (actor !== null) return { actor, doubts: ["actor-from-pronoun"] };
    }
    return null;
  }

  // "The region, according to her, stays committed": what the region does is hers to say.
  const [only] = clauses;
  const overrides =
    only !== undefined && clauses.length === 1 && only.kind !== "say" && only.complement === null;
  if (overrides && according !== null && !according.atStart) clauses.length = 0;
  if (according !== null && !according.atStart && clauses.length === 0)
    open(sentence.from, null, "say", according, sentence.from, true);
  const [outer] = clauses;
  if (overrides && only.kind === "commitment" && outer !== undefined && outer !== only) {
    outer.kind = "commitment";
    outer.doubts = [...outer.doubts, "future-of-another"];
  }
  for (const clause of clauses) settle(article, clause, mentions);
  return clauses.filter((clause, index) => {
    const next = clauses[index + 1];
    if (next === undefined || clause.cue === null || clause.to > clause.cue.to) return true;
    // "a remercié puis invité les usagers": the first verb has its object with the second.
    next.from = clause.from;
    return false;
  });
};

/** "Dunn agreed to reopen it, Quill said": the first part is Dunn's, as Quill tells it; or both are Quill's. */
const tellAgain = (outer: Clause, told: Clause, cue: Cue): void => {
  const { actor, doubts, from, to } = told;
  const same = JSON.stringify(actor) === JSON.stringify(outer.actor);
  if (same && told.kind !== "say" && (cue.future || !cue.negated)) {
    outer.kind = told.kind;
    outer.cue = null;
    if (cue.weak && !cue.future) outer.doubts = [...outer.doubts, "promise-weak"];
  } else embed(outer, cue, { actor, doubts, from, to, gender: "", named: true });
};
