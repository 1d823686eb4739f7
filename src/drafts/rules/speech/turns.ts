import type { Actor } from "../../facts.ts";
import type { Mention } from "../names/mentions.ts";
import type { MentionedPerson } from "../names/people.ts";
import { type ParsedArticle, type ParsedParagraph, tokenOf } from "../structure/article.ts";

/** A paragraph of an interview: a question, or a person's answer, which begins at the token `from`. */
export type Turn =
  | { readonly type: "question" }
  | { readonly type: "answer"; readonly actor: Actor; readonly from: number };

const plain = (letters: string): string => letters.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const initialsOf = (person: MentionedPerson): string =>
  plain(person.words.map((word) => word.charAt(0)).join(""));

/** The turns of an interview, by "Name:", "N. N.:" or "A:" at the start of paragraphs, for people whom the article names. */
export const findTurns = (
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
  const pending: { paragraph: ParsedParagraph; from: number }[] = [];
  for (const paragraph of article.paragraphs) {
    if (paragraph.label !== "body") continue;
    const line = article.text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 40));
    if (article.lexicon.question.test(line)) {
      turns.set(paragraph.index, { type: "question" });
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
      turns.set(paragraph.index, { type: "answer", actor: named.actor, from: colon + 1 });
      speakers.set(JSON.stringify(named.actor), named.actor);
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
    if (actor !== null) {
      turns.set(paragraph.index, { type: "answer", actor, from: colon + 1 });
      speakers.set(JSON.stringify(actor), actor);
    }
  }
  // "A:" means the only other person who answers, or if no one else does, the first person whom the article names.
  const [only] = speakers.values();
  const interviewee: Actor | null =
    speakers.size === 1 && only !== undefined
      ? only
      : speakers.size === 0 && people[0] !== undefined
        ? { type: "person", index: people[0].index }
        : null;
  if (interviewee !== null)
    for (const { paragraph, from } of pending)
      turns.set(paragraph.index, { type: "answer", actor: interviewee, from });
  const answers = [...turns.values()].filter((turn) => turn.type === "answer").length;
  const questions = turns.size - answers;
  return answers >= 2 || questions >= 1 ? turns : new Map();
};
