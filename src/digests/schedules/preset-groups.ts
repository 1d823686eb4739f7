import { type SaidDays, sortedOnce } from "./heard-days.ts";
import { everyDay, weekdays } from "./preset-words.ts";
import { minutesOfTimes, type SaidTimes } from "./said-times.ts";
import type { PartOfDay } from "./schedule-words.ts";

/** Days and the times on each of them. */
export interface Times {
  readonly days: SaidDays;
  /** January is 1; null for all. */
  readonly months: readonly number[] | null;
  readonly times: /** Minutes after midnight; in order, each once. */
    | { readonly kind: "at"; readonly minutes: readonly number[] }
    | { readonly kind: "every"; readonly unit: "hours" | "minutes"; readonly count: number };
}

/** Steps that recur at the same times every day, or every hour. */
export const steps = { hours: [1, 2, 3, 4, 6, 8, 12], minutes: [5, 10, 15, 20, 30] } as const;

/** Days, exceptions from them, and times that belong together. */
export interface PresetGroup {
  readonly days: SaidDays[];
  readonly except: number[];
  readonly times: SaidTimes[];
  part: PartOfDay | null;
  isDaily: boolean;
  months: readonly number[] | null;
  /** How many times there must be. */
  count: { readonly count: number; readonly per: "day" | "week" } | null;
  /** The date from which alternate weeks are counted. */
  from: string | null;
  /** More of these would have other conditions: “weekdays 9am, in July 10am”, “Mondays and, in May, Tuesdays”. */
  closed: "days" | "times" | null;
}

/** What is assumed about words with two meanings, to name both of them. */
export interface Assumed {
  /** Of hours that may be in either half of the day. */
  readonly half: PartOfDay | null;
  /** Of “9am to 5pm”: every hour, or the two times. */
  readonly range: "hourly" | "ends" | null;
}

/** The days of a group with their times; null if it is ambiguous. */
export const resolve = (group: PresetGroup, assumed: Assumed): readonly Times[] | null => {
  const times = timesOf(group, assumed);
  const isStep = group.times.some(({ kind }) => kind === "step");
  const unsaid =
    group.isDaily || isStep || group.count?.per === "day" ? everyDay : isMoment(group) ? weekdays : null;
  const said: readonly SaidDays[] =
    group.days.length === 0 && unsaid !== null ? [{ kind: "week", days: unsaid, weeks: null }] : group.days;
  const { from } = group;
  if (from !== null && !said.every((each) => each.kind === "week" && each.weeks !== null)) return null;
  // Alternating weeks beside other days are ambiguous: it is unclear which days alternate.
  if (said.length > 1 && said.some((each) => each.kind === "week" && each.weeks !== null)) return null;
  const days = withoutDays(said, group.except);
  if (times === null || days === null || days.length === 0) return null;
  const weekly = days.flatMap((each) => (each.kind === "week" && each.weeks === null ? each.days : []));
  const others = days
    .filter((each) => each.kind !== "week" || each.weeks !== null)
    .map((each) =>
      from !== null && each.kind === "week" && each.weeks !== null
        ? { ...each, weeks: { ...each.weeks, from } }
        : each,
    );
  const all: readonly SaidDays[] =
    weekly.length === 0 ? others : [{ kind: "week", days: sortedOnce(weekly), weeks: null }, ...others];
  if (group.count !== null && !isCounted(group.count, all, times)) return null;
  const months = all.map((each) => (each.kind === "week" ? undefined : each.months));
  // “The first Monday of the quarter in July” is in one of its months, or in none.
  if (group.months !== null && months.some((each) => each !== undefined)) return null;
  return all.map((each, at) => ({ days: each, months: months[at] ?? group.months, times }));
};

/** The group whose other half are times: every hour, on weekdays, from 9 to 17. */
export const completedBy = (times: SaidTimes, group: PresetGroup | undefined): PresetGroup | null => {
  const [only, ...others] = group?.times ?? [];
  if (group === undefined || only === undefined || others.length > 0) return null;
  const kinds = [only.kind, times.kind];
  return kinds.includes("step") && kinds.includes("range") ? group : null;
};

/** Whether there are as many times a day, or days a week, as was said. */
const isCounted = (
  { count, per }: NonNullable<PresetGroup["count"]>,
  days: readonly SaidDays[],
  times: Times["times"],
): boolean => {
  if (times.kind !== "at") return false;
  if (per === "day") return times.minutes.length === count;
  const [only, ...others] = days;
  return only?.kind === "week" && only.weeks === null && others.length === 0 && only.days.length === count;
};

/** Days without the exceptions; null if that has no meaning. */
const withoutDays = (days: readonly SaidDays[], except: readonly number[]): readonly SaidDays[] | null => {
  if (except.length === 0) return days;
  const [base = { kind: "week", days: everyDay, weeks: null } as const, ...others] = days;
  if (base.kind !== "week" || base.weeks !== null || others.length > 0) return null;
  const left = base.days.filter((day) => !except.includes(day));
  const isException = left.length > 0 && except.every((day) => base.days.includes(day));
  return isException ? [{ ...base, days: left }] : null;
};

const assumedTimes = (times: readonly SaidTimes[], { range }: Assumed): readonly SaidTimes[] => {
  if (range === null || times.some(({ kind }) => kind === "step")) return times;
  const hourly: SaidTimes = { kind: "step", unit: "hours", count: 1 };
  return times.flatMap((each): readonly SaidTimes[] => {
    // « lundi 5 à 9h » may also be a date.
    if (each.kind !== "range" || (each.from.kind === "number" && each.to.kind === "time")) return [each];
    return range === "hourly" ? [each, hourly] : [{ kind: "list", times: [each.from, each.to], hasAt: true }];
  });
};

const timesOf = ({ times: said, part }: PresetGroup, assumed: Assumed): Times["times"] | null => {
  const times = assumedTimes(said, assumed);
  const { half } = assumed;
  const [step, otherStep] = times.filter((each) => each.kind === "step");
  const [range, otherRange] = times.filter((each) => each.kind === "range");
  const lists = times.filter((each) => each.kind === "list");
  if (otherStep !== undefined || otherRange !== undefined) return null;
  if (step === undefined) {
    if (range !== undefined) return null;
    const minutes = lists.map((list) => minutesOfTimes(list.times, list.hasAt, part, half));
    const known = minutes.filter((each) => each !== null);
    return known.length === minutes.length && minutes.length > 0
      ? { kind: "at", minutes: sortedOnce(known.flat()) }
      : null;
  }
  if (lists.length > 0 || part !== null) return null;
  const { unit, count } = step;
  const counts: readonly number[] = steps[unit];
  if (range === undefined) return counts.includes(count) ? { kind: "every", unit, count } : null;
  const [from, to] = minutesOfTimes([range.from, range.to], true, null, half) ?? [];
  const stepMinutes = count * (unit === "hours" ? 60 : 1);
  if (from === undefined || to === undefined || to - from < stepMinutes || stepMinutes < 5) return null;
  const length = Math.floor((to - from) / stepMinutes) + 1;
  return { kind: "at", minutes: Array.from({ length }, (_, index) => from + index * stepMinutes) };
};

const isMoment = (group: PresetGroup): boolean =>
  group.times.length > 0 &&
  group.times.every(
    (each) => each.kind === "list" && each.times.every((time) => time.kind === "time" && time.isMoment),
  );
