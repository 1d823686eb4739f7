import { describe, expect, test } from "vitest";
import { createNotifier } from "../../../src/digests/deliveries/notify.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import { isNews } from "../../../src/store/notices.ts";
import type { Store } from "../../../src/store/store.ts";
import { databasePath } from "../../store/deliveries/ledger.ts";
import { morning, worldOf } from "./morning.ts";
import { declare } from "./world.ts";

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
    const file = databasePath();
    const world = await morning({ by: "first" }, file);
    world.fake.next(givesUp);
    const { clock, fake } = world;
    clock.set(Temporal.Instant.from("2026-06-02T08:30Z"));
    await clock.runUntil(world.scheduler.tick());
    await clock.runUntil(world.scheduler.idle());
    const first = createNotifier({
      notices: dyingAt(method, nth, when)(world.store).notices,
      platform: () => world.slack,
      all: async () => world.declared,
      by: "first",
      leaseMs: 60_000,
      clock,
      log: { debug() {}, info() {}, warn() {}, error() {} },
    });
    await first.sweep();
    const next = await worldOf({ clock, fake, by: "next" }, file);
    await next.until("02T08:33");
    expect(fake.told.map(({ user }) => user)).toEqual(["manager-of-C1"]);
  });

  test("whose answer is lost is looked for, and told once", async () => {
    const world = await morning();
    world.fake.next(givesUp);
    world.fake.nextDirect({ does: "store and say nothing" });
    await world.at("02T08:30");
    await world.until("02T08:32");
    expect(usersOf(world)).toEqual(["manager-of-C1"]);
  });

  test("that was lost on its way is sent again", async () => {
    const world = await morning();
    world.fake.next(givesUp);
    world.fake.nextDirect({ does: "say nothing" });
    await world.at("02T08:30");
    expect(usersOf(world)).toEqual([]);
    await world.until("02T08:32");
    expect(usersOf(world)).toEqual(["manager-of-C1"]);
  });

  test("reaches everybody who set up a digest of the channel, and its managers if none of them is there", async () => {
    const declared = declare(
      { managers: ["U1"] },
      { name: "noon", schedule: "0 12 * * *", managers: ["U2"] },
    );
    const world = await morning({ declared });
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
    const world = await morning({ declared });
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

  test("is sent once by two processes", async () => {
    const file = databasePath();
    const world = await morning({ by: "first" }, file);
    const other = await worldOf({ clock: world.clock, fake: world.fake, by: "second" }, file);
    world.fake.next(givesUp);
    await world.at("02T08:30");
    await other.at("02T08:30");
    await other.until("02T08:33");
    expect(usersOf(world)).toEqual(["manager-of-C1"]);
  });
});
