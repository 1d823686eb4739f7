import { once } from "node:events";
import { setImmediate } from "node:timers/promises";
import { expect, test } from "vitest";
import { z } from "zod";
import { messageOfThread, startThread } from "../../src/base/thread.ts";

const base = new URL("../../src/base/thread.ts", import.meta.url).href;

/** A module that loads for 300 ms, then does some work. */
const moduleWith = (work: string): URL =>
  new URL(
    `data:text/javascript,${encodeURIComponent(`
      import { parentPort } from "node:worker_threads";
      import { setTimeout } from "node:timers/promises";
      const { threadData, threadIsLoaded } = await import(${JSON.stringify(base)});
      await setTimeout(300);
      parentPort.postMessage(["loaded", threadData(), Object.keys(process.env)]);
      threadIsLoaded();
      ${work}`)}`,
  );

test("a thread has its data, and no environment variables", async () => {
  const { worker, end } = startThread(moduleWith(""), { folder: "briefings" });
  const [message] = await once(worker, "message");
  expect(message).toEqual(["loaded", { folder: "briefings" }, []]);
  await end();
});

test.each(["", "for (;;);"])("a thread that is ended at once ends after it has loaded (%j)", async (work) => {
  const { worker, end } = startThread(moduleWith(work), null);
  const messages: unknown[] = [];
  worker.on("message", (message) => messages.push(message));
  await end();
  expect(
    z
      .array(z.tuple([z.string()]).rest(z.unknown()))
      .parse(messages)
      .map(([first]) => first),
  ).toEqual(["loaded"]);
});

test("a thread whose module fails has ended", async () => {
  const { worker, end } = startThread(new URL("data:text/javascript,throw new Error('broken')"), null);
  worker.on("error", () => {});
  expect(await end()).toBeUndefined();
});

test("the message of a thread arrives if the thread ends while this one is busy", async () => {
  const module = new URL(
    `data:text/javascript,${encodeURIComponent(
      'import { parentPort } from "node:worker_threads"; parentPort.postMessage("done");',
    )}`,
  );
  const message = messageOfThread(module, null);
  await setImmediate();
  Atomics.wait(new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)), 0, 0, 500);
  expect(await message).toBe("done");
});
