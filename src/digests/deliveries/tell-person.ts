import { randomBytes } from "node:crypto";
import type { Answer } from "../../answer/answer.ts";
import type { Logger } from "../../base/logger.ts";
import type { Clock } from "../../base/time/clock.ts";
import { parseChannel } from "../../store/channel.ts";
import { sayReason } from "../../store/deliveries/say-reason.ts";
import type { Notice, Notices, Recipient, RecipientState } from "../../store/notices.ts";
import type { PostOutcome, RunningPlatform } from "../posting.ts";
import { earliest } from "../schedules/plan.ts";
import { leaseOf, turnsOf } from "./lease.ts";
import { inOneMessage } from "./notices.ts";
import { onlySoon, type Pacer, turnWithinMs } from "./pace.ts";
import { holdBack, postedSince } from "./tries.ts";

/** A notice and its text. */
export interface News {
  readonly notice: Notice;
  readonly answer: Answer;
  /** The same for a person in whose direct messages the digests are posted. */
  readonly ownAnswer?: Answer | null;
  /** Whether the notice names its recipient. Otherwise, it is for the managers of a channel. */
  readonly isDirect: boolean;
}

/** A recipient, and their platform. */
export interface NotifiedPerson {
  /** The address in the database: `slack:U123`. */
  readonly address: string;
  readonly user: string;
  /** Whether it is a channel, such as the desk's. */
  readonly isChannel: boolean;
  readonly platform: RunningPlatform;
  readonly pacer: Pacer;
}

export interface TellOptions {
  readonly notices: Notices;
  /** A unique name of this process. */
  readonly by: string;
  /** How long a lease on a notice lasts. */
  readonly leaseMs: number;
  readonly clock: Clock;
  readonly stopping: AbortSignal;
  readonly log: Logger;
}

/** A message with its notices, and the parts of it that exist. */
interface Message extends Pick<Recipient, "message" | "since"> {
  readonly news: readonly News[];
  readonly existing: ReadonlyMap<string, string>;
}

/**
 * Sends one person all notices in one message. The message is recorded before it leaves. If a process that died may have sent
 * it, searches for it first. Resolves to the state of each notice, by id; null means that it must be retried, as when the platform holds messages to them back.
 */
export const tellPerson = async (
  all: readonly News[],
  { address, user, isChannel, platform, pacer }: NotifiedPerson,
  { notices, by, leaseMs, clock, stopping, log }: TellOptions,
): Promise<ReadonlyMap<string, RecipientState | null>> => {
  const became = new Map<string, RecipientState | null>();
  const recipientOf = ({ notice }: News): Recipient | undefined => notice.recipients.get(address);
  /** The message that may have been sent; null if none was. */
  const sentAs = (each: News): string | null => {
    const known = recipientOf(each);
    return known === undefined || known.state === "due" ? null : known.message;
  };
  const idsOf = (news: readonly News[]): readonly string[] => news.map(({ notice }) => notice.id);

  const wait = (news: readonly News[]): void => {
    for (const id of idsOf(news)) became.set(id, null);
  };
  const save = async (
    state: RecipientState,
    news: readonly News[],
    { message, since }: Pick<Recipient, "message" | "since">,
    why: string | null = null,
  ): Promise<void> => {
    if (news.length === 0) return;
    const channels = news.map(({ notice }) => notice.channel).join(", ");
    const who = isDirect(news) ? "The recipient of a notice" : `A manager of ${channels}`;
    if (why !== null) log.warn({ person: address }, `${who} could not be reached: ${why}`);
    await notices.saveRecipient(idsOf(news), address, { state, message, since });
    for (const id of idsOf(news)) became.set(id, state);
  };

  /** Searches for a message of an earlier attempt; null if it certainly does not exist. */
  const searchForMessage = async (
    channel: string,
    message: string,
    news: readonly News[],
  ): Promise<Message | null> => {
    const since = news.map((each) => recipientOf(each)?.since ?? clock.now()).reduce(earliest);
    const found = await platform.find(channel, message, postedSince(since, clock.now()));
    if (found.certain) {
      return found.messages.length === 0 ? null : { message, since, news, existing: new Map(found.messages) };
    }
    if (found.retry) wait(news);
    else await save("unknown", news, { message, since }, "it is not known whether the message exists");
    return { message, since, news: [], existing: new Map() };
  };

  const settle = async (outcome: PostOutcome, channel: string, message: Message): Promise<void> => {
    const { news } = message;
    switch (outcome.outcome) {
      case "posted":
        return save("told", news, message);
      case "unknown":
      case "held-back":
        return wait(news);
      case "refused": {
        const { refusal, reason } = outcome;
        if (refusal.remedy !== "retry") return save("unreachable", news, message, sayReason(reason, "en"));
        holdBack(pacer, refusal, channel);
        return wait(news);
      }
      default:
        return outcome satisfies never;
    }
  };

  const send = async (channel: string, message: Message): Promise<void> => {
    const [first, ...more] = message.news;
    if (first === undefined) return;
    await save("sending", message.news, message);
    const outcome = await platform.post({
      channel,
      answer: inOneMessage(
        [answerIn(channel, first), ...more.map((each) => answerIn(channel, each))],
        new Set(message.news.map(({ notice }) => notice.channel)).size,
      ),
      deliveryId: message.message,
      existing: message.existing,
      ...turnsOf(
        () => leaseOf(by, clock, leaseMs),
        (lease) => notices.renew(idsOf(message.news), lease),
        { pacer: onlySoon(pacer, clock), channel, stopping, clock },
      ),
      onPosted: async () => {},
    });
    await settle(outcome, channel, message);
  };

  const open = all.filter((each) => {
    const state = recipientOf(each)?.state ?? "due";
    const isOpen = state === "due" || state === "sending";
    if (!isOpen) became.set(each.notice.id, state);
    return isOpen;
  });
  if (open.length === 0) return became;
  const conversation = isChannel ? { channel: user } : await platform.conversationWith(user);
  if ("problem" in conversation) {
    if (conversation.retry) wait(open);
    else await save("unreachable", open, { message: "", since: clock.now() }, conversation.problem);
    return became;
  }
  const { channel } = conversation;
  if (pacer.waitMs(channel) > turnWithinMs) {
    wait(open);
    return became;
  }
  const fresh: News[] = [];
  for (const [message, news] of Map.groupBy(open, sentAs)) {
    const sent = message === null ? null : await searchForMessage(channel, message, news);
    if (sent === null) fresh.push(...news);
    else await send(channel, sent);
  }
  await send(channel, { message: newMessageId(), since: clock.now(), news: fresh, existing: new Map() });
  return became;
};

/** At most 25 characters, Discord’s limit for a nonce. */
const newMessageId = (): string => randomBytes(15).toString("base64url");

/** How a notice is worded in a conversation. */
const answerIn = (conversation: string, { notice, answer, ownAnswer = null }: News): Answer =>
  parseChannel(notice.channel).id === conversation ? (ownAnswer ?? answer) : answer;

const isDirect = (news: readonly News[]): boolean => news.some((each) => each.isDirect);
