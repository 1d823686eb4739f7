import { detectLanguage, lexiconFor } from "../rules/languages/language.ts";
import { readMasthead } from "../rules/structure/masthead.ts";

const longestHeadline = 160;

/**
 * The headline of a plain text: its first line, if it does not end like a sentence, and an empty line and another paragraph
 * follow. Lines such as "Rivertown Courier, 27 November 2026" may come before it.
 */
export const headlineIn = (text: string): string | null => {
  const masthead = readMasthead(text, lexiconFor(detectLanguage(text)));
  const isAbove = masthead !== null && text.slice(0, masthead.start).trim() === "";
  const [first = "", gap = "-", ...others] = text
    .slice(isAbove ? masthead.end : 0)
    .trimStart()
    .split("\n", 3);
  const line = first.trim();
  const isSentence = /[.!?…:;,]["”»’']?$/u.test(line);
  const isFollowed = gap.trim() === "" && others.length > 0;
  return line !== "" && isFollowed && line.length <= longestHeadline && !isSentence ? line : null;
};
