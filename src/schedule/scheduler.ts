import type { Library } from "../briefing/library.ts";
import { type Digest, unknownIds } from "../digest.ts";
import { messageOf } from "../errors.ts";
import type { Logger } from "../logger.ts";
import type { RunningPlatform } from "../platform.ts";
import type { Delivery, Ledger, Subscription } from "../storage/ledger.ts";
import { type Addressed, deliver, postTimeoutMs, within } from "./deliver.ts";
import type { DeclaredDigest } from "./digests-file.ts";
import { lateLimitMinutes, planDeliveries } from "./plan.ts";

/** A platform as it is while the bot runs. */
export type PlatformState =
  | { readonly on: true; readonly platform: RunningPlatform }
  /** `why` says what would turn it on, why it did not start, or that there is none of this name. */
  | { readonly on: false; readonly why: string };

export interface SchedulerOptions {
  /** The standing digests as they are now. The same list, as long as nothing has changed. */
  readonly declared: () => Promise<readonly DeclaredDigest[]>;
  /** The digests there are. */
  readonly digests: readonly Digest[];
  /** The platform of a name, as it is now: it may come up later than the others. */
  readonly platform: (name: string) => PlatformState;
  readonly ledger: Ledger;
  /** The library as it is now. */
  readonly library: () => Library;
  readonly now: () => Temporal.Instant;
  readonly log: Logger;
}

/** Decides and acts at every tick of a clock that is not its own. */
export interface Scheduler {
  /** Resolves once what is due is on its way. Never rejects; a tick during a tick does nothing. */
  tick(): Promise<void>;
  /** Resolves once nothing is on its way. */
  idle(): Promise<void>;
  /** Starts nothing more, and waits a while for what is on its way: what takes longer is unknown after a restart. */
  stop(): Promise<void>;
}

/** Docker gives a process 10 seconds to end (https://docs.docker.com/reference/cli/docker/container/stop/). */
export const stopGraceMs = 7_000;

/** A claim that is older than a post may take was left behind by a process that ended. */
const abandonedAfter = { milliseconds: 2 * postTimeoutMs };

/** A standing digest in the ledger: moved to another channel it is another one, at another time it is not. */
export const subscriptionOf = ({ name, channel, cron, timeZone }: DeclaredDigest): Subscription => ({
  key: `${name} ${channel.address}`,
  schedule: `${cron.expression} ${timeZone}`,
});

/** What makes and takes a standing digest, or why it cannot be posted now. */
export const address = (
  declared: DeclaredDigest,
  { digests, platform }: Pick<SchedulerOptions, "digests" | "platform">,
): Addressed | string => {
  const digest = digests.find(({ name }) => name === declared.digest);
  if (digest === undefined) return `there is no digest called ${declared.digest}.`;
  const state = platform(declared.channel.platform);
  return state.on ? { declared, digest, platform: state.platform } : state.why;
};

export const createScheduler = (options: SchedulerOptions): Scheduler => {
  const { ledger, library, log, now } = options;
  const underWay = new Set<Promise<void>>();
  let stopped = false;

  const start = (work: Promise<void>): void => {
    const caught = work
      .catch((error: unknown) => log.error({ err: error }, `A digest has to wait: ${messageOf(error)}`))
      .finally(() => underWay.delete(caught));
    underWay.add(caught);
  };

  /** Says at once what would keep a digest from its channel, and not only when it is due. */
  const announce = async (declared: DeclaredDigest, addressed: Addressed | string): Promise<void> => {
    const digest = `Digest ${declared.name} for ${declared.channel.address}`;
    const unknown = unknownIds(declared.include, library());
    if (unknown.length > 0) {
      log.warn({}, `${digest} asks for what stands in no briefing: ${unknown.join(", ")}.`);
    }
    if (typeof addressed === "string") {
      log.warn({}, `${digest} is not posted: ${addressed}`);
      return;
    }
    try {
      const problem = await addressed.platform.channelProblem(declared.channel.id);
      if (problem !== null) log.error({}, `${digest} cannot be posted: ${problem}`);
    } catch (error) {
      log.warn({ err: error }, `${digest}: its channel could not be looked at. ${messageOf(error)}`);
    }
  };

  // What goes to one channel goes in order, whole after whole; channels do not wait for each other.
  const lastTo = new Map<string, Promise<void>>();
  const queued = new Set<string>();
  const enqueue = (delivery: Delivery, addressed: Addressed): void => {
    if (queued.has(delivery.id)) return;
    queued.add(delivery.id);
    const to = addressed.declared.channel.address;
    const work = async (before: Promise<void> | undefined): Promise<void> => {
      try {
        await before?.catch(() => {});
        if (!stopped) await deliver(delivery, addressed, options);
      } finally {
        queued.delete(delivery.id);
        if (lastTo.get(to) === mine) lastTo.delete(to);
      }
    };
    const mine = work(lastTo.get(to));
    lastTo.set(to, mine);
    start(mine);
  };

  const recordMissed = async (
    declared: DeclaredDigest,
    deliveries: readonly Delivery[],
    reason: string,
  ): Promise<void> => {
    if (deliveries.length === 0) return;
    const missed = await ledger.miss(deliveries, reason, now());
    const slots = missed.map(({ slot }) => slot);
    const shown =
      slots.length > 3 ? `${slots[0]} to ${slots.at(-1)}, ${slots.length} in all` : slots.join(", ");
    if (slots.length > 0) {
      log.warn({}, `Digest ${declared.name} for ${declared.channel.address} missed ${shown}: ${reason}`);
    }
  };

  /** Whether there was a platform for it when it was announced. */
  const announced = new WeakMap<DeclaredDigest, boolean>();
  const run = async (): Promise<void> => {
    const declared = await options.declared();
    const addressed = declared.map((each) => ({ declared: each, found: address(each, options) }));
    for (const { declared: each, found } of addressed) {
      const isOn = typeof found !== "string";
      if (announced.get(each) !== isOn) start(announce(each, found));
      announced.set(each, isOn);
    }

    const abandoned = await ledger.abandon(now().subtract(abandonedAfter), now());
    for (const { id, slot, subscription } of abandoned) {
      const message = `Digest ${subscription} of ${slot} may have been posted or not: the bot ended before it knew. It is not posted again. Look there.`;
      log.error({ delivery: id }, message);
    }

    const at = now();
    const histories = await ledger.observe(declared.map(subscriptionOf), at);
    for (const { declared: each, found } of addressed) {
      const { key } = subscriptionOf(each);
      const history = histories.get(key);
      if (history === undefined || typeof found === "string") continue;
      const { due, late, superseded } = planDeliveries(key, each, history, at);
      const lateReason = `its time was more than ${lateLimitMinutes} minutes ago when the bot came to it.`;
      await recordMissed(each, late, lateReason);
      await recordMissed(each, superseded, "a later one takes its place.");
      if (due !== null) enqueue(due, found);
    }
  };

  let ticking: Promise<void> | null = null;
  const idle = async (): Promise<void> => {
    await ticking;
    while (underWay.size > 0) await Promise.all(underWay);
  };
  return {
    async tick() {
      if (stopped || ticking !== null) return;
      ticking = run()
        .catch((error: unknown) => log.error({ err: error }, `The digests wait: ${messageOf(error)}`))
        .finally(() => {
          ticking = null;
        });
      await ticking;
    },
    idle,
    async stop() {
      stopped = true;
      const ended = await within(
        idle().then(() => true),
        stopGraceMs,
      );
      if (ended === null)
        log.warn({}, `The bot ends without the outcome of what is still being posted (${underWay.size}).`);
    },
  };
};
