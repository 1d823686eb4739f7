import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import { createSweeper, type Sweeper } from "../../base/time/background-work.ts";
import type { Clock } from "../../base/time/clock.ts";
import { parseChannel } from "../../store/channel.ts";
import type { Notice, Notices, RecipientState } from "../../store/notices.ts";
import { isDirectNews } from "../../store/trouble.ts";
import type { PlatformState, RunningPlatform } from "../posting.ts";
import type { AllSubscriptions, CurrentSubscriptions } from "./current-subscriptions.ts";
import { editInterrupted } from "./interrupted.ts";
import { leaseOf } from "./lease.ts";
import { createNoticeContent, type NoticeContent, type NoticeContentOptions } from "./notice-content.ts";
import { editPacerOf, type Pacers } from "./pace.ts";
import { type News, tellPerson } from "./tell-person.ts";
import { againAt } from "./tries.ts";

export interface NotifierOptions extends NoticeContentOptions {
  readonly notices: Notices;
  readonly platform: (name: string) => PlatformState;
  readonly current: CurrentSubscriptions;
  /** Shared with everything that posts. */
  readonly pacers: Pacers;
  /** A unique name of this process. */
  readonly by: string;
  /** How long a lease on a notice lasts. */
  readonly leaseMs: number;
  /** How long after its time a digest that is not posted is late; 0 if managers are not told. */
  readonly lateMs: number;
  readonly clock: Clock;
  readonly log: Logger;
}

/** How long the bot retries a notice. */
const triedFor = { hours: 24 };

/** How many notices are sent at a time. After an outage, a person gets one message for up to this many channels. */
const mostAtATime = 200;

/** A notice whose platform is on. */
interface Sendable extends News, Omit<NoticeContent, "answer"> {
  readonly name: string;
  readonly platform: RunningPlatform;
}

/**
 * Sends managers notices of problems that they cannot see in their channel. As with digests, a notice is recorded before it
 * is sent, and each recipient before their message leaves. If a process died while it sent a notice, the next one searches
 * for the message before it sends it again.
 */
