import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { hasCode, OnrecordError } from "../base/errors.ts";
import { parseJson } from "../base/text/parse-json.ts";
import { type Briefing, slugOfReference } from "./briefing/briefing.ts";
import { type Seal, sealsOf } from "./briefing/seal.ts";

/** The file with one line for each update, beside the folders of the briefings. Lines are only appended. */
export const updatesFileName = "updates.jsonl";

const hash = z.string().regex(/^[0-9a-f]{64}$/u);
const ofUpdate = { fact: z.string(), number: z.int().min(1) };

const lineSchema = z.union([
  z.strictObject({ ...ofUpdate, said: hash, who: hash.optional() }),
  /** A seal of an earlier version, which also covers who wrote the update. */
  z.strictObject({ ...ofUpdate, sha256: hash }),
  /** A line that says that a briefing with sealed updates was removed on purpose. */
  z.strictObject({ removed: z.string() }),
]);
type Line = z.infer<typeof lineSchema>;
type SealLine = Exclude<Line, { readonly removed: string }>;

/** The seals of one update; at least one is there. */
export interface SealedUpdate {
  readonly seal: Seal | null;
  /** The seal of an earlier version. */
  readonly older: string | null;
}

/** The seals of each commitment's updates, oldest first: by briefing, and by the commitment's reference. */
export type Seals = ReadonlyMap<string, ReadonlyMap<string, readonly SealedUpdate[]>>;

/** Null if the line is not one of this file. */
export const parseSealLine = (line: string): Line | null =>
  lineSchema.safeParse(parseJson(line)).data ?? null;

const malformed = (path: string, line: number, problem: string): OnrecordError =>
  new OnrecordError(
    "briefing",
    `${path}:${line}: ${problem} The file is only ever appended to: restore it from a backup or from git.`,
  );

/** The text of the file; empty if there is none. */
const readSealsText = (path: string): Promise<string> =>
  readFile(path, "utf8").catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return "";
    throw error;
  });

/** Adds the seal of a line to those of its update; null if the update has another one already. */
const withSeal = ({ seal, older }: SealedUpdate, line: SealLine): SealedUpdate | null => {
  if ("sha256" in line) return (older ?? line.sha256) === line.sha256 ? { seal, older: line.sha256 } : null;
  const { said, who = null } = line;
  if (seal === null) return { seal: { said, who }, older };
  const isOther = seal.said !== said || (seal.who !== null && who !== null && seal.who !== who);
  // The editor was erased on one of two branches that were merged.
  return isOther ? null : { seal: { said, who: seal.who === null ? null : who }, older };
};

/**
 * Reads the seals of all updates. A duplicate line, for example after a merge of two branches, counts once. Throws a `briefing`
 * error if the file cannot be read, or has two seals for one update, because a mistake in it must not hide a lost update.
 */
export const readSeals = async (folder: string): Promise<Seals> => {
  const path = join(folder, updatesFileName);
  const text = await readSealsText(path);
  const numbered = new Map<string, Map<number, SealedUpdate>>();
  for (const [index, written] of text.split("\n").entries()) {
    if (written.trim() === "") continue;
    const line = parseSealLine(written);
    if (line === null) {
      const problem = `expected a line such as {"fact":"a-briefing/a-fact","number":1,"said":"…","who":"…"}.`;
      throw malformed(path, index + 1, problem);
    }
    if ("removed" in line) {
      for (const fact of numbered.keys()) if (slugOfReference(fact) === line.removed) numbered.delete(fact);
      continue;
    }
    const { fact, number } = line;
    const ofFact = numbered.get(fact) ?? new Map<number, SealedUpdate>();
    const sealed = withSeal(ofFact.get(number) ?? { seal: null, older: null }, line);
    if (sealed === null) throw malformed(path, index + 1, `${fact} has two seals for update ${number}.`);
    numbered.set(fact, ofFact.set(number, sealed));
  }
  const bySlug = new Map<string, Map<string, readonly SealedUpdate[]>>();
  for (const [fact, seals] of numbered) {
    const inOrder = Array.from(seals, (_, index) => seals.get(index + 1)).filter(
      (seal) => seal !== undefined,
    );
    if (inOrder.length < seals.size) {
      throw malformed(path, 1, `${fact} has a seal for a later update, and none for an earlier one.`);
    }
    bySlug.set(slugOfReference(fact), (bySlug.get(slugOfReference(fact)) ?? new Map()).set(fact, inOrder));
  }
  return bySlug;
};

/** Lines without seals that cover an erased person, if the same update is also sealed without them: that is how they were erased. */
export const withoutErased = (lines: readonly string[]): readonly string[] => {
  const parsed = lines.map((written) => ({ written, line: parseSealLine(written) }));
  const keyOf = ({ fact, number }: SealLine, ...rest: readonly string[]): string =>
    [fact, number, ...rest].join(" ");
  const better = new Set<string>();
  for (const { line } of parsed) {
    if (line === null || !("said" in line)) continue;
    better.add(keyOf(line));
    if (line.who === undefined) better.add(keyOf(line, line.said));
  }
  const isReplaced = (line: SealLine): boolean =>
    "sha256" in line ? better.has(keyOf(line)) : line.who !== undefined && better.has(keyOf(line, line.said));
  return parsed
    .filter(({ line }) => line === null || "removed" in line || !isReplaced(line))
    .map(({ written }) => written);
};

/** The briefings that have sealed updates but no folder, because it was renamed or removed. */
export const missingBriefings = (
  isThere: (slug: string) => boolean,
  seals: Seals,
  goneFacts: ReadonlySet<string>,
): readonly string[] =>
  [...seals]
    .filter(([slug, facts]) => !isThere(slug) && [...facts.keys()].some((fact) => !goneFacts.has(fact)))
    .map(
      ([slug]) =>
        `${updatesFileName}: expected the briefing ${slug}, whose commitments have sealed updates; there is none. If its folder was renamed, give it its name back. If it was removed on purpose, append the line {"removed":"${slug}"}.`,
    );

/** The line of a seal. */
export const sealLine = (fact: string, number: number, { said, who }: Seal): string =>
  JSON.stringify({ fact, number, said, ...(who === null ? {} : { who }) });

/** Lines for the seals of a briefing's updates that are not in the file yet. */
export const unsealedIn = ({ slug, statements }: Briefing, seals: Seals): readonly string[] =>
  statements.flatMap(({ reference, updates }) => {
    const known = seals.get(slug)?.get(reference)?.length ?? 0;
    return sealsOf(updates)
      .map((seal, index) => sealLine(reference, index + 1, seal))
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
