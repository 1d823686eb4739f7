import { describe, expect, test } from "vitest";
import { askerOf } from "../askers.ts";
import { createDeskWorld, editorOf } from "../digests/desk/desk-world.ts";

const ada = editorOf("U5");
const ben = editorOf("U6");

const worldWithItems = async () => {
  const world = await createDeskWorld();
  await world.say("desk Who is the envoy?");
  await world.wait(60 * 60_000);
  await world.say("wrong summit/publish It was July");
  return world;
};

describe("the queue", () => {
  test("lists what waits, oldest first, with how old it is and the state", async () => {
    const { say, wait } = await worldWithItems();
    await say("queue take 2", ada);
    await wait(60 * 60_000);
    const list = await say("queue", ada);
    expect(list).toContain("2 items in the desk’s queue");
    expect(list.indexOf("1 · Request to the desk")).toBeLessThan(
      list.indexOf("2 · Reported as wrong: summit/publish"),
    );
    expect(list).toContain("2 hours ago · Open");
    expect(list).toContain("1 hour ago · Taken by U5, Monday 1 June 2026, 09:00 (UTC)");
  });

  test.each([
    ["queue kind:report", ["summit/publish"]],
    ["queue list state:taken", ["summit/publish"]],
    ["queue state:open kind:request", ["envoy"]],
    ["queue list kind:draft", []],
  ])("is narrowed by %s", async (line, found) => {
    const { say } = await worldWithItems();
    await say("queue take 2", ada);
    const list = await say(line, ada);
    expect(["envoy", "summit/publish"].filter((words) => list.includes(words))).toEqual(found);
  });

  test("shows an item with the fact, its passage, who asked and where", async () => {
    const { say } = await worldWithItems();
    const shown = await say("queue show #2", ada);
    for (const words of [
      "It was July",
      "From U2, in C1, Monday 1 June 2026, 09:00 (UTC)",
      "We will publish the code by June",
    ])
      expect(shown).toContain(words);
  });

  test("tells the second editor who was first, and changes nothing", async () => {
    const { say, store } = await worldWithItems();
    expect(await say("queue take 1", ada)).toMatch(/^You have taken item 1\./);
    const second = await say("queue take 1", ben);
    expect(second).toContain("Another editor was first, so nothing changed.");
    expect(second).toContain("Taken by U5, Monday 1 June 2026, 09:00 (UTC)");
    expect(await say("queue answer 1 The envoy is Ada Gill.", ben)).toContain("Item 1 is answered.");
    expect(await say("queue close 1 Twice", ada)).toContain("Answered by U6");
    expect(await store.queue.find(1)).toMatchObject({
      state: "answered",
      by: "slack:T1/U6",
      answer: "The envoy is Ada Gill.",
    });
  });

  test("has an item again that an editor gives back", async () => {
    const { say, store } = await worldWithItems();
    expect(await say("queue release 1", ada)).toMatch(/^Nobody has taken item 1\./);
    await say("queue take 1", ada);
    expect(await say("queue release 1", ben)).toMatch(/^Item 1 is open again\./);
    expect(await store.queue.find(1)).toMatchObject({ state: "open", by: null });
  });

  test("keeps the history of an item in the audit log, without its words", async () => {
    const { say, store, wait } = await worldWithItems();
    await say("queue take 1", ada);
    await wait(1_000);
    await say("queue answer 1 The envoy is Ada Gill.", ada);
    const entries = await store.audit.entries(Temporal.Instant.from("2026-06-01T00:00Z"), null);
    expect(
      entries
        .filter(({ subject }) => subject === "queue/1")
        .map(({ what, who, before, after }) => [what, who, before, after]),
    ).toEqual([
      ["desk-asked", "slack:T1/U2", null, "open"],
      ["desk-item-taken", "slack:T1/U5", "open", "taken"],
      ["desk-item-answered", "slack:T1/U5", "taken", "answered"],
    ]);
  });

  test.each([
    "queue",
    "queue show 1",
    "queue take 1",
    "queue answer 1 yes",
    "queue close 1 no",
    "queue release 1",
  ])("is for editors: %s", async (line) => {
    const { say, store } = await worldWithItems();
    expect(await say(line, askerOf())).toContain("Editors are named.");
    expect(await store.queue.find(1)).toMatchObject({ state: "open" });
  });

  test.each(["3", "0", "x", "99999999999"])("says that there is no item %s", async (typed) => {
    const { say } = await worldWithItems();
    expect(await say(`queue take ${typed}`, ada)).toBe(
      `There is no item ${typed} in the desk’s queue. To see all, type /queue list.`,
    );
  });

  test("lists its subcommands if a word is none of them", async () => {
    const { say } = await worldWithItems();
    expect(await say("queue tke 1", ada)).toMatch(/^There is no command|\/queue tke/);
  });
});
