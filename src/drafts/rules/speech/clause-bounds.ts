import { isSameActor } from "../../facts.ts";
import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import type { Clause } from "./clause.ts";
import type { Cue } from "./cues.ts";
import type { SentenceMentions } from "./sentence-mentions.ts";

/**
 * The token at which the reported words begin after a verb; null if none do. Vietnamese needs no "that". In English, many
 * words may come before it ("assurances from … that"), but no other verb.
 */
export const complementAfter = (article: ParsedArticle, cue: Cue, limit: number): number | null => {
  const { lexicon } = article;
  let commas = 0;
  for (let at = cue.to; at < Math.min(limit, cue.to + lexicon.complementReach); at++) {
    const { lower } = tokenOf(article, at);
    // "said she could not promise that …", « dit ne pas pouvoir promettre que … »: the negation is part of the reported words.
    if (!lexicon.serialVerbs && lexicon.negations.has(lower)) break;
    if (lower === ",") commas++;
    // "denunció Mamani, que exigió …": after a single comma, a relative clause begins.
    if (commas === 1 && lexicon.relatives.has(lower) && tokenOf(article, at - 1).lower === ",") break;
    // Vietnamese "là" is also "to be": only right after the verb does it mean "that".
    const joins = lexicon.complementizers.has(lower) && (lexicon.withoutThat !== "all" || at === cue.to);
    // "at 4:30 a.m.": a colon inside a time begins no words.
    const inTime = lower === ":" && tokenOf(article, at).end === tokenOf(article, at + 1).start;
    if (joins && isInSubject(article, cue, at)) return cue.to;
    if (joins || (lower === ":" && !inTime)) return at + 1;
    if (/^[;.]$/.test(lower) || lexicon.gerundForm?.test(lower)) break;
    // "promised a pool, while she warned that …", "a promis …, tandis qu'elle …": another clause begins.
    const next = tokenOf(article, at + 1).lower;
    if (lexicon.subordinators.has(lower) && lexicon.complementizers.has(next)) break;
    const verb = lexicon.verbs.at(article.tokens, at)?.value;
    if (at > cue.to && verb?.form === "finite" && !lexicon.pluralNoun?.test(lower) && !lexicon.serialVerbs)
      break;
    // "said the minister had promised that …": the reported clause has begun without "that".
    if (
      lexicon.withoutThat !== "all" &&
      lexicon.withoutThat.size > 0 &&
      at > cue.to &&
      lexicon.auxiliaries.has(lower)
    )
      break;
  }
  if (lexicon.withoutThat !== "all") {
    const next = tokenOf(article, cue.to);
    const follows = next.type === "word" && !lexicon.prepositions.has(next.lower) && cue.to < limit;
    const isFree = lexicon.withoutThat.has(tokenOf(article, cue.from).lower);
    // "announced it had closed": after other verbs a pronoun shows that a clause follows.
    const pronoun = cue.kind === "say" && lexicon.withoutThat.size > 0 && lexicon.pronouns.has(next.lower);
    const told = lexicon.toHearer.has(tokenOf(article, cue.from).lower);
    if (told && follows) return afterHearer(article, cue.to, limit);
    if (!follows || !(isFree || pronoun)) return null;
    // "said Monday he would veto it": the day is when it was said.
    const day = lexicon.days.at(article.tokens, cue.to)?.length ?? 0;
    return lexicon.pronouns.has(tokenOf(article, cue.to + day).lower) ? cue.to + day : cue.to;
  }
  if (cue.kind !== "say" && cue.kind !== "position") return null;
  return /^[,:]$/.test(tokenOf(article, cue.to).lower) ? cue.to + 1 : cue.to;
};

/** "said the rota that Haldane drew up would save time": the words after the verb are the subject, which "that" describes. */
const isInSubject = ({ lexicon, tokens }: ParsedArticle, cue: Cue, that: number): boolean => {
  const { definiteArticles, prepositions, relatives, withoutThat } = lexicon;
  const isFree = withoutThat !== "all" && withoutThat.has(tokens[cue.from]?.lower ?? "");
  const between = tokens.slice(cue.to, that).map(({ lower }) => lower);
  const opens = between.length > 1 && definiteArticles.has(between[0] ?? "");
  return (
    isFree &&
    opens &&
    relatives.has(tokens[that]?.lower ?? "") &&
    !between.some((word) => prepositions.has(word))
  );
};

