import { wholeWords } from "../../base/text/whole-words.ts";
import { foldText, locatePassage } from "../../library/passages/passage.ts";

/** A passage as it is on record, with the words around it. */
export interface KnownPassage {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** How a passage differs in its source now. */
export type PassageChange =
  /** It is there word for word, between other words of its paragraph. */
  | { readonly change: "moved" }
  /** A similar text is there. */
  | { readonly change: "changed"; readonly now: string }
  | { readonly change: "gone" };

// Groups of three letters compare texts in all scripts. Half of them are in another sentence about the same subject only by chance.
const [gramLength, leastShared] = [3, 0.5];

/** Compares passages with the text of their source now. Null for each one that is as it was. Pure. */
export const comparePassages = (
  passages: readonly KnownPassage[],
  text: string,
): readonly (PassageChange | null)[] => {
  const folded = foldText(text.normalize("NFC"));
  return passages.map((passage): PassageChange | null => {
    const located = locatePassage(folded, passage);
    switch (located.located) {
      case "once":
      case "several-times":
        return null;
      case "elsewhere":
        return { change: "moved" };
      case "nowhere": {
        const { nearest } = located;
        const now = nearest === null ? "" : wholeWords(folded.original, nearest);
        return isSimilar(passage.exact, now) ? { change: "changed", now } : { change: "gone" };
      }
      default:
        return located satisfies never;
    }
  });
};

const gramsOf = (text: string): ReadonlySet<string> => {
  const letters = text.toLowerCase().replaceAll(/\s+/gu, " ");
  return new Set(
    Array.from({ length: Math.max(1, letters.length - gramLength + 1) }, (_, at) =>
      letters.slice(at, at + gramLength),
    ),
  );
};

const isSimilar = (passage: string, text: string): boolean => {
  const [wanted, there] = [gramsOf(passage), gramsOf(text)];
  return [...wanted].filter((gram) => there.has(gram)).length >= wanted.size * leastShared;
};
