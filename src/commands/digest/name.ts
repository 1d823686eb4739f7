import { fold } from "../../base/text/fold.ts";
import { trimEndOf } from "../../base/text/trim-end.ts";

/** As many as an id may have. */
const mostCharacters = 64;

/** A name as it is typed in commands: `Café du matin` is `cafe-du-matin`. A name stays as it is. */
export const nameFrom = (words: string): string =>
  trimEndOf(
    fold(words)
      .replaceAll(/[^a-z0-9]+/g, "-")
      .replace(/^-+/, "")
      .slice(0, mostCharacters),
    "-",
  );

/** The name itself, or with the first number that makes it one that is not taken. */
export const freeName = (base: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
};
