import { expect, onTestFinished, test } from "vitest";
import { isOwn, logStall, longestStallMs, type Stall, watchStalls } from "../../src/app/stalls.ts";

const busyFor = (ms: number): void => {
  const end = performance.now() + ms;
  while (performance.now() < end);
};

const nextStall = () => {
  const { promise, resolve } = Promise.withResolvers<Stall>();
  const watch = watchStalls(resolve);
  onTestFinished(() => watch.stop());
  return promise;
};

test("a thread that computes is reported with the length of the stall", async () => {
  const stall = nextStall();
  const computed = setInterval(() => busyFor(300), 1);
  onTestFinished(() => clearInterval(computed));
  const { lengthMs } = await stall;
  expect(lengthMs).toBeGreaterThan(longestStallMs);
});

test("a thread that waits for something that does not return is reported, and is not computing", async () => {
  const stall = nextStall();
  const waited = setInterval(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500), 1);
  onTestFinished(() => clearInterval(waited));
  const found = await stall;
  expect(found.lengthMs).toBeGreaterThan(longestStallMs);
  expect(isOwn(found)).toBe(false);
});

test("a stall is logged, as a warning if the bot was computing", () => {
  const logged: unknown[] = [];
  const at =
    (level: string) =>
    (_values: unknown, sentence?: string): void =>
      void logged.push(`${level}: ${sentence}`);
  const log = { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
  logStall(log, { lengthMs: 60, cpuMs: 58 });
  logStall(log, { lengthMs: 900, cpuMs: 4 });
  expect(logged).toEqual([
    "warn: The bot could not answer for 60 ms: it was computing.",
    "info: The bot could not answer for 900 ms: the machine was busy or asleep.",
  ]);
});
