import { Agent, getGlobalDispatcher, setGlobalDispatcher } from "undici";
import { expect, onTestFinished, test } from "vitest";
import { z } from "zod";
import { type Answer, paragraph } from "../../../../src/answer/answer.ts";
import type { Asker } from "../../../../src/ask/access/asker.ts";
import { defineCommand } from "../../../../src/ask/define-command.ts";
import { text } from "../../../../src/base/text/inline.ts";
import { seen, startBot } from "../bot.ts";

const saying = (words: string): Answer => ({
  language: "en",
  summary: words,
  blocks: [paragraph(text(words))],
});

const each = { en: "Works long", fr: "Travaille longtemps", vi: "Làm lâu" };

/** A bot with a command that sends a later answer, and the function that sends it. */
const startLong = async () => {
  const askers: Asker[] = [];
  const command = defineCommand({
    name: "long",
    description: each,
    example: "",
    options: z.strictObject({}),
    run(_options, { asker }) {
      askers.push(asker);
      return saying("At work.");
    },
  });
  const { fake } = await startBot({ commands: [command] });
  const interaction = fake.command("long");
  await fake.until(() => interaction.replies.length > 0);
  const follow = askers[0]?.follow ?? expect.unreachable();
  return { fake, interaction, follow };
};

test("a later answer within fifteen minutes follows the first, visible only to the asker", async () => {
  const { fake, interaction, follow } = await startLong();
  await follow(saying("Done."));
  expect(interaction.replies.map(seen)).toEqual(["At work.", "Done."]);
  expect(interaction.replies.map(({ flags }) => flags & 64)).toEqual([64, 64]);
  expect(fake.problems).toEqual([]);
});

test("a later answer after fifteen minutes is sent as a direct message", async () => {
  const { fake, interaction, follow } = await startLong();
  interaction.isExpired = true;
  const said = await follow(saying("Done."));
  await said.attach({ name: "draft.html", content: "<p>A draft</p>" });
  expect(interaction.replies.map(seen)).toEqual(["At work."]);
  expect(fake.messages.map((message) => [seen(message), message.flags & 64])).toEqual([
    ["Done.", 0],
    ["draft.html", 0],
  ]);
  expect(fake.files).toEqual([{ name: "draft.html", text: "<p>A draft</p>" }]);
  expect(fake.problems).toEqual([]);
});

test("a file is attached even if the process loaded Slack’s HTTP client first", async () => {
  const before = getGlobalDispatcher();
  const agent = new Agent();
  setGlobalDispatcher(agent);
  onTestFinished(async () => {
    setGlobalDispatcher(before);
    await agent.destroy();
  });
  const { fake, follow } = await startLong();
  const said = await follow(saying("Done."));
  await said.attach({ name: "draft.html", content: "<p>A draft: é</p>" });
  expect(fake.files).toEqual([{ name: "draft.html", text: "<p>A draft: é</p>" }]);
  expect(fake.problems).toEqual([]);
});
