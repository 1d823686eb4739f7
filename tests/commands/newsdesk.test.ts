import { describe, expect, test } from "vitest";
import type { Answer } from "../../src/answer/answer.ts";
import { loadCommands } from "../../src/ask/define-command.ts";
import { createNewsdesk } from "../../src/ask/desk/newsdesk.ts";
import { systemClock } from "../../src/digests/deliveries/clock.ts";
import { createPacers, type Pacers } from "../../src/digests/deliveries/pacers.ts";
import type { PostOutcome } from "../../src/digests/posting.ts";
import { renderText } from "../../src/platforms/console/render.ts";
import { said } from "../../src/store/deliveries/reason.ts";
import { createTestAsk } from "../ask/create-test-ask.ts";
import { askerOf } from "../askers.ts";
import { createFakePlatform } from "../digests/deliveries/fake-platform.ts";
import { createVirtualClock } from "../digests/deliveries/virtual-clock.ts";
import { createFakeLog } from "../digests/deliveries/world.ts";
import { libraryOf, summit } from "../library.ts";
import { createClaimsInMemory } from "../platforms/host.ts";

const commands = await loadCommands(new URL("../../src/commands/", import.meta.url));
const now = () => Temporal.Instant.from("2026-06-01T08:00:00Z");

/** That of the fake platform. */
const fakePace = { messagesPerSecond: 50, messagesPerSecondAndChannel: 1 };

const newsroom = (
  channel: string | null,
  outcomes: readonly PostOutcome[] = [],
  pacers: Pacers = createPacers(systemClock),
) => {
  const { log, lines } = createFakeLog();
  const fake = createFakePlatform({ now, elapsedMs: () => 0, sleep: async () => {} });
  const posted: Answer[] = [];
  const newsdesk = createNewsdesk({
    channel,
    platform: () => ({
      on: true,
      platform: {
        ...fake.platform,
        async post({ answer, mayPost }) {
          await mayPost();
          posted.push(answer);
          return outcomes[posted.length - 1] ?? { outcome: "posted" };
        },
      },
    }),
    pacers,
    onceKeys: createClaimsInMemory(),
    language: "fr",
    log,
  });
  const ask = createTestAsk({ commands, library: () => libraryOf(summit), now, newsdesk, log });
  return {
    lines,
    posted: () => posted.map((answer) => renderText(answer, { styled: false })),
    say: async (line: string) => (await ask.line(line, askerOf())).answer.summary,
  };
};

describe("the desk", () => {
  test("is told what is wrong with a fact, in its language, with the passage and by whom", async () => {
    const { posted, say } = newsroom("slack:C9");
    expect(await say("wrong summit/publish It was July")).toBe(
      "Thank you. The desk has been told, with the passage.",
    );
    const [report = ""] = posted();
    expect(report).toContain("Erreur signalée\u00a0: summit/publish");
    expect(report).toContain("It was July");
    expect(report).toContain("De la part de U2, dans C1");
    expect(report).toContain("We will publish the code by June");
  });

  test("is asked to add what is not on record", async () => {
    const { posted, say } = newsroom("slack:C9");
    expect(await say("desk Who is the envoy?")).toBe("Your request was sent to the desk.");
    expect(posted()[0]).toContain("Who is the envoy?");
  });

  test("is asked for the same once, however often it comes", async () => {
    const { posted, say } = newsroom("slack:C9");
    for (const line of ["desk Who is the envoy?", "desk Who is the envoy?", "desk Who is the mayor?"])
      expect(await say(line)).toBe("Your request was sent to the desk.");
    expect(posted().map((each) => /Who is the \w+/.exec(each)?.[0])).toEqual([
      "Who is the envoy",
      "Who is the mayor",
    ]);
  });

  test("is asked again where it could not be told the first time", async () => {
    const { posted, say } = newsroom("slack:C9", [
      { outcome: "refused", reason: said("archived"), refusal: { remedy: "give-up" } },
    ]);
    expect(await say("desk Who is the envoy?")).toMatch(/^Your request is in the bot’s log only/);
    expect(await say("desk Who is the envoy?")).toBe("Your request was sent to the desk.");
    expect(posted()).toHaveLength(2);
  });

  test("that has no channel is told in the log", async () => {
    const { lines, posted, say } = newsroom(null);
    expect(await say("desk Who is the envoy?")).toMatch(/^Your request is in the bot’s log only/);
    expect(posted()).toEqual([]);
    expect(JSON.stringify(lines)).toContain("Who is the envoy?");
  });

  test("is told nothing of a fact that there is not", async () => {
    const { posted, say } = newsroom("slack:C9");
    expect(await say("wrong summit/nothing It was July")).toMatch(
      /^Nothing is on record for “summit\/nothing”/,
    );
    expect(posted()).toEqual([]);
  });
});

test("what the desk is told keeps to the platform's pace, after the digests that wait", async () => {
  const clock = createVirtualClock(now());
  const pacers = createPacers(clock);
  const { say, posted } = newsroom("slack:C9", [], pacers);
  const pacer = pacers("slack", fakePace);
  const left: string[] = [];
  const at = (): number => clock.now().since(now()).total("milliseconds");
  const digests = ["C1", "C2", "C9"].map(async (channel) => {
    await pacer.next(channel, new AbortController().signal);
    left.push(`digest ${at()}`);
  });
  const notes = ["a", "b"].map(async (words) => {
    await say(`desk ${words}`);
    left.push(`note ${at()}`);
  });
  await clock.runUntil(Promise.all([...digests, ...notes]));
  expect(posted()).toHaveLength(2);
  const everyMs = 1_000 / fakePace.messagesPerSecond;
  const inChannelMs = 1_000 / fakePace.messagesPerSecondAndChannel;
  const notesFrom = 2 * everyMs + inChannelMs;
  expect(left).toEqual([
    ...[0, everyMs, 2 * everyMs].map((ms) => `digest ${ms}`),
    `note ${notesFrom}`,
    `note ${notesFrom + inChannelMs}`,
  ]);
});
