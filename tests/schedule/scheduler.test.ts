import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { PostOutcome } from "../../src/platform.ts";
import { postTimeoutMs } from "../../src/schedule/deliver.ts";
import { stopGraceMs } from "../../src/schedule/scheduler.ts";
import type { Ledger } from "../../src/storage/ledger.ts";
import { openSqliteLedger } from "../../src/storage/sqlite-ledger.ts";
import { libraryOf, visit } from "../library.ts";
import { databasePath, deliveryOf, rowsIn } from "../storage/ledger.ts";
import { createWorld, declare, type World } from "./world.ts";

const worldOf = (...parameters: Parameters<typeof createWorld>): World => {
  const world = createWorld(...parameters);
  onTestFinished(async () => {
    await world.scheduler.stop();
    await world.ledger.close();
  });
  return world;
};

afterEach(() => {
  vi.useRealTimers();
});

const row = (state: string, more: object = {}) => ({
  subscription: "morning slack:C1",
  slot: "2026-06-02T08:30",
  state,
  attempts: 1,
  message_ids: "[]",
  reason: null,
  ...more,
});

const id = deliveryOf("2026-06-02T08:30").id;
const posted = row("posted", { message_ids: `["m-${id}"]` });

describe("a digest that is due", () => {
  test("is claimed, posted with its delivery's id, and settled with the message's id", async () => {
    const file = databasePath();
    const world = worldOf(file);
    await world.at("02T08:29");
    expect(world.fake.posts).toEqual([]);
    await world.at("02T08:30");
    expect(world.fake.posts).toEqual([
      { channel: "C1", summary: "Commitments (1) · Support (1) · as of 2 June 2026", deliveryId: id },
    ]);
    expect(rowsIn(file)).toEqual([posted]);
    expect(world.lines).toEqual(["info: Digest morning of 2026-06-02T08:30 was posted to slack:C1."]);
  });

  test("is posted once, however often the clock ticks and wherever it jumps", async () => {
    const world = worldOf(databasePath());
    for (const time of [
      "02T08:00",
      "02T08:30",
      "02T08:30:30",
      "02T08:31",
      "02T08:29",
      "02T08:30",
      "02T09:00",
    ]) {
      await world.at(time);
    }
    expect(world.fake.posts).toHaveLength(1);
  });

  test("is not posted again when its schedule is changed to a later time on the same morning", async () => {
    const world = worldOf(databasePath());
    await world.at("02T08:00");
    await world.at("02T08:30");
    world.declared = declare({ cron: "0 9 * * *" });
    await world.at("02T09:10");
    expect(world.fake.posts).toHaveLength(1);
    await world.at("03T09:00");
    expect(world.fake.posts).toHaveLength(2);
  });

  test("is not posted for a slot before it was declared", async () => {
    const file = databasePath();
    const world = worldOf(file);
    await world.at("02T09:00");
    expect(world.fake.posts).toEqual([]);
    expect(rowsIn(file)).toEqual([]);
    await world.at("03T08:30");
    expect(world.fake.posts).toHaveLength(1);
  });

  test("that has nothing to say is recorded, and nothing is posted", async () => {
    const file = databasePath();
    const world = worldOf(file);
    world.library = libraryOf(visit);
    await world.at("02T08:00");
    await world.at("02T08:30");
    expect(world.fake.posts).toEqual([]);
    expect(rowsIn(file)).toEqual([row("empty")]);
  });

  test("that cannot be composed is recorded as failed, and said so", async () => {
    const file = databasePath();
    const world = worldOf(file, declare({ digest: "broken" }));
    await world.at("02T08:00");
    await world.at("02T08:30");
    expect(rowsIn(file)).toEqual([row("failed", { reason: "It could not be composed: a bug" })]);
    expect(world.fake.posts).toEqual([]);
  });
});

describe("a process that was down", () => {
  test("posts the last slot within the hour and records those before as missed", async () => {
    const file = databasePath();
    const world = worldOf(file, declare({ cron: "*/20 8 * * *" }));
    await world.at("02T07:00");
    await world.at("02T08:50");
    expect(rowsIn(file)).toEqual([
      row("missed", { slot: "2026-06-02T08:00", attempts: 0, reason: "a later one takes its place." }),
      row("missed", { slot: "2026-06-02T08:20", attempts: 0, reason: "a later one takes its place." }),
      row("posted", { slot: "2026-06-02T08:40", message_ids: expect.any(String) }),
    ]);
    expect(world.lines.filter((line) => line.startsWith("warn"))).toEqual([
      "warn: Digest morning for slack:C1 missed 2026-06-02T08:00, 2026-06-02T08:20: a later one takes its place.",
    ]);
  });

  test("says what it missed where it comes back too late", async () => {
    const world = worldOf(databasePath());
    await world.at("02T08:00");
    await world.at("06T12:00");
    expect(world.fake.posts).toEqual([]);
    expect(world.lines).toEqual([
      "warn: Digest morning for slack:C1 missed 2026-06-02T08:30 to 2026-06-06T08:30, 5 in all: its time was more than 60 minutes ago when the bot came to it.",
    ]);
  });
});

