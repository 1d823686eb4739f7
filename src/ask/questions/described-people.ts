import { conceptOf, longestConcept, officeConcepts } from "./translated-words.ts";

/** How many of the last words say what a person does: “coach” Pinto, « huấn luyện viên » Pinto. */
export const occupationLength = (words: readonly string[]): number => {
  for (let length = Math.min(longestConcept, words.length); length > 0; length -= 1) {
    const concept = conceptOf(words.slice(-length).join(" "), true) ?? "";
    if (officeConcepts.has(concept) || occupations.has(concept)) return length;
  }
  return 0;
};

const occupations: ReadonlySet<string> = new Set([
  ..."coach captain player doctor nurse teacher farmer judge prosecutor candidate expert owner headteacher driver".split(
    " ",
  ),
  ..."trader author artist singer bishop officer fisherman witness referee athlete developer landlord reviewer".split(
    " ",
  ),
  ..."campaigner volunteer midwife deputy senator".split(" "),
]);

/** Whether words say nothing about which person is meant: the judge in the Olvena “case”, the “woman” who heads it. */
export const isVague = (words: readonly string[]): boolean =>
  vague.has(conceptOf(words.join(" "), false) ?? "");

const vague: ReadonlySet<string> = new Set(["case", "woman", "man", "people"]);
