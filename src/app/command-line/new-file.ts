import { type FileHandle, open, rm } from "node:fs/promises";
import { messageOf, OnrecordError } from "../../base/errors.ts";
import { shownPath } from "../../base/files/text-file.ts";

const bufferLength = 65_536;

/**
 * A new file, created by the first write. Only its owner may read it, because it may contain a newsroom's plans. Throws
 * a `storage` error if the file exists or cannot be written.
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
    /** Resolves when everything is on the disk. */
    async finish(): Promise<void> {
      if (handle === null) return;
      await flush();
      await handle.sync();
      await handle.close();
    },
    /** Deletes the file. */
    async abandon(): Promise<void> {
      if (handle === null) return;
      await handle.close();
      await rm(path);
    },
  };
};

const refuse = (path: string, cause: unknown): OnrecordError =>
  new OnrecordError(
    "storage",
    `${shownPath(path)}: expected the name of a new file in a writable folder (${messageOf(cause)}). Name another one.`,
    { cause },
  );
