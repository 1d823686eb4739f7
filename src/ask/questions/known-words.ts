import type { Library } from "../../library/library.ts";
import type { QuestionReading } from "./reading.ts";
import {
  areOffices,
  isInGlossary,
  type TranslatedWords,
  translationsOf,
  withoutMeasures,
} from "./translated-words.ts";

const subjects = ["topic", "words"] as const;

/** More words are a text, and each is a query. */
const mostWords = 6;

/**
 * Reads the subject of a question by the words that the record has. Words of another language are translated. Words that no fact and no text has are
 * left out, because with them nothing would be found: “when was the dam inspected?” is about the dam. The answer says so.
 */
export const withKnownWords = (reading: QuestionReading, library: Library): QuestionReading => {
  const { command, given } = reading;
  const name = subjectOf(reading, library);
  const written = name === null ? "" : (given[name] ?? "");
  const all = written.split(" ");
  if (name === null || all.length > mostWords || isKnown(written, library)) return reading;
  const reread = ({ words, unknown }: TranslatedWords): QuestionReading => ({
    ...reading,
    given: { ...given, [name]: words.join(" ") },
    ...(unknown.length === 0 ? {} : { leftOut: unknown.join(" ") }),
  });
  // A figure counts what the question names: the figures of Brimont do not say how many have no work.
  const isWhole = command === "figures" || command === "who";
  const words = command === "figures" ? withoutMeasures(all) : all;
  if (words.length > 0 && words.length < all.length && isKnown(words.join(" "), library))
    return reread({ words, unknown: [] });
  const translated = name === "topic" && areOffices(words) ? null : translationIn(words, isWhole, library);
  if (translated !== null) return reread(translated);
  if (words.length < 2 || isWhole) return reading;
  const known = words.filter((word) => isKnown(word, library));
  if (known.length === 0 || known.length === words.length || !isKnown(known.join(" "), library))
    return reading;
  return reread({ words: known, unknown: words.filter((word) => !known.includes(word)) });
};

/** The option with the words of a subject, or with those of an office, which is not on record by that name. */
const subjectOf = ({ command, given }: QuestionReading, library: Library): string | null => {
  const { name } = given;
  if (command === "who" && name !== undefined) {
    const isId = library.people.has(name) || library.organizations.has(name);
    return isId || !name.includes(" ") || given.about !== undefined ? null : "name";
  }
  return subjects.find((each) => given[each] !== undefined) ?? null;
};

/** The translation that keeps most words, if the record has them; null if there is none. */
const translationIn = (
  words: readonly string[],
  isWhole: boolean,
  library: Library,
): TranslatedWords | null => {
  const known = new Map(words.map((word) => [word, isKnown(word, library)]));
  const unknownCount = words.filter((word) => known.get(word) === false).length;
  const all = [
    ...translationsOf(words, (word) => known.get(word) === true),
    // A word that another fact has, in another sense, is translated too.
    ...translationsOf(words, (word) => known.get(word) === true && !isInGlossary(word)),
  ];
  const found = all
    .filter((each) => each.words.some((word) => !words.includes(word)))
    .filter(({ unknown }) => unknown.length === 0 || (!isWhole && unknown.length < unknownCount))
    .filter((each) => isKnown(each.words.join(" "), library));
  return found.toSorted((a, b) => a.unknown.length - b.unknown.length)[0] ?? null;
};

const isKnown = (words: string, { texts }: Library): boolean =>
  texts.factsAbout(words, 1).length > 0 || texts.briefingsWith(words, 1).length > 0;
