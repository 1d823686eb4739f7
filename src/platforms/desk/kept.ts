import { createHash, randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";

/** Values that are kept in memory for a time, by a secret that only one browser has. */
export interface Kept<Value> {
  keep(secret: string, value: Value): void;
  /** Null if there is none, or its time is over. */
  find(secret: string): Value | null;
  /** The same, and forgets it. */
  take(secret: string): Value | null;
}

const mostKept = 10_000;

export const newSecret = (): string => randomBytes(32).toString("base64url");

/** Secrets are stored as hashes, so that lookups leak no timing, and leaked memory contains no valid secrets. */
const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

/** Keeps each value for `forMs`, and forgets the one that was not used for longest if there are too many. `now` is in milliseconds. */
export const createKept = <Value extends object>(now: () => number, forMs: number): Kept<Value> => {
  const kept = new LRUCache<string, Value>({ max: mostKept, ttl: forMs, perf: { now }, ttlResolution: 0 });
  const find = (secret: string): Value | null => kept.get(hashOf(secret)) ?? null;
  return {
    keep: (secret, value) => void kept.set(hashOf(secret), value),
    find,
    take(secret) {
      const found = find(secret);
      kept.delete(hashOf(secret));
      return found;
    },
  };
};
