import { phraseLength } from "./date-tokens.ts";
import { namedSpans } from "./named-spans.ts";
import type { QuestionWords } from "./question-words.ts";
import type { Asked, QuestionReading } from "./reading.ts";
import { type QuestionToken, textOf } from "./tokens.ts";
import { isInGlossary } from "./translated-words.ts";

/**
 * Reads “what did Quiroga do before?”, « ancienne fonction de Quiroga » and “ông Kiên từng giữ chức gì”: all roles of a person on record. Null if a question
 * names no person, or has other words.
 */
export const careerReadings = (asked: Asked): readonly QuestionReading[] | null => {
  const { tokens, words } = asked;
  const named = personIn(asked);
  if (named === null) return null;
  const { past, nouns } = words.careers;
  let asksForCareer = false;
  // “Positions” may be what Whitlock thinks, and “jobs” what Ferrand promised.
  let isSure = false;
  for (let at = 0; at < tokens.length; ) {
    if (at === named.from) {
      at = named.to;
      continue;
    }
    const length = careerLength(tokens, at, words);
    asksForCareer ||= Math.max(...[past, nouns].map((ways) => phraseLength(tokens, at, ways))) > 0;
    isSure ||= isAboutRoles(tokens, at, words);
    if (length === 0) return null;
    at += length;
  }
  if (!asksForCareer || !isSure) return null;
  const { id } = named;
  return [
    { command: "who", given: { name: id, roles: "all" } },
    { command: "who", given: { name: id } },
  ];
};

/** Whether a word is about roles and nothing else: “before”, “held”, “career”. */
const isAboutRoles = (
  tokens: readonly QuestionToken[],
  at: number,
  { careers: { past, nouns, others }, opening }: QuestionWords,
): boolean => {
  const token = tokens[at];
  if (token === undefined) return false;
  if (phraseLength(tokens, at, past) > 0) return true;
  if (phraseLength(tokens, at, others) > 0) return !opening.includes(token.written);
  const length = token.tag === null ? phraseLength(tokens, at, nouns) : 0;
  return length > 0 && !isInGlossary(textOf(tokens.slice(at, at + length)));
};

/** How many tokens at a place ask for roles, or mean nothing for a question; 0 if none does. */
const careerLength = (
  tokens: readonly QuestionToken[],
  at: number,
  { careers: { past, nouns, others } }: QuestionWords,
): number => {
  const known = Math.max(...[past, nouns, others].map((ways) => phraseLength(tokens, at, ways)));
  const is = tokens[at]?.tag?.is;
  return known > 0 ? known : is === "filler" || is === "identity" || is === "by" ? 1 : 0;
};

/** The only person whom a question names, or whom its pronoun means. */
const personIn = ({ tokens, library, they }: Asked) => {
  const [span, ...others] = namedSpans(tokens, library);
  if (others.length > 0) return null;
  const [id, another] = span?.ids ?? they;
  if (id === undefined || another !== undefined || !library.people.has(id)) return null;
  const pronoun = tokens.findIndex(({ tag }) => tag?.is === "pronoun");
  if (span !== undefined) return span.isName ? { id, from: span.from, to: span.to } : null;
  return pronoun < 0 ? null : { id, from: pronoun, to: pronoun + 1 };
};
