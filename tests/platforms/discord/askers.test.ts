import { GuildMemberFlags } from "discord.js";
import { describe, expect, test } from "vitest";
import { createAdmission } from "../../../src/ask/access/admission.ts";
import type { AskerGroup } from "../../../src/ask/access/asker.ts";
import { createBudgets } from "../../../src/ask/access/budgets.ts";
import { ids } from "../../fakes/discord/ids.ts";
import { commandsWithForm } from "../command-with-form.ts";
import { createHostWith } from "../host.ts";
import { named } from "../named.ts";
import { seen, startBot } from "./bot.ts";

const log = { debug() {}, info() {}, warn() {}, error() {} };
const mention = `<@${ids.bot}> who ada`;
const direct = { channel: "1300000000000000077", isDirect: true };
const otherServer = "1300000000000000099";
const guest = "This bot does not answer guests.";
const external = "This bot does not answer people from outside.";
const channelMessages = "/channels/{channel_id}/messages";

const start = async (
  askers: readonly AskerGroup[] = ["members"],
  {
    guildIds = [],
    settings = {},
    budgets = null,
  }: Partial<Parameters<typeof startBot>[0]> & {
    readonly budgets?: ReturnType<typeof createBudgets> | null;
  } = {},
) => {
  const { commands } = commandsWithForm();
  const { host } = createHostWith({ admission: createAdmission({ askers, budgets, log }) }, ...commands);
  return startBot({ commands, host: { ask: host.ask }, guildIds, settings });
};

const posts = ({ requests }: Awaited<ReturnType<typeof startBot>>["fake"]) =>
  requests.filter(({ method, route }) => method === "POST" && route === channelMessages);

describe("a guest of a server", () => {
  test("is refused for every kind of event", async () => {
    const { fake } = await start();
    fake.setPerson(GuildMemberFlags.IsGuest);
    const asked = fake.command("who", { name: "ada" });
    await fake.until(() => asked.replies.length > 0);
    expect(asked.replies.map(seen)).toEqual([guest]);
    const typing = fake.type("who", "name", "ada");
    await fake.until(() => typing.choices !== null);
    expect(typing.choices).toEqual([]);
    fake.write(mention);
    await fake.until(() => fake.messages.length > 0);
    // In a direct message, which others in the channel do not see.
    expect(posts(fake).map(({ parameters }) => parameters)).not.toContainEqual([ids.text]);
    expect(fake.messages.map(seen)).toEqual([guest]);
    const [message = expect.unreachable()] = fake.messages;
    const chosen = fake.onMessage("Check names", message);
    await fake.until(() => chosen.replies.length > 0);
    expect(chosen.replies.map(seen)).toEqual([guest]);
    fake.write("who ada", direct);
    await fake.until(() => fake.messages.length > 1);
    expect(fake.messages.map(seen)).toEqual([guest, guest]);
    expect(fake.problems).toEqual([]);
  });

  test("may not use members' buttons and forms", async () => {
    const { fake } = await start();
    const asked = fake.command("ask");
    await fake.until(() => asked.replies.length > 0);
    const [shown = expect.unreachable()] = asked.replies;
    const opened = fake.press(shown, "Note");
    await fake.until(() => opened.modal !== null);
    fake.setPerson(GuildMemberFlags.IsGuest);
    const pressed = fake.press(shown, "Note");
    await fake.until(() => pressed.replies.length > 0);
    const submitted = fake.submit(opened, { words: "more" });
    await fake.until(() => submitted.replies.length > 0);
    expect([pressed, submitted].flatMap(({ replies }) => replies.map(seen))).toEqual([guest, guest]);
  });

  test("may ask if the settings allow it", async () => {
    const { fake } = await start(["members", "guests"]);
    fake.setPerson(GuildMemberFlags.IsGuest);
    const asked = fake.command("who", { name: "ada" });
    await fake.until(() => asked.replies.length > 0);
    expect(asked.replies.map(seen).join("")).toContain("Ada Stone");
  });
});

