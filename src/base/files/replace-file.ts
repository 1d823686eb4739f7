import { randomUUID } from "node:crypto";
import { readFileSync, renameSync } from "node:fs";
import { chmod, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { messageOf, OnrecordError } from "../errors.ts";
import { shownPath } from "./text-file.ts";

/** Writes a file completely or not at all. A file that exists keeps its rights. Rejects with a `storage` error. */
export const replaceFile = async (path: string, text: string): Promise<void> => {
  try {
    const written = await writeBeside(path, text);
    await rename(written, path).catch(async (error: unknown) => {
      await rm(written, { force: true });
      throw error;
    });
  } catch (cause) {
    throw new OnrecordError(
      "storage",
      `${shownPath(path)}: expected a file in a writable folder (${messageOf(cause)}).`,
      { cause },
    );
  }
};

/**
 * Writes the next content of a file into a new file beside it, with the rights that the file has. Resolves to the new file's path. The
 * caller renames or removes it. Leaves nothing if it rejects.
 */
export const writeBeside = async (path: string, content: string | Uint8Array): Promise<string> => {
  const written = `${path}.${randomUUID()}.new`;
  try {
    const mode = (await stat(path).catch(() => null))?.mode;
    await writeFile(written, content, { mode: mode === undefined ? 0o644 : 0o600 });
    // The process's umask applies to new files alone.
    if (mode !== undefined) await chmod(written, mode & 0o777);
  } catch (error) {
    await rm(written, { force: true });
    throw error;
  }
  return written;
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
    const written = await writeBeside(path, text);
    try {
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
