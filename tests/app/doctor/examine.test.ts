import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createDailyExamination } from "../../../src/app/doctor/daily-examination.ts";
import { examine } from "../../../src/app/doctor/examine.ts";
import type { Examined } from "../../../src/app/doctor/examined.ts";
import { OnrecordError } from "../../../src/base/errors.ts";
import { parseDigests } from "../../../src/digests/schedules/digests-file.ts";
import { checkBriefings } from "../../../src/library/check.ts";
import type { UsedChannel } from "../../../src/platforms/shared/doctor/channel-use.ts";
import {
  clockFinding,
  failedFinding,
  okFinding,
  unknownFinding,
} from "../../../src/platforms/shared/doctor/finding.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import type { StoredSubscription } from "../../../src/store/subscriptions/subscriptions.ts";
import { states } from "../../platforms/examination.ts";
import { temporaryFolder } from "../../store/deliveries/ledger.ts";

const briefingsFolder = fileURLToPath(new URL("../../../briefings", import.meta.url));

/** A platform that is on, and what it was asked to look at. */
const createPlatform = (name: string) => {
  const asked: UsedChannel[] = [];
  return {
    asked,
    platform: {
      name,
      isStandIn: false,
      setting: {
        on: true as const,
        connect: () => Promise.reject(new Error("It is not started.")),
        async examine({ channels }: { readonly channels: readonly UsedChannel[] }) {
          asked.push(...channels);
          return [okFinding("token", "Fine.")];
        },
      },
    },
  };
};

const stored = (channel: string, settings: string | null): StoredSubscription => ({
  key: `morning ${channel}`,
  channel,
  schedule: "30 8 * * *",
  settings,
  state: { state: "active" },
  createdBy: null,
  changedBy: null,
  changedAt: Temporal.Instant.from("2026-06-01T00:00:00Z"),
});

const settings = (changes: Readonly<Record<string, unknown>> = {}): string =>
  JSON.stringify({
    name: "morning",
    digest: "news",
    schedule: "weekdays 08:30",
    timeZone: "UTC",
    language: "en",
    ...changes,
  });

const examined = (given: Partial<Examined> = {}): Examined => ({
  briefingsFolder,
  checkRecord: async () => checkBriefings(given.briefingsFolder ?? briefingsFolder),
  commands: [],
  platforms: [],
  readDigests: async () => null,
  digestKinds: async () => ["commitments", "news"],
  readSubscriptions: async () => [],
  newsdesk: null,
  embargoChannels: [],
  api: null,
  traces: null,
  webhook: { hasSecret: false, hasAddress: false },
  signOn: null,
  now: () => Temporal.Now.instant(),
  signal: new AbortController().signal,
  ...given,
});

test("goes over briefings, digests, database and platforms, and reports what it cannot look at", async () => {
  const { platform } = createPlatform("discord");
  const findings = await examine(
    examined({
      platforms: [
        { name: "slack", isStandIn: false, setting: { on: false, turnOn: "set SLACK_BOT_TOKEN." } },
        {
          ...platform,
          setting: { ...platform.setting, examine: () => Promise.reject(new Error("no network")) },
        },
        { name: "console", isStandIn: true, setting: platform.setting },
        { name: "irc", isStandIn: false, setting: null },
      ],
      readSubscriptions: () => Promise.reject(new OnrecordError("storage", "The disk is full. Make room.")),
    }),
  );
  expect(findings.slice(1)).toEqual([
    okFinding("digests.yaml", "There is no digests.yaml."),
    failedFinding(
      "database",
      "The disk is full. Make room.",
      "Follow the message, and run npx onrecord doctor again.",
    ),
    okFinding("slack", "It is off. To turn it on: set SLACK_BOT_TOKEN."),
    unknownFinding("discord", "no network", "Try again. If it fails again, check the bot's log."),
  ]);
  expect(findings[0]).toMatchObject({ what: "briefings", state: "ok" });
});

test("briefings that are not there, and a digest that is written wrong, are named with their remedy", async () => {
  const findings = await examine(
    examined({
      briefingsFolder: join(briefingsFolder, "nowhere"),
      readDigests: async () =>
        parseDigests("digests.yaml", "digests:\n  - name: morning\n    digest: horoscope\n", []),
    }),
  );
  expect(states(findings)).toEqual(["briefings: failed", "digests.yaml: failed", "database: ok"]);
  expect(findings[1]?.found).toMatch(/^\d+ problems: digests\.yaml:\d+:\d+: /u);
  expect(findings[1]?.remedy).toBe(
    "Correct digests.yaml; npx onrecord check lists each problem with its position. Until then, a running bot posts the digests of the last good version, and a bot that starts leaves out the entries with problems.",
  );
});

test("each platform is asked about its own channels, once for each use", async () => {
  const slack = createPlatform("slack");
  const discord = createPlatform("discord");
  const file =
    "digests:\n  - { name: a, digest: news, channel: slack:C1, schedule: daily noon, timeZone: UTC, language: en }\n";
  await examine(
    examined({
      platforms: [slack.platform, discord.platform],
      readDigests: async () => parseDigests("digests.yaml", file, ["news"]),
      readSubscriptions: async () => [
        stored("slack:C1", "{}"),
        stored("discord:2", "{}"),
        // The record of a digest that the file does not declare any more.
        stored("slack:C3", null),
      ],
      newsdesk: "slack:C1",
      embargoChannels: ["discord:4"],
    }),
  );
  expect(slack.asked).toMatchObject([
    { id: "C1", use: "digests" },
    { id: "C1", use: "desk" },
  ]);
  expect(discord.asked).toMatchObject([
    { id: "2", use: "digests" },
    { id: "4", use: "embargo" },
  ]);
});

