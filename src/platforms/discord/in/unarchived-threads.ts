import { type Client, GatewayDispatchEvents, type Message } from "discord.js";
import { z } from "zod";
import type { Logger } from "../../../base/logger.ts";

const messageSchema = z.looseObject({
  id: z.string(),
  channel_id: z.string(),
  guild_id: z.string(),
  author: z.looseObject({ bot: z.boolean().optional() }),
  mentions: z.array(z.looseObject({ id: z.string() })),
});

/**
 * Passes on messages that mention the bot in threads that discord.js does not know: threads that were archived when the
 * bot started, and to which a person writes again. discord.js silently drops these messages.
 */
export const onMessageInUnarchivedThread = (
  client: Client<true>,
  listen: (message: Message) => Promise<void>,
  log: Logger,
): void => {
  const handle = async (data: unknown): Promise<void> => {
    const { success, data: message } = messageSchema.safeParse(data);
    if (!success || message.author.bot === true || client.channels.cache.has(message.channel_id)) return;
    if (!message.mentions.some(({ id }) => id === client.user.id)) return;
    const channel = await client.channels.fetch(message.channel_id);
    if (channel?.isTextBased() !== true) return;
    const written = await channel.messages.fetch(message.id);
    // A requested message does not contain its author's roles.
    await written.guild?.members.fetch({ user: written.author.id, force: true });
    await listen(written);
  };
  client.ws.on(GatewayDispatchEvents.MessageCreate, (data: unknown) => {
    handle(data).catch((error: unknown) =>
      log.error({ err: error }, "Cannot read a message in an unarchived thread."),
    );
  });
};
