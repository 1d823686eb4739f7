import { randomBytes } from "node:crypto";
import { type REST, Routes } from "discord.js";
import { z } from "zod";
import type { Answer } from "../../../answer/answer.ts";
import type { KeptLines } from "../../../ask/controls/control-id.ts";
import { discordLimits } from "../limits.ts";
import { discordReasonOf } from "../out/failure.ts";
import { pagesOfAnswer } from "../out/post.ts";
import { renderPage } from "../out/render.ts";
import { isDiscordId } from "../settings.ts";
import type { Sight } from "./sight.ts";

/** Who owns the server that the channel is in, or was. */
export const discordManagersOf = async (sight: Sight, id: string): Promise<readonly string[]> => {
  const owner = sight.ownerOfDeleted(id);
  if (owner !== null) return [owner];
  try {
    const { channel } = await sight.look(id);
    return channel === null || channel.isDMBased() ? [] : [channel.guild.ownerId];
  } catch {
    return [];
  }
};

const conversation = z.looseObject({ id: z.string() });

/** The channel in which the bot and a person write to each other. */
export const discordConversationWith = async (rest: REST, user: string): Promise<string> =>
  conversation.parse(await rest.post(Routes.userChannels(), { body: { recipient_id: user } })).id;

/** Sends a person a direct message; resolves to why it could not be sent, or null. */
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
      // discord.js repeats a request that failed: with a nonce, its message is posted once.
      const nonce = randomBytes(16).toString("base64url").slice(0, discordLimits.message.nonceCharacters);
      const body = { ...renderPage(page, { ephemeral: false }), nonce, enforce_nonce: true };
      await rest.post(Routes.channelMessages(id), { body });
    }
    return null;
  } catch (error) {
    return discordReasonOf(error);
  }
};