test("a suspended digest is named: it is not posted until it is resumed", async () => {
  const state = { state: "suspended", cause: "bot-removed", reason: said("not_in_channel") } as const;
  const findings = await examine(
    examined({
      platforms: [createPlatform("slack").platform],
      readSubscriptions: async () => [
        { ...stored("slack:C1", settings()), state },
        stored("slack:C2", settings()),
      ],
    }),
  );
  expect(findings.slice(3, -1)).toEqual([
    failedFinding(
      "digest morning slack:C1",
      "It is suspended (not_in_channel).",
      "Once the bot may post in slack:C1, resume it there: /digest resume morning",
    ),
  ]);
});

test("each digest whose settings cannot be read is named, with its problems and how to correct them", async () => {
  const findings = await examine(
    examined({
      platforms: [createPlatform("slack").platform],
      readSubscriptions: async () => [
        stored("slack:C1", settings({ schedule: "mon-wed-fri 9am" })),
        stored("slack:C2", settings({ digest: "horoscope", timeZone: "Mars/Base" })),
        stored("slack:C3", settings()),
        stored("slack:C4", settings({ schedule: 9 })),
        stored("slack:C5", "not JSON"),
      ],
    }),
  );
  expect(findings.slice(3, -1)).toEqual([
    failedFinding(
      "digest morning slack:C1",
      "It is not posted: The schedule “mon-wed-fri 9am” cannot be read: expected days and a time, such as weekdays 08:30, an interval such as every 2 hours, or the five fields of cron.",
      "Correct it in slack:C1: /digest edit morning schedule:…",
    ),
    failedFinding(
      "digest morning slack:C2",
      "It is not posted: No digest is called “horoscope”; use commitments or news. “Mars/Base” is not a time zone.",
      "Correct it in slack:C2: /digest edit morning digest:… zone:…",
    ),
    failedFinding(
      "digest morning slack:C4",
      "It is not posted: schedule: expected text; got 9. Put it in quotes.",
      "In slack:C4, remove it and set it up again: /digest remove morning",
    ),
    failedFinding(
      "digest morning slack:C5",
      "It is not posted: expected a map of keys and values; got nothing.",
      "In slack:C5, remove it and set it up again: /digest remove morning",
    ),
  ]);
});

test("what was taken down is named, with the command that replaces the messages", async () => {
  const folder = temporaryFolder();
  const path = join(folder, "takedowns.json");
  const takedowns = async () => {
    const findings = await examine(examined({ briefingsFolder: folder }));
    return findings.filter(({ what }) => what === "takedowns");
  };
  expect(await takedowns()).toEqual([]);
  writeFileSync(path, JSON.stringify({ passages: [], facts: ["town/trees", "town/library"] }));
  expect(await takedowns()).toEqual([
    okFinding(
      "takedowns",
      "2 facts were taken down: town/trees, town/library. For each, npx onrecord takedown FACT lists the messages that told of it, and --yes replaces them.",
    ),
  ]);
  writeFileSync(path, "[]");
  expect((await takedowns()).map(({ state, remedy }) => ({ state, remedy }))).toEqual([
    { state: "failed", remedy: "Restore takedowns.json from a backup of the briefings." },
  ]);
});

test("a channel of a platform that is off, or that there is not, is reached by nothing", async () => {
  const turnOn = "set SLACK_BOT_TOKEN.";
  const findings = await examine(
    examined({
      platforms: [{ name: "slack", isStandIn: false, setting: { on: false, turnOn } }],
      newsdesk: "slack:C1",
      embargoChannels: ["slak:C2"],
    }),
  );
  expect(findings.slice(3)).toEqual([
    failedFinding(
      "embargo channel C2 of slak",
      "There is no platform slak: expected one of slack.",
      "Correct ONRECORD_EMBARGO_CHANNELS.",
    ),
    okFinding("slack", `It is off. To turn it on: ${turnOn}`),
    failedFinding(
      "slack: desk’s channel C1",
      "Nothing reaches it: slack is off.",
      `To turn it on: ${turnOn}`,
    ),
  ]);
});

test.each([
  ["Mon, 01 Jun 2026 08:00:04 GMT", "ok"],
  ["Mon, 01 Jun 2026 08:00:06 GMT", "failed"],
  [null, "unknown"],
] as const)("a clock beside %s is %s at 08:00:00", (theirs, state) => {
  expect(clockFinding(theirs, Temporal.Instant.from("2026-06-01T08:00:00Z")).state).toBe(state);
});

test("the daily examination logs a problem once, and again if it was fixed in between", async () => {
  const logged: string[] = [];
  const log = {
    debug() {},
    info() {},
    error() {},
    warn: (_: unknown, line?: string) => void logged.push(String(line)),
  };
  let findings = [okFinding("token", "Fine."), failedFinding("clock", "It is late.", "Set it.")];
  const examineToday = createDailyExamination(async () => findings, log);
  const { signal } = new AbortController();
  await examineToday(signal);
  await examineToday(signal);
  expect(logged).toEqual(["Doctor: clock: It is late. Set it."]);
  findings = [okFinding("clock", "It agrees.")];
  await examineToday(signal);
  findings = [failedFinding("clock", "It is late.", "Set it.")];
  await examineToday(signal);
  expect(logged).toHaveLength(2);
  findings = [failedFinding("database", "It is closed.", "Open it.")];
  await examineToday(AbortSignal.abort());
  expect(logged).toHaveLength(2);
});
