import { PermissionFlagsBits, Routes } from "discord.js";
import { z } from "zod";
import type { FoundMessages } from "../../../digests/posting.ts";
import type { Reason } from "../../../store/deliveries/reason.ts";
import { discordLimits } from "../limits.ts";
import type { Sight } from "../people/sight.ts";
import { isDiscordId } from "../settings.ts";
import { discordFailureOf, mayPassOnDiscord } from "./failure.ts";
import { createPartReader } from "./marker.ts";
import type { DiscordPosting } from "./post.ts";

/** Discord's clock dates the messages, and ours the delivery: a machine that nobody sets may be off by minutes. */
const clockSkew = { minutes: 10 };

/** https://docs.discord.com/developers/reference#snowflakes */
const discordEpochMs = 1_420_070_400_000;
const snowflakeOf = (instant: Temporal.Instant): bigint =>
  BigInt(Math.max(0, instant.epochMilliseconds - discordEpochMs)) << 22n;

const historySchema = z.array(
  z.looseObject({
    id: z.string().regex(/^\d+$/),
    content: z.string(),
    author: z.looseObject({ id: z.string() }),
    components: z.array(z.looseObject({ id: z.number().optional() })).default([]),
  }),
);

const cannotTell = (reason: Reason, retry: boolean): FoundMessages => ({ certain: false, reason, retry });

/** Where the bot may not read the history, Discord answers with an empty one. */
const mayReadHistory = async (sight: Sight, id: string): Promise<boolean> => {
  const { channel, me } = await sight.look(id);
  if (channel === null || channel.isDMBased()) return channel !== null;
  return (
    me !== null &&
    channel.permissionsFor(me).has([PermissionFlagsBits.ViewChannel, PermissionFlagsBits.ReadMessageHistory])
  );
};

/**
 * Looks for a delivery's messages among the bot's own in the channel, from the newest one back to the instant. `after`
 * would do it in the other direction, but nothing says that it starts with the oldest.
 */
export const findOnDiscord = async (
  { sight, botId, rest }: DiscordPosting,
  channel: string,
  deliveryId: string,
  since: Temporal.Instant,
): Promise<FoundMessages> => {
  if (!isDiscordId(channel)) return cannotTell({ key: "no-channel" }, false);
  const partOf = createPartReader(deliveryId);
  const oldest = snowflakeOf(since.subtract(clockSkew));
  const messages = new Map<string, string>();
  const query = new URLSearchParams({ limit: String(discordLimits.historyMessagesPerPage) });
  try {
    if (!(await mayReadHistory(sight, channel))) {
      return cannotTell({ key: "no-history" }, false);
    }
    for (let page = 1; page <= discordLimits.historyPages; page += 1) {
      const read = historySchema.safeParse(await rest.get(Routes.channelMessages(channel), query));
      if (!read.success) return cannotTell({ key: "other-server", platform: "Discord" }, true);
      for (const message of read.data) {
        if (message.author.id !== botId || BigInt(message.id) < oldest) continue;
        const part = partOf(message);
        if (part !== null) messages.set(part, message.id);
      }
      const last = read.data
        .map(({ id }) => BigInt(id))
        .reduce<bigint | null>((least, id) => (least === null || id < least ? id : least), null);
      // A page that is not full may be followed by another one: only an empty one is the end.
      if (last === null || last < oldest) return { certain: true, messages };
      query.set("before", String(last));
    }
    const most = discordLimits.historyPages * discordLimits.historyMessagesPerPage;
    return cannotTell({ key: "too-many", most }, false);
  } catch (error) {
    return cannotTell(discordFailureOf(error).reason, mayPassOnDiscord(error));
  }
};
