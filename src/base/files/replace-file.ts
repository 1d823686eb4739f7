import { randomUUID } from "node:crypto";
import { rename, stat, writeFile } from "node:fs/promises";

/** Writes a file completely or not at all. A file that exists keeps its rights. */
export const replaceFile = async (path: string, text: string): Promise<void> => {
  const mode = (await stat(path).catch(() => null))?.mode ?? 0o644;
  const written = `${path}.${randomUUID()}.new`;
  await writeFile(written, text, { mode });
  await rename(written, path);
};
