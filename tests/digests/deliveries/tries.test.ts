import { expect, test } from "vitest";
import { postedSince } from "../../../src/digests/deliveries/tries.ts";

const at = (time: string): Temporal.Instant => Temporal.Instant.from(`2026-06-02T${time}:00Z`);

test.each([
  ["the day before its first try, because the clock may have been ahead then", at("08:30"), at("09:00")],
  [
    "the day before now, if its first try is in the future because the clock was set back",
    at("22:30"),
    at("08:30"),
  ],
])("a message is searched from %s", (_, first, now) => {
  expect(postedSince(first, now).toString()).toBe("2026-06-01T08:30:00Z");
});
