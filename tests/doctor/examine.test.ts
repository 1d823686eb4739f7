import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PermissionFlagsBits } from "discord.js";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { loadCommands } from "../../src/command.ts";
import { runDoctor } from "../../src/command-line/doctor.ts";
import { examine } from "../../src/doctor/examine.ts";
import { clockFinding, type Finding, isFailed, isWell } from "../../src/doctor/finding.ts";
import { createRounds } from "../../src/doctor/rounds.ts";
import { OnrecordError } from "../../src/errors.ts";
import { examineDiscord } from "../../src/platforms/discord/examine.ts";
import { registrationOf } from "../../src/platforms/discord/registration.ts";
import { examineSlack } from "../../src/platforms/slack/examine.ts";
import { ids } from "../fakes/discord/ids.ts";
import { botToken, startFakeDiscord } from "../fakes/discord/server.ts";
import { startFakeSlack } from "../fakes/slack/server.ts";
import { startBot } from "../platforms/discord/bot.ts";
import { databasePath } from "../storage/ledger.ts";

const commands = await loadCommands(new URL("../../src/commands/", import.meta.url));
const now = () => Temporal.Now.instant();
const states = (findings: readonly Finding[]) => findings.map(({ what, state }) => `${what}: ${state}`);

describe("Slack", () => {
  const start = async () => {
    const slack = await startFakeSlack();
    onTestFinished(() => slack.stop());
    slack.channels.set("C12", { id: "C12", is_member: true });
    slack.channels.set("C13", { id: "C13", is_member: false });
    slack.groups.set("S1", ["U2"]);
    const settings = {
      botToken: "xoxb-secret",
      transport: { mode: "socket", appToken: "xapp-secret" },
      command: "onrecord",
      managers: [],
      editors: ["S1", "S2", "U5"],
      channels: [],
      apiUrl: slack.apiUrl,
    } as const;
    return { slack, settings };
  };

  test("is well where all is as it should be, and what is not is named with its remedy", async () => {
    const { settings } = await start();
    const findings = await examineSlack(settings, { commands, channels: ["C12", "C13"], now });
    expect(states(findings)).toEqual([
      "token: ok",
      "scopes: ok",
      "clock: ok",
      "connection: ok",
      "channel C12: ok",
      "channel C13: failed",
      "user group S1: ok",
      "user group S2: failed",
    ]);
    expect(findings[5]).toEqual({
      what: "channel C13",
      state: "failed",
      found: "Nothing can be posted: the bot is not in the channel. Invite it there with /invite.",
      remedy: "Then resume its digests with /digest resume.",
    });
    expect(JSON.stringify(findings)).not.toContain("secret");
  });

  test("whose token lacks a scope says which, and how to get it", async () => {
    const { slack, settings } = await start();
    slack.scopes.delete("usergroups:read");
    const [, scopes] = await examineSlack(settings, { commands, channels: [], now });
    expect(scopes).toEqual(
      isFailed(
        "scopes",
        "The token lacks usergroups:read.",
        "Paste what npm run manifest prints into the app’s manifest, and install the app again.",
      ),
    );
  });

  test("that does not take a token, or an app-level token, says so", async () => {
    const { slack, settings } = await start();
    const refused = (error: string) => ({
      acts: false,
      answers: { status: 200, body: { ok: false, error } },
    });
    slack.fail("apps.connections.open", refused("invalid_auth"));
    expect((await examineSlack(settings, { commands, channels: [], now }))[3]).toMatchObject({
      state: "failed",
      found: "Socket Mode cannot be opened (invalid_auth).",
    });
    slack.fail("auth.test", refused("token_revoked"));
    expect(await examineSlack(settings, { commands, channels: [], now })).toMatchObject([
      { what: "token", state: "failed", found: "Slack does not take it (token_revoked)." },
    ]);
  });
});

test("Slack that cannot be reached is no fault of the token", async () => {
  const settings = {
    botToken: "xoxb-1",
    transport: { mode: "socket", appToken: "xapp-1" },
    command: "onrecord",
    managers: [],
    editors: [],
    channels: [],
    apiUrl: "http://127.0.0.1:1/api/",
  } as const;
  expect(await examineSlack(settings, { commands, channels: [], now })).toMatchObject([
    { what: "token", state: "unknown", remedy: "Check the network; it may pass." },
  ]);
});

