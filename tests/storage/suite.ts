import fc from "fast-check";
import { sql } from "kysely";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { Claim } from "../../src/storage/ledger.ts";
import { idOfLine } from "../../src/storage/line-id.ts";
import { isSqlite } from "../../src/storage/migrations/is-sqlite.ts";
import { connect, openStore } from "../../src/storage/open.ts";
import type { Store } from "../../src/storage/store.ts";
import { at, deliveryOf, turn } from "./ledger.ts";

const slot = "2026-06-02T08:30";
const delivery = deliveryOf(slot);
const identity = { key: "morning slack:C1", channel: "slack:C1", schedule: "30 8 * * * UTC" };
const facts = [{ key: "summit/publish", hash: "a" }];

/**
 * How several who want the same are let loose on it. On SQLite one after the other: a file that two connections of one
 * process wait for is waited for in vain, since waiting blocks the process. Programs at once have a test of their own.
 */
type Rush = <Result>(work: readonly (() => Promise<Result>)[]) => Promise<readonly Result[]>;

export const atOnce: Rush = (work) => Promise.all(work.map((each) => each()));

export const inTurn: Rush = async (work) => {
  const results = [];
  for (const each of work) results.push(await each());
  return results;
};

/** What every store does, on whichever database. `address` gives that of a new, empty one. */
export const describeStore = (address: () => Promise<string>, rush: Rush): void => {
  let where = "";
  let store: Store;
  const open = async (): Promise<Store> => {
    const opened = await openStore(where);
    onTestFinished(() => opened.close());
    return opened;
  };
  beforeEach(async () => {
    where = await address();
    store = await open();
  });

  const claimed = async (by = "a", time = "08:30"): Promise<Claim> => {
    const claim = await store.ledger.claim(delivery, turn(by, time));
    if (claim === null) throw new Error("It was to be had.");
    return claim;
  };
  const stateOf = async (): Promise<string | undefined> => (await store.ledger.log("slack:C1", 1))[0]?.state;

  describe("a delivery", () => {
    test("is the first one's who claims it, and nobody else's", async () => {
      expect(await claimed()).toEqual({
        delivery,
        attempt: 1,
        firstClaimedAt: at("08:30"),
        content: null,
        standing: new Map(),
        certain: true,
      });
      expect(await store.ledger.claim(delivery, turn("b", "08:30"))).toBeNull();
      expect(await store.ledger.claimDue(turn("b", "08:30:59"), 10)).toEqual([]);
    });

    test("of many who want it at once is one's, and of many at once each is one's", async () => {
      const others = await rush(Array.from({ length: 5 }, () => open));
      const slots = Array.from({ length: 30 }, (_, index) => deliveryOf(slot, `round-${index} slack:C1`));
      for (const each of slots) {
        const claims = await rush(
          others.map(
            ({ ledger }, index) =>
              () =>
                ledger.claim(each, turn(`process ${index}`, "08:30")),
          ),
        );
        expect(claims.filter((claim) => claim !== null)).toHaveLength(1);
      }
    });

    test("is claimed by one or recorded as missed by one, whoever comes at once", async () => {
      const others = await rush(Array.from({ length: 4 }, () => open));
      for (let round = 0; round < 30; round += 1) {
        const each = deliveryOf(slot, `round-${round} slack:C1`);
        const taken = await rush(
          others.map(({ ledger }, index) => async () => {
            if (index % 2 === 0)
              return (await ledger.claim(each, turn(`process ${index}`, "08:30"))) !== null;
            return (await ledger.miss([each], "too late", at("08:30"))).length > 0;
          }),
        );
        expect(taken.filter((won) => won)).toHaveLength(1);
      }
    });

    test("is anybody's once its turn has run out, with all that is on record of it", async () => {
      await claimed();
      expect(await store.ledger.saveContent(delivery.id, "the content", turn("a", "08:30"))).toBe(true);
      expect(await store.ledger.saveMessage(delivery.id, "0", "m1", turn("a", "08:30:10"))).toBe(true);
      expect(await store.ledger.saveMessage(delivery.id, "1.0", "m2", turn("a", "08:30:20"))).toBe(true);
      expect(await store.ledger.claimDue(turn("b", "08:31:19"), 10)).toEqual([]);
      expect(await store.ledger.claimDue(turn("b", "08:31:20"), 10)).toEqual([
        {
          delivery,
          attempt: 2,
          firstClaimedAt: at("08:30"),
          content: "the content",
          standing: new Map([
            ["0", "m1"],
            ["1.0", "m2"],
          ]),
          certain: false,
        },
      ]);
      const late = turn("a", "08:31:21");
      expect(await store.ledger.renew(delivery.id, late)).toBe(false);
      expect(await store.ledger.saveContent(delivery.id, "another", late)).toBe(false);
      expect(await store.ledger.saveMessage(delivery.id, "2", "m3", late)).toBe(false);
      expect(await store.ledger.settle(delivery.id, { state: "posted", facts }, "a", late.now)).toBe(false);
      expect(await store.ledger.reported("slack:C1")).toEqual(new Map());
    });

    test("whose turn has run out is still settled by its owner, as long as nobody has taken it", async () => {
      await claimed();
      expect(await store.ledger.settle(delivery.id, { state: "empty" }, "a", at("09:00"))).toBe(true);
      expect(await store.ledger.claimDue(turn("b", "10:00"), 10)).toEqual([]);
    });

    test("whose turn is renewed stays its owner's", async () => {
      await claimed();
      expect(await store.ledger.renew(delivery.id, turn("a", "08:30:50"))).toBe(true);
      expect(await store.ledger.claimDue(turn("b", "08:31:30"), 10)).toEqual([]);
    });

    test.each([
      { state: "posted", facts: [] },
      { state: "empty" },
      { state: "failed", reason: "channel_not_found" },
      { state: "missed", reason: "too late" },
      { state: "unknown", reason: "no answer" },
    ] as const)("that is $state is never to be had again", async (settlement) => {
      await claimed();
      await store.ledger.saveContent(delivery.id, "the content", turn("a", "08:30"));
      expect(await store.ledger.settle(delivery.id, settlement, "a", at("08:31"))).toBe(true);
      expect(await store.ledger.claim(delivery, turn("a", "08:32"))).toBeNull();
      expect(await store.ledger.claimDue(turn("a", "23:00"), 10)).toEqual([]);
      expect(await store.ledger.log("slack:C1", 10)).toEqual([
        {
          delivery,
          state: settlement.state,
          attempts: 1,
          claimedAt: at("08:30"),
          settledAt: at("08:31"),
          contentHash: expect.stringMatching(/^[0-9a-f]{64}$/u),
          messageIds: [],
          reason: "reason" in settlement ? settlement.reason : null,
        },
      ]);
    });

    test.each([
      { state: "released", certain: true },
      { state: "uncertain", certain: false },
    ] as const)("that is $state is to be had again when it is due", async ({ state, certain }) => {
      await claimed();
      await store.ledger.saveContent(delivery.id, "the content", turn("a", "08:30"));
      const settlement = { state, reason: "429", dueAt: at("08:40") };
      expect(await store.ledger.settle(delivery.id, settlement, "a", at("08:31"))).toBe(true);
      expect(await store.ledger.claimDue(turn("b", "08:39"), 10)).toEqual([]);
      const [claim] = await store.ledger.claimDue(turn("b", "08:40"), 10);
      expect(claim).toMatchObject({ attempt: 2, content: "the content", certain });
    });

    test("whose time lies more than a day ahead was put off by a clock that was wrong, and is due", async () => {
      await claimed();
      const dueAt = at("08:40").add({ hours: 48 });
      await store.ledger.settle(delivery.id, { state: "released", reason: "429", dueAt }, "a", at("08:31"));
      expect(await store.ledger.claimDue(turn("b", "08:32"), 10)).toHaveLength(1);
    });

    test("that was missed by a clock that ran ahead can still be claimed; else it cannot", async () => {
      expect(await store.ledger.miss([delivery], "too late", at("20:00"))).toEqual([delivery]);
      expect(await store.ledger.miss([delivery], "too late", at("20:00"))).toEqual([]);
      expect(await store.ledger.claim(delivery, turn("a", "21:00"))).toBeNull();
      expect(await store.ledger.claim(delivery, turn("a", "08:30"))).not.toBeNull();
    });

    test("is shared out among those who ask at once, and each gets others", async () => {
      const all = Array.from({ length: 40 }, (_, index) => deliveryOf(slot, `morning slack:C${index}`));
      for (const each of all) await store.ledger.claim(each, turn("dead", "08:30"));
      const others = await rush(Array.from({ length: 4 }, () => open));
      const shares = await rush(
        others.map(
          ({ ledger }, index) =>
            () =>
              ledger.claimDue(turn(`process ${index}`, "08:40"), 15),
        ),
      );
      const taken = shares.flat().map(({ delivery: { id } }) => id);
      expect(new Set(taken).size).toBe(taken.length);
      expect(Math.max(...shares.map(({ length }) => length))).toBeLessThanOrEqual(15);
      const rest = await store.ledger.claimDue(turn("last", "08:40"), 100);
      expect(new Set([...taken, ...rest.map(({ delivery: { id } }) => id)])).toEqual(
        new Set(all.map(({ id }) => id)),
      );
    });
  });

  describe("what a channel was told", () => {
    test("is known once the digest was posted, and its newest form replaces the older", async () => {
      await claimed();
      await store.ledger.settle(delivery.id, { state: "posted", facts }, "a", at("08:31"));
      const next = deliveryOf("2026-06-03T08:30");
      await store.ledger.claim(next, turn("a", "08:32"));
      const changed = [
        { key: "summit/publish", hash: "b" },
        { key: "summit/other", hash: "c" },
      ];
      await store.ledger.settle(next.id, { state: "posted", facts: changed }, "a", at("08:33"));
      expect(await store.ledger.reported("slack:C1")).toEqual(
        new Map([
          ["summit/publish", "b"],
          ["summit/other", "c"],
        ]),
      );
      expect(await store.ledger.reported("slack:C2")).toEqual(new Map());
    });

    test("may be ten thousand facts", async () => {
      await claimed();
      const many = Array.from({ length: 10_000 }, (_, index) => ({ key: `a/${index}`, hash: "h" }));
      await store.ledger.settle(delivery.id, { state: "posted", facts: many }, "a", at("08:31"));
      expect((await store.ledger.reported("slack:C1")).size).toBe(10_000);
    });
  });

  describe("a subscription's past", () => {
    test("begins when it was declared, and goes to the last slot that has come", async () => {
      await store.subscriptions.declare([identity], at("08:00"));
      await claimed();
      await store.ledger.claim(deliveryOf("manual-2026-06-02T08:45"), turn("a", "08:45"));
      await store.ledger.claim(deliveryOf("2026-06-02T20:00"), turn("a", "08:45"));
      expect(await store.ledger.histories(at("09:00"))).toEqual(
        new Map([["morning slack:C1", { since: at("08:00"), accountedUntil: at("08:30"), missed: null }]]),
      );
    });

    test("counts the slots that were missed since the last one that was posted", async () => {
      await store.subscriptions.declare([identity], at("01:00"));
      const slots = ["02:00", "03:00", "04:00", "05:00"].map((time) => deliveryOf(`2026-06-02T${time}`));
      const [first, second, third, fourth] = slots;
      if (!first || !second || !third || !fourth) throw new Error("There are four.");
      await store.ledger.miss([first], "paused", at("02:01"));
      await store.ledger.claim(second, turn("a", "03:00"));
      await store.ledger.settle(second.id, { state: "posted", facts: [] }, "a", at("03:01"));
      await store.ledger.miss([third, fourth], "too late", at("05:01"));
      const missed = { count: 2, first: "2026-06-02T04:00", last: "2026-06-02T05:00" };
      expect((await store.ledger.histories(at("06:00"))).get(identity.key)?.missed).toEqual(missed);
    });

    test("that begins ahead, by a clock that was wrong, begins now", async () => {
      await store.subscriptions.declare([identity], at("20:00"));
      expect((await store.ledger.histories(at("09:00"))).get(identity.key)?.since).toEqual(at("09:00"));
    });
  });

  describe("subscriptions", () => {
    const states = async (): Promise<string[]> =>
      (await store.subscriptions.all()).map(
        ({ key, settings, state }) => `${key} ${settings} ${state.state}`,
      );

    test("of the file are those that it declares; another schedule counts from its change on", async () => {
      const other = { key: "noon slack:C1", channel: "slack:C1", schedule: "0 12 * * * UTC" };
      await store.subscriptions.declare([identity, other], at("08:00"));
      await store.subscriptions.declare([{ ...identity, schedule: "0 9 * * * UTC" }], at("08:10"));
      expect(await states()).toEqual(["morning slack:C1 null active"]);
      expect((await store.ledger.histories(at("09:00"))).get(identity.key)?.since).toEqual(at("08:10"));
    });

    test("made in chat are added once, changed, paused and removed, and the file does not touch them", async () => {
      const { subscriptions } = store;
      expect(await subscriptions.add(identity, "{}", "U1", at("08:00"))).toBe(true);
      expect(await subscriptions.add(identity, "{}", "U1", at("08:00"))).toBe(false);
      await subscriptions.declare([], at("08:01"));
      expect(await subscriptions.change(identity, '{"a":1}', "U2", at("08:02"))).toBe(true);
      expect((await store.ledger.histories(at("09:00"))).get(identity.key)?.since).toEqual(at("08:00"));
      const until = at("18:00");
      expect(await subscriptions.setState(identity.key, { state: "paused", until }, "U3", at("08:03"))).toBe(
        true,
      );
      expect(await subscriptions.all()).toEqual([
        {
          ...identity,
          settings: '{"a":1}',
          state: { state: "paused", until },
          createdBy: "U1",
          changedBy: "U3",
          changedAt: at("08:03"),
        },
      ]);
      expect(await subscriptions.remove(identity.key, "U2", at("09:30"))).toBe(true);
      expect(await subscriptions.remove(identity.key, "U2", at("09:30"))).toBe(false);
      expect(await subscriptions.change(identity, "{}", "U1", at("08:04"))).toBe(false);
      expect(await states()).toEqual([]);
    });

    test("are suspended by one of those who want to at once", async () => {
      await store.subscriptions.declare([identity], at("08:00"));
      const others = await rush(Array.from({ length: 4 }, () => open));
      const state = { state: "suspended", cause: "bot-removed", reason: "not_in_channel" } as const;
      const done = await rush(
        others.map(
          ({ subscriptions }) =>
            () =>
              subscriptions.setState(identity.key, state, null, at("08:30")),
        ),
      );
      expect(done.filter((won) => won)).toHaveLength(1);
      expect((await store.subscriptions.all())[0]?.state).toEqual(state);
    });

    test("have a revision that grows with each change, and with nothing else", async () => {
      const { subscriptions } = store;
      const before = await subscriptions.revision();
      await subscriptions.declare([identity], at("08:00"));
      const declared = await subscriptions.revision();
      expect(declared).toBeGreaterThan(before);
      await subscriptions.declare([identity], at("08:01"));
      await claimed();
      await subscriptions.remove("nobody slack:C1", "U2", at("09:30"));
      expect(await subscriptions.revision()).toBe(declared);
    });

    test("may be ten thousand", async () => {
      const many = Array.from({ length: 10_000 }, (_, index) => ({
        key: `morning slack:C${index}`,
        channel: `slack:C${index}`,
        schedule: "30 8 * * * UTC",
      }));
      await store.subscriptions.declare(many, at("08:00"));
      expect((await store.ledger.histories(at("09:00"))).size).toBe(10_000);
      await store.subscriptions.declare([], at("08:01"));
      expect(await store.subscriptions.all()).toEqual([]);
    });
  });

  test("whatever several processes do with a delivery, one at a time has it, and one posts it", async () => {
    const moves = fc.array(
      fc.record({
        by: fc.constantFrom("a", "b", "c"),
        does: fc.constantFrom("claim", "claimDue", "post", "release", "renew"),
        afterSeconds: fc.integer({ min: 1, max: 50 }),
      }),
      { minLength: 3, maxLength: 12 },
    );
    let round = 0;
    await fc.assert(
      fc.asyncProperty(moves, async (all) => {
        round += 1;
        const mine = deliveryOf(slot, `round-${round} slack:C1`);
        const has = new Map<string, number>();
        let posted = 0;
        let now = at("08:30");
        for (const { by, does, afterSeconds } of all) {
          now = now.add({ seconds: afterSeconds });
          const move = { by, now, until: now.add({ minutes: 1 }) };
          const isOurs = (has.get(by) ?? 0) > now.epochMilliseconds;
          const take = (): void => {
            for (const [other, until] of has)
              if (other !== by && until > now.epochMilliseconds) throw new Error();
            has.clear();
            has.set(by, move.until.epochMilliseconds);
          };
          if (does === "claim" && (await store.ledger.claim(mine, move)) !== null) take();
          if (does === "claimDue") {
            const claims = await store.ledger.claimDue(move, 100);
            if (claims.some((claim) => claim.delivery.id === mine.id)) take();
          }
          if (does === "renew" && (await store.ledger.renew(mine.id, move)))
            has.set(by, move.until.epochMilliseconds);
          if (does === "release" && isOurs) {
            const settlement = { state: "released", reason: "429", dueAt: now } as const;
            if (await store.ledger.settle(mine.id, settlement, by, now)) has.clear();
          }
          if (
            does === "post" &&
            (await store.ledger.settle(mine.id, { state: "posted", facts: [] }, by, now))
          ) {
            posted += 1;
            has.clear();
          }
        }
        expect(posted).toBeLessThanOrEqual(1);
        await store.ledger.claimDue(
          { by: "end", now: now.add({ hours: 1 }), until: now.add({ hours: 2 }) },
          100,
        );
        await store.ledger.settle(mine.id, { state: "empty" }, "end", now);
      }),
      { numRuns: 40 },
    );
    expect(await stateOf()).toBeDefined();
  });

  describe("the audit log", () => {
    const since = at("00:00");

    test("has every change of a digest that a person made, with what was before and after", async () => {
      const { subscriptions, audit } = store;
      await subscriptions.add(identity, '{"a":1}', "U1", at("08:00"));
      await subscriptions.change(identity, '{"a":2}', "U2", at("08:01"));
      await subscriptions.setState(identity.key, { state: "paused", until: at("18:00") }, "U2", at("08:02"));
      await subscriptions.setState(identity.key, { state: "active" }, "U1", at("08:03"));
      const suspended = { state: "suspended", cause: "channel-gone", reason: "gone" } as const;
      await subscriptions.setState(identity.key, suspended, null, at("08:04"));
      await subscriptions.remove(identity.key, "U2", at("08:05"));
      await subscriptions.remove(identity.key, "U2", at("08:06"));
      const entry = { channel: "slack:C1", subject: identity.key };
      expect(await audit.entries(since, "slack:C1")).toEqual([
        { ...entry, at: at("08:00"), who: "slack:U1", what: "digest-added", before: null, after: '{"a":1}' },
        {
          ...entry,
          at: at("08:01"),
          who: "slack:U2",
          what: "digest-edited",
          before: '{"a":1}',
          after: '{"a":2}',
        },
        {
          ...entry,
          at: at("08:02"),
          who: "slack:U2",
          what: "digest-paused",
          before: "active",
          after: `paused until ${at("18:00")}`,
        },
        {
          ...entry,
          at: at("08:03"),
          who: "slack:U1",
          what: "digest-resumed",
          before: `paused until ${at("18:00")}`,
          after: "active",
        },
        {
          ...entry,
          at: at("08:05"),
          who: "slack:U2",
          what: "digest-removed",
          before: '{"a":2}',
          after: null,
        },
      ]);
      expect(await audit.entries(at("08:05"), null)).toHaveLength(1);
      expect(await audit.entries(since, "slack:C2")).toEqual([]);
    });

    test("is never changed: the database refuses it", async () => {
      const entry = {
        at: at("08:00"),
        who: "slack:U1",
        channel: null,
        what: "language-chosen",
        subject: "slack:T1/U1",
        before: null,
        after: "fr",
      } as const;
      await store.audit.record(entry);
      const database = await connect(where);
      onTestFinished(() => database.kysely.destroy());
      const row = await database.kysely.selectFrom("audit").selectAll().executeTakeFirstOrThrow();
      const attempts = [
        database.kysely.updateTable("audit").set({ who: "slack:U2" }),
        database.kysely.deleteFrom("audit"),
        isSqlite(database.kysely)
          ? database.kysely.replaceInto("audit").values({ ...row, who: "slack:U2" })
          : { execute: () => sql`TRUNCATE audit`.execute(database.kysely) },
      ];
      for (const attempt of attempts) {
        await expect(attempt.execute()).rejects.toThrow("The audit log is never changed.");
      }
      expect(await store.audit.entries(since, null)).toEqual([entry]);
    });
  });

  describe("people", () => {
    test("have no language and never asked, until they do", async () => {
      const { people } = store;
      expect([await people.language("slack:T1/U1"), await people.lastAsked("slack:T1/U1")]).toEqual([
        null,
        null,
      ]);
      await people.chooseLanguage("slack:T1/U1", "fr");
      await people.asked("slack:T1/U1", at("08:30"));
      await people.asked("slack:T1/U1", at("09:30"));
      expect([await people.language("slack:T1/U1"), await people.lastAsked("slack:T1/U1")]).toEqual([
        "fr",
        at("09:30"),
      ]);
      await people.chooseLanguage("slack:T1/U1", null);
      expect([await people.language("slack:T1/U1"), await people.lastAsked("slack:T1/U1")]).toEqual([
        null,
        at("09:30"),
      ]);
      expect(await people.language("slack:T1/U2")).toBeNull();
    });
  });

  describe("a line that is kept", () => {
    const line = `who ${"nobody ".repeat(40)}`;

    test("is found by its id, however often it was kept", async () => {
      await store.lines.keep([line, line, "help"], at("08:30"));
      await store.lines.keep([line], at("08:31"));
      expect(await store.lines.find(idOfLine(line))).toBe(line);
      expect(await store.lines.find(idOfLine("another"))).toBeNull();
    });

    test("is forgotten sixty days after it was last kept", async () => {
      await store.lines.keep([line, "help"], at("08:30"));
      await store.lines.keep([line], at("08:30").add({ hours: 24 * 30 }));
      await store.lines.keep(["since"], at("08:31").add({ hours: 24 * 60 }));
      expect([await store.lines.find(idOfLine(line)), await store.lines.find(idOfLine("help"))]).toEqual([
        line,
        null,
      ]);
    });
  });

  describe("what was seen in the library", () => {
    const seen = (hash: string) => [{ key: "summit/publish@en", hash }];

    test("is known from then on, as it was seen last", async () => {
      const { sightings } = store;
      expect(await sightings.beginning("en")).toBeNull();
      await sightings.add("en", seen("a"), at("08:30"));
      await sightings.add("en", seen("b"), at("09:30"));
      await sightings.add("fr", seen("c"), at("09:00"));
      const known = async (time: string) => [...(await sightings.knownAt("en", at(time)))];
      expect([await known("08:29"), await known("08:30"), await known("10:00")]).toEqual([
        [],
        [["summit/publish@en", "a"]],
        [["summit/publish@en", "b"]],
      ]);
      expect(await sightings.beginning("en")).toEqual(at("08:30"));
    });

    test("by two processes at once stands once", async () => {
      await rush([
        () => store.sightings.add("en", seen("a"), at("08:30")),
        () => store.sightings.add("en", seen("a"), at("08:30")),
      ]);
      expect([...(await store.sightings.knownAt("en", at("08:30")))]).toEqual([["summit/publish@en", "a"]]);
    });
  });
};
