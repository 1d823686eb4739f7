import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { startFakeSlack } from "../tests/fakes/slack/server.ts";

/** A Slack in a worker, whose people give all of these commands at once; it reports how long each acknowledgement took. */
const { lines, signingSecret } = z
  .object({ lines: z.array(z.string()), signingSecret: z.string() })
  .parse(workerData);

const slack = await startFakeSlack();
for (const [index] of lines.entries()) slack.people.set(`U${index}`, { id: `U${index}`, locale: "fr-FR" });

parentPort?.on("message", async (address: string) => {
  const times = await Promise.all(
    lines.map(async (text, index) => {
      const command = slack.slashCommand({ command: "/onrecord", text, user_id: `U${index}` });
      const began = performance.now();
      await slack.sendOverHttp(address, signingSecret, command);
      return performance.now() - began;
    }),
  );
  // The slow ones follow.
  await slack.until(() => slack.responses.length >= lines.filter((line) => line === "slow").length);
  parentPort?.postMessage(times);
});
parentPort?.postMessage(slack.apiUrl);
