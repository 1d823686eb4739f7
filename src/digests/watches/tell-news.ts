import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import { createSweeper, inPieces, type Sweeper } from "../../base/time/background-work.ts";
import type { Clock } from "../../base/time/clock.ts";
import { formatSubscriptionKey, parseChannel } from "../../store/channel.ts";
import type { Ledger } from "../../store/deliveries/ledger.ts";
import { type WaitingNews, type Watches, watchesName } from "../../store/watches.ts";
import type { CurrentSubscriptions } from "../deliveries/current-subscriptions.ts";
import type { Scheduler } from "../deliveries/scheduler.ts";
import type { Subscription } from "../schedules/subscription.ts";
import { isBetweenSlots, isDue, toldUntil } from "./plan-news.ts";

interface TellOptions {
  readonly watches: Pick<Watches, "waiting" | "told">;
  readonly ledger: Pick<Ledger, "log">;
  readonly current: CurrentSubscriptions;
  readonly scheduler: Pick<Scheduler, "postBetween">;
  readonly clock: Pick<Clock, "now">;
  readonly log: Logger;
}

/** Enough for the messages of a day in a channel that has other digests too. */
const mostDeliveries = 100;

/**
 * Tells channels of news about what they watch, on each sweep, and forgets news that they were told, also by the slots of their schedules.
 * The deliveries' ledger and its record of what was told keep it from telling anything twice.
 */
export const createNewsTeller = (options: TellOptions): Sweeper => {
  const { watches, ledger, current, scheduler, clock, log } = options;

  const tell = async (waiting: WaitingNews, subscription: Subscription): Promise<void> => {
    const { channel } = waiting;
    const deliveries = (await ledger.log(channel, mostDeliveries)).filter(
      ({ delivery }) => delivery.subscription === subscription.key,
    );
    const until = toldUntil(deliveries, clock.now());
    if (until !== null && Temporal.Instant.compare(waiting.first, until) <= 0) {
      await watches.told(channel, until);
      if (Temporal.Instant.compare(waiting.last, until) <= 0) return;
    }
    const now = clock.now();
    if (isDue(subscription, waiting, deliveries, now)) await scheduler.postBetween(subscription, now);
  };

  const tellAll = async (stopping: AbortSignal): Promise<void> => {
    const all = await watches.waiting();
    if (all.length === 0) return;
    const { readable } = await current();
    const byKey = new Map(readable.map((subscription) => [subscription.key, subscription]));
    const underWay: Promise<void>[] = [];
    for await (const waiting of inPieces(all)) {
      if (stopping.aborted) break;
      const key = formatSubscriptionKey({ name: watchesName, channel: parseChannel(waiting.channel) });
      const subscription = byKey.get(key);
      // During the quiet hours of most channels, this costs no query.
      if (subscription === undefined || !isBetweenSlots(subscription, clock.now())) continue;
      underWay.push(tell(waiting, subscription));
    }
    await Promise.all(underWay);
  };

  return createSweeper(tellAll, (error) =>
    log.error(
      { err: error },
      `The bot could not send news about what channels and people watch: ${messageOf(error)}`,
    ),
  );
};
