import { expect, test } from "vitest";
import { createWorkQueue } from "../../../src/drafts/work/work-queue.ts";

test("work is done one piece after the other, whatever became of the one before", async () => {
  const turns = createWorkQueue(2);
  const done: string[] = [];
  const first = Promise.withResolvers<void>();
  const pieces = [
    turns.run(async () => {
      await first.promise;
      done.push("first");
      throw new Error("It failed.");
    }),
    turns.run(async () => {
      done.push("second");
      return 2;
    }),
  ];
  first.resolve();
  expect((await Promise.allSettled(pieces)).map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  expect(done).toEqual(["first", "second"]);
});

test("no more waits than may, and there is room again when something is done", async () => {
  const turns = createWorkQueue(1);
  const first = Promise.withResolvers<void>();
  const running = turns.run(() => first.promise);
  const waiting = turns.run(async () => "waited");
  expect(turns.run(async () => "refused")).toBeNull();
  first.resolve();
  await running;
  expect(await waiting).toBe("waited");
  expect(await turns.run(async () => "again")).toBe("again");
});
