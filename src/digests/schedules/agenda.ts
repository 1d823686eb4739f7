import TinyQueue from "tinyqueue";
import type { History, MissedSlots } from "../../store/deliveries/ledger.ts";
import { addMissed, type Plan, planSlots, unrecordedSince } from "./plan.ts";
import { identifySchedule } from "./schedule.ts";
import { type Slot, slotsAfter } from "./slots.ts";
import type { Subscription } from "./subscription.ts";

/** What is to be done about one subscription. */
export interface Step extends Plan {
  readonly subscription: Subscription;
}

/**
 * The next slot of each subscription: a tick's cost depends on the slots due, not on all subscriptions. It is one process's memory
 * of the record, ahead of it only by the slots it has returned: if one could not be recorded, make a new agenda.
 */
export interface Agenda {
  /**
   * Takes the subscriptions as they are now, with what is on record of them. Only those are computed anew whose
   * schedule or record is another; one that is not on record begins with the next `due`.
   */
  update(subscriptions: readonly Subscription[], histories: ReadonlyMap<string, History>): void;
  /**
   * What has come since the last time, one by one as it is asked for: a loop over many may pause in between
   * (`inPieces`), and for that gets a step with nothing to do for each subscription that is read for the first
   * time. Each slot comes once, save where the clock goes back: then those that lie ahead again come again, for the
   * record to tell which it has.
   */
  due(now: Temporal.Instant): Iterable<Step>;
}

interface Entry {
  subscription: Subscription;
  history: History | null;
  /** All slots up to here are given out or on record; null before the first look. */
  after: Temporal.Instant | null;
  missed: MissedSlots | null;
  /** The first slot after that, in milliseconds of the epoch; infinite if there is none. */
  nextMs: number;
}

/** The earliest next slot first. The difference of two infinite ones is NaN, which puts neither first. */
const byNextSlot = (a: Entry, b: Entry): number => a.nextMs - b.nextMs;

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

  /** Whether what is known to be next is next by the record too: it has no slot that was not given out. */
  const isUpToDate = ({ after, nextMs }: Entry, history: History | null): boolean => {
    if (after === null || history === null) return false;
    const recorded = Math.max(
      history.since.epochMilliseconds,
      history.accountedUntil?.epochMilliseconds ?? Number.NEGATIVE_INFINITY,
    );
    return recorded >= after.epochMilliseconds && recorded < nextMs;
  };

  /** The slots that have come, and the instant of the next one. Many digests share one schedule. */
  const look = (
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
        const { slots, nextMs } = look(subscription, after, now, seen);
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
