import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { OnrecordError } from "../base/errors.ts";
import { parseJson } from "../base/text/parse-json.ts";
import type { Briefing } from "./briefing/briefing.ts";
import { sealsOf } from "./briefing/seal.ts";

/** The file with one line for each update, beside the folders of the briefings. Lines are only appended. */
export const updatesFileName = "updates.jsonl";

const lineSchema = z.union([
  z.strictObject({
    fact: z.string(),
    number: z.int().min(1),
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
  }),
  /** A line that says that a briefing with sealed updates was removed on purpose. */
  z.strictObject({ removed: z.string() }),
]);

/** The seals of each commitment's updates, oldest first: by briefing, and by the commitment's reference. */
export type Seals = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

const slugOf = (reference: string): string => reference.split("/", 1)[0] ?? "";

const malformed = (path: string, line: number, problem: string): OnrecordError =>
  new OnrecordError(
    "briefing",
    `${path}:${line}: ${problem} The file is only ever appended to: restore it from a backup or from git.`,
  );

const readSealsText = (path: string): Promise<string> =>
  readFile(path, "utf8").catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
    throw error;
  });

/**
 * Reads the seals of all updates. A duplicate line, for example after a merge of two branches, counts once. Throws a `briefing`
 * error if the file cannot be read, or has two seals for one update, because a mistake in it must not hide a lost update.
 */
export const readSeals = async (folder: string): Promise<Seals> => {
  const path = join(folder, updatesFileName);
  const text = await readSealsText(path);
  const numbered = new Map<string, Map<number, string>>();
  for (const [index, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const parsed = lineSchema.safeParse(parseJson(line));
    if (!parsed.success) {
      const problem = `expected a line such as {"fact":"a-briefing/a-fact","number":1,"sha256":"…"}.`;
      throw malformed(path, index + 1, problem);
    }
    if ("removed" in parsed.data) {
      for (const fact of numbered.keys()) if (slugOf(fact) === parsed.data.removed) numbered.delete(fact);
      continue;
    }
    const { fact, number, sha256 } = parsed.data;
    const ofFact = numbered.get(fact) ?? new Map<number, string>();
    if ((ofFact.get(number) ?? sha256) !== sha256) {
      throw malformed(path, index + 1, `${fact} has two seals for update ${number}.`);
    }
    numbered.set(fact, ofFact.set(number, sha256));
  }
  const bySlug = new Map<string, Map<string, readonly string[]>>();
  for (const [fact, seals] of numbered) {
    const inOrder = Array.from(seals, (_, index) => seals.get(index + 1)).filter(
      (seal) => seal !== undefined,
    );
    if (inOrder.length < seals.size) {
      throw malformed(path, 1, `${fact} has a seal for a later update, and none for an earlier one.`);
    }
    bySlug.set(slugOf(fact), (bySlug.get(slugOf(fact)) ?? new Map()).set(fact, inOrder));
  }
  return bySlug;
};

/** The briefings that have sealed updates but no folder, because it was renamed or removed. */
export const missingBriefings = (
  briefings: readonly Pick<Briefing, "slug">[],
  seals: Seals,
  goneFacts: ReadonlySet<string>,
): readonly string[] => {
  const there = new Set(briefings.map(({ slug }) => slug));
  return [...seals]
    .filter(([slug, facts]) => !there.has(slug) && [...facts.keys()].some((fact) => !goneFacts.has(fact)))
    .map(
      ([slug]) =>
        `${updatesFileName}: expected the briefing ${slug}, whose commitments have sealed updates; there is none. If its folder was renamed, give it its name back. If it was removed on purpose, append the line {"removed":"${slug}"}.`,
    );
};

/** Lines for the seals of a briefing's updates that are not in the file yet. */
export const unsealedIn = ({ slug, statements }: Briefing, seals: Seals): readonly string[] =>
  statements.flatMap(({ reference, updates }) => {
    const known = seals.get(slug)?.get(reference)?.length ?? 0;
    return sealsOf(updates)
      .map((sha256, index) => JSON.stringify({ fact: reference, number: index + 1, sha256 }))
      .slice(known);
  });

/** Appends lines of `unsealedIn`. The last line of the file may have no line break, after an editor's change or a killed program. */
export const appendSeals = async (folder: string, lines: readonly string[]): Promise<void> => {
  if (lines.length === 0) return;
  const path = join(folder, updatesFileName);
  const text = await readSealsText(path);
  const start = text === "" || text.endsWith("\n") ? "" : "\n";
  await appendFile(path, start + lines.map((line) => `${line}\n`).join(""));
};
