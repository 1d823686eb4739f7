import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { OnrecordError } from "../../base/errors.ts";
import { formatProblem } from "../../base/files/problem.ts";
import { longestYaml } from "../../base/files/yaml-file.ts";
import { briefingFileName, readBriefing } from "../../library/briefing/read.ts";
import { unreadable } from "../input/unreadable.ts";
import { changesBetween, diffTo } from "./changes.ts";
import { type Existing, isUnedited, readExisting, seal, stateOf } from "./folder-state.ts";

export interface StoredText {
  readonly file: string;
  readonly text: string;
}

/** The new content of a folder in `briefings/`. */
export interface DraftFolder {
  readonly slug: string;
  /** The texts of its sources with their file names; the draft was made from the first. */
  readonly texts: readonly StoredText[];
  /** The ISO date of the draft, which remains if the same draft is made again. */
  readonly madeOn: string;
  /** The YAML below a header. */
  yaml(header: string): string;
}

export type Saved =
  | { readonly saved: "new" | "unchanged" | "added" }
  /** The lines of the text that changed, each with + or - before it. */
  | { readonly saved: "replaced"; readonly changes: readonly string[] }
  /** The folder has a newer version of the article, or one that is held back, and this article does not change that. */
  | { readonly saved: "older" | "held-embargo" | "held-withheld" | "held-canceled" }
  /** Its agency holds the article back or withdrew it: the source is marked, and the editors' changes remain. */
  | { readonly saved: "stopped" }
  /** An editor has changed the draft, so it remains. The diff shows what a new draft would change. */
  | { readonly saved: "kept"; readonly diff: string };

/** The expected result for a draft, before it is put in its place. */
export interface PreparedDraft {
  readonly saved: Saved;
  /** The state of its folder when this was decided; null if the folder did not exist. */
  readonly seen: string | null;
}

/** Writes a folder into the workplace and checks it there, so that a failure does not leave a half-written folder. */
export const writeChecked = async (
  workplace: string,
  slug: string,
  texts: readonly StoredText[],
  yaml: string,
): Promise<void> => {
  if (yaml.length > longestYaml) throw unreadable(slug, "too-much", { most: longestYaml });
  const folder = join(workplace, slug);
  await mkdir(folder, { recursive: true });
  for (const { file, text } of texts) await writeFile(join(folder, file), text);
  await writeFile(join(folder, briefingFileName), yaml);
  const check = await readBriefing(folder);
  if (!check.ok) {
    throw new OnrecordError(
      "article",
      `the draft does not pass its own check, so it was not written: ${check.problems.slice(0, 1).map(formatProblem).join("")}`,
    );
  }
};

/** The result for a draft whose folder already exists. */
const savedOver = (folder: string, existing: Existing, built: Existing): Saved => {
  const isSame = [...built.texts].every(([file, text]) => existing.texts.get(file) === text);
  if (existing.yaml === built.yaml && isSame && existing.texts.size === built.texts.size)
    return { saved: "unchanged" };
  if (!isUnedited(existing)) return { saved: "kept", diff: diffTo(folder, existing, built) };
  if (built.texts.size > existing.texts.size) return { saved: "added" };
  const [after = ""] = built.texts.values();
  const [before = ""] = existing.texts.size === 1 ? existing.texts.values() : [after];
  return { saved: "replaced", changes: changesBetween(before, after) };
};

/**
 * Decides about a new draft. If its folder has the same draft, or one that an editor has changed, the folder remains.
 * Otherwise the draft is written into `workplace`, a folder in `briefings`, for `placeDraft` to put in its place.
 */
export const prepareDraft = async (
  briefings: string,
  draft: DraftFolder,
  workplace: string,
): Promise<PreparedDraft> => {
  const folder = join(briefings, draft.slug);
  const texts = new Map(draft.texts.map(({ file, text }) => [file, text]));
  const yaml = seal(draft.madeOn, [...texts.values()], draft.yaml);
  const existing = readExisting(folder);
  const saved: Saved = existing === null ? { saved: "new" } : savedOver(folder, existing, { yaml, texts });
  if (saved.saved !== "unchanged" && saved.saved !== "kept")
    await writeChecked(workplace, draft.slug, draft.texts, yaml);
  return { saved, seen: stateOf(existing) };
};
