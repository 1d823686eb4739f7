import { randomBytes } from "node:crypto";
import {
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  RateLimitError,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from "discord.js";
import type { Reply } from "../../answer/reply.ts";
import { createSayCommand } from "../../asking/local-names.ts";
import type { Language } from "../../i18n/language.ts";
import { defineMessages } from "../../i18n/messages.ts";
import { soon } from "../../network/soon.ts";
import type { Host } from "../../platform.ts";
import { longLines } from "./controls.ts";
import { isRejectedForm } from "./failure.ts";
import { limits } from "./limits.ts";
import {
  type DiscordMessage,
  type Page,
  type PlainMessage,
  pagesOf,
  renderPage,
  renderPlainPage,
} from "./render.ts";
import type { DiscordSettings } from "./settings.ts";
import type { Sight } from "./sight.ts";

const say = defineMessages({
  en: {
    rejected:
      "Discord did not accept this answer. Give the number {id} to whoever runs this bot: the log has the details.",
  },
  fr: {
    rejected:
      "Discord n’a pas accepté cette réponse. Transmettez le numéro {id} à la personne qui gère ce bot : les détails sont dans le journal.",
  },
  vi: {
    rejected:
      "Discord không nhận câu trả lời này. Hãy gửi mã {id} cho người quản lý bot: chi tiết nằm trong nhật ký.",
  },
});

/** Stands in for an answer that Discord did not take, in plain content. */
export const apologyFor = (language: Language, errorId: string): PlainMessage => ({
  flags: 0,
  content: say(language, "rejected", { id: errorId }),
  allowed_mentions: { parse: [] },
});

/** What an answer needs of the interaction that asked for it. */
export interface Asked {
  readonly id: string;
  readonly token: string;
  readonly applicationId: string;
}

/** Where an answer goes: below, for the asker alone or for everybody; or in the place of the asker's own message. */
export type Place = "privately" | "publicly" | "instead";

/** What every way in to the bot on Discord works with. */
export interface DiscordBot {
  readonly settings: DiscordSettings;
  readonly host: Host;
  readonly rest: REST;
  readonly sight: Sight;
}

// The network failed, so that nobody knows whether the answer arrived. It may be sent again: Discord takes one only.
const mayBeLost = (error: unknown): boolean =>
  !(error instanceof DiscordAPIError) && !(error instanceof RateLimitError);

const isAnswered = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

/** Answers an interaction once. Repeated where the answer was lost: Discord takes one only. */
export const callBack = async (rest: REST, { id, token }: Asked, body: object): Promise<void> => {
  const post = () => rest.post(Routes.interactionCallback(id, token), { auth: false, body });
  try {
    await post().catch((error: unknown) => (mayBeLost(error) ? post() : Promise.reject(error)));
  } catch (error) {
    if (!isAnswered(error)) throw error;
  }
};

const answers = new WeakMap<Asked, PromiseWithResolvers<void>>();

const answering = (asked: Asked): PromiseWithResolvers<void> => {
  const answer = answers.get(asked) ?? Promise.withResolvers<void>();
  answers.set(asked, answer);
  return answer;
};

/** Resolves once an interaction has its answer: Discord takes nothing more before. */
export const untilAnswered = (asked: Asked): Promise<void> => answering(asked).promise;

/**
 * Sends messages: the first is the answer to the interaction, or takes the place of what `defer` showed; the others
 * follow it up. The API is called without discord.js's own reply and followUp, which take each message apart and
 * build it again.
 */
const createSender = ({ rest, host }: DiscordBot, asked: Asked, place: Place) => {
  const { token, applicationId } = asked;
  // Two processes of one bot hear of the same interaction. Discord takes one answer; what follows it, one of them sends.
  let claimed: Promise<boolean> | null = null;
  const isOurs = (): Promise<boolean> => {
    claimed ??= host.claims.claim(`discord answer ${asked.id}`);
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
    async send(message: DiscordMessage | PlainMessage): Promise<void> {
      if (state === "answered") {
        if (!(await isOurs())) return;
        await rest.post(Routes.webhook(applicationId, token), { auth: false, body: message });
        return;
      }
      if (state === "deferred") {
        // Who sees it was said when it was deferred; an edit cannot.
        const body = { ...message, flags: message.flags & ~MessageFlags.Ephemeral };
        await rest.patch(Routes.webhookMessage(applicationId, token), { auth: false, body });
      } else {
        const type =
          place === "instead"
            ? InteractionResponseType.UpdateMessage
            : InteractionResponseType.ChannelMessageWithSource;
        await callBack(rest, asked, { type, data: message });
      }
      state = "answered";
    },
  };
};

/** The pages of a reply, as many as are sent at once. Lines too long for their controls are kept. */
export const pagesToSend = (reply: Reply, { lines, commands }: Host): readonly Page[] => {
  // Discord offers commands under their names in the asker's language.
  const sayCommand = createSayCommand(commands, reply.answer.language);
  const pages = pagesOf(reply, limits.messagesPerReply, sayCommand);
  const long = longLines(pages.flatMap(({ blocks }) => blocks));
  if (long.length > 0) lines.keep(long);
  return pages;
};

/** Sends pages one after the other. One that Discord rejects goes as plain text. */
export const sendPages = async (
  pages: readonly Page[],
  visibility: { readonly ephemeral: boolean },
  send: (message: DiscordMessage | PlainMessage) => Promise<void>,
  { log }: Host,
): Promise<void> => {
  for (const page of pages) {
    try {
      await send(renderPage(page, visibility));
    } catch (error) {
      if (!isRejectedForm(error)) throw error;
      log.error({ err: error }, "Discord rejected a part of an answer; it goes as plain text.");
      for (const plain of renderPlainPage(page, visibility)) await send(plain);
    }
  }
};

/** Gives an interaction its answer. What Discord rejects goes as plain text, and if that fails too, an apology does. */
export const respond = async (
  bot: DiscordBot,
  asked: Asked,
  reply: Promise<Reply>,
  place: Place,
  language: Language,
): Promise<void> => {
  const { host } = bot;
  const { log } = host;
  const { defer, send } = createSender(bot, asked, place);
  const visibility = { ephemeral: place !== "publicly" };
  try {
    const early = await soon(reply, host.momentMs);
    if (early === null) await defer();
    await sendPages(pagesToSend(early ?? (await reply), host), visibility, send, host);
  } catch (error) {
    const errorId = randomBytes(4).toString("hex");
    log.error({ err: error, id: errorId }, "Answering on Discord failed.");
    await send({ ...apologyFor(language, errorId), flags: MessageFlags.Ephemeral }).catch(
      (failure: unknown) => log.error({ err: failure, id: errorId }, "Nor could that be said."),
    );
  } finally {
    answering(asked).resolve();
  }
};
