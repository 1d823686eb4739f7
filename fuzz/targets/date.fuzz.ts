import { pick } from "../../bench/random.ts";
import { languages } from "../../src/base/language/language.ts";
import { sayInstant } from "../../src/base/time/say-instant.ts";
import { timeZoneSchema } from "../../src/base/time/time-zone.ts";
import { parseHolidays } from "../../src/digests/schedules/holidays.ts";
import { readMoment } from "../../src/digests/schedules/moment.ts";
import { hostileText } from "../hostile.ts";
import { mutateText } from "../mutate.ts";
import { printed } from "../printed.ts";
import { chance } from "../random.ts";
import { defineTarget } from "../target.ts";

const times = [
  "2026-12-01",
  "2026-12-01 08:30",
  "2026-02-30",
  "tomorrow",
  "friday",
  "3 May",
  "le 3 mai",
  "3 days",
  "2 weeks ago",
  "il y a 2 jours",
  "hôm qua",
  "2 ngày trước",
  "8:30",
  "last week",
  "999 years",
  "avant-hier",
  "-271821-04-20",
] as const;
const zones = ["Europe/Paris", "asia/ho_chi_minh", "America/New_York", "UTC", "+07:00", "EST5EDT"] as const;
const holidays = ["FR", "us-ny", "VN", "2026-12-25", "2026-02-30", "XX"] as const;
const words = [...times, ...zones, ...holidays];

/** Moments, time zones and holidays in words. */
export default defineTarget({
  casesPerMillion: 100_000,
  generate: (random) => ({
    language: pick(languages, random),
    time: chance(random, 0.6) ? mutateText(times, random, 3) : hostileText(random, words),
    zone: chance(random, 0.9) ? pick(zones, random) : mutateText(zones, random, 2),
    holidays: [chance(random, 0.7) ? pick(holidays, random) : mutateText(holidays, random, 2)],
  }),
  start: () => ({
    run({ language, time, zone, holidays: written }) {
      const read = timeZoneSchema.safeParse(zone);
      const timeZone = read.success ? read.data : "UTC";
      const now = Temporal.Instant.from("2026-06-01T08:00:00Z").toZonedDateTimeISO(timeZone);
      const until = readMoment(time, now, "future", language)?.toInstant();
      const since = readMoment(time, now, "past", language)?.toInstant();
      const days = parseHolidays(written, language);
      return [
        ...[until, since].flatMap((at) => (at ? [printed(sayInstant(language, at, timeZone))] : [])),
        ...(days.ok ? [] : [printed(days.problem)]),
        ...(read.success ? [] : read.error.issues.map(({ message }) => printed(message))),
      ];
    },
  }),
});
