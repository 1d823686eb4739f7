import { fold } from "../../base/text/fold.ts";
import type { Role } from "../briefing/briefing.ts";
import { commonWords, officesOfOne } from "./known-common-words.ts";

const known = new Map<string, readonly string[]>();

for (const group of commonWords.officeForms) {
  const forms = group.split("/").map(fold);
  // A form may belong to two languages: `presidente` is Spanish for a man and, without accents, French for a woman.
  const all = [...new Set(forms.flatMap((form) => [...(known.get(form) ?? []), form]))];
  for (const form of all) known.set(form, all);
}

/** A folded word of a title with the other forms of its office, because a query for the `ministro` also means the `ministra`. */
export const officeFormsOf = (word: string): readonly string[] => known.get(word) ?? [word];

const groups = [...commonWords.officeForms].map((group) => group.split("/").map(fold));
const firstForms = new Set(groups.map(([first]) => first));
const secondForms = new Set(groups.map(([, second]) => second).filter((form) => !firstForms.has(form)));

/** Whether a word of a title means a woman: `ministra`. The other forms are for anyone. */
export const isOneGender = (word: string): boolean => secondForms.has(word);

/** The words of titles that a word of a question means: the `ministro` may be a `ministra`, but not the other way round. */
export const wantedFormsOf = (word: string): readonly string[] =>
  isOneGender(word) ? [word] : officeFormsOf(word);

/** Whether only one person at a time has a role: mayor of a city, and not minister of a government. */
export const isOfficeOfOne = ({ title, organization }: Pick<Role, "title" | "organization">): boolean =>
  organization !== undefined && Object.values(title).some((written) => officesOfOne.has(fold(written)));
