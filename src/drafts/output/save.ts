import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTwoFilesPatch, diffLines } from "diff";
import { OnrecordError } from "../../base/errors.ts";
import { formatProblem } from "../../base/files/problem.ts";
import { longestYaml } from "../../base/files/yaml-file.ts";
import { briefingFileName, readBriefing } from "../../library/briefing/read.ts";
import { unreadable } from "../input/unreadable.ts";

export interface StoredText {
  readonly file: string;
  readonly text: string;
}

/** A folder of `briefings/` as it should be. */
export interface DraftFolder {
  readonly slug: string;
  /** The texts of its sources, by the names of their files; the draft was made of the first. */
  readonly texts: readonly StoredText[];
  /** The day of the draft, an ISO date: it stays when the same draft is made again. */
  readonly madeOn: string;
  /** The YAML below a header. */
  yaml(header: string): string;
}

export type Saved =
  | { readonly saved: "new" | "unchanged" | "added" }
  /** The lines of the text that changed, each with + or - before it. */
  | { readonly saved: "replaced"; readonly changes: readonly string[] }
  /** A newer version of the article is there. */
  | { readonly saved: "older" }
  /** An editor has worked on it: it stays. The diff leads from what is there to what would be written now. */
  | { readonly saved: "kept"; readonly diff: string };

const headerPattern = /^# draft of (\d{4}-\d{2}-\d{2}), checksum ([0-9a-f]{16})\b.*$/mu;

const checksumOf = (yaml: string, texts: readonly string[]): string => {
  const hash = createHash("sha256").update(yaml.replace(headerPattern, ""));
  for (const text of texts.toSorted()) hash.update("\0").update(text);
  return hash.digest("hex").slice(0, 16);
};

/** The YAML with a header that shows later whether someone has changed it, or the text beside it. */
const sealed = ({ madeOn, texts, yaml }: DraftFolder): string => {
  const header = (checksum: string): string => `# draft of ${madeOn}, checksum ${checksum}`;
  const written = texts.map(({ text }) => text);
  return yaml(header(checksumOf(yaml(header("0".repeat(16))), written)));
};

/** A draft's YAML with another header. */
export const withHeader = (yaml: string, header: string): string => yaml.replace(headerPattern, () => header);

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

/** Whether the folder is as it was written: no one has changed the YAML or a text, or added a source. */
const isUnedited = ({ yaml, texts }: Existing): boolean =>
  headerPattern.exec(yaml)?.[2] === checksumOf(yaml, [...texts.values()]);

/** The YAML of a draft that no editor has changed; null for any other folder. */
export const uneditedYaml = async (folder: string): Promise<string | null> => {
  const existing = await readExisting(folder);
  return existing !== null && isUnedited(existing) ? existing.yaml : null;
};

/** More lines than an editor reads at once. */
const mostChanges = 20;
const longestChange = 300;

/** The lines of a text that are new or gone. */
const changesBetween = (before: string, after: string): readonly string[] =>
  diffLines(before, after).flatMap(({ added, removed, value }) =>
    added || removed
      ? value
          .split("\n")
          .filter((line) => line.trim() !== "")
          .map((line) => `${added ? "+" : "-"} ${line.slice(0, longestChange)}`)
      : [],
  );

/** Writes the folder into the workplace and checks it there, so that a failure leaves nothing half-written. */
const write = async (workplace: string, draft: DraftFolder, yaml: string): Promise<void> => {
  if (yaml.length > longestYaml) throw unreadable(draft.slug, "too-much", { most: longestYaml });
  const folder = join(workplace, draft.slug);
  await mkdir(folder, { recursive: true });
  for (const { file, text } of draft.texts) await writeFile(join(folder, file), text);
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
    const isSame = draft.texts.every(({ file, text }) => existing.texts.get(file) === text);
    if (existing.yaml === yaml && isSame && existing.texts.size === draft.texts.length) {
      return { saved: "unchanged" };
    }
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
      const texts = draft.texts.map(({ file, text }) => patch(file, existing.texts.get(file) ?? "", text));
      return { saved: "kept", diff: patch(briefingFileName, existing.yaml, yaml) + texts.join("") };
    }
  }
  await write(workplace, draft, yaml);
  if (existing === null) return { saved: "new" };
  if (draft.texts.length > existing.texts.size) return { saved: "added" };
  const [before = ""] = existing.texts.size === 1 ? existing.texts.values() : [draft.texts[0]?.text];
  return {
    saved: "replaced",
    changes: changesBetween(before, draft.texts[0]?.text ?? "").slice(0, mostChanges),
  };
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
  if (saved !== "new" && saved !== "replaced" && saved !== "added") return;
  const folder = join(briefings, slug);
  await record(saved === "new" ? null : "draft");
  if (saved !== "new") await rename(folder, join(workplace, "before"));
  try {
    await rename(join(workplace, slug), folder);
  } catch (error) {
    if (saved !== "new") await rename(join(workplace, "before"), folder);
    throw error;
  }
};
