import { editDistanceFrom } from "./edit-distance.ts";
import { fold } from "./fold.ts";

/** The word most similar to what was typed, if a typing error could explain the difference; otherwise null. */
export const closest = (written: string, words: Iterable<string>): string | null => {
  const most = Math.max(1, Math.floor(written.length / 3));
  const distanceTo = editDistanceFrom(fold(written));
  const near = [...words]
    .map((word) => ({ word, distance: distanceTo(fold(word)) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance)[0];
  return near?.word ?? null;
};

/** ` Did you mean x?` if a typing error could explain the difference; otherwise an empty text. */
export const didYouMean = (written: string, words: Iterable<string>): string => {
  const near = closest(written, words);
  return near === null ? "" : ` Did you mean ${near}?`;
};
