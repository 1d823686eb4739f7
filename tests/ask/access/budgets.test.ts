import fc from "fast-check";
import { expect, test } from "vitest";
import { type Bucket, createBudgets, isFull, take } from "../../../src/ask/access/budgets.ts";

const lines = { burst: 20, perMinute: 60 };
const settings = { lines, desk: { burst: 5, perMinute: 0.5 }, suggestions: { burst: 100, perMinute: 600 } };

test("twenty lines may come at once, and from then on one a second", () => {
  const budgets = createBudgets(settings);
  const waits = (atMs: number, times: number) =>
    Array.from({ length: times }, () => budgets.take("slack:T1/U1", ["lines"], atMs)?.waitMs ?? 0);
  expect(waits(0, 21)).toEqual([...Array.from({ length: 20 }, () => 0), 1_000]);
  expect(waits(400, 1)).toEqual([600]);
  expect(waits(1_000, 2)).toEqual([0, 1_000]);
  expect(waits(60_000, 21)).toEqual([...Array.from({ length: 20 }, () => 0), 1_000]);
});

test("the desk gets five messages at once, and the next one two minutes later", () => {
  const budgets = createBudgets(settings);
  const tell = (atMs: number) => budgets.take("slack:T1/U1", ["lines", "desk"], atMs);
  expect(Array.from({ length: 5 }, () => tell(0))).toEqual([null, null, null, null, null]);
  expect(tell(0)).toEqual({ spending: "desk", waitMs: 120_000, isRepeated: false });
  expect(tell(60_000)).toEqual({ spending: "desk", waitMs: 60_000, isRepeated: true });
  expect(tell(120_000)).toBeNull();
  expect(tell(120_000)).toEqual({ spending: "desk", waitMs: 120_000, isRepeated: false });
});

test("what is refused for one budget takes nothing from another", () => {
  const budgets = createBudgets({ ...settings, lines: { burst: 6, perMinute: 1 } });
  for (let time = 0; time < 5; time += 1) budgets.take("a", ["lines", "desk"], 0);
  expect(budgets.take("a", ["lines", "desk"], 0)?.spending).toBe("desk");
  expect([budgets.take("a", ["lines"], 0), budgets.take("a", ["lines"], 0)?.spending]).toEqual([
    null,
    "lines",
  ]);
});

test("each person has a budget of their own, and no more people are kept than fit", () => {
  const budgets = createBudgets({ ...settings, lines: { burst: 1, perMinute: 1 } }, 2);
  const take = (person: string, atMs = 0) => budgets.take(person, ["lines"], atMs) === null;
  expect([take("a"), take("b"), take("a"), take("b")]).toEqual([true, true, false, false]);
  // There is no room for three: the one who was seen first is forgotten.
  expect([take("c"), take("b"), take("a")]).toEqual([true, false, true]);
});

test("no sequence of instants gets more than the burst and what came back since, also if the clock is set back", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -90_000, max: 30_000 }), { maxLength: 300 }), (steps) => {
      let bucket: Bucket | null = null;
      let nowMs = 1_000_000;
      let forwardMs = 0;
      let granted = 0;
      for (const step of steps) {
        nowMs += step;
        forwardMs += Math.max(0, step);
        const taken = take(bucket, lines, nowMs);
        bucket = taken.bucket;
        if (taken.waitMs === 0) granted += 1;
        else expect(take(bucket, lines, nowMs + taken.waitMs).waitMs).toBe(0);
        expect(bucket.tokens).toBeGreaterThanOrEqual(0);
        expect(bucket.tokens).toBeLessThanOrEqual(lines.burst);
      }
      expect(granted).toBeLessThanOrEqual(lines.burst + forwardMs / 1_000 + 1);
      if (bucket !== null) expect(isFull(bucket, lines, nowMs + 20_000)).toBe(true);
    }),
  );
});