describe("Discord", () => {
  const settings = (apiUrl: string, token = botToken) => ({
    token,
    guildIds: [],
    editors: [],
    channels: [],
    apiUrl,
  });

  test("is well where a bot has started, and a channel that it may not post to is named", async () => {
    const { fake, host } = await startBot();
    const channels = [ids.text, ids.readOnly];
    const findings = await examineDiscord(settings(fake.url), { commands: host.commands, channels, now });
    expect(states(findings)).toEqual([
      "token: ok",
      "intents: ok",
      "clock: ok",
      "commands: ok",
      `channel ${ids.text}: ok`,
      `channel ${ids.readOnly}: failed`,
    ]);
    expect(findings.at(-1)?.found).toBe(
      "Nothing can be posted: the bot lacks permissions. Grant it “Send Messages” in the channel’s permissions.",
    );
    expect(fake.problems).toEqual([]);
  });

  test("is looked at silently: permissions follow from what Discord tells, and nothing is sent", async () => {
    const { fake } = await startBot();
    fake.deny(ids.text, PermissionFlagsBits.ReadMessageHistory);
    fake.forget();
    const channels = [ids.text, ids.thread, ids.secret, ids.hidden, ids.forum, "newsroom"];
    const findings = await examineDiscord(settings(fake.url), { commands, channels, now });
    expect(findings.slice(4).map(({ state, found }) => `${state}: ${found}`)).toEqual([
      "failed: Nothing can be posted: the bot lacks permissions. Grant it “Read Message History” in the channel’s permissions.",
      "ok: The bot can post there.",
      "failed: Nothing can be posted: the bot cannot see the channel. Install the app on that server, and allow it to view the channel.",
      "failed: Nothing can be posted: the bot cannot see the channel. Install the app on that server, and allow it to view the channel.",
      "failed: Nothing can be posted: it does not take messages. Choose a text channel or a thread.",
      'failed: Nothing can be posted: "newsroom" is not a channel id, which has 17 to 20 digits. With Discord’s developer mode on, the id is in the channel’s menu.',
    ]);
    expect(fake.requests.filter(({ method }) => method !== "GET")).toEqual([]);
    expect(fake.problems).toEqual([]);
  });

  test("does not say that a channel is wrong where it cannot be looked at, and names a time-out", async () => {
    const { fake } = await startBot();
    const examination = { commands, channels: [ids.text], now };
    fake.fail("GET", "/channels/{channel_id}", { acts: false, answers: { status: 503, body: null } });
    expect((await examineDiscord(settings(fake.url), examination)).at(-1)).toMatchObject({
      state: "unknown",
      remedy: "Try again in a minute.",
    });
    fake.timeOut(now().add({ hours: 1 }));
    expect((await examineDiscord(settings(fake.url), examination)).at(-1)).toMatchObject({
      state: "failed",
      found: "Nothing can be posted: a moderator has timed out the bot on that server. Remove the time-out.",
    });
  });

  test("that knows other commands, or does not take the token, says so", async () => {
    const fake = await startFakeDiscord();
    onTestFinished(() => fake.close());
    expect(registrationOf(commands).length).toBeGreaterThan(0);
    const examination = { commands, channels: [], now };
    expect((await examineDiscord(settings(fake.url), examination)).at(-1)).toMatchObject({
      what: "commands",
      state: "failed",
      remedy: "Restart the bot: it registers them.",
    });
    expect(await examineDiscord(settings(fake.url, "a.b.c"), examination)).toMatchObject([
      { what: "token", state: "failed", found: "Discord does not take it (401)." },
    ]);
  });
});

