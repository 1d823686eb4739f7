import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { runCommandLine } from "../../../src/app/command-line/run.ts";
import type { PlatformState } from "../../../src/digests/posting.ts";
import { readBriefings } from "../../../src/library/briefings-folder.ts";
import { createSnapshots } from "../../../src/library/snapshots.ts";
import { createDigestWorld } from "../../digests/deliveries/digest-world.ts";
import { ids } from "../../fakes/discord/ids.ts";
import { botToken } from "../../fakes/discord/server.ts";
import { signingSecret } from "../../fakes/slack/settings.ts";
import { startBot as startDiscord } from "../../platforms/discord/bot.ts";
import { startBot as startSlack } from "../../platforms/slack/people/bot.ts";
import { temporaryFolder } from "../../store/deliveries/ledger.ts";
import { town } from "./town.ts";

const channels = ["slack:C1", `discord:${ids.text}`] as const;
const words = "We will plant a thousand trees";
/** What a digest says of the fact, whose passage is behind its link. */
const wording = "She will plant trees.";

/** A newsroom whose bot has posted a digest of the town's facts on Slack and on Discord. */
const posted = async () => {
  const folder = temporaryFolder();
  const briefings = join(folder, "briefings");
  await mkdir(join(briefings, "town"), { recursive: true });
  for (const [file, text] of Object.entries(town)) await writeFile(join(briefings, "town", file), text);
  const read = await readBriefings(briefings);
  const { slack, platform: onSlack } = await startSlack();
  const { fake: discord, platform: onDiscord } = await startDiscord();
  const running = { slack: onSlack, discord: onDiscord };
  const database = join(folder, "onrecord.sqlite");
  const { digests, scheduler } = await createDigestWorld({
    database,
    library: createSnapshots(read.briefings).at(Temporal.Instant.from("2026-06-01T08:00Z")),
    platform: (name): PlatformState =>
      name === "slack" || name === "discord"
        ? { on: true, platform: running[name] }
        : { on: false, why: "off" },
  });
  for (const channel of channels) {
    const settings = { name: "town", digest: "news", schedule: "daily noon", timeZone: "UTC" };
    const added = await digests.add(channel, { ...settings, language: "en" }, "T1/U1");
    expect(added === null ? null : await digests.postNow(added)).toMatchObject({
      state: "posted",
    });
  }
  await scheduler.idle();
  const withFact = [
    ...discord.messages.filter((each) => JSON.stringify(each).includes(wording)).map(({ id }) => id),
    ...slack.messages.filter((each) => JSON.stringify(each).includes(wording)).map(({ ts }) => ts),
  ];
  const platforms = {
    SLACK_BOT_TOKEN: "xoxb-1",
    SLACK_SIGNING_SECRET: signingSecret,
    SLACK_API_URL: slack.apiUrl,
    DISCORD_TOKEN: botToken,
    DISCORD_API_URL: discord.url,
  };
  const run = async (line: readonly string[], more: Readonly<Record<string, string>> = {}) => {
    const spy = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    onTestFinished(() => spy.mockRestore());
    const environment = { ONRECORD_DATABASE: database, ONRECORD_BRIEFINGS: briefings, ...more };
    const code = await runCommandLine(["takedown", ...line], environment);
    const printed = spy.mock.calls.map(([text]) => String(text)).join("");
    spy.mockRestore();
    return { code, printed };
  };
  /** Everything that people in the channels can read. */
  const shown = () => [...discord.messages, ...slack.messages].map((each) => JSON.stringify(each));
  return { withFact, run, shown, platforms, slack };
};

const reported = (printed: string): readonly string[] =>
  [...printed.matchAll(/delete the messages? ([\d., ]+) there by hand/gu)].flatMap(([, found = ""]) =>
    found.split(", "),
  );

test.each([[["town", words]], [["town/trees"]]])(
  "if Slack and Discord are off for the command, the report of %j names each message that told of it",
  async (line) => {
    const { withFact, run } = await posted();
    expect(withFact).toHaveLength(2);
    const { code, printed } = await run([...line, "--yes"]);
    expect(code).toBe(0);
    expect(reported(printed)).toEqual(withFact);
    // The person who deletes them may need the list again.
    const again = await run(["town/trees"]);
    expect(again).toEqual({
      code: 0,
      printed: expect.stringContaining("town/trees was taken down before. Messages that told of it:"),
    });
    expect(reported(again.printed)).toEqual(withFact);
  },
);

test("the messages that showed it are replaced on Slack and Discord, and a repetition changes nothing", async () => {
  const { run, shown, platforms } = await posted();
  expect(shown().join("\n")).toContain(wording);
  const { code, printed } = await run(["town", words, "--yes"], platforms);
  expect([code, reported(printed)]).toEqual([0, []]);
  expect(printed.match(/^Replaced the message .* in (slack|discord):/gmu)).toHaveLength(2);
  const after = shown();
  expect(after.join("\n")).not.toContain(wording);
  expect(after.filter((each) => each.includes("was taken down"))).toHaveLength(2);
  // What else the digest told can still be read.
  expect(after.join("\n")).toContain("Show the other facts (2)");
  const again = await run(["town/trees", "--yes"], platforms);
  expect([again.code, shown()]).toEqual([0, after]);
});

test("a deleted message is reported as gone, and one that cannot be replaced as one to delete by hand", async () => {
  const { run, platforms, slack, withFact } = await posted();
  slack.messages.length = 0;
  const { printed } = await run(["town", words, "--yes"], {
    ...platforms,
    DISCORD_API_URL: "http://127.0.0.1:9",
  });
  expect(printed).toMatch(/The message [\d.]+ in slack:C1 is gone already/u);
  expect(printed).toContain("Discord cannot be reached");
  expect(reported(printed)).toEqual(withFact.slice(0, 1));
});
