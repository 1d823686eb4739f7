import { fold } from "../../base/text/fold.ts";
import { commonWords } from "./known-common-words.ts";

const known = new Map<string, readonly string[]>();

for (const group of commonWords.officeForms) {
  const forms = group.split("/").map(fold);
  // A form may belong to two languages: `presidente` is Spanish for a man and, without accents, French for a woman.
  const all = [...new Set(forms.flatMap((form) => [...(known.get(form) ?? []), form]))];
  for (const form of all) known.set(form, all);
}

/** A folded word of a title with the other forms of its office, because a query for the `ministro` also means the `ministra`. */
export const officeFormsOf = (word: string): readonly string[] => known.get(word) ?? [word];
