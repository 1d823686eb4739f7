import TinyQueue from "tinyqueue";
import type { History, MissedSlots } from "../../store/deliveries/ledger.ts";
import { addMissed, type Plan, planSlots, unrecordedSince } from "./plan.ts";
import { identifySchedule, type Slot, slotsAfter } from "./slots.ts";
import type { Subscription } from "./subscription.ts";

/** The plan for one subscription. */
export interface Step extends Plan {
  readonly subscription: Subscription;
}

/**
 * The next slot of each subscription, so that a tick's cost depends on the slots due and not on all subscriptions. It is a
 * cache of the ledger in one process, which is ahead of the ledger only by the slots that it has returned. If one of them
 * could not be recorded, make a new agenda.
 */
export interface Agenda {
  /**
   * Updates the subscriptions and their histories. Only those with a changed schedule or history are computed again. One
   * without a history starts with the next `due`.
   */
  update(subscriptions: readonly Subscription[], histories: ReadonlyMap<string, History>): void;
  /**
   * Yields the slots that are due since the last call. A loop over many can pause between them (`inPieces`). For that, it
   * also yields an empty step for each subscription that is computed for the first time. Each slot is yielded once, except
   * if the clock is set back: then later slots are yielded again, and the ledger knows which ones it has.
   */
  due(now: Temporal.Instant): Iterable<Step>;
}

interface Entry {
  subscription: Subscription;
  history: History | null;
  /** All slots up to here were returned or are recorded; null before the first computation. */
  after: Temporal.Instant | null;
  missed: MissedSlots | null;
  /** The first slot after that, in milliseconds of the epoch; infinite if there is none. */
  nextMs: number;
}

export const createAgenda = (
  subscriptions: readonly Subscription[],
  histories: ReadonlyMap<string, History>,
): Agenda => {
  let entries = new Map<string, Entry>();
  let queue = new TinyQueue<Entry>([], byNextSlot);
  let lastMs = Number.NEGATIVE_INFINITY;

  const freshEntry = (subscription: Subscription, history: History | null): Entry => ({
    subscription,
    history,
    after: null,
    missed: history?.missed ?? null,
    nextMs: Number.NEGATIVE_INFINITY,
  });

  /** Whether the next slot is still right: the ledger has no later slot than those that were returned. */
  const isUpToDate = ({ after, nextMs }: Entry, history: History | null): boolean => {
    if (after === null || history === null) return false;
    const recorded = Math.max(
      history.since.epochMilliseconds,
      history.accountedUntil?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    );
    return recorded >= after.epochMilliseconds && recorded < nextMs;
  };

  /** The slots since an instant, and the instant of the next one. Cached, because many digests share a schedule. */
  const slotsOf = (
    { schedule }: Subscription,
    after: Temporal.Instant,
    now: Temporal.Instant,
    seen: Map<string, { readonly slots: readonly Slot[]; readonly nextMs: number }>,
  ) => {
    const key = `${after.epochMilliseconds} ${identifySchedule(schedule)}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const slots: Slot[] = [];
    let nextMs = Number.POSITIVE_INFINITY;
    for (const slot of slotsAfter(schedule, after)) {
      if (slot.at.epochMilliseconds > now.epochMilliseconds) {
        nextMs = slot.at.epochMilliseconds;
        break;
      }
      slots.push(slot);
    }
    const found = { slots, nextMs };
    seen.set(key, found);
    return found;
  };

  const agenda: Agenda = {
    update(all, known) {
      const before = entries;
      entries = new Map(
        all.map((subscription) => {
          const { key } = subscription;
          const history = known.get(key) ?? null;
          const entry = before.get(key);
          const isSame =
            entry !== undefined &&
            (entry.subscription.schedule === subscription.schedule ||
              identifySchedule(entry.subscription.schedule) === identifySchedule(subscription.schedule));
          if (!isSame || !isUpToDate(entry, history)) return [key, freshEntry(subscription, history)];
          entry.subscription = subscription;
          entry.missed = history?.missed ?? null;
          return [key, entry];
        }),
      );
      queue = new TinyQueue([...entries.values()], byNextSlot);
    },
    *due(now) {
      const nowMs = now.epochMilliseconds;
      if (nowMs < lastMs) {
        for (const entry of entries.values()) {
          if (entry.after === null || entry.after.epochMilliseconds <= nowMs) continue;
          entry.after = now;
          entry.nextMs = Number.NEGATIVE_INFINITY;
        }
        queue = new TinyQueue([...entries.values()], byNextSlot);
      }
      lastMs = nowMs;
      const seen = new Map<string, { readonly slots: readonly Slot[]; readonly nextMs: number }>();
      for (;;) {
        const entry = queue.peek();
        if (entry === undefined || entry.nextMs > nowMs) return;
        queue.pop();
        const { subscription, history, missed } = entry;
        const start = { since: entry.after ?? now, accountedUntil: null };
        const after = unrecordedSince(entry.after === null && history !== null ? history : start, now);
        const { slots, nextMs } = slotsOf(subscription, after, now, seen);
        entry.after = slots.at(-1)?.at ?? after;
        entry.nextMs = nextMs;
        queue.push(entry);
        const plan = planSlots(subscription, slots, missed, now);
        entry.missed = plan.due === null ? addMissed(missed, plan.missed) : null;
        yield { subscription, ...plan };
      }
    },
  };
  agenda.update(subscriptions, histories);
  return agenda;
};

/** Sorts the earliest next slot first. The difference of two infinite ones is NaN, which counts as equal. */
const byNextSlot = (a: Entry, b: Entry): number => a.nextMs - b.nextMs;