export const createNotifier = (options: NotifierOptions): Sweeper => {
  const { notices, platform, current, pacers, by, leaseMs, lateMs, clock, log } = options;
  const now = () => clock.now();
  const contentOf = createNoticeContent(options);

  const isLast = ({ firstClaimedAt }: Notice): boolean =>
    Temporal.Instant.compare(firstClaimedAt.add(triedFor), now()) <= 0;

  /** Settles a notice, or schedules a retry. The last attempt is a day after the first. */
  const settle = (notice: Notice, isDone: boolean): Promise<void> => {
    const isOver = isDone || isLast(notice);
    if (!isDone && isOver) log.warn({}, `${recipientsIn(notice)} could not be reached for a day.`);
    return notices.settle(notice.id, by, isOver ? null : againAt(notice.firstClaimedAt, now()));
  };

  /**
   * Tells each person about all their channels in one message. A notice that names its recipient is a message of its own. Resolves to the states of
   * each notice, by its id.
   */
  const tellAll = async (
    news: readonly Sendable[],
    peopleOf: (each: Sendable) => Promise<readonly string[]> | readonly string[],
    stopping: AbortSignal,
  ): Promise<ReadonlyMap<string, readonly (RecipientState | null)[]>> => {
    const people: { readonly address: string; readonly user: string; readonly each: Sendable }[] = [];
    for (const each of news) {
      const users = new Set(await peopleOf(each));
      for (const user of users) people.push({ address: `${each.name}:${user}`, user, each });
    }
    const became = await Promise.all(
      [...Map.groupBy(people, sentTogether).values()].map(async (theirs) => {
        const [first] = theirs;
        if (first === undefined) return [];
        const { address, user } = first;
        const { name, platform: running, isForChannel: isChannel } = first.each;
        const person = { address, user, isChannel, platform: running, pacer: pacers(name, running.pace) };
        const states = await tellPerson(
          theirs.map(({ each }) => each),
          person,
          { ...options, stopping },
        );
        return [...states];
      }),
    );
    const byNotice = Map.groupBy(became.flat(), ([id]) => id);
    return new Map([...byNotice].map(([id, states]) => [id, states.map(([, state]) => state)]));
  };

  /** The notice, if it can be sent now. Otherwise settles it or schedules a retry. */
  const sendable = async (
    notice: Notice,
    all: AllSubscriptions,
    stopping: AbortSignal,
  ): Promise<readonly Sendable[]> => {
    const { platform: name } = parseChannel(notice.channel);
    const content = await contentOf(notice, all);
    const state = platform(name);
    if (content === null || !state.on) {
      await settle(notice, content === null);
      return [];
    }
    const [trouble] = notice.troubles;
    if (trouble?.kind === "interrupted") {
      const { platform: running } = state;
      const pacer = editPacerOf(pacers, name, running);
      const edited = { id: notice.id, answer: content.answer };
      const became = await editInterrupted(edited, trouble, {
        ...options,
        platform: running,
        pacer,
        stopping,
      });
      // If the message could not be edited for a day, the person may still be reached.
      const isToTell = became === "tell" || (became === "retry" && isLast(notice) && !stopping.aborted);
      if (!isToTell) {
        await settle(notice, became === "done");
        return [];
      }
    }
    return [{ notice, ...content, isDirect: isDirect(notice), name, platform: state.platform }];
  };

  const send = async (
    claimed: readonly Notice[],
    subscriptions: AllSubscriptions,
    stopping: AbortSignal,
  ): Promise<void> => {
    const news: Sendable[] = [];
    for (const notice of claimed) news.push(...(await sendable(notice, subscriptions, stopping)));
    // First the people who set up a digest of the channel; if none of them can be reached, those who manage it.
    const first = await tellAll(news, (each) => each.first, stopping);
    const untold = news.filter(({ notice, isDirect: isForOne }) => {
      if (isForOne) return false;
      const states = first.get(notice.id) ?? [];
      return !states.includes("told") && (!states.includes(null) || isLast(notice));
    });
    const others = await tellAll(
      untold,
      (each) => each.platform.managersOf(parseChannel(each.notice.channel).id),
      stopping,
    );
    for (const { notice, answer } of news) {
      const states = [...(first.get(notice.id) ?? []), ...(others.get(notice.id) ?? [])];
      const isDone = !states.includes(null);
      if (isDone && !states.includes("told")) {
        log.warn({}, `${recipientsIn(notice)} could not be reached: ${answer.summary}`);
      }
      await settle(notice, isDone);
    }
  };

  return createSweeper(
    async (stopping) => {
      await notices.gather(now());
      const late = lateMs === 0 ? 0 : await notices.gatherLate(now(), lateMs);
      if (late > 0) log.warn({}, late === 1 ? "1 digest is late." : `${late} digests are late.`);
      const claimed = await notices.claimDue(leaseOf(by, clock, leaseMs), mostAtATime);
      if (claimed.length === 0) return;
      const subscriptions = await current();
      // The edit of a message may wait for its platform, and must not delay other notices.
      const groups = Map.groupBy(claimed, (notice) => (isInterrupted(notice) ? notice.id : "others"));
      const sent = await Promise.allSettled(
        [...groups.values()].map((notices) => send(notices, subscriptions, stopping)),
      );
      for (const each of sent) if (each.status === "rejected") throw each.reason;
    },
    (error) => log.error({ err: error }, `Notices to managers could not be sent: ${messageOf(error)}`),
  );
};

const isInterrupted = ({ troubles }: Notice): boolean => troubles.some(({ kind }) => kind === "interrupted");

const isDirect = ({ troubles }: Notice): boolean =>
  troubles.some((trouble) => isDirectNews(trouble) || trouble.kind === "reply");

/** Notices with the same key are one message. */
const sentTogether = ({ address, each }: { readonly address: string; readonly each: Sendable }): string =>
  each.isDirect ? `${address} ${each.notice.id}` : address;

const recipientsIn = (notice: Notice): string =>
  isDirect(notice) ? "The recipient of a notice" : `The managers of ${notice.channel}`;
