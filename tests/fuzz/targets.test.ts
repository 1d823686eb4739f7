import { describe, expect, test } from "vitest";
import { runTarget } from "../../fuzz/run-target.ts";
import { casesOf, loadTargets } from "../../fuzz/targets.ts";

const targets = await loadTargets();

test("the targets share a million cases, ten thousand of them articles and ten thousand through the real clients", () => {
  const of = (...names: readonly string[]): number =>
    targets
      .filter(({ name }) => names.includes(name))
      .reduce((sum, target) => sum + casesOf(target, 1_000_000), 0);
  expect([
    of(...targets.map(({ name }) => name)),
    of("article"),
    of("slack", "slack-socket", "discord"),
  ]).toEqual([1_000_000, 10_000, 10_000]);
});

describe("a small share of the fuzzing finds nothing in", () => {
  // On a busy machine a thread of its own takes a while to start.
  test.each(targets)("$name", { timeout: 60_000 }, async ({ name: target, file, casesPerMillion }) => {
    const cases = casesOf({ casesPerMillion }, 1_500);
    const { failures } = await runTarget({ file, target, seed: 1, cases });
    expect(failures).toEqual([]);
  });
});
