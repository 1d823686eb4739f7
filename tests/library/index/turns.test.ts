import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { expect, test } from "vitest";
import { createTurns, takeTurns } from "../../../src/library/index/turns.ts";

test("a thread that writes again and again lets another one write in between", async () => {
  const turns = createTurns();
  const written = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const code = `
    const { workerData, parentPort } = require("node:worker_threads");
    import(workerData.module).then(({ takeTurns }) => {
      const inTurn = takeTurns(workerData.turns);
      parentPort.postMessage("ready");
      while (Atomics.load(workerData.written, 0) === 0) inTurn(() => {});
    });`;
  const module = new URL("../../../src/library/index/turns.ts", import.meta.url).href;
  const worker = new Worker(code, { eval: true, workerData: { module, turns, written } });
  await once(worker, "message");
  const inTurn = takeTurns(turns);
  for (let round = 0; round < 100; round += 1) inTurn(() => round);
  inTurn(() => Atomics.store(written, 0, 1));
  await once(worker, "exit");
});

test("a turn ends if its work fails", () => {
  const inTurn = takeTurns(createTurns());
  expect(() =>
    inTurn(() => {
      throw new Error("The disk is full.");
    }),
  ).toThrow("full");
  expect(inTurn(() => 1)).toBe(1);
});
