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
      await queue.saveMessage("1", { part: "0", id: "m1" });
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
        subject: { item: { state: "taken" } },
      });
    });

    test("has no note of a process that lost its lease", async () => {
      const { queue } = world.store;
      await queue.add(item, "slack:C9", at("08:00"));
      await queue.claimNote(lease("a", "08:00"));
      await queue.claimNote(lease("b", "08:02"));
      expect(await queue.beginNote("1", false, lease("a", "08:02"))).toBe(false);
      expect(await queue.beginNote("1", false, lease("b", "08:02"))).toBe(true);
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
        subject: {
          item: { asker: null, text: "", answer: null, fact: null, channel: null, state: "closed" },
        },
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

    test("numbers drafts and what people ask in one sequence, each draft once, also if several processes add it", async () => {
      const { queue, draftQueue } = world.store;
      await queue.add(item, null, at("08:00"));
      const seen = await world.rush(
        ["a", "b", "c"].map(() => () => draftQueue.see(["council", "rents"], at("08:01"))),
      );
      const all = seen[0] ?? [];
      expect(all.map(({ number, slug, state }) => [number, slug, state])).toEqual([
        [2, "council", "open"],
        [3, "rents", "open"],
      ]);
      expect(seen).toEqual([all, all, all]);
      expect((await queue.add({ ...item, text: "b" }, null, at("08:02"))).item.number).toBe(4);
      expect([await queue.find(2), await draftQueue.find(1)]).toEqual([null, null]);
      expect(await queue.change(2, { do: "close", reason: "No." }, editor("U5"))).toEqual({
        became: "nothing",
      });
      expect(await queue.list({ states: ["open"], kind: null }, 10)).toHaveLength(2);
    });

    test("lets the first of several editors take or decline a draft, and keeps that in the audit log", async () => {
      const { draftQueue, audit } = world.store;
      await draftQueue.see(["council"], at("08:00"));
      const outcomes = await world.rush(
        ["U5", "U6", "U7"].map((user) => () => draftQueue.change(1, "decline", editor(user))),
      );
      const by = (await draftQueue.find(1))?.by;
      expect(outcomes.map(({ became }) => became).sort()).toEqual(["changed", "too-late", "too-late"]);
      expect(outcomes.every((outcome) => outcome.became === "nothing" || outcome.entry.by === by)).toBe(true);
      expect(await draftQueue.declined()).toEqual(new Set(["council"]));
      const entries = await audit.entries(at("00:00"), null);
      expect(
        entries.map(({ who, what, subject, before, after }) => [who, what, subject, before, after]),
      ).toEqual([[by, "draft-declined", "queue/1", "council", "declined"]]);
      await draftQueue.reopen("council", editor("U5"));
      await draftQueue.reopen("council", editor("U5"));
      expect(await draftQueue.find(1)).toMatchObject({ state: "open", by: null });
      expect(await audit.entries(at("00:00"), null)).toHaveLength(2);
    });

    test("loses drafts that were approved or removed, has them again, and never forgets what was declined", async () => {
      const { draftQueue, retention } = world.store;
      await draftQueue.see(["council", "rents", "trees"], at("08:00"));
      await draftQueue.change(2, "take", editor("U5"));
      await draftQueue.change(3, "decline", editor("U5"));
      await draftQueue.keepOnly(["council"], at("08:40"));
      const later = at("08:41").add({ hours: 180 * 24 });
      expect(
        (await draftQueue.see(["council", "rents"], at("09:00"))).map(({ number, state }) => [number, state]),
      ).toEqual(
        expect.arrayContaining([
          [1, "open"],
          [2, "open"],
          [3, "declined"],
        ]),
      );
      await draftQueue.keepOnly(["council"], at("08:40"));
      await retention.cleanUp(later);
      expect(await draftQueue.find(2)).toBeNull();
      expect(await draftQueue.find(3)).toMatchObject({ slug: "trees", state: "declined", by: null });
      expect(await draftQueue.find(1)).toMatchObject({ slug: "council", state: "open" });
      // Another article gets the folder of what was declined. The number is not used again.
      await draftQueue.forget("trees");
      expect(await draftQueue.see(["trees"], later)).toMatchObject([
        { number: 1 },
        { number: 4, state: "open" },
      ]);
    });

    test("records once an hour that drafts are told, also if several processes do, and its message is due when they change", async () => {
      const { queue, draftQueue } = world.store;
      const slugs = ["council", "rents"];
      await draftQueue.see(slugs, at("08:00"));
      const told = await world.rush(
        [1, 2, 3].map(() => () => draftQueue.tell("slack:C9", slugs, at("08:00"))),
      );
      expect(told.filter((isNew) => isNew)).toHaveLength(1);
      await draftQueue.see(["trees"], at("08:10"));
      expect(await draftQueue.tell("slack:C9", [...slugs, "trees"], at("08:59"))).toBe(false);
      const claim = await queue.claimNote(lease("a", "08:00"));
      expect(claim).toMatchObject({
        key: "drafts/1",
        subject: { of: "drafts", entries: [{ slug: "council" }, { slug: "rents" }] },
      });
      if (claim === null) return;
      await queue.saveMessage(claim.key, { part: "0", id: "m1" });
      await queue.settleNote(claim, { state: "shown" }, "a", at("08:00"));
      await draftQueue.change(1, "take", editor("U5", "08:20"));
      const person = { platform: "slack", workspace: "T1", user: "U5" };
      expect(await forgetPerson(await connect(), person, at("08:30"))).toMatchObject({ queueItems: 1 });
      expect(await queue.claimNote(lease("a", "08:30"))).toMatchObject({
        message: { id: "m1" },
        revision: 3,
        subject: { entries: [{ state: "taken", by: null }, { state: "open" }] },
      });
      expect(await draftQueue.tell("slack:C9", [...slugs, "trees"], at("09:00"))).toBe(true);
    });

    test("loses the words that are taken down, and makes the notes about the facts anew", async () => {
      await withNote();
      const { queue } = world.store;
      await queue.add({ ...item, text: "The trees are gone.", fact: null }, null, at("08:00"));
      const database = await connect();
      await takeDownIn(database.kysely, { facts: ["town/trees"], isIn: (text) => text.includes("trees") });
      expect(await queue.find(1)).toMatchObject({ text: "It was July." });
      expect(await queue.find(2)).toMatchObject({ text: "" });
      expect(await queue.claimNote(lease("a", "08:30"))).toMatchObject({ key: "1", revision: 2 });
    });
  });
};
