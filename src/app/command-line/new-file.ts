import { type FileHandle, open, rm } from "node:fs/promises";
import { messageOf, OnrecordError } from "../../base/errors.ts";
import { shownPath } from "../../base/files/text-file.ts";

const bufferLength = 65_536;

const refuse = (path: string, cause: unknown): OnrecordError =>
  new OnrecordError(
    "storage",
    `${shownPath(path)}: expected the name of a new file in a folder that can be written to (${messageOf(cause)}). Name another one.`,
    { cause },
  );

/**
 * A file that is made with the first that is written into it. It holds what a newsroom plans, so that only this user may
 * read it. Throws a `storage` error where there is one of this name already, or it cannot be written.
 */
export const createNewFile = (path: string) => {
  let handle: FileHandle | null = null;
  let buffer = "";
  const flush = async (): Promise<void> => {
    try {
      handle ??= await open(path, "wx", 0o600);
      await handle.appendFile(buffer);
      buffer = "";
    } catch (error) {
      throw refuse(path, error);
    }
  };
  return {
    async write(text: string): Promise<void> {
      buffer += text;
      if (handle === null || buffer.length > bufferLength) await flush();
    },
    /** Resolves when all of it is on the disk. */
    async finish(): Promise<void> {
      if (handle === null) return;
      await flush();
      await handle.sync();
      await handle.close();
    },
    /** Takes it away again. */
    async abandon(): Promise<void> {
      if (handle === null) return;
      await handle.close();
      await rm(path);
    },
  };
};
