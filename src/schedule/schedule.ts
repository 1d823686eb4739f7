import type { Cron } from "./cron.ts";

/** When a digest is due, in the time of a place. */
export interface Schedule {
  /** As a person wrote it: `weekdays 08:30` or `30 8 * * mon-fri`. */
  readonly written: string;
  /** What recurs: a slot is a time that one of them matches. */
  readonly times: readonly [Cron, ...Cron[]];
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
