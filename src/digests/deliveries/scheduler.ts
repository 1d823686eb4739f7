import { messageOf } from "../../base/errors.ts";
import { inPieces } from "../../base/time/background-work.ts";
import type { Clock } from "../../base/time/clock.ts";
import type { Settlement } from "../../store/deliveries/ledger.ts";
import { formatReason, givenUp, parseReason, type Reason, said } from "../../store/deliveries/reason.ts";
import { sayReason } from "../../store/deliveries/say-reason.ts";
import { type Agenda, createAgenda } from "../schedules/agenda.ts";
import { continueOrGiveUp, createDelivery, type DueDigest, dueDigestOf } from "../schedules/plan.ts";
import type { Subscription } from "../schedules/subscription.ts";
import { createAnnouncer } from "./announce.ts";
import type { CurrentSubscriptions } from "./current-subscriptions.ts";
import { createDispatch, type DispatchOptions } from "./dispatch.ts";

export interface SchedulerOptions
  extends Omit<DispatchOptions, "subscriptions" | "isUnreadable" | "stopping"> {
  readonly current: CurrentSubscriptions;
}

/** Plans and starts deliveries on every tick. */
export interface Scheduler {
  /** Starts the deliveries that are due. Never rejects; a tick during a tick does nothing. */
  tick(): Promise<void>;
  /**
   * Posts a digest at once, under a slot of its own, so that it does not replace a scheduled one. Resolves to the outcome,
   * to a sentence that says why it cannot be posted, or to null if it was already sent in this second. Rejects if the
   * database cannot be written.
   */
  postNow(subscription: Subscription): Promise<Settlement | string | null>;
  /**
   * Posts a digest between its slots, because there is news. It counts as a slot at this minute, so it is retried like a scheduled one. If
   * it cannot be posted now, does nothing. Rejects if the database cannot be read or written.
   */
  postBetween(subscription: Subscription, at: Temporal.Instant): Promise<void>;
  /** Resolves when no delivery is under way. */
  idle(): Promise<void>;
  /** Starts nothing more, and waits a while for posts under way. If some take longer, the next start searches for them. */
  stop(): Promise<void>;
}

/** Docker gives a process 10 seconds to end (https://docs.docker.com/reference/cli/docker/container/stop/). */
const stopGraceMs = 7_000;

/** A digest that is due but not claimed yet. */
interface Pending {
  readonly due: DueDigest;
  readonly subscription: Subscription;
  isQueued: boolean;
  /** Why it could not be started the last time. */
  refusal: Reason | null;
}

