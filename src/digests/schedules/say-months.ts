import { formatList } from "../../base/language/format.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { scheduleWordsOf } from "./known-schedule-words.ts";
import { allMonths } from "./said-months.ts";

const say = messagesOf("digests", "schedules/describe");

/** The months of an expression: “from September to June”, “except in August”. */
export const sayMonths = (language: Language, months: ReadonlySet<number>): string => {
  const others = allMonths.filter((month) => !months.has(month));
  const list = (all: readonly number[]): string =>
    formatList(
      language,
      all.map((month) => monthName(language, month)),
    );
  if (others.length === 1) return say(language, "exceptMonths", { months: list(others) });
  const first = allMonths.find((month) => months.has(month) && !months.has(((month + 10) % 12) + 1)) ?? 1;
  const last = ((first + months.size - 2) % 12) + 1;
  const isRow = allMonths.every((month) => months.has(month) === (month - first + 12) % 12 < months.size);
  return isRow && months.size > 2
    ? say(language, "monthRange", { first: monthName(language, first), last: monthName(language, last) })
    : others.length === 2
      ? say(language, "exceptMonths", { months: list(others) })
      : say(language, "inMonths", { months: list(allMonths.filter((month) => months.has(month))) });
};

const monthName = (language: Language, month: number): string =>
  scheduleWordsOf(language).months[month - 1]?.[0] ?? "";
