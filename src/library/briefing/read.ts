import { basename, join, resolve } from "node:path";
import { messageOf } from "../../base/errors.ts";
import { type Disk, waitingDisk } from "../../base/files/disk.ts";
import { inOrder, type Problem } from "../../base/files/problem.ts";
import { fileProblem, readText, shownPath } from "../../base/files/text-file.ts";
import { readYaml, type YamlFile } from "../../base/files/yaml-file.ts";
import { groundBriefing } from "../passages/ground.ts";
import type { Briefing, Source } from "./briefing.ts";
import { contentProblems } from "./content-problems.ts";
import { directionProblems } from "./direction.ts";
import { type Folder, openFolder } from "./folder.ts";
import { type BriefingFile, briefingFileSchema } from "./schema.ts";
import { idSchema } from "./schema-parts.ts";

export type BriefingResult =
  /** `yaml` is the text of its file. */
  | { readonly ok: true; readonly briefing: Briefing; readonly yaml: string }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The file that makes a folder a briefing. */
export const briefingFileName = "briefing.yaml";

/**
 * Reads and checks one folder of `briefings/`, and reports all problems. A folder that cannot be read, or was removed
 * meanwhile, is a problem and not an exception, so that the other folders are still read.
 */
export const readBriefing = async (folder: string, disk = waitingDisk): Promise<BriefingResult> => {
  try {
    return await readFolder(resolve(folder), disk);
  } catch (error) {
    return fail(fileProblem(join(folder, briefingFileName), `it cannot be read: ${messageOf(error)}.`));
  }
};

const fail = (...problems: readonly Problem[]): BriefingResult => ({
  ok: false,
  problems: inOrder(problems),
});

/** Reads the stored texts and finds the passages in them. Ignores passages of a text that cannot be read. */
const ground = async (
  path: string,
  folder: Folder,
  { value, problemAt }: YamlFile<BriefingFile>,
  disk: Disk,
) => {
  const sources: Source[] = [];
  const problems: Problem[] = [];
  for (const [index, source] of value.sources.entries()) {
    if (!folder.files.has(source.file)) {
      const message = `expected the stored text ${source.file} in this folder; ${folder.absence(source.file)}`;
      problems.push(problemAt(["sources", index, "file"], message));
      continue;
    }
    const text = await readText(join(path, source.file), disk);
    if (text.ok) {
      sources.push({ ...source, text: text.text });
      problems.push(...directionProblems(shownPath(join(path, source.file)), text.text));
    } else problems.push(text.problem);
  }
  const grounded = groundBriefing(basename(path), value, sources);
  if (grounded.ok) return { briefing: grounded.briefing, problems };
  problems.push(...grounded.problems.map(({ path, message }) => problemAt(path, message)));
  return { briefing: null, problems };
};

const unusedTexts = ({ files }: Folder, { value, problemAt }: YamlFile<BriefingFile>): Problem[] => {
  const used = new Set(value.sources.map(({ file }) => file));
  return [...files]
    .filter((name) => name.endsWith(".txt") && !used.has(name))
    .map((name) =>
      problemAt(
        ["sources"],
        `${name} is in the folder, but no source uses it. Add a source, or remove the file.`,
      ),
    );
};

const readFolder = async (path: string, disk: Disk): Promise<BriefingResult> => {
  const yamlPath = join(path, briefingFileName);
  if ((await disk.lstat(path)).isSymbolicLink()) {
    return fail(
      fileProblem(
        path,
        "expected a folder; this is a link, and is not followed. Put the folder itself here.",
      ),
    );
  }
  const slug = basename(path);
  const slugCheck = idSchema.safeParse(slug);
  if (!slugCheck.success) {
    const expected = slugCheck.error.issues[0]?.message ?? "expected another name";
    const message = `the folder's name: ${expected}; got ${JSON.stringify(slug)}. Rename it.`;
    return fail(fileProblem(yamlPath, message));
  }
  const folder = await openFolder(path, disk);
  if (!folder.files.has(briefingFileName)) {
    const message = `expected ${briefingFileName} in this folder; ${folder.absence(briefingFileName)} Write one, or remove the folder.`;
    return fail(fileProblem(yamlPath, message));
  }
  const yaml = await readText(yamlPath, disk);
  if (!yaml.ok) return fail(yaml.problem);
  const turned = directionProblems(shownPath(yamlPath), yaml.text);
  if (turned.length > 0) return fail(...turned);

  const read = readYaml(shownPath(yamlPath), yaml.text, briefingFileSchema);
  if (!read.ok) {
    // Search for the valid passages anyway, so that all problems are reported at once. References can be checked only if the
    // whole file can be read.
    const more = read.rest === null ? null : await ground(path, folder, read.rest, disk);
    return fail(...read.problems, ...(more?.problems ?? []));
  }
  const { briefing, problems } = await ground(path, folder, read.file, disk);
  const ofValues = contentProblems(read.file.value).map(({ path, message }) =>
    read.file.problemAt(path, message),
  );
  const all = [...ofValues, ...unusedTexts(folder, read.file), ...problems];
  return briefing !== null && all.length === 0 ? { ok: true, briefing, yaml: yaml.text } : fail(...all);
};
