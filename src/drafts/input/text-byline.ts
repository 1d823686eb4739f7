import { trimEndOf } from "../../base/text/trim-end.ts";
import { detectLanguage } from "../rules/languages/detect-language.ts";
import { isGivenName, lexiconFor } from "../rules/languages/language.ts";
import { isSyllable } from "../rules/names/family-first-name.ts";
import { introduced, longestByline } from "./page/byline.ts";

/** How many lines at the top of a text may be its byline. */
const mostLines = 8;
const name =
  /^\p{Lu}[\p{L}\p{M}'’.-]*(?:\s(?:(?:de|del|de la|van|von|der|le|la|y|e|et|and|và)\s)?\p{Lu}[\p{L}\p{M}'’.-]*){1,6}$/u;

/** The writer whom a text names: in a line at its top, “By Kit Oduya | 4 March 2026”, or with a signature in its last line. */
export const bylineInText = (text: string, title: string | null): string | null => {
  const lines = text
    .split("\n")
    .map((line) => line.replace(/\s+/gu, " ").trim())
    .filter((line) => line !== "");
  for (const line of lines.slice(0, mostLines)) {
    const writer = line === title ? null : introduced(line);
    if (writer !== null) return writer;
  }
  const last = lines.length < 3 ? undefined : lines.at(-1);
  return last === undefined ? null : (introduced(last) ?? signature(last, lines.slice(0, -1), text));
};

const mostWords = 4;

/** “Ảnh: Thanh Bình”: writers take pictures, too. */
const isCredit = (line: string, writer: string): boolean => trimEndOf(line, ".)").endsWith(`: ${writer}`);

/**
 * The writer whose name alone is the last line, as in Vietnamese newspapers, also of two writers: “Thu Hà - Minh Quân”. It is
 * no signature if the text names the person before: an official signs a press release in the same way.
 */
const signature = (last: string, before: readonly string[], text: string): string | null => {
  if (last.length > longestByline) return null;
  const writers = last.replace(/ \([^()]{0,60}\)$/u, "").split(/\s[-–—]\s|,\s|\svà\s/u);
  if (!writers.every((writer) => name.test(writer) && writer.split(" ").length <= mostWords)) return null;
  const isNamedBefore = before.some((line) =>
    writers.some((writer) => line.toLowerCase().includes(writer.toLowerCase()) && !isCredit(line, writer)),
  );
  if (isNamedBefore) return null;
  const lexicon = lexiconFor(detectLanguage(text));
  const isPerson = (writer: string): boolean => {
    const words = writer.toLowerCase().split(" ");
    return (
      isGivenName(words[0] ?? "") ||
      (lexicon !== null && words.every((word) => isSyllable({ lexicon }, word)))
    );
  };
  return writers.every(isPerson) ? writers.join(", ") : null;
};
