import { dueTextOf } from "../output/due.ts";
import { findDates } from "./figures/dates.ts";
import { wholeDue } from "./figures/due.ts";
import { lexiconFor } from "./languages/language.ts";
import { readArticle } from "./structure/article.ts";

/**
 * The due date that an editor says in words of one of the languages, as a briefing has it: “by June 2027” is `by 2027-06`. Null if the words say
 * anything else, or leave out the year.
 */
export const readSaidDue = (words: string, languages: readonly string[]): string | null => {
  // Articles write names of months in capitals in some languages; people who type may not.
  const typed = words.trim().replace(/\p{L}+/gu, (word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);
  for (const language of languages) {
    const lexicon = lexiconFor(language);
    if (lexicon === null) continue;
    const article = readArticle(typed, lexicon, []);
    const due = wholeDue(article, findDates(article.tokens, lexicon));
    const written = due === null ? null : dueTextOf(due, null);
    if (written !== null) return written;
  }
  return null;
};
