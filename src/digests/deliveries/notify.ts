import { messageOf } from "../../base/errors.ts";
import type { Logger } from "../../base/logger.ts";
import { parseChannel } from "../../store/channel.ts";
import type { Notice, Notices, RecipientState } from "../../store/notices.ts";
import type { PlatformState, RunningPlatform } from "../posting.ts";
import type { Subscription } from "../schedules/subscription.ts";
import type { Clock } from "./clock.ts";
import type { AllSubscriptions, CurrentSubscriptions } from "./current-subscriptions.ts";
import { leaseOf } from "./lease.ts";
import { noticeAnswer } from "./notices.ts";
import type { Pacers } from "./pacers.ts";
import { type News, tellPerson } from "./tell-person.ts";

export interface NotifierOptions {
  readonly notices: Notices;
  readonly platform: (name: string) => PlatformState;
  readonly current: CurrentSubscriptions;
  /** Shared with everything that posts. */
  readonly pacers: Pacers;
  /** A unique name of this process. */
  readonly by: string;
  /** How long a lease on a notice lasts. */
  readonly leaseMs: number;
  readonly clock: Pick<Clock, "now" | "elapsedMs">;
  readonly log: Logger;
}

/** When to retry. By then, a request whose answer was lost has taken effect, and a platform that was off may have started. */
const againAfter = { seconds: 30 };

/** How long the bot retries a notice. */
const triedFor = { hours: 24 };

/** How many notices are sent at a time. After an outage, a person gets one message for up to this many channels. */
const mostAtATime = 200;

/** A notice whose platform is on. */
interface Sendable extends News {
  readonly name: string;
  readonly platform: RunningPlatform;
  /** The people who set up a digest of the channel. */
  readonly setUpBy: readonly string[];
}

/**
 * Sends managers notices of problems that they cannot see in their channel. As with digests, a notice is recorded before it
 * is sent, and each recipient before their message leaves. If a process died while it sent a notice, the next one searches
 * for the message before it sends it again.
 */
export const createNotifier = (options: NotifierOptions) => {
  const { notices, platform, current, pacers, by, leaseMs, clock, log } = options;
  const stopping = new AbortController();
  let sweeping: Promise<void> | null = null;
  const now = () => clock.now();

  const isLast = ({ firstClaimedAt }: Notice): boolean =>
    Temporal.Instant.compare(firstClaimedAt.add(triedFor), now()) <= 0;

  /** Settles a notice, or schedules a retry. The last attempt is a day after the first. */
  const settle = (notice: Notice, isDone: boolean): Promise<void> => {
    const isOver = isDone || isLast(notice);
    if (!isDone && isOver) log.warn({}, `The managers of ${notice.channel} could not be reached for a day.`);
    return notices.settle(notice.id, by, isOver ? null : now().add(againAfter));
  };

  /** Tells each person about all their channels in one message. Resolves to the states of each notice, by its id. */
  const tellAll = async (
    news: readonly Sendable[],
    peopleOf: (each: Sendable) => Promise<readonly string[]> | readonly string[],
  ): Promise<ReadonlyMap<string, readonly (RecipientState | null)[]>> => {
    const people: { readonly address: string; readonly user: string; readonly each: Sendable }[] = [];
    for (const each of news) {
      const users = new Set(await peopleOf(each));
      for (const user of users) people.push({ address: `${each.name}:${user}`, user, each });
    }
    const became = await Promise.all(
      [...Map.groupBy(people, ({ address }) => address).values()].map(async (theirs) => {
        const [first] = theirs;
        if (first === undefined) return [];
        const { address, user } = first;
        const { name, platform: running } = first.each;
        const person = { address, user, platform: running, pacer: pacers(name, running.pace) };
        const states = await tellPerson(
          theirs.map(({ each }) => each),
          person,
          { ...options, stopping: stopping.signal },
        );
        return [...states];
      }),
    );
    const byNotice = Map.groupBy(became.flat(), ([id]) => id);
    return new Map([...byNotice].map(([id, states]) => [id, states.map(([, state]) => state)]));
  };

  /** The notice, if it can be sent now. Otherwise settles it or schedules a retry, and returns null. */
  const sendable = async (
    notice: Notice,
    { readable, unreadable }: AllSubscriptions,
  ): Promise<readonly Sendable[]> => {
    const { platform: name } = parseChannel(notice.channel);
    const isOfChannel = ({ channel }: Pick<Subscription, "channel">): boolean =>
      channel.address === notice.channel;
    const ofChannel = readable.filter(isOfChannel);
    const unreadableOfChannel = unreadable.filter(isOfChannel);
    const answer = noticeAnswer(notice.troubles, ofChannel, unreadableOfChannel);
    const state = platform(name);
    if (answer === null || !state.on) {
      await settle(notice, answer === null);
      return [];
    }
    const setUpBy = [...ofChannel, ...unreadableOfChannel].flatMap(({ managers }) => managers);
    return [{ notice, answer, name, platform: state.platform, setUpBy }];
  };

  const send = async (claimed: readonly Notice[]): Promise<void> => {
    const subscriptions = await current();
    const news: Sendable[] = [];
    for (const notice of claimed) news.push(...(await sendable(notice, subscriptions)));
    // First the people who set up a digest of the channel; if none of them can be reached, those who manage it.
    const first = await tellAll(news, ({ setUpBy }) => setUpBy);
    const untold = news.filter(({ notice }) => {
      const states = first.get(notice.id) ?? [];
      return !states.includes("told") && (!states.includes(null) || isLast(notice));
    });
    const others = await tellAll(untold, (each) =>
      each.platform.managersOf(parseChannel(each.notice.channel).id),
    );
    for (const { notice, answer } of news) {
      const states = [...(first.get(notice.id) ?? []), ...(others.get(notice.id) ?? [])];
      const isDone = !states.includes(null);
      if (isDone && !states.includes("told")) {
        log.warn({}, `No manager of ${notice.channel} could be reached: ${answer.summary}`);
      }
      await settle(notice, isDone);
    }
  };

  const sweep = async (): Promise<void> => {
    try {
      await notices.gather(now());
      const claimed = await notices.claimDue(leaseOf(by, clock, leaseMs), mostAtATime);
      if (claimed.length > 0) await send(claimed);
    } catch (error) {
      log.error({ err: error }, `Notices to managers could not be sent: ${messageOf(error)}`);
    }
  };

  return {
    /** Sends the notices that are due. Never rejects. If a sweep is running, waits for it. Does nothing after `stop`. */
    async sweep(): Promise<void> {
      // A tick that was running during `stop` may call this later, when the database is closed.
      if (stopping.signal.aborted) return;
      sweeping ??= sweep().finally(() => {
        sweeping = null;
      });
      await sweeping;
    },
    /** Sends nothing more. Resolves when no sweep is running. */
    async stop(): Promise<void> {
      stopping.abort();
      await sweeping;
    },
  };
};

export type Notifier = ReturnType<typeof createNotifier>;
