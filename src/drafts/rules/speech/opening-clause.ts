import type { ParsedArticle } from "../structure/article.ts";
import type { Sentence } from "../structure/sentences.ts";
import type { Clause } from "./clause.ts";

/** How many tokens may come before the subject of such a clause: "Only after", "Ngay sau khi". */
const mostLead = 3;

/** How many marks may be its end. Each of them costs a reading of the words before it. */
const mostEnds = 4;

/**
 * "After Quill said the fund was empty, Holm resigned.": the statements of the first clause, and the rest of the sentence, which
 * is not what Quill said. If no mark shows where the rest begins, the statements are in doubt. Null if the sentence does not
 * begin with such a clause.
 */
export const openingClause = (
  article: ParsedArticle,
  sentence: Sentence,
  quoted: (index: number) => number | null,
  read: (part: Sentence) => Clause[],
): { readonly clauses: Clause[]; readonly rest: Sentence | null } | null => {
  if (!opensSubordinate(article, sentence)) return null;
  const ends: number[] = [];
  for (let at = sentence.from; at < sentence.to - 1 && ends.length < mostEnds; at++) {
    const skip = quoted(at);
    if (skip !== null) at = skip - 1;
    else if (endsOpening(article, at)) ends.push(at);
  }
  for (const [order, end] of ends.entries()) {
    const clauses = read({ ...sentence, to: end });
    const verb = clauses[0]?.cue ?? null;
    if (verb === null || !isSubordinate(sentence, clauses)) continue;
    // "As Quill said, the fund is empty": the words after the comma are those that she said.
    if (verb.to === end) return null;
    const isOnly = order === ends.length - 1;
    return { clauses: isOnly ? clauses : inDoubt(clauses), rest: { ...sentence, from: end + 1 } };
  }
  if (ends.length > 0) return null;
  const clauses = read(sentence);
  return isSubordinate(sentence, clauses) ? { clauses: inDoubt(clauses), rest: null } : null;
};

const opensSubordinate = ({ lexicon, tokens }: ParsedArticle, { from }: Sentence): boolean =>
  tokens.slice(from, from + mostLead).some(({ lower }) => lexicon.subordinators.has(lower));

const endsOpening = ({ lexicon, tokens }: ParsedArticle, at: number): boolean => {
  const lower = tokens[at]?.lower ?? "";
  const inNumber = tokens[at - 1]?.type === "number" && tokens[at + 1]?.type === "number";
  return (lower === "," && !inNumber) || lexicon.consequents.has(lower);
};

/** Whether the subject of the first clause comes right after the word that makes it a subordinate clause. */
const isSubordinate = ({ from }: Sentence, [first]: readonly Clause[]): boolean =>
  first !== undefined && first.from > from && first.from <= from + mostLead;

const inDoubt = (clauses: Clause[]): Clause[] => {
  for (const clause of clauses) clause.doubts = [...new Set([...clause.doubts, "subject-unsure" as const])];
  return clauses;
};
