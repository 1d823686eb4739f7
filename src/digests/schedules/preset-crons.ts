import { type Cron, parseCron } from "./cron.ts";
import type { SaidDays } from "./heard-days.ts";
import type { Times } from "./preset-groups.ts";

/** The expressions of a preset, without duplicates. */
export const cronsOf = (preset: readonly Times[]): readonly Cron[] => {
  const all = preset.flatMap(({ days, months, times }) =>
    timeFields(times).map((time) => withDays(time, days, months === null ? "*" : months.join(","))),
  );
  return [...new Map(all.map((cron) => [cron.expression, cron])).values()];
};

/** Days in cron's syntax: `1-5`, `0,6`, `*`. */
const dayField = (days: readonly number[], all: number): string => {
  if (days.length === all) return "*";
  const first = days[0] ?? 0;
  const last = days.at(-1) ?? 0;
  return days.length > 2 && last - first === days.length - 1 ? `${first}-${last}` : days.join(",");
};

/** The fields of minute and hour. Times with the same minute share an expression. */
const timeFields = (times: Times["times"]): readonly string[] => {
  if (times.kind === "every") {
    const step = times.count === 1 ? "*" : `*/${times.count}`;
    return [times.unit === "hours" ? `0 ${step}` : `${step} *`];
  }
  return [...Map.groupBy(times.minutes, (each) => each % 60)].map(
    ([minute, all]) => `${minute} ${all.map((each) => Math.floor(each / 60)).join(",")}`,
  );
};

const read = (expression: string): Cron => {
  const parsed = parseCron(expression);
  if (!parsed.ok) throw new Error(`${expression}: ${parsed.problem("en")}`);
  return parsed.cron;
};

/** Adds conditions that cron has no field for to its field of days, so that different schedules have different expressions. */
const withDays = (time: string, days: SaidDays, months: string): Cron => {
  switch (days.kind) {
    case "week": {
      const cron = read(`${time} * ${months} ${dayField(days.days, 7)}`);
      const { weeks } = days;
      if (weeks === null) return cron;
      return {
        ...cron,
        expression: `${cron.expression}/${weeks.every}${weeks.unit === "days" ? "d" : "w"}${weeks.from}`,
        weeks,
      };
    }
    case "position": {
      const cron = read(`${time} * ${months} ${days.days.join(",")}`);
      const names = days.positions.map((each) => (each === -1 ? "L" : each)).join(",");
      return { ...cron, expression: `${cron.expression}#${names}`, positions: new Set(days.positions) };
    }
    case "month": {
      const numbers = days.days.filter((each) => each > 0);
      if (numbers.length === days.days.length) return read(`${time} ${dayField(numbers, 31)} ${months} *`);
      const names = [...numbers, "L"].join(",");
      return {
        ...read(`${time} * ${months} *`),
        expression: `${time} ${names} ${months} *`,
        daysOfMonth: new Set(days.days),
      };
    }
    case "working": {
      const names = days.positions.map((each) => (each === -1 ? "LW" : `${each}W`)).join(",");
      return {
        ...read(`${time} * ${months} *`),
        expression: `${time} ${names} ${months} *`,
        workingDays: new Set(days.positions),
      };
    }
    default:
      return days satisfies never;
  }
};
