import { everyDay, weekdays } from "./preset-words.ts";

/** Every `every` weeks, counted from the week of a date, or days, counted from the date, and not before it. */
export interface Weeks {
  readonly unit: "weeks" | "days";
  readonly every: number;
  /** An ISO date. */
  readonly from: string;
}

/** Days of a schedule. 0 is Sunday. Each list is sorted and without duplicates. `months` are those of a quarter: its first or its last ones. */
export type SaidDays =
  | { readonly kind: "week"; readonly days: readonly number[]; readonly weeks: Weeks | null }
  /** The first Monday of each month; position -1 is the last. */
  | {
      readonly kind: "position";
      readonly days: readonly number[];
      readonly positions: readonly number[];
      readonly months?: readonly number[];
    }
  /** Days of each month; -1 is the last. */
  | { readonly kind: "month"; readonly days: readonly number[]; readonly months?: readonly number[] }
  /** Days from Monday to Friday, by their position among those of the month; -1 is the last. */
  | { readonly kind: "working"; readonly positions: readonly number[]; readonly months?: readonly number[] };

/** The Monday from which every other week is counted, if no date is given. */
const firstWeek = "2024-01-01";
const mostWeeks = 8;
const mostDays = 31;
const mostWorkingDays = 20;

export const sortedOnce = (values: readonly number[]): readonly number[] =>
  [...new Set(values)].sort((a, b) => a - b);

type Positions = Extract<SaidDays, { readonly kind: "position" }>;

/** The days that were read so far. */
export interface HeardDays {
  /** Positions with their days, before the last ones: “the first Monday” and the last Friday of the month. */
  readonly pairs: Positions[];
  days: number[];
  positions: number[];
  /** Whether a day follows its position, as in English, or precedes it, as in Vietnamese. */
  isPositionFirst: boolean;
  readonly daysOfMonth: number[];
  /** Days that are one word, such as weekdays: “the first weekday of the month” would be seven days. */
  hasSet: boolean;
  monthly: boolean;
  /** Whether it is a quarter that is meant, and not a month. */
  isQuarterly: boolean;
  /** A day of the month that needs no “of the month”: `the 15th`, « le 15 », `ngày 15`. */
  isDated: boolean;
  /** A position in words: “the first”. */
  hasNamedPosition: boolean;
  /** “Every second Tuesday” */
  isEverySecond: boolean;
  isNumbered: boolean;
  hasDayWord: boolean;
  /** « un lundi sur deux » */
  isOneOf: boolean;
  isOther: boolean;
  every: number | null;
  /** “Every 3 days” */
  everyDays: number | null;
  /** “Mondays every two weeks”: a day that follows would be another one. */
  areWeeksLast: boolean;
  from: string | null;
}

/** The state before the first word. */
export const createHeard = (): HeardDays => ({
  pairs: [],
  days: [],
  positions: [],
  isPositionFirst: true,
  daysOfMonth: [],
  hasSet: false,
  monthly: false,
  isQuarterly: false,
  isDated: false,
  hasNamedPosition: false,
  isEverySecond: false,
  isNumbered: false,
  hasDayWord: false,
  isOneOf: false,
  isOther: false,
  every: null,
  everyDays: null,
  areWeeksLast: false,
  from: null,
});

/** Whether the words so far are enough to know the days. */
export const isComplete = ({ monthly, days, positions, daysOfMonth }: HeardDays): boolean =>
  monthly && days.length + positions.length + daysOfMonth.length > 0;

export const isPaired = ({ days, positions }: HeardDays): boolean => days.length > 0 && positions.length > 0;

const pairOf = ({ days, positions }: HeardDays): Positions => ({
  kind: "position",
  days: sortedOnce(days),
  positions: sortedOnce(positions),
});

export const keepPair = (heard: HeardDays): void => {
  heard.pairs.push(pairOf(heard));
  heard.days = [];
  heard.positions = [];
};

/** Joins positions of the same day, such as the first and the last Monday. */
const joinPairs = (pairs: readonly Positions[]): readonly Positions[] => {
  const byDays = [...Map.groupBy(pairs, ({ days }) => days.join()).values()].map(
    (same): Positions => ({
      kind: "position",
      days: same[0]?.days ?? [],
      positions: sortedOnce(same.flatMap(({ positions }) => positions)),
    }),
  );
  return [...Map.groupBy(byDays, ({ positions }) => positions.join()).values()].map(
    (same): Positions => ({
      kind: "position",
      days: sortedOnce(same.flatMap(({ days }) => days)),
      positions: same[0]?.positions ?? [],
    }),
  );
};

