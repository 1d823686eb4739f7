const longestHeadline = 160;

/**
 * The headline of a plain text: its first line, if it does not end as a sentence does and another paragraph follows after
 * an empty line.
 */
export const headlineIn = (text: string): string | null => {
  const [, first = "", gap = ""] = /^\s*([^\n]*)\n([ \t]*\n)?/u.exec(text) ?? [];
  const line = first.trim();
  const isSentence = /[.!?…:;,]["”»’']?$/u.test(line);
  return line !== "" && gap !== "" && line.length <= longestHeadline && !isSentence ? line : null;
};
