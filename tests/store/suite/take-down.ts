import { describe, expect, onTestFinished, test } from "vitest";
import { connectDatabase } from "../../../src/store/database/open.ts";
import type { Settlement } from "../../../src/store/deliveries/ledger.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import { takeDownIn } from "../../../src/store/take-down.ts";
import { toldMessagesOf } from "../../../src/store/told-messages.ts";
import { at, deliveryOf, lease, told } from "../deliveries/ledger.ts";
import type { StoreWorld } from "./world.ts";

/** What the suite compares of a delivery's messages. */
const listed = (all: Awaited<ReturnType<typeof toldMessagesOf>>) =>
  all.map(({ channel, plannedAt, messages, otherFacts, language }) => ({
    channel,
    postedAt: plannedAt,
    messages: [...messages.values()],
    otherFacts,
    language,
  }));

/** Which messages are to be replaced once a fact is taken down. */
export const describeTakeDown = (world: StoreWorld): void => {
  describe("the messages that showed a fact", () => {
    const takeDown = { facts: ["town/trees"], isIn: (text: string) => text.includes("trees") };

    /** Posts a digest of these facts, in as many messages as there are ids of them. */
    const post = async (
      slot: string,
      channel: string,
      references: readonly string[],
      messages: readonly string[],
      settlement: Settlement = {
        state: "posted",
        facts: references.map((reference) => told(reference, { hash: slot })),
        watermark: null,
      },
    ): Promise<void> => {
      const { ledger } = world.store;
      const next = deliveryOf(slot, `morning ${channel}`);
      await ledger.claim(next, lease("a", "08:30"));
      await ledger.saveContent(next.id, "{}", references, lease("a", "08:30"));
      for (const [part, message] of messages.entries()) {
        await ledger.saveMessage(next.id, String(part), message, lease("a", "08:30"));
      }
      await ledger.settle(next.id, settlement, "a", at("08:31"));
    };
    const connect = async () => {
      const database = await connectDatabase(world.address);
      onTestFinished(() => database.kysely.destroy());
      return database;
    };
    const postedAt = (day: string) => Temporal.Instant.from(`2026-06-${day}T08:30Z`);

    test("are those of every digest that showed it, in every channel, even if it was only posted in part", async () => {
      await post("2026-06-01T08:30", "slack:C1", ["town/trees", "town/library"], ["1.1", "1.2"]);
      await post("2026-06-02T08:30", "slack:C1", ["town/library"], ["2.1"]);
      await post("2026-06-03T08:30", "slack:C1", ["town/trees"], ["3.1"]);
      await post("2026-06-04T08:30", "discord:9", ["town/trees"], ["4.1"], {
        state: "failed",
        reason: said("gone"),
      });
      await post("2026-06-05T08:30", "slack:C1", ["town/trees"], []);
      expect(listed(await toldMessagesOf(await connect(), takeDown.facts))).toEqual([
        {
          channel: "slack:C1",
          postedAt: postedAt("01"),
          messages: ["1.1", "1.2"],
          otherFacts: ["town/library"],
          language: null,
        },
        { channel: "slack:C1", postedAt: postedAt("03"), messages: ["3.1"], otherFacts: [], language: null },
        { channel: "discord:9", postedAt: postedAt("04"), messages: ["4.1"], otherFacts: [], language: null },
      ]);
    });

    test("are not drafted from an item that waits, nor named by it", async () => {
      const { intakeItems, intakeSources } = world.store;
      await intakeSources.add("gazette", "{}", { at: at("08:00"), who: "slack:T1/U1", channel: null });
      const item = (identity: string, words: string) => ({
        identity,
        version: "1",
        title: `About ${words}`,
        host: null,
        content: words,
      });
      await intakeItems.receive("gazette", [item("1", "trees"), item("2", "roads")], at("08:00"));
      const database = await connect();
      await database.kysely.transaction().execute((on) => takeDownIn(on, takeDown));
      const left = await database.kysely
        .selectFrom("intake_items")
        .select(["title", "content", "state"])
        .orderBy("identity")
        .execute();
      expect(left).toEqual([
        { title: "", content: null, state: "filtered" },
        { title: "About roads", content: "roads", state: "waiting" },
      ]);
    });

    test("stay known after it is taken down, as those of other facts do", async () => {
      await post("2026-06-01T08:30", "slack:C1", ["town/trees", "town/library"], ["1.1"]);
      const database = await connect();
      await database.kysely.transaction().execute((on) => takeDownIn(on, takeDown));
      const messages = { channel: "slack:C1", postedAt: postedAt("01"), messages: ["1.1"], language: null };
      expect(listed(await toldMessagesOf(database, takeDown.facts))).toEqual([
        { ...messages, otherFacts: ["town/library"] },
      ]);
      expect(listed(await toldMessagesOf(database, ["town/library"]))).toEqual([
        { ...messages, otherFacts: ["town/trees"] },
      ]);
    });

    test("are in the language of their digest", async () => {
      const { subscriptions } = world.store;
      const identity = { key: "morning slack:C1", channel: "slack:C1", schedule: "daily 08:30" };
      await subscriptions.add(identity, JSON.stringify({ language: "vi" }), "T1/U1", at("08:00"));
      await post("2026-06-01T08:30", "slack:C1", ["town/trees"], ["1.1"]);
      const [found] = await toldMessagesOf(await connect(), takeDown.facts);
      expect(found?.language).toBe("vi");
    });
  });
};
