import { expect, test } from "vitest";
import { isUnknown, isWell } from "../../../../src/platforms/shared/doctor/finding.ts";
import { inTurn } from "../../../../src/platforms/shared/doctor/in-turn.ts";
import { states } from "../../examination.ts";

const start = Temporal.Instant.from("2026-06-01T08:00:00Z");
const { signal } = new AbortController();
const well = async (id: string) => isWell(id, "Fine.");

test("looks at one after the other", async () => {
  let atOnce = 0;
  const examine = async (id: string) => {
    atOnce += 1;
    await Promise.resolve();
    expect(atOnce).toBe(1);
    atOnce -= 1;
    return isWell(id, "Fine.");
  };
  const findings = await inTurn(["a", "b"], "channels", examine, { now: () => start, signal });
  expect(states(findings)).toEqual(["a: ok", "b: ok"]);
});

test("stops after ten minutes, and says how many are left", async () => {
  let minutes = 0;
  const now = () => start.add({ minutes });
  const examine = (id: string) => {
    minutes += 5;
    return well(id);
  };
  expect(await inTurn(["a", "b", "c", "d"], "channels", examine, { now, signal })).toEqual([
    isWell("a", "Fine."),
    isWell("b", "Fine."),
    isUnknown("channels", "2 more were not checked after 10 minutes.", "Try again later."),
  ]);
});

test("stops where one cannot be looked at, and where nobody waits any more", async () => {
  const examine = async (id: string) => isUnknown(id, "No answer.", "Try again.");
  const findings = await inTurn(["a", "b"], "channels", examine, { now: () => start, signal });
  expect(states(findings)).toEqual(["a: unknown", "channels: unknown"]);
  const stopped = { now: () => start, signal: AbortSignal.abort() };
  expect(states(await inTurn(["a", "b"], "channels", well, stopped))).toEqual(["channels: unknown"]);
});
