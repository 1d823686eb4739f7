import { relative } from "node:path";
import { type Decoded, decodeUtf8 } from "./decode.ts";
import { waitingDisk } from "./disk.ts";
import type { Problem } from "./problem.ts";

/** Five times an article of a million words. */
export const largestFileBytes = 10_000_000;

export type TextResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: Problem };

/** A path as messages show it: relative to the current folder. */
export const shownPath = (path: string): string => relative(process.cwd(), path) || path;

export const fileProblem = (path: string, message: string, line = 1): Problem => ({
  file: shownPath(path),
  line,
  column: 1,
  message,
});

/** The problem of a file that is not UTF-8. It quotes the words around the place, unless they may be secret. */
export const utf8Problem = (
  path: string,
  { offset, line, looksLike, around }: Extract<Decoded, { readonly ok: false }>,
  isSecret = false,
): Problem => {
  const words = isSecret ? "" : `, in which this reads “${around.replaceAll(/\s+/g, " ").trim()}”`;
  const message = `expected UTF-8; the byte at offset ${offset} is not. The file looks like ${looksLike}${words}. Save it as UTF-8.`;
  return fileProblem(path, message, line);
};

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 100_000) / 10} MB`;

/** Reads a UTF-8 text file that a person wrote. Throws if the file does not exist. */
export const readText = async (path: string, disk = waitingDisk): Promise<TextResult> => {
  const { size } = await disk.stat(path);
  if (size > largestFileBytes) {
    const message = `expected a text of at most ${megabytes(largestFileBytes)}; got ${megabytes(size)}. Split it into several files.`;
    return { ok: false, problem: fileProblem(path, message) };
  }
  const decoded = decodeUtf8(await disk.read(path));
  if (decoded.ok) return decoded;
  return { ok: false, problem: utf8Problem(path, decoded) };
};
