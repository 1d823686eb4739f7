/** The kinds of requests: commands, reports to the desk, and suggestions while typing. */
const spendings = ["lines", "desk", "suggestions"] as const;
export type Spending = (typeof spendings)[number];
export type BudgetSettings = Readonly<Record<Spending, Budget>>;

/** The budget that is used up. */
export interface Spent {
  readonly spending: Spending;
  readonly waitMs: number;
  /** Whether the person has already seen a refusal since their last allowed request. */
  readonly isRepeated: boolean;
}

/** The budgets of all people. */
export interface Budgets {
  /** Takes one of each kind from a person's budgets, or nothing if one of them is used up. */
  take(person: string, what: readonly Spending[], nowMs: number): Spent | null;
}

/** Enough for every person of a large newsroom. Their buckets take about two megabytes. */
const mostPeople = 20_000;

export const createBudgets = (settings: BudgetSettings, most = mostPeople): Budgets => {
  const buckets = new Map<string, Bucket>();

  /** Removes full buckets first, then the least recently used ones. */
  const makeRoom = (nowMs: number): void => {
    if (buckets.size < most) return;
    for (const [key, bucket] of buckets) {
      const spending = spendings.find((each) => key.startsWith(`${each} `));
      if (spending === undefined || isFull(bucket, settings[spending], nowMs)) buckets.delete(key);
    }
    for (const key of buckets.keys()) {
      if (buckets.size < most) return;
      buckets.delete(key);
    }
  };

  const keep = (key: string, bucket: Bucket, nowMs: number): void => {
    buckets.delete(key);
    makeRoom(nowMs);
    buckets.set(key, bucket);
  };

  return {
    take(person, what, nowMs) {
      const taken = what.map((spending) => {
        const key = `${spending} ${person}`;
        const before = buckets.get(key) ?? null;
        return { spending, key, before, ...take(before, settings[spending], nowMs) };
      });
      const spent = taken.find(({ waitMs }) => waitMs > 0);
      if (spent === undefined) {
        for (const { key, bucket } of taken) keep(key, bucket, nowMs);
        return null;
      }
      const { spending, key, before, bucket, waitMs } = spent;
      keep(key, bucket, nowMs);
      return { spending, waitMs, isRepeated: before?.isTold === true };
    },
  };
};

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
