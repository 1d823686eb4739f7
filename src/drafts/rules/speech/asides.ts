import { isSameActor } from "../../facts.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { type Clause, embed } from "./clause.ts";
import { isInJest } from "./cue-context.ts";
import type { Cue } from "./cues.ts";
import { isFuture } from "./future.ts";
import { pronounAt } from "./pronouns.ts";
import type { SentenceReading, SpeechAttribution } from "./sentence-mentions.ts";
import { subjectAfter } from "./subject-after.ts";
import type { VerbSubject } from "./subject-phrases.ts";

/** Words that only name the speaker of the sentence around them. Token indexes. */
interface Aside {
  readonly speaker: SpeechAttribution;
  readonly from: number;
  readonly to: number;
  /** No reported words follow. */
  readonly ends: boolean;
}

/** How many words may follow "…, he said", such as a time or a place, but no clause. */
const mostAfter = 6;

/** "…, Phil Goff announced today.", "Cette hausse, a-t-il précisé, vient de …": the whole sentence is reported speech. */
export const asideAt = (
  reading: SentenceReading,
  cue: Cue,
  subject: VerbSubject,
  first: Clause | undefined,
): Aside | null => {
  const { article, sentence, mentions, quoted } = reading;
  const says = cue.kind === "say" || (cue.kind === "position" && !cue.refuses);
  if (!says || cue.negated || cue.gerund) return null;
  const named = speakerOf(reading, cue, subject, first);
  if (named === null) return null;
  // "…, Quill said on Wednesday, after the storm had passed."
  const found = { ...named, to: named.to + (article.lexicon.days.at(article.tokens, named.to)?.length ?? 0) };
  const { from, to } = found;
  // "She will win, he joked."
  const speaker: SpeechAttribution = isInJest(article, cue)
    ? { actor: found.speaker.actor, doubts: [...found.speaker.doubts, "kind-unsure"] }
    : found.speaker;
  // "Meanwhile, Quill stressed the delay": only at the end does such a verb report the words before it.
  if (cue.kind === "position" && sentence.to - to > 1) return null;
  if (from < sentence.from + 3 || tokenOf(article, from - 1).lower !== ",") return null;
  for (let at = sentence.from; at < from; at++) if (quoted(at) !== null) return null;
  const next = tokenOf(article, to).lower;
  // "Quill, Dunn said, lied.": the words before only name a person. "Asked about it, Quill said no.": the answer follows.
  const isName = mentions.startingAt(sentence.from)?.to === from - 1;
  if (article.lexicon.answers.has(next)) return null;
  const { lexicon } = article;
  const serial = lexicon.serialVerbs;
  // "Quill had not, he stressed, destroyed any records.": the verb follows.
  const last = tokenOf(article, from - 2).lower;
  const isOpen = lexicon.auxiliaries.has(last) || lexicon.negations.has(last);
  // "Sở Giao thông cho biết hôm thứ Ba"
  const when = lexicon.partsOfDay.at(article.tokens, to) !== null || lexicon.prepositions.has(next);
  if (
    sentence.to - to <= (serial && !when ? 2 : mostAfter) &&
    !isName &&
    !isOpen &&
    !clauseFollows(reading, to)
  )
    return { from, to, speaker, ends: true };
  return next === "," && !serial ? { from, to, speaker, ends: false } : null;
};

const clauseFollows = ({ article, sentence, mentions }: SentenceReading, from: number): boolean => {
  const { lexicon, tokens } = article;
  for (let at = from; at < sentence.to; at++) {
    const { lower } = tokenOf(article, at);
    if (lexicon.pronouns.has(lower) || lexicon.complementizers.has(lower) || lower === ":") return true;
    // "à la presse" is a noun.
    const isNoun = at > from && lexicon.determiners.has(tokenOf(article, at - 1).lower);
    const isVerb = lexicon.verbs.at(tokens, at)?.value.form === "finite" && !isNoun;
    if (lexicon.auxiliaries.has(lower) || isVerb) return true;
    if (isFuture(article, at)) return true;
    if (at === from && (lexicon.openers.has(lower) || mentions.startingAt(at) !== null)) return true;
  }
  return false;
};

