import { chmodSync, closeSync, mkdirSync, openSync, statSync } from "node:fs";

// On Windows a file has the rights of its folder, and Node shows every file as open to all.
const hasModes = process.platform !== "win32";

const ownerOnly = { file: 0o600, folder: 0o700 } as const;

/** Whether other users of the machine have any right to a file or folder; false if it does not exist. */
export const isOpenToOthers = (path: string): boolean => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return hasModes && stat !== undefined && (stat.mode & 0o077) !== 0;
};

/** Keeps a file or folder to its owner, if it exists. One that is another user's stays as it is. */
export const tighten = (path: string, kind: keyof typeof ownerOnly): void => {
  if (!isOpenToOthers(path)) return;
  try {
    chmodSync(path, ownerOnly[kind]);
  } catch {
    // The caller can still read and write it; its owner has chosen its rights.
  }
};

/** Makes a folder, and those above it, for their owner alone. One that exists stays as it is: it may hold other things. */
export const makePrivateFolder = (path: string): void => {
  mkdirSync(path, { recursive: true, mode: ownerOnly.folder });
};

/** Makes an empty file for its owner alone. If that fails, so does what opens it, which can say more. */
export const makePrivateFile = (path: string): void => {
  try {
    closeSync(openSync(path, "wx", ownerOnly.file));
  } catch {}
};
