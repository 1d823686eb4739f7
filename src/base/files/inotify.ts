import { closeSync, constants, readSync, watch } from "node:fs";
import { hasCode } from "../errors.ts";
import type { WatchEvents, WatchedFolders } from "./watched-folders.ts";

/**
 * Watches folders through Linux itself. For each of 30,000 folders, it takes 0.4 KB of memory, and Node's watcher 1.8 KB. Returns null if
 * Linux or Node does not let the program do so: Node's interface to C is experimental, and can be off.
 */
export const openInotify = ({ heard, lost, failed }: WatchEvents): WatchedFolders | null => {
  const calls = loadCalls();
  const file = calls?.inotify_init1(constants.O_NONBLOCK | closeOnExec) ?? -1;
  if (calls === null || file < 0) return null;

  // Linux identifies a watched folder by a number, which it never uses again. A folder that was renamed keeps its number.
  const numbers = new Map<string, number>();
  /** A folder has several names if there are links to it. A list for each folder would take two megabytes for 30,000 folders. */
  const names = new Map<number, string | readonly string[]>();
  const namesOf = (number: number): readonly string[] => [names.get(number) ?? []].flat();
  let removed = 0;
  const remove = (name: string): void => {
    const number = numbers.get(name);
    if (number === undefined) return;
    numbers.delete(name);
    const others = namesOf(number).filter((other) => other !== name);
    if (others.length > 0) names.set(number, others);
    else if (names.delete(number)) {
      calls.inotify_rm_watch(file, number);
      removed += 1;
      if (removed % readAfterRemoved === 0) readAll();
    }
  };

  const report = (number: number, flags: number, entry: string): void => {
    if ((flags & overflow) !== 0) lost();
    if ((flags & ignored) !== 0) names.delete(number);
    if (entry === "") return;
    for (const name of namesOf(number)) heard(name, entry, (flags & renames) === 0 ? "change" : "rename");
  };
  const buffer = Buffer.alloc(bufferBytes);
  /** Reads what is there. Each event has the folder's number, flags, a number for renames, and the size of the name that follows, which ends with zeros. */
  const read = (): void => {
    for (let length = readNow(file, buffer); length > 0; length = readNow(file, buffer)) {
      for (let at = 0; at < length; ) {
        const start = at + headBytes;
        const size = buffer.readUInt32LE(at + 12);
        const entry = size === 0 ? "" : buffer.toString("utf8", start, buffer.indexOf(0, start));
        report(buffer.readInt32LE(at), buffer.readUInt32LE(at + 4), entry);
        at = start + size;
      }
    }
  };
  const readAll = (): void => {
    try {
      read();
    } catch (error) {
      failed(error);
    }
  };
  const timer = setInterval(readAll, readEveryMs);

  return {
    add(name, path) {
      const number = calls.inotify_add_watch(file, path, changes | renames);
      if (number === numbers.get(name)) return;
      remove(name);
      if (number < 0) return failAsNode(path);
      numbers.set(name, number);
      const others = namesOf(number);
      names.set(number, others.length === 0 ? name : [...others, name]);
    },
    has: (name) => numbers.has(name),
    remove,
    names: () => [...numbers.keys()],
    close() {
      clearInterval(timer);
      numbers.clear();
      names.clear();
      closeSync(file);
    },
  };
};

// From https://man7.org/linux/man-pages/man7/inotify.7.html: IN_MODIFY and IN_ATTRIB …
const changes = 0x2 | 0x4;
// … IN_MOVED_FROM, IN_MOVED_TO, IN_CREATE and IN_DELETE …
const renames = 0x40 | 0x80 | 0x100 | 0x200;
// … IN_Q_OVERFLOW and IN_IGNORED.
const overflow = 0x4000;
const ignored = 0x8000;
/** O_CLOEXEC, which Node does not have among its constants: programs that the bot starts do not get the file. */
const closeOnExec = 0o2000000;

const headBytes = 16;
const bufferBytes = 65_536;

/** Node cannot wait for this kind of file. Reading it takes some microseconds if nothing changed. */
const readEveryMs = 100;

/** Linux also reports each folder that is no longer watched, and has room for 16,384 reports by default. */
const readAfterRemoved = 1_000;

/** Reads what is there, and returns its length. */
const readNow = (file: number, buffer: Buffer): number => {
  try {
    return readSync(file, buffer);
  } catch (error) {
    if (hasCode(error, "EAGAIN")) return 0;
    throw error;
  }
};

const loadCalls = () => {
  if (process.platform !== "linux") return null;
  try {
    return process.getBuiltinModule("node:ffi").dlopen(null, {
      inotify_init1: { arguments: ["i32"], return: "i32" },
      inotify_add_watch: { arguments: ["i32", "string", "u32"], return: "i32" },
      inotify_rm_watch: { arguments: ["i32", "i32"], return: "i32" },
    }).functions;
  } catch {
    return null;
  }
};

/** The call does not say what failed. Node's own watcher fails for the same reason, and says it. */
const failAsNode = (path: string): never => {
  watch(path).close();
  throw new Error(`${path} cannot be watched.`);
};
