import { z } from "zod";
import type { ReviewDecision } from "../../../library/briefing/review-schema.ts";
import type { Decision } from "./decision.ts";
import type { DraftFile } from "./draft-file.ts";
import { decisionOn, decisionsIn } from "./draft-items.ts";
import { pathOf } from "./entry-place.ts";
import { type ItemType, readItemKey } from "./item-key.ts";
import { isReassuring } from "./known-notes.ts";
import { noteIn } from "./note-language.ts";

/** In characters: the longest sentence that an editor reads at a glance. */
const longestDoubt = 500;
const mostDoubts = 20;

const doubtsSchema = z
  .array(z.string().trim().min(1).max(longestDoubt))
  .max(mostDoubts)
  .nullable()
  .transform((doubts) => doubts ?? []);

/** Whether the doubts about a part of this type are comments on it. What an editor must check in a source follows from its fields. */
export const hasDoubts = (type: ItemType): boolean =>
  type !== "open" && type !== "source" && type !== "briefing";

/**
 * Whether an edit leaves a part in doubt: it adds a doubt, or leaves one that was added since the draft was made or the part was decided. An editor reads and
 * writes the doubts of `build` in their own language.
 */
export const leavesDoubt = (
  before: ReviewDecision | undefined,
  notes: readonly string[],
  set: unknown,
): boolean => {
  const known = before?.doubted === true ? (before.was?.notes ?? []) : notes;
  const settled = new Set(known.map((note) => noteIn(note, "en")));
  return doubtsSchema.parse(set).some((note) => !isReassuring(note) && !settled.has(noteIn(note, "en")));
};

/**
 * The file with the doubts that an edit sets, or with those from before an edit that is undone; null if they are not valid. Doubts are the comments on a
 * part. They are changed in the text, and before the other fields, because the parsed document does not know to which part a comment belongs.
 */
export const withDecidedDoubts = (file: DraftFile, decision: Decision): DraftFile | null => {
  if (decision.do !== "edit" && decision.do !== "undo") return file;
  const key = readItemKey(decision.key);
  if (key === null || !hasDoubts(key.type)) return file;
  const path = pathOf(file.document, key);
  // A part that another editor has dropped has no place: its path would be that of the whole file.
  if (path.length === 0) return file;
  if (decision.do === "edit") {
    if (decision.set.doubts === undefined) return file;
    const doubts = doubtsSchema.safeParse(decision.set.doubts);
    return doubts.success ? (file.withComments(path, doubts.data) ?? file) : null;
  }
  const made = decisionOn(decisionsIn(file), key);
  const isEdit = made?.decision === "edited" || made?.decision === "kept";
  const before = isEdit && made.was?.open === undefined ? made.was?.notes : undefined;
  return before === undefined ? file : (file.withComments(path, before) ?? file);
};
