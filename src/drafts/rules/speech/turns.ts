import type { Actor } from "../../facts.ts";
import type { Mention } from "../names/mentions.ts";
import type { MentionedPerson } from "../names/people.ts";
import { type ParsedArticle, type ParsedParagraph, tokenOf } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import { findDashedTurns, type PlainTurn } from "./dashed-turns.ts";
import { findPlainTurns } from "./plain-turns.ts";
import type { SpeechAttribution } from "./sentence-mentions.ts";

/** A paragraph of an interview: a question, or a person's answer. Its words begin at the token `from`. */
export type Turn =
  | { readonly type: "question"; readonly from: number }
  | { readonly type: "answer"; readonly speaker: SpeechAttribution; readonly from: number };

const plain = (letters: string): string => letters.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const initialsOf = (person: MentionedPerson): string =>
  plain(person.words.map((word) => word.charAt(0)).join(""));

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

/** The turns of an interview, by "Name:", "N. N.:" or "A:" at the start of paragraphs, for people whom the article names. */
const findNamedTurns = (
  article: ParsedArticle,
  people: readonly MentionedPerson[],
  startingAt: (index: number) => Mention | null,
): ReadonlyMap<number, Turn> => {
  const turns = new Map<number, Turn>();
  const speakers = new Map<string, Actor>();
  const initials = new Map<string, Actor | null>();
  for (const person of people) {
    const key = initialsOf(person);
    initials.set(key, initials.has(key) ? null : { type: "person", index: person.index });
  }
  const answer = (paragraph: ParsedParagraph, actor: Actor, from: number): void => {
    turns.set(paragraph.index, { type: "answer", speaker: { actor, doubts: [] }, from });
    speakers.set(JSON.stringify(actor), actor);
  };
  const pending: { paragraph: ParsedParagraph; from: number }[] = [];
  for (const paragraph of article.paragraphs) {
    if (paragraph.label !== "body") continue;
    const line = article.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 40));
    if (article.lexicon.question.test(line)) {
      turns.set(paragraph.index, { type: "question", from: paragraph.from });
      continue;
    }
    let colon = paragraph.from;
    while (colon < paragraph.to && colon < paragraph.from + 8 && tokenOf(article, colon).lower !== ":")
      colon++;
    if (tokenOf(article, colon).lower !== ":" || colon === paragraph.from || colon + 1 >= paragraph.to)
      continue;
    let named = startingAt(paragraph.from);
    if (named === null || named.to < colon) named = null;
    if (named !== null && named.actor.type === "person" && named.to <= colon + 1) {
      answer(paragraph, named.actor, colon + 1);
      continue;
    }
    const letters = article.text
      .slice(paragraph.start, tokenOf(article, colon).start)
      .replaceAll(/[.\s]/g, "");
    if (article.lexicon.answerLabels.has(letters.toLowerCase())) {
      pending.push({ paragraph, from: colon + 1 });
      continue;
    }
    const actor = /^\p{Lu}{2,4}$/u.test(letters) ? (initials.get(plain(letters)) ?? null) : null;
    if (actor !== null) answer(paragraph, actor, colon + 1);
  }
  // "A:" means the only other person who answers.
  const [only] = speakers.values();
  const speaker: SpeechAttribution =
    speakers.size === 1 && only !== undefined
      ? { actor: only, doubts: [] }
      : interviewee(
          article,
          people,
          Math.min(
            turns.keys().next().value ?? Number.POSITIVE_INFINITY,
            pending[0]?.paragraph.index ?? Number.POSITIVE_INFINITY,
          ),
        );
  if (speakers.size <= 1)
    for (const { paragraph, from } of pending) turns.set(paragraph.index, { type: "answer", speaker, from });
  const answers = [...turns.values()].filter((turn) => turn.type === "answer").length;
  const questions = turns.size - answers;
  return answers >= 2 || questions >= 1 ? turns : new Map();
};

/** A sentence of a turn without the dash before it. */
export const wordsOfTurn = (article: ParsedArticle, sentence: Sentence, { from }: Turn): Sentence =>
  sentence.from >= from ? sentence : { ...sentence, from, start: tokenOf(article, from).start };

/** The turns of an interview, by the index of their paragraph. */
export const findTurns = (
  article: ParsedArticle,
  people: readonly MentionedPerson[],
  startingAt: (index: number) => Mention | null,
): ReadonlyMap<number, Turn> => {
  const named = findNamedTurns(article, people, startingAt);
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
      is === "question" ? { type: "question", from } : { type: "answer", speaker, from },
    ]),
  );
};
