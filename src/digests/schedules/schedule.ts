import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { type Cron, parseCron } from "./cron.ts";
import { cronsOf } from "./preset-crons.ts";
import { parsePreset } from "./presets.ts";
import { presetProblem } from "./schedule-problem.ts";
import { splitTimeZone } from "./zone-words.ts";

/** Recurring local times, without a time zone. */
export interface Recurrence {
  /** The text that a person wrote: `weekdays 08:30` or `30 8 * * mon-fri`. */
  readonly written: string;
  /** A slot is a time that matches one of these. */
  readonly times: readonly [Cron, ...Cron[]];
}

/** When a digest is due, with its time zone. */
export interface Schedule extends Recurrence {
  /** An IANA name such as `Europe/Paris`. */
  readonly timeZone: string;
  /** Days without a slot. */
  readonly holidays: Holidays | null;
}

/** Days off, in the calendar of the schedule's time zone. */
export interface Holidays {
  /** An ISO 3166 country, possibly with its subdivision (`FR`, `US-NY`), or null. */
  readonly country: string | null;
  /** ISO dates. */
  readonly dates: readonly string[];
}

/** A recurrence, with the time zone that was written behind it, or a sentence without its full stop that says what was expected and what is closest to it. */
export type ParsedSchedule =
  | { readonly ok: true; readonly recurrence: Recurrence; readonly timeZone: string | null }
  | { readonly ok: false; readonly problem: string };

const expected = messagesOf("digests", "schedules/schedule");

/** Longer than any schedule, but short enough to compare it with all words. */
const mostCharacters = 500;

/** Names that crontab(5) has for expressions. */
const macros: ReadonlyMap<string, string> = new Map([
  ["@hourly", "0 * * * *"],
  ["@daily", "0 0 * * *"],
  ["@midnight", "0 0 * * *"],
  ["@weekly", "0 0 * * 0"],
  ["@monthly", "0 0 1 * *"],
]);

/**
 * Reads a schedule as people write it: the five fields of cron, or a preset in words. `language` is the reader's; a preset may be
 * in any language.
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
    return { ok: false, problem: presetProblem(written, language) };
  }
  const [first, ...more] = cronsOf(preset);
  if (first === undefined) throw new Error(`The preset ${written} has no times.`);
  return { ok: true, recurrence: { written, times: [first, ...more] }, timeZone };
};

/** Whether a text looks like the fields of cron. It is then read as cron, so that a mistake is reported with its field. */
const isCron = (written: string): boolean =>
  /(?:^| )\*/.test(written) || /^[\d*][\d*,/-]* [\d*][\d*,/-]* /.test(written);
