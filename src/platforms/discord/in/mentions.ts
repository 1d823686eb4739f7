import { type Client, DiscordAPIError, type Message, RESTJSONErrorCodes, Routes } from "discord.js";
import { z } from "zod";
import { oneLine } from "../../../answer/answer.ts";
import { privateReply, type Reply } from "../../../answer/reply.ts";
import type { Asker, AskerThread } from "../../../ask/access/asker.ts";
import { messagesOf } from "../../../base/language/messages.ts";
import { within } from "../../../base/time/clock.ts";
import { formatChannel } from "../../../store/channel.ts";
import { postedAnswer } from "../../shared/remember-answer.ts";
import { discordChannelProblem } from "../doctor/channel-problem.ts";
import { nonceOf } from "../out/marker.ts";
import type { DiscordMessage, PlainDiscordMessage } from "../out/render.ts";
import { apologyFor, type DiscordBot, pagesToSend } from "../out/respond.ts";
import { mayBeLost, sendPages } from "../out/send-pages.ts";
import { authorOf } from "../people/asker-of.ts";
import { tellOnDiscord } from "../people/people.ts";

const say = messagesOf("platforms", "discord/in/mentions");

const storedMessage = z.looseObject({ id: z.string() });

/** Answers a mention in a channel or thread, or a direct message, with a reply. */
export const answerMessage = async (
  bot: DiscordBot,
  client: Client<true>,
  message: Message,
): Promise<void> => {
  const { host, rest } = bot;
  if (message.author.bot || message.system) return;
  const line = typedToBot(message, client.user.id);
  if (line === null) return;
  const thread = threadOf(message, client.user.id);
  const asker = { ...(await authorOf(message, bot)), readsAlone: !message.inGuild(), thread };
  const posted = new Map<string, string>();
  const send = createSender(bot, message, posted);
  try {
    const asked = host.ask.line(line, asker);
    if ((await within(asked, host.acknowledgeAfterMs)) === null) {
      // The typing indicator is optional. If it fails, the answer fails too, and says more.
      await rest.post(Routes.channelTyping(message.channelId)).catch(() => {});
    }
    const reply = await asked;
    if (reply.refusal?.isRepeated === true || reply.isThanks === true) return;
    if (reply.refusal !== undefined && !asker.isDirect) return await refuse(bot, message, reply);
    const pages = pagesToSend(privateReply(reply), host);
    await sendPages(pages, { ephemeral: false, language: asker.language, log: host.log }, send);
    const channel = formatChannel({ platform: "discord", id: message.channelId });
    // If a page was sent in plain text, the positions of the following ones are not those of their pages.
    const isWhole = posted.size === pages.length;
    const answered =
      message.inGuild() && isWhole ? postedAnswer(reply, { channel, thread: null }, pages, posted) : null;
    if (answered !== null) host.remember(answered);
  } catch (error) {
    const { id, message: apology } = apologyFor(error, asker.language);
    host.log.error({ err: error, id }, "Answering a mention on Discord failed.");
    await apologize(bot, message, asker, send, apology).catch((failure: unknown) =>
      host.log.error({ err: failure, id }, "The apology could not be sent."),
    );
  }
};

/**
 * The text of a message to the bot, without the mention. Null if the message is not for the bot. A reply to one of the
 * bot's messages is for the bot if it notifies the bot. Otherwise Discord does not send its text.
 */
const typedToBot = (message: Message, botId: string): string | null => {
  const { content, mentions } = message;
  const parts = content.split(`<@${botId}>`).flatMap((part) => part.split(`<@!${botId}>`));
  const isForBot = !message.inGuild() || parts.length > 1 || mentions.repliedUser?.id === botId;
  return isForBot ? parts.join(" ").trim() : null;
};

/**
 * The keys of the conversation's previous question and of this one. A thread or direct message is one conversation. In a
 * channel, a reply to an answer continues the conversation of that answer.
 */
const threadOf = ({ id, channel, channelId, reference }: Message, botId: string): AskerThread => {
  const address = formatChannel({ platform: "discord", id: channelId });
  if (channel.isThread() || channel.isDMBased()) return { before: address, after: address };
  const repliedTo = channel.messages.cache.get(reference?.messageId ?? "");
  const asked = repliedTo?.author.id === botId ? repliedTo.reference?.messageId : repliedTo?.id;
  return { before: asked === undefined ? null : `${address}/${asked}`, after: `${address}/${id}` };
};

const mayNotReply = (error: unknown): boolean =>
  error instanceof DiscordAPIError &&
  error.code === RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;

/** Sends messages as replies to a message, or without the reference if the bot may not read the history. */
const createSender = ({ rest }: DiscordBot, { id, channelId }: Message, posted: Map<string, string>) => {
  let below: object = { message_reference: { message_id: id, fail_if_not_exists: false } };
  let sent = 0;
  return async (message: DiscordMessage | PlainDiscordMessage): Promise<void> => {
    // discord.js repeats a failed request, and another process may answer the same mention. With the same nonce for all
    // of them, Discord posts only one message.
    const index = String(sent);
    const nonce = nonceOf(`mention ${id}`, index);
    sent += 1;
    const post = async (): Promise<void> => {
      const answer = await rest.post(Routes.channelMessages(channelId), {
        body: { ...message, ...below, nonce, enforce_nonce: true },
      });
      const stored = storedMessage.safeParse(answer);
      // Components cannot take the place of plain content.
      if (stored.success && !("content" in message)) posted.set(index, stored.data.id);
    };
    try {
      await post();
    } catch (error) {
      // With the nonce, sending again cannot post the message twice.
      if (!mayNotReply(error) && !mayBeLost(error)) throw error;
      if (mayNotReply(error)) below = {};
      await post();
    }
  };
};

/** Sends an apology to the channel, or as a direct message if the bot cannot post there. */
const apologize = async (
  { host, rest, lookup }: DiscordBot,
  { author, channelId }: Message,
  { language }: Asker,
  send: ReturnType<typeof createSender>,
  apology: PlainDiscordMessage,
): Promise<void> => {
  const problem = await discordChannelProblem(lookup, channelId, language);
  if (problem === null) return send(apology);
  const summary = say(language, "cannot", { problem });
  const failure = await tellOnDiscord(rest, host.lines, author.id, oneLine(language, summary));
  if (failure !== null) throw new Error(failure);
};

/** Refuses a person in a direct message, because Discord has no ephemeral replies to messages. */
const refuse = async ({ host, rest }: DiscordBot, { author }: Message, { answer }: Reply): Promise<void> => {
  const failure = await tellOnDiscord(rest, host.lines, author.id, answer);
  // The person accepts no direct messages. A refusal does not belong in the channel, so it is only logged.
  if (failure !== null) host.log.info({}, `Cannot tell a person that they may not ask: ${failure}`);
};