const isSameDays = (a: readonly number[], b: readonly number[]): boolean => a.join() === b.join();

/** The resulting days; null if the words are ambiguous. */
export const resultOf = (heard: HeardDays): readonly SaidDays[] | null => {
  const days = daysOf(heard);
  if (!heard.isQuarterly || days === null) return days;
  const ofQuarters = days.map(ofQuarter);
  const known = ofQuarters.filter((each) => each !== null);
  return known.length === days.length ? known : null;
};

const firstMonths = [1, 4, 7, 10];
const lastMonths = [3, 6, 9, 12];

/** The first days of a quarter are in its first month, and the last in its last. Null for its 15th, which may be in any. */
const ofQuarter = (days: SaidDays): SaidDays | null => {
  if (days.kind === "week") return null;
  const places = days.kind === "month" ? days.days : days.positions;
  if (places.every((place) => place === -1)) return { ...days, months: lastMonths };
  const isFirst = places.every((place) => place >= 1 && (days.kind !== "month" || place === 1) && place < 5);
  return isFirst ? { ...days, months: firstMonths } : null;
};

const daysOf = (heard: HeardDays): readonly SaidDays[] | null => {
  const { pairs, positions, daysOfMonth, every, from, monthly } = heard;
  const isDayAlone =
    heard.days.length + positions.length + daysOfMonth.length + pairs.length === 0 && !monthly;
  const everyDays = heard.everyDays ?? (heard.isOther && heard.hasDayWord ? 2 : null);
  if (everyDays !== null) {
    if (!isDayAlone || every !== null || everyDays < 2 || everyDays > mostDays) return null;
    if (heard.everyDays !== null && (heard.isOther || heard.hasDayWord)) return null;
    const counted: Weeks = { unit: "days", every: everyDays, from: from ?? firstWeek };
    return [{ kind: "week", days: everyDay, weeks: counted }];
  }
  const days = sortedOnce(heard.days);
  const weeks = heard.isOther || (heard.isEverySecond && !monthly) ? 2 : every;
  if (monthly) {
    if (weeks !== null || from !== null || heard.isOneOf) return null;
    if (isPaired(heard) && pairs.length === 0 && daysOfMonth.length === 0 && isSameDays(days, weekdays)) {
      const working = sortedOnce(positions);
      const arePossible = working.every((each) => each === -1 || (each >= 1 && each <= mostWorkingDays));
      return arePossible ? [{ kind: "working", positions: working }] : null;
    }
    if (days.length > 0 || pairs.length > 0) {
      const isPosition = isPaired(heard) && daysOfMonth.length === 0 && !heard.hasSet;
      const all = joinPairs([...pairs, pairOf(heard)]);
      const arePositions = all.every((pair) => pair.positions.every((each) => each <= 5 && each !== 0));
      return isPosition && arePositions ? all : null;
    }
    const all = sortedOnce([...positions, ...daysOfMonth]);
    const isPossible = all.length > 0 && all.every((each) => each === -1 || (each >= 1 && each <= 31));
    return isPossible && (!all.includes(-1) || heard.hasDayWord) ? [{ kind: "month", days: all }] : null;
  }
  if (pairs.length > 0 || heard.hasDayWord) return null;
  if (days.length === 0) {
    const all = sortedOnce([...positions, ...daysOfMonth]);
    const isPossible = all.length > 0 && all.every((each) => each >= 1 && each <= 31);
    const isAlone = weeks === null && from === null && !heard.isOneOf;
    return heard.isDated && !heard.hasNamedPosition && isAlone && isPossible
      ? [{ kind: "month", days: all }]
      : null;
  }
  const isEverySecond = heard.isEverySecond && positions.length === 1 && heard.isPositionFirst;
  if ((positions.length > 0 && !isEverySecond) || daysOfMonth.length > 0) return null;
  if (weeks === null) {
    return from === null && !heard.isOneOf ? [{ kind: "week", days, weeks: null }] : null;
  }
  if (weeks < 2 || weeks > mostWeeks || (heard.isOther && every !== null)) return null;
  // “Every other weekday” may count days.
  if (heard.hasSet && days.length > 2) return null;
  return [{ kind: "week", days, weeks: { unit: "weeks", every: weeks, from: from ?? firstWeek } }];
};
