import { editDistanceFrom } from "./edit-distance.ts";
import { fold } from "./fold.ts";

/** The nearest of some words, if it is near enough for a typing error; else null. */
export const closest = (written: string, words: Iterable<string>): string | null => {
  const most = Math.max(1, Math.floor(written.length / 3));
  const distanceTo = editDistanceFrom(fold(written));
  const near = [...words]
    .map((word) => ({ word, distance: distanceTo(fold(word)) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)[0];
  return near?.word ?? null;
};

/** ` Did you mean x?` if one of the words is near enough for a typing error; else an empty text. */
export const didYouMean = (written: string, words: Iterable<string>): string => {
  const near = closest(written, words);
  return near === null ? "" : ` Did you mean ${near}?`;
};
