import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { cp, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { text as readAll } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { healthOf, serveHealth } from "../src/app/health.ts";
import { toolResultSchema } from "../src/platforms/mcp/tool-result.ts";
import type { FakeDiscord } from "./fakes/discord/fake.ts";
import { ids } from "./fakes/discord/ids.ts";
import { botToken, startFakeDiscord } from "./fakes/discord/server.ts";
import { messageSchema, visibleText } from "./fakes/slack/blocks.ts";
import { type FakeSlack, startFakeSlack } from "./fakes/slack/server.ts";

const project = fileURLToPath(new URL("../", import.meta.url));
const main = join(project, "src/main.ts");

let folder = "";
let child: ChildProcessWithoutNullStreams | null = null;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-program-"));
  await cp(join(project, "briefings"), join(folder, "briefings"), { recursive: true });
});

afterEach(async () => {
  child?.kill("SIGKILL");
  await rm(folder, { recursive: true });
});

/** Runs the program as a user does, in a folder of its own. */
const run = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) => {
  const started = spawn(process.execPath, [main, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? "", ...environment },
  });
  child = started;
  let errors = "";
  started.stderr.on("data", (data: Buffer) => {
    errors += String(data);
  });
  const exit = new Promise<number | null>((resolve) => started.once("exit", (code) => resolve(code)));
  return { started, output: readAll(started.stdout), exit, errors: () => errors };
};

const runToEnd = async (
  args: readonly string[],
  input = "",
  environment?: Readonly<Record<string, string>>,
) => {
  const { started, output, exit, errors } = run(args, environment);
  started.stdin.end(input);
  return { output: await output, code: await exit, errors: errors() };
};

test("the program lets an assistant read the record over standard input and output, as it is after each change", async () => {
  const client = new Client({ name: "test", version: "1.0.0" });
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [main, "mcp"],
    cwd: folder,
    env: { PATH: process.env.PATH ?? "" },
    stderr: "pipe",
  });
  await client.connect(transport);
  const who = async (name: string) => {
    const { structuredContent } = await client.callTool({ name: "who", arguments: { name } });
    return toolResultSchema.parse(structuredContent);
  };
  const { summary, facts } = await who("gill");
  expect(summary).toMatch(/^Amandeep Singh Gill: /u);
  expect(facts[0]?.passages[0]?.exact.length).toBeGreaterThan(0);
  await rm(join(folder, "briefings", "viet-nam-un-digital"), { recursive: true });
  await vi.waitFor(async () => expect((await who("gill")).summary).toMatch(/^Nothing is on record/u), 10_000);
  await client.close();
});

test("the program does not start with settings that it would misread", async () => {
  await writeFile(join(folder, ".env"), "SLACK_PORT: 3000\n");
  expect(await runToEnd(["start"])).toEqual({
    output: "",
    code: 1,
    errors: ".env:1:1: expected NAME=value, or a comment that begins with #.\n",
  });
});

test("the running program logs it if it cannot answer for a while", async () => {
  const stalling =
    "setInterval(() => { const end = performance.now() + 300; while (performance.now() < end); }, 1500).unref();";
  const preload = `--import=data:text/javascript,${encodeURIComponent(stalling)}`;
  const { started, errors, exit } = run(["start"], { NODE_OPTIONS: preload, ONRECORD_LOG_LEVEL: "info" });
  await vi.waitFor(() => expect(errors()).toMatch(/"lengthMs":\d+.*could not answer for/u), 20_000);
  started.stdin.end();
  expect(await exit).toBe(0);
});

