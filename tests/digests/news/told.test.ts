import { describe, expect, test } from "vitest";
import { isTold, lastToldAt, momentOf, tell, toldAt } from "../../../src/digests/news/told.ts";

const at = Temporal.Instant.from("2026-06-02T01:30:45.678Z");
const { key, hash: kept } = tell("summit/publish@en", "abc", momentOf(at));

describe("what a channel was told", () => {
  test("is kept as a hash and the minute", () => {
    expect([key, kept, toldAt(kept)]).toEqual([
      "summit/publish@en",
      "abc 2026-06-02T01:30Z",
      Temporal.Instant.from("2026-06-02T01:30Z"),
    ]);
  });

  test("is told with its whole hash only", () => {
    expect(["abc", "ab", "abcd", "", "abd"].map((hash) => isTold(kept, hash))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(isTold(undefined, "abc")).toBe(false);
  });

  test("may have been told at a time that is not on record", () => {
    expect([toldAt(undefined), toldAt("abc"), toldAt("abc yesterday"), lastToldAt(new Map())]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test("was last told at the latest of all times, in whatever order they are kept", () => {
    const moments = ["2026-06-02T01:30Z", "2026-06-02T13:30Z", "2025-12-31T23:59Z"];
    const reported = moments.map(
      (moment, index) => [`${index}`, tell(`${index}`, "abc", moment).hash] as const,
    );
    expect(lastToldAt(new Map(reported))).toEqual(Temporal.Instant.from("2026-06-02T13:30Z"));
  });
});
