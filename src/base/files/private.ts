import { chmodSync, closeSync, mkdirSync, openSync, statSync } from "node:fs";
import { hasCode, OnrecordError } from "../errors.ts";

// On Windows, a file has the rights of its folder, and Node reports every file as open to everyone.
const hasModes = process.platform !== "win32";

const ownerOnly = { file: 0o600, folder: 0o700 } as const;

/** Whether other users of the machine have any right to a file or folder; false if it does not exist. */
export const isOpenToOthers = (path: string): boolean => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return hasModes && stat !== undefined && (stat.mode & 0o077) !== 0;
};

/** Lets only its owner use a file or folder, if it exists. Another user's file does not change. */
export const restrictToOwner = (path: string, kind: keyof typeof ownerOnly): void => {
  if (!isOpenToOthers(path)) return;
  try {
    chmodSync(path, ownerOnly[kind]);
  } catch {
    // The file belongs to another user, who chose its rights. The caller can still try to use it.
  }
};

/** Makes a folder and its parent folders, for their owner only. A folder that exists keeps its rights, as it may hold other files. */
export const makePrivateFolder = (path: string): void => {
  mkdirSync(path, { recursive: true, mode: ownerOnly.folder });
};

/**
 * Makes an empty file for its owner only. Ignores errors of the system: opening the file then fails too, with a better message. But SQLite
 * does not ask Node's permission model, so it would create a file that others can read.
 */
export const makePrivateFile = (path: string): void => {
  try {
    closeSync(openSync(path, "wx", ownerOnly.file));
  } catch (cause) {
    // Node's permission model refused the call.
    if (!hasCode(cause, "ERR_ACCESS_DENIED")) return;
    const todo = "Create its folder, name the folder in --allow-fs-write, and start again";
    throw new OnrecordError(
      "storage",
      `${path}: Node's permission model does not let the bot write it. ${todo}.`,
      {
        cause,
      },
    );
  }
};
