import { describe, expect, test } from "vitest";
import { readDueDate } from "../../../src/base/time/due-date.ts";
import { statusOf } from "../../../src/library/briefing/commitment-status.ts";
import type { Update } from "../../../src/library/briefing/update.ts";
import type { WrittenStatus } from "../../../src/library/briefing/update-schema.ts";
import { summit } from "../../library.ts";

const [passage] = summit.statements[0]?.passages ?? [];
if (passage === undefined) throw new Error("The test's briefing has no passage.");

const says = (status: WrittenStatus, awaitsSecond = false): Update => ({
  type: "status",
  status,
  note: { en: "A sentence." },
  date: null,
  passages: [passage],
  by: "Ngoc",
  at: "2026-07-01T09:00:00Z",
  awaitsSecond,
});
const takesBack = (number: number): Update => ({
  type: "taking-back",
  number,
  note: { en: "It was wrong." },
  by: "Minh",
  at: "2026-07-02T09:00:00Z",
});
const confirms = (number: number): Update => ({
  type: "confirmation",
  number,
  by: "Minh",
  at: "2026-07-02T09:00:00Z",
});

const statusOn = (today: string, updates: readonly Update[], due?: string): string => {
  const date = due === undefined ? null : readDueDate(due);
  const commitment = date === null ? { updates, due: undefined } : { updates, due: date };
  return statusOf(commitment, Temporal.PlainDate.from(today)).status;
};

describe("a commitment's status", () => {
  test.each<[string, readonly Update[], string]>([
    ["nothing", [], "not-rated"],
    ["the last update", [says("in-progress"), says("stalled")], "stalled"],
    [
      "the one before, if the last is taken back",
      [says("in-progress"), says("kept"), takesBack(2)],
      "in-progress",
    ],
    ["nothing, if all are taken back", [says("kept"), takesBack(1)], "not-rated"],
    ["the last, if an earlier one is taken back", [says("kept"), says("broken"), takesBack(1)], "broken"],
    [
      "the one before, while the last waits for a second editor",
      [says("stalled"), says("broken", true)],
      "stalled",
    ],
    [
      "the verdict that a second editor confirmed",
      [says("stalled"), says("broken", true), confirms(2)],
      "broken",
    ],
    [
      "nothing, if what was confirmed is taken back",
      [says("kept", true), confirms(1), takesBack(1)],
      "not-rated",
    ],
    [
      "a later status, if an older verdict is confirmed after it",
      [says("kept", true), says("stalled"), confirms(1)],
      "stalled",
    ],
  ])("comes from %s", (_, updates, status) => {
    expect(statusOn("2026-08-01", updates)).toBe(status);
  });

  test.each([
    ["2026-06-30", "2026-06-30", "2026-07-01"],
    ["by 2026-06-30", "2026-06-30", "2026-07-01"],
    ["before 2026-07-01", "2026-06-30", "2026-07-01"],
    ["2026-06", "2026-06-30", "2026-07-01"],
    ["2026-Q2", "2026-06-30", "2026-07-01"],
    ["2026-summer", "2026-08-31", "2026-09-01"],
    ["2026-winter", "2027-02-28", "2027-03-01"],
    ["2026-summer-south", "2027-02-28", "2027-03-01"],
    ["by 2030", "2030-12-31", "2031-01-01"],
  ])("is overdue by itself after %s: not on %s, but on %s", (due, last, next) => {
    expect([statusOn(last, [], due), statusOn(next, [], due)]).toEqual(["not-rated", "overdue"]);
  });

  test.each<[WrittenStatus, string]>([
    ["not-rated", "overdue"],
    ["in-progress", "overdue"],
    ["stalled", "overdue"],
    ["kept", "kept"],
    ["partly-kept", "partly-kept"],
    ["compromise", "compromise"],
    ["broken", "broken"],
    ["unverifiable", "unverifiable"],
  ])("that was %s is %s once the date has passed", (written, status) => {
    expect(statusOn("2026-07-01", [says(written)], "2026-06")).toBe(status);
  });

  test("is overdue again if its verdict is taken back", () => {
    expect(statusOn("2026-07-03", [says("kept"), takesBack(1)], "2026-06")).toBe("overdue");
  });

  test("is overdue while its verdict waits for a second editor", () => {
    expect(statusOn("2026-07-03", [says("kept", true)], "2026-06")).toBe("overdue");
  });
});
