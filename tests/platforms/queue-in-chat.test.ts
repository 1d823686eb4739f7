import { expect, test } from "vitest";
import type { AskOptions } from "../../src/ask/ask.ts";
import { createNewsdesk } from "../../src/ask/desk/newsdesk.ts";
import { systemClock } from "../../src/base/time/clock.ts";
import { createNotifier } from "../../src/digests/deliveries/notify.ts";
import { createPacers } from "../../src/digests/deliveries/pace.ts";
import { createDeskNotes } from "../../src/digests/desk/notes.ts";
import type { RunningPlatform } from "../../src/digests/posting.ts";
import { draftsIn } from "../drafts/drafting.ts";
import { ids } from "../fakes/discord/ids.ts";
import { colleagueUser } from "../fakes/discord/people.ts";
import { socketMode } from "../fakes/slack/settings.ts";
import { libraryOf, summit } from "../library.ts";
import { temporaryFolder } from "../store/deliveries/ledger.ts";
import { seen as seenOnDiscord, startBot } from "./discord/bot.ts";
import { createHostWith } from "./host.ts";
import { find, seen } from "./slack/seen.ts";
import { startOver } from "./slack/ways.ts";
import { newStore } from "./test-store.ts";

const library = () => libraryOf(summit);
const log = { debug() {}, info() {}, warn() {}, error() {} };

/** The desk's channel, its notes, and the replies to those who asked. */
const deskIn = async (channel: string) => {
  const store = await newStore();
  const options: Partial<AskOptions> = {
    store: async () => store,
    library,
    drafts: draftsIn(temporaryFolder(), systemClock.now),
    newsdesk: createNewsdesk({
      channel,
      store: async () => store,
      sweep: async () => {},
      now: systemClock.now,
      log,
    }),
  };
  const sweeping = (platform: RunningPlatform) => {
    const shared = {
      queue: store.queue,
      platform: () => ({ on: true, platform }) as const,
      library,
      pacers: createPacers(systemClock),
      by: "bot",
      leaseMs: 60_000,
      lateMs: 0,
      clock: systemClock,
      log,
    };
    const notes = createDeskNotes({
      ...shared,
      drafts: async () => [],
      watches: store.watches,
      language: "en",
      timeZone: "UTC",
    });
    const notifier = createNotifier({
      ...shared,
      notices: store.notices,
      current: async () => ({ readable: [], unreadable: [], fileHasProblems: false }),
    });
    return async (): Promise<void> => {
      await notes.sweep();
      await notifier.sweep();
    };
  };
  return { options, sweeping, store };
};

const asked = 'wrong summit/publish note:"It was July."';
const answer = "The article says June.";

test("two editors on Slack use one note of the queue, and the reader gets one answer", async () => {
  const { options, sweeping } = await deskIn("slack:C1");
  const editors = ["U2", "U5"].map((id) => ({ workspace: "T1", id }));
  const { slack, send, platform } = await startOver(socketMode, [], { editors }, options);
  for (const id of ["U5", "U6"]) slack.people.set(id, { id, locale: "en-GB" });
  const sweep = sweeping(platform);
  await send(slack.slashCommand({ command: "/onrecord", text: asked, user_id: "U6" }));
  await sweep();
  const [note] = slack.messages;
  expect(seen(note)).toContain("It was July.");
  const press = async (label: string, user: string): Promise<string> => {
    const count = slack.responses.length;
    await send(slack.press(find(note, label), { user, message: { isEphemeral: false } }));
    await slack.until(() => slack.responses.length > count);
    return seen(slack.responses.at(-1));
  };
  expect(await press("Take", "U2")).toContain("You have taken item 1.");
  expect(await press("Take", "U5")).toContain("Another editor was first");
  expect(await press("Take", "U6")).not.toContain("You have taken");
  await sweep();
  expect(seen(slack.messages[0])).toContain("Taken by");
  await send(slack.press(find(note, "Answer"), { user: "U5", message: { isEphemeral: false } }));
  await slack.until(() => slack.views.size > 0);
  const [view] = slack.views.values();
  await send(slack.submit(view ?? expect.unreachable(), { text: answer }));
  await sweep();
  await sweep();
  const told = slack.messages.slice(1).map((message) => seen(message));
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(answer);
  expect(seen(slack.messages[0])).toContain("Answered by");
});

test("two editors on Discord use one note of the queue, and the reader gets one answer", async () => {
  const { options, sweeping } = await deskIn(`discord:${ids.text}`);
  const { host } = createHostWith(options);
  const editors = [ids.asker, ids.colleague].map((id) => ({ workspace: ids.guild, id }));
  const { fake, platform } = await startBot({ host, settings: { editors } });
  const sweep = sweeping(platform);
  const reported = fake.command("wrong", { fact: "summit/publish", note: "It was July." });
  await fake.until(() => reported.replies.length > 0);
  await sweep();
  const note = fake.messages[0] ?? expect.unreachable();
  expect(seenOnDiscord(note)).toContain("It was July.");
  const press = async (label: string, by = {}): Promise<string> => {
    const pressed = fake.press(note, label, by);
    await fake.until(() => pressed.replies.length > 0);
    return pressed.replies.map(seenOnDiscord).join("\n");
  };
  expect(await press("Take")).toContain("You have taken item 1.");
  expect(await press("Take", { user: colleagueUser })).toContain("Another editor was first");
  await sweep();
  expect(seenOnDiscord(fake.messages[0] ?? expect.unreachable())).toContain("Taken by");
  const opened = fake.press(note, "Answer");
  await fake.until(() => opened.modal !== null);
  const submitted = fake.submit(opened, { text: answer });
  await fake.until(() => submitted.replies.length > 0);
  await sweep();
  await sweep();
  const told = fake.messages.slice(1).map(seenOnDiscord);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(answer);
  expect(fake.problems).toEqual([]);
});
