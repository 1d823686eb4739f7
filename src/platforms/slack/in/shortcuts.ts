import type { App } from "@slack/bolt";
import { z } from "zod";
import { downloadable } from "../../../base/network/download.ts";
import { orApologize, tellThere } from "../out/send-pages.ts";
import type { SlackBot } from "../people/bot.ts";
import type { SlackSettings } from "../settings.ts";
import { typedText } from "./mentions.ts";

/** The payload that Slack sends when a reader chooses a command in the menu of a message. */
const shortcutPayload = z.looseObject({
  callback_id: z.string(),
  trigger_id: z.string(),
  user: z.looseObject({ id: z.string(), team_id: z.string().optional() }),
  team: z.looseObject({ id: z.string() }).nullish(),
  channel: z.looseObject({ id: z.string() }),
  message: z.looseObject({
    text: z.string().default(""),
    files: z
      .array(
        z.looseObject({
          name: z.string().default(""),
          size: z.number().default(0),
          url_private_download: z.string().optional(),
        }),
      )
      .default([]),
    ts: z.string(),
    thread_ts: z.string().optional(),
  }),
});

/** Answers commands that a reader chooses on a message. Only that reader sees the answer. */
export const answerShortcuts = (
  app: App,
  { host, pageSender, askerOf, isRepeated }: SlackBot,
  botUserId: string,
  { botToken, apiUrl }: Pick<SlackSettings, "botToken" | "apiUrl">,
): void => {
  app.shortcut({ type: "message_action" }, async ({ body, ack, respond }) => {
    await ack();
    const { callback_id, trigger_id, user, team, channel, message } = shortcutPayload.parse(body);
    if (isRepeated(trigger_id)) return;
    const found = await askerOf({
      user: user.id,
      userTeam: user.team_id,
      channel: channel.id,
      workspace: team?.id ?? "",
      thread: message.thread_ts ?? message.ts,
    });
    const files = message.files.flatMap(({ name, size: sizeBytes, url_private_download: url }) =>
      url === undefined || !URL.canParse(url) || !isSlackOwn(url, apiUrl)
        ? []
        : [downloadable({ name, url, sizeBytes }, { authorization: `Bearer ${botToken}` })],
    );
    const asker = { ...found, files };
    const text = typedText(message.text, botUserId) || files.map(({ name }) => name).join(" ");
    await orApologize(tellThere(respond), { language: asker.language, log: host.log }, async () => {
      const reply = await host.ask.onMessage(callback_id, text, asker);
      const thread = message.thread_ts === undefined ? {} : { thread_ts: message.thread_ts };
      await pageSender.send(pageSender.pagesOf(reply), (part) =>
        respond({ ...thread, response_type: "ephemeral", replace_original: false, ...part }),
      );
    });
  });
};

/**
 * True if Slack itself stores the file. The bot's token must not go to other hosts, and the address of a remote file may
 * be one that only this machine can reach.
 */
const isSlackOwn = (url: string, apiUrl: string): boolean => {
  const { host, hostname, protocol } = new URL(url);
  return (
    (protocol === "https:" && /(?:^|\.)slack(?:-gov)?\.com$/u.test(hostname)) || host === new URL(apiUrl).host
  );
};
