import { messageOf } from "../errors.ts";
import type { Logger } from "../logger.ts";
import type { RunningPlatform } from "../posting.ts";
import type { Subscription } from "../schedule/subscription.ts";
import { type Notice, noticeAnswer } from "./notices.ts";

/** More people than this need not hear of one channel's trouble. */
const mostManagers = 5;

const managersOf = async (
  subscription: Subscription,
  platform: RunningPlatform,
): Promise<readonly string[]> =>
  subscription.managers.length > 0 ? subscription.managers : platform.managersOf(subscription.channel.id);

/**
 * Tells the managers of a channel, each by direct message. Never rejects: that they could not be told is logged, and
 * the record says what happened anyway.
 */
export const tellManagers = async (
  notice: Notice,
  concerned: readonly [Subscription, ...Subscription[]],
  platform: RunningPlatform,
  log: Logger,
): Promise<void> => {
  const [first] = concerned;
  const answer = noticeAnswer(notice, concerned);
  const channel = first.channel.address;
  try {
    const managers = await managersOf(first, platform);
    if (managers.length === 0)
      log.warn({}, `Nobody is known who could be told about ${channel}: ${answer.summary}`);
    for (const manager of managers.slice(0, mostManagers)) {
      const problem = await platform.tell(manager, answer);
      if (problem !== null) log.warn({ manager }, `A manager of ${channel} could not be told: ${problem}`);
    }
  } catch (error) {
    log.error({ err: error }, `The managers of ${channel} could not be told: ${messageOf(error)}`);
  }
};
