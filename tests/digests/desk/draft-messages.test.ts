import { describe, expect, test } from "vitest";
import type { Answer } from "../../../src/answer/answer.ts";
import { draftsAnswers } from "../../../src/digests/desk/drafts-note.ts";
import { byPriority } from "../../../src/drafts/review/waiting.ts";
import { fitsOnDiscord } from "../../../src/platforms/discord/out/replace.ts";
import { answersOfMessages } from "../../../src/platforms/slack/out/post.ts";
import { createRenderer } from "../../../src/platforms/slack/out/render.ts";
import type { DraftEntry } from "../../../src/store/queue/queue-item.ts";
import { draftsIn } from "../../drafts/drafting.ts";
import { temporaryFolder } from "../../store/deliveries/ledger.ts";
import { createDeskWorld } from "./desk-world.ts";
import { draftOf } from "./draft.ts";
import { dyingAt } from "./dying.ts";

/** A desk whose drafts a test changes. */
const deskWith = async (...slugs: readonly string[]) => {
  const listed = { drafts: slugs.map((slug) => draftOf(slug)) };
  const drafts = {
    ...draftsIn(temporaryFolder(), () => Temporal.Instant.from("2026-06-01T08:00:00Z")),
    queue: async () => listed.drafts,
  };
  const world = await createDeskWorld({ drafts });
  const { store, clock } = world;
  return {
    ...world,
    listed,
    change: (number: number, change: "take" | "decline") =>
      store.draftQueue.change(number, change, { at: clock.now(), who: "slack:T1/U5", channel: null }),
    summaries: () => world.fake.in("C1").map(({ summary }) => summary),
  };
};

const hour = 3_600_000;

