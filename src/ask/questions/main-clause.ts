import type { Library } from "../../library/library.ts";
import { phraseLength } from "./date-tokens.ts";
import type { NamedSpan } from "./named-span.ts";
import { namedSpans } from "./named-spans.ts";
import type { QuestionWords } from "./question-words.ts";
import { contentTokens, type QuestionToken, textOf, tokensOf } from "./tokens.ts";
import { areOffices } from "./translated-words.ts";

/** A question without the clause before it. */
export interface MainClause {
  readonly tokens: readonly QuestionToken[];
  /** The clause: “after Whitlock promised homes”. */
  readonly lead: string;
  /** Whether its pronoun may mean several people of the clause, and so no one of the conversation either. */
  readonly isUnclear: boolean;
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
  const main = all.slice(at);
  if (at < 0 || !lead.some(isVerb) || !isQuestion(main)) return null;
  const person = personOf(lead, library);
  const clause = { lead: textOf(lead), tokens: main, isUnclear: false };
  if (person === null) return clause;
  if (person !== "several") return { ...clause, tokens: withPerson(main, person) };
  // Behind “Pike criticised Holroyd”, “she” may be either.
  const isUnclear = main.some(({ tag }) => tag?.is === "pronoun");
  return !isUnclear && contentTokens(main).length === 0 ? null : { ...clause, isUnclear };
};

/** Whether words ask something by themselves. “When did she promise the pass, and to whom?” is one question. */
const isQuestion = (main: readonly QuestionToken[]): boolean =>
  main.find(({ tag }) => tag?.is !== "filler")?.tag?.is !== "and" &&
  main.some((token) => isVerb(token) || token.tag?.is === "asks");

/** The one whom a pronoun behind a clause means; “several” if the clause has other people or offices. */
const personOf = (
  lead: readonly QuestionToken[],
  library: Library,
): readonly QuestionToken[] | "several" | null => {
  const spans = namedSpans(lead, library);
  // A town may be a part of the name of its council.
  const isOne = ({ ids, isPart }: NamedSpan): boolean => !isPart || ids.some((id) => library.people.has(id));
  const names = spans.filter((span) => span.isName && isOne(span));
  const name = names[0] ?? spans.find(({ isName }) => isName);
  if (name === undefined) return null;
  // “Mayor Whitlock” is one person.
  const isBeside = (from: number, to: number): boolean => to >= name.from && from <= name.to;
  const isOther =
    names.length > 1 ||
    spans.some(({ isName, from, to }) => !isName && !isBeside(from, to)) ||
    lead.some(
      ({ tag, written }, at) => tag === null && !isBeside(at, at + 1) && areOffices(written.split(" ")),
    );
  return isOther ? "several" : lead.slice(name.from, name.to);
};

/** The index of the first token behind the comma, or of “who”, behind the verb of the first clause. */
const startOfMain = (line: string, all: readonly QuestionToken[], words: QuestionWords): number => {
  const comma = line.search(/,\s/u);
  if (comma >= 0) return tokensOf(line.slice(0, comma), words).length;
  const verb = all.findIndex(isVerb);
  const at = all.findIndex(({ tag }, index) => tag?.is === "asks" && index > verb && verb >= 0);
  // “When did Pike say who pays?” has no second clause.
  return all.slice(at).some(isVerb) ? at : -1;
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
