import { App, HTTPReceiver, LogLevel } from "@slack/bolt";
import { createLibrary } from "../src/library/create-library.ts";
import { consoleAsker } from "../src/platforms/console/asker.ts";
import { createRenderer } from "../src/platforms/slack/out/render.ts";
import { startFakeSlack } from "../tests/fakes/slack/server.ts";
import { signingSecret } from "../tests/fakes/slack/settings.ts";
import { startSlackBot } from "./bots.ts";
import { generateBriefings, misspell } from "./briefings.ts";
import { compareRates, createMeter, median } from "./compare.ts";

const host = "127.0.0.1";
const quiet = { debug() {}, info() {}, warn() {}, error() {}, setLevel() {}, setName() {} };

interface Message {
  readonly text: string;
}

/** The same receiver and the same App with a listener that only acknowledges, with a message that is ready for each text. */
export const startConstant = async (apiUrl: string, messageFor: (text: string) => Message) => {
  const logger = { ...quiet, getLevel: () => LogLevel.ERROR };
  const receiver = new HTTPReceiver({ signingSecret, logger });
  const app = new App({
    token: "xoxb-1",
    botId: "B1",
    botUserId: "U1",
    receiver,
    logger,
    convoStore: false,
    clientOptions: { slackApiUrl: apiUrl },
  });
  app.command(/^\/.+$/, ({ ack, command }) =>
    ack({ response_type: "ephemeral", ...messageFor(command.text) }),
  );
  const address = (await receiver.start({ host, port: 0 })).address();
  const port = typeof address === "object" ? address?.port : 0;
  return { address: `http://${host}:${port}/slack/events`, stop: () => app.stop() };
};

/** `/who` through Bolt's HTTP receiver beside a constant acknowledgement through the same receiver. */
export default async (): Promise<void> => {
  const slack = await startFakeSlack();
  // Asked about once, and known from then on.
  slack.people.set("U1", { id: "U1", locale: "en-GB" });
  const briefings = generateBriefings(10_000);
  const library = createLibrary(briefings);
  const { host: botHost, address, stop } = await startSlackBot(slack.apiUrl, library);
  const constant = await startConstant(slack.apiUrl, () => ({ text: "ok" }));

  const names = [...library.people.values()].map(({ names }) => Object.values(names)[0] ?? "");
  const oneInFive = names.map((name, index) => (index % 5 === 0 ? misspell(name) : name));
  const meter = (url: string, texts: readonly string[]) =>
    createMeter(new URL("./load.ts", import.meta.url), {
      address: url,
      signingSecret,
      connections: 32,
      responseUrl: slack.apiUrl.replace("/api/", "/response/1"),
      texts,
    });
  const { pagesOf, renderPage } = createRenderer("onrecord");
  const replies = await Promise.all(
    names.slice(0, 2_000).map((name) => botHost.ask.line(`who ${name}`, consoleAsker("en"))),
  );
  const bodies = replies.map((reply) => pagesOf(reply, 5).map(renderPage)[0] ?? { text: "" });
  const sizes = bodies.map((body) => JSON.stringify(body).length).sort((a, b) => a - b);
  const typical = bodies.find((body) => JSON.stringify(body).length === median(sizes)) ?? { text: "" };
  const large = await startConstant(slack.apiUrl, () => typical);
  const meters = [
    { name: "constant acknowledgement", ...meter(constant.address, names) },
    { name: `the same with ${median(sizes)} characters`, ...meter(large.address, names) },
    { name: "/who, names as written", ...meter(address, names) },
    { name: "/who, one name in five misspelt", ...meter(address, oneInFive) },
  ];
  console.log(
    "Slack: requests through Bolt's HTTP receiver, 32 connections, 10,000 briefings (aim: ratio 0.9; the second line is what the size of an answer alone costs)",
  );
  console.table(await compareRates(meters, 5, 2_000));
  await Promise.all(meters.map(({ stop }) => stop()));
  await stop();
  await constant.stop();
  await large.stop();
  await slack.stop();
};
