import { chmodSync, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { PutInPlace } from "../../library/recorded-change.ts";
import type { Recorded } from "../../store/audit.ts";
import { diffTo } from "./changes.ts";
import { readExisting, stateOf } from "./folder-state.ts";
import type { PreparedDraft, Saved } from "./save.ts";

/** Begins the name of a folder in `briefings` in which drafts are prepared. */
export const workplacePrefix = ".draft-";

/** Called right before a draft is put in its place. Resolves to what the audit log gets; null if there is no log. If it rejects, nothing is changed. */
export type RecordPlacing = (replaced: "draft" | null) => Promise<Recorded | null>;

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
    const before = beforeIn(workplace, slug);
    if (seen !== null) {
      mkdirSync(join(before, ".."), { recursive: true });
      renameSync(folder, before);
    }
    try {
      renameSync(prepared, folder);
    } catch (error) {
      if (seen !== null) renameSync(before, folder);
      throw error;
    }
    return saved;
  });
};

/** Where the replaced draft is while the new one is put in its place, and afterwards until the workplace is removed. */
const beforeIn = (workplace: string, slug: string): string => join(workplace, "before", slug);

const isWritten = ({ saved }: Saved): boolean => saved === "new" || saved === "replaced" || saved === "added";

/** The result for the draft if its folder changed since the draft was prepared; otherwise null. */
const editedSince = (folder: string, prepared: string, seen: string | null): Saved | null => {
  const now = readExisting(folder);
  if (stateOf(now) === seen) return null;
  const built = readExisting(prepared);
  return { saved: "kept", diff: now === null || built === null ? "" : diffTo(folder, now, built) };
};

/**
 * Puts a draft back that was being replaced if the program was killed when neither it nor the new one was in its place. The prepared
 * draft stays where it is, so that the audit log does not count it as a change that was made.
 */
export const restoreReplaced = async (briefings: string): Promise<void> => {
  const names = await readdir(briefings).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(workplacePrefix))) {
    const workplace = join(briefings, name);
    for (const slug of await readdir(join(workplace, "before")).catch(() => [])) {
      const folder = join(briefings, slug);
      // If the prepared draft is gone, it was put in its place, and may have been moved or deleted since.
      if (existsSync(join(workplace, slug)) && !existsSync(folder))
        renameSync(beforeIn(workplace, slug), folder);
    }
  }
};
