import { PermissionFlagsBits } from "discord.js";
import { expect, test } from "vitest";
import { createNotifier } from "../../src/digests/deliveries/notify.ts";
import { createPacers } from "../../src/digests/deliveries/pace.ts";
import { createRecheck } from "../../src/digests/deliveries/recheck.ts";
import { createSightingRecorder } from "../../src/digests/deliveries/record-sightings.ts";
import type { PlatformState, RunningPlatform } from "../../src/digests/posting.ts";
import { createNewsTeller } from "../../src/digests/watches/tell-news.ts";
import type { Briefing } from "../../src/library/briefing/briefing.ts";
import { createSnapshots } from "../../src/library/snapshots.ts";
import { promises, statusUpdate } from "../commitments.ts";
import { createDigestWorld } from "../digests/deliveries/digest-world.ts";
import { createFakeLog } from "../digests/deliveries/world.ts";
import { allowed } from "../fakes/discord/guild.ts";
import { ids } from "../fakes/discord/ids.ts";
import { socketMode } from "../fakes/slack/settings.ts";
import { seen as seenOnDiscord, startBot } from "./discord/bot.ts";
import { seen } from "./slack/seen.ts";
import { startOver } from "./slack/ways.ts";

// Just after a slot of what is watched and that of the digest, between two slots, and after the last one.
const looks = ["07:01", "09:31", "15:00", "22:01"];

/** A newsroom whose bot posts digests and news of what is watched, and looks after its channels, at these times of each day that passes. */
const newsroom = async () => {
  let snapshots = createSnapshots([promises()]);
  let running: RunningPlatform | null = null;
  let looked = 0;
  const platform = (): PlatformState =>
    running === null ? { on: false, why: "off" } : { on: true, platform: running };
  const world = await createDigestWorld({ platform, library: () => snapshots.at(world.time.now) });
  const { store, current, scheduler, time } = world;
  time.now = Temporal.Instant.from("2026-06-01T23:00:00Z");
  const library = () => snapshots.at(time.now);
  const clock = { now: () => time.now, elapsedMs: () => time.now.epochMilliseconds, sleep: async () => {} };
  const { log } = createFakeLog();
  const stopping = new AbortController().signal;
  const parts = { ...store, platform, library, current, clock, log, stopping };
  const look = createSightingRecorder(parts);
  const teller = createNewsTeller({ ...parts, scheduler });
  const recheck = createRecheck({ ...parts, all: async () => (await current()).readable });
  const notifier = createNotifier({
    ...parts,
    pacers: createPacers(clock),
    by: "bot",
    leaseMs: 60_000,
    lateMs: 0,
  });
  return {
    ...world,
    run: (started: RunningPlatform) => {
      running = started;
    },
    publish: (briefing: Briefing) => {
      snapshots = createSnapshots([briefing]);
    },
    async pass({ days }: { readonly days: number }): Promise<void> {
      for (let passed = 0; passed < days * looks.length; passed += 1) {
        const day = Temporal.PlainDate.from("2026-06-02").add({ days: Math.floor(looked / looks.length) });
        time.now = Temporal.Instant.from(`${day}T${looks[looked % looks.length]}Z`);
        looked += 1;
        await scheduler.tick();
        await scheduler.idle();
        await teller.sweep();
        await scheduler.idle();
        await recheck.inTurn();
        await notifier.sweep();
        await look();
      }
    },
  };
};

const onSlack = async () => {
  const world = await newsroom();
  const { slack, platform, send } = await startOver(socketMode, [], {}, {}, () => world.ask);
  world.run(platform);
  slack.channels.set("C123", { id: "C123", is_member: true, creator: "U2" });
  const type = (command: string, options: Readonly<Record<string, string>>): Promise<unknown> => {
    const values = Object.entries(options).map(([name, value]) => `${name}:"${value}"`);
    const text = `${command} ${values.join(" ")}`;
    return send(slack.slashCommand({ command: "/onrecord", text, channel_id: "C123" }));
  };
  return {
    ...world,
    type,
    requests: () => slack.calls.length,
    texts: (where: "channel" | "direct") =>
      slack.messages
        .filter(({ channel }) => (channel === "C123") === (where === "channel"))
        .map((each) => seen(each)),
    lose: () => void slack.channels.set("C123", { id: "C123", is_member: false, creator: "U2" }),
    regain: () => void slack.channels.set("C123", { id: "C123", is_member: true, creator: "U2" }),
  };
};

const onDiscord = async () => {
  const world = await newsroom();
  const { fake, platform } = await startBot({ host: { ask: world.ask } });
  world.run(platform);
  const manager = allowed | PermissionFlagsBits.ManageChannels;
  return {
    ...world,
    async type(command: string, options: Readonly<Record<string, string>>) {
      const asked = fake.command(command, options, { locale: "en-US", permissions: manager });
      await fake.until(() => asked.replies.length > 0);
      return asked.replies.map(seenOnDiscord).join("\n");
    },
    requests: () => fake.requests.length,
    texts: (where: "channel" | "direct") =>
      fake.messages
        .filter(({ channel_id }) => (channel_id === ids.text) === (where === "channel"))
        .map((each) => seenOnDiscord(each)),
    lose: () => fake.kick(),
    regain: () => fake.invite(),
  };
};

test.each([
  ["Slack", onSlack, "/onrecord "],
  ["Discord", onDiscord, "/"],
] as const)(
  "a bot that is removed from its channel on %s tells managers once, and posts what was missed once when it is back and resumed",
  async (_name, start, command) => {
    const { type, texts, lose, regain, requests, publish, pass } = await start();
    await type("digest add", { digest: "commitments", schedule: "daily 09:30", zone: "UTC" });
    await type("watch", { who: "ada-stone", for: "here" });
    await pass({ days: 1 });
    const posted = texts("channel").length;
    lose();
    publish(promises(statusUpdate("stalled")));
    await pass({ days: 2 });
    expect([texts("channel").length, texts("direct")]).toEqual([
      posted,
      [
        expect.stringMatching(
          /^The digests “commitments” and “watches” are no longer posted: the bot is not in the channel/u,
        ),
      ],
    ]);
    const before = requests();
    await pass({ days: 2 });
    // Each look at the channel is one request.
    expect(requests() - before).toBeLessThanOrEqual(2 * looks.length);
    regain();
    await pass({ days: 1 });
    expect(texts("direct").slice(1)).toEqual([
      expect.stringContaining(`wait: ${command}digest resume all resumes all of them there.`),
    ]);
    await type("digest resume", { name: "all" });
    await pass({ days: 1 });
    expect(
      texts("channel")
        .slice(posted)
        .filter((text) => text.includes("STALLED")),
    ).toHaveLength(1);
  },
);
