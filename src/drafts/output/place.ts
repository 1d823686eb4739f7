import { chmodSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import type { PutInPlace } from "../../library/recorded-change.ts";
import type { Recorded } from "../../store/audit.ts";
import { diffTo } from "./changes.ts";
import { readExisting, stateOf } from "./folder-state.ts";
import type { PreparedDraft, Saved } from "./save.ts";

/** Called right before a draft is put in its place. Resolves to what the audit log gets; null if there is no log. If it rejects, nothing is changed. */
export type RecordPlacing = (replaced: "draft" | null) => Promise<Recorded | null>;

const isWritten = ({ saved }: Saved): boolean => saved === "new" || saved === "replaced" || saved === "added";

/** The result for the draft if its folder changed since the draft was prepared; otherwise null. */
const editedSince = (folder: string, prepared: string, seen: string | null): Saved | null => {
  const now = readExisting(folder);
  if (stateOf(now) === seen) return null;
  const built = readExisting(prepared);
  return { saved: "kept", diff: now === null || built === null ? "" : diffTo(folder, now, built) };
};

/**
 * Puts a prepared draft in its place, unless an editor has saved a file there since. Comparing and renaming are
 * synchronous, so that they do not overwrite a decision. The caller removes the workplace.
 */
export const placeDraft = async (
  briefings: string,
  slug: string,
  workplace: string,
  { saved, seen }: PreparedDraft,
  record: RecordPlacing,
  putInPlace: PutInPlace,
): Promise<Saved> => {
  if (!isWritten(saved)) return saved;
  const folder = join(briefings, slug);
  const prepared = join(workplace, slug);
  const early = editedSince(folder, prepared, seen);
  if (early !== null) return early;
  const recorded = await record(seen === null ? null : "draft");
  return putInPlace(recorded, prepared, () => {
    const late = editedSince(folder, prepared, seen);
    if (late !== null) return late;
    if (seen !== null) chmodSync(prepared, statSync(folder).mode & 0o777);
    const before = join(workplace, "before");
    if (seen !== null) renameSync(folder, before);
    try {
      renameSync(prepared, folder);
    } catch (error) {
      if (seen !== null) renameSync(before, folder);
      throw error;
    }
    return saved;
  });
};
