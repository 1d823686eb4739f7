import { expect, test } from "vitest";
import { checkEach } from "../../../../src/platforms/shared/doctor/check-each.ts";
import { okFinding, unknownFinding } from "../../../../src/platforms/shared/doctor/finding.ts";
import { states } from "../../examination.ts";

const start = Temporal.Instant.from("2026-06-01T08:00:00Z");
const { signal } = new AbortController();
const well = async (id: string) => okFinding(id, "Fine.");

test("checks one after the other", async () => {
  let atOnce = 0;
  const examine = async (id: string) => {
    atOnce += 1;
    await Promise.resolve();
    expect(atOnce).toBe(1);
    atOnce -= 1;
    return okFinding(id, "Fine.");
  };
  const findings = await checkEach(["a", "b"], "channels", examine, { now: () => start, signal });
  expect(states(findings)).toEqual(["a: ok", "b: ok"]);
});

test("stops after ten minutes, and says how many were not checked", async () => {
  let minutes = 0;
  const now = () => start.add({ minutes });
  const examine = (id: string) => {
    minutes += 5;
    return well(id);
  };
  expect(await checkEach(["a", "b", "c", "d"], "channels", examine, { now, signal })).toEqual([
    okFinding("a", "Fine."),
    okFinding("b", "Fine."),
    unknownFinding("channels", "2 more were not checked after 10 minutes.", "Try again later."),
  ]);
});

test("stops if a check fails, or if it is aborted", async () => {
  const examine = async (id: string) => unknownFinding(id, "No answer.", "Try again.");
  const findings = await checkEach(["a", "b"], "channels", examine, { now: () => start, signal });
  expect(states(findings)).toEqual(["a: unknown", "channels: unknown"]);
  const stopped = { now: () => start, signal: AbortSignal.abort() };
  expect(states(await checkEach(["a", "b"], "channels", well, stopped))).toEqual(["channels: unknown"]);
});
