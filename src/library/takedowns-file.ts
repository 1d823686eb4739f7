import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { hasCode, OnrecordError } from "../base/errors.ts";
import { replaceFile } from "../base/files/replace-file.ts";
import { parseJson } from "../base/text/parse-json.ts";
import type { Takedown } from "./briefing/takedown.ts";

export const takedownsFileName = "takedowns.json";

const schema = z.strictObject({
  /** The passages, as hashes. */
  passages: z.array(z.strictObject({ words: z.int().min(1), sha256: z.string().regex(/^[0-9a-f]{64}$/u) })),
  /** The references of the facts that were removed with them. */
  facts: z.array(z.string()),
});

/** The passages and facts that were taken down from a folder of briefings. */
export interface Takedowns {
  readonly passages: readonly Takedown[];
  readonly facts: readonly string[];
}

/** The text of the file; null if it does not exist. */
export const readTakedownsText = (folder: string): Promise<string | null> =>
  readFile(join(folder, takedownsFileName), "utf8").catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  });

/** The content of the file's text; null if it is damaged. */
export const parseTakedowns = (text: string): Takedowns | null =>
  schema.safeParse(parseJson(text)).data ?? null;

export const formatTakedowns = (takedowns: Takedowns): string => `${JSON.stringify(takedowns, null, 2)}\n`;

/** Everything that either has. */
export const mergeTakedowns = (before: Takedowns, added: Takedowns): Takedowns => {
  const hashes = new Set(before.passages.map(({ sha256 }) => sha256));
  return {
    passages: [...before.passages, ...added.passages.filter(({ sha256 }) => !hashes.has(sha256))],
    facts: [...new Set([...before.facts, ...added.facts])],
  };
};

/** Throws a `briefing` error if the file cannot be read, because a mistake in it must not bring back a passage. */
export const readTakedowns = async (folder: string): Promise<Takedowns> => {
  const path = join(folder, takedownsFileName);
  const text = await readTakedownsText(folder);
  if (text === null) return { passages: [], facts: [] };
  const parsed = parseTakedowns(text);
  if (parsed !== null) return parsed;
  throw new OnrecordError(
    "briefing",
    `${path}: expected a file written by npx onrecord takedown; got something else. Restore the file: without it, passages that were taken down may come back.`,
  );
};

export const addTakedowns = async (folder: string, added: Takedowns): Promise<void> => {
  const all = mergeTakedowns(await readTakedowns(folder), added);
  await replaceFile(join(folder, takedownsFileName), formatTakedowns(all));
};
