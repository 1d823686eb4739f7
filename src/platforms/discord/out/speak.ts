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
import { createSayCommand } from "../../../ask/parsing/local-names.ts";
import type { Language } from "../../../base/language/language.ts";
import { messagesOf } from "../../../base/language/messages.ts";
import { within } from "../../../base/network/within.ts";
import type { Host } from "../../shared/platform.ts";
import { discordLimits } from "../limits.ts";
import type { Members } from "../people/members.ts";
import type { Sight } from "../people/sight.ts";
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

const say = messagesOf("platforms", "discord/out/speak");

/** Stands in for an answer: says whose fault it is, with a number under which the log has the details. */
export const apologyFor = (
  error: unknown,
  language: Language,
): { readonly id: string; readonly message: PlainDiscordMessage } => {
  const { id, answer } = apologize(language);
  const content = error instanceof DiscordAPIError ? say(language, "rejected", { id }) : answer.summary;
  return { id, message: plainMessage(content, { ephemeral: false }) };
};

/** What an answer needs of the interaction that asked for it. */
export interface AnswerableInteraction {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/** Where an answer goes: below, for the asker alone or for everybody; or in the place of the asker's own message. */
export type AnswerPlace = "privately" | "publicly" | "instead";

/** What every way in to the bot on Discord works with. */
export interface DiscordBot {
  readonly settings: DiscordSettings;
  readonly host: Host;
  readonly rest: REST;
  /** The same where no request is ever repeated. */
  readonly once: REST;
  readonly sight: Sight;
  readonly members: Members;
}

const isAnswered = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

/** Makes a request again if its answer was lost, since a second one changes nothing. */
const untilKnown = async (request: () => Promise<unknown>): Promise<void> => {
  await request().catch((error: unknown) => (mayBeLost(error) ? request() : Promise.reject(error)));
};

/** Answers an interaction once: Discord takes one answer only. */
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

/** Resolves once an interaction has its answer: Discord takes nothing more before. */
export const untilAnswered = (asked: AnswerableInteraction): Promise<void> => answering(asked).promise;

/**
 * Sends messages: the first is the answer to the interaction, or takes the place of what `defer` showed; the others
 * follow it up. The API is called without discord.js's own reply and followUp, which take each message apart and
 * build it again.
 */
const createSender = ({ rest, once, host }: DiscordBot, asked: AnswerableInteraction, place: AnswerPlace) => {
  const { token, applicationId } = asked;
  // Two processes of one bot hear of the same interaction. Discord takes one answer; what follows it, one of them sends.
  let claimed: Promise<boolean> | null = null;
  const isOurs = (): Promise<boolean> => {
    claimed ??= host.onceKeys.take(`discord answer ${asked.id}`);
    return claimed;
  };
  let state: "unanswered" | "deferred" | "answered" = "unanswered";
  return {
    /** Says that the answer is on its way. */
    async defer(): Promise<void> {
      const flags = place === "privately" ? { data: { flags: MessageFlags.Ephemeral } } : {};
      const type =
        place === "instead"
          ? InteractionResponseType.DeferredMessageUpdate
          : InteractionResponseType.DeferredChannelMessageWithSource;
      await callBack(rest, asked, { type, ...flags });
      state = "deferred";
    },
    async send(message: DiscordMessage | PlainDiscordMessage): Promise<void> {
      if (state === "answered") {
        if (!(await isOurs())) return;
        // It has no nonce, and nobody can look for it: made again, it might show the same page twice.
        await once.post(Routes.webhook(applicationId, token), { auth: false, body: message });
        return;
      }
      // A message with controls is of components, and only components can take its place.
      const first = place === "instead" ? inComponents(message) : message;
      const before = state;
      // If the answer to it is lost, it may have been posted, and the next messages may be sent.
      state = "answered";
      try {
        if (before === "deferred") {
          // Who sees it was said when it was deferred; an edit cannot.
          const body = { ...first, flags: first.flags & ~MessageFlags.Ephemeral };
          await untilKnown(() =>
            rest.patch(Routes.webhookMessage(applicationId, token), { auth: false, body }),
          );
        } else {
          const type =
            place === "instead"
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

/** The pages of a reply, as many as are sent at once. Lines too long for their controls are kept. */
export const pagesToSend = (reply: Reply, { lines, commands }: Host): readonly DiscordPage[] => {
  // Discord offers commands under their names in the asker's language.
  const sayCommand = createSayCommand(commands, reply.answer.language);
  const pages = pagesOf(reply, discordLimits.messagesPerReply, sayCommand);
  const long = longDiscordLines(pages.flatMap(({ blocks }) => blocks));
  if (long.length > 0) lines.keep(long);
  return pages;
};

/** Gives an interaction its answer. What Discord rejects goes as plain text, and if that fails too, an apology does. */
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
    const early = await within(reply, host.momentMs);
    if (early === null) await defer();
    await sendPages(pagesToSend(early ?? (await reply), host), { ...visibility, language, log }, send);
  } catch (error) {
    const { id, message } = apologyFor(error, language);
    log.error({ err: error, id }, "Answering on Discord failed.");
    await send({ ...message, flags: MessageFlags.Ephemeral }).catch((failure: unknown) =>
      log.error({ err: failure, id }, "Nor could that be said."),
    );
  } finally {
    answering(asked).resolve();
  }
};
