import { expect, test } from "vitest";
import { type FeastDay, feastDay } from "../../../src/base/time/feasts.ts";

// The days of 2007, 2030 and 2053 differ between China and Vietnam.
test.each<readonly [FeastDay, readonly string[]]>([
  ["12-25", ["2026-12-25"]],
  ["easter", ["2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2038-04-25"]],
  ["easter-2", ["2026-04-03"]],
  ["easter+49", ["2026-05-24"]],
  ["tet", ["2007-02-17", "2024-02-10", "2025-01-29", "2026-02-17", "2027-02-06", "2030-02-02", "2053-02-18"]],
  ["lunar new year", ["2007-02-18", "2026-02-17", "2030-02-03", "2053-02-19"]],
  ["mid-autumn", ["2025-10-06", "2026-09-25"]],
  ["ramadan", ["2025-03-01", "2026-02-18"]],
  ["end of ramadan", ["2025-03-30", "2026-03-20"]],
])("%s is on its day in each year", (feast, days) => {
  expect(days.map((day) => feastDay(feast, Number(day.slice(0, 4))).toString())).toEqual(days);
});
