import type { Language } from "../../base/language/language.ts";
import { editDistanceFrom } from "../../base/text/edit-distance.ts";
import { fold } from "../../base/text/fold.ts";
import { closest } from "../../base/text/suggest.ts";
import { scheduleWordsOf } from "./known-schedule-words.ts";
import { everyDay, knownPhrases, weekdays, weekend } from "./preset-words.ts";
import { foldPreset, readGroups, readStep, steps, type Times } from "./presets.ts";
import { readScheduleWords } from "./read-words.ts";

const clock = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;

const isSame = (a: readonly number[], b: readonly number[]): boolean => String(a) === String(b);

const daysText = (days: readonly number[], language: Language): string => {
  const words = scheduleWordsOf(language);
  const all = [
    { days: everyDay, ways: words.everyDay },
    { days: weekdays, ways: words.weekdays },
    { days: weekend, ways: words.weekend },
  ];
  const known = all.find((each) => isSame(each.days, days));
  const ways = known === undefined ? days.map((day) => words.days[day] ?? []) : [known.ways];
  return ways.map(([usual = ""]) => usual).join(` ${words.and} `);
};

/** The usual way to write days and times: `weekdays 08:30 and 17:30`. */
const writeGroups = (groups: readonly Times[], language: Language): string =>
  groups
    .map(
      ({ days, minutes }) =>
        `${daysText(days, language)} ${minutes.map(clock).join(` ${scheduleWordsOf(language).and} `)}`,
    )
    .join(", ");

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
    const reading = readScheduleWords(mended);
    if (reading.ok) return mended;
    mended = mendAt(mended, reading.unknownAt) ?? mended;
  }
  return mended;
};

/** The usual way to write a step: `every 2 hours`. */
const writeStep = (unit: "hours" | "minutes", count: number, language: Language): string => {
  const { hourly, every, units } = scheduleWordsOf(language);
  return count === 1 ? (hourly[0] ?? "") : `${every[0] ?? ""} ${count} ${units[unit][0] ?? ""}`;
};

const nearestStep = (unit: "hours" | "minutes", count: number): number =>
  steps[unit].reduce((a, b) => (Math.abs(b - count) < Math.abs(a - count) ? b : a));

/** Presets that what was written is compared with, where no part of it says more. */
const examples = ["hourly", "every 2 hours", "weekdays 08:30", "arrival", "wrap-up"];

/** The preset that was most likely meant, as it is usually written, or null. `language` is that of the reader. */
export const closestPreset = (written: string, language: Language): string | null => {
  const text = foldPreset(written);
  const step = readStep(text);
  if (step !== null) return writeStep(step.unit, nearestStep(step.unit, step.count), language);
  const mended = mend(text);
  // Only one of days and times was said, or a time without the sign of one.
  const completed = [
    mended,
    mended.replace(/ (\d{1,2})$/, " $1:00"),
    `${fold(daysText(everyDay, language))} ${mended}`,
    `${mended} 08:30`,
  ];
  for (const candidate of completed) {
    const read = readGroups(candidate);
    if (read !== null) return writeGroups(read.groups, read.language ?? language);
  }
  return closest(text, examples);
};
