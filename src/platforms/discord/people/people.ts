import { randomBytes } from "node:crypto";
import { type REST, Routes } from "discord.js";
import { z } from "zod";
import type { Answer } from "../../../answer/answer.ts";
import type { KeptLines } from "../../../ask/controls/kept-lines.ts";
import { discordLimits } from "../limits.ts";
import { discordReasonOf } from "../out/failure.ts";
import { pagesOfAnswer } from "../out/post.ts";
import { renderPage } from "../out/render.ts";
import { isDiscordId } from "../settings.ts";
import type { ChannelLookup } from "./channel-lookup.ts";

/** The owner of the channel's server, even if the channel was deleted. Empty if Discord fails to answer. */
export const discordManagersOf = async (lookup: ChannelLookup, id: string): Promise<readonly string[]> => {
  const owner = lookup.ownerOfDeleted(id);
  if (owner !== null) return [owner];
  try {
    const { channel } = await lookup.find(id);
    return channel === null || channel.isDMBased() ? [] : [channel.guild.ownerId];
  } catch {
    return [];
  }
};

const conversation = z.looseObject({ id: z.string() });

/** The channel of direct messages between the bot and a person. */
export const discordConversationWith = async (rest: REST, user: string): Promise<string> =>
  conversation.parse(await rest.post(Routes.userChannels(), { body: { recipient_id: user } })).id;

/** Sends a person a direct message. Resolves to the reason if it fails, else to null. */
export const tellOnDiscord = async (
  rest: REST,
  lines: Pick<KeptLines, "keep">,
  user: string,
  answer: Answer,
): Promise<string | null> => {
  if (!isDiscordId(user)) return "not a user id";
  try {
    const id = await discordConversationWith(rest, user);
    for (const page of pagesOfAnswer(answer, lines)) {
      // discord.js repeats a failed request. With the nonce, Discord posts the message once.
      const nonce = randomBytes(16).toString("base64url").slice(0, discordLimits.message.nonceCharacters);
      const body = { ...renderPage(page, { ephemeral: false }), nonce, enforce_nonce: true };
      await rest.post(Routes.channelMessages(id), { body });
    }
    return null;
  } catch (error) {
    return discordReasonOf(error);
  }
};
