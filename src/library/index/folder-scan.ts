import { createHash } from "node:crypto";
import { lstatSync, readdirSync, readFileSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { largestFileBytes } from "../../base/files/text-file.ts";

/** A file may change again within the resolution of its time, so a file that was this new is compared by content. */
const freshMs = 2_000;

/** The index's record of a briefing's folder. */
export interface KnownFolder {
  readonly signature: string;
  /** The hash of its content if the folder was so new that its times may not show the next change; otherwise null. */
  readonly hash: string | null;
}

type ReadStat = (path: string, options: { readonly throwIfNoEntry: false }) => Stats | undefined;

// No file's name has a slash.
const separator = "/";

/** The index's record of a folder. Take it before reading the folder. */
export const folderSignature = (path: string, nowMs: number): KnownFolder => {
  const names = namesIn(path);
  const stats = statsOf(path, names);
  const isFresh = stats.some(([, stat]) => (stat?.mtimeMs ?? 0) > nowMs - freshMs);
  return { signature: signatureOf(stats), hash: isFresh ? contentHash(path, stats) : null };
};

const statOrNull = (path: string, read: ReadStat): Stats | null => {
  try {
    return read(path, { throwIfNoEntry: false }) ?? null;
  } catch {
    return null;
  }
};

/** The name comes last: it may have a colon itself. */
const statPart = (name: string, stat: Stats | null): string =>
  `${stat?.size ?? "none"}:${stat?.mtimeMs}:${stat?.ino}:${name}`;

/** An archive has hundreds of thousands of parts, and each start compares them, so nothing is copied here but the name. */
const nameIn = (part: string): string => {
  const afterSize = part.indexOf(":") + 1;
  const afterTime = part.indexOf(":", afterSize) + 1;
  return part.slice(part.indexOf(":", afterTime) + 1);
};

const followed = (path: string): Stats | null => statOrNull(path, statSync);
const own = (path: string): Stats | null => statOrNull(path, lstatSync);

/** The state of a folder, which itself has no name, or of a file in it. */
const stateOf = (path: string, name: string): Stats | null =>
  name === "" ? own(path) : followed(`${path}/${name}`);

/** The states of a folder and of the files with these names, by name. */
const statsOf = (path: string, names: readonly string[]): readonly (readonly [string, Stats | null])[] =>
  ["", ...names].map((name) => [name, stateOf(path, name)] as const);

/** The sizes and times of a folder and its files. */
const signatureOf = (stats: ReturnType<typeof statsOf>): string =>
  stats.map(([name, stat]) => statPart(name, stat)).join(separator);

const namesIn = (path: string): readonly string[] => {
  try {
    return readdirSync(path).sort();
  } catch {
    return [];
  }
};

const namesOf = (parts: readonly string[]): readonly string[] => parts.slice(1).map(nameIn);

/** Files too large for a briefing and pipes are not read: answers would wait for them. Their sizes and times are compared. */
const contentHash = (path: string, stats: ReturnType<typeof statsOf>): string => {
  const hash = createHash("sha256");
  for (const [name, stat] of stats) {
    hash.update(name);
    if (stat?.isFile() !== true || stat.size > largestFileBytes) continue;
    try {
      hash.update(readFileSync(join(path, name)));
    } catch {
      hash.update("none");
    }
  }
  return hash.digest("hex");
};

/**
 * Whether a folder is unchanged since the index read it. It checks the files whose names are in the record, because listing
 * a hundred thousand folders takes longer than reading the times of all files. A new file changes the folder's own time.
 */
export const isUnchanged = (path: string, known: KnownFolder): boolean => {
  const parts = known.signature.split(separator);
  for (const part of parts) {
    const name = nameIn(part);
    if (statPart(name, stateOf(path, name)) !== part) return false;
  }
  return known.hash === null || contentHash(path, statsOf(path, namesOf(parts))) === known.hash;
};
