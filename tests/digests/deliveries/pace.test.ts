import { describe, expect, test } from "vitest";
import { endOf } from "../../../src/digests/deliveries/outcome.ts";
import { createPacer, retryWaitMs } from "../../../src/digests/deliveries/pace.ts";
import { againAt, endOfTry } from "../../../src/digests/deliveries/tries.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import { createVirtualClock } from "./virtual-clock.ts";

const start = Temporal.Instant.from("2026-06-02T08:30Z");
const never = new AbortController().signal;

const claim = {
  delivery: { id: "a", subscription: "b", slot: "c", scheduled: true, plannedAt: start },
  attempt: 1,
  certain: true,
  reason: null,
};

/** When requests to these channels leave, in milliseconds from the start. */
const leaving = async (
  channels: readonly string[],
  prepare: (pacer: ReturnType<typeof createPacer>) => void = () => {},
) => {
  const clock = createVirtualClock(start);
  const pacer = createPacer({ messagesPerSecond: 10, messagesPerSecondAndChannel: 1 }, clock);
  prepare(pacer);
  const left: string[] = [];
  const each = channels.map(async (channel) => {
    await pacer.next(channel, never);
    left.push(`${channel} ${clock.now().since(start).total("milliseconds")}`);
  });
  await clock.runUntil(Promise.all(each));
  return left;
};

describe("requests", () => {
  test("to several channels are spaced by the platform's pace", async () => {
    expect(await leaving(["a", "b", "c", "d"])).toEqual(["a 0", "b 100", "c 200", "d 300"]);
  });

  test("to one channel are spaced by the channel's pace, and do not hold up the others", async () => {
    expect(await leaving(["a", "a", "b", "a"])).toEqual(["a 0", "b 200", "a 1000", "a 2000"]);
  });

  test("wait while the platform holds them back, those that wait already included", async () => {
    expect(await leaving(["a", "b"], (pacer) => pacer.hold(5_000, null))).toEqual(["a 5000", "b 5100"]);
  });

  // 1,800,000,000 s is a date, and a tenth digit more is beyond all dates.
  test.each([1.8e12, 1e16, Number.MAX_VALUE, Number.POSITIVE_INFINITY, Number.NaN])(
    "wait for an hour at most, if a platform asks for %d ms",
    async (ms) => {
      expect(await leaving(["a"], (pacer) => pacer.hold(ms, null))).toEqual(["a 3600000"]);
      expect(await leaving(["a"], (pacer) => pacer.hold(ms, "a"))).toEqual(["a 3600000"]);
      expect(endOfTry({ since: start, attempt: 1 }, said("no"), retryWaitMs(ms), start)).toMatchObject({
        dueAt: start.add({ hours: 1 }),
      });
      const refusal = { remedy: "retry", afterMs: ms, scope: "platform" } as const;
      expect(
        endOf(
          { outcome: "refused", reason: said("no"), refusal },
          claim,
          { facts: [], watermark: null, shown: [] },
          start,
        ),
      ).toMatchObject({ state: "released", dueAt: start.add({ hours: 1 }) });
    },
  );

  test("to a channel that is held back do not hold up the others", async () => {
    expect(await leaving(["a", "b"], (pacer) => pacer.hold(5_000, "a"))).toEqual(["b 100", "a 5000"]);
  });
});

test("two thousand requests take no longer than the pace allows", async () => {
  const left = await leaving(Array.from({ length: 2_000 }, (_, index) => `c${index}`));
  expect(left.at(-1)).toBe("c1999 199900");
});

test("requests leave at the same pace when the clock is set back or ahead meanwhile", async () => {
  const clock = createVirtualClock(start);
  const pacer = createPacer({ messagesPerSecond: 10, messagesPerSecondAndChannel: 1 }, clock);
  const leftAfterMs: number[] = [];
  const hours = 3_600_000;
  for (const jumpMs of [0, -2 * hours, 0, 5 * hours, 0]) {
    clock.jump(jumpMs);
    await clock.runUntil(pacer.next("a", never));
    leftAfterMs.push(clock.elapsedMs());
  }
  expect(leftAfterMs).toEqual([0, 1_000, 2_000, 3_000, 4_000]);
});

test("a wait that is aborted ends at once, and says so", async () => {
  const clock = createVirtualClock(start);
  const pacer = createPacer({ messagesPerSecond: 10, messagesPerSecondAndChannel: 1 }, clock);
  const stopping = new AbortController();
  pacer.hold(60_000, null);
  const waited = pacer.next("a", stopping.signal);
  stopping.abort();
  expect(await waited).toBe(false);
  expect(clock.now()).toEqual(start);
});

test("a request that can wait leaves after all that wait already, and after those that come meanwhile", async () => {
  const clock = createVirtualClock(start);
  const pacer = createPacer({ messagesPerSecond: 10, messagesPerSecondAndChannel: 1 }, clock);
  const left: string[] = [];
  const note = (name: string) => left.push(`${name} ${clock.now().since(start).total("milliseconds")}`);
  const next = (channel: string) => pacer.next(channel, never).then(() => note(channel));
  const all = [next("a"), next("b")];
  all.push(
    pacer.whenIdle("d", never).then(() => note("idle")),
    clock.sleep(150, never).then(() => next("c")),
  );
  await clock.runUntil(Promise.all(all));
  expect(left).toEqual(["a 0", "b 100", "c 200", "idle 300"]);
  const stopped = new AbortController();
  pacer.hold(60_000, null);
  const waiting = pacer.whenIdle("d", stopped.signal);
  stopped.abort();
  await clock.runUntil(waiting);
  expect(await waiting).toBe(false);
});

test.each([
  [0, 30],
  [200, 30],
  [800, 100],
  [86_400, 600],
])("a notice that was tried first %d s ago is tried again in %d s", (ago, seconds) => {
  expect(againAt(start.subtract({ seconds: ago }), start)).toEqual(start.add({ seconds }));
});
