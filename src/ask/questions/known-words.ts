import { isVietnamese } from "../../base/text/vietnamese.ts";
import { statementKinds } from "../../library/briefing/schema.ts";
import type { Library } from "../../library/library.ts";
import { nameWords } from "../../library/names/name-words.ts";
import type { FactsAmong } from "../../library/search/fact-tags.ts";
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
 * Reads the subject of a question by the words that the record has: as they were typed, in another way or language, or without those that the closest
 * fact lacks, because with them nothing would be found. “When was the dam inspected?” is about the dam, and the answer says so.
 *
 * Whether a word is on record says little: in a large archive, every word is somewhere. What counts is whether one fact and its briefing have all words.
 */
export const withKnownWords = (reading: QuestionReading, library: Library): QuestionReading => {
  const { command, given } = reading;
  const name = subjectOf(reading, library);
  const written = name === null ? "" : (given[name] ?? "");
  const all = written.split(" ");
  if (name === null || all.length > mostWords) return reading;
  const reread = ({ words, unknown }: TranslatedWords): QuestionReading => ({
    ...reading,
    given: { ...given, [name]: words.join(" ") },
    ...(unknown.length === 0 ? {} : { leftOut: unknown.join(" ") }),
  });
  if (command === "who" && name === "name") return reread(officeWording(all, library));
  const who = (given.who ?? "").split(", ").flatMap((named) => idsOf(named, library));
  const wanted = { ...kindOfFacts(reading), actors: who };
  const isTopicOfOffice = name === "topic" && areOffices(all);
  const wordings = wordingsOf(all, command === "figures", isTopicOfOffice, library);
  const whole = (among: FactsAmong): TranslatedWords | undefined =>
    wordings.find(
      ({ words, unknown }) =>
        unknown.length === 0 && library.texts.factsAbout(words.join(" "), 1, among).length > 0,
    );
  const own = whole(wanted) ?? whole({ types: factTypes, actors: who });
  if (own !== undefined) return reread(own);
  // Others said it, or a text has it without a fact, which the answer shows.
  if (who.length > 0 ? isInOneText(written, library) : isKnown(written, library)) return reading;
  const partly =
    partOf(wordings, wanted, command, library) ??
    (who.length === 0 ? null : partOf(wordings, { types: factTypes, actors: who }, command, library));
  const others = whole({ types: factTypes });
  if (who.length > 0 && partly !== null) return reread(partly);
  if (others !== undefined) return reread(others);
  const inTexts = wordings.find(
    ({ words, unknown }) => unknown.length === 0 && isKnown(words.join(" "), library),
  );
  const found =
    inTexts ??
    partly ??
    (command === "figures" ? null : partOf(wordings, { types: factTypes }, command, library));
  if (found !== null) return reread(found);
  // “What reinforcements does the coach ask for?”: what she asks for, if nothing on record has the word.
  const isOfThem = (command === "commitments" || command === "quotes") && who.length > 0;
  const isUnknown = isOfThem && all.every((word) => !isKnown(word, library));
  const { [name]: _, ...rest } = given;
  return isUnknown && library.newestFacts(wanted, 1).length > 0
    ? { ...reading, given: rest, leftOut: written }
    : reading;
};

/** The ways to write some words: as typed, without measures, in another way, and in each language. */
const wordingsOf = (
  all: readonly string[],
  isFigure: boolean,
  isOffice: boolean,
  library: Library,
): readonly TranslatedWords[] => {
  const words = isFigure ? withoutMeasures(all) : all;
  const known = new Map(words.map((word) => [word, isKnown(word, library)]));
  const measured = words.length === 0 || words.length === all.length ? [] : [words];
  const ways = all.length > mostForms ? [] : otherWays(all);
  const translated = isOffice
    ? []
    : [
        ...translationsOf(words, (word) => known.get(word) === true),
        // A word that another fact has, in another sense, is translated too.
        ...translationsOf(words, (word) => known.get(word) === true && !isInGlossary(word)),
      ];
  return [
    ...[all, ...ways, ...measured].map((each) => ({ words: each, unknown: [] })),
    ...translated.filter((each) => each.words.some((word) => !words.includes(word))),
  ];
};

/** The wording with the most words in one fact and its briefing, without the words that they lack; null if that would change the question. */
const partOf = (
  wordings: readonly TranslatedWords[],
  among: FactsAmong,
  command: string,
  library: Library,
): TranslatedWords | null => {
  let best: TranslatedWords | null = null;
  const typed = wordings[0]?.words ?? [];
  for (const { words, unknown } of wordings) {
    // Without its only word, a wording asks nothing.
    if (words.length === 1 && unknown.length === 0) continue;
    const lacking = library.texts.lacking(words.join(" "), among);
    if (lacking === null) continue;
    // A translation may have two words: « hành khách ».
    const isLacking = (word: string): boolean =>
      nameWords(word).some(({ written }) => lacking.includes(written));
    const [left, kept] = [words.filter(isLacking), words.filter((word) => !isLacking(word))];
    const leftOut = [...unknown, ...left];
    const isLess = best === null || leftOut.length < best.unknown.length;
    if (!isLess || leftOut.length > (words.length + unknown.length) / 2) continue;
    const isSame =
      mayLeaveOut(left, words, command, library) && mayLeaveOut(unknown, typed, command, library);
    if (isSame) best = { words: kept, unknown: leftOut };
  }
  return best;
};

/** Whether a question stays the same without some of its words. */
const mayLeaveOut = (
  left: readonly string[],
  words: readonly string[],
  command: string,
  library: Library,
): boolean => {
  const kept = words.filter((word) => !left.includes(word));
  // A figure counts what the question names first, with two syllables in Vietnamese: the figures of Brimont do not say how many have no work.
  const counted = command === "figures" ? words.slice(0, words.some(isVietnamese) ? 2 : 1) : [];
  if (kept.length === 0 || left.some((word) => counted.includes(word))) return false;
  // “Was the mayor arrested?” is not about everything on the mayor.
  if (areOffices(kept)) return false;
  return left.every((word) => {
    const next = words[words.indexOf(word) + 1] ?? "";
    // “Bob Whitlock” is not Dana Whitlock.
    const isFirstName = isNamePart(next, library) && !isKnown(word, library);
    return !isFirstName && library.names.actors.exact(word).length === 0;
  });
};

/** The words of an office that is on record in another way or language; as typed, if no one holds it. */
const officeWording = (all: readonly string[], library: Library): TranslatedWords => {
  const typed = { words: all, unknown: [] };
  if (isKnown(all.join(" "), library)) return typed;
  const isFound = (words: readonly string[]): boolean => isKnown(words.join(" "), library);
  const other = otherWays(all).find(isFound);
  if (other !== undefined) return { words: other, unknown: [] };
  if (library.names.people.search(all.join(" ")).matches === "none") return typed;
  const translated = wordingsOf(all, false, false, library).slice(1);
  return translated.find(({ words, unknown }) => unknown.length === 0 && isFound(words)) ?? typed;
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

/** Whether some people or organizations said something with all of these words. */
export const isSaidBy = (who: readonly string[], words: string, { texts }: Library): boolean =>
  texts.factsAbout(words, 1, { types: factTypes, actors: who }).length > 0;

/** Whether one fact or one paragraph has all of these words. */
const isInOneText = (words: string, { texts }: Library): boolean => texts.firstTexts(words, 1).length > 0;

/** Whether a fact or a text has all of these words. */
export const isKnown = (words: string, { texts }: Library): boolean => texts.isKnown(words);

export const factTypes = ["statement", "role", "figure", "event"] as const;