export const createScheduler = (options: SchedulerOptions): Scheduler => {
  const { clock, ledger, library, log, current } = options;
  const stopping = new AbortController();
  let subscriptions: ReadonlyMap<string, Subscription> = new Map();
  let unreadable: ReadonlySet<string> = new Set();
  const dispatch = createDispatch({
    ...options,
    stopping: stopping.signal,
    subscriptions: () => subscriptions,
    isUnreadable: (key) => unreadable.has(key),
  });

  const announce = createAnnouncer({ clock, log, stopping: stopping.signal });
  const announced = new Map<string, boolean>();
  const announceDeclared = (): void => {
    for (const subscription of subscriptions.values()) {
      if (subscription.origin !== "file") continue;
      const assignment = dispatch.assign(subscription);
      const isOn = typeof assignment !== "string";
      if (announced.get(subscription.key) === isOn) continue;
      announced.set(subscription.key, isOn);
      announce(subscription, assignment, library());
    }
  };

  const recordMissed = async (
    { name, channel }: Subscription,
    missed: readonly { readonly delivery: DueDigest["delivery"]; readonly reason: Reason }[],
  ): Promise<void> => {
    for (const [written, group] of Map.groupBy(missed, (each) => formatReason(each.reason))) {
      const reason = parseReason(written);
      const deliveries = group.map(({ delivery }) => delivery);
      const recorded = await ledger.miss(deliveries, reason, clock.now());
      const slots = recorded.map(({ slot }) => slot);
      if (slots.length === 0) continue;
      const shown =
        slots.length > 3 ? `${slots[0]} to ${slots.at(-1)}, ${slots.length} in all` : slots.join(", ");
      log.warn({}, `Digest ${name} for ${channel.address} missed ${shown}: ${sayReason(reason, "en")}`);
    }
  };

  const pending = new Map<string, Pending>();
  const start = (each: Pending): void => {
    const { due, subscription } = each;
    const assignment = dispatch.assign(subscription);
    if (each.isQueued || typeof assignment === "string") return;
    each.isQueued = true;
    dispatch.start(due, assignment).then(
      (end) => {
        if (end === "busy") {
          each.isQueued = false;
          each.refusal = { key: "channel-busy" };
        } else pending.delete(due.delivery.id);
      },
      (error: unknown) => {
        // Try again on the next tick. Nothing was posted, because a delivery is recorded before it is posted.
        each.isQueued = false;
        each.refusal = said(messageOf(error));
        log.error({ err: error, delivery: due.delivery.id }, `A digest has to wait: ${messageOf(error)}`);
      },
    );
  };

  /** Starts the pending deliveries. One that could not be claimed in time is recorded as missed. */
  const startPending = async (): Promise<void> => {
    for (const [id, each] of pending) {
      if (each.isQueued) continue;
      const verdict = continueOrGiveUp(each.due.delivery, each.subscription, clock.now());
      if (verdict.goOn) start(each);
      else {
        await recordMissed(each.subscription, [
          { delivery: each.due.delivery, reason: givenUp(each.refusal, verdict.reason) },
        ]);
        pending.delete(id);
      }
    }
  };

  let known: readonly Subscription[] | null = null;
  let agenda: Agenda | null = null;
  const run = async (): Promise<void> => {
    const { readable: all, unreadable: others } = await current();
    unreadable = new Set(others.map(({ key }) => key));
    if (agenda === null || all !== known) {
      const histories = await ledger.histories(clock.now());
      if (agenda === null) agenda = createAgenda(all, histories);
      else agenda.update(all, histories);
      subscriptions = new Map(all.map((subscription) => [subscription.key, subscription]));
      known = all;
      log.info({}, all.length === 1 ? "1 digest is scheduled." : `${all.length} digests are scheduled.`);
    }
    announceDeclared();
    for await (const { subscription, due, missed } of inPieces(agenda.due(clock.now()))) {
      await recordMissed(subscription, missed);
      if (due === null || pending.has(due.delivery.id)) continue;
      pending.set(due.delivery.id, { due, subscription, isQueued: false, refusal: null });
    }
    await startPending();
    await dispatch.goOn();
  };

  let ticking: Promise<void> | null = null;
  const post = async (subscription: Subscription, slot: string, scheduled: boolean, at: Temporal.Instant) => {
    const assignment = dispatch.assign(subscription);
    if (typeof assignment === "string") return assignment;
    // The subscription may be newer than the last tick, but the delivery needs it.
    if (!subscriptions.has(subscription.key)) {
      subscriptions = new Map(subscriptions).set(subscription.key, subscription);
    }
    const delivery = createDelivery({ subscription: subscription.key, slot, scheduled, plannedAt: at });
    return dispatch.start(dueDigestOf(delivery, at), assignment);
  };

  const idle = async (): Promise<void> => {
    await ticking;
    await dispatch.idle();
  };
  return {
    async tick() {
      if (stopping.signal.aborted || ticking !== null) return;
      ticking = run()
        .catch((error: unknown) => {
          // Make the agenda again from the ledger. Otherwise, slots that it has returned and that were not recorded would be lost.
          agenda = null;
          log.error({ err: error }, `No digest can be posted for now: ${messageOf(error)}`);
        })
        .finally(() => {
          ticking = null;
        });
      await ticking;
    },
    async postNow(subscription) {
      const at = clock.now();
      const end = await post(subscription, `manual-${at.toString({ smallestUnit: "second" })}`, false, at);
      // The person can try again.
      return end === "busy" ? { state: "missed", reason: { key: "channel-busy" } } : end;
    },
    async postBetween(subscription, at) {
      const local = at.toZonedDateTimeISO(subscription.schedule.timeZone).toPlainDateTime();
      await post(subscription, local.toString({ smallestUnit: "minute" }), true, at);
    },
    idle,
    async stop() {
      stopping.abort();
      if (!(await within(idle(), stopGraceMs, clock))) {
        log.warn({}, "The bot stops while a post is under way. The next start looks for it in the channel.");
      }
    },
  };
};

const within = async (work: Promise<void>, ms: number, clock: Clock): Promise<boolean> => {
  const done = new AbortController();
  const inTime = work.then(() => true).finally(() => done.abort());
  return Promise.race([inTime, clock.sleep(ms, done.signal).then(() => false)]);
};
