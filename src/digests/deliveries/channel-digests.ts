import type { Language } from "../../base/language/language.ts";
import { parseJson } from "../../base/text/parse-json.ts";
import type { Clock } from "../../base/time/clock.ts";
import type { Library } from "../../library/library.ts";
import { readFrom, referencesOf } from "../../library/recorded.ts";
import { parseChannel } from "../../store/channel.ts";
import type { DeliveryRecord, Ledger } from "../../store/deliveries/ledger.ts";
import type { SubscriptionState, Subscriptions } from "../../store/subscriptions/subscriptions.ts";
import type { Composed, Digest } from "../digest.ts";
import type { Conversation, PlatformState } from "../posting.ts";
import { settingsSchema, type WrittenSettings, writtenSettings } from "../schedules/settings.ts";
import type { Subscription } from "../schedules/subscription.ts";
import { identityOf, subscriptionOf } from "../schedules/subscription-of.ts";
import type { UnreadableSubscription } from "../schedules/unreadable-subscription.ts";
import type { ReadWatched } from "../watches/read-watched.ts";
import type { CurrentSubscriptions } from "./current-subscriptions.ts";
import type { Scheduler } from "./scheduler.ts";

export interface ChannelDigestsOptions {
  readonly subscriptions: Subscriptions;
  readonly ledger: Ledger;
  readonly watched: ReadWatched;
  readonly current: CurrentSubscriptions;
  readonly digests: readonly Digest[];
  readonly platform: (name: string) => PlatformState;
  readonly scheduler: Pick<Scheduler, "postNow">;
  readonly clock: Clock;
  /** The default if no better one is known. */
  readonly timeZone: string;
}

/** A subscription, whether its settings can be read or not. */
type Addressed = Pick<Subscription, "key" | "channel">;

/**
 * Sets up and reads the digests of a channel. Its callers check rights and parse words. Every method rejects with a
 * `storage` error if the database cannot be read or written.
 */
export interface ChannelDigests {
  /** All kinds of digests. */
  readonly kinds: readonly Digest[];
  /** The default if no better one is known. */
  readonly timeZone: string;
  /** The digests of a channel (`slack:C0123`), sorted by name. */
  inChannel(channel: string): Promise<readonly Subscription[]>;
  /** The names of all digests of a channel, including those that cannot be read. */
  namesIn(channel: string): Promise<readonly string[]>;
  /** The digests of all channels of a platform, sorted by channel and name. */
  onPlatform(platform: string): Promise<readonly Subscription[]>;
  /** The digests of all channels that cannot be read, and so are not posted. */
  unreadable(): Promise<readonly UnreadableSubscription[]>;
  /** Whether `digests.yaml` has problems, so that the digests of its last good version are used. */
  fileHasProblems(): Promise<boolean>;
  /** Why the bot cannot post to a channel, and what to do; null if it can. */
  channelProblem(channel: string, language: Language): Promise<string | null>;
  /** The direct messages of the bot and a person of a platform, or why there are none. */
  conversationWith(platform: string, user: string): Promise<Conversation>;
  /** Null if the channel already has a digest of this name, from chat or from the file. */
  add(channel: string, settings: WrittenSettings, by: string): Promise<Subscription | null>;
  /** The settings as they were written, even if they cannot be read. Null if they are malformed, or in the file. */
  settingsOf(subscription: Addressed): Promise<WrittenSettings | null>;
  /** Null if the digest does not exist, or is in the file. */
  change(subscription: Addressed, settings: WrittenSettings, by: string): Promise<Subscription | null>;
  /** False if the digest does not exist, or is already in this state. */
  setState(subscription: Subscription, state: SubscriptionState, by: string): Promise<boolean>;
  /** False if the digest does not exist, or is in the file. */
  remove(subscription: Addressed, by: string): Promise<boolean>;
  /** What it would post now, from a library. Null if its kind of digest does not exist. */
  preview(subscription: Subscription, library: Library): Promise<Composed | null>;
  /** The newest deliveries of a channel, newest first, including those of removed digests. */
  log(channel: string, most: number): Promise<readonly DeliveryRecord[]>;
  postNow: Scheduler["postNow"];
}

export const createChannelDigests = (options: ChannelDigestsOptions): ChannelDigests => {
  const { subscriptions, ledger, current, digests, platform, scheduler, clock, timeZone } = options;

  const read = (channel: string, settings: WrittenSettings): Subscription =>
    subscriptionOf(settingsSchema.parse(settings), parseChannel(channel), "chat");

  const find = async (key: string): Promise<Subscription | null> =>
    (await current()).readable.find((each) => each.key === key) ?? null;

  return {
    kinds: digests,
    timeZone,
    async inChannel(channel) {
      const { readable } = await current();
      return readable
        .filter((each) => each.channel.address === channel)
        .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    },
    async namesIn(channel) {
      const { readable, unreadable } = await current();
      return [...readable, ...unreadable]
        .filter((each) => each.channel.address === channel)
        .map(({ name }) => name)
        .sort();
    },
    async onPlatform(name) {
      const { readable } = await current();
      return readable
        .filter(({ channel: { platform: its } }) => its === name)
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    },
    unreadable: async () => (await current()).unreadable,
    fileHasProblems: async () => (await current()).fileHasProblems,
    async channelProblem(address, language) {
      const channel = parseChannel(address);
      const state = platform(channel.platform);
      return state.on ? state.platform.channelProblem(channel.id, language) : state.why;
    },
    async conversationWith(name, user) {
      const state = platform(name);
      return state.on ? state.platform.conversationWith(user) : { problem: state.why, retry: true };
    },
    async add(channel, settings, by) {
      const subscription = read(channel, settings);
      const { key } = subscription;
      // Digests of the file are in the database after the file was read.
      if ((await find(key)) !== null) return null;
      const isAdded = await subscriptions.add(
        identityOf(subscription),
        JSON.stringify(settings),
        by,
        clock.now(),
      );
      return isAdded ? find(key) : null;
    },
    async settingsOf({ key }) {
      const stored = (await subscriptions.all()).find((each) => each.key === key);
      return stored === undefined || stored.settings === null
        ? null
        : writtenSettings(parseJson(stored.settings));
    },
    async change({ channel, key }, settings, by) {
      const identity = { ...identityOf(read(channel.address, settings)), key };
      const isChanged = await subscriptions.change(identity, JSON.stringify(settings), by, clock.now());
      return isChanged ? find(key) : null;
    },
    setState: ({ key }, state, by) => subscriptions.setState(key, state, by, clock.now()),
    remove: ({ key }, by) => subscriptions.remove(key, by, clock.now()),
    async preview({ channel, digest: kind, include, language, schedule }, library) {
      const digest = digests.find(({ name }) => name === kind);
      if (digest === undefined) return null;
      const knowledge = await ledger.knowledge(channel.address, language);
      const now = clock.now().toZonedDateTimeISO(schedule.timeZone);
      const watched = digest.tellsWatched === true ? { watched: await options.watched(channel.address) } : {};
      return readFrom(
        library,
        (each) => digest.compose({ library: each, language, include, now, knowledge, ...watched }),
        ({ facts, leftOut }) => referencesOf([...facts, ...leftOut]),
      );
    },
    log: (channel, most) => ledger.log(channel, most),
    postNow: (subscription) => scheduler.postNow(subscription),
  };
};
