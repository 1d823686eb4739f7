import { PermissionFlagsBits, Routes } from "discord.js";
import { z } from "zod";
import type { FoundMessages } from "../../../digests/posting.ts";
import type { Reason } from "../../../store/deliveries/reason.ts";
import { discordLimits } from "../limits.ts";
import type { ChannelLookup } from "../people/channel-lookup.ts";
import { isDiscordId } from "../settings.ts";
import { discordFailureOf, mayRetryOnDiscord } from "./failure.ts";
import { createPartReader } from "./marker.ts";
import type { DiscordPosting } from "./post.ts";

/** Discord's clock dates the messages, this machine's the delivery. An unsynchronized clock may be minutes off. */
const clockSkew = { minutes: 10 };

/** https://docs.discord.com/developers/reference#snowflakes */
const discordEpochMs = 1_420_070_400_000;

const historySchema = z.array(
  z.looseObject({
    id: z.string().regex(/^\d+$/),
    content: z.string(),
    author: z.looseObject({ id: z.string() }),
    components: z.array(z.looseObject({ id: z.number().optional() })).default([]),
  }),
);

/**
 * Finds a delivery's messages among the bot's own in the channel, from the newest back to `since`. Discord's `after` would
 * go forward in time, but its order is not documented.
 */
export const findOnDiscord = async (
  { lookup, botId, rest }: DiscordPosting,
  channel: string,
  deliveryId: string,
  since: Temporal.Instant,
): Promise<FoundMessages> => {
  if (!isDiscordId(channel)) return uncertain({ key: "no-channel" }, false);
  const partOf = createPartReader(deliveryId);
  const oldest = snowflakeOf(since.subtract(clockSkew));
  const messages: [part: string, messageId: string][] = [];
  const query = new URLSearchParams({ limit: String(discordLimits.historyMessagesPerPage) });
  try {
    if (!(await mayReadHistory(lookup, channel))) {
      return uncertain({ key: "no-history" }, false);
    }
    for (let page = 1; page <= discordLimits.historyPages; page += 1) {
      const read = historySchema.safeParse(await rest.get(Routes.channelMessages(channel), query));
      if (!read.success) return uncertain({ key: "other-server", platform: "Discord" }, true);
      for (const message of read.data) {
        if (message.author.id !== botId || BigInt(message.id) < oldest) continue;
        const part = partOf(message);
        if (part !== null) messages.push([part, message.id]);
      }
      const last = read.data
        .map(({ id }) => BigInt(id))
        .reduce<bigint | null>((least, id) => (least === null || id < least ? id : least), null);
      // Another page may follow a page that is not full. Only an empty page is the end.
      if (last === null || last < oldest) return { certain: true, messages };
      query.set("before", String(last));
    }
    const most = discordLimits.historyPages * discordLimits.historyMessagesPerPage;
    return uncertain({ key: "too-many", most }, false);
  } catch (error) {
    return uncertain(discordFailureOf(error).reason, mayRetryOnDiscord(error));
  }
};

const snowflakeOf = (instant: Temporal.Instant): bigint =>
  BigInt(Math.max(0, instant.epochMilliseconds - discordEpochMs)) << 22n;

const uncertain = (reason: Reason, retry: boolean): FoundMessages => ({ certain: false, reason, retry });

/** If the bot may not read the history, Discord returns an empty one instead of an error. */
const mayReadHistory = async (lookup: ChannelLookup, id: string): Promise<boolean> => {
  const { channel, me } = await lookup.find(id);
  if (channel === null || channel.isDMBased()) return channel !== null;
  return (
    me !== null &&
    channel.permissionsFor(me).has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory])
  );
};
