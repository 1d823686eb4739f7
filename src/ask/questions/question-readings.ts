import type { Given } from "../../answer/line.ts";
import type { StatementKind } from "../../library/briefing/schema.ts";
import type { Library } from "../../library/library.ts";
import { nameWords } from "../../library/names/name-words.ts";
import { closestTexts, fewestWords } from "../../library/passages/closest-text.ts";
import type { DateRange } from "../lookup/date-range.ts";
import { holderReadings } from "./holder-reading.ts";
import { factTypes, isKnown, isSaidBy, withKnownWords } from "./known-words.ts";
import { datesIn } from "./mark-dates.ts";
import { writeRange } from "./periods.ts";
import { type QuestionParts, questionParts } from "./question-parts.ts";
import type { QuestionCue, QuestionWords } from "./question-words.ts";
import type { QuestionReading } from "./reading.ts";
import type { QuestionToken } from "./tokens.ts";
import { leaderReadings, whoReadings } from "./who-reading.ts";

const mostSpeakers = 5;

/** The values that are not empty or null. */
export const presentValues = (values: Readonly<Record<string, string | null>>): Given =>
  Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => !["", null].includes(entry[1])),
  );

/** All ids in one value of `who:`. */
export const joinedIds = (ids: readonly string[]): string => ids.slice(0, mostSpeakers).join(", ");

/** The values of `who:` that a question may mean: all matching people together, then each of them. */
export const whoValues = ({
  speakers,
  unknownSpeaker,
  holders,
}: QuestionParts): readonly [first: string | null, ...others: string[]] => {
  if (unknownSpeaker !== null) return [unknownSpeaker, ...holders];
  const ids = [...new Set(speakers.flatMap((span) => span.ids))];
  if (ids.length === 0) return [null];
  const others = speakers.flatMap((span) => span.others);
  const each = [...(ids.length > 1 ? ids : []), ...others];
  return [joinedIds(ids), ...each];
};

/** Readings that ask for the source of some words. If they are in another language than the record, only the search translates them. */
export const wordReadings = (words: string, library: Library): readonly QuestionReading[] => {
  if (words === "") return [];
  const search: QuestionReading = { command: "search", given: { words } };
  if (nameWords(words).length < fewestWords) return [search];
  const find: QuestionReading = { command: "find", given: { text: words } };
  const known = withKnownWords(search, library).given.words?.split(" ") ?? [];
  const isTranslated = known.some((word) => !words.split(" ").includes(word));
  return isTranslated || closestTexts(words, library, 1).length === 0 ? [search, find] : [find, search];
};

export const hasCue = (tokens: readonly QuestionToken[], cue: QuestionCue): boolean =>
  tokens.some(({ tag }) => tag?.is === cue);

export const kindIn = (tokens: readonly QuestionToken[]): StatementKind | null =>
  tokens.map(({ tag }) => (tag?.is === "kind" ? tag.kind : null)).find((each) => each !== null) ?? null;

/** The data for reading a question. `library` must not be a recorded one. */
export interface Asked {
  readonly tokens: readonly QuestionToken[];
  readonly words: QuestionWords;
  readonly library: Library;
  readonly today: Temporal.PlainDate;
  /** The dates if a promise is not due then, but was made then, or the other way round. */
  readonly otherDates: DateRange | null;
  /** The ids of the people whom words such as “she” mean; empty if they are unknown. */
  readonly they: readonly string[];
}

/** The dates of promises in their other meaning: “before Christmas” may be when they were made. Null if there is none. */
const otherPromises = (
  other: DateRange | null,
  chosen: DateRange | null,
  today: Temporal.PlainDate,
): { readonly date: string } | { readonly due: string } | null => {
  if (other === null || (other.from === chosen?.from && other.to === chosen.to)) return null;
  return other.to > today.toString() ? { due: writeRange(other) } : { date: writeRange(other) };
};

/**
 * “How many homes did Kerbrat promise?” asks for his promise, and the homes of other towns are no answer; “and how much does she say they owe?” asks for
 * what she said. If no figure has the words, all that they promised may be the answer. Empty if they made no promise.
 */
