import type { Library } from "../../library/library.ts";
import { phraseLength } from "./date-tokens.ts";
import { namedSpans } from "./named-spans.ts";
import type { QuestionWords } from "./question-words.ts";
import { contentTokens, type QuestionToken, textOf, tokensOf } from "./tokens.ts";

/** A question without the clause before it. */
export interface MainClause {
  readonly tokens: readonly QuestionToken[];
  /** The clause: “after Whitlock promised homes”. */
  readonly lead: string;
}

/**
 * The clause that asks, behind one that says when something happened: “after Whitlock promised homes, who criticised her?”. The verb of the first clause
 * is no part of the question, and its person is the one whom “her” means. Null if the line has no such clause.
 */
export const mainClause = (line: string, words: QuestionWords, library: Library): MainClause | null => {
  const all = tokensOf(line, words);
  if (phraseLength(all, 0, words.clauseOpeners) === 0) return null;
  const at = startOfMain(line, all, words);
  const lead = all.slice(0, at);
  if (at < 0 || !lead.some(isVerb)) return null;
  const span = namedSpans(lead, library).find(({ isName }) => isName);
  const main = all.slice(at);
  return {
    lead: textOf(lead),
    tokens: span === undefined ? main : withPerson(main, lead.slice(span.from, span.to)),
  };
};

/** The index of the first token behind the comma, or of “who”, behind the verb of the first clause. */
const startOfMain = (line: string, all: readonly QuestionToken[], words: QuestionWords): number => {
  const comma = line.search(/,\s/u);
  if (comma >= 0) return tokensOf(line.slice(0, comma), words).length;
  const verb = all.findIndex(isVerb);
  return all.findIndex(({ tag }, at) => tag?.is === "asks" && at > verb && verb >= 0);
};

const isVerb = ({ tag }: QuestionToken): boolean => tag?.is === "kind" || tag?.is === "said";

/** The question with the person of the first clause for its pronoun, or as its subject if it has none: « qui l’a critiqué ? ». */
const withPerson = (
  main: readonly QuestionToken[],
  person: readonly QuestionToken[],
): readonly QuestionToken[] => {
  const pronoun = main.findIndex(({ tag }) => tag?.is === "pronoun");
  if (pronoun >= 0) return main.toSpliced(pronoun, 1, ...person);
  return contentTokens(main).length === 0 ? [...main, ...person] : main;
};
