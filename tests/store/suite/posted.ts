import { describe, expect, onTestFinished, test } from "vitest";
import { connectDatabase } from "../../../src/store/database/open.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import { forgetPerson } from "../../../src/store/people/erasures.ts";
import { keptForDays } from "../../../src/store/people/retention.ts";
import type { PlannedEdit } from "../../../src/store/posted/message-edits.ts";
import { cardPart, type RememberedMessage } from "../../../src/store/posted/posted-messages.ts";
import { takeDownIn } from "../../../src/store/take-down.ts";
import { toldMessagesOf } from "../../../src/store/told-messages.ts";
import { at, lease } from "../deliveries/ledger.ts";
import type { StoreWorld } from "./world.ts";

const messageOf = (
  message: string,
  facts: Readonly<Record<string, readonly string[]>>,
): RememberedMessage => ({
  channel: "slack:C1",
  message,
  delivery: "d1",
  part: "0",
  thread: null,
  language: "en",
  content: `{"message":"${message}"}`,
  facts: new Map(Object.entries(facts)),
});

const editOf = (message: string, known: readonly string[], hashes: readonly string[]): PlannedEdit => ({
  id: `edit-${message}-${hashes.join("-")}`,
  channel: "slack:C1",
  message,
  changes: [{ reference: "town/trees", known, hashes }],
});

