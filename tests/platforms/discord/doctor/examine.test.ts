import { PermissionFlagsBits } from "discord.js";
import { expect, onTestFinished, test } from "vitest";
import { loadCommands } from "../../../../src/ask/define-command.ts";
import { examineDiscord } from "../../../../src/platforms/discord/doctor/examine.ts";
import { registrationOf } from "../../../../src/platforms/discord/in/registration.ts";
import { failedFinding, okFinding, unknownFinding } from "../../../../src/platforms/shared/doctor/finding.ts";
import { ids } from "../../../fakes/discord/ids.ts";
import { applicationResponse } from "../../../fakes/discord/people.ts";
import { botToken, startFakeDiscord } from "../../../fakes/discord/server.ts";
import { digestsOf, examination, states } from "../../examination.ts";
import { named } from "../../named.ts";
import { startBot } from "../bot.ts";

const commands = await loadCommands(new URL("../../../../src/commands/", import.meta.url));

const settings = (apiUrl: string, token = botToken) => ({
  token,
  guildIds: [],
  editors: [],
  channels: [],
  apiUrl,
});

const tryAgain = "Check the network, and run the doctor again.";

test("finds no problem after a bot has started, and reports a channel without the permission to post", async () => {
  const { fake, host } = await startBot();
  const findings = await examineDiscord(
    { ...settings(fake.url), editors: named(ids.editorRole, ids.asker), channels: [ids.text, ids.readOnly] },
    examination({ commands: host.commands, channels: digestsOf(ids.text, ids.readOnly) }),
  );
  expect(findings).toEqual([
    okFinding("token", "It belongs to onrecord."),
    okFinding("intents", "The bot needs no privileged intents."),
    okFinding("clock", "This machine’s clock is right."),
    okFinding("connection", "Discord sends commands to the connected bot."),
    okFinding("servers", "The bot is in The Herald."),
    okFinding("commands", `All ${registrationOf(host.commands).length} are registered.`),
    okFinding(`channel ${ids.text}`, "The bot can post there."),
    failedFinding(
      `channel ${ids.readOnly}`,
      "The bot cannot post there: the bot lacks permissions. Grant it “Send Messages” in the channel’s permissions.",
      "Then resume its digests with /digest resume.",
    ),
    okFinding(`allowed channel ${ids.text}`, "It exists."),
    okFinding(`allowed channel ${ids.readOnly}`, "It exists."),
    okFinding(`editor ${ids.editorRole}`, "It is a role."),
    okFinding(`editor ${ids.asker}`, "It is a person."),
  ]);
  expect(fake.problems).toEqual([]);
});

test("reads the permissions in channels without sending a message", async () => {
  const { fake } = await startBot();
  fake.deny(ids.text, PermissionFlagsBits.ReadMessageHistory);
  fake.forget();
  const channels = digestsOf(ids.text, ids.thread, ids.secret, ids.hidden, ids.forum, "newsroom");
  const findings = await examineDiscord(settings(fake.url), examination({ commands, channels }));
  expect(findings.slice(6).map(({ state, found }) => `${state}: ${found}`)).toEqual([
    "failed: The bot cannot post there: the bot lacks permissions. Grant it “Read Message History” in the channel’s permissions.",
    "ok: The bot can post there.",
    "failed: The bot cannot post there: the bot cannot see the channel. Install the app on that server, and allow it to view the channel.",
    "failed: The bot cannot post there: the bot cannot see the channel. Install the app on that server, and allow it to view the channel.",
    "failed: The bot cannot post there: the bot cannot post messages in this kind of channel. Choose a text channel or a thread.",
    'failed: The bot cannot post there: "newsroom" is not a channel id, which has 17 to 20 digits. With Discord’s developer mode on, the id is in the channel’s menu.',
  ]);
  expect(fake.requests.filter(({ method }) => method !== "GET")).toEqual([]);
  expect(fake.problems).toEqual([]);
});

test("a deleted channel and one that does not exist are reported according to their purpose", async () => {
  const { fake } = await startBot();
  fake.deleteChannel(ids.text);
  const findings = await examineDiscord(
    { ...settings(fake.url), channels: ["1399999999999999999"] },
    examination({ commands, channels: [{ id: ids.text, use: "desk" }] }),
  );
  expect(findings.slice(6)).toEqual([
    failedFinding(
      `desk’s channel ${ids.text}`,
      "The bot cannot post there: this channel does not exist. Check the id, or choose another.",
      "Or set ONRECORD_DESK to another channel. Until then, messages to the desk are only in the log.",
    ),
    failedFinding(
      "allowed channel 1399999999999999999",
      "It was not found: this channel does not exist. Check the id, or choose another.",
      "Correct SLACK_CHANNELS or DISCORD_CHANNELS.",
    ),
  ]);
});

test("a channel that is not on the allow-list is reported; a thread is allowed with its channel", async () => {
  const { fake } = await startBot();
  const findings = await examineDiscord(
    { ...settings(fake.url), channels: [ids.readOnly] },
    examination({ commands, channels: digestsOf(ids.text, ids.thread) }),
  );
  expect(findings.slice(6, 8)).toEqual([
    failedFinding(
      `channel ${ids.text}`,
      "The bot is not used there: it is not one of the channels in DISCORD_CHANNELS. Add it there, or choose another.",
      "Then resume its digests with /digest resume.",
    ),
    okFinding(`channel ${ids.thread}`, "The bot can post there."),
  ]);
});

