import { isVietnamese } from "../../base/text/vietnamese.ts";
import { statementKinds } from "../../library/briefing/schema.ts";
import type { Library } from "../../library/library.ts";
import { type FactsAmong, factTypes } from "../../library/search/fact-tags.ts";
import { readQuery } from "../../library/search/text-query.ts";
import { withKnownHolder } from "./known-holder.ts";
import { isNameAlone, isNamePart, officesOf } from "./named-spans.ts";
import type { QuestionReading } from "./reading.ts";
import { areOffices, isMeasure, type WordInWays, waysOf } from "./translated-words.ts";

const subjects = ["topic", "words"] as const;

/** More words are a text, and each is a query. */
const mostWords = 10;

/**
 * Reads the subject of a question by the words that the record has: as they were typed, in other ways or languages, or without those that the closest
 * fact lacks, because with them nothing would be found. “When was the dam inspected?” is about the dam, and the answer says so.
 *
 * Whether a word is on record says little: in a large archive, every word is somewhere. What counts is whether one fact and its briefing have all words.
 */
export const withKnownWords = (
  { mayLackSubject, saysToWhom, ...reading }: QuestionReading,
  library: Library,
): QuestionReading => {
  if (reading.isAsTyped === true) return reading;
  const { command, given } = reading;
  const name = subjectOf(reading, library);
  const written = name === null ? "" : (given[name] ?? "");
  // A French quotation has spaces inside its marks, and FTS5 refuses a query without words.
  const all = written.split(" ").filter((word) => readQuery(word).words.length > 0);
  if (name === null || all.length === 0 || all.length > mostWords) return reading;
  if (command === "who" && name === "name") return withKnownHolder(reading, all, library);
  const reread = ({ words, leftOut }: Wording): QuestionReading => ({
    ...reading,
    given: { ...given, [name]: words.join(" ") },
    ...(leftOut.length === 0 ? {} : { leftOut: leftOut.join(" ") }),
  });
  const who = (given.who ?? "").split(", ").flatMap((named) => idsOf(named, library));
  const wanted = { ...kindOfFacts(reading), actors: who };
  const ofThem = { types: factTypes, actors: who };
  const isTyped = (among: FactsAmong): boolean => library.texts.factsAbout(written, 1, among).length > 0;
  if (isTyped(wanted)) return reading;
  const asTyped = all.map((word) => ({ typed: [word], ways: [word] }));
  const inWays = name === "topic" && areOffices(all) ? asTyped : waysOf(all);
  const closest = (among: FactsAmong): Wording | null => {
    const inWords = nearer(
      wordingOf(asTyped, among, command, library),
      wordingOf(inWays, among, command, library),
    );
    if (inWords?.leftOut.length === 0) return inWords;
    const byOffice = wordingOf(withOffices(all, library), among, command, library);
    return byOffice?.leftOut.length === 0 ? byOffice : inWords;
  };
  const own = closest(wanted);
  if (own?.leftOut.length === 0) return reread(own);
  const { [name]: _, ...rest } = given;
  const withoutSubject = { ...reading, given: rest, leftOut: written };
  const hasOthers = who.length > 0 && library.newestFacts(wanted, 1).length > 0;
  const isEnough = mayLackSubject === true && hasOthers;
  // « Que demande Sy aux supporters ? »: what he asks for, although his title has the word.
  if (isEnough && saysToWhom === true) return own === null ? withoutSubject : reread(own);
  if (isTyped(ofThem)) return reading;
  const theirs = closest(ofThem);
  if (theirs?.leftOut.length === 0) return reread(theirs);
  if (isEnough) return own === null ? withoutSubject : reread(own);
  // Others said it, or a text has it without a fact, which the answer shows.
  if (who.length > 0 ? isInOneText(written, library) : isKnown(written, library)) return reading;
  if (who.length > 0 && own !== null) return reread(own);
  const anyone = closest({ types: factTypes });
  if (anyone?.leftOut.length === 0) return reread(anyone);
  // A fact about other things does not say how many there are.
  const isNear = (each: Wording | null): boolean =>
    command !== "figures" || (each !== null && each.words.length >= fewestNear);
  const found = own ?? (who.length === 0 ? null : theirs) ?? (isNear(anyone) ? anyone : null);
  if (found !== null) return reread(found);
  // “What reinforcements does the coach ask for?”: what she asks for, if nothing on record has the word.
  const isOfThem = (command === "commitments" || command === "quotes") && who.length > 0;
  const isUnknown = isOfThem && all.every((word) => !isKnown(word, library));
  return isUnknown && hasOthers ? withoutSubject : reading;
};

