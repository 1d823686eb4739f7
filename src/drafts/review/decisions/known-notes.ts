import { languages } from "../../../base/language/language.ts";
import { notes as noteTexts } from "../../output/notes.ts";
import type { DraftItem } from "./draft-item.ts";

type NoteKey = Parameters<typeof noteTexts>[1];

const inAllLanguages = (...keys: readonly NoteKey[]): ReadonlySet<string> =>
  new Set(languages.flatMap((language) => keys.map((key) => noteTexts(language, key))));

const reassuring = inAllLanguages("onRecord", "noOrganization");
const uncounted = inAllLanguages("counts");
const pasted = inAllLanguages("pasted");

/** Whether a note is no reason to check a part. A role without an organization is right, though it says less. */
export const isReassuring = (note: string): boolean => reassuring.has(note);

/** Whether the only doubt about a part is what its number counts. */
export const isOnlyUncounted = ({ type, notes, contradictions = [] }: DraftItem): boolean =>
  type === "figure" &&
  notes.length > 0 &&
  notes.every((note) => uncounted.has(note)) &&
  contradictions.length === 0;

/** Whether a part is a sentence that an editor pasted, and that is not a statement yet. */
export const isPasted = ({ type, notes }: Pick<DraftItem, "type" | "notes">): boolean =>
  type === "open" && notes.some((note) => pasted.has(note));
