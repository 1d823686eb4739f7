/** A text without these characters at its end. A pattern for them would try each run of them in the text to its end. */
export const trimEndOf = (text: string, characters: string): string => {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};

/** The parts of a list that is separated by commas, without the spaces around them; none of an empty text. */
export const splitByCommas = (text: string): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
