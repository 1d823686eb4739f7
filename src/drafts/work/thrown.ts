import { messageOf, OnrecordError } from "../../base/errors.ts";
import { languages, localize } from "../../base/language/language.ts";
import type { ThrownData } from "./thrown-data.ts";

/** An error as data that can be sent to another thread. */
export const dataOf = (thrown: unknown): ThrownData =>
  thrown instanceof OnrecordError
    ? {
        known: true,
        code: thrown.code,
        message: thrown.message,
        said: Object.fromEntries(languages.map((language) => [language, thrown.sayIn(language)])),
      }
    : {
        known: false,
        message: messageOf(thrown),
        stack: (thrown instanceof Error ? thrown.stack : undefined) ?? messageOf(thrown),
      };

/** The error that another thread sent. */
export const errorFrom = (data: ThrownData): Error => {
  if (data.known)
    return new OnrecordError(data.code, data.message, { say: (language) => localize(data.said, language) });
  const error = new Error(data.message);
  error.stack = data.stack;
  return error;
};
