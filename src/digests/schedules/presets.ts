import type { Language } from "../../base/language/language.ts";
import { everyDay, foldPreset, weekdays } from "./preset-words.ts";
import { readScheduleWords } from "./read-words.ts";
import { readDay, readDays, type SaidDays, sortedOnce } from "./said-days.ts";
import { minutesOfTimes, readTimes, type SaidTimes } from "./said-times.ts";
import type { PartOfDay } from "./schedule-words.ts";
import { placeAfter, skipWords, type WordCursor } from "./word-cursor.ts";

/** Days and the times on each of them. */
export interface Times {
  readonly days: SaidDays;
  readonly times: /** Minutes after midnight; in order, each once. */
    | { readonly kind: "at"; readonly minutes: readonly number[] }
    | { readonly kind: "every"; readonly unit: "hours" | "minutes"; readonly count: number };
}

/** Steps that come at the same times every day, or every hour. */
export const steps = { hours: [1, 2, 3, 4, 6, 8, 12], minutes: [5, 10, 15, 20, 30] } as const;

/** What belongs together: days, exceptions from them, and times. */
interface Group {
  readonly days: SaidDays[];
  readonly except: number[];
  readonly times: SaidTimes[];
  part: PartOfDay | null;
  isDaily: boolean;
  /** From when alternate weeks count. */
  from: string | null;
  /** After an exception behind the times, further times would be of another day. */
  isClosed: boolean;
}

const readExcept = (cursor: WordCursor): readonly number[] | null => {
  const days: number[] = [];
  let isVietnamese = false;
  for (;;) {
    const start = cursor.at;
    skipWords(cursor, "filler", "and", "each", "day-word");
    const read = readDay(cursor, isVietnamese);
    if (read === false) return null;
    if (read === null) {
      cursor.at = start;
      return days.length > 0 ? days : null;
    }
    days.push(...read.days);
    isVietnamese = read.isVietnamese;
  }
};

/** Days less those that are excepted; null if that says nothing. */
const withoutDays = (days: readonly SaidDays[], except: readonly number[]): readonly SaidDays[] | null => {
  if (except.length === 0) return days;
  const [base = { kind: "week", days: everyDay, weeks: null } as const, ...others] = days;
  if (base.kind !== "week" || base.weeks !== null || others.length > 0) return null;
  const left = base.days.filter((day) => !except.includes(day));
  const isException = left.length > 0 && except.every((day) => base.days.includes(day));
  return isException ? [{ ...base, days: left }] : null;
};

const timesOf = ({ times, part }: Group): Times["times"] | null => {
  const [step, otherStep] = times.filter((each) => each.kind === "step");
  const [range, otherRange] = times.filter((each) => each.kind === "range");
  const lists = times.filter((each) => each.kind === "list");
  if (otherStep !== undefined || otherRange !== undefined) return null;
  if (step === undefined) {
    if (range !== undefined) return null;
    const minutes = lists.map((list) => minutesOfTimes(list.times, list.hasAt, part));
    const known = minutes.filter((each) => each !== null);
    return known.length === minutes.length && minutes.length > 0
      ? { kind: "at", minutes: sortedOnce(known.flat()) }
      : null;
  }
  if (lists.length > 0 || part !== null) return null;
  const { unit, count } = step;
  const counts: readonly number[] = steps[unit];
  if (range === undefined) return counts.includes(count) ? { kind: "every", unit, count } : null;
  const [from, to] = minutesOfTimes([range.from, range.to], true, null) ?? [];
  const stepMinutes = count * (unit === "hours" ? 60 : 1);
  if (from === undefined || to === undefined || to - from < stepMinutes || stepMinutes < 5) return null;
  const length = Math.floor((to - from) / stepMinutes) + 1;
  return { kind: "at", minutes: Array.from({ length }, (_, index) => from + index * stepMinutes) };
};

const isMoment = (group: Group): boolean =>
  group.times.length > 0 &&
  group.times.every(
    (each) => each.kind === "list" && each.times.every((time) => time.kind === "time" && time.isMoment),
  );

const resolve = (group: Group): readonly Times[] | null => {
  const times = timesOf(group);
  const isStep = group.times.some(({ kind }) => kind === "step");
  const unsaid = group.isDaily || isStep ? everyDay : isMoment(group) ? weekdays : null;
  const said: readonly SaidDays[] =
    group.days.length === 0 && unsaid !== null ? [{ kind: "week", days: unsaid, weeks: null }] : group.days;
  const { from } = group;
  if (from !== null && !said.every((each) => each.kind === "week" && each.weeks !== null)) return null;
  // Weeks that alternate, beside other days: it is not sure which of them do.
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
  return all.map((each) => ({ days: each, times }));
};