describe("a direct message to the bot on Discord", () => {
  const answerTo = async (bot: Awaited<ReturnType<typeof startBot>>) => {
    bot.fake.write("who ada", direct);
    await bot.fake.until(() => bot.fake.messages.length > 0);
    return bot.fake.messages.map(seen).join("");
  };

  test("from a member of the server is answered", async () => {
    expect(await answerTo(await start())).toContain("Ada Stone");
  });

  test("from a person in none of the bot's servers is refused, or answered if the settings allow it", async () => {
    const refusing = await start();
    refusing.fake.setPerson(null);
    expect(await answerTo(refusing)).toBe(external);
    const open = await start(["members", "external"]);
    open.fake.setPerson(null);
    expect(await answerTo(open)).toContain("Ada Stone");
  });

  test("from a person who only shares another server with the bot is refused", async () => {
    expect(await answerTo(await start(["members"], { guildIds: [otherServer] }))).toBe(external);
  });

  test("is refused if Discord does not return the member", async () => {
    const bot = await start();
    bot.fake.fail("GET", "/guilds/{guild_id}/members/{user_id}", {
      acts: false,
      answers: { status: 403, body: { code: 50_001, message: "Missing Access" } },
    });
    expect(await answerTo(bot)).toBe("It could not be checked whether you may ask. Try again in a moment.");
  });

  test("is answered only if the person may read a channel on the allow-list", async () => {
    expect(await answerTo(await start(["members"], { settings: { channels: [ids.readOnly] } }))).toContain(
      "Ada Stone",
    );
    expect(await answerTo(await start(["members"], { settings: { channels: [ids.hidden] } }))).toContain(
      "To ask this bot directly, join one of its channels: ",
    );
  });
});

test("in a server whose members may not ask, the bot answers no one", async () => {
  const { fake } = await start(["members"], { guildIds: [otherServer] });
  fake.write(mention);
  await fake.until(() => fake.messages.length > 0);
  expect(fake.messages.map(seen)).toEqual([external]);
});

test("mentions beyond a person's budget are answered once, visible only to that person", async () => {
  const settings = { burst: 1, perMinute: 1 };
  const budgets = createBudgets({ lines: settings, desk: settings, suggestions: settings });
  const { fake } = await start(["members"], { budgets });
  for (let time = 0; time < 4; time += 1) fake.write(mention);
  await fake.until(() => fake.messages.length > 1);
  const asked = fake.command("who", { name: "ada" });
  await fake.until(() => asked.replies.length > 0);
  const refusal = "You have asked a lot. Ask again in 60 seconds.";
  expect(fake.messages.map((message) => seen(message) === refusal)).toEqual([false, true]);
  expect(asked.replies.map(seen)).toEqual([refusal]);
});

describe("editors on Discord", () => {
  const isEditorIn = async (editors: Parameters<typeof startBot>[0], isDirect: boolean) => {
    const bot = await start(["members"], editors);
    bot.fake.write(isDirect ? "approve nothing" : `<@${ids.bot}> approve nothing`, isDirect ? direct : {});
    await bot.fake.until(() => bot.fake.messages.length > 0);
    return !bot.fake.messages.map(seen).join("").startsWith("Only editors may do this.");
  };
  const of = (workspace: string, id: string) => ({ settings: { editors: [{ workspace, id }] } });

  test.each([
    ["a person without a server", { settings: { editors: named(ids.asker) } }, true],
    ["a role without a server", { settings: { editors: named(ids.editorRole) } }, true],
    ["a person of this server", of(ids.guild, ids.asker), true],
    ["a role of this server", of(ids.guild, ids.editorRole), true],
    ["a person of another server", of(otherServer, ids.asker), false],
    [
      "a person without a server, if the bot serves two",
      {
        guildIds: [ids.guild, otherServer],
        settings: { editors: named(ids.asker) },
      },
      false,
    ],
  ])("%s, in a direct message", async (_who, options, isEditor) => {
    expect(await isEditorIn(options, true)).toBe(isEditor);
  });

  test("are no editors in other servers", async () => {
    expect(await isEditorIn(of(ids.guild, ids.asker), false)).toBe(true);
    expect(await isEditorIn(of(otherServer, ids.asker), false)).toBe(false);
  });
});
