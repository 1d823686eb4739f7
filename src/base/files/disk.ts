import {
  type Dirent,
  lstatSync,
  readdirSync,
  readFileSync,
  realpathSync,
  type Stats,
  statSync,
} from "node:fs";
import { lstat, readdir, readFile, realpath, stat } from "node:fs/promises";

/** Reads files, at once or later: code that awaits each result works with both. */
export interface Disk {
  stat(path: string): Promise<Stats> | Stats;
  lstat(path: string): Promise<Stats> | Stats;
  realpath(path: string): Promise<string> | string;
  list(folder: string): Promise<readonly Dirent[]> | readonly Dirent[];
  read(file: string): Promise<Uint8Array> | Uint8Array;
}

/** Lets other work run while the disk is busy. */
export const waitingDisk: Disk = {
  stat: (path) => stat(path),
  lstat: (path) => lstat(path),
  realpath: (path) => realpath(path),
  list: (folder) => readdir(folder, { withFileTypes: true }),
  read: (file) => readFile(file),
};

/** Only for threads that have nothing else to do: each call takes a fifth of the processor time. */
export const blockingDisk: Disk = {
  stat: (path) => statSync(path),
  lstat: (path) => lstatSync(path),
  realpath: (path) => realpathSync(path),
  list: (folder) => readdirSync(folder, { withFileTypes: true }),
  read: (file) => readFileSync(file),
};
