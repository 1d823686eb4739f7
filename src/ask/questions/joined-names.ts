import type { Library } from "../../library/library.ts";
import { nameWords, tellingWords } from "../../library/names/name-words.ts";
import { idsIn as idsOf, type NameIndex, type NameMatch } from "../../library/names/names.ts";
import { isOneGender } from "../../library/names/offices.ts";
import { phraseLength } from "./date-tokens.ts";
import { questionWords } from "./known-question-words.ts";
import { joinedParts } from "./names-and-words.ts";
import type { QuestionWords } from "./question-words.ts";
import type { QuestionReading } from "./reading.ts";
import { hasCue, type QuestionToken, textOf, tokensOf } from "./tokens.ts";
import { areOffices, translatedNames } from "./translated-words.ts";

/**
 * Those whom several names or offices mean, with “and” between them: “the mayor and the former mayor of Harwick”. Null if there is one only, or if one of them
 * means none.
 */
export const idsOfJoined = (query: string, index: NameIndex): readonly string[] | null =>
  [...questionWords.values()].map((words) => idsIn(query, index, words)).find((ids) => ids !== null) ?? null;

/** Whether words are an office and nothing else, of men and women: the mayor “of the town” is no mayor of a city. */
const isOfficeAlone = (query: string): boolean => {
  const words = tellingWords(nameWords(query));
  return areOffices(words.map(({ written }) => written)) && !words.some(({ folded }) => isOneGender(folded));
};

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
  const all: (readonly string[])[] = [];
  for (const [at, part] of parts.entries()) {
    // The place behind the last office is that of the others, too, if they have none.
    const isShared = at < parts.length - 1 && place !== "" && placeOf(part, words) === "";
    const shared = isShared ? certainIds(`${part} ${place}`, index) : [];
    const own = shared.length > 0 ? shared : certainIds(part, index);
    const ids = own.length > 0 ? own : formerHolders(part, index, words);
    if (ids === null) return null;
    all.push(ids);
  }
  return [...new Set(all.flat())];
};

/** Those who had an office until a newer source named another one: “the former mayor”, if no title says so. Null if the words name no former office. */
const formerHolders = (part: string, index: NameIndex, words: QuestionWords): readonly string[] | null => {
  const tokens = tokensOf(part, words);
  const at = tokens.findIndex((_, place) => phraseLength(tokens, place, words.formerOffice) > 0);
  if (at < 0) return null;
  const office = tokens.toSpliced(at, phraseLength(tokens, at, words.formerOffice));
  const { match } = searchInWays(textOf(office), index);
  if (match.matches !== "holders") return null;
  return match.holders.filter(({ role }) => index.newerHolder(role) !== null).map(({ id }) => id);
};

/** What a name means, and the ways to write it that were read: those of an office in other languages, too. */
export interface MatchInWays {
  readonly ways: readonly string[];
  readonly match: NameMatch;
}

/** Finds whom a name means. An office means all who have it, in whatever language their titles are. */
export const searchInWays = (query: string, index: NameIndex): MatchInWays => {
  const typed = index.search(query);
  const isAll =
    typed.matches === "one" ||
    typed.matches === "several" ||
    // A few ministers with a French title are not all, if there are hundreds with an English one.
    (typed.matches === "holders" && (typed.isCut === true || !isOfficeAlone(query)));
  const found = (isAll ? [] : translatedNames(query)).flatMap((way) => {
    const match = index.search(way);
    return match.matches === "holders" ? [{ way, match }] : [];
  });
  if (found.length === 0) return { ways: [query], match: typed };
  const own = typed.matches === "holders" ? typed.holders : [];
  const holders = [...own, ...found.flatMap(({ match }) => match.holders)];
  const isCut = found.some(({ match }) => match.isCut === true);
  return {
    ways: [query, ...found.map(({ way }) => way)],
    match: {
      matches: "holders",
      holders: [...new Map(holders.toReversed().map((each) => [each.id, each])).values()].toReversed(),
      ...(isCut ? { isCut } : {}),
    },
  };
};

/** Those whom a name or an office means, if it was not mistyped. */
const certainIds = (part: string, index: NameIndex): readonly string[] => {
  const { match } = searchInWays(part, index);
  return "assumed" in match && match.assumed ? [] : idsOf(match);
};

/** The place of an office: “of Harwick”; empty if it has none. */
const placeOf = (part: string, words: QuestionWords): string => {
  const tokens = tokensOf(part, words);
  const from = tokens.findIndex((_, at) => at > 0 && phraseLength(tokens, at, words.belongs) > 0);
  return from < 0 ? "" : textOf(tokens.slice(from));
};
