import type { CueKind } from "../languages/speech-words.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";
import {
  hasAuxiliary,
  hasNearSubject,
  hasPenalty,
  hasSelf,
  hasThat,
  isAside,
  isBetweenCommas,
  isInsideVerb,
  isLeftUndone,
  isNegated,
  rejectedAt,
  saysMore,
  skipBack,
} from "./cue-context.ts";

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

/** The verb at a token, unless the words before show that it is a noun or a passive. */
export const cueAt = (
  article: ParsedArticle,
  index: number,
  least: number,
  coordinated: boolean,
): Cue | null => {
  const { lexicon, tokens } = article;
  const token = tokenOf(article, index);
  if (token.type !== "word" || isInName(article, index)) return null;
  const match = lexicon.verbs.at(tokens, index);
  // "se rappelle son nom": the whole phrase decides, and not its last word.
  if (match !== null && (lexicon.verbs.at(tokens, index - 1)?.length ?? 0) > match.length) return null;
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
    kind: usual,
    form,
    weak = false,
    denies = false,
    needsThat = false,
    reflexive = false,
    refuses = false,
  } = match.value;
  const end = index + match.length;
  if (isLeftUndone(article, index) || isInsideVerb(article, index)) return null;
  const kind = denies ? rejectedAt(article, end) : usual;
  if (kind === "nothing") return null;
  if (needsThat && !hasThat(article, end) && !isBetweenCommas(article, index, end)) return null;
  if (lexicon.condemning.at(tokens, index) !== null && hasPenalty(article, end)) return null;
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
    refuses: refuses || (denies && kind === "position"),
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
      // "was told": its subject hears the words.
      if (lexicon.pastForm?.test(token.lower) || lexicon.toHearer.has(token.lower)) {
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
      return opensGerund(article, index) ? { ...cue, before: index - 1 } : null;
    case "bare": {
      const negation = lexicon.negations.has(previous.lower);
      const auxiliary = tokenOf(article, auxiliaryBefore(article, negation ? index - 1 : index)).lower;
      const subject = tokenOf(article, headEndingAt(article, before, least)).lower;
      // "She heard three ministers promise it": what they did is part of her words.
      const isHeard = [1, 2, 3, 4].some((back) =>
        lexicon.perceives.has(tokenOf(article, before - back).lower),
      );
      const isMany =
        !isHeard &&
        lexicon.pluralNoun?.test(subject) === true &&
        !lexicon.thingNouns.has(subject) &&
        !lexicon.determiners.has(subject);
      const plural =
        (lexicon.firstPerson.has(subject) && !lexicon.determiners.has(subject)) ||
        lexicon.bareSubjects.has(subject) ||
        (isMany && saysMore(article, cue.to));
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

/** "promise" after "did" and "did, however,": the token of the auxiliary. */
const auxiliaryBefore = (article: ParsedArticle, index: number): number =>
  isAside(article, index - 1) ? index - 4 : index - 1;

/** "Beekeepers in the Marden Vale say …": the noun before the first preposition is the head. */
const headEndingAt = (article: ParsedArticle, end: number, least: number): number => {
  const { lexicon } = article;
  let head = end;
  for (let at = end; at > least && tokenOf(article, at).type === "word"; at--) {
    if (lexicon.prepositions.has(tokenOf(article, at).lower)) head = at - 1;
  }
  return head;
};

/** "Luật sư Hứa Thanh Nhàn": Hứa is a family name here, and no promise. */
const isInName = (article: ParsedArticle, index: number): boolean => {
  const { familyNames } = article.lexicon;
  const { capital, first, lower } = tokenOf(article, index);
  if (familyNames === null || !capital) return false;
  const opens = familyNames.has(lower) && tokenOf(article, index + 1).capital;
  return opens || (!first && index > 0 && tokenOf(article, index - 1).type === "word");
};

/** ", warning", ", en affirmant", "tout en affirmant" */
const opensGerund = (article: ParsedArticle, index: number): boolean => {
  let before = index - 1;
  while (before > index - 3 && article.lexicon.gerundLeads.has(tokenOf(article, before).lower)) before--;
  return before < index - 2 || tokenOf(article, before).lower === ",";
};
