import type { Library } from "../../library/library.ts";
import { isVague } from "./described-people.ts";
import { isNamePart } from "./named-spans.ts";
import type { QuestionReading } from "./reading.ts";
import { areOffices, isInGlossary, waysOf, waysOfHead } from "./translated-words.ts";

/** The holder of an office that is on record in other words: « jefe de bomberos de An Khánh » is the “head of the fire police”. The place may be anywhere in the briefing. */
export const withKnownHolder = (
  reading: QuestionReading,
  all: readonly string[],
  library: Library,
): QuestionReading => {
  const isInRecord = library.texts.isKnown(all.join(" "));
  if (isInRecord && !isOfPerson(all, library)) return reading;
  const chosen = library.texts.closest(
    waysOf(all).flatMap(({ typed, ways }) => (isVague(typed) ? [] : [[...ways, ...waysOfHead(typed)]])),
    { types: ["role"] },
  );
  if (chosen === null) return reading;
  const words = chosen.flatMap((way) => (way === null ? [] : [way]));
  if (words.length < chosen.length) return reading;
  // “Tế” is no word of the news, but « y tế » is.
  const isOfNews = (word: string): boolean =>
    words.some((way) => way.split(" ").includes(word) && isInGlossary(way));
  const titled = library.texts.factsAbout(words.join(" "), 1, { types: ["role"] });
  if (isInRecord && titled.some(({ elsewhere }) => elsewhere.length > 0)) return reading;
  // Separately, because the newest roles may all be those of one person.
  const holderBesides = (...except: readonly string[]): string | undefined =>
    library.texts
      .factsAbout(words.join(" "), mostHolders, { types: ["role"], except })
      .filter(({ elsewhere }) => !elsewhere.some(isOfNews))
      .flatMap(({ fact }) => (fact.type === "role" ? [fact.person] : []))[0];
  const only = holderBesides();
  if (only === undefined) return reading;
  const isOnly = holderBesides(only) === undefined;
  return { ...reading, given: { ...reading.given, name: isOnly ? only : words.join(" ") } };
};

/** Whether words are an office and the name of a person, who may be in the title of another one: “Renwick’s lawyer”. */
const isOfPerson = (words: readonly string[], library: Library): boolean =>
  words.some((word) => areOffices([word])) &&
  words.some((word) => isNamePart(word.replace(/s$/u, ""), library));

const mostHolders = 20;
