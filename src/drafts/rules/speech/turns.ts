import type { Span } from "../../../base/text/span.ts";
import type { Actor } from "../../facts.ts";
import type { Mention } from "../names/mentions.ts";
import type { MentionedPerson } from "../names/people.ts";
import { type ParsedArticle, type ParsedParagraph, spanOf, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import { findDashedTurns, type PlainTurn } from "./dashed-turns.ts";
import { findNamedTurns, type Turn } from "./named-turns.ts";
import { findPlainTurns } from "./plain-turns.ts";
import type { SpeechAttribution } from "./sentence-mentions.ts";

/** A sentence of a turn without the dash before it. */
export const wordsOfTurn = (article: ParsedArticle, sentence: Sentence, { from }: Turn): Sentence =>
  sentence.from >= from ? sentence : { ...sentence, from, start: tokenOf(article, from).start };

/** The words of an answer. In "Quill: “We will pay.”", the quotation marks are around the speaker's own words. */
export const wordsOfAnswer = (
  article: ParsedArticle,
  { quotes, to }: ParsedParagraph,
  { from }: Turn,
): Span => {
  const words = spanOf(article, from, to);
  const [quote] = quotes;
  const isQuoted = quotes.length === 1 && quote?.closed === true && quote.outer.start <= words.start;
  const rest = article.text.slice(quote?.outer.end, words.end);
  return isQuoted && /^[\s.]*$/.test(rest) ? { start: quote.start, end: quote.end } : words;
};

/** The person who is interviewed: the only one whom the article names before the turns, besides the interviewer. */
const interviewee = (
  { lexicon, tokens }: ParsedArticle,
  people: readonly MentionedPerson[],
  firstTurn: number,
): SpeechAttribution => {
  const asksQuestions = (name: number): boolean =>
    [2, 3, 4].some((length) => lexicon.beforeInterviewer.at(tokens, name - length)?.length === length);
  const introduced = people.filter(({ mentions }) =>
    mentions.some(
      ({ paragraph, fullFrom }) =>
        paragraph.label !== "caption" && paragraph.index < firstTurn && !asksQuestions(fullFrom),
    ),
  );
  const [person] = introduced;
  return person === undefined || introduced.length > 1
    ? { actor: { type: "unresolved", words: "" }, doubts: ["actor-unresolved"] }
    : { actor: { type: "person", index: person.index }, doubts: [] };
};

/** "I will vote against Quill.": the answers are of a column about the person, or of a service page. */
const answersName = (
  turns: readonly PlainTurn[],
  people: readonly MentionedPerson[],
  actor: Actor,
): boolean => {
  const answers = new Set(turns.flatMap(({ is, paragraph }) => (is === "answer" ? [paragraph.index] : [])));
  const mentions = actor.type === "person" ? (people[actor.index]?.mentions ?? []) : [];
  return mentions.some(({ paragraph }) => answers.has(paragraph.index));
};

/** The turns of an interview, by the index of their paragraph. */
export const findTurns = (
  article: ParsedArticle,
  people: readonly MentionedPerson[],
  startingAt: (index: number) => Mention | null,
): ReadonlyMap<number, Turn> => {
  const named = findNamedTurns(article, people, startingAt, (paragraph) =>
    interviewee(article, people, paragraph),
  );
  if ([...named.values()].some(({ type }) => type === "answer")) return named;
  const dashed = findDashedTurns(article);
  if (dashed.length === 0 && named.size > 0) return named;
  const hasMarks = dashed.length > 0;
  const { turns, doubts } = hasMarks ? { turns: dashed, doubts: [] } : findPlainTurns(article);
  const found = interviewee(article, people, turns[0]?.paragraph.index ?? 0);
  if (!hasMarks && answersName(turns, people, found.actor)) return named;
  const speaker = { actor: found.actor, doubts: [...found.doubts, ...doubts] };
  return new Map(
    turns.map(({ paragraph, is, from }) => [
      paragraph.index,
      is === "question" ? { type: "question", from, mayReport: true } : { type: "answer", speaker, from },
    ]),
  );
};
