import { expect, test } from "vitest";
import { priorityOf, type Urgency } from "../../../src/drafts/review/waiting.ts";

const hours = (count: number): number => count * 3_600_000;
const plain: Urgency = { watched: 0, commitments: 0, doubts: 0, ageMs: 0 };

test.each<[string, Partial<Urgency>, Partial<Urgency>]>([
  ["what is watched, before any number of commitments", { watched: 1, doubts: 9 }, { commitments: 9 }],
  ["more that is watched", { watched: 2 }, { watched: 1 }],
  ["commitments, before a draft that waits for half a day", { commitments: 2 }, { ageMs: hours(12) }],
  ["fewer doubts", { doubts: 3 }, { doubts: 4 }],
  ["what waits longer", { ageMs: hours(2) }, { ageMs: hours(1) }],
  ["what waits for two days, before new commitments", { ageMs: hours(48) }, { commitments: 9 }],
])("%s first", (_what, first, second) => {
  expect(priorityOf({ ...plain, ...first })).toBeGreaterThan(priorityOf({ ...plain, ...second }));
});

test.each<[string, Partial<Urgency>, Partial<Urgency>]>([
  ["more than three watched", { watched: 3 }, { watched: 30 }],
  ["more than four commitments", { commitments: 4 }, { commitments: 40 }],
  ["more than twenty doubts", { doubts: 20 }, { doubts: 200 }],
  ["more than sixty hours", { ageMs: hours(60) }, { ageMs: hours(600) }],
  ["a clock that was set back", {}, { ageMs: hours(-1) }],
])("%s make no difference", (_what, one, other) => {
  expect(priorityOf({ ...plain, ...one })).toBe(priorityOf({ ...plain, ...other }));
});