test("does not blame a channel for a failed check, and reports a time-out", async () => {
  const { fake } = await startBot();
  const looked = examination({ commands, channels: digestsOf(ids.text) });
  fake.fail("GET", "/channels/{channel_id}", { acts: false, answers: { status: 503, body: null } });
  expect((await examineDiscord(settings(fake.url), looked)).at(-1)).toMatchObject({
    state: "unknown",
    remedy: "Try again in a minute.",
  });
  fake.timeOut(Temporal.Now.instant().add({ hours: 1 }));
  expect((await examineDiscord(settings(fake.url), looked)).at(-1)).toMatchObject({
    state: "failed",
    found:
      "The bot cannot post there: a moderator has timed out the bot on that server. Remove the time-out.",
  });
});

test("an editor who is neither a role nor a person is reported", async () => {
  const { fake } = await startBot();
  const editors = named("1399999999999999999");
  const findings = await examineDiscord({ ...settings(fake.url), editors }, examination({ commands }));
  expect(findings.at(-1)).toEqual(
    failedFinding(
      "editor 1399999999999999999",
      "There is no such role in the bot’s servers, and no such person.",
      "Correct DISCORD_EDITORS: the id of a role or of a person, copied with Discord’s developer mode on.",
    ),
  );
});

test("a bot in no server, and commands that are sent to a web address, are reported", async () => {
  const { fake } = await startBot();
  fake.kick();
  const elsewhere = { ...applicationResponse, interactions_endpoint_url: "https://old.example/commands" };
  fake.fail("GET", "/applications/@me", { acts: false, answers: { status: 200, body: elsewhere } });
  const findings = await examineDiscord(settings(fake.url), examination({ commands }));
  expect(findings.slice(3, 5)).toEqual([
    failedFinding(
      "connection",
      "Discord sends commands to a web address instead of the bot.",
      "In the developer portal, under “General Information”, clear “Interactions Endpoint URL”.",
    ),
    failedFinding(
      "servers",
      "The bot is in no server.",
      "Open the app’s install link, and choose your server.",
    ),
  ]);
});

test("a public bot is no problem, but the finding says how to make it private", async () => {
  const { fake } = await startBot();
  const open = { ...applicationResponse, bot_public: true };
  fake.fail("GET", "/applications/@me", { acts: false, answers: { status: 200, body: open } });
  const findings = await examineDiscord(settings(fake.url), examination({ commands }));
  expect(findings[4]).toEqual({
    what: "servers",
    state: "ok",
    found: "The bot is in The Herald. Anybody can add it to their own server and use it there.",
    remedy:
      "To keep the bot private, set “Install Link” to “None” in “Installation”, then turn “Public Bot” off in “Bot”.",
  });
});

test("commands that are missing or of another version need a restart", async () => {
  const fake = await startFakeDiscord();
  onTestFinished(() => fake.close());
  const restart = failedFinding(
    "commands",
    "The registered commands differ from those of this version.",
    "Restart the bot, which registers them.",
  );
  expect((await examineDiscord(settings(fake.url), examination({ commands }))).at(-1)).toEqual(restart);
  const running = await startBot();
  const older = examination({ commands: commands.slice(1) });
  expect((await examineDiscord(settings(running.fake.url), older)).at(-1)).toEqual(restart);
});

test("a server that the app is not in is reported with its variable", async () => {
  const { fake } = await startBot();
  fake.fail("GET", "/applications/{application_id}/guilds/{guild_id}/commands", {
    acts: false,
    answers: { status: 403, body: { code: 50_001, message: "Missing Access" } },
  });
  const guildIds = ["1399999999999999998"];
  const findings = await examineDiscord({ ...settings(fake.url), guildIds }, examination({ commands }));
  expect(findings.at(-1)).toEqual(
    failedFinding(
      "commands in server 1399999999999999998",
      "Discord does not return them (403).",
      "Check DISCORD_GUILD_ID, and that the app was installed there with its commands.",
    ),
  );
});

test("a refused token is distinguished from an outage and a broken network", async () => {
  const [fake, gone] = await Promise.all([startFakeDiscord(), startFakeDiscord()]);
  onTestFinished(() => fake.close());
  await gone.close();
  const ask = ({ url }: typeof fake, token?: string) =>
    examineDiscord(settings(url, token), examination({ commands }));
  expect(await ask(fake, "a.b.secret")).toEqual([
    failedFinding(
      "token",
      "Discord refuses the token (401).",
      "Copy it again from “Bot” in the developer portal into DISCORD_TOKEN, or reset it there.",
    ),
  ]);
  fake.fail("GET", "/users/@me", { acts: false, answers: { status: 502, body: "<h1>Bad gateway</h1>" } });
  expect(await ask(fake)).toEqual([
    unknownFinding("token", "Discord gave an unexpected response (502).", tryAgain),
  ]);
  expect(await ask(gone)).toEqual([
    unknownFinding("token", "Discord cannot be reached (ECONNREFUSED).", tryAgain),
  ]);
});

test("earlier findings are kept if the network fails in the middle", async () => {
  const { fake } = await startBot();
  fake.fail("GET", "/applications/@me", { acts: false, answers: "lost" });
  expect(states(await examineDiscord(settings(fake.url), examination({ commands })))).toEqual([
    "token: ok",
    "intents: ok",
    "clock: ok",
    "connection: unknown",
  ]);
});
