import { statementKinds } from "../../library/briefing/schema.ts";
import type { Library } from "../../library/library.ts";
import { isNamePart } from "./named-spans.ts";
import type { QuestionReading } from "./reading.ts";
import {
  areOffices,
  isInGlossary,
  otherWays,
  type TranslatedWords,
  translationsOf,
  withoutMeasures,
} from "./translated-words.ts";

const subjects = ["topic", "words"] as const;

/** More words are a text, and each is a query. */
const mostWords = 10;

/** Of more words, only all together are put in another way. */
const mostForms = 2;

/**
 * Reads the subject of a question by the words that the record has. Words of another language are translated. Words that no fact and no text has are
 * left out, because with them nothing would be found: “when was the dam inspected?” is about the dam. The answer says so.
 */
export const withKnownWords = (reading: QuestionReading, library: Library): QuestionReading => {
  const { command, given } = reading;
  const name = subjectOf(reading, library);
  const written = name === null ? "" : (given[name] ?? "");
  const all = written.split(" ");
  const who = (given.who ?? "").split(", ").flatMap((named) => idsOf(named, library));
  const isSaid = who.length === 0 ? null : (words: string) => isSaidBy(who, words, library);
  const isFound = isSaid ?? ((words: string) => isKnown(words, library));
  if (name === null || all.length > mostWords) return reading;
  const reread = ({ words, unknown }: TranslatedWords): QuestionReading => ({
    ...reading,
    given: { ...given, [name]: words.join(" ") },
    ...(unknown.length === 0 ? {} : { leftOut: unknown.join(" ") }),
  });
  if (isFound(written)) {
    // « Informe » is also a form of “information”, if no fact of this kind has the words.
    const isOfKind = (words: string): boolean =>
      library.texts.factsAbout(words, 1, kindOfFacts(reading)).length > 0;
    const translated =
      isSaid !== null || name !== "topic" || isOfKind(written) ? null : translationIn(all, true, library);
    return translated !== null && isOfKind(translated.words.join(" ")) ? reread(translated) : reading;
  }
  // Another word for the same thing, or another form of it.
  const other =
    isSaid === null && all.length > mostForms
      ? undefined
      : otherWays(all).find((words) => isFound(words.join(" ")));
  if (other !== undefined) return reread({ words: other, unknown: [] });
  // Others said it, which the answer shows.
  if (isSaid !== null && isInOneText(written, library)) return reading;
  // A figure counts what the question names: the figures of Brimont do not say how many have no work.
  const isWhole = command === "figures" || (command === "who" && name === "name");
  const words = command === "figures" ? withoutMeasures(all) : all;
  if (words.length > 0 && words.length < all.length && isKnown(words.join(" "), library))
    return reread({ words, unknown: [] });
  // The office of no one on record stays as it was typed.
  const isOffice = command === "who" && library.names.people.search(words.join(" ")).matches === "none";
  const translated =
    isOffice || (name === "topic" && areOffices(words)) ? null : translationIn(words, isWhole, library);
  if (translated !== null && (isSaid?.(translated.words.join(" ")) ?? true)) return reread(translated);
  // Nothing has all words, so what this person said with some of them comes before what others did.
  const said = isSaid === null ? [] : words.filter((word) => isSaid(word));
  if (isSaid !== null && said.length > 0 && said.length < words.length && isSaid(said.join(" ")))
    return reread({ words: said, unknown: words.filter((word) => !said.includes(word)) });
  if (translated !== null) return reread(translated);
  if (words.length < 2 || isWhole) return reading;
  const partly = translationsOf(words, () => false)
    .filter(({ words: each, unknown }) => each.length > 1 && unknown.length < words.length / 2)
    .map(({ words: each, unknown }) =>
      withoutUnknown(each, library, (left) => reread({ ...left, unknown: [...unknown, ...left.unknown] })),
    );
  // A translation says more than numbers alone: “29 euros”.
  const found = [...partly, withoutUnknown(words, library, reread)].filter((each) => each !== null);
  const [best] = found.toSorted((a, b) => leftOutOf(a).length - leftOutOf(b).length);
  return best === undefined || leftOutOf(best).length > words.length / 2 ? reading : best;
};

/** The facts that a command shows. */
const kindOfFacts = ({ command, given }: QuestionReading) => {
  if (command === "figures") return { types: ["figure"] } as const;
  if (command !== "commitments") return { types: factTypes } as const;
  const isDue = given.due !== undefined || given.status !== undefined;
  const kind = statementKinds.find((each) => each === (isDue ? "commitment" : given.kind));
  return { types: ["statement"], kinds: kind === undefined ? null : [kind] } as const;
};

/** A person by id, or by a name in which a typing error is forgiven. */
const idsOf = (named: string, { actors, names }: Library): readonly string[] => {
  if (actors.has(named)) return [named];
  const match = named === "" ? null : names.actors.search(named);
  return match?.matches === "one" ? [match.id] : [];
};

const leftOutOf = ({ leftOut = "" }: QuestionReading): readonly string[] => leftOut.split(" ");

/** Leaves out the words that no fact and no text has, or else one word, because none has it together with the others. Null if that finds nothing. */
const withoutUnknown = (
  words: readonly string[],
  library: Library,
  reread: (words: TranslatedWords) => QuestionReading,
): QuestionReading | null => {
  const isIn = new Set(words.filter((word) => isKnown(word, library)));
  // “Bob Whitlock” is not Dana Whitlock.
  const isOfName = (at: number): boolean =>
    isIn.has(words[at + 1] ?? "") && isNamePart(words[at + 1] ?? "", library);
  const [unknown, known] = [words.filter((word) => !isIn.has(word)), words.filter((word) => isIn.has(word))];
  if (words.some((word, at) => !isIn.has(word) && isOfName(at))) return null;
  // “Was the mayor arrested?” is not about everything on the mayor.
  if (known.length === 0 || (unknown.length > 0 && areOffices(known))) return null;
  if (unknown.length > 0) return isKnown(known.join(" "), library) ? reread({ words: known, unknown }) : null;
  if (known.length < 3) return null;
  const isNamed = (word: string): boolean => library.names.actors.exact(word).length > 0;
  const left = words.findLastIndex(
    (word, at) => !isNamed(word) && !isOfName(at) && isKnown(words.toSpliced(at, 1).join(" "), library),
  );
  return left < 0 ? null : reread({ words: words.toSpliced(left, 1), unknown: [words[left] ?? ""] });
};

/** The option with the words of a subject, or with those of an office, which is not on record by that name. */
const subjectOf = ({ command, given }: QuestionReading, library: Library): string | null => {
  const { name } = given;
  if (given.about !== undefined) return "about";
  if (command === "who" && name !== undefined) {
    const isId = library.people.has(name) || library.organizations.has(name);
    return isId || !name.includes(" ") ? null : "name";
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

/** Whether some people or organizations said something with all of these words. */
export const isSaidBy = (who: readonly string[], words: string, { texts }: Library): boolean =>
  texts.factsAbout(words, 1, { types: factTypes, actors: who }).length > 0;

/** Whether one fact or one paragraph has all of these words. */
const isInOneText = (words: string, { texts }: Library): boolean =>
  texts.search(words).some(({ type }) => type === "fact" || type === "paragraph");

/** Whether a fact or a text has all of these words. */
export const isKnown = (words: string, { texts }: Library): boolean => texts.isKnown(words);

export const factTypes = ["statement", "role", "figure", "event"] as const;
