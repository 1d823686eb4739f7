import type { Doubt } from "../../facts.ts";
import { type ParsedArticle, type ParsedParagraph, tokenOf } from "../structure/article.ts";
import { asks, type PlainTurn } from "./dashed-turns.ts";
import { isSpeech } from "./own-speaker.ts";

/** The fewest questions, and the fewest answers in the first person, that make paragraphs without marks an interview. */
const fewest = 2;

/** A longer paragraph is an answer that ends with a question, or the journalist's text. */
const longestQuestion = 60;

/**
 * The turns of an interview without any marks: a question, and the paragraphs in the first person after it. Words that the
 * interviewer puts without asking ("The fans want you to leave.") are known by what they lack: a first person.
 */
export const findPlainTurns = (
  article: ParsedArticle,
): { readonly turns: readonly PlainTurn[]; readonly doubts: readonly Doubt[] } => {
  const turns: PlainTurn[] = [];
  let last: "question" | "prompt" | "answer" | null = null;
  let asked = 0;
  let mine = 0;
  let addressed = 0;
  for (const paragraph of article.paragraphs) {
    if (paragraph.label !== "body" && paragraph.label !== "heading") continue;
    const { from, to } = paragraph;
    const opensQuoted = paragraph.quotes[0]?.outer.start === paragraph.start;
    const first = isMine(article, paragraph);
    if (asks(article, paragraph) && to - from <= longestQuestion && !opensQuoted) {
      last = "question";
      asked++;
    } else if (last === null || opensQuoted) continue;
    // "Her coach cut in: “If she goes, I retire.”": the reporter's text, until the next question.
    else if (
      !first &&
      paragraph.quotes.some((quote) => isSpeech(article, quote)) &&
      !hasQuestion(article, paragraph)
    ) {
      last = null;
      continue;
    } else if (last === "question" || (first && !trailsOff(article, paragraph))) {
      if (last === "question" && first) mine++;
      last = "answer";
    } else last = "prompt";
    if (last !== "answer" && isAddressed(article, paragraph)) addressed++;
    turns.push({ paragraph, is: last === "answer" ? "answer" : "question", from: paragraph.from });
  }
  const isInterview = asked >= fewest && mine >= fewest && 2 * mine >= asked && addressed > 0;
  return {
    turns: isInterview ? turns : [],
    doubts: addressed >= fewest ? [] : ["quotation-unattributed"],
  };
};

/** Whether a paragraph has a word or a form that only the first person has, outside quotations: "my", "we", "pedimos". */
const isMine = ({ lexicon, tokens }: ParsedArticle, { from, to, quotes }: ParsedParagraph): boolean => {
  const { dropsSubject, serialVerbs, firstPerson, firstPersonForm, firstPersonFuture, impersonal } = lexicon;
  const byForm = dropsSubject && !serialVerbs;
  return tokens.slice(from, to).some(({ lower, start }) => {
    if (quotes.some(({ outer }) => outer.start <= start && start < outer.end)) return false;
    if (firstPerson.has(lower)) return !impersonal.has(lower);
    return byForm && (firstPersonForm?.test(lower) === true || firstPersonFuture?.test(lower) === true);
  });
};

const isAddressed = ({ lexicon, tokens }: ParsedArticle, { from, to }: ParsedParagraph): boolean =>
  tokens.slice(from, to).some(({ lower }) => lexicon.addressed.has(lower));

const hasQuestion = (article: ParsedArticle, { sentences }: ParsedParagraph): boolean =>
  sentences.some(({ to }) => tokenOf(article, to - 1).lower === "?");

const trailsOff = ({ text }: ParsedArticle, { start, end }: ParsedParagraph): boolean =>
  /(?:…|\.\.\.)$/u.test(text.slice(start, end));
