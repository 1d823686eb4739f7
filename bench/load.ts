import { createHmac } from "node:crypto";
import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { parentPort, workerData } from "node:worker_threads";
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
const { hostname, port, pathname } = new URL(address);

let sent = 0;
const nextRequest = (): string => {
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
  return [
    `POST ${pathname} HTTP/1.1`,
    `host: ${hostname}:${port}`,
    "content-type: application/x-www-form-urlencoded",
    `content-length: ${body.length}`,
    `x-slack-request-timestamp: ${timestamp}`,
    `x-slack-signature: v0=${signature}`,
    "",
    body,
  ].join("\r\n");
};

/** Reads one answer. An HTTP client would take as long for it as the server, so that the server would wait. */
const readAnswer = async (socket: Socket): Promise<void> => {
  let [head, missing] = ["", Number.POSITIVE_INFINITY];
  while (missing > 0) {
    const [bytes]: Buffer[] = await once(socket, "data");
    if (bytes === undefined) throw new Error("The server closed the connection.");
    missing -= bytes.length;
    if (missing < Number.POSITIVE_INFINITY) continue;
    head += bytes.toString("latin1");
    const end = head.indexOf("\r\n\r\n");
    if (end < 0) continue;
    if (!head.startsWith("HTTP/1.1 200")) throw new Error(`The server answered ${head.slice(0, end)}`);
    const length = Number(/\r\ncontent-length: (\d+)/iu.exec(head)?.[1]);
    missing = end + 4 + length - head.length;
  }
};

/** Sends requests over all connections for a given time, in milliseconds, and reports requests per second. */
parentPort?.on("message", async (durationMs: number) => {
  const before = sent;
  const start = performance.now();
  const connection = async (): Promise<void> => {
    const socket = connect({ host: hostname, port: Number(port) });
    await once(socket, "connect");
    while (performance.now() - start < durationMs && sent < most) {
      socket.write(nextRequest());
      await readAnswer(socket);
    }
    socket.destroy();
  };
  await Promise.all(Array.from({ length: connections }, connection));
  parentPort?.postMessage(((sent - before) * 1_000) / (performance.now() - start));
});
