import { randomBytes } from "node:crypto";
import { type Client, type Message, Routes } from "discord.js";
import { privateReply } from "../../answer/reply.ts";
import { authorOf } from "./asker.ts";
import { limits } from "./limits.ts";
import { type DiscordBot, pagesToSend, sendPages } from "./speak.ts";

/** What a person typed to the bot: what is left of a message without the mention. Null where it is not for the bot. */
const typedToBot = (content: string, botId: string, isDirect: boolean): string | null => {
  const mention = new RegExp(`<@!?${botId}>`, "gu");
  if (!isDirect && !mention.test(content)) return null;
  return content.replaceAll(mention, " ").trim();
};

/** Answers those who mention the bot in a channel or a thread, and who write to it directly, below what they wrote. */
export const answerMessage = async (
  bot: DiscordBot,
  client: Client<true>,
  message: Message,
): Promise<void> => {
  const { host, rest } = bot;
  if (message.author.bot || message.system) return;
  const line = typedToBot(message.content, client.user.id, !message.inGuild());
  if (line === null) return;
  const asker = { ...(await authorOf(message, bot)), readsAlone: !message.inGuild() };
  const reply = privateReply(await host.ask.line(line, asker));
  await sendPages(
    pagesToSend(reply, host),
    { ephemeral: false },
    async (body) => {
      // discord.js repeats a request that failed: with a nonce of its own, its message stands once.
      const nonce = randomBytes(16).toString("base64url").slice(0, limits.message.nonceCharacters);
      await rest.post(Routes.channelMessages(message.channelId), {
        body: {
          ...body,
          nonce,
          enforce_nonce: true,
          message_reference: { message_id: message.id, fail_if_not_exists: false },
        },
      });
    },
    host,
  );
};
