import { containedText } from "../../base/text/contained-text.ts";
import { parseJson } from "../../base/text/parse-json.ts";

/**
 * The last step before a payload leaves for a platform: no text in it turns around what is shown beside it, or carries
 * escape sequences or hidden letters. Answers are contained before they are rendered; this holds for everything else
 * as well (suggestions, forms, titles, labels, names of files), so that no new kind of message can forget it.
 */
export const outgoingValue = (value: unknown): unknown => {
  if (typeof value === "string") return containedText(value);
  if (Array.isArray(value)) return value.map(outgoingValue);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, outgoingValue(item)]));
};

/** In JSON, control characters below U+0020 are escaped. */
const maybeForeign = /[\u007f-\u009f\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]|\\[bfru]/u;

/** The same for a text, which may be JSON. Most texts have nothing to remove, and this is known sooner. */
export const outgoingText = (text: string): string => {
  const value = /^[[{]/u.test(text) && maybeForeign.test(text) ? parseJson(text) : null;
  return value === null ? containedText(text) : JSON.stringify(outgoingValue(value));
};

/** The same for a form, whose files keep their content. */
export const outgoingForm = (form: FormData): FormData => {
  const contained = new FormData();
  for (const [name, item] of form) {
    if (typeof item === "string") contained.append(name, outgoingText(item));
    else contained.append(name, item, containedText(item.name));
  }
  return contained;
};