describe("the message about new drafts", () => {
  test("is one for all of an hour, and the next one comes an hour later with those since", async () => {
    const { listed, sweep, wait, fake, summaries } = await deskWith("council", "rents");
    await sweep();
    await sweep();
    expect(summaries()).toEqual(["2 new drafts"]);
    listed.drafts.push(draftOf("trees"));
    await wait(hour - 60_000);
    await sweep();
    listed.drafts.push(draftOf("roads"));
    await sweep();
    expect(summaries()).toEqual(["2 new drafts"]);
    await wait(60_000);
    await sweep();
    await wait(5 * hour);
    await sweep();
    expect(fake.in("C1").map(({ summary, at }) => [summary, at])).toEqual([
      ["2 new drafts", "2026-06-01T08:00:00Z"],
      ["2 new drafts", "2026-06-01T09:00:00Z"],
    ]);
  });

  test("is edited in place when its drafts are taken, declined and approved, and only then", async () => {
    const { listed, sweep, change, fake, lastEdit, summaries } = await deskWith("council", "rents", "trees");
    await sweep();
    await change(1, "take");
    await sweep();
    expect(lastEdit()).toContain("Taken by U5");
    for (const line of ["/queue release 1", "/queue take 2", "/queue decline 2", "/review trees"])
      expect(lastEdit()).toContain(line);
    listed.drafts.pop();
    await sweep();
    expect(lastEdit()).toMatch(/1 approved or removed$/mu);
    await change(2, "decline");
    await sweep();
    await sweep();
    expect(lastEdit()).toContain("1 approved or removed, 1 not for us");
    expect(lastEdit()).not.toMatch(/rents|trees/u);
    expect([summaries(), fake.edited.length]).toEqual([["3 new drafts"], 3]);
  });

  test("has the most urgent first, and as many as fit", async () => {
    const { listed, sweep, change, fake, lastEdit, store, clock } = await deskWith();
    listed.drafts = Array.from({ length: 9 }, (_, index) =>
      draftOf(`story-${index + 1}`, { commitments: index % 3 }),
    );
    listed.drafts[3] = draftOf("story-4", { targets: ["actor:ada"] });
    await store.watches.add({ channel: "slack:C7", person: null }, ["actor:ada"], clock.now());
    await sweep();
    await change(9, "take");
    await sweep();
    const numbers = (): readonly string[] => lastEdit().match(/^\d+(?= · Draft)/gmu) ?? [];
    expect(numbers()).toEqual(["4", "3", "6", "9", "2", "5", "8"]);
    expect(lastEdit()).toContain("2 more wait: /queue kind:draft");
    fake.setRoom(1_500);
    await change(8, "take");
    await sweep();
    expect(numbers().length).toBeLessThan(7);
    expect(numbers()[0]).toBe("4");
  });

  test("shows seven drafts on Slack, and as many as fit into one message on Discord", () => {
    const now = Temporal.Instant.from("2026-06-01T08:00:00Z");
    const slugs = Array.from({ length: 9 }, (_, index) => `a-story-of-the-day-${index + 1}`);
    const entries = slugs.map(
      (slug, index): DraftEntry => ({
        number: index + 1,
        slug,
        seenAt: now,
        state: "open",
        by: null,
        changedAt: now,
      }),
    );
    const drafts = slugs.map((slug) => draftOf(slug, { commitments: 2 }));
    const reader = { language: "en", platform: "slack", timeZone: "UTC" } as const;
    const forms = draftsAnswers(entries, byPriority(drafts, entries, new Set(), now), reader);
    const renderer = createRenderer("onrecord");
    const shownIf = (fits: (answer: Answer) => boolean): number =>
      forms.find(fits)?.blocks.filter(({ kind }) => kind === "controls").length ?? 0;
    expect(shownIf((answer) => answersOfMessages(answer, renderer).length === 1)).toBe(7);
    expect(shownIf((answer) => fitsOnDiscord("0", answer))).toBeGreaterThanOrEqual(3);
  });

  test("has no draft under embargo, and tells it when the embargo is over", async () => {
    const { listed, sweep, wait, fake, summaries } = await deskWith("council");
    listed.drafts.push(draftOf("secret", { embargo: "2026-06-01T10:00:00Z" }));
    await sweep();
    expect(summaries()).toEqual(["1 new draft"]);
    expect(JSON.stringify(fake.in("C1"))).not.toContain("secret");
    await wait(3 * hour);
    await sweep();
    expect(summaries()).toEqual(["1 new draft", "1 new draft"]);
  });

  test("waits for the next process if the bot stops while it reads the drafts, and then no error is logged", async () => {
    const bot = new AbortController();
    const drafts = {
      ...draftsIn(temporaryFolder(), () => Temporal.Instant.from("2026-06-01T08:00:00Z")),
      queue: () => Promise.reject(new Error("the threads have ended")),
    };
    const { sweep, lines } = await createDeskWorld({ drafts, stopping: bot.signal });
    await sweep();
    const logged = ["error: The queue of drafts is brought up to date later: the threads have ended"];
    expect(lines).toEqual(logged);
    bot.abort();
    await sweep();
    expect(lines).toEqual(logged);
  });

  test("is not posted without a channel of the desk, and drafts that were told are not told again", async () => {
    // For the metrics, it still knows which drafts are gone. Without them, it does not read the drafts.
    for (const [healthPort, drafts] of [
      [9_464, 0],
      [null, 1],
    ] as const) {
      const world = await createDeskWorld({ channel: null, healthPort });
      await world.store.draftQueue.see(["approved"], world.clock.now());
      await world.sweep();
      expect(world.fake.in("C1")).toEqual([]);
      expect((await world.store.waiting()).drafts).toBe(drafts);
    }
    const { listed, sweep, wait, summaries } = await deskWith("council");
    await sweep();
    const [draft = expect.unreachable()] = listed.drafts;
    listed.drafts = [];
    await sweep();
    listed.drafts = [draft];
    await wait(2 * hour);
    await sweep();
    expect(summaries()).toEqual(["1 new draft"]);
  });

  test.each([
    ["before it is recorded", "draftQueue", "tell", "before"],
    ["between its record and the post", "draftQueue", "tell", "after"],
    ["after it was claimed", "queue", "claimNote", "after"],
    ["when it may leave", "queue", "beginNote", "after"],
    ["after it was posted, before that is on record", "queue", "saveMessage", "before"],
    ["before it is settled", "queue", "settleNote", "before"],
  ] as const)(
    "is posted once if the bot ends %s, with what changed meanwhile",
    async (_when, part, method, when) => {
      const { store, newProcess, clock, sweep, wait, change, fake, summaries, lastEdit } =
        await deskWith("council");
      const of =
        part === "queue" ? dyingAt(store, part, method, 1, when) : dyingAt(store, part, method, 1, when);
      const first = newProcess("first", of);
      await clock.runUntil(first.teller.sweep());
      await clock.runUntil(first.notes.sweep());
      await change(1, "take");
      for (let minutes = 0; minutes < 5; minutes += 1) {
        await sweep();
        await wait(61_000);
      }
      expect(summaries()).toEqual(["1 new draft"]);
      if (fake.edited.length > 0) expect(lastEdit()).toContain("Taken by U5");
    },
  );

  test("of two processes at once is posted once", async () => {
    const { newProcess, clock, summaries } = await deskWith("council", "rents");
    const both = [newProcess("first"), newProcess("second")];
    await clock.runUntil(Promise.all(both.map(({ teller }) => teller.sweep())));
    await clock.runUntil(Promise.all(both.map(({ notes }) => notes.sweep())));
    expect(summaries()).toEqual(["2 new drafts"]);
  });
});
