import { onTestFinished } from "vitest";
import { connectSlack } from "../../../../src/platforms/slack/run.ts";
import { type FakeSlackOptions, startFakeSlack } from "../../../fakes/slack/server.ts";
import { overHttp, slackSettings } from "../../../fakes/slack/settings.ts";
import { createHost } from "../../host.ts";

/** The bot with Slack's own client over a fake Slack, in the channel C1. Stopped after the test. */
export const startBot = async (options: FakeSlackOptions = {}, botToken = "xoxb-1") => {
  const slack = await startFakeSlack(options);
  slack.channels.set("C1", { id: "C1", is_member: true, creator: "U7" });
  const { host, logged } = createHost();
  const settings = slackSettings(slack.apiUrl, overHttp, { botToken });
  const platform = await connectSlack(settings, host);
  await platform.listen(host);
  onTestFinished(async () => {
    await platform.stop();
    await slack.stop();
  });
  return { slack, platform, logged };
};

/** The calls of a method. */
export const callsOf = (
  { calls }: Awaited<ReturnType<typeof startBot>>["slack"],
  method: string,
): readonly Readonly<Record<string, unknown>>[] =>
  calls.filter((call) => call.method === method).map(({ args }) => args);
