import { messageOf } from "../../base/errors.ts";
import type { Claim, Settlement } from "../../store/deliveries/ledger.ts";
import { said } from "../../store/deliveries/reason.ts";
import type { Digest } from "../digest.ts";
import type { PlatformState, RunningPlatform } from "../posting.ts";
import { type DueDigest, dueDigestOf } from "../schedules/plan.ts";
import type { Subscription } from "../schedules/subscription.ts";
import type { Assignment, Means } from "./assignment.ts";
import { deliver } from "./deliver.ts";
import { createDeliveryQueue, type DeliveryQueue } from "./delivery-queue.ts";
import { leaseOf, type TimedLease } from "./lease.ts";
import type { Pacer, Pacers } from "./pace.ts";

export interface DispatchOptions extends Means {
  /** A unique name of this process. */
  readonly by: string;
  /** How long a lease of a delivery lasts if this process does not renew it. */
  readonly leaseMs: number;
  /** The definitions of digests. */
  readonly digests: readonly Digest[];
  /** The current state of a platform, by name. It may start later than the others. */
  readonly platform: (name: string) => PlatformState;
  /** The current subscriptions, by key. */
  readonly subscriptions: () => ReadonlyMap<string, Subscription>;
  /** Whether the subscription with a key exists but cannot be read. */
  readonly isUnreadable: (key: string) => boolean;
  /** Shared with everything that posts. */
  readonly pacers: Pacers;
}

/** Makes deliveries, many at a time: those of a channel in order, and within each platform's rate limit. */
export interface Dispatch {
  /** The digest and the platform of a subscription, or why it cannot be posted now. */
  assign(subscription: Subscription): Assignment | string;
  /**
   * Claims a delivery when it is next in the queue, and makes it. Resolves to its outcome, or to null if another process
   * has it; "busy" if an earlier delivery of the channel is not settled yet. Rejects if the database cannot be read or written.
   */
  start(due: DueDigest, assignment: Assignment): Promise<Settlement | "busy" | null>;
  /** Continues deliveries that were refused, whose outcome is unknown, or whose process died. */
  goOn(): Promise<void>;
  /** Resolves when no delivery is under way. */
  idle(): Promise<void>;
}

/** Enough to use a platform's whole rate limit if an answer takes a second, and few enough to limit the memory. */
const mostAtATime = 64;

/** Retries that are due within this time are made together, because each wake-up queries the database. */
const wakeEveryMs = 100;

/** When to try again if a platform is off. */
const askAgainAfter = { seconds: 60 };

interface Mine {
  readonly claim: Claim;
  readonly due: DueDigest;
  readonly lease: TimedLease;
}

