import { randomUUID } from "node:crypto";
import { readFileSync, renameSync } from "node:fs";
import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { OnrecordError } from "../errors.ts";

/** Writes a file completely or not at all. A file that exists keeps its rights. */
export const replaceFile = async (path: string, text: string): Promise<void> => {
  const mode = (await stat(path).catch(() => null))?.mode ?? 0o644;
  const written = `${path}.${randomUUID()}.new`;
  await writeFile(written, text, { mode });
  await rename(written, path);
};

/** How often to try again if another program saves the file at the same moment. */
const mostTries = 20;

/**
 * Changes the text of a file, unless `change` returns null. Returns whether it changed. What another program saves meanwhile
 * is not lost: comparing and renaming are synchronous, and then the new text is changed. Ignores a file that does not exist.
 */
export const rewriteFile = async (
  path: string,
  change: (text: string) => string | null,
): Promise<boolean> => {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const before = await readFile(path, "utf8").catch(() => null);
    const text = before === null ? null : change(before);
    if (text === null) return false;
    const written = `${path}.${randomUUID()}.new`;
    try {
      await writeFile(written, text, { mode: (await stat(path)).mode });
      if (readFileSync(path, "utf8") === before) {
        renameSync(written, path);
        return true;
      }
    } finally {
      await rm(written, { force: true });
    }
  }
  throw new OnrecordError(
    "storage",
    `${path}: another program saves it again and again, so it was not changed. Run the command again.`,
  );
};
