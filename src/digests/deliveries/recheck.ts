import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import type { Clock } from "../../base/time/clock.ts";
import type { Channel } from "../../store/channel.ts";
import type { Notices } from "../../store/notices.ts";
import type { Subscriptions } from "../../store/subscriptions/subscriptions.ts";
import type { PlatformState, RunningPlatform } from "../posting.ts";
import type { Subscription } from "../schedules/subscription.ts";

export interface RecheckOptions {
  readonly notices: Pick<Notices, "add">;
  readonly subscriptions: Pick<Subscriptions, "all">;
  readonly platform: (name: string) => PlatformState;
  /** All current subscriptions. */
  readonly all: () => Promise<readonly Subscription[]>;
  readonly clock: Pick<Clock, "now" | "elapsedMs">;
  /** Aborted when the bot begins to stop. */
  readonly stopping: AbortSignal;
  readonly log: Logger;
}

const everyMs = 60_000;

/** How many channels are checked at a time. Most of the platforms' rate limits is for digests. */
const mostAtATime = 10;

/** Checks suspended channels. Neither method rejects. */
export interface Recheck {
  /** Checks the next few suspended channels. */
  inTurn(): Promise<void>;
  /** Checks these channels at once, if they are suspended. */
  atOnce(addresses: readonly string[]): Promise<void>;
}

/**
 * Finds out that a channel was restored, that the bot was invited again, or that it may post again. Then it records a notice
 * for the channel's managers about the digests to resume, once for each suspension.
 */
export const createRecheck = ({
  notices,
  subscriptions,
  platform,
  all,
  clock,
  stopping,
  log,
}: RecheckOptions): Recheck => {
  let nextAtMs = Number.NEGATIVE_INFINITY;
  let last = "";
  /**
   * Channels in which a trial was refused before. A trial that succeeds counts only in these: in other channels, Slack may
   * accept the trial but refuse a post.
   */
  const refused = new Set<string>();

  const mayPost = async (
    { id, address }: Channel,
    running: RunningPlatform,
    suspended: readonly Subscription[],
  ): Promise<boolean> => {
    if ((await running.channelProblem(id, "en")) !== null) return false;
    if (running.tryPermission === null || !suspended.some(isRefusedPermission)) return true;
    const permission = await running.tryPermission(id);
    if (permission === "refused") refused.add(address);
    return permission === "granted" && refused.has(address);
  };

  const look = async (address: string, suspended: readonly Subscription[]): Promise<void> => {
    const [first] = suspended;
    const state = first === undefined ? null : platform(first.channel.platform);
    if (first === undefined || state?.on !== true) return;
    if (!(await mayPost(first.channel, state.platform, suspended))) return;
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

  const lookAtAll = async (choose: (channels: readonly string[]) => readonly string[]): Promise<void> => {
    try {
      const suspended = suspendedByChannel(await all());
      for (const address of choose([...suspended.keys()].sort())) {
        if (stopping.aborted) return;
        await look(address, suspended.get(address) ?? []);
      }
    } catch (error) {
      // A stop closes the database while a platform is asked.
      if (stopping.aborted) return;
      log.warn({ err: error }, `Suspended channels could not be checked: ${messageOf(error)}`);
    }
  };

  return {
    async inTurn() {
      if (clock.elapsedMs() < nextAtMs) return;
      nextAtMs = clock.elapsedMs() + everyMs;
      await lookAtAll((channels) => {
        const after = channels.findIndex((address) => address > last);
        const turn = after === -1 ? channels : [...channels.slice(after), ...channels.slice(0, after)];
        const chosen = turn.slice(0, mostAtATime);
        last = chosen.at(-1) ?? last;
        return chosen;
      });
    },
    async atOnce(addresses) {
      const wanted = new Set(addresses);
      await lookAtAll((channels) => channels.filter((address) => wanted.has(address)));
    },
  };
};

const suspendedByChannel = (all: readonly Subscription[]): ReadonlyMap<string, readonly Subscription[]> =>
  Map.groupBy(
    all.filter(({ state }) => state.state === "suspended"),
    ({ channel }) => channel.address,
  );

/** Whether a digest is suspended because the bot may not post, which `channelProblem` may not see. */
const isRefusedPermission = ({ state }: Subscription): boolean =>
  state.state === "suspended" && state.cause === "no-permission" && state.reason.key !== "unlisted";
