import fc from "fast-check";
import { expect, test } from "vitest";
import { clockChangeMs } from "../../../src/digests/deliveries/ticks.ts";

const at = (wallMs: number, elapsedMs: number) => ({ wallMs, elapsedMs });

test.each([
  ["runs as time passes", at(0, 0), at(5_000, 5_000), null],
  ["is corrected in small steps", at(0, 0), at(5_400, 5_000), null],
  ["is set ahead by an hour", at(0, 0), at(3_605_000, 5_000), 3_600_000],
  ["is set back by two hours", at(7_200_000, 0), at(5_000, 5_000), -7_200_000],
  ["shows a machine that slept for an hour", at(0, 0), at(3_600_000, 20), 3_599_980],
  ["is read late, as by a busy process", at(0, 0), at(90_000, 90_000), null],
])("a clock that %s", (_case, before, after, change) => {
  expect(clockChangeMs(before, after)).toBe(change);
});

test("what was set is what is read, at any time", () => {
  const ms = fc.integer({ min: -(10 ** 12), max: 10 ** 12 });
  fc.assert(
    fc.property(ms, ms, fc.nat(10 ** 6), ms, (wallMs, elapsedMs, passed, set) => {
      const change = clockChangeMs(at(wallMs, elapsedMs), at(wallMs + passed + set, elapsedMs + passed));
      expect(change).toBe(Math.abs(set) > 1_000 ? set : null);
    }),
  );
});
