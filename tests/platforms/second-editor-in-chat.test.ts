import { describe, expect, test } from "vitest";
import type { AskOptions } from "../../src/ask/ask.ts";
import { readBriefings } from "../../src/library/briefings-folder.ts";
import { newsroom } from "../commands/editing-newsroom.ts";
import { ids } from "../fakes/discord/ids.ts";
import type { StoredMessage } from "../fakes/discord/messages.ts";
import { colleagueUser } from "../fakes/discord/people.ts";
import { controlsIn } from "../fakes/slack/blocks.ts";
import { socketMode } from "../fakes/slack/settings.ts";
import { libraryOf } from "../library.ts";
import { seen as seenOnDiscord, startBot } from "./discord/bot.ts";
import { createHostWith } from "./host.ts";
import { named } from "./named.ts";
import { startNewsroom } from "./newsroom.ts";
import { blocksOf, find, seen } from "./slack/seen.ts";
import { startOver } from "./slack/ways.ts";

/** What an editor reads, and what they can press. */
interface Shown {
  readonly text: string;
  has(label: string): boolean;
  press(label: string, by: Editor): Promise<Shown>;
}
type Editor = "one" | "other";

interface Chat {
  type(command: string, options: Readonly<Record<string, string>>, by: Editor): Promise<Shown>;
}

const onSlack = async (options: Partial<AskOptions>): Promise<Chat> => {
  const users = { one: "U2", other: "U6" } as const;
  const editors = named(users.one, users.other);
  const { slack, send } = await startOver(socketMode, [], { editors }, options);
  slack.people.set(users.other, { id: users.other, locale: "en-GB" });
  const shown = (message: unknown): Shown => ({
    text: seen(message),
    has: (label) => controlsIn(blocksOf(message)).some((control) => control.label === label),
    async press(label, by) {
      const count = slack.responses.length;
      await send(slack.press(find(message, label), { user: users[by], message: { isEphemeral: true } }));
      await slack.until(() => slack.responses.length > count);
      return shown(slack.responses.at(-1));
    },
  });
  return {
    async type(command, given, by) {
      const typed = Object.entries(given).map(([name, value]) => `${name}:"${value}"`);
      const text = [command, ...typed].join(" ");
      return shown(await send(slack.slashCommand({ command: "/onrecord", text, user_id: users[by] })));
    },
  };
};

const onDiscord = async (options: Partial<AskOptions>): Promise<Chat> => {
  const { host } = createHostWith(options);
  const settings = { editors: named(ids.asker, ids.colleague) };
  const { fake } = await startBot({ host: { ask: host.ask, lines: host.lines }, settings });
  const who = { one: {}, other: { user: colleagueUser } } as const;
  const shown = (message: StoredMessage): Shown => ({
    text: seenOnDiscord(message),
    has: (label) => JSON.stringify(message.components).includes(`"label":"${label}"`),
    press: (label, by) => answered(fake.press(message, label, who[by])),
  });
  const answered = async (interaction: ReturnType<typeof fake.press>): Promise<Shown> => {
    await fake.until(() => interaction.replies.length > 0);
    return shown(interaction.replies.at(-1) ?? expect.unreachable());
  };
  return { type: (command, given, by) => answered(fake.command(command, given, who[by])) };
};

describe.each([
  ["Slack", onSlack],
  ["Discord", onDiscord],
] as const)("with a second editor, on %s", (_name, start) => {
  test("a draft is approved when another editor approves it too, after a restart", async () => {
    const { drafts, store, addDraft, yamlOf } = await startNewsroom();
    await addDraft();
    const options = { drafts, store: async () => store, reviewing: { links: null, needsSecond: true } };
    const chat = await start(options);
    let shown = await chat.type("decide", { briefing: "digue" }, "one");
    for (let taps = 0; taps < 10 && !shown.has("Approve"); taps += 1) {
      const labels = ["Keep", "Drop", "Keep these 10 sure facts", "Keep it and approve"];
      shown = await shown.press(labels.find((label) => shown.has(label)) ?? "none", "one");
    }
    expect(shown.text).toContain("digue: one editor has approved it. Another editor has to approve it too.");
    expect((await shown.press("Approve", "one")).text).toContain("You have approved this draft.");
    expect(await yamlOf("digue")).toContain("status: draft");
    const restarted = await start(options);
    const resumed = await restarted.type("decide", { briefing: "digue" }, "other");
    const approved = await resumed.press("Approve", "other");
    expect(approved.text).toContain("digue is approved: its facts are used in answers.");
    expect(await yamlOf("digue")).toContain("status: reviewed");
  });

  test("a verdict counts when another editor confirms it", async () => {
    const { folder, store, drafts } = await newsroom();
    const read = async () => libraryOf(...(await readBriefings(folder)).briefings);
    let library = await read();
    const chat = await start({
      library: () => library,
      drafts,
      store: async () => store,
      verdictsNeedSecond: true,
    });
    const isKept = async () => {
      library = await read();
      const { text } = await chat.type("commitments", { who: "ada" }, "other");
      return text.includes("Kept");
    };
    const fact = "summit/publish";
    const verdict = { fact, status: "kept", note: "All of it is public.", source: "gazette/published" };
    const proposed = await chat.type("update", verdict, "one");
    expect(proposed.text).toContain("It counts once another editor confirms it");
    expect(await isKept()).toBe(false);
    expect((await chat.type("update", { fact }, "one")).has("Confirm 1: Kept")).toBe(false);
    const confirmed = await (await chat.type("update", { fact }, "other")).press("Confirm 1: Kept", "other");
    expect(confirmed.text).toContain("It counts from now on.");
    expect(await isKept()).toBe(true);
  });
});
