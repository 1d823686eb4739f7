import { describe, expect, test } from "vitest";
import type { RunningPlatform } from "../../../src/digests/posting.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import { askerOf } from "../../askers.ts";
import { libraryOf } from "../../library.ts";
import { createDeskWorld, type DeskWorldOptions, editorOf } from "./desk-world.ts";
import { dyingAt } from "./dying.ts";

const editor = editorOf("U5");

const asked = async (options: DeskWorldOptions = {}) => {
  const world = await createDeskWorld(options);
  await world.say("wrong summit/publish It was July", askerOf("fr"));
  return world;
};

describe("the note about an item in the desk's channel", () => {
  test("has the words, the person, the fact and its passage in the desk's language, and its buttons", async () => {
    const { sweep, fake, clock, say } = await asked({ language: "fr" });
    await sweep();
    expect(fake.in("C1").map(({ summary }) => summary)).toEqual([
      "1 · Erreur signalée\u00a0: summit/publish · It was July",
    ]);
    await say("queue take 1", editor);
    await clock.runUntil(sweep());
    expect(fake.edited.map(({ messageId }) => messageId)).toEqual(["C1-1"]);
    const [{ answer } = expect.unreachable()] = fake.edited;
    const text = JSON.stringify(answer);
    for (const words of ["It was July", "We will publish the code by June", "De la part de ", "En charge"])
      expect(text).toContain(words);
    const controls = answer.blocks.flatMap((block) => (block.kind === "controls" ? block.controls : []));
    expect(controls.map(({ label, line, effect }) => [label, line, effect])).toEqual([
      ["Rendre", "queue release 1", "follow"],
      ["Répondre", "queue answer 1 text:?", "form"],
      ["Clore", "queue close 1 reason:?", "form"],
      ["Rectifier", "correct fact:summit/publish kind:? wording:? reason:?", "form"],
      ["Source", "source summit/publish", "follow"],
    ]);
  });

  test("is edited in place as the item changes, and has no buttons for what is over", async () => {
    const { sweep, say, lastEdit, fake } = await asked();
    await sweep();
    await say("queue take 1", editor);
    await sweep();
    expect(lastEdit()).toContain("Taken by U5, Monday 1 June 2026, 08:00 (UTC)");
    await say("queue answer 1 You are right, it is corrected.", editor);
    await sweep();
    expect(lastEdit()).toContain("Answered by U5");
    expect(lastEdit()).toContain("Answer: You are right, it is corrected.");
    expect(lastEdit()).not.toContain("/queue");
    expect(fake.in("C1")).toHaveLength(1);
  });

  test("shows the fact alone, or the words alone, if more does not fit into one message", async () => {
    const { sweep, fake, say, lastEdit } = await asked();
    await sweep();
    fake.setRoom(1_400);
    await say("queue take 1", editor);
    await sweep();
    expect(lastEdit()).not.toContain("We will publish the code by June");
    expect(lastEdit()).toContain("It was July");
  });

  test("shows nothing of a fact that is no longer open to all", async () => {
    const { sweep, say, lastEdit, world } = await asked();
    await sweep();
    world.library = libraryOf();
    await say("queue take 1", editor);
    await sweep();
    expect(lastEdit()).toContain("It was July");
    expect(lastEdit()).not.toContain("We will publish");
  });

  test("is posted later if the platform is off or refuses it, and the log says if it never was", async () => {
    const { sweep, wait, fake, world, lines } = await asked();
    const { slack } = world;
    world.slack = { on: false, why: "slack is not running." };
    await sweep();
    world.slack = slack;
    await wait(61_000);
    fake.next({
      does: "refuse",
      reason: said("is_archived"),
      refusal: { remedy: "suspend", cause: "no-permission" },
    });
    await sweep();
    expect(fake.in("C1")).toEqual([]);
    await wait(10_000);
    await sweep();
    expect(fake.in("C1")).toHaveLength(1);
    expect(lines).toEqual([]);
  });

  test("is given up after a week, and tried again when the item changes", async () => {
    const { sweep, wait, fake, lines, say } = await asked();
    fake.always(() => ({ does: "refuse", reason: said("is_archived"), refusal: { remedy: "give-up" } }));
    for (let hours = 0; hours <= 7 * 24; hours += 12) {
      await sweep();
      await wait(12 * 3_600_000);
    }
    expect(lines).toEqual(["warn: The desk's channel does not show an item of the queue: is_archived"]);
    fake.always(() => ({ does: "store" }));
    await say("queue take 1", editor);
    await sweep();
    expect(fake.in("C1")).toHaveLength(1);
  });

  test("whose answer was lost is searched for, and not posted again", async () => {
    const { sweep, wait, fake, say, lastEdit } = await asked();
    fake.next({ does: "store and say nothing" });
    await sweep();
    await say("queue take 1", editor);
    await wait(31_000);
    await sweep();
    expect(fake.in("C1")).toHaveLength(1);
    expect(lastEdit()).toContain("Taken by U5");
  });

  test("is left alone if someone deleted it", async () => {
    const { sweep, fake, say, lines } = await asked();
    await sweep();
    fake.remove("C1", "C1-1");
    await say("queue take 1", editor);
    await sweep();
    expect([fake.in("C1"), fake.edited, lines]).toEqual([[], [], []]);
  });

  test("keeps to the platform's pace", async () => {
    const { say, sweep, clock, fake } = await createDeskWorld();
    for (const words of ["a", "b", "c"]) await say(`desk ${words}`);
    await sweep();
    expect(fake.in("C1").map(({ at }) => at)).toEqual([
      "2026-06-01T08:00:00Z",
      "2026-06-01T08:00:01Z",
      "2026-06-01T08:00:02Z",
    ]);
    expect(clock.now().toString()).toBe("2026-06-01T08:00:02Z");
  });
});

