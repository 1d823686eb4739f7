import { pick } from "../../bench/random.ts";
import { languages } from "../../src/base/language/language.ts";
import { describeSchedule } from "../../src/digests/schedules/describe.ts";
import { parseSchedule } from "../../src/digests/schedules/schedule.ts";
import { hostileText } from "../hostile.ts";
import { mutateText } from "../mutate.ts";
import { printed } from "../printed.ts";
import { chance } from "../random.ts";
import { defineTarget } from "../target.ts";

const schedules = [
  "weekdays 08:30",
  "every 2 hours",
  "monday and thursday 9am, friday 17h30",
  "en semaine 8h30",
  "tous les jours à midi",
  "du lundi au vendredi 8 h",
  "thứ hai đến thứ sáu 8 giờ rưỡi",
  "mỗi 2 giờ",
  "cuối tuần 9 giờ sáng",
  "noon",
  "daily 7:15 p.m.",
  "30 8 * * mon-fri",
] as const;
const words = schedules.flatMap((schedule) => schedule.split(" "));

/** Schedules in words. */
export default defineTarget({
  casesPerMillion: 120_000,
  generate: (random) => ({
    language: pick(languages, random),
    written: chance(random, 0.5) ? mutateText(schedules, random, 4) : hostileText(random, words),
  }),
  start: () => ({
    run({ language, written }) {
      const parsed = parseSchedule(written, language);
      if (!parsed.ok) return [printed(parsed.problem)];
      const schedule = { ...parsed.recurrence, timeZone: "Europe/Paris", holidays: null };
      return [printed(describeSchedule(schedule, language))];
    },
  }),
});
