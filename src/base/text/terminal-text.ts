import { withoutDirection } from "./hidden-characters.ts";

const controls = /[^\P{Cc}\n\t]/gu;

/**
 * A text as a terminal is sent it. A text could carry escape sequences that retitle the window or hide what follows, or
 * reorder what follows: none reaches the terminal.
 */
export const terminalText = (text: string): string => withoutControls(withoutDirection(text));

/** The same for a text whose direction is contained already. */
export const withoutControls = (text: string): string => text.replaceAll(controls, "\ufffd");

/** A value as JSON that a terminal shows as it is: JSON itself lets some control characters through. */
export const terminalJson = (value: unknown, indent = 0): string =>
  escapeJson(JSON.stringify(value, null, indent) ?? "null");

/** JSON in which every character that a terminal acts on is escaped. */
export const escapeJson = (json: string): string =>
  json.replaceAll(
    /[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