test.each(["note", "reply"] as const)(
  "a %s leaves after the digests that come while it waits",
  async (what) => {
    const { say, sweep, clock, fake, world, pacers, newProcess } = await createDeskWorld();
    await say("desk Why?");
    if (what === "reply") {
      await sweep();
      await say("queue answer 1 Because.", editor);
    }
    const left: string[] = [];
    const post: RunningPlatform["post"] = (request) => {
      const mayPost = async (...given: Parameters<typeof request.mayPost>) => {
        const may = await request.mayPost(...given);
        left.push(what);
        return may;
      };
      return fake.platform.post({ ...request, mayPost });
    };
    world.slack = { on: true, platform: { ...fake.platform, post } };
    const pacer = pacers("slack", fake.platform.pace);
    const { signal } = new AbortController();
    const digest = (channel: string) => pacer.next(channel, signal).then(() => void left.push(channel));
    const { notes, notifier } = newProcess("another");
    const work = what === "note" ? notes : notifier;
    const later = clock.sleep(30, signal).then(() => digest("C7"));
    await clock.runUntil(Promise.all([digest("C5"), digest("C6"), work.sweep(), later]));
    expect(left).toEqual(["C5", "C6", "C7", what]);
  },
);

describe("a note of a process that dies", () => {
  test.each([
    ["before it is claimed", "claimNote", 1, "before"],
    ["after it was claimed", "claimNote", 1, "after"],
    ["before the request is on record", "beginNote", 1, "before"],
    ["when the message may leave", "beginNote", 1, "after"],
    ["after the message, before that is on record", "saveMessage", 1, "before"],
    ["after that is on record", "saveMessage", 1, "after"],
    ["before it is settled", "settleNote", 1, "before"],
    ["after it was settled", "settleNote", 1, "after"],
  ] as const)(
    "%s is posted once by the next, with what changed meanwhile",
    async (_when, method, nth, when) => {
      const { store, newProcess, clock, sweep, wait, fake, say, lastEdit } = await asked();
      const first = newProcess("first", dyingAt(store, "queue", method, nth, when));
      await clock.runUntil(first.notes.sweep());
      await say("queue take 1", editor);
      for (let minutes = 0; minutes < 5; minutes += 1) {
        await sweep();
        await wait(61_000);
      }
      expect(fake.in("C1")).toHaveLength(1);
      const shown =
        fake.edited.length === 0
          ? fake
              .in("C1")
              .map(({ summary }) => summary)
              .join("")
          : lastEdit();
      expect(shown).toContain("It was July");
      if (fake.edited.length > 0) expect(lastEdit()).toContain("Taken by U5");
    },
  );

  test("by two processes at once is posted once", async () => {
    const { newProcess, clock, fake } = await asked();
    const both = [newProcess("first"), newProcess("second")];
    await clock.runUntil(Promise.all(both.map(({ notes }) => notes.sweep())));
    expect(fake.in("C1")).toHaveLength(1);
  });
});

describe("the person who asked", () => {
  test("gets the answer once, in their language", async () => {
    const { sweep, wait, say, fake } = await asked();
    await say("queue answer 1 You are right.", editor);
    for (let minutes = 0; minutes < 3; minutes += 1) {
      await sweep();
      await wait(61_000);
    }
    expect(fake.told).toEqual([
      { user: "U2", summary: "La rédaction a répondu à votre signalement sur summit/publish\u00a0:" },
    ]);
  });

  test("reads that the item was closed, and why", async () => {
    const { sweep, say, fake } = await createDeskWorld();
    await say("desk Who is the envoy?");
    await say("queue close 1 It is on record.", editor);
    await sweep();
    expect(fake.told).toEqual([
      { user: "U2", summary: "The desk has closed your request without an answer:" },
    ]);
  });

  test("gets one message for each of their items", async () => {
    const { sweep, say, fake } = await createDeskWorld();
    for (const [number, words] of [
      [1, "a"],
      [2, "b"],
    ] as const) {
      await say(`desk ${words}`);
      await say(`queue answer ${number} Yes.`, editor);
    }
    await sweep();
    expect(fake.told).toHaveLength(2);
  });

  test("gets a message again if it was lost on its way, and not if it arrived", async () => {
    const { sweep, wait, say, fake } = await asked();
    await say("queue answer 1 Yes.", editor);
    fake.nextDirect({ does: "store and say nothing" });
    await sweep();
    await wait(61_000);
    await sweep();
    expect(fake.told).toHaveLength(1);
  });

  test("who cannot be reached is left alone, and the log says so without their words", async () => {
    const { sweep, say, fake, lines } = await asked();
    fake.gone.add("U2");
    await say("queue answer 1 Yes.", editor);
    await sweep();
    expect(fake.told).toEqual([]);
    expect(lines.filter((line) => line.startsWith("warn"))).toEqual([
      "warn: The recipient of a notice could not be reached: user_disabled",
      "warn: The recipient of a notice could not be reached: La rédaction a répondu à votre signalement sur summit/publish\u00a0:",
    ]);
  });
});
