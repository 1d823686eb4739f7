import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { closestPreset } from "./closest-preset.ts";
import { type Cron, parseCron } from "./cron.ts";
import { cronsOf } from "./preset-crons.ts";
import { parsePreset } from "./presets.ts";
import { splitTimeZone } from "./zone-words.ts";

/** When something recurs, in wall-clock time of no zone in particular. */
export interface Recurrence {
  /** As a person wrote it: `weekdays 08:30` or `30 8 * * mon-fri`. */
  readonly written: string;
  /** What recurs: a slot is a time that one of them matches. */
  readonly times: readonly [Cron, ...Cron[]];
}

/** When a digest is due, in the time of a place. */
export interface Schedule extends Recurrence {
  /** An IANA name such as `Europe/Paris`. */
  readonly timeZone: string;
  /** Days without a slot. */
  readonly holidays: Holidays | null;
}

/** Days off, in the calendar of the schedule's time zone. */
export interface Holidays {
  /** An ISO 3166 country, with its subdivision where there is one (`FR`, `US-NY`), or null. */
  readonly country: string | null;
  /** ISO dates. */
  readonly dates: readonly string[];
}

/** A recurrence, with the time zone that was written behind it, or a sentence without its full stop that says what was expected and what is closest to it. */
export type ParsedSchedule =
  | { readonly ok: true; readonly recurrence: Recurrence; readonly timeZone: string | null }
  | { readonly ok: false; readonly problem: string };

const expected = messagesOf("digests", "schedules/schedule");

/** Longer than any schedule, and short enough to be compared with all words that there are. */
const mostCharacters = 500;

/** Names that crontab(5) has for expressions. */
const macros: ReadonlyMap<string, string> = new Map([
  ["@hourly", "0 * * * *"],
  ["@daily", "0 0 * * *"],
  ["@midnight", "0 0 * * *"],
  ["@weekly", "0 0 * * 0"],
  ["@monthly", "0 0 1 * *"],
]);

/** What looks like the fields of cron is read as that, so that a slip in one is told by its field. */
const isCron = (written: string): boolean =>
  /(?:^| )\*/.test(written) || /^[\d*][\d*,/-]* [\d*][\d*,/-]* /.test(written);

/**
 * Reads what a person writes: five fields of cron, or a preset in words. `language` is that of the reader; a preset
 * may be in any.
 */
export const parseSchedule = (raw: string, language: Language = "en"): ParsedSchedule => {
  const whole = raw.trim().replaceAll(/\s+/gu, " ");
  if (whole.length > mostCharacters) {
    return { ok: false, problem: expected(language, "tooMany", { most: mostCharacters }) };
  }
  const { text, timeZone } = splitTimeZone(whole);
  const written = macros.get(text.toLowerCase()) ?? text;
  if (isCron(written)) {
    const parsed = parseCron(written);
    return parsed.ok
      ? { ok: true, recurrence: { written, times: [parsed.cron] }, timeZone }
      : { ok: false, problem: parsed.problem(language) };
  }
  const preset = parsePreset(written);
  if (preset === null) {
    const sentence = expected(language, "expected");
    const closest = closestPreset(written, language);
    return {
      ok: false,
      problem: closest === null ? sentence : expected(language, "closest", { expected: sentence, closest }),
    };
  }
  const [first, ...more] = cronsOf(preset);
  if (first === undefined) throw new Error(`The preset ${written} has no times.`);
  return { ok: true, recurrence: { written, times: [first, ...more] }, timeZone };
};

const identities = new WeakMap<Schedule, string>();

/** When a schedule is due, in words that change if and only if that does. */
export const identifySchedule = (schedule: Schedule): string => {
  const known = identities.get(schedule);
  if (known !== undefined) return known;
  const { times, timeZone, holidays } = schedule;
  const expressions = times.map(({ expression }) => expression).sort();
  const off = holidays === null ? [] : [holidays.country ?? "", ...holidays.dates.toSorted()];
  const identity = [expressions.join(" | "), timeZone, ...off].join(" ");
  identities.set(schedule, identity);
  return identity;
};
