import type { Language } from "../../base/language/language.ts";
import { type Fact, wordingOf } from "../../library/briefing/briefing.ts";
import type { NewCorrection } from "./prepare-correction.ts";

/** A form writes this for a wording that the editor emptied. */
const emptied = "none";

/** The new wording of a fact that an editor typed in their language, or the new number of a figure; null if it is the current one. */
export const typedWording = (
  fact: Fact,
  typed: string | null,
  language: Language,
): NewCorrection["wording"] | "not-a-number" => {
  if (typed === null || typed === emptied) return null;
  const current = wordingOf(fact);
  if (typeof current !== "number") {
    const words = typed.normalize("NFC");
    return words === current[language]?.normalize("NFC") ? null : { language, words };
  }
  if (!/^-?\d{1,15}(?:\.\d{1,15})?$/u.test(typed)) return "not-a-number";
  return Number(typed) === current ? null : { number: Number(typed) };
};

/** The languages in which a fact has no wording any more after a correction. */
export const removedLanguages = (fact: Fact, { wording }: NewCorrection): readonly string[] => {
  const before = wordingOf(fact);
  return wording === null || "number" in wording || typeof before === "number"
    ? []
    : Object.keys(before).filter((each) => each !== wording.language);
};
