import { onTestFinished } from "vitest";
import type { Command } from "../../../src/ask/command.ts";
import { connectSlack } from "../../../src/platforms/slack/run.ts";
import type { SlackSettings, SlackTransport } from "../../../src/platforms/slack/settings.ts";
import { startFakeSlack } from "../../fakes/slack/server.ts";
import { createHostWith } from "../host.ts";

const signingSecret = "0123456789abcdef0123456789abcdef";

/** Both ways in which Slack's requests reach the bot. */
export const ways: readonly (readonly [string, SlackTransport])[] = [
  ["Socket Mode", { mode: "socket", appToken: "xapp-1" }],
  ["HTTP", { mode: "http", signingSecret, host: "127.0.0.1", port: 0 }],
];

/** The bot with Slack's own client over a fake Slack, in the channel C1; stopped after the test. */
export const startOver = async (
  transport: SlackTransport,
  more: readonly Command[] = [],
  settings: Partial<SlackSettings> = {},
  options: Parameters<typeof createHostWith>[0] = {},
) => {
  const slack = await startFakeSlack();
  slack.channels.set("C1", { id: "C1", is_member: true, creator: "U2" });
  slack.people.set("U2", { id: "U2", locale: "en-GB" });
  const { host, logged } = createHostWith(options, ...more);
  const platform = await connectSlack(
    {
      botToken: "xoxb-1",
      transport,
      command: "onrecord",
      managers: [],
      editors: [],
      channels: [],
      apiUrl: slack.apiUrl,
      ...settings,
    },
    host,
  );
  await platform.listen(host);
  onTestFinished(async () => {
    await platform.stop();
    await slack.stop();
  });
  const address =
    logged.map(({ sentence }) => /http:\S+events/.exec(sentence)?.[0]).find((found) => found !== undefined) ??
    null;
  /** Resolves to what the request is acknowledged with. */
  const send = async (request: Parameters<typeof slack.sendOverSocket>[0]): Promise<unknown> =>
    address === null
      ? slack.sendOverSocket(request)
      : (await slack.sendOverHttp(address, signingSecret, request)).body;
  return { slack, host, logged, platform, send };
};
