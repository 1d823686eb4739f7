import { expect, test } from "vitest";
import { said } from "../../src/store/deliveries/reason.ts";
import { isNews } from "../../src/store/trouble.ts";

test.each([
  ["failed", true, true],
  ["missed", true, true],
  ["unknown", true, true],
  ["failed", false, false],
  ["missed", false, false],
  // It may be in the channel or not: the command's answer says only that the bot will check.
  ["unknown", false, true],
] as const)("a digest that %s (scheduled: %s) is news to managers: %s", (kind, scheduled, isIt) => {
  const delivery = {
    id: "d",
    subscription: "morning slack:C1",
    slot: scheduled ? "2026-06-02T08:30" : "manual-2026-06-02T08:30:00Z",
    scheduled,
    plannedAt: Temporal.Instant.from("2026-06-02T08:30Z"),
  };
  expect(isNews({ kind, delivery, reason: said("refused") })).toBe(isIt);
});
