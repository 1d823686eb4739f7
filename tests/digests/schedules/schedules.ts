import { parseCron } from "../../../src/digests/schedules/cron.ts";
import { type Holidays, parseSchedule, type Schedule } from "../../../src/digests/schedules/schedule.ts";

/** A schedule as a person writes it. */
export const schedule = (written: string, timeZone = "UTC", holidays: Holidays | null = null): Schedule => {
  const parsed = parseSchedule(written);
  if (!parsed.ok) throw new Error(`${written}: ${parsed.problem}`);
  return { ...parsed.recurrence, timeZone, holidays };
};

/** A schedule of several expressions. */
export const scheduleOfAll = (
  expressions: readonly string[],
  timeZone: string,
  holidays: Holidays | null = null,
): Schedule => {
  const crons = expressions.map((expression) => {
    const parsed = parseCron(expression);
    if (!parsed.ok) throw new Error(parsed.problem("en"));
    return parsed.cron;
  });
  const [first, ...more] = crons;
  if (first === undefined) throw new Error("A schedule has an expression.");
  return { written: expressions.join(" | "), times: [first, ...more], timeZone, holidays };
};