/** Days with the times that belong to them, whichever of the two is said first; null if it is not sure. */
const readAll = (cursor: WordCursor): readonly Group[] | null => {
  const groups: Group[] = [];
  let opens: "days" | "times" | null = null;
  let last: "days" | "times" | null = null;
  const groupFor = (side: "days" | "times"): Group => {
    opens ??= side;
    const open = groups.at(-1);
    const isNew = open === undefined || (side === opens && last !== null && last !== opens);
    last = side;
    if (!isNew) return open;
    const group: Group = {
      days: [],
      except: [],
      times: [],
      part: null,
      isDaily: false,
      from: null,
      isClosed: false,
    };
    groups.push(group);
    return group;
  };
  while (cursor.at < cursor.words.length) {
    const start = cursor.at;
    const between = skipWords(cursor, "filler", "and", "each", "day-word");
    const isJoined = between.some((word) => word.kind === "and" && !word.isComma);
    const word = cursor.words[cursor.at];
    switch (word?.kind) {
      case undefined: {
        // A sentence that ends with “and” has lost its end.
        if (isJoined || between.some(({ kind }) => kind === "day-word" || kind === "each")) return null;
        break;
      }
      case "except": {
        cursor.at += 1;
        const except = readExcept(cursor);
        if (except === null) return null;
        const group = groups.at(-1) ?? groupFor("days");
        group.except.push(...except);
        group.isClosed = opens === "days" && group.times.length > 0;
        break;
      }
      case "date": {
        const group = groups.at(-1);
        if (group === undefined || group.from !== null) return null;
        group.from = word.date;
        cursor.at += 1;
        break;
      }
      case "part": {
        const group = groupFor("days");
        if (group.part !== null) return null;
        group.part = word.part;
        group.isDaily = word.isDaily;
        cursor.at += 1;
        break;
      }
      case "time":
      case "at":
      case "at-or-to":
      case "number":
      case "step": {
        const isDays =
          (word.kind === "number" && isDayNumber(cursor, start)) ||
          (word.kind === "step" && word.unit === "weeks");
        if (isDays) {
          cursor.at = start;
          const days = readDays(cursor);
          if (days === null) return null;
          groupFor("days").days.push(...days);
          break;
        }
        // “monday and 9am” says no more than the numbers of days in « thứ 2 và 4 ».
        if (isJoined && opens === "days" && last === "days") return null;
        if (between.some(({ kind }) => kind === "day-word")) return null;
        const times = readTimes(cursor);
        if (times === null) return null;
        const group = groupFor("times");
        if (group.isClosed) return null;
        group.times.push(times);
        break;
      }
      case "to":
        return null;
      default: {
        cursor.at = start;
        const days = readDays(cursor);
        if (days === null) return null;
        groupFor("days").days.push(...days);
      }
    }
  }
  return groups;
};

/** Whether a number is one of days: of the month, or of « un lundi sur deux ». */
const isDayNumber = (cursor: WordCursor, start: number): boolean => {
  const { words, at } = cursor;
  const [word, next] = [words[at], words[at + 1]];
  if (word?.kind === "number" && word.value === 1 && (next?.kind === "day" || next?.kind === "days"))
    return true;
  const hasDayWord = words.slice(start, at).some(({ kind }) => kind === "day-word");
  const place = placeAfter({ words, at }, "number", "ordinal", "and", "filler", "day-word", "to", "at-or-to");
  return hasDayWord || words[place]?.kind === "of-month";
};

/** What a preset says, and the language of its words; null if the text says nothing for sure. The text is folded. */
export const readGroups = (
  text: string,
): { readonly groups: readonly Times[]; readonly language: Language | null } | null => {
  const reading = readScheduleWords(text);
  if (!reading.ok) return null;
  const groups = readAll({ words: reading.words, at: 0 });
  if (groups === null || groups.length === 0) return null;
  const resolved = groups.map(resolve);
  const known = resolved.filter((each) => each !== null);
  if (known.length < resolved.length) return null;
  const days: readonly string[] = ["days", "day", "of-month", "ordinal"];
  const language = reading.words.find(({ kind }) => days.includes(kind))?.language ?? null;
  return { groups: known.flat(), language };
};

/**
 * Reads a preset in any language of `locales/`, with or without accents: days and times (`weekdays 08:30`,
 * `lundi et jeudi à 14h30`, `first monday of the month 10:00`), moments (`arrival`), steps (`every 2 hours`). Null
 * where it is none.
 */
export const parsePreset = (written: string): readonly Times[] | null =>
  readGroups(foldPreset(written))?.groups ?? null;
