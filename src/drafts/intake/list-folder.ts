import { stat } from "node:fs/promises";
import { relative } from "node:path";
import { messageOf } from "../../base/errors.ts";
import type { ListedItem } from "../../store/intake/items.ts";
import { isReadable } from "../input/file-names.ts";
import { filesIn } from "../input/inputs.ts";
import { unreadable } from "../input/unreadable.ts";
import { hashOfWords, type ItemContent } from "./source.ts";

/** A file that was written so recently may not be complete yet. */
const settledMs = 5_000;

/**
 * The readable files in a folder and its subfolders, oldest first, so that an agency's versions, holds and kills are drafted in their
 * order. A file that is written again is another version of its item. `now` is in milliseconds.
 */
export const listFolder = async (folder: string, now: number): Promise<readonly ListedItem[]> => {
  const files = await filesIn(folder).catch((error: unknown) => {
    throw unreadable(folder, "file", { reason: messageOf(error) }, error);
  });
  const found = await Promise.all(
    files.filter(isReadable).map(async (path) => {
      // Another program may move a file away meanwhile.
      const { mtimeMs, size } = await stat(path).catch(() => ({ mtimeMs: now, size: 0 }));
      return { path, mtimeMs, size };
    }),
  );
  return found
    .filter(({ mtimeMs }) => mtimeMs <= now - settledMs)
    .sort((one, other) => one.mtimeMs - other.mtimeMs)
    .map(({ path, mtimeMs, size }) => {
      const name = relative(folder, path);
      return {
        identity: hashOfWords(name),
        version: hashOfWords(String(mtimeMs), String(size)),
        title: name,
        host: null,
        content: JSON.stringify({ as: "file", path } satisfies ItemContent),
      };
    });
};