describe("the program with both platforms", () => {
  let slack: FakeSlack;
  let discord: FakeDiscord;

  beforeEach(async () => {
    [slack, discord] = await Promise.all([startFakeSlack(), startFakeDiscord()]);
    slack.people.set("U2", { id: "U2" });
  });

  afterEach(async () => {
    await Promise.all([slack.stop(), discord.close()]);
  });

  const environment = (): Record<string, string> => ({
    SLACK_BOT_TOKEN: "xoxb-1",
    SLACK_APP_TOKEN: "xapp-1",
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: botToken,
    DISCORD_API_URL: discord.url,
  });

  /** What Slack's user sees at last: where a busy machine takes longer than a moment, the answer follows. */
  const answered = async (acknowledgement: unknown) => {
    const atOnce = messageSchema.safeParse(acknowledgement);
    if (atOnce.success) return atOnce.data;
    await slack.until(() => slack.responses.length > 0);
    return messageSchema.parse(slack.responses[0]);
  };

  test("answers /who gill on each, measures that, and stops within ten seconds of SIGTERM", async () => {
    const { port, stop } = await serveHealth(0, () => healthOf({}), {
      contentType: "",
      text: async () => "",
    });
    await stop();
    const { started, exit, errors } = run(["start"], {
      ...environment(),
      ONRECORD_HEALTH_PORT: String(port),
    });
    await vi.waitFor(() => expect(errors()).toContain("Slack is on"), { timeout: 15_000 });
    await vi.waitFor(() => expect(errors()).toContain("Discord is on"), { timeout: 15_000 });

    const onSlack = await answered(
      await slack.sendOverSocket(slack.slashCommand({ command: "/who", text: "gill" })),
    );
    expect(onSlack).toMatchObject({ response_type: "ephemeral" });
    expect(visibleText(onSlack.blocks)).toContain("Amandeep Singh Gill");

    await vi.waitFor(() => expect(errors()).toMatch(/commands/i), { timeout: 15_000 });
    const interaction = discord.command("who", { name: "gill" });
    await discord.until(() => interaction.replies.length > 0);
    expect(JSON.stringify(interaction.replies)).toContain("Amandeep Singh Gill");

    // The bot answers before it serves its metrics.
    const response = await vi.waitFor(() => fetch(`http://127.0.0.1:${port}/metrics`), { timeout: 15_000 });
    const metrics = await response.text();
    expect(metrics).toMatch(/^onrecord_answer_seconds_count\{platform="slack",command="who"\} 1$/mu);
    expect(metrics).toMatch(/^onrecord_answer_seconds_count\{platform="discord",command="who"\} 1$/mu);
    expect(metrics).toMatch(/^onrecord_briefings\{state="loaded"\} 1$/mu);

    const from = performance.now();
    started.kill("SIGTERM");
    expect(await exit).toBe(0);
    expect(performance.now() - from).toBeLessThan(10_000);
  }, 60_000);

  test("answers on Slack over HTTP with a signing secret, and only requests that are signed with it", async () => {
    const { SLACK_APP_TOKEN: _, ...others } = environment();
    const signingSecret = "0123456789abcdef0123456789abcdef";
    const { errors } = run(["start"], {
      ...others,
      SLACK_SIGNING_SECRET: signingSecret,
      SLACK_PORT: "0",
    });
    await vi.waitFor(() => expect(errors()).toContain("Slack is on"), { timeout: 15_000 });
    const address = /http:\S+events/u.exec(errors())?.[0] ?? expect.unreachable();
    const asked = slack.slashCommand({ command: "/onrecord", text: "who gill" });
    const { status, body } = await slack.sendOverHttp(address, signingSecret, asked);
    expect(status).toBe(200);
    expect(visibleText((await answered(body)).blocks)).toContain("Amandeep Singh Gill");
    expect((await slack.sendOverHttp(address, "f".repeat(32), asked)).status).toBe(401);
  });

  test("posts a digest by hand beside the running bot, which alone hears what people ask", async () => {
    slack.channels.set("C123", { id: "C123", is_member: true });
    const digest = (name: string, channel: string): string =>
      `  - { name: ${name}, digest: commitments, channel: "${channel}", schedule: "0 0 1 1 *", timeZone: UTC, language: en }\n`;
    const digests = digest("slack-desk", "slack:C123") + digest("discord-desk", `discord:${ids.text}`);
    await writeFile(join(folder, "briefings", "digests.yaml"), `digests:\n${digests}`);
    const bot = run(["start"], environment());
    await vi.waitFor(() => expect(bot.errors()).toMatch(/Slack is on[\s\S]*are scheduled/u), {
      timeout: 15_000,
    });
    await vi.waitFor(() => expect(bot.errors()).toContain("Discord is on"), { timeout: 15_000 });
    for (const name of ["slack-desk", "discord-desk"]) {
      expect(await runToEnd(["digest", "send", name], "", environment())).toMatchObject({
        code: 0,
        errors: expect.stringMatching(/^Posted to /mu),
      });
    }
    expect(slack.messages.length).toBeGreaterThan(0);
    expect(discord.messages.length).toBeGreaterThan(0);
    // The bot's own, made anew if a busy machine lost it.
    const own = [...bot.errors().matchAll(/Slack is on|Reconnected to Slack/gu)];
    expect(slack.connections()).toBe(own.length);
    expect(discord.requests.filter(({ route }) => route === "/gateway/bot")).toHaveLength(1);
    bot.started.kill("SIGTERM");
    expect(await bot.exit).toBe(0);
  }, 60_000);

  /** Starts the bot, lets it do what it does until the condition holds, and stops it as a restart would. */
  const runUntil = async (condition: (errors: string) => boolean): Promise<void> => {
    const { started, exit, errors } = run(["start"], environment());
    await vi.waitFor(() => expect(condition(errors())).toBe(true), { timeout: 15_000 });
    started.kill("SIGTERM");
    expect(await exit).toBe(0);
  };

  test("posts a slot that came while it was down to each channel, and not again after a restart", async () => {
    slack.channels.set("C123", { id: "C123", is_member: true });
    const slot = Temporal.Now.zonedDateTimeISO("UTC").subtract({ minutes: 10 });
    const cron = `${slot.minute} ${slot.hour} * * *`;
    const digest = (name: string, channel: string): string =>
      `  - { name: ${name}, digest: commitments, channel: "${channel}", schedule: "${cron}", timeZone: UTC, language: fr }\n`;
    const digests = digest("slack-desk", "slack:C123") + digest("discord-desk", `discord:${ids.text}`);
    await writeFile(join(folder, "briefings", "digests.yaml"), `digests:\n${digests}`);

    // The first start notes the digests: what was due before that is not theirs to post.
    const areUp = (errors: string): boolean =>
      errors.includes("Slack is on") && errors.includes("Discord is on");
    await runUntil(areUp);
    expect([slack.messages.length, discord.messages.length]).toEqual([0, 0]);
    const database = new DatabaseSync(join(folder, "data", "onrecord.sqlite"));
    database.exec("UPDATE subscriptions SET since = since - 30 * 60 * 1000");
    database.close();

    await runUntil((errors) => errors.match(/was posted to/gu)?.length === 2);
    expect([slack.messages.length, discord.messages.length]).toEqual([1, 1]);
    await runUntil(areUp);
    expect([slack.messages.length, discord.messages.length]).toEqual([1, 1]);
  });
});

