import { describe, expect, test } from "vitest";
import { idOfLine } from "../../../src/store/line-id.ts";
import { keptForDays } from "../../../src/store/people/retention.ts";
import type { ThreadSubject } from "../../../src/store/thread-subjects.ts";
import { at } from "../deliveries/ledger.ts";
import { forgetIn, identity, type StoreWorld } from "./world.ts";

const start = at("08:30");
const asked = { thread: "slack:C1/1.1", person: "slack:T1/U2" };
const subject: ThreadSubject = {
  command: "commitments",
  actors: ["ada-stone"],
  topic: "code",
  kind: null,
  due: "2026-11",
  date: null,
  facts: [],
  restsOn: [],
};
const day = start.toZonedDateTimeISO("UTC").toPlainDate();
const daysLater = (days: number): Temporal.Instant => start.add({ hours: 24 * days });

/** What is kept of people, and for how long. */
export const describeRetention = (world: StoreWorld): void => {
  /** What a person chose, when they asked, a digest that they made, and the audit log of it. */
  const leaveTraces = async (
    workspace: string,
    user: string,
    key = `${workspace}-${user} slack:C1`,
  ): Promise<void> => {
    const { people, privateViews, subscriptions, threadSubjects } = world.store;
    const person = `slack:${workspace}/${user}`;
    await people.chooseLanguage(person, "vi", { at: start, who: `slack:${user}`, channel: null });
    await people.asked(person, start);
    await threadSubjects.keep({ thread: "slack:C1/1.1", person }, subject, start);
    await privateViews.record([{ person, reference: "town/trees", language: "en", known: [] }], day);
    await subscriptions.add({ ...identity, key }, "{}", user, start);
  };

  const forget = (address: string) => forgetIn(world, address);

  const traces = async () => {
    const { audit, people, subscriptions } = world.store;
    const languages = ["slack:T1/U1", "slack:T2/U1", "slack:T1/U2"].map((person) => people.language(person));
    return {
      languages: await Promise.all(languages),
      creators: (await subscriptions.all()).map(({ key, createdBy }) => [key, createdBy]).sort(),
      audit: (await audit.entries(at("00:00"), null))
        .map(({ who, what, subject }) => `${who} ${what} ${subject}`)
        .sort(),
    };
  };

  describe("a person who is forgotten", () => {
    const everyone = [
      ["T1", "U1"],
      ["T2", "U1"],
      ["T1", "U2"],
    ] as const;

    test("in one workspace is erased there, and from entries without a workspace, and others are kept", async () => {
      for (const [workspace, user] of everyone) await leaveTraces(workspace, user);
      expect(await forget("slack:T1/U1")).toEqual({
        people: 1,
        subscriptions: 2,
        auditEntries: 4,
        notices: 0,
        threadSubjects: 1,
        tokens: 0,
        sharedMessages: 0,
        privateViews: 1,
        watches: 0,
        queueItems: 0,
      });
      expect(await traces()).toEqual({
        languages: [null, "vi", "vi"],
        creators: [
          ["T1-U1 slack:C1", null],
          ["T1-U2 slack:C1", "U2"],
          ["T2-U1 slack:C1", null],
        ],
        audit: [
          "erased digest-added T1-U1 slack:C1",
          "erased digest-added T2-U1 slack:C1",
          "erased language-chosen erased",
          "erased language-chosen slack:T2/U1",
          "slack:U2 digest-added T1-U2 slack:C1",
          "slack:U2 language-chosen slack:T1/U2",
        ],
      });
    });

    test("without a workspace is erased in all of them, and no other platform's person of this id is", async () => {
      for (const [workspace, user] of everyone) await leaveTraces(workspace, user);
      await world.store.people.chooseLanguage("discord:U1", "fr", {
        at: start,
        who: "discord:U1",
        channel: null,
      });
      expect(await forget("slack:U1")).toEqual({
        people: 2,
        subscriptions: 2,
        auditEntries: 4,
        notices: 0,
        threadSubjects: 2,
        tokens: 0,
        sharedMessages: 0,
        privateViews: 2,
        watches: 0,
        queueItems: 0,
      });
      expect((await traces()).languages).toEqual([null, null, "vi"]);
      expect(await world.store.people.language("discord:U1")).toBe("fr");
    });

    test("leaves bots to read their digests again", async () => {
      await leaveTraces("T1", "U1");
      const before = await world.store.subscriptions.revision();
      await forget("slack:T1/U1");
      expect(await world.store.subscriptions.revision()).toBeGreaterThan(before);
    });
  });

  test("an item of a feed is kept until the feed has not listed it for 90 days, and one that waits is kept", async () => {
    const { intakeItems, intakeSources, retention } = world.store;
    await intakeSources.add("gazette", "{}", { at: start, who: "slack:T1/U1", channel: null });
    const item = (identity: string) => ({ identity, version: "1", title: "", host: null, content: "{}" });
    await intakeItems.receive("gazette", [item("settled"), item("waits")], start);
    const lease = { by: "a", now: start, until: start.add({ minutes: 1 }) };
    const claimed = await intakeItems.claim({ source: "gazette", identity: "settled" }, start, lease);
    if (claimed !== null) await intakeItems.settle(claimed, { state: "drafted", slugs: [] }, "a");
    const left = async (days: number) => {
      await retention.cleanUp(daysLater(days));
      return [...(await intakeItems.versions("gazette")).keys()].sort();
    };
    expect([await left(keptForDays.intakeItems), await left(keptForDays.intakeItems + 1)]).toEqual([
      ["settled", "waits"],
      ["waits"],
    ]);
  });

  describe("what is kept of people", () => {
    const stateAfter = async (days: number) => {
      const { audit, onceKeys, lines, people, privateViews, retention, threadSubjects } = world.store;
      await privateViews.record(
        [{ person: "slack:T1/U2", reference: "town/trees", language: "en", known: [] }],
        day,
      );
      await lines.keep(["who ada"], start);
      await onceKeys.take("mention 1", start);
      await threadSubjects.keep(asked, subject, start);
      await people.asked("slack:T1/U1", start);
      await people.chooseLanguage("slack:T1/U2", "fr", { at: start, who: "slack:U2", channel: null });
      await people.asked("slack:T1/U2", start);
      await retention.cleanUp(daysLater(days));
      const [entry] = await audit.entries(at("00:00"), null);
      return {
        line: await lines.find(idOfLine("who ada")),
        subject: await threadSubjects.find(asked, start),
        viewed: await privateViews.references("", 1),
        isClaimed: !(await onceKeys.take("mention 1", start)),
        asked: [await people.lastAsked("slack:T1/U1"), await people.lastAsked("slack:T1/U2")],
        language: await people.language("slack:T1/U2"),
        audited: [entry?.who, entry?.what, entry?.subject, entry?.after],
      };
    };
    const fresh = {
      line: "who ada",
      subject,
      viewed: ["town/trees"],
      isClaimed: true,
      asked: [start, start],
      language: "fr",
      audited: ["slack:U2", "language-chosen", "slack:T1/U2", "fr"],
    };
    const afterADay = { ...fresh, subject: null, isClaimed: false };
    const afterViews = { ...afterADay, viewed: [] };
    const afterLines = { ...afterViews, line: null };
    const afterAsking = { ...afterLines, asked: [null, null] };
    const afterAll = { ...afterAsking, audited: ["erased", "language-chosen", "erased", "fr"] };

    test.each([
      [keptForDays.claims, fresh],
      [keptForDays.claims + 1, afterADay],
      [keptForDays.privateViews, afterADay],
      [keptForDays.privateViews + 1, afterViews],
      [keptForDays.lines, afterViews],
      [keptForDays.lines + 1, afterLines],
      [keptForDays.lastAsked, afterLines],
      [keptForDays.lastAsked + 1, afterAsking],
      [keptForDays.auditedPeople, afterAsking],
      [keptForDays.auditedPeople + 1, afterAll],
    ])("after %i days", async (days, state) => {
      expect(await stateAfter(days)).toEqual(state);
    });
  });
};
