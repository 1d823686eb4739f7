import type { CueKind } from "../languages/speech-words.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";

/** A verb of speech ("say", "ask", "promise"). Token indexes. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly kind: CueKind;
  /** The last token before the verb, its auxiliaries and adverbs: where its subject ends. */
  readonly before: number;
  readonly gerund: boolean;
  /** Recognized by the verb's form alone, such as a French future. */
  readonly byForm: boolean;
  /** "will": the subject's future action, without a verb of speech. */
  readonly future: boolean;
  readonly weak: boolean;
  /** "did not say" */
  readonly negated: boolean;
  /** "refused to" */
  readonly refuses: boolean;
}

/** The first token of "on Monday", if it ends at a token. */
const dayEndingAt = ({ lexicon, tokens }: ParsedArticle, end: number, least: number): number | null => {
  for (let from = Math.max(least, end - 2); from <= end; from++)
    if (from + (lexicon.days.at(tokens, from)?.length ?? 0) === end + 1) return from;
  return null;
};

/** Steps back over auxiliaries, adverbs and clitics. */
const skipBack = (article: ParsedArticle, index: number, least: number): number => {
  let at = index - 1;
  while (at >= least && index - at < 8) {
    const word = tokenOf(article, at);
    const parenthetical =
      word.lower === "," &&
      article.lexicon.beforeVerb.has(tokenOf(article, at - 1).lower) &&
      article.lexicon.beforeVerb.has(tokenOf(article, at + 1).lower);
    const day = dayEndingAt(article, at, least);
    if (day !== null) {
      at = day - 1;
      continue;
    }
    const adverb = article.lexicon.adverb?.test(word.lower) === true;
    if (!article.lexicon.beforeVerb.has(word.lower) && !parenthetical && !(adverb && !word.capital)) break;
    // "however," between commas
    at--;
  }
  return at;
};

/** "not", "never", "ne … pas": before the verb or right after it. */
const isNegated = (article: ParsedArticle, before: number, from: number, to: number): boolean => {
  const { negations, prepositions, nothing } = article.lexicon;
  for (let at = before + 1; at < from; at++) if (negations.has(tokenOf(article, at).lower)) return true;
  // "promised nothing", and not "promised nothing would change"
  const then = tokenOf(article, to + 1);
  if (nothing.has(tokenOf(article, to).lower) && (then.type === "mark" || prepositions.has(then.lower)))
    return true;
  return negations.has(tokenOf(article, to).lower) && negations.has(tokenOf(article, from - 1).lower);
};

/** "refused to promise", "từ chối hứa": its subject did not do what the verb says. */
const isRefused = ({ lexicon, tokens }: ParsedArticle, index: number): boolean => {
  for (let from = index - 6; from < index; from++) {
    const verb = lexicon.verbs.at(tokens, from);
    if (verb?.value.refuses !== true || from + verb.length > index) continue;
    const between = tokens.slice(from + verb.length, index);
    if (between.every(({ lower }) => lexicon.beforeVerb.has(lower) || lexicon.prepositions.has(lower)))
      return true;
  }
  return false;
};

/** "dismissed reports that …" is a denial; "dismissed the coach" is no statement. */
const hasDeniable = (article: ParsedArticle, from: number): boolean => {
  for (let at = from; at < from + 5; at++) {
    const { lower } = tokenOf(article, at);
    if (article.lexicon.deniable.has(lower)) return true;
    if (/^[.;:,]$/.test(lower)) return false;
  }
  return false;
};

/** "s'est engagé", "nous nous sommes engagés". */
const hasSelf = (article: ParsedArticle, index: number): boolean => {
  for (let at = index - 4; at < index; at++)
    if (article.lexicon.reflexives.has(tokenOf(article, at).lower)) return true;
  return false;
};

