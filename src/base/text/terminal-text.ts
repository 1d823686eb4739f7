import { containedText, withoutDirection } from "./hidden-characters.ts";

/**
 * A text that is safe for a terminal: without escape sequences, which could change the window's title or hide the text
 * after them, and without characters that could reorder it.
 */
export const terminalText = (text: string): string => containedText(withoutDirection(text));

/** A value as JSON that is safe for a terminal. JSON.stringify leaves some control characters unescaped. */
export const terminalJson = (value: unknown, indent = 0): string =>
  escapeJson(JSON.stringify(value, null, indent) ?? "null");

const escaped = (character: string): string =>
  Array.from(
    { length: character.length },
    (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`,
  ).join("");

/** JSON with control and invisible characters escaped. */
export const escapeJson = (json: string): string =>
  json.replaceAll(/[^\P{Cc}\n]|[\u2028\u2029\u202a-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/gu, escaped);
