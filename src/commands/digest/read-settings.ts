import { localOptionName } from "../../ask/parsing/option-name.ts";
import { formatChoice } from "../../base/language/format.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { fold } from "../../base/text/fold.ts";
import { code } from "../../base/text/inline.ts";
import { closest } from "../../base/text/suggest.ts";
import { parseHolidays } from "../../digests/schedules/holidays.ts";
import { missedInWords } from "../../digests/schedules/missed-words.ts";
import { optionOf } from "../../digests/schedules/say-unreadable.ts";
import { parseSchedule } from "../../digests/schedules/schedule.ts";
import type { WrittenSettings } from "../../digests/schedules/settings.ts";
import { saySettingsProblem, settingsProblems } from "../../digests/schedules/settings-problem.ts";
import { cityOf, timeZoneOf } from "../../digests/schedules/zone-words.ts";
import { readFilters, splitList, type TypedFilters } from "./filters.ts";
import type { InChannel } from "./in-channel.ts";
import type { Refuse } from "./refuse.ts";

const say = messagesOf("commands", "digest/read-settings");

/** The typed settings of a digest, by option; null for options that were not typed. */
export interface TypedSettings extends TypedFilters {
  readonly digest: string | null;
  readonly schedule: string | null;
  readonly zone: string | null;
  readonly language: Language | null;
  readonly missed: string | null;
  readonly holidays: string | null;
  readonly "skip-empty": "yes" | "no" | null;
}

/** Reads the typed settings, and refuses those that it cannot read. They are stored as they were typed. */
export const readTyped = (
  typed: TypedSettings,
  { digests, library, language }: Pick<InChannel, "digests" | "library" | "language">,
  refuse: Refuse,
): Partial<WrittenSettings> => {
  const kinds = digests.kinds.map(({ name }) => name);
  const read = {
    digest(typed: string): string | null {
      const found = kinds.find((kind) => kind === fold(typed));
      return (
        found ?? refuse("digest", say(language, "digest", { typed, kinds: formatChoice(language, kinds) }))
      );
    },
    schedule(typed: string): { readonly written: string; readonly timeZone: string | null } | null {
      const parsed = parseSchedule(typed, language);
      return parsed.ok
        ? { written: parsed.recurrence.written, timeZone: parsed.timeZone }
        : refuse("schedule", say(language, "schedule", { problem: parsed.problem }));
    },
    timeZone(typed: string): string | null {
      const found = timeZoneOf(typed);
      if (found !== null) return found;
      const near = nearTimeZone(typed);
      const candidates = near === null ? [] : [[code(`${localOptionName("zone", language)}:${near}`)]];
      return refuse("zone", say(language, "zone", { typed }), candidates);
    },
    missed: (typed: string): string | null =>
      missedInWords(typed) ?? refuse("missed", say(language, "missed", { typed })),
    holidays(typed: string): string[] | null {
      const items = [...splitList(typed)];
      const parsed = parseHolidays(items, language);
      return parsed.ok
        ? items
        : refuse("holidays", say(language, "holidays", { typed, problem: parsed.problem }));
    },
  };
  const digest = typed.digest === null ? null : read.digest(typed.digest);
  const schedule = typed.schedule === null ? null : read.schedule(typed.schedule);
  const zone = typed.zone === null ? null : read.timeZone(typed.zone);
  const timeZone = zone ?? schedule?.timeZone ?? null;
  if (zone !== null && schedule !== null && (schedule.timeZone ?? zone) !== zone) {
    refuse("zone", say(language, "twoZones", { first: schedule.timeZone ?? "", second: zone }));
  }
  const missed = typed.missed === null ? null : read.missed(typed.missed);
  const holidays = typed.holidays === null ? null : read.holidays(typed.holidays);
  const include = readFilters(typed, library, language, refuse);
  return {
    ...(digest === null ? {} : { digest }),
    ...(schedule === null ? {} : { schedule: schedule.written }),
    ...(timeZone === null ? {} : { timeZone }),
    ...(missed === null ? {} : { missed }),
    ...(holidays === null ? {} : { holidays }),
    ...(typed.language === null ? {} : { language: typed.language }),
    ...(typed["skip-empty"] === null ? {} : { skipIfEmpty: typed["skip-empty"] === "yes" }),
    ...(Object.keys(include).length === 0 ? {} : { include }),
  };
};

/** The time zone whose name or city is nearest to what was typed, or null. */
const nearTimeZone = (typed: string): string | null => {
  const zones = Intl.supportedValuesOf("timeZone");
  const near = closest(typed, typed.includes("/") ? zones : zones.map(cityOf));
  return zones.find((zone) => zone === near || cityOf(zone) === near) ?? null;
};

/** Settings with some changes. Null, with a refusal, if they cannot be read, for example because the digest would never be due. */
export const withTyped = (
  { holidays: usual, ...before }: WrittenSettings,
  { holidays: typed, include, ...typedOthers }: Partial<WrittenSettings>,
  { digests, language }: Pick<InChannel, "digests" | "language">,
  refuse: Refuse,
): WrittenSettings | null => {
  const holidays = typed ?? usual;
  const written: WrittenSettings = {
    ...before,
    ...typedOthers,
    include: { ...before.include, ...include },
    ...(holidays === undefined || holidays.length === 0 ? {} : { holidays }),
  };
  const kinds = digests.kinds.map(({ name }) => name);
  const problems = settingsProblems(written, kinds);
  for (const problem of problems) {
    refuse(optionOf(problem) ?? "name", saySettingsProblem(problem, language));
  }
  return problems.length === 0 ? written : null;
};

const typedList = (items: string | readonly string[] | undefined): string =>
  typeof items === "string" ? items : (items ?? []).join(", ");

/** The settings as a person would type them, by option, for forms. */
export const typedOf = (settings: WrittenSettings): Readonly<Record<string, string>> => ({
  digest: settings.digest,
  schedule: settings.schedule,
  zone: settings.timeZone,
  language: settings.language,
  missed: settings.missed ?? "late",
  holidays: typedList(settings.holidays),
  "skip-empty": settings.skipIfEmpty === true ? "yes" : "no",
  topic: typedList(settings.include?.topics),
  person: typedList(settings.include?.people),
  organization: typedList(settings.include?.organizations),
  kind: typedList(settings.include?.kinds),
  "source-language": typedList(settings.include?.languages),
  briefing: typedList(settings.include?.briefings),
});