/** The messages that the bot posted, and their edits. */
export const describePosted = (world: StoreWorld): void => {
  describe("posted messages", () => {
    test("are found by the facts that they show, and remembered once", async () => {
      const { posted } = world.store;
      await posted.remember([messageOf("1.1", { "town/trees": ["b", "a"], "town/code": [] })], at("08:30"));
      await posted.remember([messageOf("1.1", { "town/trees": [] }), messageOf("1.2", {})], at("08:31"));
      await posted.remember([messageOf("1.3", { "town/trees": [] })], at("08:32"));
      const isRemembered = (message: string) => posted.isRemembered("slack:C1", message);
      expect(await Promise.all(["1.1", "1.2", "1.3", "1.4"].map(isRemembered))).toEqual([
        true,
        false,
        true,
        false,
      ]);
      expect(await posted.isRemembered("slack:C2", "1.1")).toBe(false);
      expect(await posted.references("", 10)).toEqual(["town/code", "town/trees"]);
      expect(await posted.references("town/code", 10)).toEqual(["town/trees"]);
      expect(await posted.showing(["town/trees"])).toEqual([
        { channel: "slack:C1", message: "1.1", language: "en", reference: "town/trees", known: ["a", "b"] },
        { channel: "slack:C1", message: "1.3", language: "en", reference: "town/trees", known: [] },
      ]);
    });

    test("are known to say, or to have said, that a fact is gone", async () => {
      const { posted, edits } = world.store;
      await posted.remember([messageOf("1.1", { "town/trees": ["a"], "town/code": ["b"] })], at("08:30"));
      expect(await posted.goneOnce(["town/trees", "town/code"])).toEqual([]);
      await edits.plan([editOf("1.1", ["a"], ["gone"])], at("08:31"));
      expect(await posted.goneOnce(["town/trees", "town/code"])).toEqual(["town/trees"]);
      await edits.plan([editOf("1.1", ["a", "gone"], ["back"])], at("08:32"));
      expect(await posted.goneOnce(["town/trees", "town/code"])).toEqual(["town/trees"]);
      expect(await posted.goneOnce(["town/code"])).toEqual([]);
    });

    test("lose their content and their edits with a passage that is taken down, and stay known to be replaced, but not cards", async () => {
      const { posted, edits } = world.store;
      await posted.remember([messageOf("1.1", { "town/trees": [], "town/code": [] })], at("08:30"));
      await posted.remember([messageOf("1.2", { "town/code": [] })], at("08:30"));
      await edits.plan([editOf("1.1", [], ["a"])], at("08:31"));
      const database = await connectDatabase(world.address);
      onTestFinished(() => database.kysely.destroy());
      await posted.remember([{ ...messageOf("1.3", { "town/library": [] }), part: "1" }], at("08:30"));
      const card = { part: cardPart, delivery: "card-1.4", content: "{}" };
      await posted.remember([{ ...messageOf("1.4", { "town/trees": [] }), ...card }], at("08:30"));
      const isIn = (text: string) => text.includes("1.3");
      await takeDownIn(database.kysely, { facts: ["town/trees"], isIn });
      const rest = await posted.showing(["town/trees", "town/code", "town/library"]);
      expect(rest.map(({ message, reference }) => [message, reference])).toEqual([
        ["1.2", "town/code"],
        ["1.4", "town/trees"],
      ]);
      expect(await edits.platformsDue(at("08:32"))).toEqual([]);
      const rows = await database.kysely.selectFrom("posted_messages").select("content").execute();
      expect(JSON.stringify(rows)).not.toMatch(/1\.[13]/u);
      const [told, ...others] = await toldMessagesOf(database, ["town/trees"]);
      expect([
        told?.channel,
        ...(told?.messages.values() ?? []),
        told?.otherFacts,
        told?.language,
        others,
      ]).toEqual(["slack:C1", "1.1", "1.3", ["town/code", "town/library"], "en", []]);
    });

    test("lose the line with the person who shared them when that person is forgotten, also while one is edited", async () => {
      const { posted, edits } = world.store;
      const sharedBy = (id: string) => ({
        kind: "note",
        content: [
          { kind: "text", text: "Shared by " },
          { kind: "user", id, text: id },
        ],
      });
      const fact = { kind: "paragraph", content: [{ kind: "text", text: "“kind”:“user” U2" }] };
      const sharedMessage = (message: string, id: string): RememberedMessage => ({
        ...messageOf(message, { "town/trees": [] }),
        content: JSON.stringify({ language: "en", summary: "", blocks: [fact, sharedBy(id)] }),
      });
      const shared = sharedMessage("1.1", "U2");
      await posted.remember([shared, sharedMessage("1.2", "U3")], at("08:30"));
      await edits.plan([editOf("1.1", [], ["a"])], at("08:31"));
      const claim = await edits.claimDue("slack", lease("a", "09:00"));
      expect(claim?.content).toBe(shared.content);
      const database = await connectDatabase(world.address);
      onTestFinished(() => database.kysely.destroy());
      const erased = await forgetPerson(
        database,
        { platform: "slack", workspace: "T1", user: "U2" },
        at("08:32"),
      );
      expect(erased.sharedMessages).toBe(1);
      // The edit was made from the old content, which must not come back.
      const edited = { before: shared.content, now: shared.content };
      expect(await edits.saveEdited("edit-1.1-a", edited, lease("a", "09:00"))).toBe(false);
      const rows = await database.kysely
        .selectFrom("posted_messages")
        .select("content")
        .orderBy("message")
        .execute();
      expect(rows.map(({ content }) => JSON.parse(content).blocks)).toEqual([[fact], [fact, sharedBy("U3")]]);
      const next = await edits.claimDue("slack", lease("b", "10:00"));
      expect([next?.id, next?.state, next?.content]).toEqual(["edit-1.1-a", "to-edit", rows[0]?.content]);
    });

    test("are forgotten after half a year, unless an edit is due", async () => {
      const { posted, edits, retention } = world.store;
      await posted.remember([messageOf("1.1", { "town/trees": [] })], at("08:30"));
      await posted.remember([messageOf("1.2", { "town/code": [] })], at("08:30"));
      await edits.plan([editOf("1.1", [], ["a"])], at("08:31"));
      const after = (days: number) => at("08:31").add({ hours: days * 24 });
      await retention.cleanUp(after(keptForDays.postedMessages - 1));
      expect(await posted.references("", 10)).toEqual(["town/code", "town/trees"]);
      await retention.cleanUp(after(keptForDays.postedMessages));
      expect(await posted.references("", 10)).toEqual(["town/trees"]);
    });
  });

  describe("the edits of posted messages", () => {
    test("are planned once, and not if the message shows other corrections by now", async () => {
      const { posted, edits } = world.store;
      await posted.remember([messageOf("1.1", { "town/trees": [] })], at("08:30"));
      await edits.plan([editOf("1.1", [], ["a"])], at("08:31"));
      await edits.plan([editOf("1.1", [], ["a"]), editOf("1.1", [], ["a", "b"])], at("08:32"));
      await edits.plan([editOf("1.1", ["a"], ["b"])], at("08:33"));
      const [fact] = await posted.showing(["town/trees"]);
      expect(fact?.known).toEqual(["a", "b"]);
      // Those of one message are made in order.
      expect((await edits.claimDue("slack", lease("a", "09:00")))?.changes).toEqual([
        { reference: "town/trees", hashes: ["a"] },
      ]);
      expect(await edits.claimDue("slack", lease("b", "09:00"))).toBeNull();
      await edits.settle("edit-1.1-a", { state: "done" }, "a");
      expect((await edits.claimDue("slack", lease("b", "09:00")))?.id).toBe("edit-1.1-b");
    });

    test("of one message are made one after the other, also if they were planned in the same millisecond", async () => {
      const { posted, edits } = world.store;
      await posted.remember([messageOf("1.1", { "town/trees": [] })], at("08:30"));
      await edits.plan([editOf("1.1", [], ["b"]), editOf("1.1", ["b"], ["a"])], at("08:31"));
      const claim = await edits.claimDue("slack", lease("a", "09:00"));
      expect(claim).not.toBeNull();
      expect(await edits.claimDue("slack", lease("b", "09:00"))).toBeNull();
      await edits.settle(claim?.id ?? "", { state: "done" }, "a");
      expect(await edits.claimDue("slack", lease("b", "09:00"))).not.toBeNull();
    });

    test("belong to one process until its lease ends, and then to the next", async () => {
      const { posted, edits } = world.store;
      await posted.remember([messageOf("1.1", { "town/trees": [] })], at("08:30"));
      await edits.plan([editOf("1.1", [], ["a"])], at("08:31"));
      expect(await edits.platformsDue(at("08:31"))).toEqual(["slack"]);
      expect(await edits.claimDue("discord", lease("a", "09:00"))).toBeNull();
      const claim = await edits.claimDue("slack", lease("a", "09:00"));
      expect(claim).toMatchObject({ id: "edit-1.1-a", state: "to-edit", attempt: 1, certain: true });
      expect(await edits.claimDue("slack", lease("b", "09:00"))).toBeNull();
      const content = { before: messageOf("1.1", {}).content, now: "{}" };
      expect(await edits.saveEdited("edit-1.1-a", content, lease("a", "09:00"))).toBe(true);
      expect(await edits.begin("edit-1.1-a", lease("a", "09:00"))).toBe(true);
      expect(await edits.underWay(at("08:40"))).toEqual([
        { id: "edit-1.1-a", channel: "slack:C1", state: "to-notify", certain: false, by: "a" },
      ]);
      expect(await edits.underWay(at("11:00"))).toEqual([]);
      const next = await edits.claimDue("slack", lease("b", "10:00"));
      expect(next).toMatchObject({ state: "to-notify", content: "{}", attempt: 2, certain: false });
      expect(await edits.begin("edit-1.1-a", lease("a", "10:00"))).toBe(false);
      expect(await edits.saveEdited("edit-1.1-a", { before: "{}", now: "" }, lease("a", "10:00"))).toBe(
        false,
      );
      expect(await edits.settle("edit-1.1-a", { state: "gone" }, "a")).toBe(false);
      const waits = { state: "waits", reason: said("busy"), dueAt: at("11:00") } as const;
      expect(await edits.settle("edit-1.1-a", waits, "b")).toBe(true);
      expect(await edits.platformsDue(at("10:59"))).toEqual([]);
      expect(await edits.platformsDue(at("11:00"))).toEqual(["slack"]);
    });

    test("of a process that has ended can be claimed at once", async () => {
      const { posted, edits } = world.store;
      await posted.remember([messageOf("1.1", { "town/trees": [] })], at("08:30"));
      await edits.plan([editOf("1.1", [], ["a"])], at("08:31"));
      await edits.claimDue("slack", lease("a", "09:00"));
      expect(await edits.handBack("edit-1.1-a", "b", at("08:40"))).toBe(false);
      expect(await edits.begin("edit-1.1-a", lease("a", "09:00"))).toBe(true);
      expect(await edits.handBack("edit-1.1-a", "a", at("08:40"))).toBe(true);
      expect(await edits.begin("edit-1.1-a", lease("a", "09:00"))).toBe(false);
      const next = await edits.claimDue("slack", { ...lease("b", "10:00"), now: at("08:40") });
      expect(next).toMatchObject({ state: "to-edit", certain: false });
    });
  });
};
