import { fold } from "../../base/text/fold.ts";
import { scheduleWords } from "./known-schedule-words.ts";
import type { TimeUnit } from "./schedule-words.ts";

const unitNames = ["minutes", "hours", "days", "weeks", "months"] as const satisfies readonly TimeUnit[];

/** Units of time as people write them in every language, folded. */
const units = new Map<string, TimeUnit>(
  [...scheduleWords.values()].flatMap((words) =>
    unitNames.flatMap((unit) => words.units[unit].map((way): [string, TimeUnit] => [fold(way), unit])),
  ),
);

/** The unit of a folded word; null if it is not one. */
export const timeUnitOf = (word: string): TimeUnit | null => units.get(word) ?? null;
