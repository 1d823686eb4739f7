import { fold } from "../../base/text/fold.ts";
import { trimEndOf } from "../../base/text/trim-end.ts";

/** The longest id. */
const mostCharacters = 64;

/** Makes a name for commands: `Café du matin` becomes `cafe-du-matin`. A valid name does not change. */
export const nameFrom = (words: string): string =>
  trimEndOf(
    fold(words)
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replace(/^-+/, "")
      .slice(0, mostCharacters),
    "-",
  );

/** The name, or the name with the first number that is not taken. */
export const freeName = (base: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
};
