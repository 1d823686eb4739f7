import { fold, wordsOf } from "../../base/text/fold.ts";
import { trimEndOf } from "../../base/text/trim-end.ts";

/** Lower-case words joined by hyphens, for ids and folder names; "" if the text has no Latin letters or digits. */
export const slugOf = (text: string, mostLength = 56): string => {
  const words = wordsOf(fold(text))
    .map((word) => word.replace(/[^a-z0-9]+/gu, ""))
    .filter((word) => word !== "");
  let slug = "";
  for (const word of words) {
    const longer = slug === "" ? word : `${slug}-${word}`;
    if (longer.length > mostLength) break;
    slug = longer;
  }
  return slug || (words[0] ?? "").slice(0, mostLength);
};

/** An id has 64 characters at most, some of which are reserved for a number. */
const longestId = 60;

/** Returns each id only once: a second `manh-hung` becomes `manh-hung-2`. */
export const createIds = (): ((wish: string, otherwise: string) => string) => {
  const given = new Set<string>();
  const lastNumbers = new Map<string, number>();
  return (wish, otherwise) => {
    const base = trimEndOf((wish || otherwise).slice(0, longestId), "-");
    let id = base;
    let number = lastNumbers.get(base) ?? 1;
    while (given.has(id)) {
      number += 1;
      id = `${base}-${number}`;
    }
    lastNumbers.set(base, number);
    given.add(id);
    return id;
  };
};
