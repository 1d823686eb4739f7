import type { Browser } from "playwright-core";
import type { Language } from "../src/base/language/language.ts";
import { type Html, html, raw } from "../src/drafts/review/html.ts";
import type { DiscordMessage, SlackMessage } from "../tests/platforms/answers/arrived.ts";
import { drawDiscordMessages } from "./discord/message.ts";
import { discordStyle } from "./discord/style.ts";
import { drawSlackMessages } from "./slack/message.ts";
import { slackStyle } from "./slack/style.ts";
import type { Theme } from "./theme.ts";

/** How wide a picture is, in CSS pixels. */
export const widthPx = 680;

/** A picture that is not photographed yet. */
export interface Picture {
  /** In `docs/pictures`. */
  readonly file: string;
  /** The messages that it shows, as they reached the platform. */
  readonly messages: readonly unknown[];
  /** The HTML that is photographed, or the files of a page that is served. */
  readonly page: string;
  /** Photographs a page that is served; absent if the HTML is enough. */
  readonly photograph?: (browser: Browser) => Promise<Buffer>;
}

const common = `
* { box-sizing: border-box; }
body { margin: 0; width: ${widthPx}px; }
main { background: var(--ground); color: var(--text); }
`;

/** A page whose policy allows no scripts and no requests, whatever a message holds. */
const pageOf = (messages: readonly Html[], style: string, language: Language, theme: Theme): string =>
  html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="color-scheme" content="${theme}">
<style>${raw(common)}${raw(style)}</style>
</head>
<body><main>${messages}</main></body>
</html>
`.html;

export const slackPicture = (
  file: string,
  messages: readonly SlackMessage[],
  language: Language,
  theme: Theme,
): Picture => ({
  file,
  messages,
  page: pageOf(drawSlackMessages(messages), slackStyle(theme), language, theme),
});

/** `command` is what a reader gave; null where the bot posts of itself. */
export const discordPicture = (
  file: string,
  messages: readonly DiscordMessage[],
  command: string | null,
  language: Language,
  theme: Theme,
): Picture => ({
  file,
  messages,
  page: pageOf(drawDiscordMessages(messages, language, command), discordStyle(theme), language, theme),
});
