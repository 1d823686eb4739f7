import { type Actor, type Doubt, isSameActor } from "../../facts.ts";
import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import { saidTogether } from "./clause-bounds.ts";
import type { Cue } from "./cues.ts";
import { isInstitution } from "./noun-phrase.ts";
import type { Antecedents, SentenceMentions } from "./sentence-mentions.ts";
import { subjectAfter } from "./subject-after.ts";
import type { VerbSubject } from "./subject-phrases.ts";
import { openingSubject } from "./subjects.ts";

/** The speaker of a clause, and doubts about it. */
export interface SpeechAttribution {
  readonly actor: Actor;
  readonly doubts: readonly Doubt[];
}

/** The data for reading the verbs of a sentence. */
export interface SentenceReading {
  readonly article: ParsedArticle;
  readonly sentence: Sentence;
  readonly mentions: SentenceMentions;
  readonly antecedents: Antecedents;
  /** The end of the quotation at a token; null outside quotations. */
  readonly quoted: (index: number) => number | null;
}

/** The person whom "he" means; unresolved if two people fit, or none. */
export const byPronoun = (
  antecedents: Antecedents,
  gender: "f" | "m" | "",
  words: string,
): SpeechAttribution => {
  const actor = antecedents.last(gender, words);
  return actor === null
    ? { actor: { type: "unresolved", words }, doubts: ["actor-unresolved"] }
    : { actor, doubts: antecedents.isOnly(actor, gender) ? [] : ["actor-from-pronoun"] };
};

/** The same for the pronoun at a token. */
export const pronounAt = ({ article, antecedents }: SentenceReading, index: number): SpeechAttribution => {
  const word = tokenOf(article, index).lower;
  return byPronoun(antecedents, article.lexicon.genders.get(word) ?? "", word);
};

/** "He promised a pool, while she warned …": two different pronouns do not mean one person. */
export const otherPronounAt = (
  reading: SentenceReading,
  pronoun: number,
  { from, actor }: { readonly from: number; readonly actor: Actor },
): SpeechAttribution => {
  const { article } = reading;
  const { genders } = article.lexicon;
  const word = tokenOf(article, pronoun).lower;
  const earlier = article.tokens.slice(from, pronoun).findLast(({ lower }) => genders.has(lower));
  const found = pronounAt(reading, pronoun);
  const differs = earlier !== undefined && genders.get(earlier.lower) !== genders.get(word);
  return differs && isSameActor(found.actor, actor)
    ? { actor: { type: "unresolved", words: word }, doubts: ["actor-unresolved"] }
    : found;
};

/** "Quill said it would close, but she promised …": the pronoun means Quill if the sentence names no other person. */
export const samePronounAt = (
  { article, mentions }: SentenceReading,
  pronoun: number,
  { from, actor }: { readonly from: number; readonly actor: Actor },
): SpeechAttribution => {
  const { genders } = article.lexicon;
  const words = tokenOf(article, pronoun).lower;
  const before = article.tokens.slice(from, pronoun);
  const differs = before.some(({ lower }) => genders.has(lower) && genders.get(lower) !== genders.get(words));
  const isOther = (mention: Mention): boolean =>
    mention.actor.type === "person" && mention.to <= pronoun && !isSameActor(mention.actor, actor);
  return differs || actor.type !== "person" || mentions.inOrder.some(isOther)
    ? { actor: { type: "unresolved", words }, doubts: ["actor-unresolved"] }
    : { actor, doubts: ["actor-from-pronoun"] };
};