describe("the program without tokens", () => {
  test("answers each piped line in the console, says what is off, and ends well", async () => {
    const { output, code, errors } = await runToEnd(["start"], "/who tamessis\n\n/whom\n");
    expect(output.split("\n")[0]).toMatch(/^Read as Pauline Tamesis · /u);
    expect(output).toContain("\n\nThere is no command “whom”. /help lists all commands.\n");
    expect(code).toBe(0);
    expect(errors).toContain("discord is off. To turn it on: set DISCORD_TOKEN");
    expect(errors).toContain("slack is off. To turn it on: set SLACK_BOT_TOKEN");
    expect(errors).not.toMatch(/"level":"(?:warn|error)"/u);
  });

  test("writes nothing but its log to standard error, though Node.js warns that the page is made by an experimental feature", async () => {
    const { started, exit, errors } = run(["start"], { ONRECORD_DESK_URL: "http://127.0.0.1:0" });
    await vi.waitFor(() => expect(errors()).toContain("The desk's page is at"), { timeout: 20_000 });
    started.stdin.end();
    expect(await exit).toBe(0);
    for (const line of errors().trim().split("\n")) expect(JSON.parse(line)).toHaveProperty("level");
  });

  test("keeps a language that is chosen in the first moment, before the database is open", async () => {
    const { output } = await runToEnd(["start"], "/language vi\n/who gill\n");
    expect(output).toContain("Từ nay bạn sẽ nhận câu trả lời bằng tiếng Việt.");
    expect(output).toContain("nguồn ngày 7/1/2025");
  });

  test("answers once if it is asked once", async () => {
    const { output, code } = await runToEnd(["ask", "/who", "gill"]);
    expect({ first: output.split("\n")[0], code }).toEqual({ first: "Amandeep Singh Gill", code: 0 });
  });

  test("sets a digest up if it is asked once, and the console shows it and posts it", async () => {
    const added = await runToEnd(["ask", "/digest", "add", "news", "weekdays", "08:30", "zone:Europe/Paris"]);
    expect({ first: added.output.split("\n")[0], code: added.code }).toEqual({
      first: "“news” is set up in this channel.",
      code: 0,
    });
    const { output, code } = await runToEnd(["start"], "/digest list\n/digest now news\n");
    expect(code).toBe(0);
    expect(output).toContain("• When: Monday to Friday at 08:30, Paris time\n");
    expect(output).toContain("“news” is posted.");
    expect(output).toContain("Amandeep Singh Gill");
  });

  test("leaves no record where none is needed", async () => {
    await runToEnd(["ask", "/who", "gill"]);
    expect(await readdir(folder)).toEqual(["briefings"]);
  });

  test("checks the briefings", async () => {
    const { output, code } = await runToEnd(["check"]);
    expect(code).toBe(0);
    expect(output).toContain("each found in its source");
  });

  test("fails the check with the place of what is wrong", async () => {
    const text = join(folder, "briefings", "viet-nam-un-digital", "mic.fr.txt");
    await writeFile(text, "Un autre texte.");
    const { output, code } = await runToEnd(["check"]);
    expect(code).toBe(1);
    expect(output).toMatch(/^briefings\/viet-nam-un-digital\/briefing\.yaml:\d+:\d+: people\[0\]/mu);
  });

  test("refuses a wrong variable by name, without its value", async () => {
    const { code, errors } = await runToEnd(["start"], "", {
      SLACK_BOT_TOKEN: "hunter2",
      DISCORD_GUILD_ID: "1",
    });
    expect(code).toBe(1);
    expect(errors).toContain("SLACK_BOT_TOKEN: expected a bot token, which starts with xoxb-");
    expect(errors).toContain("DISCORD_GUILD_ID");
    expect(errors).not.toContain("hunter2");
  });

  test("prints the Slack manifest", async () => {
    const { output, code } = await runToEnd(["manifest"]);
    expect({ code, command: JSON.parse(output).features.slash_commands[0].command }).toEqual({
      code: 0,
      command: "/onrecord",
    });
  });

  test("previews a digest and its next slots", async () => {
    const { output, code } = await runToEnd(["digest", "preview", "morning"]);
    expect(code).toBe(0);
    expect(output.match(/ UTC$/gmu)).toHaveLength(5);
  });
});
