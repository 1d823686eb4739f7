import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";

const say = messagesOf("digests", "schedules/cron-problem");

/** What is wrong with an expression, to be said in any language. */
export type CronProblem = (language: Language) => string;

export const cronProblem =
  (key: Parameters<typeof say>[1], values: Readonly<Record<string, string | number>> = {}): CronProblem =>
  (language) =>
    say(language, key, values);

/** The same with the field that it is in. */
export const inField =
  (field: string, written: string, problem: CronProblem): CronProblem =>
  (language) =>
    say(language, "field", { field, written, problem: problem(language) });
