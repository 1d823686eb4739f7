import {
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from "discord.js";
import type { Reply } from "../../../answer/reply.ts";
import { apologize } from "../../../ask/apology.ts";
import { createSayCommand } from "../../../ask/parsing/parse-line.ts";
import type { Language } from "../../../base/language/language.ts";
import { messagesOf } from "../../../base/language/messages.ts";
import { within } from "../../../base/time/clock.ts";
import type { Host } from "../../shared/platform.ts";
import { discordLimits } from "../limits.ts";
import type { ChannelLookup } from "../people/channel-lookup.ts";
import type { Members } from "../people/members.ts";
import type { DiscordSettings } from "../settings.ts";
import { longDiscordLines } from "./controls.ts";
import {
  type DiscordMessage,
  type DiscordPage,
  inComponents,
  type PlainDiscordMessage,
  pagesOf,
  plainMessage,
} from "./render.ts";
import { mayBeLost, sendPages } from "./send-pages.ts";

const say = messagesOf("platforms", "discord/out/respond");

/** The apology for a failed answer. It says if Discord rejected the answer, and has an id that is also in the log. */
export const apologyFor = (
  error: unknown,
  language: Language,
): { readonly id: string; readonly message: PlainDiscordMessage } => {
  const { id, answer } = apologize(language);
  const content = error instanceof DiscordAPIError ? say(language, "rejected", { id }) : answer.summary;
  return { id, message: plainMessage(content, { ephemeral: false }) };
};

/** The fields of an interaction that an answer needs. */
export interface AnswerableInteraction {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/** Below, visible to the asker only; below, visible to everybody; or in place of the asker's own message. */
export type AnswerPlace = "privately" | "publicly" | "inPlace";

/** The parts that every handler of Discord's events shares. */
export interface DiscordBot {
  readonly settings: DiscordSettings;
  readonly host: Host;
  readonly rest: REST;
  /** A client that never repeats a request. */
  readonly unretriedRest: REST;
  readonly lookup: ChannelLookup;
  readonly members: Members;
}

const isAnswered = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

/** Repeats a request if its response was lost. Only for requests that can be repeated safely. */
const untilKnown = async (request: () => Promise<unknown>): Promise<void> => {
  await request().catch((error: unknown) => (mayBeLost(error) ? request() : Promise.reject(error)));
};

/** Answers an interaction. Discord accepts only one answer, so its refusal of a second one is ignored. */
export const callBack = async (
  rest: REST,
  { id, token }: AnswerableInteraction,
  body: object,
): Promise<void> => {
  try {
    await untilKnown(() => rest.post(Routes.interactionCallback(id, token), { auth: false, body }));
  } catch (error) {
    if (!isAnswered(error)) throw error;
  }
};

const answers = new WeakMap<AnswerableInteraction, PromiseWithResolvers<void>>();

const answering = (asked: AnswerableInteraction): PromiseWithResolvers<void> => {
  const answer = answers.get(asked) ?? Promise.withResolvers<void>();
  answers.set(asked, answer);
  return answer;
};

/** Resolves when an interaction is answered. Discord accepts no follow-up messages before. */
export const untilAnswered = (asked: AnswerableInteraction): Promise<void> => answering(asked).promise;

/**
 * Sends messages: the first answers the interaction or replaces the deferral, the others are follow-up messages. It does
 * not use discord.js's `reply` and `followUp`, which rebuild each message.
 */
const createSender = (
  { rest, unretriedRest, host }: DiscordBot,
  asked: AnswerableInteraction,
  place: AnswerPlace,
) => {
  const { token, applicationId } = asked;
  // Two processes of a bot receive the same interaction. Discord accepts one answer. The process that holds the once key
  // sends the follow-up messages.
  let claimed: Promise<boolean> | null = null;
  const isOurs = (): Promise<boolean> => {
    claimed ??= host.onceKeys.take(`discord answer ${asked.id}`);
    return claimed;
  };
  let state: "unanswered" | "deferred" | "answered" = "unanswered";
  return {
    /** Acknowledges the interaction, to answer later. */
    async defer(): Promise<void> {
      const flags = place === "privately" ? { data: { flags: MessageFlags.Ephemeral } } : {};
      const type =
        place === "inPlace"
          ? InteractionResponseType.DeferredMessageUpdate
          : InteractionResponseType.DeferredChannelMessageWithSource;
      await callBack(rest, asked, { type, ...flags });
      state = "deferred";
    },
    async send(message: DiscordMessage | PlainDiscordMessage): Promise<void> {
      if (state === "answered") {
        if (!(await isOurs())) return;
        // A follow-up message has no nonce, so repeating the request might show the same page twice.
        await unretriedRest.post(Routes.webhook(applicationId, token), { auth: false, body: message });
        return;
      }
      // Only components can replace a message of components.
      const first = place === "inPlace" ? inComponents(message) : message;
      const before = state;
      // If the response is lost, the message may have been posted, so the state stays "answered".
      state = "answered";
      try {
        if (before === "deferred") {
          // The deferral already decided who sees the message. An edit cannot change it.
          const body = { ...first, flags: first.flags & ~MessageFlags.Ephemeral };
          await untilKnown(() =>
            rest.patch(Routes.webhookMessage(applicationId, token), { auth: false, body }),
          );
        } else {
          const type =
            place === "inPlace"
              ? InteractionResponseType.UpdateMessage
              : InteractionResponseType.ChannelMessageWithSource;
          await callBack(rest, asked, { type, data: first });
        }
      } catch (error) {
        if (!mayBeLost(error)) state = before;
        throw error;
      }
    },
  };
};

/** The pages of a reply that are sent at once. Stores the lines that are too long for their controls. */
export const pagesToSend = (reply: Reply, { lines, commands }: Host): readonly DiscordPage[] => {
  // Discord shows commands under their names in the asker's language.
  const sayCommand = createSayCommand(commands, reply.answer.language);
  const pages = pagesOf(reply, discordLimits.messagesPerReply, sayCommand);
  const long = longDiscordLines(pages.flatMap(({ blocks }) => blocks));
  if (long.length > 0) lines.keep(long);
  return pages;
};

/** Answers an interaction. Pages that Discord rejects are sent as plain text. If that fails, the bot apologizes. */
export const respond = async (
  bot: DiscordBot,
  asked: AnswerableInteraction,
  reply: Promise<Reply>,
  place: AnswerPlace,
  language: Language,
): Promise<void> => {
  const { host } = bot;
  const { log } = host;
  const { defer, send } = createSender(bot, asked, place);
  const visibility = { ephemeral: place !== "publicly" };
  try {
    const early = await within(reply, host.acknowledgeAfterMs);
    if (early === null) await defer();
    await sendPages(pagesToSend(early ?? (await reply), host), { ...visibility, language, log }, send);
  } catch (error) {
    const { id, message } = apologyFor(error, language);
    log.error({ err: error, id }, "Answering on Discord failed.");
    await send({ ...message, flags: MessageFlags.Ephemeral }).catch((failure: unknown) =>
      log.error({ err: failure, id }, "The apology could not be sent."),
    );
  } finally {
    answering(asked).resolve();
  }
};
