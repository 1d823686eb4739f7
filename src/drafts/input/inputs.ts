import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { formatsByExtension, isAddress } from "./read.ts";
import { unreadable } from "./unreadable.ts";

/** The articles of the inputs: a folder means the files in it and below that can be read, in order of name. */
export const expandInput = async (input: string): Promise<readonly string[]> => {
  if (input === "-" || isAddress(input)) return [input];
  const isFolder = await stat(input).then(
    (found) => found.isDirectory(),
    () => false,
  );
  // Reading reports a path that is no folder, or does not exist.
  if (!isFolder) return [input];
  const entries = await readdir(input, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && formatsByExtension.has(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  if (files.length === 0) {
    throw unreadable(input, "no-files", { formats: [...formatsByExtension.keys()].join(", ") });
  }
  return files;
};
