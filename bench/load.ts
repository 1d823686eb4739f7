import { createHmac } from "node:crypto";
import { parentPort, workerData } from "node:worker_threads";
import { Pool } from "undici";
import { z } from "zod";

// Runs in a worker, so that sending does not take time from the server that is measured.
const job = z.object({
  address: z.url(),
  signingSecret: z.string(),
  connections: z.number(),
  responseUrl: z.url(),
  texts: z.array(z.string()).min(1),
  /** How many requests are sent at most. */
  most: z.number().default(Number.POSITIVE_INFINITY),
});
const { address, signingSecret, connections, responseUrl, texts, most } = job.parse(workerData);
const { origin, pathname } = new URL(address);
const pool = new Pool(origin, { connections });

let sent = 0;
const send = async (): Promise<void> => {
  sent += 1;
  const body = new URLSearchParams({
    command: "/who",
    text: texts[sent % texts.length] ?? "",
    trigger_id: `trigger-${process.pid}-${sent}`,
    response_url: responseUrl,
    team_id: "T1",
    channel_id: "C1",
    user_id: "U1",
    api_app_id: "A1",
  }).toString();
  const timestamp = Math.floor(Date.now() / 1_000);
  const signature = createHmac("sha256", signingSecret).update(`v0:${timestamp}:${body}`).digest("hex");
  const response = await pool.request({
    method: "POST",
    path: pathname,
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "x-slack-request-timestamp": String(timestamp),
      "x-slack-signature": `v0=${signature}`,
    },
    body,
  });
  await response.body.dump();
  if (response.statusCode !== 200) throw new Error(`The server answered ${response.statusCode}.`);
};

/** Sends requests over all connections for a given time, in milliseconds, and reports requests per second. */
parentPort?.on("message", async (durationMs: number) => {
  const before = sent;
  const start = performance.now();
  const connection = async (): Promise<void> => {
    while (performance.now() - start < durationMs && sent < most) await send();
  };
  await Promise.all(Array.from({ length: connections }, connection));
  parentPort?.postMessage(((sent - before) * 1_000) / (performance.now() - start));
});
