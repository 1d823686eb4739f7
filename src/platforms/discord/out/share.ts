import { MessageFlags, type REST, Routes } from "discord.js";
import { z } from "zod";
import type { Reply } from "../../../answer/reply.ts";
import type { Language } from "../../../base/language/language.ts";
import { formatChannel } from "../../../store/channel.ts";
import { postedAnswer } from "../../shared/remember-answer.ts";
import { type AnswerableInteraction, type DiscordBot, pagesToSend, respond } from "./respond.ts";

interface SharingInteraction extends AnswerableInteraction {
  readonly channelId: string | null;
}

const sharedMessage = z.looseObject({ id: z.string(), flags: z.number() });

/** Shows an answer to everybody in the channel, and remembers it, so that corrections reach it. */
export const shareOnDiscord = async (
  bot: DiscordBot,
  asked: SharingInteraction,
  reply: Reply,
  language: Language,
): Promise<void> => {
  const { host, rest } = bot;
  await respond(bot, asked, Promise.resolve(reply), "publicly", language);
  const { channelId } = asked;
  if (channelId === null) return;
  const id = await idOfShared(rest, asked).catch((error: unknown) => {
    host.log.warn(
      { err: error },
      "Discord does not say which message a shared answer is. Corrections will not reach it.",
    );
    return null;
  });
  if (id === null) return;
  const place = { channel: formatChannel({ platform: "discord", id: channelId }), thread: null };
  // A shared answer is one message.
  const shared = postedAnswer(reply, place, pagesToSend(reply, host).slice(0, 1), new Map([["0", id]]));
  if (shared !== null) host.remember(shared);
};

/**
 * The id of the message that answered an interaction. Null if there is none, or if it is plain text, which components cannot replace later. This
 * request finds the message even if the response to the answer was lost.
 */
const idOfShared = async (
  rest: REST,
  { applicationId, token }: AnswerableInteraction,
): Promise<string | null> => {
  const shared = sharedMessage.safeParse(
    await rest.get(Routes.webhookMessage(applicationId, token), { auth: false }),
  );
  const isFormatted = shared.success && (shared.data.flags & MessageFlags.IsComponentsV2) !== 0;
  return isFormatted ? shared.data.id : null;
};
