/** How many requests a person may make: `burst` at once, and `perMinute` after that. */
export interface Budget {
  readonly burst: number;
  readonly perMinute: number;
}

/** The rest of a budget: a token bucket at an instant. */
export interface Bucket {
  readonly tokens: number;
  readonly atMs: number;
  /** Whether the person was refused since they last got a token, so that they have already seen the refusal. */
  readonly isTold: boolean;
}

/** The result of taking a token. `waitMs` is 0 if there was one. */
export interface Taken {
  readonly bucket: Bucket;
  readonly waitMs: number;
}

/** The tokens that are left now. A clock that was set back does not change their number. */
const tokensAt = (bucket: Bucket | null, { burst, perMinute }: Budget, nowMs: number): number =>
  bucket === null
    ? burst
    : Math.min(burst, bucket.tokens + (Math.max(0, nowMs - bucket.atMs) * perMinute) / 60_000);

/** Takes a token, if there is one. `bucket` is null for a person who has taken none yet. */
export const take = (bucket: Bucket | null, budget: Budget, nowMs: number): Taken => {
  const tokens = tokensAt(bucket, budget, nowMs);
  // Allow for rounding errors of a millionth of a token.
  const isThere = tokens >= 1 - 1e-6;
  return isThere
    ? { bucket: { tokens: Math.max(0, tokens - 1), atMs: nowMs, isTold: false }, waitMs: 0 }
    : {
        bucket: { tokens, atMs: nowMs, isTold: true },
        waitMs: Math.ceil(((1 - tokens) * 60_000) / budget.perMinute),
      };
};

/** Whether a bucket is full, so that it need not be stored. */
export const isFull = (bucket: Bucket, budget: Budget, nowMs: number): boolean =>
  tokensAt(bucket, budget, nowMs) >= budget.burst;
