import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import type { Notices } from "../../store/notices.ts";
import type { Subscriptions } from "../../store/subscriptions/subscriptions.ts";
import type { PlatformState } from "../posting.ts";
import type { Subscription } from "../schedules/subscription.ts";
import type { Clock } from "./clock.ts";

export interface RecheckOptions {
  readonly notices: Pick<Notices, "add">;
  readonly subscriptions: Pick<Subscriptions, "all">;
  readonly platform: (name: string) => PlatformState;
  /** All subscriptions as they are now. */
  readonly all: () => Promise<readonly Subscription[]>;
  readonly clock: Pick<Clock, "now" | "elapsedMs">;
  readonly log: Logger;
}

const everyMs = 60_000;

/** As many channels as are asked about at once: the platforms' limits are there for digests. */
const mostAtATime = 10;

/** Those of the channels that are suspended for a cause that the platform shows to be over. */
const suspendedByChannel = (all: readonly Subscription[]): ReadonlyMap<string, readonly Subscription[]> =>
  Map.groupBy(
    // Whether the bot may post shows only when it posts, on Slack.
    all.filter(({ state }) => state.state === "suspended" && state.cause !== "no-permission"),
    ({ channel }) => channel.address,
  );

/**
 * Notices that a channel was restored, or that the bot was invited again: its managers are told what waits, once for
 * each suspension. Looks at some channels a minute, in turn. Never rejects.
 */
export const createRecheck = ({ notices, subscriptions, platform, all, clock, log }: RecheckOptions) => {
  let nextAtMs = Number.NEGATIVE_INFINITY;
  let last = "";

  const look = async (address: string, suspended: readonly Subscription[]): Promise<void> => {
    const [first] = suspended;
    const state = first === undefined ? null : platform(first.channel.platform);
    if (first === undefined || state?.on !== true) return;
    if ((await state.platform.channelProblem(first.channel.id, "en")) !== null) return;
    const keys = new Set(suspended.map(({ key }) => key));
    const since = (await subscriptions.all())
      .filter(({ key }) => keys.has(key))
      .map(({ changedAt }) => changedAt.epochMilliseconds);
    await notices.add(
      `restored ${address} ${Math.max(...since)}`,
      address,
      suspended.map(({ key }) => ({ kind: "restored", subscription: key })),
      clock.now(),
    );
  };

  return async (): Promise<void> => {
    if (clock.elapsedMs() < nextAtMs) return;
    nextAtMs = clock.elapsedMs() + everyMs;
    try {
      const channels = [...suspendedByChannel(await all())].sort(([a], [b]) => (a < b ? -1 : 1));
      const after = channels.findIndex(([address]) => address > last);
      const inTurn = after === -1 ? channels : [...channels.slice(after), ...channels.slice(0, after)];
      for (const [address, suspended] of inTurn.slice(0, mostAtATime)) {
        last = address;
        await look(address, suspended);
      }
    } catch (error) {
      log.warn({ err: error }, `Suspended channels could not be looked at: ${messageOf(error)}`);
    }
  };
};
