import { describe, expect, test } from "vitest";
import { createNotifier } from "../../../src/digests/deliveries/notify.ts";
import { createPacers } from "../../../src/digests/deliveries/pace.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import type { Store } from "../../../src/store/store.ts";
import { isNews } from "../../../src/store/trouble.ts";
import { store } from "./fake-platform.ts";
import { morning, retry, worldOf } from "./morning.ts";
import { allReadable, declare, june } from "./world.ts";

const givesUp = {
  does: "refuse",
  reason: said("msg_too_long"),
  refusal: { remedy: "give-up" },
} as const;

const usersOf = ({ fake }: Awaited<ReturnType<typeof morning>>): readonly string[] =>
  fake.told.map(({ user }) => user);

/** A store that fails as a process that dies does, at the n-th call of a method of its notices. */
class Killed extends Error {}

const dyingAt =
  (
    method: "gather" | "claimDue" | "saveRecipient" | "settle" | "renew",
    nth: number,
    when: "before" | "after",
  ) =>
  (store: Store): Store => {
    let left = nth;
    return {
      ...store,
      notices: {
        ...store.notices,
        async [method](...given: never) {
          left -= 1;
          if (left === 0 && when === "before") throw new Killed();
          const result: unknown = await Reflect.apply(store.notices[method], store.notices, given);
          if (left === 0) throw new Killed();
          return result;
        },
      },
    };
  };

