import type { Library } from "../../library/library.ts";
import { idsIn as idsOf, type NameIndex } from "../../library/names/names.ts";
import { phraseLength } from "./date-tokens.ts";
import { questionWords } from "./known-question-words.ts";
import { joinedParts } from "./names-and-words.ts";
import type { QuestionWords } from "./question-words.ts";
import type { QuestionReading } from "./reading.ts";
import { hasCue, type QuestionToken, textOf, tokensOf } from "./tokens.ts";
import { translatedNames } from "./translated-words.ts";

/**
 * Those whom several names or offices mean, with “and” between them: “the mayor and the former mayor of Harwick”. Null if there is one only, or if one of them
 * means none.
 */
export const idsOfJoined = (query: string, index: NameIndex): readonly string[] | null =>
  [...questionWords.values()].map((words) => idsIn(query, index, words)).find((ids) => ids !== null) ?? null;

/** Reads nothing but people, by name or by office: “mayor and former mayor”. Empty if there is more, or one person only. */
export const joinedReadings = (
  tokens: readonly QuestionToken[],
  { names }: Library,
): readonly QuestionReading[] => {
  const isBare = tokens.every(({ tag }) => tag === null || tag.is === "filler" || tag.is === "and");
  if (!isBare || !hasCue(tokens, "and")) return [];
  const name = textOf(tokens);
  return idsOfJoined(name, names.people) === null ? [] : [{ command: "who", given: { name } }];
};

/** Those of a query in one language. */
const idsIn = (query: string, index: NameIndex, words: QuestionWords): readonly string[] | null => {
  const parts = joinedParts(query, words);
  if (parts.length < 2) return null;
  const place = placeOf(parts.at(-1) ?? "", words);
  const all = parts.map((part, at) => {
    // The place behind the last office is that of the others, too, if they have none.
    const isShared = at < parts.length - 1 && place !== "" && placeOf(part, words) === "";
    const shared = isShared ? certainIds(`${part} ${place}`, index) : [];
    return shared.length > 0 ? shared : certainIds(part, index);
  });
  return all.every((ids) => ids.length > 0) ? [...new Set(all.flat())] : null;
};

/** The people with an office that is on record only in another language, and the way to write it there; null if there is none. */
export const inOtherLanguages = (query: string, index: NameIndex) =>
  translatedNames(query)
    .map((way) => ({ way, match: index.search(way) }))
    .find(({ match }) => match.matches === "holders") ?? null;

/** Those whom a name or an office means, if it was not mistyped. */
const certainIds = (part: string, index: NameIndex): readonly string[] => {
  const typed = index.search(part);
  const match = typed.matches === "none" ? (inOtherLanguages(part, index)?.match ?? typed) : typed;
  return "assumed" in match && match.assumed ? [] : idsOf(match);
};

/** The place of an office: “of Harwick”; empty if it has none. */
const placeOf = (part: string, words: QuestionWords): string => {
  const tokens = tokensOf(part, words);
  const from = tokens.findIndex((_, at) => at > 0 && phraseLength(tokens, at, words.belongs) > 0);
  return from < 0 ? "" : textOf(tokens.slice(from));
};
