import { describe, expect, test } from "vitest";
import type { Limits } from "../../fuzz/report.ts";
import { runTarget } from "../../fuzz/run-target.ts";

const run = (planted: string, cases: number, limits: Partial<Limits> = {}, first = 0) =>
  runTarget({
    file: new URL(`./planted/${planted}.ts`, import.meta.url).href,
    target: planted,
    seed: 1,
    cases,
    first,
    limits,
  });

describe("a planted defect is found:", () => {
  test("a parser that throws, with the case and its input, which fail again alone", async () => {
    const { failures } = await run("throws", 200);
    const [failure] = failures;
    expect([failure?.kind, failure?.input, failure?.detail.split("\n")[0]]).toEqual([
      "exception",
      '"7"',
      "TypeError: not a seven",
    ]);
    const again = await run("throws", 1, {}, failure?.index ?? -1);
    expect(again.failures.map(({ kind, index }) => [kind, index])).toEqual([["exception", failure?.index]]);
  });

  test("a rejection that nothing waits for", async () => {
    const { failures } = await run("rejects", 6);
    expect(failures[0]?.kind).toBe("crash");
  });

  test("an expression that takes more than its share of the processor", async () => {
    const { failures } = await run("stalls", 1, { stallMs: 50 });
    expect(failures.map(({ kind, index }) => [kind, index])).toEqual([["stall", 0]]);
  });

  test("a parser that does not end, with the number of its case", async () => {
    const { failures } = await run("hangs", 3, { hangMs: 1_000 });
    expect(failures.map(({ kind, index }) => [kind, index])).toEqual([["hang", 0]]);
  });

  test("memory that grows", async () => {
    const { failures } = await run("leaks", 4_000);
    expect(failures.map(({ kind }) => kind)).toEqual(["memory"]);
  });

  test("escape sequences, turned text and live mentions", async () => {
    const { failures } = await run("unescaped", 60);
    const found = new Set(failures.map(({ kind, detail }) => `${kind} ${detail}`));
    expect([...found].every((each) => each.startsWith("output to "))).toBe(true);
    expect(failures.length).toBeGreaterThanOrEqual(4);
  });
});
