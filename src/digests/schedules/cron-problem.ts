import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";

const say = messagesOf("digests", "schedules/cron-problem");

/** A problem of an expression, in any language. */
export type CronProblem = (language: Language) => string;

export const cronProblem =
  (key: Parameters<typeof say>[1], values: Readonly<Record<string, string | number>> = {}): CronProblem =>
  (language) =>
    say(language, key, values);

/** Adds the field to a problem. */
export const inField =
  (field: string, written: string, problem: CronProblem): CronProblem =>
  (language) =>
    say(language, "field", { field, written, problem: problem(language) });
