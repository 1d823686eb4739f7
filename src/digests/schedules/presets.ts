import type { Language } from "../../base/language/language.ts";
import { fold } from "../../base/text/fold.ts";
import { scheduleWords } from "./known-schedule-words.ts";
import { type Word, weekdays } from "./preset-words.ts";
import { readScheduleWords } from "./read-words.ts";

/** Days and the times on each of them. */
export interface Times {
  /** 0 is Sunday; in order, each once. */
  readonly days: readonly number[];
  /** Minutes after midnight; in order, each once. */
  readonly minutes: readonly number[];
}

/** What a preset says. */
export type Preset =
  | { readonly kind: "times"; readonly groups: readonly Times[] }
  | { readonly kind: "every"; readonly unit: "hours" | "minutes"; readonly count: number };

/** Steps that come at the same times every day, or every hour. */
export const steps = { hours: [1, 2, 3, 4, 6, 8, 12], minutes: [5, 10, 15, 20, 30] } as const;

const all = [...scheduleWords.values()];
const hourly: ReadonlySet<string> = new Set(all.flatMap((words) => words.hourly.map(fold)));

/** A step's unit by its words, folded: only hours and minutes come round at the same times every day. */
const stepUnits: ReadonlyMap<string, "hours" | "minutes"> = new Map(
  all.flatMap(({ units }) =>
    (["hours", "minutes"] as const).flatMap((unit) => units[unit].map((way) => [fold(way), unit] as const)),
  ),
);
const anyOf = (ways: Iterable<string>): string =>
  [...ways]
    .sort((a, b) => b.length - a.length)
    .map((way) => RegExp.escape(way))
    .join("|");

// `2 gio mot lan` is “once in 2 hours”.
const once = anyOf(all.flatMap((words) => words.afterStep.map(fold)));
const stepped = new RegExp(
  String.raw`^(?:(?:${anyOf(all.flatMap((words) => words.every.map(fold)))}) )?(?<count>\d{1,2}) ?(?<unit>${anyOf(stepUnits.keys())})(?<once> (?:${once}))?$`,
);

/** A step in words, whether there is one of this count or not. The text is folded. */
export const readStep = (
  text: string,
): { readonly unit: "hours" | "minutes"; readonly count: number } | null => {
  if (hourly.has(text)) return { unit: "hours", count: 1 };
  const { count, unit = "", once } = stepped.exec(text)?.groups ?? {};
  // `8h` by itself is a time.
  if (count === undefined || (/^\d/.test(text) && once === undefined)) return null;
  return { unit: stepUnits.get(unit) ?? "hours", count: Number(count) };
};

const inOrder = (values: readonly number[]): readonly number[] => [...new Set(values)].sort((a, b) => a - b);

/** The days from one to another; the week may turn on the way. */
const daysBetween = (from: number, to: number): number[] =>
  Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, index) => (from + index) % 7);

/** Days and times in the order in which they are said. */
type Said =
  | { readonly kind: "days"; readonly days: readonly number[] }
  | { readonly kind: "time"; readonly minutes: number; readonly isMoment: boolean };

/** The day that a word says. A number after a day is one in Vietnamese, where Monday is the second. */
const dayOf = (word: Word, lastDay: number | null): number | null => {
  if (word.kind === "day") return word.day;
  const isDay = word.kind === "number" && lastDay !== null && word.value >= 2 && word.value <= 7;
  return isDay ? word.value - 1 : null;
};

/** Resolves ranges of days and numbers that stand for days; null where something stands in a wrong place. */
const sayPlainly = (words: readonly Word[]): readonly Said[] | null => {
  const said: Said[] = [];
  let lastDay: number | null = null;
  let range: "to" | "at-or-to" | null = null;
  for (const word of words) {
    const day = dayOf(word, lastDay);
    if (day !== null) {
      said.push({
        kind: "days",
        days: range !== null && lastDay !== null ? daysBetween(lastDay, day) : [day],
      });
      lastDay = day;
      range = null;
      continue;
    }
    switch (word.kind) {
      case "days":
        if (range === "to") return null;
        said.push(word);
        lastDay = null;
        range = null;
        break;
      case "time":
        // « de 9h à 17h », “9 to 5”: from one time to another says nothing about when.
        if (range === "to" || (range === "at-or-to" && said.at(-1)?.kind === "time")) return null;
        said.push(word);
        lastDay = null;
        range = null;
        break;
      case "to":
      case "at-or-to":
        if (said.length === 0 && word.kind === "to") return null;
        range = word.kind;
        break;
      case "filler":
        break;
      case "day":
      case "number":
        return null;
      default:
        return word satisfies never;
    }
  }
  return range === null ? said : null;
};

/** Days with the times that belong to them, whichever of the two is said first. */
const group = (said: readonly Said[]): readonly Times[] | null => {
  const [first] = said;
  if (first === undefined) return null;
  const isMoments = said.every((each) => each.kind === "time" && each.isMoment);
  const all: readonly Said[] = isMoments ? [{ kind: "days", days: weekdays }, ...said] : said;
  const opens = isMoments ? "days" : first.kind;
  const groups: { readonly days: number[]; readonly minutes: number[] }[] = [];
  let last: Said["kind"] | null = null;
  for (const each of all) {
    if (each.kind === opens && last !== opens) groups.push({ days: [], minutes: [] });
    if (each.kind === "days") groups.at(-1)?.days.push(...each.days);
    else groups.at(-1)?.minutes.push(each.minutes);
    last = each.kind;
  }
  if (groups.some(({ days, minutes }) => days.length === 0 || minutes.length === 0)) return null;
  return groups.map(({ days, minutes }) => ({ days: inOrder(days), minutes: inOrder(minutes) }));
};

/** Days and times, and the language of their words; null where the text says none. The text is folded. */
export const readGroups = (
  text: string,
): { readonly groups: readonly Times[]; readonly language: Language | null } | null => {
  const reading = readScheduleWords(text);
  if (!reading.ok) return null;
  const said = sayPlainly(reading.words);
  const groups = said === null ? null : group(said);
  const language = reading.words.find(({ kind }) => kind === "days" || kind === "day")?.language ?? null;
  return groups === null ? null : { groups, language };
};

/** A text as presets are read from it. */
export const foldPreset = (written: string): string => fold(written).trim().replaceAll(/\s+/gu, " ");

/**
 * Reads a preset in any language of `locales/`, with or without accents: days and times (`weekdays 08:30`,
 * `lundi et jeudi à 14h30`), moments (`arrival`), steps (`every 2 hours`). Null where it is none.
 */
export const parsePreset = (written: string): Preset | null => {
  const text = foldPreset(written);
  const step = readStep(text);
  if (step !== null) {
    const counts: readonly number[] = steps[step.unit];
    return counts.includes(step.count) ? { kind: "every", ...step } : null;
  }
  const read = readGroups(text);
  return read === null ? null : { kind: "times", groups: read.groups };
};
