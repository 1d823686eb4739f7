import { expect, test } from "vitest";
import { growthOf, mostGrowth } from "./growth.ts";

const spin = (times: number): number => {
  let sum = 0;
  for (let time = 0; time < times; time += 1) sum = (sum + time) % 1_000_003;
  return sum;
};

test("linear work passes, and quadratic work does not", async () => {
  expect(await growthOf((size) => spin(size * 1_000), 2_000)).toBeLessThan(mostGrowth);
  expect(await growthOf((size) => spin(size * size), 2_000)).toBeGreaterThan(mostGrowth);
});
