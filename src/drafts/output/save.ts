import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTwoFilesPatch } from "diff";
import { OnrecordError } from "../../base/errors.ts";
import { formatProblem } from "../../base/files/problem.ts";
import { longestYaml } from "../../base/files/yaml-file.ts";
import { briefingFileName, readBriefing } from "../../library/briefing/read.ts";
import { unreadable } from "../input/unreadable.ts";

/** A folder of `briefings/` as it should be. */
export interface DraftFolder {
  readonly slug: string;
  /** The name of the source's file, and its text. */
  readonly source: { readonly file: string; readonly text: string };
  /** The day of the draft, an ISO date: it stays when the same draft is made again. */
  readonly madeOn: string;
  /** The YAML below a header. */
  yaml(header: string): string;
}

export type Saved =
  | { readonly saved: "new" | "replaced" | "unchanged" }
  /** An editor has worked on it: it stays. The diff leads from what is there to what would be written now. */
  | { readonly saved: "kept"; readonly diff: string };

const headerPattern = /^# draft of (\d{4}-\d{2}-\d{2}), checksum ([0-9a-f]{16})\b.*$/mu;

const checksumOf = (yaml: string, text: string): string =>
  createHash("sha256")
    .update(yaml.replace(headerPattern, ""))
    .update("\0")
    .update(text)
    .digest("hex")
    .slice(0, 16);

/** The YAML with a header that shows later whether someone has changed it, or the text beside it. */
const sealed = ({ madeOn, source, yaml }: DraftFolder): string => {
  const header = (checksum: string): string => `# draft of ${madeOn}, checksum ${checksum}`;
  return yaml(header(checksumOf(yaml(header("0".repeat(16))), source.text)));
};

interface Existing {
  readonly yaml: string;
  /** By file name. */
  readonly texts: ReadonlyMap<string, string>;
}

const readExisting = async (folder: string): Promise<Existing | null> => {
  const names = await readdir(folder).catch(() => null);
  if (names === null) return null;
  const texts = await Promise.all(
    names
      .filter((name) => name.endsWith(".txt"))
      .map(async (name): Promise<[string, string]> => [name, await readFile(join(folder, name), "utf8")]),
  );
  const yaml = names.includes(briefingFileName) ? await readFile(join(folder, briefingFileName), "utf8") : "";
  return { yaml, texts: new Map(texts) };
};

/** The day on which the draft in a folder was first made, or null if the folder holds none. */
export const draftedOn = async (folder: string): Promise<string | null> =>
  headerPattern.exec((await readExisting(folder))?.yaml ?? "")?.[1] ?? null;

/** Whether the folder is as it was written: no one has changed the YAML or the text, or added a source. */
const isUnedited = ({ yaml, texts }: Existing): boolean => {
  const [text, another] = texts.values();
  const checksum = headerPattern.exec(yaml)?.[2];
  return text !== undefined && another === undefined && checksum === checksumOf(yaml, text);
};

/** Writes the folder into the workplace and checks it there, so that a failure leaves nothing half-written. */
const write = async (workplace: string, draft: DraftFolder, yaml: string): Promise<void> => {
  if (yaml.length > longestYaml) throw unreadable(draft.slug, "too-much", { most: longestYaml });
  const folder = join(workplace, draft.slug);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, draft.source.file), draft.source.text);
  await writeFile(join(folder, briefingFileName), yaml);
  const check = await readBriefing(folder);
  if (!check.ok) {
    throw new OnrecordError(
      "article",
      `the draft does not pass its own check, so it was not written: ${check.problems.slice(0, 1).map(formatProblem).join("")}`,
    );
  }
};

/**
 * Decides what becomes of a draft: it stays as it is if the same is there or an editor has changed what is there;
 * else it is written into `workplace`, a folder within `briefings`, for `placeDraft` to put in its place.
 */
export const prepareDraft = async (
  briefings: string,
  draft: DraftFolder,
  workplace: string,
): Promise<Saved> => {
  const folder = join(briefings, draft.slug);
  const yaml = sealed(draft);
  const existing = await readExisting(folder);
  if (existing !== null) {
    const sameText = existing.texts.get(draft.source.file) === draft.source.text;
    if (existing.yaml === yaml && sameText && existing.texts.size === 1) return { saved: "unchanged" };
    if (!isUnedited(existing)) {
      const patch = (file: string, before: string, after: string): string =>
        before === after
          ? ""
          : createTwoFilesPatch(
              join(folder, file),
              join(folder, file),
              before,
              after,
              "as it is",
              "as built now",
            );
      const before = existing.texts.get(draft.source.file) ?? "";
      return {
        saved: "kept",
        diff:
          patch(briefingFileName, existing.yaml, yaml) + patch(draft.source.file, before, draft.source.text),
      };
    }
  }
  await write(workplace, draft, yaml);
  return { saved: existing === null ? "new" : "replaced" };
};

/**
 * Puts a draft that was prepared in its place. `record` comes right before: if it rejects, nothing is changed. The
 * workplace is left for its maker to remove.
 */
export const placeDraft = async (
  briefings: string,
  slug: string,
  workplace: string,
  { saved }: Saved,
  record: (before: "draft" | null) => Promise<void>,
): Promise<void> => {
  if (saved !== "new" && saved !== "replaced") return;
  const folder = join(briefings, slug);
  await record(saved === "new" ? null : "draft");
  if (saved === "replaced") await rename(folder, join(workplace, "before"));
  try {
    await rename(join(workplace, slug), folder);
  } catch (error) {
    if (saved === "replaced") await rename(join(workplace, "before"), folder);
    throw error;
  }
};