describe("a post that is refused", () => {
  test("for now is tried again at the next tick, and its attempts are counted", async () => {
    const file = databasePath();
    const world = worldOf(file);
    world.fake.answerPostsWith(async () => ({ outcome: "refused", reason: "Slack was busy.", retry: true }));
    await world.at("02T08:00");
    await world.at("02T08:30");
    await world.at("02T08:31");
    expect(rowsIn(file)).toEqual([row("released", { attempts: 2, reason: "Slack was busy." })]);
    world.fake.answerPostsWith(async () => ({ outcome: "posted", messageIds: ["1", "2"] }));
    await world.at("02T08:32");
    await world.at("02T08:33");
    expect(world.fake.posts.map(({ deliveryId }) => deliveryId)).toEqual([id, id, id]);
    expect(rowsIn(file)).toEqual([row("posted", { attempts: 3, message_ids: '["1","2"]' })]);
  });

  test("for now, again and again, is missed when it is too late", async () => {
    const file = databasePath();
    const world = worldOf(file);
    world.fake.answerPostsWith(async () => ({ outcome: "refused", reason: "Slack was busy.", retry: true }));
    for (const time of ["02T08:00", "02T08:30", "02T09:30", "02T09:31", "02T09:32"]) await world.at(time);
    const reason =
      "its time was more than 60 minutes ago when the bot came to it. Last refusal: Slack was busy.";
    expect(rowsIn(file)).toEqual([row("missed", { attempts: 2, reason })]);
  });

  test.each<[PostOutcome, object]>([
    [
      { outcome: "refused", reason: "There is no such channel.", retry: false },
      row("failed", { reason: "There is no such channel." }),
    ],
    [
      { outcome: "partly-posted", messageIds: ["1"], reason: "The second was refused." },
      row("partly-posted", { message_ids: '["1"]', reason: "The second was refused." }),
    ],
    [
      { outcome: "unknown", reason: "The answer was lost." },
      row("unknown", { reason: "The answer was lost." }),
    ],
  ])("for good, in part, or perhaps not at all is not tried again: %j", async (outcome, expected) => {
    const file = databasePath();
    const world = worldOf(file);
    world.fake.answerPostsWith(async () => outcome);
    for (const time of ["02T08:00", "02T08:30", "02T08:31", "02T08:32"]) await world.at(time);
    expect(world.fake.posts).toHaveLength(1);
    expect(rowsIn(file)).toEqual([expected]);
    expect(world.lines.filter((line) => line.startsWith("error"))).toHaveLength(1);
  });

  test("with an exception may have been posted, and is not tried again", async () => {
    const file = databasePath();
    const world = worldOf(file);
    world.fake.answerPostsWith(() => Promise.reject(new Error("socket closed")));
    for (const time of ["02T08:00", "02T08:30", "02T08:31"]) await world.at(time);
    expect(world.fake.posts).toHaveLength(1);
    expect(rowsIn(file)).toEqual([row("unknown", { reason: "socket closed" })]);
  });
});

