import { fold } from "../../base/text/fold.ts";
import { commonWords } from "./known-common-words.ts";
import { nameWords } from "./name-words.ts";

const forms = new Map<string, Set<string>>();

for (const group of commonWords.nicknames) {
  const all = group.split("/").map(fold);
  // A short form may be of several names: Alex is Alexander or Alexandra.
  for (const form of all) {
    const known = forms.get(form) ?? new Set();
    for (const other of all) if (other !== form) known.add(other);
    forms.set(form, known);
  }
}

/** A typed name with other forms of its first word: “Robert Ashdown” for “Bob Ashdown”. None without a surname. */
export const withOtherGivenNames = (text: string): readonly string[] => {
  const [first, ...others] = nameWords(text);
  if (first === undefined || others.length === 0) return [];
  const rest = others.map(({ written }) => written).join(" ");
  return [...(forms.get(first.folded) ?? [])].map((form) => `${form} ${rest}`);
};
