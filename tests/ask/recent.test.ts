import { expect, test } from "vitest";
import { doOnce, rememberRecent } from "../../src/ask/recent.ts";

test("what comes again is known for one of the last few", () => {
  const isRepeated = rememberRecent(2);
  expect(["a", "b", "a", "c", "a"].map(isRepeated)).toEqual([false, false, true, false, false]);
});

test("work is done once for each of the last few ids, and what came of it is given again", async () => {
  const done: string[] = [];
  const once = doOnce<string>(2);
  const work = (id: string) =>
    once(id, async () => {
      done.push(id);
      return id.toUpperCase();
    });
  expect(await Promise.all(["a", "b", "a", "c", "b"].map(work))).toEqual(["A", "B", "A", "C", "B"]);
  expect(done).toEqual(["a", "b", "c", "b"]);
});
