import { foldPreset } from "./preset-words.ts";
import { readScheduleWords } from "./read-words.ts";

/** The first word of a text that no schedule has, as it was written; null if every word is known. */
export const firstUnknownWord = (written: string): string | null => {
  const reading = readScheduleWords(foldPreset(written));
  if (reading.ok) return null;
  const words = written.split(" ");
  const place = words.findIndex(
    (_, index) => foldPreset(words.slice(0, index + 1).join(" ")).length > reading.unknownAt,
  );
  return words[place] ?? null;
};
