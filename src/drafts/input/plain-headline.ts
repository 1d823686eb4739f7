const longestHeadline = 160;

/**
 * The headline of a plain text: its first line, if it does not end like a sentence, and an empty line and another paragraph
 * follow.
 */
export const headlineIn = (text: string): string | null => {
  const [first = "", gap = "-", ...others] = text.trimStart().split("\n", 3);
  const line = first.trim();
  const isSentence = /[.!?…:;,]["”»’']?$/u.test(line);
  const isFollowed = gap.trim() === "" && others.length > 0;
  return line !== "" && isFollowed && line.length <= longestHeadline && !isSentence ? line : null;
};