describe("several channels", () => {
  const two = declare({ channel: "slack:C1" }, { name: "noon", channel: "slack:C2" });

  test("neither wait for one that hangs nor fail with it; what hangs is unknown after two minutes", async () => {
    const file = databasePath();
    const world = worldOf(file, two);
    await world.at("02T08:00");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const never = Promise.withResolvers<PostOutcome>();
    world.fake.answerPostsWith(async (_id, channel) =>
      channel === "C1" ? never.promise : { outcome: "posted", messageIds: ["2"] },
    );
    await world.tickAt("02T08:30");
    await vi.waitFor(() =>
      expect(rowsIn(file)).toEqual([
        row("claimed"),
        row("posted", { subscription: "noon slack:C2", message_ids: '["2"]' }),
      ]),
    );
    await vi.advanceTimersByTimeAsync(postTimeoutMs);
    await world.scheduler.idle();
    expect(rowsIn(file)[0]).toEqual(row("unknown", { reason: "No answer came within 120 seconds." }));

    // The answer comes after all: then the truth is recorded.
    never.resolve({ outcome: "posted", messageIds: ["1"] });
    await vi.waitFor(() => expect(rowsIn(file)[0]).toEqual(row("posted", { message_ids: '["1"]' })));
  });

  test("of one digest are posted to each by itself, and one that fails marks only itself", async () => {
    const file = databasePath();
    const world = worldOf(file, two);
    world.fake.answerPostsWith(async (_id, channel) =>
      channel === "C1"
        ? { outcome: "refused", reason: "There is no such channel.", retry: false }
        : { outcome: "posted", messageIds: ["2"] },
    );
    await world.at("02T08:00");
    await world.at("02T08:30");
    expect(rowsIn(file)).toEqual([
      row("failed", { reason: "There is no such channel." }),
      row("posted", { subscription: "noon slack:C2", message_ids: '["2"]' }),
    ]);
  });

  test("get what goes to one channel in order, one whole after the other", async () => {
    const world = worldOf(databasePath(), declare({ name: "a" }, { name: "b" }));
    const order: string[] = [];
    const first = Promise.withResolvers<PostOutcome>();
    world.fake.answerPostsWith(async (deliveryId) => {
      order.push(`start ${deliveryId}`);
      const outcome =
        order.length === 1 ? await first.promise : { outcome: "posted" as const, messageIds: [] };
      order.push(`end ${deliveryId}`);
      return outcome;
    });
    await world.at("02T08:00");
    await world.tickAt("02T08:30");
    await world.tickAt("02T08:31");
    first.resolve({ outcome: "posted", messageIds: [] });
    await world.scheduler.idle();
    const [a, b] = ["a", "b"].map((name) => deliveryOf("2026-06-02T08:30", `${name} slack:C1`).id);
    expect(order).toEqual([`start ${a}`, `end ${a}`, `start ${b}`, `end ${b}`]);
  });
});

test("a digest that waits for its channel over several ticks has one attempt a tick when it is refused", async () => {
  const file = databasePath();
  const world = worldOf(file, declare({ name: "a" }, { name: "b" }));
  const first = Promise.withResolvers<PostOutcome>();
  const b = deliveryOf("2026-06-02T08:30", "b slack:C1").id;
  world.fake.answerPostsWith(async (deliveryId) =>
    deliveryId === b ? { outcome: "refused", reason: "Slack was busy.", retry: true } : first.promise,
  );
  await world.at("02T08:00");
  for (const time of ["02T08:30", "02T08:31", "02T08:32"]) await world.tickAt(time);
  first.resolve({ outcome: "posted", messageIds: [] });
  await world.scheduler.idle();
  expect(rowsIn(file)[1]).toEqual(row("released", { subscription: "b slack:C1", reason: "Slack was busy." }));
});

describe("a claim that nobody settled", () => {
  test("is never posted again, and is told once", async () => {
    const file = databasePath();
    const before = openSqliteLedger(file);
    await before.claim(deliveryOf("2026-06-02T08:30"), Temporal.Instant.from("2026-06-02T08:30Z"));
    await before.close();
    const world = worldOf(file);
    for (const time of ["02T08:31", "02T08:35", "02T08:36", "02T09:00"]) await world.at(time);
    expect(world.fake.posts).toEqual([]);
    expect(world.lines).toEqual([
      "error: Digest morning slack:C1 of 2026-06-02T08:30 may have been posted or not: the bot ended before it knew. It is not posted again. Look there.",
    ]);
    expect(rowsIn(file)).toEqual([
      row("unknown", { reason: "The bot ended between the claim and the outcome." }),
    ]);
  });
});

test("two schedulers on one ledger post once", async () => {
  const file = databasePath();
  const worlds = [worldOf(file), worldOf(file)];
  await Promise.all(worlds.map((world) => world.at("02T08:00")));
  await Promise.all(worlds.map((world) => world.at("02T08:30")));
  await Promise.all(worlds.map((world) => world.at("02T08:31")));
  expect(worlds.flatMap((world) => world.fake.posts)).toHaveLength(1);
  expect(rowsIn(file)).toEqual([posted]);
});

