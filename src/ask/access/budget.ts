/** How much a person may do: `burst` at once, and `perMinute` from then on. */
export interface Budget {
  readonly burst: number;
  readonly perMinute: number;
}

/** What is left of a budget: a token bucket, as it was at an instant. */
export interface Bucket {
  readonly tokens: number;
  readonly atMs: number;
  /** Whether the person was refused since they last got a token: they have read the sentence. */
  readonly isTold: boolean;
}

/** What comes of asking for a token. `waitMs` is 0 if there was one. */
export interface Taken {
  readonly bucket: Bucket;
  readonly waitMs: number;
}

/** What is left now. A clock that was set back neither gives nor takes. */
const tokensAt = (bucket: Bucket | null, { burst, perMinute }: Budget, nowMs: number): number =>
  bucket === null
    ? burst
    : Math.min(burst, bucket.tokens + (Math.max(0, nowMs - bucket.atMs) * perMinute) / 60_000);

/** Takes a token, if there is one. Null is the bucket of a person who has taken none yet. */
export const take = (bucket: Bucket | null, budget: Budget, nowMs: number): Taken => {
  const tokens = tokensAt(bucket, budget, nowMs);
  // Rounding must not keep a person waiting for the last millionth of a token.
  const isThere = tokens >= 1 - 1e-6;
  return isThere
    ? { bucket: { tokens: Math.max(0, tokens - 1), atMs: nowMs, isTold: false }, waitMs: 0 }
    : {
        bucket: { tokens, atMs: nowMs, isTold: true },
        waitMs: Math.ceil(((1 - tokens) * 60_000) / budget.perMinute),
      };
};

/** Whether a bucket is full: it then counts as unused, and need not be kept. */
export const isFull = (bucket: Bucket, budget: Budget, nowMs: number): boolean =>
  tokensAt(bucket, budget, nowMs) >= budget.burst;
