import { createHash, randomBytes } from "node:crypto";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { hasCode } from "./errors.ts";

/**
 * Where a process id means the same process: in one container, from one start of the machine to the next. Linux tells it. Null on other systems, and if the
 * process may not read it.
 */
const readPlace = (): string | null => {
  try {
    const start = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
    const container = readlinkSync("/proc/self/ns/pid");
    return createHash("sha256").update(`${start} ${container}`).digest("hex").slice(0, 12);
  } catch {
    return null;
  }
};

const place = readPlace();

/** A name of this process that is unique among all machines. */
export const nameThisProcess = (): string =>
  [hostname(), process.pid, place ?? "anywhere", randomBytes(4).toString("hex")].join("-");

const named = /-(?<id>\d{1,10})-(?<place>[0-9a-f]{12})-[0-9a-f]{8}$/;

const isRunning = (id: number): boolean => {
  try {
    return process.kill(id, 0);
  } catch (error) {
    // Another user's process is running, too.
    return !hasCode(error, "ESRCH");
  }
};

/**
 * Whether the process with this name has certainly ended. Only a process of the same machine can know. After a restart, containers give the same id again: then
 * this process has it, under another name.
 */
export const hasEnded = (name: string, own: string): boolean => {
  const { id, place: itsPlace } = named.exec(name)?.groups ?? {};
  if (id === undefined || itsPlace !== place || name === own) return false;
  return Number(id) === process.pid || !isRunning(Number(id));
};
