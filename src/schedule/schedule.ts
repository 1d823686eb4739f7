import type { Language } from "../i18n/language.ts";
import { type Cron, parseCron } from "./cron.ts";

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

/** A recurrence, or a sentence without its full stop that says what was expected and what is closest to it. */
export type ParsedSchedule =
  | { readonly ok: true; readonly recurrence: Recurrence }
  | { readonly ok: false; readonly problem: string };

/** Reads what a person writes: five fields of cron, or a preset in words. */
export const parseSchedule = (written: string, _language: Language = "en"): ParsedSchedule => {
  const parsed = parseCron(written);
  return parsed.ok
    ? { ok: true, recurrence: { written: parsed.cron.expression, times: [parsed.cron] } }
    : { ok: false, problem: parsed.problem };
};

/** When a schedule is due, in words that change if and only if that does. */
export const identifySchedule = ({ times, timeZone, holidays }: Schedule): string => {
  const expressions = times.map(({ expression }) => expression).sort();
  const off = holidays === null ? [] : [holidays.country ?? "", ...holidays.dates.toSorted()];
  return [expressions.join(" | "), timeZone, ...off].join(" ");
};
