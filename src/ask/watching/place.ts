import { type Answer, oneLine } from "../../answer/answer.ts";
import { messagesOf, textsOf } from "../../base/language/messages.ts";
import type { ChannelDigests } from "../../digests/deliveries/channel-digests.ts";
import { formatChannel, formatPerson, parseChannel } from "../../store/channel.ts";
import type { Store } from "../../store/store.ts";
import type { Watcher } from "../../store/watches.ts";
import { notOpen } from "../access/recorded.ts";
import type { CommandContext } from "../command.ts";
import { optionalChoice } from "../parsing/option.ts";

const say = messagesOf("ask", "watching/place");

/** Whom a watch is for: the person, or the channel of their line. */
const places = ["me", "here"] as const;
export type WatchPlace = (typeof places)[number];

const labels = {
  me: textsOf("ask", "watching/place", "me"),
  here: textsOf("ask", "watching/place", "here"),
} as const satisfies Record<WatchPlace, unknown>;

/** The option for whom a watch is for. */
export const placeOption = optionalChoice(
  textsOf("ask", "watching/place", "option.for"),
  places,
  (place) => labels[place],
);

/** What commands about watches need. */
export interface WatchContext extends Omit<CommandContext, "store" | "digests"> {
  readonly store: Store;
  readonly digests: ChannelDigests;
}

/** Runs if the database is open. Other people read what a channel watches, so it never names anything under embargo. */
export const watching = async <Said>(
  context: CommandContext,
  run: (at: WatchContext) => Promise<Said>,
): Promise<Said | Answer> => {
  const [store, digests] = [await context.store(), await context.digests()];
  if (store === null || digests === null) return notOpen(context.language);
  return run({ ...context, library: context.openLibrary, store, digests });
};

/** In a direct message, both places are the same. */
const isOwn = (place: WatchPlace, { asker }: WatchContext): boolean => place === "me" || asker.isDirect;

/** The direct messages that get a person's own news, if they watch anything; null if they do not. Only for answers that they read alone. */
export const ownChannel = async ({ asker, store }: WatchContext): Promise<string | null> =>
  asker.isDirect && asker.channel !== null ? asker.channel : store.watches.channelOf(formatPerson(asker));

/** Opens the direct messages with the person. */
const ownPlace = async (at: WatchContext): Promise<Watcher | Answer> => {
  const { asker, digests, language } = at;
  const person = formatPerson(asker);
  if (asker.isDirect && asker.channel !== null) return { channel: asker.channel, person };
  const found = await digests.conversationWith(asker.platform, asker.user);
  if ("problem" in found)
    return oneLine(language, say(language, "noConversation", { problem: found.problem }));
  return { channel: formatChannel({ platform: asker.platform, id: found.channel }), person };
};

/** The channel or direct messages that get the news, or an answer that says why not. A channel's watch needs the right that its digests need. */
export const placeOf = async (place: WatchPlace, at: WatchContext): Promise<Watcher | Answer> => {
  const { asker, digests, language } = at;
  if (isOwn(place, at)) return ownPlace(at);
  const { channel } = asker;
  if (channel === null) return oneLine(language, say(language, "noChannel"));
  const problem = await digests.channelProblem(channel, language);
  if (problem !== null) return oneLine(language, say(language, "channel", { problem }));
  const isOfPlatform = asker.isOperator || parseChannel(channel).platform === asker.platform;
  if (isOfPlatform && (await asker.mayManage(channel))) return { channel, person: null };
  return oneLine(language, say(language, "mayNot", { who: asker.whoMayManage() }));
};
