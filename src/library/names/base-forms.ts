import { fold } from "../../base/text/fold.ts";
import { commonWords } from "./known-common-words.ts";

const endings = [...commonWords.caseEndings].map((ending) => {
  const [inflected = "", base = ""] = ending.split("/").map(fold);
  return { inflected, base };
});

/** A shorter stem may be another name. */
const shortestStem = 3;

/** The folded words of a name in the form in which a record may have it: “Соколов” for “Соколовым”. Only in languages in which names have cases. */
export const baseFormsOf = (folded: readonly string[]): readonly (readonly string[])[] => {
  const last = folded.at(-1) ?? "";
  return endings
    .filter(({ inflected }) => last.endsWith(inflected) && last.length - inflected.length >= shortestStem)
    .map(({ inflected, base }) => [...folded.slice(0, -1), last.slice(0, -inflected.length) + base]);
};
