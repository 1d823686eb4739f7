import type { CommitmentList, Library } from "../../library/library.ts";
import { nameWords } from "../../library/names/name-words.ts";
import { closestTexts, fewestWords } from "../../library/passages/closest-text.ts";
import { factTypes } from "../../library/search/fact-tags.ts";
import { type DateRange, firstDay } from "../lookup/date-range.ts";
import { withoutAskedObject } from "./asked-object.ts";
import { careerReadings } from "./career-reading.ts";
import { figureReadings } from "./figure-readings.ts";
import { joinedIds, presentValues, whoValues } from "./given-values.ts";
import { holderReadings } from "./holder-reading.ts";
import { joinedReadings } from "./joined-names.ts";
import { kindReadings } from "./kind-readings.ts";
import { withKnownWords } from "./known-words.ts";
import { datesIn } from "./mark-dates.ts";
import { narrowedTo } from "./narrowed-readings.ts";
import { writeRange } from "./periods.ts";
import { questionParts } from "./question-parts.ts";
import type { QuestionCue } from "./question-words.ts";
import type { Asked, QuestionReading } from "./reading.ts";
import { subjectMayLack } from "./to-whom.ts";
import { hasCue, kindIn, type QuestionToken } from "./tokens.ts";
import { datedSubject } from "./undated.ts";
import { leaderReadings, whoReadings } from "./who-reading.ts";

/** The commands that a question may mean, the likeliest first; none if it is no question. */
export const readingsOf = (asked: Asked): readonly QuestionReading[] => {
  const { tokens, words, library, they } = asked;
  const joined = asksWho(tokens)
    ? joinedReadings(
        tokens.filter(({ tag }) => tag?.is !== "identity"),
        library,
      )
    : [];
  if (joined.length > 0) return joined;
  const holders = holderReadings({ tokens, words, library, they });
  if (holders !== null) return holders;
  const leaders = leaderReadings(tokens, library, words);
  if (leaders !== null) return leaders;
  const career = careerReadings(asked);
  if (career !== null) return career;
  const objectless = { ...asked, tokens: withoutAskedObject(asked) };
  const readings = otherReadings(objectless);
  const lacking = subjectMayLack(objectless);
  return readings.map((each) => (each.given.who === undefined ? each : { ...each, ...lacking }));
};

/** Whether a question asks who a person is, and nothing else. */
const asksWho = (tokens: readonly QuestionToken[]): boolean =>
  hasCue(tokens, "identity") &&
  kindIn(tokens) === null &&
  !hasCue(tokens, "said") &&
  !hasCue(tokens, "quote");

