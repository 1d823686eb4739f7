import { createHash, randomBytes } from "node:crypto";

/** Values that are kept in memory for a time, by a secret that only one browser has. */
export interface Kept<Value> {
  keep(secret: string, value: Value, forMs: number): void;
  /** Null if there is none, or its time is over. */
  find(secret: string): Value | null;
  /** The same, and forgets it. */
  take(secret: string): Value | null;
}

const mostKept = 10_000;

export const newSecret = (): string => randomBytes(32).toString("base64url");

/** Secrets are stored as hashes, so that lookups leak no timing, and leaked memory contains no valid secrets. */
const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("base64url");

/** `now` is in milliseconds. All values of one memory should be kept for the same time, because the oldest is forgotten first. */
export const createKept = <Value>(now: () => number): Kept<Value> => {
  const kept = new Map<string, { readonly value: Value; readonly until: number }>();
  const forgetOld = (): void => {
    for (const [key, { until }] of kept) {
      if (until >= now() && kept.size < mostKept) break;
      kept.delete(key);
    }
  };
  const find = (secret: string): Value | null => {
    const found = kept.get(hashOf(secret));
    return found !== undefined && found.until >= now() ? found.value : null;
  };
  return {
    keep(secret, value, forMs) {
      forgetOld();
      kept.set(hashOf(secret), { value, until: now() + forMs });
    },
    find,
    take(secret) {
      const found = find(secret);
      kept.delete(hashOf(secret));
      return found;
    },
  };
};
