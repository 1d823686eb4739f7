import { DiscordAPIError } from "discord.js";
import { z } from "zod";
import { publicReply } from "../../../answer/reply.ts";
import type { Follow } from "../../../ask/access/asker.ts";
import type { Language } from "../../../base/language/language.ts";
import { formatChannel } from "../../../store/channel.ts";
import { fileNotSent } from "../../shared/file-not-sent.ts";
import type { Host } from "../../shared/platform.ts";
import { discordFailureOf, discordReasonOf, isFormRejectedByDiscord } from "./failure.ts";
import {
  type DiscordMessage,
  type DiscordPage,
  inComponents,
  type PlainDiscordMessage,
  plainMessage,
  renderPage,
  renderPlainPage,
} from "./render.ts";
import { pagesToSend } from "./respond.ts";
import { sendPages } from "./send-pages.ts";

/** The channel for messages that follow an answer. */
export interface FollowUpChannel {
  /** True if only the asker sees the messages. */
  readonly ephemeral: boolean;
  /** The id of the channel, if the bot can edit its messages there at any time. Null for messages that only their interaction can edit. */
  readonly channelId: string | null;
  /** Resolves to Discord's message object. */
  send(
    body: DiscordMessage | PlainDiscordMessage,
    files: readonly { readonly name: string; readonly data: Buffer }[],
  ): Promise<unknown>;
  edit(messageId: string, body: DiscordMessage): Promise<unknown>;
}

const stored = z.looseObject({ id: z.string() });

/** Sends later answers. A file gets its own message, because a message of components does not show files. */
export const followIn =
  (host: Host, { ephemeral, channelId, send, edit }: FollowUpChannel): Follow =>
  async (first) => {
    const ids: string[] = [];
    const sendOne = async (message: DiscordMessage | PlainDiscordMessage): Promise<void> => {
      ids.push(stored.parse(await send(message, [])).id);
    };
    const sendAll = (pages: readonly DiscordPage[], language: Language): Promise<void> =>
      sendPages(pages, { ephemeral, language, log: host.log }, sendOne);
    await sendAll(pagesToSend(publicReply(first), host), first.language);
    /** An edit cannot change who sees the message, and plain content cannot replace components. */
    const editOne = async (id: string, page: DiscordPage): Promise<void> => {
      try {
        await edit(id, renderPage(page, { ephemeral: false }));
      } catch (error) {
        if (!isFormRejectedByDiscord(error)) throw error;
        host.log.error({ err: error }, "Discord rejected a page of an answer. Sending it as plain text.");
        const [plain, ...others] = renderPlainPage(page, { ephemeral: false });
        if (plain !== undefined) await edit(id, inComponents(plain));
        for (const other of others) await sendOne(other);
      }
    };
    const [id] = ids;
    return {
      message:
        channelId === null || id === undefined
          ? null
          : { channel: formatChannel({ platform: "discord", id: channelId }), id },
      async replace(answer) {
        const [page, ...more] = pagesToSend(publicReply(answer), host);
        if (page === undefined) return;
        if (id === undefined) return sendAll([page, ...more], answer.language);
        await editOne(id, page);
        await sendAll(more, answer.language);
      },
      async attach({ name, content, alternativeText: description }) {
        const message = plainMessage(`\`${name}\``, { ephemeral });
        const described =
          description === undefined ? message : { ...message, attachments: [{ id: "0", description }] };
        try {
          await send(described, [{ name, data: Buffer.from(content) }]);
        } catch (error) {
          throw fileNotSent(name, whyNotSent(error), discordReasonOf(error), error);
        }
      },
    };
  };

const whyNotSent = (error: unknown): Parameters<typeof fileNotSent>[1] => {
  // Discord's own limit, or that of the server in front of it.
  if (error instanceof DiscordAPIError && error.status === 413) return "tooLarge";
  return discordFailureOf(error).outcome === "refused" ? "refused" : "unclear";
};
