import { z } from "zod";
import { pathText, schemaProblems } from "../../base/files/schema-problem.ts";
import { formatChoice, formatList, inQuotationMarks } from "../../base/language/format.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { parseHolidays } from "./holidays.ts";
import { parseSchedule } from "./schedule.ts";
import { settingsSchema } from "./settings.ts";

const say = messagesOf("digests", "schedules/settings-problem");

/** A setting that cannot be read, as it was written. */
export type SettingsProblem =
  | { readonly setting: "schedule" | "timeZone"; readonly written: string }
  /** This kind of digest does not exist. `kinds` are those that exist. */
  | { readonly setting: "digest"; readonly written: string; readonly kinds: readonly string[] }
  | { readonly setting: "holidays"; readonly written: readonly string[] }
  /** It is set up in `digests.yaml`, which has these problems. */
  | { readonly setting: "file"; readonly problems: readonly string[] }
  /** Any other problem, in English, because commands do not cause it. */
  | { readonly setting: "other"; readonly message: string };

const textSchema = z.looseObject({
  schedule: z.string().optional().catch(undefined),
  timeZone: z.string().optional().catch(undefined),
  digest: z.string().optional().catch(undefined),
  holidays: z
    .union([z.string().transform((one) => [one]), z.array(z.string())])
    .optional()
    .catch(undefined),
});

/** The problems of settings that cannot be read; none if they can. `kinds` are the names of all kinds of digests. */
export const settingsProblems = (settings: unknown, kinds: readonly string[]): readonly SettingsProblem[] => {
  const read = settingsSchema.safeParse(settings);
  const { schedule, timeZone, digest, holidays } = textSchema.catch({}).parse(settings);
  const unknown: readonly SettingsProblem[] =
    digest === undefined || kinds.includes(digest) ? [] : [{ setting: "digest", written: digest, kinds }];
  if (read.success) return unknown;
  const others = schemaProblems(settingsSchema, settings, read.error).map(
    ({ path, message }): SettingsProblem => {
      if (path.length === 1) {
        const [setting] = path;
        if (setting === "schedule" && schedule !== undefined) return { setting, written: schedule };
        if (setting === "timeZone" && timeZone !== undefined) return { setting, written: timeZone };
        if (setting === "holidays" && holidays !== undefined) return { setting, written: holidays };
      }
      return {
        setting: "other",
        message: path.length === 0 ? message : `${pathText(path)}: ${message}`,
      };
    },
  );
  return [...unknown, ...others];
};

const sayScheduleProblem = (written: string, language: Language): string => {
  const parsed = parseSchedule(written, language);
  const problem = parsed.ok ? say(language, "ownZone", { zone: parsed.timeZone ?? "" }) : parsed.problem;
  return say(language, "schedule", { written: inQuotationMarks(language, written), problem });
};

const sayHolidaysProblem = (written: readonly string[], language: Language): string => {
  const parsed = parseHolidays(written, language);
  return parsed.ok
    ? say(language, "never")
    : say(language, "holidays", { written: formatList(language, written), problem: parsed.problem });
};

/** A problem for a reader, as a sentence with its full stop. */
export const saySettingsProblem = (problem: SettingsProblem, language: Language): string => {
  switch (problem.setting) {
    case "schedule":
      return sayScheduleProblem(problem.written, language);
    case "holidays":
      return sayHolidaysProblem(problem.written, language);
    case "timeZone":
      return say(language, "timeZone", { written: inQuotationMarks(language, problem.written) });
    case "digest":
      return say(language, "digest", {
        written: inQuotationMarks(language, problem.written),
        kinds: formatChoice(language, problem.kinds),
      });
    case "file":
      return say(language, "file", { count: problem.problems.length });
    case "other":
      return problem.message;
    default:
      return problem satisfies never;
  }
};
