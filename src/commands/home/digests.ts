import { type Block, heading, list, paragraph } from "../../answer/answer.ts";
import type { Asker } from "../../ask/access/asker.ts";
import type { CommandContext } from "../../ask/command.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { channelName, command, type Inline, joined, strong, text } from "../../base/text/inline.ts";
import { instantIn } from "../../base/time/say-instant.ts";
import type { ChannelDigests } from "../../digests/deliveries/channel-digests.ts";
import { describeSchedule } from "../../digests/schedules/describe.ts";
import type { Subscription } from "../../digests/schedules/subscription.ts";
import type { UnreadableSubscription } from "../../digests/schedules/unreadable-subscription.ts";
import { formatPerson } from "../../store/channel.ts";
import type { DeliveryRecord } from "../../store/deliveries/ledger.ts";
import { sayDeliveryState } from "../digest/delivery-state.ts";
import { nextSlots } from "../digest/next-slots.ts";
import { lineOfAdd } from "../digest/options.ts";
import { sayState } from "../digest/state.ts";

const say = messagesOf("commands", "home/digests");

const mostDigests = 20;
/** Enough to find the last delivery of each of a channel's digests, unless one of them is posted far more often. */
const mostDeliveries = 100;

/** The digests of the asker's channels, and their states. */
export const digestBlocks = async (context: CommandContext): Promise<Block[]> => {
  const { asker, language } = context;
  const digests = await context.digests();
  if (digests === null)
    return [heading(2, text(say(language, "title"))), paragraph(text(say(language, "soon")))];
  const all = await digests.onPlatform(asker.platform);
  const isShown = await Promise.all(all.map(({ channel }) => isShownTo(asker, channel.address)));
  const shown = all.filter((_, index) => isShown[index] === true).slice(0, mostDigests);
  const last = await lastDeliveries(digests, shown);
  const unreadable = await shownUnreadable(digests, asker);
  const own = await ownMessages(context);
  const line = command(lineOfAdd(language));
  return [
    heading(2, text(say(language, "title"))),
    shown.length + unreadable.length === 0
      ? paragraph(...say.inline(language, "none", { line }))
      : list([
          ...unreadable.map((each) => unreadableLine(each, own, language)),
          ...shown.map((each) => digestLine(each, last.get(each.key), own, context)),
        ]),
  ];
};

/** The last delivery of each subscription that has one, by its key. */
const lastDeliveries = async (
  digests: ChannelDigests,
  subscriptions: readonly Subscription[],
): Promise<ReadonlyMap<string, DeliveryRecord>> => {
  const channels = [...new Set(subscriptions.map(({ channel }) => channel.address))];
  const newestFirst = await Promise.all(channels.map((channel) => digests.log(channel, mostDeliveries)));
  const last = newestFirst.flat().toReversed();
  return new Map(last.map((record) => [record.delivery.subscription, record]));
};

/** The address of the asker’s direct messages with the bot; null if it is not known. */
const ownMessages = async ({ asker, store }: CommandContext): Promise<string | null> =>
  asker.isDirect && asker.channel !== null
    ? asker.channel
    : ((await (await store())?.watches.channelOf(formatPerson(asker))) ?? null);

const placedName = (
  { name, channel }: Pick<Subscription, "name" | "channel">,
  own: string | null,
  language: Language,
): readonly Inline[] =>
  say.inline(language, channel.address === own ? "own" : "digest", {
    name: strong(name),
    channel: channelName(channel.id),
  });

/** A digest in one line: contents, channel, schedule, state, next time, and last outcome. */
const digestLine = (
  subscription: Subscription,
  last: DeliveryRecord | undefined,
  own: string | null,
  { language, now }: CommandContext,
): Inline[] => {
  const { name, channel, schedule } = subscription;
  const time = (at: Temporal.Instant): Inline => instantIn(language, at, schedule.timeZone);
  const state = sayState(subscription, language, false);
  const [next] = nextSlots(subscription, now, 1);
  const parts = [
    placedName({ name, channel }, own, language),
    [text(describeSchedule(schedule, language))],
    ...(state === null ? [] : [state]),
    ...(next === undefined ? [] : [say.inline(language, "next", { time: time(next.at) })]),
    last === undefined
      ? [text(say(language, "never"))]
      : say.inline(language, "last", {
          state: text(sayDeliveryState(last.state, language)),
          time: time(last.settledAt ?? last.delivery.plannedAt),
        }),
  ];
  return joined(parts, " · ");
};

/** Whether readers of the answer may see a channel's digests: if only the asker reads it, those of their channels, otherwise only those of this channel. */
const isShownTo = async (asker: Asker, channel: string): Promise<boolean> =>
  asker.readsAlone ? asker.isIn(channel) : channel === asker.channel;

/** A digest whose settings cannot be read. */
const unreadableLine = (
  { name, channel }: UnreadableSubscription,
  own: string | null,
  language: Language,
): readonly Inline[] =>
  joined([placedName({ name, channel }, own, language), [text(say(language, "unreadable"))]], " · ");

const shownUnreadable = async (
  digests: ChannelDigests,
  asker: Asker,
): Promise<readonly UnreadableSubscription[]> => {
  const all = (await digests.unreadable()).filter(({ channel }) => channel.platform === asker.platform);
  const isShown = await Promise.all(all.map(({ channel }) => isShownTo(asker, channel.address)));
  return all.filter((_, index) => isShown[index] === true).slice(0, mostDigests);
};
