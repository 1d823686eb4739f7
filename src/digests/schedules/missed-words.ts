import type { Language } from "../../base/language/language.ts";
import { fold } from "../../base/text/fold.ts";
import { countOf } from "./counts.ts";
import { scheduleWords, scheduleWordsOf } from "./known-schedule-words.ts";
import { missedSchema } from "./settings.ts";
import type { MissedPolicy } from "./subscription.ts";
import { timeUnitOf } from "./time-units.ts";

/** What to do with missed posts, in words of any language: « en retard 2 heures ». Returns it as it is stored, such as `late 2 h`; null if it is no such words. */
export const missedInWords = (typed: string): string | null => {
  const words = fold(typed.trim()).replaceAll(/\s+/gu, " ");
  const [way, policy] = ways.find(([each]) => words === each || words.startsWith(`${each} `)) ?? [];
  if (way === undefined || policy === undefined) return null;
  const time = words.slice(way.length).trim();
  // “2h”
  const [amount = "", written = "", ...more] = time.replace(/^\d{1,4}(?=\p{L})/u, "$& ").split(" ");
  const unit = timeUnitOf(written);
  const isPlain = time === "";
  const stored = isPlain ? policy : `${policy} ${countOf(amount)} ${unit === "hours" ? "h" : "min"}`;
  const isTime = isPlain || unit === "hours" || unit === "minutes";
  return isTime && more.length === 0 && missedSchema.safeParse(stored).success ? stored : null;
};

/** The choices in words of a language, by what is stored for them. */
export const missedChoices = (language: Language): readonly (readonly [label: string, stored: string])[] => {
  const { missed, units } = scheduleWordsOf(language);
  const label = (policy: MissedPolicy["policy"]): string => missed[policy][0] ?? policy;
  return [
    [label("late"), "late"],
    [`${label("late")} 2 ${units.hours[0]}`, "late 2 h"],
    [label("merge"), "merge"],
    [label("skip"), "skip"],
  ];
};

const policies = ["late", "merge", "skip"] as const satisfies readonly MissedPolicy["policy"][];

/** Each way to say a policy, the longest first. */
const ways: readonly (readonly [way: string, policy: MissedPolicy["policy"]])[] = policies
  .flatMap((policy) =>
    [...scheduleWords.values()].flatMap(({ missed }) =>
      [policy, ...missed[policy]].map((way) => [fold(way), policy] as const),
    ),
  )
  .toSorted(([a], [b]) => b.length - a.length);
