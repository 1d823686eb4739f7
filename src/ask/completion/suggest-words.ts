import { kindLabels } from "../../answer/words.ts";
import { formatLanguage } from "../../base/language/format.ts";
import { type Language, languages } from "../../base/language/language.ts";
import { fold } from "../../base/text/fold.ts";
import { sayTimeZone } from "../../base/time/say-time.ts";
import { describeSchedule } from "../../digests/schedules/describe.ts";
import { scheduleWordsOf } from "../../digests/schedules/known-schedule-words.ts";
import { missedChoices } from "../../digests/schedules/missed-words.ts";
import { parseSchedule } from "../../digests/schedules/schedule.ts";
import { factKinds } from "../../library/briefing/briefing.ts";
import type { Library } from "../../library/library.ts";
import type { WordsSuggested } from "../parsing/option.ts";
import { type Completion, complete } from "./complete.ts";

interface Typing {
  readonly language: Language;
  readonly library: Library;
}

/** Discord's limit. */
const most = 25;

/** Suggestions for an option that also takes other words. */
export const suggestWords = (
  suggested: WordsSuggested,
  typed: string,
  digestKinds: readonly string[],
  typing: Typing,
): readonly Completion[] => {
  switch (suggested.of) {
    case "digestKinds":
      return matching(digestKinds.map(plain), typed);
    case "missed":
      return matching(
        missedChoices(typing.language).map(([label, value]) => ({ label, value })),
        typed,
      );
    case "zones":
      return matching(zonesIn(typing.language), typed);
    case "schedules":
      return schedules(typed, typing.language);
    case "list":
      return lastOfList(suggested.items, typed, typing);
    default:
      return suggested satisfies never;
  }
};

const plain = (value: string): Completion => ({ label: value, value });

const matching = (all: readonly Completion[], typed: string): readonly Completion[] => {
  const wanted = fold(typed.trim());
  return all
    .filter(({ label, value }) => fold(label).includes(wanted) || fold(value).includes(wanted))
    .slice(0, most);
};

const zonesIn = (language: Language): readonly Completion[] =>
  Intl.supportedValuesOf("timeZone")
    .filter((zone) => zone.includes("/") && !zone.startsWith("Etc/"))
    .map((zone) => ({ label: `${sayTimeZone(language, zone)} · ${zone}`, value: zone }));

/** What was typed, if it is a schedule, with its meaning; otherwise usual schedules in the reader's language. */
const schedules = (typed: string, language: Language): readonly Completion[] => {
  const read = typed.trim() === "" ? null : parseSchedule(typed, language);
  if (read?.ok === true) {
    const schedule = { ...read.recurrence, timeZone: read.timeZone ?? "UTC", holidays: null };
    const meaning = describeSchedule(schedule, language);
    const said = read.timeZone === null ? meaning.replace(/, UTC$/u, "") : meaning;
    return [{ label: said, value: typed }];
  }
  const { everyDay, weekdays, days, hourly } = scheduleWordsOf(language);
  const usual = [weekdays[0], everyDay[0], days[1][0]].map((day) => plain(`${day} 8:30`));
  return matching([...usual, plain(hourly[0] ?? "")], typed);
};

const lastOfList = (
  items: Extract<WordsSuggested, { readonly of: "list" }>["items"],
  typed: string,
  { library, language }: Typing,
): readonly Completion[] => {
  const at = typed.lastIndexOf(",") + 1;
  const before = typed.slice(0, at);
  const last = typed.slice(at).trim();
  const found =
    items === "factKinds"
      ? matching(
          factKinds.map((kind) => ({ label: kindLabels[kind].one(language), value: kind })),
          last,
        )
      : items === "languages"
        ? matching(
            languages.map((tag) => ({ label: formatLanguage(language, tag), value: tag })),
            last,
          )
        : complete(items, last, { library, language, preferred: [] });
  return before === ""
    ? found
    : found.map(({ label, value }) => ({ label: `${before} ${label}`, value: `${before} ${value}` }));
};