export const createDispatch = (options: DispatchOptions): Dispatch => {
  const { by, leaseMs, clock, digests, ledger, log, platform, stopping, pacers } = options;
  const { subscriptions, isUnreadable } = options;
  const now = (): Temporal.Instant => clock.now();
  let leases = 0;
  /**
   * Each claim has its own holder. If this process was paused for longer than a lease, it may claim a delivery again that it is
   * still posting. The writes of the earlier attempt must then fail, as if another process had claimed the delivery.
   */
  const newLease = (): TimedLease => {
    leases += 1;
    return leaseOf(`${by}/${leases}`, clock, leaseMs);
  };
  const queues = new Map<string, { readonly queue: DeliveryQueue; readonly pacer: Pacer }>();
  const queueOf = (
    name: string,
    { pace }: RunningPlatform,
  ): { readonly queue: DeliveryQueue; readonly pacer: Pacer } => {
    const known = queues.get(name) ?? { queue: createDeliveryQueue(mostAtATime), pacer: pacers(name, pace) };
    queues.set(name, known);
    return known;
  };

  const underWay = new Set<Promise<void>>();
  const inBackground = (work: Promise<unknown>): void => {
    const caught: Promise<void> = work
      .then(() => {})
      .catch((error: unknown) => log.error({ err: error }, `A digest has to wait: ${messageOf(error)}`))
      .finally(() => underWay.delete(caught));
    underWay.add(caught);
  };

  const wakes = new Set<number>();
  /** Sets a timer for deliveries that are due before the next tick, one for each moment. */
  const wakeAt = (dueAt: Temporal.Instant): void => {
    const at = Math.ceil(dueAt.epochMilliseconds / wakeEveryMs) * wakeEveryMs;
    if (wakes.has(at)) return;
    wakes.add(at);
    void clock.sleep(Math.max(0, at - now().epochMilliseconds), stopping).then(() => {
      wakes.delete(at);
      inBackground(dispatch.goOn());
    });
  };

  const enqueue = (
    assignment: Assignment,
    take: () => Promise<Mine | "busy" | null>,
  ): Promise<Settlement | "busy" | null> => {
    const { address, platform: name } = assignment.subscription.channel;
    const { promise, resolve, reject } = Promise.withResolvers<Settlement | "busy" | null>();
    const work = async (): Promise<Settlement | "busy" | null> => {
      const mine = stopping.aborted ? null : await take();
      if (mine === null || mine === "busy") return mine;
      const { claim, due, lease } = mine;
      const end = await deliver(claim, due, lease, assignment, options);
      if (end === null) return null;
      if ("dueAt" in end) wakeAt(end.dueAt);
      return end;
    };
    const { queue } = queueOf(name, assignment.platform);
    queue.add({ channel: address, run: () => work().then(resolve, reject) });
    return promise;
  };

  /** Settles a delivery that cannot continue, because its subscription was removed or its platform is off. */
  const putBack = async (
    { delivery, certain }: Claim,
    lease: TimedLease,
    why: string | null,
  ): Promise<void> => {
    const dueAt = now().add(askAgainAfter);
    const settlement =
      why === null
        ? ({
            state: certain ? "missed" : "unknown",
            reason: { key: isUnreadable(delivery.subscription) ? "unreadable" : "removed" },
          } as const)
        : ({ state: certain ? "released" : "uncertain", reason: said(why), dueAt, certain } as const);
    await ledger.settle(delivery.id, settlement, lease.by, now());
  };

  const goOnWith = async (claim: Claim, lease: TimedLease): Promise<void> => {
    const subscription = subscriptions().get(claim.delivery.subscription);
    const assignment = subscription === undefined ? null : assign(subscription);
    if (assignment === null || typeof assignment === "string") return putBack(claim, lease, assignment);
    const due = dueDigestOf(claim.delivery, now());
    inBackground(enqueue(assignment, async () => ({ claim, due, lease })));
  };

  const assign = (subscription: Subscription): Assignment | string => {
    const digest = digests.find(({ name }) => name === subscription.digest);
    if (digest === undefined) return `there is no kind of digest called ${subscription.digest}.`;
    const { platform: name } = subscription.channel;
    const state = platform(name);
    if (!state.on) return state.why;
    return { subscription, digest, platform: state.platform, pacer: queueOf(name, state.platform).pacer };
  };

  const dispatch: Dispatch = {
    assign,
    start: (due, assignment) =>
      enqueue(assignment, async () => {
        const lease = newLease();
        const claim = await ledger.claim(due.delivery, lease);
        return claim === null || claim === "busy" ? claim : { claim, due, lease };
      }),
    async goOn() {
      const free = [...queues.values()].map(({ queue }) => queue.free());
      const most = free.length === 0 ? mostAtATime : Math.max(...free);
      if (stopping.aborted) return;
      const lease = newLease();
      const claims = most === 0 ? [] : await ledger.claimDue(lease, most);
      for (const claim of claims) await goOnWith(claim, lease);
      // There may be more. Continue them in a second, when some of these are done.
      if (claims.length === most) wakeAt(now().add({ seconds: 1 }));
    },
    async idle() {
      while (underWay.size > 0) await Promise.all(underWay);
      await Promise.all([...queues.values()].map(({ queue }) => queue.idle()));
    },
  };
  return dispatch;
};
