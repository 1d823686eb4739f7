import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Problem } from "../problem.ts";
import { didYouMean } from "../suggest.ts";
import { problemIn, readText, shownPath } from "../text-file.ts";
import { readYaml } from "../yaml-file.ts";
import type { Briefing, Source } from "./briefing.ts";
import { groundBriefing } from "./ground.ts";
import { referenceProblems } from "./references.ts";
import { briefingFileSchema, idSchema } from "./schema.ts";

export type BriefingResult =
  | { readonly ok: true; readonly briefing: Briefing }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The file that makes a folder a briefing. */
export const briefingFileName = "briefing.yaml";

/** Reads and checks one folder of `briefings/`. All problems are told, not only the first. */
export const readBriefing = async (folder: string): Promise<BriefingResult> => {
  const slug = basename(folder);
  const yamlPath = join(folder, briefingFileName);
  // Only plain files count: a link could lead out of the folder.
  const files = (await readdir(folder, { withFileTypes: true })).flatMap((entry) =>
    entry.isFile() ? [entry.name] : [],
  );
  const fail = (...problems: readonly Problem[]): BriefingResult => ({ ok: false, problems });

  if (!files.includes(briefingFileName)) {
    return fail(
      problemIn(
        yamlPath,
        `expected a ${briefingFileName} in this folder; there is none. Write one, or remove the folder.`,
      ),
    );
  }
  const slugCheck = idSchema.safeParse(slug);
  if (!slugCheck.success) {
    const expected = slugCheck.error.issues[0]?.message ?? "expected another name";
    return fail(
      problemIn(yamlPath, `${expected} as the folder's name; ${JSON.stringify(slug)} came. Rename it.`),
    );
  }
  const yamlText = await readText(yamlPath);
  if (!yamlText.ok) return fail(yamlText.problem);
  const read = readYaml(shownPath(yamlPath), yamlText.text, briefingFileSchema);
  if (!read.ok) return read;
  const { value, problemAt } = read.file;

  const problems: Problem[] = referenceProblems(value).map(({ path, message }) => problemAt(path, message));
  const sources = await Promise.all(
    value.sources.map(async (source, index): Promise<Source | null> => {
      if (!files.includes(source.file)) {
        const message = `expected the stored text in this folder; there is no ${source.file}.${didYouMean(source.file, files)}`;
        problems.push(problemAt(["sources", index, "file"], message));
        return null;
      }
      const text = await readText(join(folder, source.file));
      if (text.ok) return { ...source, text: text.text };
      problems.push(text.problem);
      return null;
    }),
  );
  const used = new Set(value.sources.map(({ file }) => file));
  for (const file of files.filter((name) => name.endsWith(".txt") && !used.has(name))) {
    problems.push(
      problemAt(
        ["sources"],
        `${file} is in the folder, but no source uses it. Add a source, or remove the file.`,
      ),
    );
  }
  const texts = sources.flatMap((source) => source ?? []);
  const grounded = groundBriefing(slug, value, texts);
  if (!grounded.ok) problems.push(...grounded.problems.map(({ path, message }) => problemAt(path, message)));
  return grounded.ok && problems.length === 0 ? { ok: true, briefing: grounded.briefing } : fail(...problems);
};