/** Notices to managers, on whichever database. `newAddress` gives that of a new, empty one. */
export const describeNotices = (newAddress: () => Promise<string>): void => {
  describe("a notice to managers", () => {
    test.each([
      ["before it is gathered", "gather", 1, "before"],
      ["after it was gathered", "gather", 1, "after"],
      ["before it is claimed", "claimDue", 1, "before"],
      ["after it was claimed", "claimDue", 1, "after"],
      ["before it is noted who is told", "saveRecipient", 1, "before"],
      ["after it was noted who is told", "saveRecipient", 1, "after"],
      ["before the message leaves", "renew", 1, "before"],
      ["after the message, before that is on record", "saveRecipient", 2, "before"],
      ["after that is on record", "saveRecipient", 2, "after"],
      ["before it is settled", "settle", 1, "before"],
    ] as const)("of a process that dies %s is sent once by the next", async (_when, method, nth, when) => {
      const file = await newAddress();
      const world = await morning({ by: "first" }, file);
      world.fake.next(givesUp);
      const { clock, fake } = world;
      clock.set(Temporal.Instant.from("2026-06-02T08:30Z"));
      await clock.runUntil(world.scheduler.tick());
      await clock.runUntil(world.scheduler.idle());
      const first = createNotifier({
        notices: dyingAt(method, nth, when)(world.store).notices,
        queue: world.store.queue,
        platform: () => world.slack,
        library: () => world.library,
        current: async () => allReadable(world.declared),
        pacers: createPacers(clock),
        by: "first",
        leaseMs: 60_000,
        lateMs: 0,
        clock,
        log: { debug() {}, info() {}, warn() {}, error() {} },
      });
      await first.sweep();
      const next = await worldOf({ clock, fake, by: "next" }, file);
      await next.until("02T08:33");
      expect(fake.told.map(({ user }) => user)).toEqual(["manager-of-C1"]);
    });

    test("is left to the next process by one that has stopped", async () => {
      const file = await newAddress();
      const world = await morning({ by: "first" }, file);
      const { clock, store: opened } = world;
      let gathered = 0;
      const stopped = createNotifier({
        notices: {
          ...opened.notices,
          async gather(now) {
            gathered += 1;
            await opened.notices.gather(now);
          },
        },
        queue: opened.queue,
        platform: () => world.slack,
        library: () => world.library,
        current: async () => allReadable(world.declared),
        pacers: createPacers(clock),
        by: "first",
        leaseMs: 60_000,
        lateMs: 0,
        clock,
        log: { debug() {}, info() {}, warn() {}, error() {} },
      });
      await stopped.sweep();
      await stopped.stop();
      await stopped.sweep();
      expect(gathered).toBe(1);
    });

    test("whose answer is lost is looked for, and told once", async () => {
      const world = await morning({}, await newAddress());
      world.fake.next(givesUp);
      world.fake.nextDirect({ does: "store and say nothing" });
      await world.at("02T08:30");
      await world.until("02T08:32");
      expect(usersOf(world)).toEqual(["manager-of-C1"]);
    });

    test("that was lost on its way is sent again", async () => {
      const world = await morning({}, await newAddress());
      world.fake.next(givesUp);
      world.fake.nextDirect({ does: "say nothing" });
      await world.at("02T08:30");
      expect(usersOf(world)).toEqual([]);
      await world.until("02T08:32");
      expect(usersOf(world)).toEqual(["manager-of-C1"]);
    });

    test("that the platform holds back for an hour delays nobody else's, and is sent once", async () => {
      const world = await morning({}, await newAddress());
      const { clock, fake, store: opened } = world;
      const news = { kind: "interrupted", language: "en", work: "export", line: "export csv" } as const;
      const add = (id: string, user: string) =>
        opened.notices.addFor(
          { id, trouble: { ...news, message: null }, recipient: `slack:${user}` },
          clock.now(),
        );
      fake.nextDirect(retry(3_600_000));
      await add("1", "U1");
      await world.until("01T20:02");
      await add("2", "U2");
      await world.until("01T20:02:20");
      expect(usersOf(world)).toEqual(["U2"]);
      await world.until("01T20:59");
      expect([usersOf(world), fake.directRequests()]).toEqual([["U2"], 2]);
      await world.until("01T21:15");
      expect([usersOf(world), fake.directRequests()]).toEqual([["U2", "U1"], 3]);
    });

    test("about a digest in a person's own direct messages says so, and does not give their number", async () => {
      const declared = declare({ channel: "slack:direct-U1", managers: ["U1"] });
      const world = await morning({ declared }, await newAddress());
      world.fake.nextDirect(givesUp);
      await world.at("02T08:30");
      expect(world.fake.told).toEqual([
        { user: "U1", summary: expect.stringContaining("was not posted in your direct messages, or only") },
      ]);
    });

    test("reaches everybody who set up a digest of the channel, and its managers if none of them is there", async () => {
      const declared = declare(
        { managers: ["U1"] },
        { name: "noon", schedule: "0 12 * * *", managers: ["U2"] },
      );
      const world = await morning({ declared }, await newAddress());
      world.fake.next(givesUp);
      world.fake.gone.add("U1");
      await world.at("02T08:30");
      expect(usersOf(world)).toEqual(["U2"]);
      world.fake.gone.add("U2");
      world.fake.next(givesUp);
      await world.at("03T08:30");
      expect(usersOf(world)).toEqual(["U2", "manager-of-C1"]);
    });

    test("tells of missed digests in one message for many, once", async () => {
      const declared = declare(
        { missed: "skip" },
        { name: "noon", schedule: "0 12 * * *", missed: "skip" },
        { name: "merged", schedule: "0 9 * * *", missed: "merge" },
      );
      const world = await morning({ declared }, await newAddress());
      // The bot was away for three days.
      await world.at("04T18:00");
      await world.until("04T18:05");
      expect(world.fake.told).toEqual([
        {
          user: "manager-of-C1",
          summary:
            "6 posts of the digests “morning” and “noon” in the channel C1 were missed. The next ones come as planned; digest now morning posts one at once.",
        },
      ]);
    });

    test.each([
      ["paused", { key: "paused" }, false],
      ["suspended, which was told", { key: "suspended", why: said("not_in_channel") }, false],
      ["removed", { key: "removed" }, false],
      ["too late", { key: "late", minutes: 60 }, true],
      [
        "refused until it was too late",
        { key: "given-up", refusal: said("x"), why: { key: "superseded" } },
        true,
      ],
    ] as const)("is made or not of a digest that was missed since it was %s", (_why, reason, isMade) => {
      const delivery = {
        id: "d",
        subscription: "morning slack:C1",
        slot: "2026-06-02T08:30",
        scheduled: true,
        plannedAt: Temporal.Instant.from("2026-06-02T08:30Z"),
      };
      expect(isNews({ kind: "missed", delivery, reason })).toBe(isMade);
    });

    test.each([
      ["when it is a quarter of an hour late", "08:30", "08:44", "08:46"],
      ["two minutes after an outage, when it would have been posted", "08:50", "08:51", "08:53"],
    ])("of a digest that is not posted yet is made once, %s", async (_when, first, before, then) => {
      const world = await morning({}, await newAddress());
      world.fake.always((channel) => (channel.startsWith("C") ? retry(30_000) : store));
      await world.at(`02T${first}`);
      await world.at(`02T${before}`);
      expect(usersOf(world)).toEqual([]);
      await world.at(`02T${then}`);
      await world.at("02T08:59");
      expect(world.fake.told).toEqual([
        {
          user: "manager-of-C1",
          summary:
            "The digest “morning” due 2 June 2026 at 08:30 is not posted in the channel C1 yet. The bot continues to try. If it does not appear, tell the person who runs the bot.",
        },
      ]);
    });

    test("of a late digest is not sent if the digest is posted before the bot can send it", async () => {
      const world = await morning({}, await newAddress());
      world.fake.always(() => retry(30_000));
      world.fake.nextDirect(retry(30_000));
      await world.at("02T08:30");
      await world.at("02T08:46");
      expect(world.lines).toContain("warn: 1 digest is late.");
      world.fake.always(() => store);
      await world.at("02T08:48");
      expect(world.fake.in("C1")).toHaveLength(1);
      await world.at("02T08:50");
      expect(usersOf(world)).toEqual([]);
    });

    test("is not made of a digest that a person sends by hand: the command's answer says what became of it", async () => {
      const world = await morning({}, await newAddress());
      const [subscription] = world.declared;
      world.fake.next(givesUp);
      const sent = world.scheduler.postNow(subscription ?? expect.unreachable());
      await world.clock.runUntil(sent);
      expect(await sent).toMatchObject({ state: "failed" });
      await world.clock.runUntil(world.notify());
      expect(usersOf(world)).toEqual([]);
    });

    test("is sent once by two processes", async () => {
      const file = await newAddress();
      const world = await morning({ by: "first" }, file);
      const other = await worldOf({ clock: world.clock, fake: world.fake, by: "second" }, file);
      world.fake.next(givesUp);
      await world.at("02T08:30");
      await other.at("02T08:30");
      await other.until("02T08:33");
      expect(usersOf(world)).toEqual(["manager-of-C1"]);
    });

    test("is not sent by a process that stood still after its last look, and whose lease another one has taken", async () => {
      const file = await newAddress();
      const first = await morning({ by: "first" }, file);
      const { clock, fake } = first;
      const second = await worldOf({ clock, fake, by: "second" }, file);
      first.fake.next(givesUp);
      await first.at("02T08:30", () =>
        fake.standStillNext(async () => {
          clock.set(june("02T08:32"));
          await second.notify();
        }),
      );
      expect([usersOf(first), fake.directRequests()]).toEqual([["manager-of-C1"], 1]);
    });

    test("tells a person of all their channels in one message, and each person of theirs", async () => {
      const entry = (name: string, channel: string, ...managers: string[]) => ({ name, channel, managers });
      const declared = declare(
        entry("one", "slack:C2", "U1"),
        entry("two", "slack:C3", "U1", "U2"),
        entry("three", "slack:C4", "U1"),
      );
      const world = await morning({ declared }, await newAddress());
      world.fake.always((channel) => (channel.startsWith("C") ? givesUp : store));
      await world.at("02T08:30");
      await world.until("02T08:32");
      // People are told at once: which one comes first is up to the database.
      expect(world.fake.told.toSorted((a, b) => (a.user < b.user ? -1 : 1))).toEqual([
        { user: "U1", summary: "The digests of 3 channels need your attention." },
        {
          user: "U2",
          summary:
            "The digest “two” due 2 June 2026 at 08:30 was not posted in the channel C3, or only in part. The next one will come as planned; digest now two posts this one again.",
        },
      ]);
    });

    test("of several channels that was sent by a process that died is found, and new ones go in another", async () => {
      const declared = declare(
        { name: "one", channel: "slack:C2", managers: ["U1"] },
        { name: "two", channel: "slack:C3", managers: ["U1"] },
        { name: "later", channel: "slack:C4", managers: ["U1"], schedule: "31 8 * * *" },
      );
      const world = await morning({ declared }, await newAddress());
      world.fake.always(() => givesUp);
      world.fake.nextDirect({ does: "store and say nothing" });
      await world.at("02T08:30");
      await world.until("02T08:33");
      expect(usersOf(world)).toEqual(["U1", "U1"]);
    });

    test.each([
      ["the answer is lost each time", { does: "say nothing" }],
      ["the platform refuses it for now each time", retry(1_000)],
    ] as const)("is tried for a day, and no longer: %s", async (_why, behaviour) => {
      const world = await morning({}, await newAddress());
      world.fake.next(givesUp);
      world.fake.nextDirect(...Array.from({ length: 10 }, () => behaviour));
      await world.at("02T08:30");
      for (const time of ["02T12:00", "03T08:29", "03T08:31", "03T09:00", "04T08:00"]) await world.at(time);
      // One at 08:30, one at noon, one just before a day has passed, and a last one after it.
      expect(world.fake.directRequests()).toBe(4);
      expect(world.lines).toContain("warn: The managers of slack:C1 could not be reached for a day.");
    });

    test("is tried for a day, and no longer: the platform is off", async () => {
      const world = await morning({}, await newAddress());
      world.fake.next(givesUp);
      const { slack } = world;
      await world.at("02T08:30", () => {
        world.slack = { on: false, why: "it did not start." };
      });
      await world.at("03T08:31");
      world.slack = slack;
      await world.at("03T09:00");
      expect(usersOf(world)).toEqual([]);
    });

    test("keeps to the platform's pace", async () => {
      const managers = Array.from({ length: 20 }, (_, index) => `U${index}`);
      const world = await morning({ declared: declare({ managers }) }, await newAddress());
      world.fake.next(givesUp);
      await world.at("02T08:30");
      const { messagesPerSecond } = world.fake.platform.pace;
      const seconds = world.clock.now().since(june("02T08:30")).total("seconds");
      expect(usersOf(world)).toHaveLength(20);
      expect(seconds).toBeGreaterThanOrEqual(19 / messagesPerSecond);
    });
  });
};