/** "La ministre réfute l'accusation : aucune alerte, dit-elle, …": the person who speaks in the sentence already. */
const sameOr = (reading: SentenceReading, pronoun: number, first: Clause | undefined): SpeechAttribution =>
  first?.actor.type === "person"
    ? { actor: first.actor, doubts: ["actor-from-pronoun"] }
    : pronounAt(reading, pronoun);

const speakerOf = (
  reading: SentenceReading,
  cue: Cue,
  subject: VerbSubject,
  first: Clause | undefined,
): Omit<Aside, "ends"> | null => {
  const { article, mentions, sentence } = reading;
  const { lexicon } = article;
  // "…, au nombre de trois ou quatre, seraient entrés, explique le commandant Vidal": the name after the verb speaks.
  const next = tokenOf(article, cue.before).lower === "," ? mentions.startingAt(cue.to) : null;
  const isNamed = next?.actor.type === "person" && next.named && !lexicon.serialVerbs;
  const isInverted =
    (isNamed && subject.how === "own" && !subject.mention.named) || namesSource(reading, cue);
  if (subject.how === "own" && !isInverted) {
    const { from } = subject.mention;
    // "…, its chairman, Peter Marlow, confirmed"
    const owned = lexicon.possessives.has(tokenOf(article, from - 1).lower);
    return { speaker: subject.mention, from: owned ? from - 1 : from, to: cue.to };
  }
  if (subject.how === "pronoun") {
    let { from } = subject;
    while (lexicon.auxiliaries.has(tokenOf(article, from - 1).lower)) from--;
    return { speaker: sameOr(reading, subject.from, first), from, to: cue.to };
  }
  if (tokenOf(article, cue.before).lower !== ",") return null;
  const from = cue.before + 1;
  const isPronoun =
    lexicon.genders.has(tokenOf(article, cue.to).lower) && mentions.startingAt(cue.to) === null;
  if (isPronoun && tokenOf(article, cue.to + 1).type !== "mark") return null;
  if (isPronoun) return { speaker: sameOr(reading, cue.to, first), from, to: cue.to + 1 };
  const after = subjectAfter(article, mentions, cue.to, sentence.to);
  return after === null ? null : { speaker: after, from, to: after.to };
};

/** "…, informó la Dirección de Protección Civil", "…, informaron fuentes de la familia", "…, révèle une enquête de …": the source comes after the verb. */
const namesSource = ({ article, mentions }: SentenceReading, { before, to }: Cue): boolean => {
  const { lexicon, tokens } = article;
  if (!lexicon.invertsSubject || tokenOf(article, before).lower !== ",") return false;
  const { lower } = tokenOf(article, to);
  const isArticle = lexicon.articles.has(lower);
  const at = isArticle ? to + 1 : to;
  if (isArticle && !lexicon.definiteArticles.has(lower) && lexicon.documents.at(tokens, at) !== null)
    return true;
  // In Spanish, a person or an organization that is an object has "a" before it.
  if (!lexicon.dropsSubject) return false;
  if (isArticle && lexicon.titles.at(tokens, at) !== null) return true;
  const type = mentions.startingAt(at)?.actor.type;
  return type === "person" || type === "organization" || lexicon.groupNouns.at(tokens, to) !== null;
};

/**
 * "Dunn agreed to reopen it, Quill said": Dunn's statement, reported by Quill. If both subjects are the same person, the
 * first verb decides the kind of statement.
 */
export const tellAgain = (article: ParsedArticle, outer: Clause, told: Clause, cue: Cue): void => {
  const { actor, doubts, from, to } = told;
  const same = isSameActor(actor, outer.actor);
  if (!same) {
    embed(article, outer, cue, { actor, doubts, from, to, gender: "", named: true });
    return;
  }
  if (told.kind === "say" || (cue.negated && !cue.future)) return;
  outer.kind = told.kind;
  outer.cue = null;
  if (cue.weak && !cue.future) outer.doubts = [...outer.doubts, "promise-weak"];
};
