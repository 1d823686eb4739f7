import { type Client, GatewayDispatchEvents, type Message } from "discord.js";
import { z } from "zod";
import type { Logger } from "../../../base/logger.ts";

const told = z.looseObject({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string(),
  author: z.looseObject({ bot: z.boolean().optional() }),
  mentions: z.array(z.looseObject({ id: z.string() })),
});

/**
 * Tells of messages that mention the bot in threads that discord.js does not know: those that were archived when it
 * started, and that somebody writes in again. It drops them without a word.
 */
export const onMessageInRevivedThread = (
  client: Client<true>,
  listen: (message: Message) => Promise<void>,
  log: Logger,
): void => {
  const tell = async (data: unknown): Promise<void> => {
    const { success, data: message } = told.safeParse(data);
    if (!success || message.author.bot === true || client.channels.cache.has(message.channel_id)) return;
    if (!message.mentions.some(({ id }) => id === client.user.id)) return;
    const channel = await client.channels.fetch(message.channel_id);
    if (channel?.isTextBased() !== true) return;
    const written = await channel.messages.fetch(message.id);
    // A message that is asked for says nothing of its author's roles.
    await written.guild?.members.fetch({ user: written.author.id, force: true });
    await listen(written);
  };
  client.ws.on(GatewayDispatchEvents.MessageCreate, (data: unknown) => {
    tell(data).catch((error: unknown) =>
      log.error({ err: error }, "A message in a thread that was archived could not be read."),
    );
  });
};
