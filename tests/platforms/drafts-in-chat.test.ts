import { describe, expect, test } from "vitest";
import { systemClock } from "../../src/base/time/clock.ts";
import { createPacers } from "../../src/digests/deliveries/pace.ts";
import { createDeskNotes } from "../../src/digests/desk/notes.ts";
import { createDraftTeller } from "../../src/digests/desk/tell-drafts.ts";
import type { RunningPlatform } from "../../src/digests/posting.ts";
import { draftOf } from "../digests/desk/draft.ts";
import { ids } from "../fakes/discord/ids.ts";
import { socketMode } from "../fakes/slack/settings.ts";
import { libraryOf } from "../library.ts";
import { seen as seenOnDiscord, startBot } from "./discord/bot.ts";
import { seen } from "./slack/seen.ts";
import { startOver } from "./slack/ways.ts";
import { newStore } from "./test-store.ts";

const log = { debug() {}, info() {}, warn() {}, error() {} };

const onSlack = async () => {
  const { slack, platform } = await startOver(socketMode);
  const messages = () => slack.messages.map((message) => ({ id: String(message.ts), text: seen(message) }));
  return { platform, channel: "C1", place: "slack:C1", messages };
};
const onDiscord = async () => {
  const { fake, platform } = await startBot();
  const messages = () => fake.messages.map((message) => ({ id: message.id, text: seenOnDiscord(message) }));
  return { platform, channel: ids.text, place: `discord:${ids.text}`, messages };
};

/** A bot over a store that stays when the bot is started again. */
const deskOver = async (platform: RunningPlatform, newsdesk: string) => {
  const store = await newStore();
  const state = { minutes: 0, drafts: ["council", "rents"].map((slug) => draftOf(slug)) };
  const clock = { ...systemClock, now: () => systemClock.now().add({ minutes: state.minutes }) };
  const drafts = async () => state.drafts;
  let starts = 0;
  /** What a bot does that starts now. */
  const run = async (): Promise<void> => {
    starts += 1;
    const shared = { drafts, clock, log };
    const teller = createDraftTeller({
      ...shared,
      stopping: new AbortController().signal,
      draftQueue: store.draftQueue,
      newsdesk,
      healthPort: null,
    });
    const notes = createDeskNotes({
      ...shared,
      queue: store.queue,
      platform: () => ({ on: true, platform }),
      library: () => libraryOf(),
      watches: store.watches,
      pacers: createPacers(clock),
      language: "en",
      timeZone: "UTC",
      by: `bot ${starts}`,
      leaseMs: 60_000,
    });
    await teller.sweep();
    await notes.sweep();
  };
  const take = (number: number) =>
    store.draftQueue.change(number, "take", { at: clock.now(), who: "slack:T1/U5", channel: null });
  return { state, run, take };
};

describe.each([
  ["Slack", onSlack],
  ["Discord", onDiscord],
] as const)("the hourly message about drafts on %s", (_name, start) => {
  test("is edited in place over restarts, comes once an hour, and does not come back if a person deletes it", async () => {
    const { platform, channel, place, messages } = await start();
    const { state, run, take } = await deskOver(platform, place);
    await run();
    await take(1);
    state.drafts.push(draftOf("trees"));
    await run();
    const [first = expect.unreachable(), ...others] = messages();
    expect(others).toEqual([]);
    expect(first.text).toMatch(/^2 new drafts\n/u);
    expect(first.text).toContain("Taken by");
    state.minutes = 61;
    await run();
    expect(messages().map(({ text }) => text.split("\n")[0])).toEqual(["2 new drafts", "1 new draft"]);
    await take(2);
    await take(3);
    await run();
    const [edited = expect.unreachable(), newer = expect.unreachable()] = messages();
    expect(edited.id).toBe(first.id);
    expect(edited.text.match(/Taken by/gu)).toHaveLength(2);
    expect(newer.text).toContain("Taken by");
    expect(await platform.edits?.remove(channel, first.id)).toBeNull();
    state.drafts = state.drafts.slice(1);
    state.minutes = 150;
    await run();
    expect(messages().map(({ id }) => id)).toEqual([newer.id]);
  });
});
