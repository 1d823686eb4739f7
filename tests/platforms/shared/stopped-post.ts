import { subscribe } from "node:diagnostics_channel";
import { createFence } from "../../../src/platforms/shared/fence.ts";

// A program that sends posts to an address, one after the other, and stops itself (SIGSTOP) in the turn in which the last was written.
const [url = "", posts = "1"] = process.argv.slice(2);
let left = Number(posts);
subscribe("undici:request:bodySent", () => {
  left -= 1;
  if (left === 0) process.kill(process.pid, "SIGSTOP");
});
const fence = createFence(1_000);
const init = { method: "POST", headers: {}, body: "x".repeat(40_000) };
while (left > 0) {
  await fence.around(
    () => true,
    async () => fence.send(url, init),
  );
}
