import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import { saidTogether } from "./clause-bounds.ts";
import type { Cue } from "./cues.ts";
import { isInstitution, unnamed } from "./noun-phrase.ts";
import { byPronoun, pronounAt } from "./pronouns.ts";
import type { Antecedents, SentenceReading, SpeechAttribution } from "./sentence-mentions.ts";
import { subjectAfter } from "./subject-after.ts";
import type { VerbSubject } from "./subject-phrases.ts";
import { openingSubject } from "./subjects.ts";

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
  const spokesBody = cue.future ? null : bodyThatSpeaks(reading, cue);
  if (spokesBody !== null) return spokesBody;
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
  const main = cue.before < sentence.from ? subjectOfMain(reading, cue) : null;
  if (main !== null) return main;
  // "«La Noche de las linternas» espera a 20 coros": the quoted title is the subject.
  const isTitle = /^[»”"]$/.test(before) && cue.kind !== "say";
  if (!lexicon.dropsSubject || !opens || isTitle || cue.future || complement === cue.to) return null;
  const actor = antecedents.last("");
  return actor === null ? null : { actor, doubts: ["actor-from-pronoun"] };
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
  // "telling the chamber that …": the words after the verb are the hearer's.
  if (lexicon.toHearer.has(tokenOf(article, cue.from).lower)) return null;
  const mention = subjectAfter(article, mentions, cue.to, sentence.to);
  if (mention === null || mention.from !== cue.to) return null;
  return opens || /^[.,:]$/.test(tokenOf(article, mention.to).lower) ? mention : null;
};

const isPassive = ({ lexicon, tokens }: ParsedArticle, cue: Cue): boolean =>
  lexicon.passives.has(tokens[cue.from]?.lower ?? "") || lexicon.passives.has(tokens[cue.to]?.lower ?? "");

/** "Desde el Ayuntamiento aseguran", "Du côté de la mairie, on précise": the institution in the phrase that opens the sentence. */
const bodyThatSpeaks = ({ article, sentence, mentions }: SentenceReading, cue: Cue): Mention | null => {
  const { impersonal, speaksFrom } = article.lexicon;
  const lead = speaksFrom.at(article.tokens, sentence.from);
  if (lead === null) return null;
  const from = sentence.from + lead.length;
  const last = tokenOf(article, cue.before).lower;
  // In French, the subject is "on".
  if (impersonal.size > 0 && !impersonal.has(last)) return null;
  const to = impersonal.size > 0 ? cue.before : cue.before + 1;
  const named = mentions.inOrder.find((mention) => mention.from >= from && mention.from <= from + 1);
  if (named?.actor.type === "organization") return named.to <= to ? named : null;
  const end = article.tokens.slice(from, to).findIndex(({ type }) => type === "mark");
  const phrase = { from, to: end < 0 ? to : from + end };
  const body = phrase.to > phrase.from ? unnamed(article, mentions, phrase) : null;
  return body?.actor.type === "group" ? body : null;
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
