import type { StatementKind } from "../../library/briefing/schema.ts";
import type { DateRange } from "../lookup/date-range.ts";
import { presentValues } from "./given-values.ts";
import { datesIn } from "./mark-dates.ts";
import type { NamedSpan } from "./named-span.ts";
import type { NarrowedReadings } from "./narrowed-readings.ts";
import { writeRange } from "./periods.ts";
import type { Asked, QuestionReading } from "./reading.ts";

/** The readings of a question that asks for a kind of statement: “what did she promise?”, “what does the union want?”. */
export const kindReadings = (
  { tokens, library, today, otherDates }: Asked,
  kind: StatementKind,
  speakers: readonly NamedSpan[],
  about: { readonly who: string | null; readonly topic: string },
  { narrowed, isDue, beside }: NarrowedReadings,
): readonly QuestionReading[] => {
  const dates = datesIn(tokens);
  // “What did she promise this month” may mean when she said it, and when she will do it.
  const isDueThen = kind === "commitment" && dates !== null && dates.to > today.toString();
  const isToCome = dates !== null && dates.from > today.toString();
  const hasSaid = (each: StatementKind, actors: readonly string[]): boolean =>
    library.newestFacts({ types: ["statement"], kinds: [each], actors }, 1).length > 0;
  const saidNone = speakers.filter(({ ids }) => !hasSaid(kind, ids));
  const isNone = saidNone.length > 0 && saidNone.length === speakers.length;
  // “What does the union think of it?” may be a hope or a praise, if it takes no position.
  // « Tallec et Delmas veulent quoi ? » asks about both, and one of them only hopes.
  const isOpinion =
    saidNone.length > 0 &&
    (isNone ? kind === "position" || kind === "claim" : ["position", "request", "hope"].includes(kind));
  const saidByAll = speakers.flatMap(({ ids }) => ids);
  const lackOf = (each: StatementKind): number =>
    library.texts.factsAbout(about.topic, 1, { types: ["statement"], kinds: [each] })[0]?.elsewhere.length ??
    none;
  // “Who wants the plant to be sold?” is for those who hope for it, if those who ask for something do not speak of a sale.
  const isNearer = (each: StatementKind): boolean => lackOf(each) < lackOf(kind);
  const near = (nearKinds[kind] ?? []).filter((each) =>
    isNone ? hasSaid(each, saidByAll) : about.who === null && about.topic !== "" && isNearer(each),
  );
  const said = isOpinion
    ? narrowed("quotes")
    : [...near, kind].flatMap((each) => narrowed("commitments", { kind: each }));
  const other = kind === "commitment" ? otherPromises(otherDates, dates, today) : null;
  return [
    ...(isToCome && isDueThen ? [] : said),
    ...(isDueThen ? isDue(writeRange(dates), { kind }) : []),
    ...(other === null
      ? []
      : [{ command: "commitments", given: { ...presentValues({ ...about, ...other }), kind } }]),
    ...beside("quotes", "timeline"),
  ];
};

const none = Number.POSITIVE_INFINITY;

/** The kinds that answer a question for another one, if these people said nothing of it: what patients “want” may be a hope. */
const nearKinds: Readonly<Partial<Record<StatementKind, readonly StatementKind[]>>> = {
  request: ["hope"],
  hope: ["request"],
  support: ["praise"],
  praise: ["support"],
};

/** The dates of promises in their other meaning: “before Christmas” may be when they were made. Null if there is none. */
const otherPromises = (
  other: DateRange | null,
  chosen: DateRange | null,
  today: Temporal.PlainDate,
): { readonly date: string } | { readonly due: string } | null => {
  if (other === null || (other.from === chosen?.from && other.to === chosen.to)) return null;
  return other.to > today.toString() ? { due: writeRange(other) } : { date: writeRange(other) };
};
