import { eld } from "eld/small";

/** Enough of the body to detect its language reliably: single lines with foreign names mislead. */
const enoughCharacters = 20_000;

/**
 * A BCP 47 tag; "und" if the text is too short to detect its language. It is in a file of its own, because the detector takes 50 MB, and the thread that
 * answers needs only the lexicons.
 */
export const detectLanguage = (text: string): string => {
  const sample = text.slice(0, enoughCharacters).replaceAll(/https?:\/\/\S+/g, " ");
  return eld.detect(sample).language || "und";
};
