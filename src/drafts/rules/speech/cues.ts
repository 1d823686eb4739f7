import type { CueKind } from "../languages/speech-words.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";

/** A verb that says, asks, promises, …; token indexes. */
export interface Cue {
  readonly from: number;
  readonly to: number;
  readonly kind: CueKind;
  /** The last token before the verb, its auxiliaries and adverbs: where its subject ends. */
  readonly before: number;
  readonly gerund: boolean;
  /** Read from a verb's form alone, such as a French future. */
  readonly byForm: boolean;
}

/** Steps back over auxiliaries, adverbs and clitics. */
const skipBack = (article: ParsedArticle, index: number, least: number): number => {
  let at = index - 1;
  while (at >= least && index - at < 8) {
    const word = tokenOf(article, at);
    const parenthetical =
      word.lower === "," &&
      article.lexicon.beforeVerb.has(tokenOf(article, at - 1).lower) &&
      article.lexicon.beforeVerb.has(tokenOf(article, at + 1).lower);
    const adverb = article.lexicon.adverb?.test(word.lower) === true;
    if (!article.lexicon.beforeVerb.has(word.lower) && !parenthetical && !(adverb && !word.capital)) break;
    // "however," between commas
    at--;
  }
  return at;
};

const hasAuxiliary = (article: ParsedArticle, from: number, before: number): boolean => {
  for (let at = from - 1; at >= Math.max(before, from - 6); at--) {
    const { lower } = tokenOf(article, at);
    if (!article.lexicon.auxiliaries.has(lower)) continue;
    return (
      !article.lexicon.being.has(lower) || article.lexicon.reflexives.has(tokenOf(article, at - 1).lower)
    );
  }
  return false;
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
      !token.capital &&
      token.lower.length >= 5 &&
      !lexicon.notFuture.has(token.lower) &&
      !lexicon.determiners.has(previous.lower);
    if (!future) return null;
    return {
      from: index,
      to: index + 1,
      kind: "commitment",
      before: skipBack(article, index, least),
      gerund: false,
      byForm: true,
    };
  }
  const { kind, form } = match.value;
  const before = skipBack(article, index, least);
  const cue: Cue = {
    from: index,
    to: index + match.length,
    kind,
    before,
    gerund: form === "gerund",
    byForm: false,
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
      const subject = tokenOf(article, before).lower;
      const plural = lexicon.firstPerson.has(subject) || lexicon.bareSubjects.has(subject);
      return plural ||
        (coordinated && lexicon.conjunctions.has(subject)) ||
        lexicon.bareAuxiliaries.has(previous.lower)
        ? cue
        : null;
    }
    default:
      return form satisfies never;
  }
};
