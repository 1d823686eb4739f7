import { randomBytes } from "node:crypto";
import {
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  InteractionResponseType,
  MessageFlags,
  RateLimitError,
  type REST,
  RESTJSONErrorCodes,
  Routes,
} from "discord.js";
import { type Language, languageOfLocale } from "../../i18n/language.ts";
import { defineMessages } from "../../i18n/messages.ts";
import type { Line } from "../../line.ts";
import type { Host } from "../../platform.ts";
import { soon } from "../../soon.ts";
import { discordAsker } from "./asker.ts";
import { isRejectedForm } from "./failure.ts";
import { limits } from "./limits.ts";
import { pageOption } from "./registration.ts";
import { type DiscordMessage, type PlainMessage, pagesOf, renderPage, renderPlainPage } from "./render.ts";

const say = defineMessages({
  en: {
    rejected:
      "Discord did not take this answer. Tell whoever runs this bot the number {id}: it is in the log.",
  },
  fr: {
    rejected:
      "Discord n’a pas accepté cette réponse. Donnez à qui gère ce bot le numéro {id} : il est dans le journal.",
  },
  vi: {
    rejected:
      "Discord không nhận câu trả lời này. Hãy báo cho người quản lý bot mã số {id}: nó có trong nhật ký.",
  },
});

const privately = { ephemeral: true };

const lineOf = ({ commandName, options }: ChatInputCommandInteraction): Line => {
  const [first] = options.data;
  const subcommand = first?.type === ApplicationCommandOptionType.Subcommand ? first : null;
  const given: Record<string, string> = {};
  let page = 1;
  for (const { name, value } of subcommand?.options ?? options.data) {
    if (name === pageOption && typeof value === "number") page = value;
    else if (value !== undefined) given[name] = String(value);
  }
  const command = subcommand === null ? commandName : `${commandName} ${subcommand.name}`;
  return { command, given, page };
};

// The network failed, so that nobody knows whether the answer arrived. It may be sent again: Discord takes one only.
const mayBeLost = (error: unknown): boolean =>
  !(error instanceof DiscordAPIError) && !(error instanceof RateLimitError);

const isAnswered = (error: unknown): boolean =>
  error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged;

/**
 * Sends messages to whoever gave the command: the first is the answer to the interaction, or takes the place of what
 * `defer` showed; the others follow it up. The API is called without discord.js's own reply and followUp, which take
 * each message apart and build it again.
 */
const createSender = (rest: REST, { id, token, applicationId }: ChatInputCommandInteraction) => {
  let state: "unanswered" | "deferred" | "answered" = "unanswered";
  /** Once more where its answer was lost: Discord takes one only. */
  const answer = async (body: object): Promise<void> => {
    const post = () => rest.post(Routes.interactionCallback(id, token), { auth: false, body });
    try {
      await post().catch((error: unknown) => (mayBeLost(error) ? post() : Promise.reject(error)));
    } catch (error) {
      if (!isAnswered(error)) throw error;
    }
  };
  return {
    /** Says that the answer is on its way. */
    async defer(): Promise<void> {
      const data = { flags: MessageFlags.Ephemeral };
      await answer({ type: InteractionResponseType.DeferredChannelMessageWithSource, data });
      state = "deferred";
    },
    async send(message: DiscordMessage | PlainMessage): Promise<void> {
      if (state === "answered") {
        await rest.post(Routes.webhook(applicationId, token), { auth: false, body: message });
        return;
      }
      if (state === "deferred") {
        // Who sees it was said when it was deferred; an edit cannot.
        const body = { ...message, flags: message.flags & ~MessageFlags.Ephemeral };
        await rest.patch(Routes.webhookMessage(applicationId, token), { auth: false, body });
      } else {
        await answer({ type: InteractionResponseType.ChannelMessageWithSource, data: message });
      }
      state = "answered";
    },
  };
};

/** Answers a command, privately. What Discord rejects goes as plain text, and if that fails too, an apology does. */
export const respond = async (
  interaction: ChatInputCommandInteraction,
  rest: REST,
  { ask, language: usual, log }: Host,
): Promise<void> => {
  const language: Language = languageOfLocale(interaction.locale) ?? usual;
  const asked = ask.command(lineOf(interaction), discordAsker(interaction, language));
  const { defer, send } = createSender(rest, interaction);
  const command = interaction.commandName;
  try {
    const early = await soon(asked, limits.interaction.momentMs);
    if (early === null) await defer();
    for (const page of pagesOf(early ?? (await asked), limits.messagesPerReply)) {
      try {
        await send(renderPage(page, privately));
      } catch (error) {
        if (!isRejectedForm(error)) throw error;
        log.error({ err: error, command }, "Discord rejected a part of an answer; it goes as plain text.");
        for (const plain of renderPlainPage(page, privately)) await send(plain);
      }
    }
  } catch (error) {
    const errorId = randomBytes(4).toString("hex");
    log.error({ err: error, id: errorId, command }, "Answering on Discord failed.");
    const content = say(language, "rejected", { id: errorId });
    await send({ flags: MessageFlags.Ephemeral, content, allowed_mentions: { parse: [] } }).catch(
      (failure: unknown) => log.error({ err: failure, id: errorId, command }, "Nor could that be said."),
    );
  }
};
