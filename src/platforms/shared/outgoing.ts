import { containedText } from "../../base/text/hidden-characters.ts";
import { parseJson } from "../../base/text/parse-json.ts";

/**
 * Cleans a payload before it is sent to a platform: removes direction overrides, escape sequences and hidden characters
 * from all strings. Answers are already cleaned before rendering. This step also covers suggestions, forms, titles, labels
 * and file names, and any new kind of message.
 */
export const outgoingValue = (value: unknown): unknown => {
  if (typeof value === "string") return containedText(value);
  if (Array.isArray(value)) return value.map(outgoingValue);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, outgoingValue(item)]));
};

const cleaned = new WeakMap<object, unknown>();

/** The same for a payload that is sent again, which nothing changes. It is cleaned once. */
export const outgoingOnce = (value: unknown): unknown => {
  if (typeof value !== "object" || value === null) return outgoingValue(value);
  const known = cleaned.get(value) ?? outgoingValue(value);
  cleaned.set(value, known);
  return known;
};

/** Matches characters to remove, and JSON's escapes of control characters below U+0020. */
const maybeUnclean = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]|\\[bfru]/u;

/** Cleans a text, which may be JSON. JSON is parsed only if it contains such characters, which is rare. */
export const outgoingText = (text: string): string => {
  const value = /^[[{]/u.test(text) && maybeUnclean.test(text) ? parseJson(text) : null;
  return value === null ? containedText(text) : JSON.stringify(outgoingValue(value));
};

/** Cleans a form. The content of its files stays as it is. */
export const outgoingForm = (form: FormData): FormData => {
  const contained = new FormData();
  for (const [name, item] of form) {
    if (typeof item === "string") contained.append(name, outgoingText(item));
    else contained.append(name, item, containedText(item.name));
  }
  return contained;
};
