import { wholeWords } from "../../base/text/whole-words.ts";
import { type FoldedText, foldText, locateAll, locatePassage } from "../../library/passages/passage.ts";

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
  const all = passages.map((passage) => ({ passage, located: locatePassage(folded, passage) }));
  const kept = all.filter(({ located: { located } }) => located !== "nowhere");
  const rest = without(folded, new Set(kept.map(({ passage: { exact } }) => exact)));
  return all.map(({ passage, located }): PassageChange | null => {
    switch (located.located) {
      case "once":
      case "several-times":
        return null;
      case "elsewhere":
        return { change: "moved" };
      case "nowhere": {
        const again = locatePassage(rest, passage);
        const nearest = again.located === "nowhere" ? again.nearest : null;
        const now = nearest === null ? "" : wholeWords(rest.original, nearest);
        return isSimilar(passage.exact, now) ? { change: "changed", now } : { change: "gone" };
      }
      default:
        return located satisfies never;
    }
  });
};

/** The text without the passages that are still in it: none of them is the new wording of another one. */
const without = (text: FoldedText, exacts: ReadonlySet<string>): FoldedText => {
  const spans = [...exacts].flatMap((exact) => locateAll(text, exact)).sort((a, b) => a.start - b.start);
  if (spans.length === 0) return text;
  let at = 0;
  let rest = "";
  for (const { start, end } of spans) {
    rest += `${text.original.slice(at, Math.max(at, start))}\n`;
    at = Math.max(at, end);
  }
  return foldText(rest + text.original.slice(at));
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
