import { catalogueOf, type Language, languages } from "../../../base/language/language.ts";
import { notes } from "../../output/notes.ts";
import type { DraftItem } from "./draft-item.ts";

/**
 * Parts of a draft with their notes in the editor's language. `build` writes them as comments in its own language; those that an editor wrote
 * stay as they are.
 */
export const withNotesIn = (items: readonly DraftItem[], language: Language): readonly DraftItem[] =>
  items.map((item) => ({ ...item, notes: item.notes.map((note) => noteIn(note, language)) }));

/** A note that `build` wrote, in a language; any other note as it is. */
export const noteIn = (note: string, language: Language): string => {
  const whole = known(note, language);
  if (whole !== null) return whole;
  // An incomplete entry has its notes on one line.
  const parts = note.split(joint).map((part) => known(part, language));
  return parts.every((part) => part !== null) ? parts.join(joint) : note;
};

const joint = "; ";

type NoteKey = Parameters<typeof notes>[1];

/** A note in one of the languages: the words around the values, which are a name or words of the article. */
interface Form {
  readonly key: NoteKey;
  readonly names: readonly string[];
  readonly around: readonly string[];
}

/** Stands for each value, and is in no text of a language. */
const gap = "\u{f0000}";

const isKey = (key: string, all: object): key is NoteKey => Object.hasOwn(all, key);

const forms: readonly Form[] = languages.flatMap((language) => {
  const all = catalogueOf(language).drafts?.["output/notes"] ?? {};
  return Object.entries(all).flatMap(([key, template]) => {
    if (!isKey(key, all)) return [];
    const names = [...template.matchAll(/\{(\w+)\}/gu)].map(([, name = ""]) => name);
    const around = notes(language, key, Object.fromEntries(names.map((name) => [name, gap]))).split(gap);
    return [{ key, names, around }];
  });
});

const exact = new Map(forms.flatMap((form) => (form.names.length === 0 ? [[form.around[0], form]] : [])));
const withValues = forms.filter(({ names }) => names.length > 0);

/** Null if `build` writes no such note. */
const known = (note: string, language: Language): string | null => {
  const same = exact.get(note);
  if (same !== undefined) return notes(language, same.key);
  for (const form of withValues) {
    const values = valuesIn(note, form.around);
    if (values === null) continue;
    const given = form.names.map((name, at) => {
      const value = values[at] ?? "";
      // How a value is known is itself such a text.
      return [name, exact.has(value) ? noteIn(value, language) : value] as const;
    });
    return notes(language, form.key, Object.fromEntries(given));
  }
  return null;
};

/** The values between the words of a note; null if it has other words. */
const valuesIn = (note: string, [first = "", ...others]: readonly string[]): readonly string[] | null => {
  if (!note.startsWith(first)) return null;
  const values: string[] = [];
  let from = first.length;
  for (const [at, words] of others.entries()) {
    const isLast = at === others.length - 1;
    const next = isLast ? note.length - words.length : note.indexOf(words, from);
    if (next <= from || !note.endsWith(isLast ? words : "")) return null;
    values.push(note.slice(from, next));
    from = next + words.length;
  }
  return values;
};
