import { expect, test } from "vitest";
import { longestStallMs } from "../../../src/app/stalls.ts";
import { parsePreset } from "../../../src/digests/schedules/presets.ts";

// The only test of its file, so that nothing has been read before.
test("the first schedule that is read in words takes less than a stall", () => {
  const before = process.threadCpuUsage();
  const preset = parsePreset("weekdays 08:30");
  const { user, system } = process.threadCpuUsage(before);
  expect(preset).toMatchObject([{ days: { kind: "week" }, times: { kind: "at" } }]);
  expect((user + system) / 1_000).toBeLessThan(longestStallMs / 2);
});
