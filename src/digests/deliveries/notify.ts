import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import { createDelivery } from "../../store/deliveries/ledger.ts";
import { sayReason } from "../../store/deliveries/say-reason.ts";
import type { Notice, Notices, RecipientState } from "../../store/notices.ts";
import type { PlatformState, RunningPlatform } from "../posting.ts";
import type { Subscription } from "../schedules/subscription.ts";
import { channelOf } from "../schedules/subscription-of.ts";
import type { Clock } from "./clock.ts";
import { leaseOf } from "./lease.ts";
import { noticeAnswer } from "./notices.ts";

export interface NotifierOptions {
  readonly notices: Notices;
  readonly platform: (name: string) => PlatformState;
  /** All subscriptions as they are now. */
  readonly all: () => Promise<readonly Subscription[]>;
  /** This process, by a name that no other one has. */
  readonly by: string;
  /** How long a notice is one process’s own. */
  readonly leaseMs: number;
  readonly clock: Pick<Clock, "now">;
  readonly log: Logger;
}

/** A request whose answer was lost may be acted on for a while yet; a platform that is off may come up. */
const againAfter = { seconds: 30 };

/** How long a notice is worth sending. */
const worthFor = { hours: 24 };

const mostAtATime = 20;

/**
 * Tells managers what nobody sees in their channel. Like a digest, a notice is on record before it is sent, and who is
 * told before a message leaves; what may have been sent by a process that died is looked for before it is sent again.
 */
export const createNotifier = ({ notices, platform, all, by, leaseMs, clock, log }: NotifierOptions) => {
  const now = () => clock.now();

  /** Tells one person; null if it is to be tried again later. */
  const tell = async (
    notice: Notice,
    person: string,
    answer: NonNullable<ReturnType<typeof noticeAnswer>>,
    { conversationWith, find, post }: RunningPlatform,
  ): Promise<RecipientState | null> => {
    const address = `${channelOf(notice.channel).platform}:${person}`;
    const before = notice.recipients.get(address);
    if (before !== undefined && before.state !== "sending") return before.state;
    const since = before?.since ?? now();
    const save = async (state: RecipientState, why: string | null = null): Promise<RecipientState> => {
      if (why !== null) log.warn({ person }, `A manager of ${notice.channel} could not be told: ${why}`);
      await notices.saveRecipient(notice.id, address, { state, since });
      return state;
    };
    const isTooLate = since.add(worthFor).epochMilliseconds < now().epochMilliseconds;
    const conversation = await conversationWith(person);
    if ("problem" in conversation) {
      return conversation.retry && !isTooLate ? null : save("unreachable", conversation.problem);
    }
    const { channel } = conversation;
    const { id: deliveryId } = createDelivery({
      subscription: `notice ${address}`,
      slot: notice.id,
      scheduled: false,
      plannedAt: since,
    });
    let standing: ReadonlyMap<string, string> = new Map();
    if (before !== undefined) {
      const found = await find(channel, deliveryId, since);
      if (!found.certain) {
        return found.retry && !isTooLate ? null : save("unknown", "it is not known whether they were");
      }
      standing = found.messages;
    }
    await save("sending");
    const outcome = await post({
      channel,
      answer,
      deliveryId,
      standing,
      mayPost: () => notices.renew(notice.id, leaseOf(by, now(), leaseMs)),
      onPosted: async () => {},
    });
    switch (outcome.outcome) {
      case "posted":
        return save("told");
      case "unknown":
      case "held-back":
        return null;
      case "refused":
        return outcome.refusal.remedy === "retry" && !isTooLate
          ? null
          : save("unreachable", sayReason(outcome.reason, "en"));
      default:
        return outcome satisfies never;
    }
  };

  const send = async (notice: Notice): Promise<Temporal.Instant | null> => {
    const later = now().add(againAfter);
    const { platform: name, id } = channelOf(notice.channel);
    const ofChannel = (await all()).filter(({ channel }) => channel.address === notice.channel);
    const answer = noticeAnswer(notice.troubles, ofChannel);
    if (answer === null) return null;
    const state = platform(name);
    if (!state.on) return later;
    const tellAll = (people: readonly string[]) =>
      Promise.all(people.map((person) => tell(notice, person, answer, state.platform)));
    // Everybody who set up a digest of the channel; if none of them can be told, those who manage the channel.
    const first = await tellAll([...new Set(ofChannel.flatMap(({ managers }) => managers))]);
    if (first.includes(null)) return later;
    if (first.includes("told")) return null;
    const others = await tellAll(await state.platform.managersOf(id));
    if (others.includes(null)) return later;
    if (!others.includes("told")) {
      log.warn({}, `Nobody could be told about ${notice.channel}: ${answer.summary}`);
    }
    return null;
  };

  return {
    /** Sends what is due. Never rejects. */
    async sweep(): Promise<void> {
      try {
        await notices.gather(now());
        for (const notice of await notices.claimDue(leaseOf(by, now(), leaseMs), mostAtATime)) {
          await notices.settle(notice.id, by, await send(notice));
        }
      } catch (error) {
        log.error({ err: error }, `The managers of a channel could not be told: ${messageOf(error)}`);
      }
    },
  };
};

export type Notifier = ReturnType<typeof createNotifier>;
