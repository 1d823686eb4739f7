import { expect, test } from "vitest";
import { z } from "zod";
import type { Asker } from "../../../src/ask/access/asker.ts";
import { defineCommand } from "../../../src/ask/define-command.ts";
import { ids } from "../../fakes/discord/ids.ts";
import { named } from "../named.ts";
import { seen, startBot } from "./bot.ts";

const each = { en: "Me", fr: "Moi", vi: "Tôi" };

/** A command that stores its askers. */
const keeper = () => {
  const askers: Asker[] = [];
  const command = defineCommand({
    name: "me",
    description: each,
    example: "",
    options: z.strictObject({}),
    run(_options, { asker }) {
      askers.push(asker);
      return { language: "en", summary: "You.", blocks: [] };
    },
  });
  return { askers, command };
};

test.each([
  ["in the setting", [ids.asker], true],
  ["with a role in the setting", [ids.editorRole], true],
  ["and no one else", ["1300000000000000098"], false],
])("editors are people %s", async (_who, editors, isEditor) => {
  const { askers, command } = keeper();
  const { fake } = await startBot({ commands: [command], settings: { editors: named(...editors) } });
  fake.command("me");
  await fake.until(() => askers.length > 0);
  expect(await askers[0]?.isEditor()).toBe(isEditor);
  expect(await askers[0]?.recheck.isEditor()).toBe(isEditor);
});

test("a person who left the server is no longer an editor, nor in its channels", async () => {
  const { askers, command } = keeper();
  const { fake } = await startBot({ commands: [command], settings: { editors: named(ids.editorRole) } });
  fake.command("me");
  await fake.until(() => askers.length > 0);
  const [asker = expect.unreachable()] = askers;
  const channel = asker.channel ?? expect.unreachable();
  fake.setPerson(null);
  expect([await asker.isEditor(), await asker.isIn(channel)]).toEqual([true, true]);
  expect([await asker.recheck.isEditor(), await asker.recheck.isIn(channel)]).toEqual([false, false]);
});

test("a later check finds a member in their channel, and in their direct message with the bot", async () => {
  const { askers, command } = keeper();
  const { fake } = await startBot({ commands: [command], settings: { editors: named(ids.editorRole) } });
  fake.command("me");
  fake.write("me", { channel: "1300000000000000077", isDirect: true });
  await fake.until(() => askers.length > 1);
  for (const { channel, recheck } of askers) {
    expect([await recheck.isEditor(), await recheck.isIn(channel ?? "")]).toEqual([true, true]);
  }
});

test("in a channel that is not on the allow-list, the bot only says where it is used", async () => {
  const { fake, platform } = await startBot({ settings: { channels: [ids.readOnly] } });
  const interaction = fake.command("who", { name: "ada" });
  await fake.until(() => interaction.replies.length > 0);
  expect(interaction.replies.map(seen).join("")).toMatch(
    /^This bot is not used in this channel\. Ask it in: /,
  );
  const typing = fake.type("who", "name", "ada");
  await fake.until(() => typing.choices !== null);
  expect(typing.choices).toEqual([]);
  expect(await platform.channelProblem(ids.text, "en")).toBe(
    "it is not one of the channels in DISCORD_CHANNELS. Add it there, or choose another.",
  );
  expect(await platform.channelProblem(ids.thread, "en")).toBeNull();
});