describe("a ledger that fails", () => {
  const failing =
    (method: "observe" | "claim" | "settle", times: number) =>
    (file: string): Ledger => {
      const ledger = openSqliteLedger(file);
      let left = times;
      const failure = async (): Promise<never> => {
        left -= 1;
        throw new Error("disk is full");
      };
      return {
        ...ledger,
        observe: (...given) => (method === "observe" && left > 0 ? failure() : ledger.observe(...given)),
        claim: (...given) => (method === "claim" && left > 0 ? failure() : ledger.claim(...given)),
        settle: (...given) => (method === "settle" && left > 0 ? failure() : ledger.settle(...given)),
      };
    };

  test("before the claim delays the post to the next tick", async () => {
    const file = databasePath();
    const world = worldOf(file, declare({}), failing("claim", 1));
    await world.at("02T08:00");
    await world.at("02T08:30");
    expect(world.fake.posts).toEqual([]);
    await world.at("02T08:31");
    expect(world.fake.posts).toHaveLength(1);
    expect(rowsIn(file)).toEqual([posted]);
  });

  test("at a tick leaves it to the next one", async () => {
    const world = worldOf(databasePath(), declare({}), failing("observe", 1));
    await world.at("02T08:29");
    expect(world.lines).toEqual(["error: The digests wait: disk is full"]);
    await world.at("02T08:29:30");
    await world.at("02T08:30");
    expect(world.fake.posts).toHaveLength(1);
  });

  test("after the post gets the outcome later, and it is not posted again", async () => {
    const file = databasePath();
    const world = worldOf(file, declare({}), failing("settle", 2));
    await world.at("02T08:00");
    await world.at("02T08:30");
    await world.at("02T08:31");
    expect(rowsIn(file)).toEqual([row("claimed")]);
    await world.at("02T08:40");
    expect(rowsIn(file)).toEqual([posted]);
    expect(world.fake.posts).toHaveLength(1);
  });
});

describe("at the start", () => {
  test("a platform that is off, a channel with a problem and an unknown id are told once, and the rest goes on", async () => {
    const world = worldOf(
      databasePath(),
      declare(
        { name: "off", channel: "discord:1" },
        { name: "odd", include: { topics: ["open-source", "opensource"] } },
        { name: "good", channel: "slack:C2" },
      ),
    );
    world.fake.findProblem(async () => "the bot is not in this channel. Invite it.");
    await world.at("02T08:00");
    await world.at("02T08:01");
    expect([...world.lines].sort()).toEqual([
      "error: Digest good for slack:C2 cannot be posted: the bot is not in this channel. Invite it.",
      "error: Digest odd for slack:C1 cannot be posted: the bot is not in this channel. Invite it.",
      "warn: Digest odd for slack:C1 asks for what stands in no briefing: topics: opensource.",
      "warn: Digest off for discord:1 is not posted: there is no platform called discord.",
    ]);
    await world.at("02T08:30");
    expect(world.fake.posts.map(({ channel }) => channel).sort()).toEqual(["C1", "C2"]);
  });

  test("a channel that cannot be looked at keeps nobody waiting", async () => {
    const world = worldOf(databasePath());
    world.fake.findProblem(() => Promise.reject(new Error("no network")));
    await world.at("02T08:00");
    expect(world.lines).toEqual([
      "warn: Digest morning for slack:C1: its channel could not be looked at. no network",
    ]);
  });

  test("a platform that comes up within the hour gets what was due meanwhile", async () => {
    const world = worldOf(databasePath());
    const { slack } = world;
    world.slack = { on: false, why: "Slack cannot be reached; it is tried again." };
    await world.at("02T08:00");
    await world.at("02T08:30");
    expect(world.lines).toEqual([
      "warn: Digest morning for slack:C1 is not posted: Slack cannot be reached; it is tried again.",
    ]);
    world.slack = slack;
    await world.at("02T08:45");
    expect(world.fake.posts).toHaveLength(1);
  });
});

describe("a scheduler that is stopped", () => {
  test("does not wait for a post that hangs longer than a process is given to end", async () => {
    const file = databasePath();
    const world = worldOf(file);
    await world.at("02T08:00");
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const never = Promise.withResolvers<PostOutcome>();
    world.fake.answerPostsWith(() => never.promise);
    await world.tickAt("02T08:30");
    await vi.waitFor(() => expect(world.fake.posts).toHaveLength(1));
    const stopped = world.scheduler.stop();
    await vi.advanceTimersByTimeAsync(stopGraceMs);
    await stopped;
    expect(world.lines).toEqual([
      "warn: The bot ends without the outcome of what is still being posted (1).",
    ]);
    expect(rowsIn(file)).toEqual([row("claimed")]);
    never.resolve({ outcome: "posted", messageIds: ["1"] });
  });

  test("waits for what is under way and starts nothing more", async () => {
    const file = databasePath();
    const world = worldOf(file, declare({ name: "a" }, { name: "b" }));
    const first = Promise.withResolvers<PostOutcome>();
    world.fake.answerPostsWith(() => first.promise);
    await world.at("02T08:00");
    await world.tickAt("02T08:30");
    await vi.waitFor(() => expect(world.fake.posts).toHaveLength(1));
    const stopped = world.scheduler.stop();
    first.resolve({ outcome: "posted", messageIds: ["1"] });
    await stopped;
    await world.at("02T08:31");
    expect(rowsIn(file)).toEqual([row("posted", { subscription: "a slack:C1", message_ids: '["1"]' })]);
    expect(world.fake.posts).toHaveLength(1);
  });
});
