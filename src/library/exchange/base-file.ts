import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { hasCode, OnrecordError } from "../../base/errors.ts";
import { replaceFile } from "../../base/files/replace-file.ts";
import { parseJson } from "../../base/text/parse-json.ts";
import type { Trees } from "./compare-entries.ts";

/** Remembers what a folder and the database last had in common. It is hidden, so it is no briefing. */
const baseFileName = ".record.json";

const baseSchema = z.strictObject({
  /** The identity of the record in the database. */
  record: z.string(),
  /** The hash of each entry. */
  entries: z.record(z.string(), z.string()),
});

/** What a folder last had in common with a record. Nothing, if it was another record. */
export const readBase = async (folder: string, record: string | null): Promise<Trees> => {
  const path = join(folder, baseFileName);
  const text = await readFile(path, "utf8").catch((error: unknown) => {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  });
  if (text === null) return new Map();
  const read = baseSchema.safeParse(parseJson(text));
  if (!read.success) {
    throw new OnrecordError(
      "briefing",
      `${path}: expected a file written by npx onrecord push or pull; got something else. Remove it: then briefings that changed in the folder and in the database are named as conflicts.`,
    );
  }
  return read.data.record === record ? new Map(Object.entries(read.data.entries)) : new Map();
};

export const writeBase = (folder: string, record: string, base: Trees): Promise<void> =>
  replaceFile(
    join(folder, baseFileName),
    `${JSON.stringify({ record, entries: Object.fromEntries([...base].sort(([a], [b]) => (a < b ? -1 : 1))) })}\n`,
  );
