import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { databasePath, rowsIn } from "../storage/ledger.ts";
import { createWorld } from "./world.ts";

const program = fileURLToPath(new URL("./die.ts", import.meta.url));

/** Runs the process that dies at a step, and resolves to the signal that ended it. */
const run = async (databaseFile: string, postsFile: string, step: string): Promise<unknown> => {
  const child = spawn(process.execPath, [program, databaseFile, postsFile, step], { stdio: "inherit" });
  const [, signal] = await once(child, "exit");
  return signal;
};

/** A ledger that knows the digest since the evening before, and a file for what is posted. */
const prepare = async () => {
  const databaseFile = databasePath();
  const evening = createWorld(databaseFile);
  await evening.at("01T20:00");
  await evening.ledger.close();
  const postsFile = join(dirname(databaseFile), "posts");
  const posts = (): string[] =>
    existsSync(postsFile) ? readFileSync(postsFile, "utf8").trimEnd().split("\n") : [];
  return { databaseFile, postsFile, posts };
};

const told =
  "error: Digest morning slack:C1 of 2026-06-02T08:30 may have been posted or not: the bot ended before it knew. It is not posted again. Look there.";

describe("a process that is killed", () => {
  test.each([
    { step: "before the claim", posted: 0, state: "posted", postedLater: 1, lines: 0 },
    { step: "before the post", posted: 0, state: "unknown", postedLater: 0, lines: 1 },
    { step: "after the post", posted: 1, state: "unknown", postedLater: 0, lines: 1 },
    { step: "before the outcome is recorded", posted: 1, state: "unknown", postedLater: 0, lines: 1 },
    { step: "after the outcome is recorded", posted: 1, state: "posted", postedLater: 0, lines: 0 },
  ])("$step never posts a second time, and never silently not at all", async (expected) => {
    const { databaseFile, postsFile, posts } = await prepare();
    expect(await run(databaseFile, postsFile, expected.step)).toBe("SIGKILL");
    expect(posts()).toHaveLength(expected.posted);

    const world = createWorld(databaseFile);
    onTestFinished(() => world.ledger.close());
    for (const time of ["02T08:31", "02T08:40", "02T08:41", "02T09:31", "02T12:00"]) await world.at(time);
    expect(world.fake.posts).toHaveLength(expected.postedLater);
    expect(rowsIn(databaseFile).map(({ state }) => state)).toEqual([expected.state]);
    expect(world.lines.filter((line) => line === told)).toHaveLength(expected.lines);
  });
});

test("several processes on one ledger post once", async () => {
  const { databaseFile, postsFile, posts } = await prepare();
  const signals = await Promise.all([1, 2, 3].map(() => run(databaseFile, postsFile, "never")));
  expect(signals).toEqual([null, null, null]);
  expect(posts()).toHaveLength(1);
  expect(rowsIn(databaseFile).map(({ state }) => state)).toEqual(["posted"]);
});
