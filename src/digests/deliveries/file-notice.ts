import { oneLine } from "../../answer/answer.ts";
import { messageOf } from "../../base/errors.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import type { Logger } from "../../base/logger.ts";
import { type Channel, formatPerson } from "../../store/channel.ts";
import type { Notices } from "../../store/notices.ts";
import type { PlatformState } from "../posting.ts";
import type { Subscription } from "../schedules/subscription.ts";

const say = messagesOf("digests", "deliveries/file-notice");

interface FileNoticeOptions {
  readonly platform: (name: string) => PlatformState;
  readonly all: () => Promise<readonly Subscription[]>;
  readonly log: Logger;
}

/** For how many channels without named managers the bot asks the platform for the managers. */
const mostAsked = 20;

interface WriteBackOptions {
  readonly notices: Pick<Notices, "add">;
  /** All current subscriptions. */
  readonly all: () => Promise<readonly Subscription[]>;
  readonly now: () => Temporal.Instant;
  readonly log: Logger;
}

/**
 * Records the notice before the file is written back, so that the notice is in the written file, and is not lost if the
 * process dies. Never rejects.
 */
export const createWriteBackNotice =
  ({ notices, all, now, log }: WriteBackOptions) =>
  async (): Promise<void> => {
    try {
      const at = now();
      for (const channel of channelsOfEverybody(await all())) {
        await notices.add(`file-written-back ${at} ${channel}`, channel, [{ kind: "file-written-back" }], at);
      }
    } catch (error) {
      log.error({ err: error }, `The notice about the database file cannot be recorded: ${messageOf(error)}`);
    }
  };

/** The address of a user of the channel's platform. */
const personIn = ({ platform }: Channel, user: string): string =>
  formatPerson({ platform, workspace: null, user });

/** Channels through which the bot reaches all managers: one for each named person, and some without named managers. */
const channelsOfEverybody = (subscriptions: readonly Subscription[]): ReadonlySet<string> => {
  const told = new Set<string>();
  const channels = new Set<string>();
  let unnamed = 0;
  for (const { channel, managers } of subscriptions) {
    const people = managers.map((user) => personIn(channel, user));
    const isNew =
      people.length === 0
        ? unnamed < mostAsked && !channels.has(channel.address)
        : people.some((each) => !told.has(each));
    if (!isNew) continue;
    if (people.length === 0) unnamed += 1;
    channels.add(channel.address);
    for (const each of people) told.add(each);
  }
  return channels;
};

/**
 * Tells all managers that nothing is posted because the database file is missing or replaced, each in one message in the
 * language of one of their digests. The message is not recorded, because the next start opens another file. Never rejects.
 */
export const createFileNotice =
  ({ platform, all, log }: FileNoticeOptions) =>
  async (): Promise<void> => {
    const people = new Map<
      string,
      { readonly name: string; readonly user: string; readonly language: Language }
    >();
    let asked = 0;
    try {
      for (const { channel, managers, language } of await all()) {
        const state = platform(channel.platform);
        if (!state.on) continue;
        const unnamed = managers.length === 0 && asked < mostAsked;
        if (unnamed) asked += 1;
        for (const user of unnamed ? await state.platform.managersOf(channel.id) : managers) {
          people.set(personIn(channel, user), { name: channel.platform, user, language });
        }
      }
      for (const { name, user, language } of people.values()) {
        const state = platform(name);
        const summary = say(language, "stopped");
        if (state.on) await state.platform.tell(user, oneLine(language, summary));
      }
    } catch (error) {
      log.error({ err: error }, `The notice about the database file could not be sent: ${messageOf(error)}`);
    }
  };