describe("an examination", () => {
  const briefingsFolder = fileURLToPath(new URL("../../briefings", import.meta.url));

  test("goes over briefings, database and platforms, and reports what it cannot look at", async () => {
    const findings = await examine({
      briefingsFolder,
      commands,
      platforms: [
        { name: "slack", setting: { on: false, turnOn: "set SLACK_BOT_TOKEN." } },
        {
          name: "discord",
          setting: {
            on: true,
            start: () => Promise.reject(new Error("It is not started.")),
            examine: () => Promise.reject(new Error("no network")),
          },
        },
      ],
      openDatabase: () => Promise.reject(new OnrecordError("storage", "The disk is full.")),
      now,
    });
    expect(findings).toMatchObject([
      { what: "briefings", state: "ok" },
      { what: "database", state: "failed", found: "The disk is full." },
      { what: "slack", state: "ok", found: "It is off. To turn it on: set SLACK_BOT_TOKEN." },
      { what: "discord", state: "unknown", found: "no network" },
    ]);
  });

  test("of a running bot asks it about its channels, each of a platform's own", async () => {
    const asked: string[] = [];
    const findings = await examine({
      briefingsFolder: join(briefingsFolder, "nowhere"),
      commands: [],
      platforms: [
        {
          name: "slack",
          setting: { on: true, start: () => Promise.reject(new Error()), examine: async () => [] },
        },
      ],
      openDatabase: async () => ["slack:C1", "discord:1", "slack:C1", "slack:C2"],
      channelProblem: async (platform, channel) => {
        asked.push(`${platform} ${channel}`);
        return channel === "C2" ? "the channel is archived." : null;
      },
      now,
    });
    expect(asked).toEqual(["slack C1", "slack C2"]);
    expect(states(findings)).toEqual([
      "briefings: failed",
      "database: ok",
      "slack: channel C1: ok",
      "slack: channel C2: failed",
    ]);
  });
});

test.each([
  ["Mon, 01 Jun 2026 08:00:04 GMT", "ok"],
  ["Mon, 01 Jun 2026 08:00:06 GMT", "failed"],
  [null, "unknown"],
] as const)("a clock beside %s is %s at 08:00:00", (theirs, state) => {
  expect(clockFinding("clock", theirs, Temporal.Instant.from("2026-06-01T08:00:00Z")).state).toBe(state);
});

describe("npm run doctor", () => {
  const printed = async (environment: Record<string, string>) => {
    let out = "";
    const write = vi.spyOn(process.stdout, "write").mockImplementation((chunk) => {
      out += String(chunk);
      return true;
    });
    onTestFinished(() => write.mockRestore());
    const code = await runDoctor(true, { ONRECORD_DATABASE: databasePath(), ...environment });
    const lines = out.trim().split("\n");
    return { code, findings: lines.map((line) => JSON.parse(line)) };
  };

  test("is well without platforms, with the briefings of this repository", async () => {
    const { code, findings } = await printed({
      ONRECORD_BRIEFINGS: fileURLToPath(new URL("../../briefings", import.meta.url)),
    });
    expect(code).toBe(0);
    expect(states(findings)).toEqual(["briefings: ok", "database: ok", "discord: ok", "slack: ok"]);
  });

  test("names every setting that is wrong, and shows no secret", async () => {
    const { code, findings } = await printed({ DISCORD_TOKEN: "secret", SLACK_BOT_TOKEN: "secret" });
    expect(code).toBe(1);
    expect(states(findings).slice(0, 2)).toEqual(["discord: settings: failed", "slack: settings: failed"]);
    expect(JSON.stringify(findings)).not.toContain('"secret"');
  });
});

test("rounds log what is not well once, and again where it was well in between", async () => {
  const logged: string[] = [];
  const log = {
    debug() {},
    info() {},
    error() {},
    warn: (_: unknown, line?: string) => void logged.push(String(line)),
  };
  let findings: Finding[] = [isWell("token", "Fine."), isFailed("clock", "It is late.", "Set it.")];
  const round = createRounds(async () => findings, log);
  const { signal } = new AbortController();
  await round(signal);
  await round(signal);
  expect(logged).toEqual(["Doctor: clock: It is late. Set it."]);
  findings = [isWell("clock", "It agrees.")];
  await round(signal);
  findings = [isFailed("clock", "It is late.", "Set it.")];
  await round(signal);
  expect(logged).toHaveLength(2);
  findings = [isFailed("database", "It is closed.", "Open it.")];
  await round(AbortSignal.abort());
  expect(logged).toHaveLength(2);
});
