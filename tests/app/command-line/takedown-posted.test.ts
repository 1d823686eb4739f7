import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { runCommandLine } from "../../../src/app/command-line/run.ts";
import type { PlatformState } from "../../../src/digests/posting.ts";
import { readBriefings } from "../../../src/library/briefings-folder.ts";
import { createSnapshots } from "../../../src/library/snapshots.ts";
import { createDigestWorld } from "../../digests/deliveries/digest-world.ts";
import { ids } from "../../fakes/discord/ids.ts";
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
      settlement: { state: "posted" },
    });
  }
  await scheduler.idle();
  const withFact = [
    ...discord.messages.filter((each) => JSON.stringify(each).includes(wording)).map(({ id }) => id),
    ...slack.messages.filter((each) => JSON.stringify(each).includes(wording)).map(({ ts }) => ts),
  ];
  const run = async (...line: readonly string[]) => {
    const spy = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    onTestFinished(() => spy.mockRestore());
    const environment = { ONRECORD_DATABASE: database, ONRECORD_BRIEFINGS: briefings };
    const code = await runCommandLine(["takedown", ...line], environment);
    const printed = spy.mock.calls.map(([text]) => String(text)).join("");
    spy.mockRestore();
    return { code, printed };
  };
  return { withFact, run };
};

const reported = (printed: string): readonly string[] =>
  [...printed.matchAll(/delete the messages? ([\d., ]+) there by hand/gu)].flatMap(([, found = ""]) =>
    found.split(", "),
  );

test.each([[["town", words]], [["town/trees"]]])(
  "the report of %j names each message on Slack and Discord that told of it",
  async (line) => {
    const { withFact, run } = await posted();
    expect(withFact).toHaveLength(2);
    const { code, printed } = await run(...line, "--yes");
    expect(code).toBe(0);
    expect(reported(printed)).toEqual(withFact);
    // The person who deletes them may need the list again.
    const again = await run("town/trees");
    expect(again).toEqual({
      code: 0,
      printed: expect.stringContaining("town/trees was taken down before. Messages that told of it:"),
    });
    expect(reported(again.printed)).toEqual(withFact);
  },
);
