import { describe, expect, test } from "vitest";
import { loadCommands } from "../../src/ask/define-command.ts";
import { createTestAsk } from "../ask/create-test-ask.ts";
import { askerOf } from "../askers.ts";
import { createFakeLog } from "../digests/deliveries/world.ts";
import { createDeskWorld } from "../digests/desk/desk-world.ts";
import { libraryOf, summit } from "../library.ts";

const sent = "Your request was sent to the desk. You get the answer as a direct message.";

describe("the desk", () => {
  test("is told what is wrong with a fact, as an item of its queue", async () => {
    const { say, store } = await createDeskWorld();
    expect(await say("wrong summit/publish It was July")).toBe(
      "Thank you. The desk has been told, with the passage. You get its answer as a direct message.",
    );
    expect(await store.queue.find(1)).toMatchObject({
      kind: "report",
      fact: "summit/publish",
      text: "It was July",
      asker: "slack:T1/U2",
      channel: "slack:C1",
      language: "en",
      state: "open",
    });
  });

  test("is asked to add what is not on record", async () => {
    const { say, store } = await createDeskWorld();
    expect(await say("desk Who is the envoy?")).toBe(sent);
    expect(await store.queue.find(1)).toMatchObject({
      kind: "request",
      text: "Who is the envoy?",
      fact: null,
    });
  });

  test("has one item for the same words of a person within a day, and another one after it", async () => {
    const { say, store, clock } = await createDeskWorld();
    const textsOfAll = async () =>
      (await store.queue.list({ states: ["open"], kind: null }, 10)).map(({ text }) => text);
    for (const line of ["desk Who is the envoy?", "desk Who is the envoy?", "desk Who is the mayor?"])
      expect(await say(line)).toBe(sent);
    expect(await textsOfAll()).toEqual(["Who is the envoy?", "Who is the mayor?"]);
    expect(await say("desk Who is the envoy?", askerOf("en", { user: "U7" }))).toBe(sent);
    clock.set(Temporal.Instant.from("2026-06-02T08:01Z"));
    expect(await say("desk Who is the envoy?")).toBe(sent);
    expect(await textsOfAll()).toHaveLength(4);
  });

  test("that has no channel has the item in its queue, and the log says so without the words", async () => {
    const { say, lines, fake, sweep, store } = await createDeskWorld({ channel: null });
    expect(await say("desk Who is the envoy?")).toBe(sent);
    await sweep();
    expect(fake.all()).toEqual([]);
    expect(lines).toEqual(["warn: The desk's queue has a new item: ONRECORD_DESK names no channel."]);
    expect(await store.queue.find(1)).toMatchObject({ text: "Who is the envoy?" });
  });

  test("is told in the log while the database is not open", async () => {
    const { log, lines } = createFakeLog();
    const commands = await loadCommands(new URL("../../src/commands/", import.meta.url));
    const now = () => Temporal.Instant.from("2026-06-01T08:00:00Z");
    const ask = createTestAsk({ commands, library: () => libraryOf(summit), now, log });
    const { answer } = await ask.line("desk Who is the envoy?", askerOf());
    expect(answer.summary).toBe("Your request is in the bot’s log only: its database is not open.");
    expect(lines).toEqual(["warn: For the desk: Who is the envoy? (the database is not open)"]);
  });

  test("is told nothing of a fact that there is not", async () => {
    const { say, store } = await createDeskWorld();
    expect(await say("wrong summit/nothing It was July")).toMatch(
      /^Nothing is on record for “summit\/nothing”/,
    );
    expect(await store.queue.find(1)).toBeNull();
  });
});
