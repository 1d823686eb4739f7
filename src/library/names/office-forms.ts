import { fold } from "../../base/text/fold.ts";
import { commonWords } from "./known-common-words.ts";

const known = new Map<string, readonly string[]>();

for (const group of commonWords.officeForms) {
  const forms = group.split("/").map(fold);
  // A form may be of two languages: `presidente` is Spanish for a man and, without accents, French for a woman.
  const all = [...new Set(forms.flatMap((form) => [...(known.get(form) ?? []), form]))];
  for (const form of all) known.set(form, all);
}

/** A word of a title, folded, with the other forms of its office: who asks for the `ministro` of transport means the `ministra`, too. */
export const officeFormsOf = (word: string): readonly string[] => known.get(word) ?? [word];
