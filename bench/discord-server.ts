import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { startFakeDiscord } from "../tests/fakes/discord/server.ts";

// Runs in a worker, so that the server does not take time from the measured client.
const { names, concurrency } = z
  .object({ names: z.array(z.string()).min(1), concurrency: z.number() })
  .parse(workerData);
const fake = await startFakeDiscord();

let given = 0;
const giveCommand = async (): Promise<void> => {
  given += 1;
  const interaction = fake.command("who", { name: names[given % names.length] ?? "" });
  await fake.until(() => interaction.replies.length > 0);
};

parentPort?.postMessage(fake.url);
/** Sends commands for a given time, in milliseconds, and reports the number of answers per second. */
parentPort?.on("message", async (durationMs: number) => {
  const before = given;
  const start = performance.now();
  const asker = async (): Promise<void> => {
    while (performance.now() - start < durationMs) await giveCommand();
  };
  await Promise.all(Array.from({ length: concurrency }, asker));
  const rate = ((given - before) * 1_000) / (performance.now() - start);
  fake.forget();
  parentPort?.postMessage(rate);
});