const saidFigures = (asked: Asked, kind: StatementKind | null): readonly QuestionReading[] => {
  const { tokens, library, they } = asked;
  const parts = questionParts(tokens, asked, false);
  const [named] = whoValues(parts);
  const goesOn = hasCue(tokens, "pronoun") || ["and", "next"].includes(tokens[0]?.tag?.is ?? "");
  const isTheirs = named === null && they.length > 0 && goesOn && !hasCue(tokens, "asks");
  const who = isTheirs ? joinedIds(they) : named;
  if (who === null || (kind === null && !(isTheirs && hasCue(tokens, "said")))) return [];
  if (!isTheirs && (parts.speakers.length === 0 || parts.words === "")) return [];
  const all: QuestionReading =
    kind === null ? { command: "quotes", given: { who } } : { command: "commitments", given: { who, kind } };
  if (parts.words === "") return [all];
  const reading = withKnownWords({ ...all, given: { ...all.given, topic: parts.words } }, library);
  const { topic = "", who: ids = "" } = reading.given;
  if (reading.leftOut === undefined && isSaidBy(ids.split(", "), topic, library)) return [reading];
  const actors = isTheirs ? they : parts.speakers.flatMap((span) => span.ids);
  const kinds = kind === null ? null : [kind];
  const isFigure = !isTheirs && isKnown(parts.words, library);
  return isFigure || library.newestFacts({ types: ["statement"], kinds, actors }, 1).length === 0
    ? []
    : [{ ...all, leftOut: parts.words }];
};

/** The kinds that answer a question for another one, if these people said nothing of it: what patients “want” may be a hope. */
const nearKinds: Readonly<Partial<Record<StatementKind, readonly StatementKind[]>>> = {
  request: ["hope"],
  hope: ["request"],
  support: ["praise"],
  praise: ["support"],
};

/** “On 30 June” asks for what is promised for “before 30 June”, too. */
const dueOn = ({ from, to }: DateRange): string =>
  writeRange({
    from: from === to ? Temporal.PlainDate.from(from).subtract({ days: 1 }).toString() : from,
    to,
  });

