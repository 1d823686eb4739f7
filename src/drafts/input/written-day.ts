import { findDates } from "../rules/figures/dates.ts";
import { lexiconFor } from "../rules/languages/language.ts";
import { tokenize } from "../rules/structure/tokens.ts";

/** A longer line is a sentence with a date in it. */
const longestLine = 100;

/** The only full date in a line such as “mar. 3 mars 2026 09:12”, in the language of its text; null if there is none, or another one. */
export const writtenDay = (line: string | null, language: string): string | null => {
  if (line === null || line.length > longestLine) return null;
  const lexicon = lexiconFor(language);
  const days = findDates(tokenize(line), lexicon).flatMap(({ iso, hasYear, start }) => {
    const isPublication = lexicon?.notPublication.test(line.slice(0, start).trimEnd()) !== true;
    return hasYear && isPublication && iso.length === "2026-03-02".length ? [iso] : [];
  });
  const [day, another] = new Set(days);
  return another === undefined ? (day ?? null) : null;
};
