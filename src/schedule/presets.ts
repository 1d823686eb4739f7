import { editDistanceFrom } from "../edit-distance.ts";
import { fold } from "../fold.ts";
import type { Language } from "../i18n/language.ts";
import { closest } from "../suggest.ts";
import {
  daysWords,
  dayWords,
  everyDay,
  knownPhrases,
  readWords,
  type Word,
  weekdays,
} from "./preset-words.ts";

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

/** A preset, or the one that was most likely meant, or null. */
export type ParsedPreset =
  | { readonly ok: true; readonly preset: Preset; readonly language: Language | null }
  | { readonly ok: false; readonly closest: string | null };

/** Steps that come at the same times every day, or every hour. */
const steps = { hours: [1, 2, 3, 4, 6, 8, 12], minutes: [5, 10, 15, 20, 30] } as const;

const hourly = /^(?:hourly|(?:every|each) hour|toutes les heures|chaque heure|(?:moi|hang) gio)$/;
const stepped =
  /^(?:(?:every|each|toutes les|tous les|moi|cu) )?(?<count>\d{1,2}) ?(?<unit>hours?|heures?|gio|h|minutes?|phut|min)(?<once> mot lan)?$/;

const readStep = (text: string): { readonly unit: "hours" | "minutes"; readonly count: number } | null => {
  if (hourly.test(text)) return { unit: "hours", count: 1 };
  const { count, unit = "", once } = stepped.exec(text)?.groups ?? {};
  // `8h` by itself is a time.
  if (count === undefined || (/^\d/.test(text) && once === undefined)) return null;
  return { unit: /^(?:min|phut)/.test(unit) ? "minutes" : "hours", count: Number(count) };
};

const inOrder = (values: readonly number[]): readonly number[] => [...new Set(values)].sort((a, b) => a - b);

/** The days from one to another; the week may turn on the way. */
const daysBetween = (from: number, to: number): number[] =>
  Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, index) => (from + index) % 7);

/** Days and times in the order in which they are said. */
type Said =
  | { readonly kind: "days"; readonly days: readonly number[] }
  | { readonly kind: "time"; readonly minutes: number; readonly isMoment: boolean };

/** Resolves ranges of days and numbers that stand for days; null where something stands in a wrong place. */
const sayPlainly = (words: readonly Word[]): readonly Said[] | null => {
  const said: Said[] = [];
  let lastDay: number | null = null;
  let range: "to" | "at-or-to" | null = null;
  for (const word of words) {
    const isDayNumber: boolean =
      word.kind === "number" && lastDay !== null && word.value >= 2 && word.value <= 7;
    const day: number | null = word.kind === "day" ? word.day : isDayNumber ? word.value - 1 : null;
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

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

const ands = { en: "and", fr: "et", vi: "và" } as const;

const isSame = (a: readonly number[], b: readonly number[]): boolean => String(a) === String(b);

const daysText = (days: readonly number[], language: Language): string => {
  const known = daysWords.find((each) => isSame(each.days, days));
  const each = known === undefined ? days.map((day) => dayWords[day]) : [known.ways];
  return each.map((ways) => ways?.[language][0] ?? "").join(` ${ands[language]} `);
};

/** The usual way to write days and times: `weekdays 08:30 and 17:30`. */
const writeGroups = (groups: readonly Times[], language: Language): string =>
  groups
    .map(
      ({ days, minutes }) => `${daysText(days, language)} ${minutes.map(clock).join(` ${ands[language]} `)}`,
    )
    .join(", ");

const readGroups = (text: string) => {
  const reading = readWords(text);
  if (!reading.ok) return null;
  const said = sayPlainly(reading.words);
  const groups = said === null ? null : group(said);
  const language =
    reading.words.find((word) => word.kind === "days" || word.kind === "day")?.language ?? null;
  return groups === null ? null : { groups, language };
};

// One mistake more than this is another sentence.
const mostMistakes = 3;

/** The pieces of a text around a place, of up to three words, as where they begin and end. */
const piecesAround = (text: string, at: number): readonly (readonly [start: number, end: number])[] => {
  const before = text.slice(0, at).trimEnd();
  const starts = [at, before.lastIndexOf(" ") + 1];
  const [, first = "", second = ""] = /^(\S+)(?:( \S+))?/.exec(text.slice(at)) ?? [];
  const ends = [at + first.length, at + first.length + second.length];
  return starts.flatMap((start) => ends.map((end) => [start, end] as const));
};

/** The text with what means nothing replaced by the word or phrase that is nearest to it, or null. */
const mendAt = (text: string, at: number): string | null => {
  let best: { readonly share: number; readonly text: string } | null = null;
  for (const [start, end] of piecesAround(text, at)) {
    const distanceTo = editDistanceFrom(text.slice(start, end));
    const most = Math.max(1, Math.floor((end - start) / 3));
    for (const phrase of knownPhrases) {
      const distance = distanceTo(phrase);
      const share = distance / phrase.length;
      if (distance > most || (best !== null && best.share <= share)) continue;
      best = { share, text: `${text.slice(0, start)}${phrase}${text.slice(end)}` };
    }
  }
  return best?.text ?? null;
};

/** The text with what means nothing mended, as far as that can be done. */
const mend = (text: string): string => {
  let mended = text;
  for (let mistake = 0; mistake < mostMistakes; mistake += 1) {
    const reading = readWords(mended);
    if (reading.ok) return mended;
    mended = mendAt(mended, reading.unknownAt) ?? mended;
  }
  return mended;
};

/** Presets that what was written is compared with, where no part of it says more. */
const examples = ["hourly", "every 2 hours", "daily 07:00 and 18:00", "weekdays 08:30", "arrival", "wrap-up"];

const closestPreset = (text: string, language: Language): string | null => {
  const mended = mend(text);
  // Only one of days and times was said, or a time without the sign of one.
  const completed = [mended, mended.replace(/ (\d{1,2})$/, " $1:00"), `daily ${mended}`, `${mended} 08:30`];
  for (const candidate of completed) {
    const read = readGroups(candidate);
    if (read !== null) return writeGroups(read.groups, read.language ?? language);
  }
  return closest(text, examples);
};

/**
 * Reads a preset in English, French or Vietnamese, with or without accents: days and times (`weekdays 08:30`,
 * `lundi et jeudi à 14h30`), moments (`arrival`), steps (`every 2 hours`). `language` is that of the reader.
 */
export const parsePreset = (written: string, language: Language): ParsedPreset => {
  const text = fold(written).trim().replaceAll(/\s+/gu, " ");
  const step = readStep(text);
  if (step !== null) {
    const counts: readonly number[] = steps[step.unit];
    if (counts.includes(step.count)) return { ok: true, preset: { kind: "every", ...step }, language: null };
    const near = counts.reduce((a, b) => (Math.abs(b - step.count) < Math.abs(a - step.count) ? b : a));
    return { ok: false, closest: near === 1 ? "hourly" : `every ${near} ${step.unit}` };
  }
  const read = readGroups(text);
  if (read !== null)
    return { ok: true, preset: { kind: "times", groups: read.groups }, language: read.language };
  return { ok: false, closest: closestPreset(text, language) };
};

/** Whether days are all of the week. */
export const isEveryDay = (days: readonly number[]): boolean => isSame(days, everyDay);
