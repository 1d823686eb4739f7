/** A text without these characters at its end. A regular expression would start again at each of them, in quadratic time. */
export const trimEndOf = (text: string, characters: string): string => {
  let end = text.length;
  while (end > 0 && characters.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
};

/** The items of a list separated by commas, without the spaces around them and without empty ones. */
export const splitByCommas = (text: string): string[] =>
  text
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
