import type { App } from "@slack/bolt";
import { formatChannel } from "../../../store/channel.ts";
import { unfurlOnSlack } from "../out/unfurl.ts";
import type { SlackBot } from "../people/bot.ts";

/** Unfurls links to the pages of sources into a small card, which everybody who reads the message sees. */
export const unfurlLinks = (app: App, bot: SlackBot): void => {
  const { host, askerOf, isRepeated } = bot;
  app.event("link_shared", async ({ event, body }) => {
    const { user, channel, links, source, unfurl_id, message_ts: ts, thread_ts: thread = null } = event;
    // The message is still being written. When it is sent, Slack sends the event again with the channel.
    if (source === "composer") return;
    if (isRepeated(`link ${unfurl_id ?? `${channel} ${ts}`}`)) return;
    const found = await askerOf({ user, channel, workspace: body.team_id ?? "" });
    const asker = { ...found, readsAlone: false };
    const cards = await Promise.all(
      links.map(async ({ url }) => {
        const card = await host.ask.card(url, asker);
        return card === null ? [] : [[url, card] as const];
      }),
    ).then((all) => new Map(all.flat()));
    if (cards.size === 0) return;
    // Before the request, so that a correction that comes meanwhile reaches the cards.
    host.rememberCards({
      channel: formatChannel({ platform: "slack", id: channel }),
      message: ts,
      thread,
      language: asker.language,
      addresses: [...cards.keys()],
    });
    await unfurlOnSlack(bot, { channel, ts }, cards);
  });
};