const otherReadings = (asked: Asked): readonly QuestionReading[] => {
  const { tokens, library, today, they } = asked;
  const has = (cue: QuestionCue): boolean => hasCue(tokens, cue);
  const kind = kindIn(tokens);
  const dates = datesIn(tokens);
  const isToCome = dates !== null && dates.from > today.toString();
  const date = dates === null || isToCome ? null : writeRange(dates);

  if (asksWho(tokens)) {
    const who = whoReadings(tokens, library);
    // “Who was the minister in 2020”: the answer to “who is” does not depend on a date, so it may name another person.
    const then = date === null || dates === null || dates.to >= today.toString() ? null : date;
    const topic = then === null ? "" : questionParts(tokens, asked, true).words;
    return topic === ""
      ? who
      : [{ command: "timeline", given: presentValues({ topic, date: then }) }, ...who];
  }
  if ((has("count") && !countsStatements(tokens)) || has("why") || has("where")) {
    const { words } = questionParts(tokens, asked, true);
    if (words === "" && !has("count")) return [];
    if (has("where")) return wordReadings(words, library);
    if (has("count")) return figureReadings(asked, words, date);
    const search: QuestionReading = { command: "search", given: { words } };
    const timeline: QuestionReading = { command: "timeline", given: presentValues({ topic: words, date }) };
    // The search command has no dates.
    return date === null ? [search, timeline] : [timeline, search];
  }
  const parts = questionParts(tokens, asked, false);
  const { words } = parts;
  const [named, ...others] = whoValues(parts);
  // « Les éleveurs, ils répondent quoi ? » names them.
  const isNamed = tokens.some(({ tag }, at) => tag?.is === "pronoun" && tokens[at - 1]?.tag === null);
  const isMeant = has("pronoun") && named === null && !has("asks") && !isNamed;
  const who = isMeant && they.length > 0 ? joinedIds(they) : named;
  const narrowing = narrowedTo([who, ...others], words, date);
  const { isAbout, narrowed, beside, isDue } = narrowing;
  // “What did she say”: if “she” is unknown, an answer could be about another person.
  if (isMeant && who === null && (kind !== null || has("said"))) return [];
  const isOfOneFact = (each: string): boolean =>
    library.texts.factsAbout(each, mostCompared).some(({ elsewhere }) => elsewhere.length === 0);
  const dated = has("when") ? datedSubject(tokens, isOfOneFact) : null;
  if (dated !== null)
    return [{ command: "timeline", given: { topic: dated } }, ...beside("timeline", "commitments")];
  if (has("quote")) return [...narrowed("quotes"), ...beside("positions", "commitments")];
  if (has("noDate")) return [...narrowed("commitments", { status: "open" }), ...beside("commitments")];
  // “Overdue or due next week”
  if (has("overdue") && has("due"))
    return [...isDue(dates === null ? "any" : writeRange({ ...dates, from: firstDay })), ...isDue("overdue")];
  if (has("overdue")) return [...isDue("overdue"), ...beside("commitments")];
  if (has("due")) {
    // The deadline of one thing may have passed.
    const any = has("when") || words !== "" ? "any" : "open";
    return [...isDue(dates === null ? any : writeRange(dates)), ...beside("timeline")];
  }
  if (kind !== null) return kindReadings(asked, kind, parts.speakers, { who, topic: words }, narrowing);
  if (has("said")) return isAbout ? [...narrowed("quotes"), ...beside("commitments", "timeline")] : [];
  if (has("when")) return isAbout ? [...narrowed("timeline"), ...beside("commitments")] : [];
  const time = dates === null || isToCome ? {} : { time: dates.from };
  if (has("news") && words === "" && who === null) return [{ command: "since", given: time }];
  if (
    dates !== null &&
    has("anything") &&
    (isToCome || (words === "" && who === null && isOnlyDue(asked, dates)))
  )
    return hasEvent(words, dates, library)
      ? [
          ...narrowedTo([who, ...others], words, writeRange(dates)).narrowed("timeline"),
          ...isDue(dueOn(dates)),
        ]
      : [...isDue(dueOn(dates)), ...beside("timeline")];
  if (has("news") || has("anything") || has("next"))
    return isAbout ? [...narrowed("timeline"), ...beside("quotes")] : [];
  return [];
};

/** Whether the only facts on record for a period are due dates: “what happens on 30 June?” then asks for the promises for that day. */
const isOnlyDue = ({ library, today }: Asked, dates: DateRange): boolean => {
  const due: CommitmentList = {
    actors: [],
    about: null,
    dates: null,
    due: dates,
    status: null,
    today: today.toString(),
  };
  return (
    library.newestFacts({ types: factTypes, actors: [], dates }, 1).length === 0 &&
    library.commitments(due, 1).length > 0
  );
};

/** Whether an event of some days is about a subject: the vote “on the budget” on 9 December is no promise. */
const hasEvent = (subject: string, dates: DateRange, { texts }: Library): boolean =>
  subject !== "" && texts.factsAbout(subject, 1, { types: ["event"], dates }).length > 0;

/** Whether “how many” is about statements: “how many promises has she made?” asks for these promises. */
const countsStatements = (tokens: readonly QuestionToken[]): boolean => {
  const count = tokens.findIndex(({ tag }) => tag?.is === "count");
  return tokens.slice(count + 1).find(({ tag }) => tag?.is !== "filler")?.tag?.is === "kind";
};

/** “On 30 June” asks for what is promised for “before 30 June”, too. */
const dueOn = ({ from, to }: DateRange): string =>
  writeRange({
    from: from === to ? Temporal.PlainDate.from(from).subtract({ days: 1 }).toString() : from,
    to,
  });

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

const mostCompared = 20;
