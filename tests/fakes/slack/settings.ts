import type { SlackSettings, SlackTransport } from "../../../src/platforms/slack/settings.ts";

/** The secret by which a fake signs its requests over HTTP. */
export const signingSecret = "0123456789abcdef0123456789abcdef";

export const socketMode = { mode: "socket", appToken: "xapp-1" } as const satisfies SlackTransport;
export const overHttp = {
  mode: "http",
  signingSecret,
  host: "127.0.0.1",
  port: 0,
} as const satisfies SlackTransport;

/** The settings of a bot on a fake Slack; unless a test gives others, no person and no channel is named. */
export const slackSettings = (
  apiUrl: string,
  transport: SlackTransport,
  given: Partial<SlackSettings> = {},
): SlackSettings => ({
  botToken: "xoxb-1",
  transport,
  command: "onrecord",
  managers: [],
  editors: [],
  channels: [],
  apiUrl,
  ...given,
});

/** The address that Slack posts to, as the bot logs it; undefined over Socket Mode. */
export const eventsAddressIn = (logged: readonly { readonly sentence: string }[]): string | undefined =>
  logged
    .map(({ sentence }) => /http:\S+events/u.exec(sentence)?.[0])
    .find((address) => address !== undefined);