/** The commands that a question may mean, the likeliest first; none if it is no question. */
export const readingsOf = (asked: Asked): readonly QuestionReading[] => {
  const { tokens, words: questionWords, library, today, they, otherDates } = asked;
  const has = (cue: QuestionCue): boolean => hasCue(tokens, cue);
  const kind = kindIn(tokens);
  const dates = datesIn(tokens);
  const isToCome = dates !== null && dates.from > today.toString();
  const date = dates === null || isToCome ? null : writeRange(dates);

  const holders = holderReadings({ tokens, words: questionWords, library, they });
  if (holders !== null) return holders;
  const leaders = leaderReadings(tokens, library, questionWords);
  if (leaders !== null) return leaders;
  if (has("identity") && kind === null && !has("said")) {
    const who = whoReadings(tokens, library);
    // “Who was the minister in 2020”: the answer to “who is” does not depend on a date, so it may name another person.
    const then = date === null || dates === null || dates.to >= today.toString() ? null : date;
    const topic = then === null ? "" : questionParts(tokens, { library, words: questionWords }, true).words;
    return topic === ""
      ? who
      : [{ command: "timeline", given: presentValues({ topic, date: then }) }, ...who];
  }
  if (has("count") || has("why") || has("where")) {
    const { words } = questionParts(tokens, { library, words: questionWords }, true);
    if (words === "" && !has("count")) return [];
    if (has("where")) return wordReadings(words, library);
    const search: QuestionReading = { command: "search", given: { words } };
    const timeline: QuestionReading = { command: "timeline", given: presentValues({ topic: words, date }) };
    // The search command has no dates.
    if (!has("count")) return date === null ? [search, timeline] : [timeline, search];
    return [
      ...saidFigures(asked, kind),
      { command: "figures", given: presentValues({ topic: words, date }) },
      ...(words === "" ? [] : [search]),
    ];
  }
  const parts = questionParts(tokens, { library, words: questionWords }, false);
  const { words } = parts;
  const [named, ...others] = whoValues(parts);
  const isMeant = has("pronoun") && named === null && !has("asks");
  const who = isMeant && they.length > 0 ? joinedIds(they) : named;
  const narrowed = (command: string, more: Given = {}): readonly QuestionReading[] =>
    [who, ...others].map((each) => ({
      command,
      given: { ...presentValues({ who: each, topic: words, date }), ...more },
    }));
  const isAbout = words !== "" || who !== null || date !== null;
  const beside = (...names: readonly string[]): readonly QuestionReading[] =>
    isAbout ? names.flatMap((name) => narrowed(name).slice(0, 1)) : [];
  // “What did she say”: if “she” is unknown, an answer could be about another person.
  if (isMeant && who === null && (kind !== null || has("said"))) return [];
  if (has("quote")) return [...narrowed("quotes"), ...beside("positions", "commitments")];
  const isDue = (due: string): readonly QuestionReading[] =>
    narrowed("commitments", { due }).map(({ command, given: { date: _, ...given } }) => ({ command, given }));
  if (has("noDate")) return [...narrowed("commitments", { status: "open" }), ...beside("commitments")];
  if (has("overdue")) return [...isDue("overdue"), ...beside("commitments")];
  if (has("due")) {
    // The deadline of one thing may have passed.
    const any = has("when") || words !== "" ? "any" : "open";
    return [...isDue(dates === null ? any : writeRange(dates)), ...beside("timeline")];
  }
  if (kind !== null) {
    // “What did she promise this month” may mean when she said it, and when she will do it.
    const isDueThen = kind === "commitment" && dates !== null && dates.to > today.toString();
    const due = isDueThen
      ? isDue(writeRange(dates)).map(({ given, ...rest }) => ({ ...rest, given: { ...given, kind } }))
      : [];
    // “What does the union think of it?” may be a hope or a praise, if it takes no position.
    const saidNone = parts.speakers.filter(
      ({ ids }) => library.newestFacts({ types: ["statement"], kinds: [kind], actors: ids }, 1).length === 0,
    );
    // « Tallec et Delmas veulent quoi ? » asks about both, and one of them only hopes.
    const isOpinion =
      saidNone.length > 0 &&
      (saidNone.length === parts.speakers.length
        ? kind === "position" || kind === "claim"
        : ["position", "request", "hope"].includes(kind));
    const saidAll = parts.speakers.flatMap(({ ids }) => ids);
    const isNone = saidNone.length > 0 && saidNone.length === parts.speakers.length;
    const near = (isNone ? (nearKinds[kind] ?? []) : []).filter(
      (each) => library.newestFacts({ types: ["statement"], kinds: [each], actors: saidAll }, 1).length > 0,
    );
    const said =
      isToCome && isDueThen
        ? []
        : isOpinion
          ? narrowed("quotes")
          : [...near, kind].flatMap((each) => narrowed("commitments", { kind: each }));
    const other = kind === "commitment" ? otherPromises(otherDates, dates, today) : null;
    return [
      ...said,
      ...due,
      ...(other === null
        ? []
        : [{ command: "commitments", given: { ...presentValues({ who, topic: words, ...other }), kind } }]),
      ...beside("quotes", "timeline"),
    ];
  }
  if (has("said")) return isAbout ? [...narrowed("quotes"), ...beside("commitments", "timeline")] : [];
  if (has("when")) return isAbout ? [...narrowed("timeline"), ...beside("commitments")] : [];
  const time = dates === null || isToCome ? {} : { time: dates.from };
  if (has("news") && words === "" && who === null) return [{ command: "since", given: time }];
  // “What happens on 30 June?” asks what is promised for then.
  const isDated =
    dates !== null && library.newestFacts({ types: factTypes, actors: [], dates }, 1).length > 0;
  if (dates !== null && has("anything") && words === "" && who === null && (isToCome || !isDated))
    return [...isDue(dueOn(dates)), ...beside("timeline")];
  if (isToCome && has("anything")) return [...isDue(dueOn(dates)), ...beside("timeline")];
  if (has("news") || has("anything") || has("next"))
    return isAbout ? [...narrowed("timeline"), ...beside("quotes")] : [];
  return [];
};
