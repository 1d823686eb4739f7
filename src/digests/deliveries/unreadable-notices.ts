import { createHash } from "node:crypto";
import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import type { Notices } from "../../store/notices.ts";
import type { UnreadableSubscription } from "../schedules/unreadable-subscription.ts";
import type { CurrentSubscriptions } from "./current-subscriptions.ts";

interface UnreadableNoticesOptions {
  readonly notices: Pick<Notices, "add">;
  readonly current: CurrentSubscriptions;
  readonly now: () => Temporal.Instant;
  readonly log: Logger;
}

/** The id is the same for the same problems of the same digests, because a notice with an id is recorded only once. */
const noticeId = (address: string, identities: readonly string[]): string =>
  `unreadable ${address} ${createHash("sha256").update(identities.join("\n")).digest("base64url")}`;

const identityOf = ({ key, settings, problems }: UnreadableSubscription): string =>
  JSON.stringify([key, settings, problems]);

/**
 * Records notices about digests whose settings cannot be read: one for each channel, and another one only if the problems
 * change. The returned function never rejects.
 */
export const createUnreadableNotices = ({
  notices,
  current,
  now,
  log,
}: UnreadableNoticesOptions): (() => Promise<void>) => {
  let last: readonly UnreadableSubscription[] = [];
  const recorded = new Set<string>();
  return async () => {
    try {
      const { unreadable } = await current();
      if (unreadable === last) return;
      const fresh = unreadable
        .map((subscription) => ({ subscription, identity: identityOf(subscription) }))
        .filter(({ identity }) => !recorded.has(identity));
      for (const [address, all] of Map.groupBy(fresh, ({ subscription }) => subscription.channel.address)) {
        const identities = all.map(({ identity }) => identity);
        const troubles = all.map(
          ({ subscription: { key } }) => ({ kind: "unreadable", subscription: key }) as const,
        );
        await notices.add(noticeId(address, identities), address, troubles, now());
        for (const identity of identities) recorded.add(identity);
      }
      last = unreadable;
    } catch (error) {
      log.error(
        { err: error },
        `The notice about unreadable digests cannot be recorded: ${messageOf(error)}`,
      );
    }
  };
};
