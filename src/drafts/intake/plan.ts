import type { ListedItem, WaitingItem } from "../../store/intake/items.ts";
import type { StoredSource } from "../../store/intake/sources.ts";
import type { IntakeSource } from "./source.ts";

/** A source with its settings, as they were read. */
export interface PlannedSource extends Pick<StoredSource, "name" | "isPaused" | "nextPollAt"> {
  readonly source: IntakeSource;
  /** The host that is asked. */
  readonly host: string | null;
}

/** When each host may be asked again, in milliseconds since 1970. */
export type HostTimes = ReadonlyMap<string, number>;

/** The next thing to do. */
export type IntakeStep =
  | { readonly do: "poll"; readonly source: string }
  | { readonly do: "draft"; readonly item: WaitingItem }
  | { readonly do: "wait"; readonly ms: number };

/** The bot looks this often for new sources and items, which other processes may have added. */
const mostIdleMs = 10_000;

/** The budget counts the drafts of this time. */
export const budgetMs = 3_600_000;

/**
 * What to do next: a poll that is due, the longest first; otherwise an item of the source that had the fewest drafts in the last hour and
 * has some left. A host that was just asked is left alone until its time.
 */
export const nextIntakeStep = (
  sources: readonly PlannedSource[],
  waiting: readonly WaitingItem[],
  hosts: HostTimes,
  { epochMilliseconds: now }: Temporal.Instant,
): IntakeStep => {
  const active = sources.filter(({ isPaused }) => !isPaused);
  const due = active
    .filter(({ nextPollAt, host }) => nextPollAt.epochMilliseconds <= now && isFree(host, hosts, now))
    .sort((one, other) => one.nextPollAt.epochMilliseconds - other.nextPollAt.epochMilliseconds)[0];
  if (due !== undefined) return { do: "poll", source: due.name };
  const budgets = new Map(active.map(({ name, source }) => [name, source.draftsPerHour]));
  const item = waiting
    .filter(({ source, host, claimed }) => claimed < (budgets.get(source) ?? 0) && isFree(host, hosts, now))
    .sort((one, other) => one.claimed - other.claimed)[0];
  if (item !== undefined) return { do: "draft", item };
  const times = [...active.map(({ nextPollAt }) => nextPollAt.epochMilliseconds), ...hosts.values()];
  const ms = Math.min(mostIdleMs, ...times.filter((time) => time > now).map((time) => time - now));
  return { do: "wait", ms };
};

const isFree = (host: string | null, hosts: HostTimes, now: number): boolean =>
  host === null || (hosts.get(host) ?? 0) <= now;

const dayMs = 24 * 3_600_000;

/**
 * When to poll a source again. After failures, the time doubles up to a day. The time for which the server asks is the least.
 */
export const pollAgainAt = (
  { everyMinutes }: Pick<IntakeSource, "everyMinutes">,
  failures: number,
  retryAfterMs: number | null,
  now: Temporal.Instant,
): Temporal.Instant => {
  const every = everyMinutes * 60_000;
  const backedOff = Math.min(every * 2 ** Math.min(failures, 20), Math.max(every, dayMs));
  return now.add({ milliseconds: Math.max(backedOff, retryAfterMs ?? 0) });
};

/** An item is tried this often before it counts as failed. */
const mostAttempts = 5;

/** The first wait of an item; each further wait is twice as long. */
const firstWaitMs = 5 * 60_000;

/** When to try an item again; null if it was tried often enough. */
export const tryAgainAt = (
  attempt: number,
  retryAfterMs: number | null,
  now: Temporal.Instant,
): Temporal.Instant | null =>
  attempt >= mostAttempts
    ? null
    : now.add({ milliseconds: Math.max(firstWaitMs * 2 ** (attempt - 1), retryAfterMs ?? 0) });

/** About as long as the lease of a process that was killed. */
const onceInterruptedMs = 30_000;

/**
 * When another process may claim an item if this one ends while it drafts it: at first soon, because most kills have nothing to do with
 * the item. Each further time takes twice as long, so that an item that ends the bot does not keep it from the others. It is never given up.
 */
export const dueIfInterrupted = (attempts: number, now: Temporal.Instant): Temporal.Instant =>
  now.add({
    milliseconds:
      attempts === 0 ? onceInterruptedMs : Math.min(firstWaitMs * 2 ** Math.min(attempts - 1, 20), dayMs),
  });

/** The items of a listing that are not known yet, or whose words have changed. `known` has the versions by identity. */
export const newItems = (
  known: ReadonlyMap<string, string>,
  listed: readonly ListedItem[],
): readonly ListedItem[] => listed.filter(({ identity, version }) => known.get(identity) !== version);