/** "chia sẻ: …", "chia sẻ rằng …", and not "chia sẻ tài liệu". */
const hasThat = (article: ParsedArticle, from: number): boolean => {
  for (let at = from; at < from + 8; at++) {
    const { lower } = tokenOf(article, at);
    if (article.lexicon.complementizers.has(lower) || /^[:“"«]$/.test(lower)) return true;
    if (/^[.;,]$/.test(lower)) return false;
  }
  return false;
};

const hasAuxiliary = (article: ParsedArticle, from: number, before: number): boolean => {
  // "a-t-il précisé"
  if (article.lexicon.genders.has(tokenOf(article, before).lower) && from === before + 1)
    return article.lexicon.auxiliaries.has(tokenOf(article, before - 1).lower);
  for (let at = from - 1; at >= Math.max(before, from - 6); at--) {
    const { lower } = tokenOf(article, at);
    if (!article.lexicon.auxiliaries.has(lower)) continue;
    return (
      !article.lexicon.being.has(lower) || article.lexicon.reflexives.has(tokenOf(article, at - 1).lower)
    );
  }
  return false;
};

/** Whether the word before a verb may end its subject: a name, a pronoun, a title, a group noun, a conjunction or a mark. */
const hasNearSubject = (article: ParsedArticle, before: number): boolean => {
  const { lexicon, tokens } = article;
  const word = tokenOf(article, before);
  return (
    word.capital ||
    word.type !== "word" ||
    lexicon.pronouns.has(word.lower) ||
    lexicon.conjunctions.has(word.lower) ||
    lexicon.titles.at(tokens, before) !== null ||
    lexicon.groupNouns.at(tokens, before) !== null
  );
};

/** "critics say he …", "unions want to …": the next words show that a plural form is a verb, and not a noun. */
const saysMore = (article: ParsedArticle, cue: Cue): boolean => {
  const { lexicon } = article;
  const { lower, type, capital } = tokenOf(article, cue.to);
  return (
    type === "word" &&
    (lexicon.openers.has(lower) ||
      lexicon.pronouns.has(lower) ||
      lexicon.complementizers.has(lower) ||
      capital ||
      lower === "to")
  );
};

/** The verb at a token, unless the words before show that it is a noun or a passive. */
export const cueAt = (
  article: ParsedArticle,
  index: number,
  least: number,
  coordinated: boolean,
): Cue | null => {
  const { lexicon, tokens } = article;
  const token = tokenOf(article, index);
  if (token.type !== "word") return null;
  const match = lexicon.verbs.at(tokens, index);
  const previous = tokenOf(article, index - 1);
  if (match === null) {
    const future =
      lexicon.futureForm?.test(token.lower) === true &&
      lexicon.position.at(tokens, index) === null &&
      !token.capital &&
      token.lower.length >= 5 &&
      !lexicon.notFuture.has(token.lower) &&
      !lexicon.determiners.has(previous.lower);
    if (!future) return null;
    const before = skipBack(article, index, least);
    return {
      from: index,
      to: index + 1,
      kind: "commitment",
      before,
      gerund: false,
      byForm: true,
      future: true,
      weak: true,
      negated: isNegated(article, before, index, index + 1),
      refuses: false,
    };
  }
  const {
    kind,
    form,
    weak = false,
    denies = false,
    needsThat = false,
    reflexive = false,
    refuses = false,
  } = match.value;
  const end = index + match.length;
  if (isRefused(article, index)) return null;
  if (kind === "nothing" || (denies && !hasDeniable(article, end))) return null;
  if (needsThat && !hasThat(article, end)) return null;
  if (reflexive && !hasSelf(article, index)) return null;
  // "reports of", "kỳ vọng của": a noun.
  const mayBeNoun =
    (match.length === 1 || lexicon.serialVerbs) && lexicon.pluralNoun?.test(token.lower) !== false;
  if (mayBeNoun && form !== "participle" && lexicon.nounSigns.has(tokenOf(article, end).lower)) return null;
  const before = skipBack(article, index, least);
  const cue: Cue = {
    from: index,
    to: index + match.length,
    kind,
    before,
    gerund: form === "gerund",
    byForm: false,
    future: lexicon.plainFuture.at(tokens, index) !== null,
    weak,
    negated: isNegated(article, before, index, index + match.length),
    refuses,
  };
  if (token.capital && !token.first && index > least && !lexicon.verbsInCapitals) return null;
  const isNoun =
    index > least && lexicon.determiners.has(previous.lower) && !lexicon.clitics.has(previous.lower);
  const clitic = lexicon.objectArticles.has(previous.lower) && index > least;
  switch (form) {
    case "finite": {
      if (isNoun) return null;
      // "la demande" is a noun, "il la demande" is not: a subject comes before the clitic.
      if (
        clitic &&
        before >= least &&
        !lexicon.pronouns.has(tokenOf(article, before).lower) &&
        !lexicon.relatives.has(tokenOf(article, before).lower)
      )
        return null;
      if (clitic && before < least) return null;
      // "old promises": a form that may also be a noun needs its subject right before it.
      if (lexicon.pluralNoun?.test(token.lower) && !hasNearSubject(article, before)) return null;
      if (lexicon.pastForm?.test(token.lower)) {
        for (let at = index - 1; at > before; at--)
          if (lexicon.being.has(tokenOf(article, at).lower)) return null;
        if (lexicon.agents.has(tokenOf(article, index + match.length).lower)) return null;
      }
      if (lexicon.nounAfterPreposition && lexicon.prepositions.has(previous.lower)) return null;
      return cue;
    }
    case "participle": {
      for (let at = index - 1; at > before; at--)
        if (lexicon.passiveParticiples.has(tokenOf(article, at).lower)) return null;
      return hasAuxiliary(article, index, before) ||
        (coordinated && lexicon.conjunctions.has(tokenOf(article, before).lower))
        ? cue
        : null;
    }
    case "gerund":
      return previous.lower === "," ||
        (lexicon.gerundLeads.has(previous.lower) && tokenOf(article, index - 2).lower === ",")
        ? { ...cue, before: index - 1 }
        : null;
    case "bare": {
      const negation = lexicon.negations.has(previous.lower);
      const auxiliary = tokenOf(article, negation ? index - 2 : index - 1).lower;
      const subject = tokenOf(article, before).lower;
      const isMany =
        lexicon.pluralNoun?.test(subject) === true &&
        !lexicon.thingNouns.has(subject) &&
        !lexicon.determiners.has(subject);
      const plural =
        (lexicon.firstPerson.has(subject) && !lexicon.determiners.has(subject)) ||
        lexicon.bareSubjects.has(subject) ||
        (isMany && saysMore(article, cue));
      return plural ||
        (coordinated && lexicon.conjunctions.has(subject)) ||
        lexicon.bareAuxiliaries.has(auxiliary)
        ? cue
        : null;
    }
    default:
      return form satisfies never;
  }
};
