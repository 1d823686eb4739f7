import type { StatementKind } from "../../../library/briefing/schema.ts";
import type { CueKind } from "../languages/speech-words.ts";
import type { Mention } from "../names/mentions.ts";
import { type ParsedArticle, tokenOf } from "../structure/article.ts";

/** Who is the subject before a token: a mention that ends there. */
export type MentionEndingAt = (index: number) => Mention | null;

const isFuture = (article: ParsedArticle, index: number): boolean => {
  const { lexicon, tokens } = article;
  const token = tokenOf(article, index);
  if (lexicon.future.at(tokens, index) !== null) return true;
  return (
    lexicon.futureForm?.test(token.lower) === true &&
    !token.capital &&
    token.lower.length >= 5 &&
    !lexicon.notFuture.has(token.lower) &&
    !lexicon.determiners.has(tokenOf(article, index - 1).lower)
  );
};

/** "would" after "said" is a future only for those who can promise it; "patients would" is not theirs. */
const undertakes = (article: ParsedArticle, index: number, endingAt: MentionEndingAt): boolean => {
  if (!article.lexicon.weakFuture.has(tokenOf(article, index).lower)) return true;
  if (article.lexicon.weakFutureStops.has(tokenOf(article, index + 1).lower)) return false;
  return article.lexicon.pronouns.has(tokenOf(article, index - 1).lower) || endingAt(index - 1) !== null;
};

/** What reported words are about: the first sign of a future, a demand or an attitude decides. */
export const kindOfReported = (
  article: ParsedArticle,
  from: number,
  to: number,
  endingAt: MentionEndingAt,
): StatementKind => {
  const { lexicon, tokens } = article;
  for (let index = from; index < to; index++) {
    if (tokenOf(article, index).type !== "word") continue;
    if (isFuture(article, index) && undertakes(article, index, endingAt)) return "commitment";
    if (lexicon.position.at(tokens, index) !== null) return "position";
    const verb = lexicon.verbs.at(tokens, index)?.value;
    const subject = endingAt(index - 1) !== null || lexicon.pronouns.has(tokenOf(article, index - 1).lower);
    if (
      verb !== undefined &&
      verb.kind !== "say" &&
      verb.kind !== "position" &&
      verb.form === "finite" &&
      subject
    )
      return verb.kind;
  }
  return "claim";
};

/** Words of a speaker, unreported: "we will", "I urge", "must"; else it is a claim. */
export const kindOfDirect = (article: ParsedArticle, from: number, to: number): StatementKind => {
  const { lexicon, tokens } = article;
  let first = false;
  for (let index = from; index < to; index++) {
    const token = tokenOf(article, index);
    if (token.type !== "word") continue;
    if (lexicon.firstPerson.has(token.lower)) first = true;
    const verb = lexicon.verbs.at(tokens, index)?.value;
    const own: CueKind | null = verb?.kind ?? null;
    const near = index - from < 12 && first;
    if (
      near &&
      own !== null &&
      own !== "say" &&
      own !== "position" &&
      !lexicon.determiners.has(tokenOf(article, index - 1).lower)
    )
      return own;
    if (!first && index === from && lexicon.verbOpens && own !== null && own !== "say") return own;
    if (lexicon.firstPersonFuture?.test(token.lower)) return "commitment";
    if (
      isFuture(article, index) &&
      !lexicon.weakFuture.has(token.lower) &&
      (first || lexicon.futureWithoutSubject || lexicon.future.at(tokens, index)?.length === 2)
    )
      return "commitment";
    if (lexicon.position.at(tokens, index) !== null) return "position";
  }
  return "claim";
};

export const isHedged = (article: ParsedArticle, from: number, to: number): boolean => {
  for (let index = from; index < to; index++)
    if (article.lexicon.hedges.at(article.tokens, index) !== null) return true;
  return false;
};
