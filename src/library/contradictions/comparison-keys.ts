import type { LocalizedText } from "../../base/language/language.ts";
import type { Fact } from "../briefing/briefing.ts";
import { hashOf } from "../briefing/fact-hash.ts";
import { isOfficeOfOne } from "../names/offices.ts";
import { withoutDate } from "./dates.ts";
import { fewestSharedWords, foldedWords } from "./same-words.ts";

/**
 * Two facts that disagree have one of these keys in common (`disagreement-of.ts`), so that only facts with the same key are read and
 * compared. Most facts have no key, because they cannot be contradicted.
 */
export const comparisonKeys = (fact: Fact): readonly string[] => {
  const { type, asOf } = fact;
  switch (type) {
    case "figure":
      return keysOf(
        fact.counts,
        (counts, language) => {
          const isLong = foldedWords(`${fact.unit[language] ?? ""} ${counts}`).length >= fewestSharedWords;
          return isLong ? foldedWords(counts) : [];
        },
        type,
        asOf,
      );
    case "role":
      return fact.organization !== undefined && isOfficeOfOne(fact)
        ? keysOf(fact.title, foldedWords, type, asOf, fact.organization)
        : [];
    case "statement": {
      const { kind, due, speaker } = fact;
      return kind === "commitment" && due !== undefined && typeof speaker === "string"
        ? keysOf(fact.text, exceptDate(due.endsOn), type, asOf, speaker, due.limit, due.period.precision)
        : [];
    }
    case "event": {
      const { date, participants } = fact;
      const [{ source }] = fact.passages;
      return date === undefined || participants.length === 0
        ? []
        : keysOf(fact.text, exceptDate(date), type, source.published.date, ...participants.toSorted());
    }
    default:
      return fact satisfies never;
  }
};

/** A key for each language of a text, with what two facts must have in common besides its words. */
const keysOf = (
  text: LocalizedText,
  wordsOf: (text: string, language: string) => readonly string[],
  ...rest: readonly string[]
): readonly string[] =>
  Object.entries(text).flatMap(([language, written]) => {
    const words = wordsOf(written, language);
    return words.length === 0 ? [] : [hashOf(...rest, language, words.join(" "))];
  });

/** A text with a date that differs, if the rest of it is long enough to say what it is about. */
const exceptDate =
  (date: string) =>
  (text: string, language: string): readonly string[] => {
    const words = withoutDate(text, date, language);
    return words.length < fewestSharedWords ? [] : words;
  };
