import { schemaProblems } from "../../base/files/schema-problem.ts";
import { groundBriefing } from "../passages/ground.ts";
import type { Briefing, Source } from "./briefing.ts";
import { contentProblems } from "./content-problems.ts";
import type { PathProblem } from "./references.ts";
import { briefingFileSchema } from "./schema.ts";

export type CheckedValue =
  | { readonly ok: true; readonly briefing: Briefing }
  | { readonly ok: false; readonly problems: readonly PathProblem[] };

/**
 * Checks the value of a `briefing.yaml` like `readBriefing` checks its file. The stored texts are given by file name. A problem
 * has the path of its field, so that a form can show it there.
 */
export const checkBriefingValue = (
  slug: string,
  value: unknown,
  texts: ReadonlyMap<string, string>,
): CheckedValue => {
  const parsed = briefingFileSchema.safeParse(value);
  if (!parsed.success) {
    const problems = schemaProblems(briefingFileSchema, value, parsed.error);
    return { ok: false, problems: problems.map(({ path, message }) => ({ path: named(path), message })) };
  }
  const file = parsed.data;
  const missing: PathProblem[] = [];
  const sources = file.sources.flatMap((source, index): Source[] => {
    const text = texts.get(source.file);
    if (text !== undefined) return [{ ...source, text }];
    missing.push({
      path: ["sources", index, "file"],
      message: `expected the stored text ${source.file} in the folder of the briefing; there is none.`,
    });
    return [];
  });
  const grounded = groundBriefing(slug, file, sources);
  const problems = [...missing, ...contentProblems(file), ...(grounded.ok ? [] : grounded.problems)];
  return grounded.ok && problems.length === 0
    ? { ok: true, briefing: grounded.briefing }
    : { ok: false, problems };
};

const named = (path: readonly PropertyKey[]): PathProblem["path"] =>
  path.map((part) => (typeof part === "number" ? part : String(part)));
