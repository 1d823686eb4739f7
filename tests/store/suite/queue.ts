import { describe, expect, onTestFinished, test } from "vitest";
import { connectDatabase } from "../../../src/store/database/open.ts";
import { forgetPerson } from "../../../src/store/people/erasures.ts";
import type { NewItem } from "../../../src/store/queue/queue-item.ts";
import { takeDownIn } from "../../../src/store/take-down.ts";
import { at, lease } from "../deliveries/ledger.ts";
import type { StoreWorld } from "./world.ts";

const item: NewItem = {
  kind: "report",
  asker: "slack:T1/U2",
  language: "fr",
  channel: "slack:C1",
  text: "It was July.",
  fact: "town/trees",
};

const editor = (user: string, time = "08:30") => ({
  at: at(time),
  who: `slack:T1/${user}`,
  channel: "slack:C9",
});

/** The desk's queue. */
export const describeQueue = (world: StoreWorld): void => {
  describe("the desk's queue", () => {
    const connect = async () => {
      const database = await connectDatabase(world.address);
      onTestFinished(() => database.kysely.destroy());
      return database;
    };
    /** Adds an item and makes its note. */
    const withNote = async () => {
      const { queue } = world.store;
      await queue.add(item, "slack:C9", at("08:00"));
      const claim = await queue.claimNote(lease("a", "08:00"));
      if (claim === null) throw new Error("A note was due.");
      await queue.saveMessage(1, { part: "0", id: "m1" });
      await queue.settleNote(claim, { state: "shown" }, "a", at("08:00"));
    };

    test("numbers its items, and adds the same words of a person once, also if several ask at once", async () => {
      const { queue } = world.store;
      const added = await world.rush([
        ...Array.from({ length: 4 }, () => () => queue.add(item, null, at("08:00"))),
        ...["a", "b", "c"].map((text) => () => queue.add({ ...item, text }, null, at("08:00"))),
      ]);
      expect(added.filter(({ isNew }) => isNew)).toHaveLength(4);
      const all = await queue.list({ states: ["open"], kind: null }, 10);
      expect(all.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    });

    test("lets the first of several editors take an item", async () => {
      const { queue } = world.store;
      await queue.add(item, null, at("08:00"));
      const outcomes = await world.rush(
        ["U5", "U6", "U7"].map((user) => () => queue.change(1, { do: "take" }, editor(user))),
      );
      const by = (await queue.find(1))?.by;
      expect(outcomes.map(({ became }) => became).sort()).toEqual(["changed", "too-late", "too-late"]);
      expect(outcomes.every((outcome) => outcome.became === "nothing" || outcome.item.by === by)).toBe(true);
    });

    test("records once that the person must be told", async () => {
      const { queue, notices } = world.store;
      await queue.add(item, null, at("08:00"));
      await world.rush([
        () => queue.change(1, { do: "answer", text: "Yes." }, editor("U5")),
        () => queue.change(1, { do: "close", reason: "No." }, editor("U6")),
      ]);
      const due = await notices.claimDue(lease("a", "08:40"), 10);
      expect(due.map(({ id, channel, troubles }) => ({ id, channel, troubles }))).toEqual([
        { id: "queue/1", channel: "slack:", troubles: [{ kind: "reply", item: 1 }] },
      ]);
    });

    test("has a note that is due again if the item changed while a process had it", async () => {
      const { queue } = world.store;
      await queue.add(item, "slack:C9", at("08:00"));
      const claim = await queue.claimNote(lease("a", "08:00"));
      if (claim === null) return expect.unreachable();
      expect(await queue.claimNote(lease("b", "08:00"))).toBeNull();
      await queue.change(1, { do: "take" }, editor("U5", "08:00"));
      expect(await queue.claimNote(lease("b", "08:00"))).toBeNull();
      await queue.settleNote(claim, { state: "shown" }, "a", at("08:01"));
      expect(await queue.claimNote(lease("b", "08:01"))).toMatchObject({
        revision: 2,
        item: { state: "taken" },
      });
    });

    test("has no note of a process that lost its lease", async () => {
      const { queue } = world.store;
      await queue.add(item, "slack:C9", at("08:00"));
      await queue.claimNote(lease("a", "08:00"));
      await queue.claimNote(lease("b", "08:02"));
      expect(await queue.beginNote(1, false, lease("a", "08:02"))).toBe(false);
      expect(await queue.beginNote(1, false, lease("b", "08:02"))).toBe(true);
    });

    test("forgets what a person asked, and its note is to show that", async () => {
      await withNote();
      const database = await connect();
      await world.store.queue.change(1, { do: "answer", text: "Dear Ada, yes." }, editor("U5"));
      const person = { platform: "slack", workspace: "T1", user: "U2" };
      expect(await forgetPerson(database, person, at("09:00"))).toMatchObject({
        queueItems: 1,
        auditEntries: 1,
      });
      expect(await world.store.queue.claimNote(lease("a", "09:00"))).toMatchObject({
        message: { id: "m1" },
        item: { asker: null, text: "", answer: null, fact: null, channel: null, state: "closed" },
      });
    });

    test("forgets an editor, and keeps the item", async () => {
      await withNote();
      await world.store.queue.change(1, { do: "take" }, editor("U5"));
      const person = { platform: "slack", workspace: "T1", user: "U5" };
      expect(await forgetPerson(await connect(), person, at("09:00"))).toMatchObject({ queueItems: 1 });
      expect(await world.store.queue.find(1)).toMatchObject({
        state: "taken",
        by: null,
        text: "It was July.",
      });
    });

    test("forgets items half a year after they last changed, and uses no number again", async () => {
      const { queue, retention } = world.store;
      await queue.add(item, "slack:C9", at("08:00"));
      await queue.add({ ...item, text: "b" }, "slack:C9", at("08:00"));
      await retention.cleanUp(at("08:00").add({ hours: 180 * 24 }));
      expect(await queue.find(1)).not.toBeNull();
      await retention.cleanUp(at("08:01").add({ hours: 180 * 24 }));
      expect(await queue.find(1)).toBeNull();
      expect(await queue.find(2)).toMatchObject({ text: "", asker: null });
      const { item: next } = await queue.add(item, null, at("08:00").add({ hours: 181 * 24 }));
      expect(next.number).toBe(3);
    });

    test("loses the words that are taken down, and makes the notes about the facts anew", async () => {
      await withNote();
      const { queue } = world.store;
      await queue.add({ ...item, text: "The trees are gone.", fact: null }, null, at("08:00"));
      const database = await connect();
      await takeDownIn(database.kysely, { facts: ["town/trees"], isIn: (text) => text.includes("trees") });
      expect(await queue.find(1)).toMatchObject({ text: "It was July." });
      expect(await queue.find(2)).toMatchObject({ text: "" });
      expect(await queue.claimNote(lease("a", "08:30"))).toMatchObject({ item: { number: 1 }, revision: 2 });
    });
  });
};
