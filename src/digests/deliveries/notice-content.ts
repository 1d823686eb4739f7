import type { Answer } from "../../answer/answer.ts";
import type { Clock } from "../../base/time/clock.ts";
import type { Library } from "../../library/library.ts";
import type { Notice, Notices } from "../../store/notices.ts";
import { parsePerson } from "../../store/people/person-address.ts";
import type { Queue } from "../../store/queue/queue.ts";
import { isDirectNews } from "../../store/trouble.ts";
import { directContent } from "../corrections/direct-notice.ts";
import { replyAnswer } from "../desk/reply.ts";
import type { Subscription } from "../schedules/subscription.ts";
import type { AllSubscriptions } from "./current-subscriptions.ts";
import { noticeAnswer } from "./notices.ts";
import type { NoticePlace } from "./trouble-sentences.ts";

export interface NoticeContentOptions {
  readonly notices: Pick<Notices, "isOpen">;
  /** For the desk's replies to the people who asked. */
  readonly queue: Pick<Queue, "find">;
  /** The library that everyone may see, for notices about facts. */
  readonly library: () => Library;
  readonly clock: Pick<Clock, "now">;
}

export interface NoticeContent {
  readonly answer: Answer;
  /** The same for a person in whose direct messages the digests are posted. */
  readonly ownAnswer?: Answer | null;
  /** The people who set up a digest of the channel, or the recipient that the notice names. */
  readonly first: readonly string[];
  /** Whether the recipient is a channel, and not a person. */
  readonly isForChannel: boolean;
}

/** Finds what a notice says, and to whom first; null if there is nothing to say. */
export const createNoticeContent =
  ({ notices, queue, library, clock }: NoticeContentOptions) =>
  async (notice: Notice, { readable, unreadable }: AllSubscriptions): Promise<NoticeContent | null> => {
    const { channel, troubles } = notice;
    const [trouble] = troubles;
    if (trouble !== undefined && isDirectNews(trouble))
      return directContent(notice, trouble, library(), clock.now());
    if (trouble?.kind === "reply") {
      const item = await queue.find(trouble.item);
      // None if the person was forgotten.
      const asker = parsePerson(item?.asker ?? "");
      const answer = item === null ? null : replyAnswer(item);
      return answer === null || asker === null ? null : { answer, first: [asker.user], isForChannel: false };
    }
    // If the platform was away, the digest may be posted before the bot can tell managers that it is late.
    if (trouble?.kind === "late" && !(await notices.isOpen(trouble.delivery))) return null;
    const isOfChannel = (each: Pick<Subscription, "channel">): boolean => each.channel.address === channel;
    const ofChannel = readable.filter(isOfChannel);
    const unreadableOfChannel = unreadable.filter(isOfChannel);
    const answerFor = (place: NoticePlace) => noticeAnswer(troubles, ofChannel, unreadableOfChannel, place);
    const answer = answerFor("channel");
    const first = [...ofChannel, ...unreadableOfChannel].flatMap(({ managers }) => managers);
    return answer === null ? null : { answer, ownAnswer: answerFor("own"), first, isForChannel: false };
  };