/** A fact with fewer words of a question about a figure may count something else. */
const fewestNear = 3;

/** The words of a subject as a fact and its briefing have them, and those that these lack, as they were typed. */
interface Wording {
  readonly words: readonly string[];
  readonly leftOut: readonly string[];
}

/** Words with the offices of the people whom they name, because a fact may have “the mayor” if its briefing names her. */
const withOffices = (words: readonly string[], library: Library): readonly WordInWays[] =>
  words.flatMap((word) => {
    const offices = officesOf(word, library);
    return [{ typed: [word], ways: [word] }, ...(offices.length === 0 ? [] : [{ typed: [], ways: offices }])];
  });

/** The wording that leaves out fewer words; `one` if both leave out as many. */
const nearer = (one: Wording | null, other: Wording | null): Wording | null =>
  one === null || (other !== null && other.leftOut.length < one.leftOut.length) ? other : one;

/** How the closest fact puts some words; null if it lacks words that change the question. */
const wordingOf = (
  words: readonly WordInWays[],
  among: FactsAmong,
  command: string,
  library: Library,
): Wording | null => {
  const chosen = library.texts.closest(
    words.map(({ ways }) => ways),
    among,
  );
  if (chosen === null) return null;
  const isLeft = (at: number): boolean => chosen[at] === null;
  const typed = words.flatMap((word) => word.typed);
  const left = words.flatMap((word, at) => (isLeft(at) ? word.typed : []));
  // A word that only says how a figure is measured need not be in the fact.
  const leftOut = command === "figures" ? left.filter((word) => !isMeasure(word)) : left;
  const lacking = words.filter((_, at) => isLeft(at)).length;
  if (lacking > words.length / 2 || !mayLeaveOut(left, typed, command, library)) return null;
  return { words: [...new Set(chosen.flatMap((way) => (way === null ? [] : [way])))], leftOut };
};

/** Whether a question stays the same without some of its words. */
const mayLeaveOut = (
  left: readonly string[],
  words: readonly string[],
  command: string,
  library: Library,
): boolean => {
  const kept = words.filter((word) => !left.includes(word));
  if (left.length === 0) return true;
  // A figure counts what the question names first, with two syllables in Vietnamese: the figures of Brimont do not say how many have no work.
  const things = command === "figures" ? words.filter((word) => !isMeasure(word)) : [];
  const counted = things.slice(0, things.some(isVietnamese) ? 2 : 1);
  if (kept.length === 0 || left.some((word) => counted.includes(word))) return false;
  // “Was the mayor arrested?” is not about everything on the mayor.
  if (areOffices(kept)) return false;
  return left.every((word) => {
    const next = words[words.indexOf(word) + 1] ?? "";
    // “Bob Whitlock” is not Dana Whitlock.
    const isFirstName = isNamePart(next, library) && !isKnown(word, library);
    return !isFirstName && !isNameAlone(word, library);
  });
};

/** The facts that a command shows. */
const kindOfFacts = ({ command, given }: QuestionReading) => {
  if (command === "figures") return { types: ["figure"] } as const;
  if (command === "quotes") return { types: ["statement"] } as const;
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

/** Whether a fact has a word in one of its ways. */
export const isKnownInAnyWay = (word: string, { texts }: Library): boolean =>
  texts.closest(waysOf([word]).map(({ ways }) => ways)) !== null;
