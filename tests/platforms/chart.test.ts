import { expect, test } from "vitest";
import { overHttp } from "../fakes/slack/settings.ts";
import { seen, startBot } from "./discord/bot.ts";
import { createHost } from "./host.ts";
import { startOver } from "./slack/ways.ts";

const described = "Commitments by person\nAda Stone: 1";

test("on Slack, the chart of a command is a file in the direct message, with alternative text", async () => {
  const { slack, send } = await startOver(overHttp);
  await send(slack.slashCommand({ command: "/onrecord", text: "commitments summary:person" }));
  await slack.until(() => slack.files.length > 0);
  const conversation = slack.messages[0]?.channel;
  expect(conversation).toMatch(/^D/u);
  expect(slack.messages.map(({ text }) => text)).toEqual(["Chart: Commitments by person"]);
  expect(slack.files.map(({ text, ...file }) => ({ ...file, isPng: text.slice(1, 4) === "PNG" }))).toEqual([
    { name: "chart.png", channel: conversation, thread: null, alternativeText: described, isPng: true },
  ]);
});

test("on Discord, it is a file that only the asker sees, with alternative text", async () => {
  const { host } = createHost();
  const { fake } = await startBot({ host });
  const interaction = fake.command("commitments", { summary: "person" });
  await fake.until(() => fake.files.length > 0);
  expect(interaction.replies.map(seen).slice(1)).toEqual(["Chart: Commitments by person", "chart.png"]);
  expect(interaction.replies.map(({ flags }) => flags & 64)).toEqual([64, 64, 64]);
  expect(fake.files.map(({ text, ...file }) => ({ ...file, isPng: text.slice(1, 4) === "PNG" }))).toEqual([
    { name: "chart.png", alternativeText: described, isPng: true },
  ]);
  expect(fake.problems).toEqual([]);
});