/** "dijo Silveira", ", a déclaré la ministre": the subject after the verb, if there is no other reading. */
const inverted = (
  { article, sentence, mentions, antecedents }: SentenceReading,
  cue: Cue,
): SpeechAttribution | null => {
  const { lexicon } = article;
  const before = tokenOf(article, cue.before).lower;
  const opens = cue.before < sentence.from || /^[,»”"]$/.test(before);
  // "“The pier is safe”, defended Quill": beside a quotation, verbs of other kinds name its speaker too.
  const names =
    cue.kind === "say" ||
    /^[»”"]$/.test(tokenOf(article, before === "," ? cue.before - 1 : cue.before).lower);
  if (lexicon.serialVerbs || !names || cue.byForm || !(opens || lexicon.invertsSubject)) return null;
  const after = tokenOf(article, cue.to).lower;
  const closes = tokenOf(article, cue.to + 1).type === "mark";
  if (before === "," && lexicon.genders.has(after) && closes)
    return byPronoun(antecedents, lexicon.genders.get(after) ?? "", after);
  const mention = subjectAfter(article, mentions, cue.to, sentence.to);
  if (mention === null || mention.from !== cue.to) return null;
  return opens || /^[.,:]$/.test(tokenOf(article, mention.to).lower) ? mention : null;
};

const isPassive = ({ lexicon, tokens }: ParsedArticle, cue: Cue): boolean =>
  lexicon.passives.has(tokens[cue.from]?.lower ?? "") || lexicon.passives.has(tokens[cue.to]?.lower ?? "");

/** The speaker of a sentence's first clause; null if it is no statement. */
export const firstSpeaker = (
  reading: SentenceReading,
  cue: Cue,
  subject: VerbSubject,
  complement: number | null,
): SpeechAttribution | null => {
  const { article, sentence, mentions, antecedents } = reading;
  const { lexicon } = article;
  // "Elle devancerait son rival": hearsay, and no plan.
  if (cue.byForm && lexicon.conditionalForm?.test(tokenOf(article, cue.from).lower)) return null;
  // "Twenty agents will be hired": the agents do not speak.
  if (cue.future && isPassive(article, cue)) return null;
  if (subject.how === "own") {
    const named = byEpithet(article, subject.mention, antecedents);
    if (named !== null) return named;
    const { actor, doubts } = subject.mention;
    if (actor.type === "place" && cue.byForm) return null;
    if (
      cue.future &&
      (actor.type === "unresolved" || (actor.type === "group" && !isInstitution(article, subject.mention)))
    )
      return null;
    const together = actor.type === "person" && saidTogether(article, mentions, cue.from);
    return { actor, doubts: together ? [...doubts, "actor-one-of-several"] : doubts };
  }
  if (subject.how === "pronoun") return pronounAt(reading, subject.from);
  const after = inverted(reading, cue);
  if (after !== null) return after;
  if (cue.byForm) return null;
  if (subject.how === "shared") {
    const opening: Mention | "pronoun" | null = openingSubject(article, mentions, sentence.from, cue.from);
    if (opening === "pronoun") return pronounAt(reading, sentence.from);
    if (opening !== null)
      return opening.actor.type === "person" && saidTogether(article, mentions, cue.from)
        ? { actor: opening.actor, doubts: [...opening.doubts, "actor-one-of-several"] }
        : opening;
  }
  const before = tokenOf(article, cue.before).lower;
  const opens = cue.before < sentence.from || /^[,»”"]$/.test(before) || subject.how === "shared";
  const main = cue.from === sentence.from ? subjectOfMain(reading, cue) : null;
  if (main !== null) return main;
  if (!lexicon.dropsSubject || !opens || cue.future || complement === cue.to) return null;
  const actor = antecedents.last("");
  return actor === null ? null : { actor, doubts: ["actor-from-pronoun"] };
};

/** "Cảm ơn Bộ trưởng, ông Hùng cho biết": a verb at the start of a Vietnamese sentence has the subject of the main clause. */
const subjectOfMain = ({ article, mentions }: SentenceReading, cue: Cue): Mention | null => {
  const { beforeVerb, serialVerbs, verbs } = article.lexicon;
  if (!serialVerbs) return null;
  const main = mentions.inOrder.find(({ from, to }) => {
    let verb = to;
    while (beforeVerb.has(tokenOf(article, verb).lower)) verb++;
    return (
      from > cue.to && tokenOf(article, from - 1).lower === "," && verbs.at(article.tokens, verb) !== null
    );
  });
  return main ?? null;
};

/** "a répété cet ingénieur", "lamentó el médico": a noun with an article means the last speaker of that gender. */
export const byEpithet = (
  { lexicon, tokens }: ParsedArticle,
  { actor, from, to }: Mention,
  antecedents: Antecedents,
): SpeechAttribution | null => {
  const gender = lexicon.epithets.get(tokens[to - 1]?.lower ?? "");
  if (actor.type !== "unresolved" || to - from > 2 || gender === undefined) return null;
  const found = antecedents.last(
    gender === "" ? (lexicon.articles.get(tokens[to - 2]?.lower ?? "") ?? "") : gender,
  );
  return found?.type === "person" ? { actor: found, doubts: ["actor-by-nearness"] } : null;
};