/** "told the court her client would pay", "told Reuters on Monday he had left": the first word after the hearer. */
const afterHearer = (article: ParsedArticle, from: number, limit: number): number | null => {
  const { lexicon, tokens } = article;
  let at = from + 1;
  for (; at < Math.min(limit, from + 7); at++) {
    at += lexicon.days.at(tokens, at)?.length ?? 0;
    const { lower, type } = tokenOf(article, at);
    const before = tokenOf(article, at - 1).lower;
    if (type !== "word" || (lexicon.prepositions.has(lower) && !lexicon.openers.has(lower))) return null;
    // "told workers who had gathered outside she would reopen it": the hearers are described first.
    if (lexicon.relatives.has(lower)) return null;
    const begins =
      lexicon.pronouns.has(lower) || lexicon.openers.has(lower) || lexicon.firstPerson.has(lower);
    if (begins && !lexicon.openers.has(before) && !lexicon.possessiveEndings.has(before)) return at;
  }
  return null;
};

/** Whether several people before a verb are its subject together: "A, the minister, and B, the mayor, said". */
export const saidTogether = (article: ParsedArticle, { inOrder }: SentenceMentions, cue: number): boolean => {
  const people = inOrder.filter(({ actor, to }) => actor.type === "person" && to <= cue);
  return people.some((first, index) => {
    const second = people[index + 1];
    if (second === undefined || isSameActor(first.actor, second.actor)) return false;
    let joins = false;
    for (let at = first.to; at < second.from; at++) {
      if (article.lexicon.verbs.at(article.tokens, at) !== null) return false;
      if (article.lexicon.conjunctions.has(tokenOf(article, at).lower)) joins = true;
    }
    return joins;
  });
};

export const clauseStart = (cue: Cue): number => Math.min(cue.from, cue.before + 1);

/** A subject after ";" or "and" begins a clause of the whole sentence, and not of the reported words. */
export const coordinatedStart = (article: ParsedArticle, from: number): boolean => {
  const before = tokenOf(article, from - 1).lower;
  return article.lexicon.conjunctions.has(before) || before === ";" || before === "," || before === ":";
};

export const beginsAnew = (article: ParsedArticle, from: number, complement: number): boolean => {
  const before = tokenOf(article, from - 1).lower;
  return from > complement && (before === ";" || (article.lexicon.serialVerbs && before === ","));
};

/** "asks the ministry to announce", "insisted Quill will": a subject right after a verb is its object, or begins reported words. */
export const isObject = ({ lexicon }: ParsedArticle, cue: Cue, own: Mention): boolean =>
  lexicon.serialVerbs ? own.from <= cue.to + 1 : !lexicon.invertsSubject && own.from === cue.to;

/** "The tax, Quill said, is wrong, and Dunn promised to cut it": the last verb has left the words that Quill said. */
export const opensOwnClause = ({ lexicon, tokens }: ParsedArticle, cue: Cue, own: Mention): boolean => {
  const before = tokens[own.from - 1]?.lower ?? "";
  return !cue.future && (lexicon.conjunctions.has(before) || before === ";");
};

/** "He promised a pool, while she warned …": the pronoun begins a clause that is no relative one. */
export const beginsClause = ({ lexicon, tokens }: ParsedArticle, pronoun: number): boolean => {
  const before = tokens[pronoun - 1]?.lower ?? "";
  if (lexicon.complementizers.has(before)) return lexicon.subordinators.has(tokens[pronoun - 2]?.lower ?? "");
  return lexicon.conjunctions.has(before) || before === ";";
};

/** The first token at which the subject of a verb in the current clause may begin. */
export const clauseLeast = (current: Clause | undefined, from: number, index: number): number => {
  if (current === undefined || current.relative) return from;
  const { complement, cue } = current;
  return complement !== null && complement <= index ? complement : (cue?.to ?? from);
};

/** "asked whether", "waited while": the words after them are not the subject's statement. */
export const saysNothing = ({ lexicon, tokens }: ParsedArticle, cue: Cue): boolean => {
  const next = tokens[cue.to]?.lower ?? "";
  return !cue.future && lexicon.subordinators.has(next) && !lexicon.complementizers.has(next);
};
