import { MessageFlags } from "discord.js";
import { z } from "zod";
import type { Follow } from "../../access/asker.ts";
import { publicReply } from "../../answer/reply.ts";
import type { Host } from "../../platform.ts";
import { type DiscordMessage, type PlainMessage, renderPage } from "./render.ts";
import { pagesToSend, sendPages } from "./speak.ts";

/** How messages reach those who asked. */
export interface Channel {
  /** Whether only the asker sees them. */
  readonly ephemeral: boolean;
  /** Resolves to the message as Discord stored it. */
  send(
    body: DiscordMessage | PlainMessage,
    files: readonly { readonly name: string; readonly data: Buffer }[],
  ): Promise<unknown>;
  edit(messageId: string, body: DiscordMessage): Promise<unknown>;
}

const stored = z.looseObject({ id: z.string() });

/** Says something more. A file goes in a message of its own: one of components does not show files. */
export const followIn =
  (host: Host, { ephemeral, send, edit }: Channel): Follow =>
  async (first) => {
    const ids: string[] = [];
    const sendOne = async (message: DiscordMessage | PlainMessage): Promise<void> => {
      ids.push(stored.parse(await send(message, [])).id);
    };
    await sendPages(pagesToSend(publicReply(first), host), { ephemeral }, sendOne, host);
    return {
      async replace(answer) {
        const [page, ...more] = pagesToSend(publicReply(answer), host);
        if (page === undefined || ids[0] === undefined) return;
        // Who sees it was said when it was sent; an edit cannot.
        await edit(ids[0], renderPage(page, { ephemeral: false }));
        await sendPages(more, { ephemeral }, sendOne, host);
      },
      async attach({ name, content }) {
        const message: PlainMessage = {
          flags: ephemeral ? MessageFlags.Ephemeral : 0,
          content: `\`${name}\``,
          allowed_mentions: { parse: [] },
        };
        await send(message, [{ name, data: Buffer.from(content) }]);
      },
    };
  };
