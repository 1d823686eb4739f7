import { onTestFinished } from "vitest";
import type { Ask } from "../../../src/ask/ask.ts";
import type { Command } from "../../../src/ask/command.ts";
import { connectSlack } from "../../../src/platforms/slack/run.ts";
import type { SlackSettings, SlackTransport } from "../../../src/platforms/slack/settings.ts";
import { startFakeSlack } from "../../fakes/slack/server.ts";
import {
  eventsAddressIn,
  overHttp,
  signingSecret,
  slackSettings,
  socketMode,
} from "../../fakes/slack/settings.ts";
import { createHostWith } from "../host.ts";

/** Both transports for Slack's events. */
export const ways: readonly (readonly [string, SlackTransport])[] = [
  ["Socket Mode", socketMode],
  ["HTTP", overHttp],
];

/** The bot with Slack's own client over a fake Slack, in the channel C1; stopped after the test. */
export const startOver = async (
  transport: SlackTransport,
  more: readonly Command[] = [],
  settings: Partial<SlackSettings> = {},
  options: Parameters<typeof createHostWith>[0] = {},
  askWith: (ask: Ask) => Ask = (ask) => ask,
) => {
  const slack = await startFakeSlack();
  slack.channels.set("C1", { id: "C1", is_member: true, creator: "U2" });
  slack.people.set("U2", { id: "U2", locale: "en-GB" });
  const { host, logged } = createHostWith(options, ...more);
  const platform = await connectSlack(slackSettings(slack.apiUrl, transport, settings), host);
  await platform.listen({ ...host, ask: askWith(host.ask) });
  onTestFinished(async () => {
    await platform.stop();
    await slack.stop();
  });
  const address = eventsAddressIn(logged) ?? null;
  /** Resolves to the acknowledgement of the request. */
  const send = async (request: Parameters<typeof slack.sendOverSocket>[0]): Promise<unknown> =>
    address === null
      ? slack.sendOverSocket(request)
      : (await slack.sendOverHttp(address, signingSecret, request)).body;
  return { slack, host, logged, platform, send };
};
