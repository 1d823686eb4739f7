import { renameSync } from "node:fs";
import { join } from "node:path";
import { diffTo } from "./changes.ts";
import { readExisting, stateOf } from "./folder-state.ts";
import type { PreparedDraft, Saved } from "./save.ts";

/** Records a draft before it is put in its place. If it rejects, nothing is changed. */
export interface RecordPlacing {
  before(replaced: "draft" | null): Promise<void>;
  /** The draft was not put in its place: a file of the folder was saved in that moment. */
  withdrawn(): Promise<void>;
}

const isWritten = ({ saved }: Saved): boolean => saved === "new" || saved === "replaced" || saved === "added";

/** What became of the draft if its folder is no longer as it was when the draft was prepared, else null. */
const editedSince = (folder: string, prepared: string, seen: string | null): Saved | null => {
  const now = readExisting(folder);
  if (stateOf(now) === seen) return null;
  const built = readExisting(prepared);
  return { saved: "kept", diff: now === null || built === null ? "" : diffTo(folder, now, built) };
};

/**
 * Puts a draft that was prepared in its place, unless an editor has saved a file there since. Comparing and renaming happen in one
 * go, without waiting for anything in between, so that no decision is overwritten. The workplace is left for its maker
 * to remove.
 */
export const placeDraft = async (
  briefings: string,
  slug: string,
  workplace: string,
  { saved, seen }: PreparedDraft,
  record: RecordPlacing,
): Promise<Saved> => {
  if (!isWritten(saved)) return saved;
  const folder = join(briefings, slug);
  const prepared = join(workplace, slug);
  const early = editedSince(folder, prepared, seen);
  if (early !== null) return early;
  await record.before(seen === null ? null : "draft");
  const late = editedSince(folder, prepared, seen);
  if (late !== null) {
    await record.withdrawn();
    return late;
  }
  const before = join(workplace, "before");
  if (seen !== null) renameSync(folder, before);
  try {
    renameSync(prepared, folder);
  } catch (error) {
    if (seen !== null) renameSync(before, folder);
    throw error;
  }
  return saved;
};
