import type { App } from "@slack/bolt";
import type { LinkUnfurls } from "@slack/types";
import { publicReply } from "../../../answer/reply.ts";
import { isFormRejectedBySlack } from "../out/failure.ts";
import type { SlackBot } from "../people/bot.ts";

/** Unfurls links to the pages of sources into a small card, which everybody who reads the message sees. */
export const unfurlLinks = (app: App, bot: SlackBot): void => {
  const { host, client, renderer, askerOf, isRepeated } = bot;
  app.event("link_shared", async ({ event, body }) => {
    const { user, channel, links, source, unfurl_id, message_ts } = event;
    // The message is still being written. When it is sent, Slack sends the event again with the channel.
    if (source === "composer") return;
    if (isRepeated(`link ${unfurl_id ?? `${channel} ${message_ts}`}`)) return;
    const found = await askerOf({ user, channel, workspace: body.team_id ?? "" });
    const asker = { ...found, readsAlone: false };
    const cards = await Promise.all(
      links.map(async ({ url }) => {
        const card = await host.ask.card(url, asker);
        const [page] = card === null ? [] : renderer.pagesOf(publicReply(card), 1);
        return page === undefined ? [] : [{ url, message: renderer.renderPage(page) }];
      }),
    ).then((all) => all.flat());
    if (cards.length === 0) return;
    const unfurl = (unfurls: LinkUnfurls) => client.chat.unfurl({ channel, ts: message_ts, unfurls });
    try {
      await unfurl(Object.fromEntries(cards.map(({ url, message: { blocks } }) => [url, { blocks }])));
    } catch (error) {
      if (!isFormRejectedBySlack(error)) throw error;
      // Slack does not fully document which blocks an unfurl accepts, so plain text is the fallback.
      const plain = cards.map(({ url, message }) => [url, { text: message.text }]);
      await unfurl(Object.fromEntries(plain));
    }
  });
};
