import { appendFileSync } from "node:fs";
import { openSqliteLedger } from "../../src/storage/sqlite-ledger.ts";
import { createWorld } from "./world.ts";

/**
 * A process that posts the digest of 2 June, 08:30, by adding a line to a file, and dies by SIGKILL at a step:
 * `node die.ts <database> <posts> <step>`.
 */
const [, , databaseFile = "", postsFile = "", step = ""] = process.argv;

const dieAt = (here: string): void => {
  if (here === step) process.kill(process.pid, "SIGKILL");
};

const world = createWorld(databaseFile, undefined, (file) => {
  const ledger = openSqliteLedger(file);
  return {
    ...ledger,
    claim(...given) {
      dieAt("before the claim");
      return ledger.claim(...given);
    },
    async settle(...given) {
      dieAt("before the outcome is recorded");
      await ledger.settle(...given);
      dieAt("after the outcome is recorded");
    },
  };
});
world.fake.answerPostsWith(async (deliveryId) => {
  dieAt("before the post");
  appendFileSync(postsFile, `${deliveryId}\n`);
  dieAt("after the post");
  return { outcome: "posted", messageIds: ["1"] };
});
await world.at("02T08:30");
await world.ledger.close();
