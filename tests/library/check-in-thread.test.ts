import { getPriority } from "node:os";
import { expect, test } from "vitest";
import { checkBriefings } from "../../src/library/check.ts";
import { checkInThread } from "../../src/library/check-in-thread.ts";
import { goodFiles, makeFolder, writeBriefing } from "./briefing/fixture.ts";

test("a check in a thread finds the same, and leaves the bot's priority as it is", async () => {
  const folder = await makeFolder();
  await writeBriefing(folder, "summit", goodFiles);
  await writeBriefing(folder, "broken", {});
  const before = getPriority();
  const report = await checkInThread(folder, new AbortController().signal);
  expect([report, getPriority()]).toEqual([await checkBriefings(folder), before]);
});

test("a check of a folder that is not there is rejected with the reason", async () => {
  await expect(checkInThread("no-such-folder", new AbortController().signal)).rejects.toThrow(
    "no-such-folder: expected the folder of the briefings",
  );
});

test("a bot that stops does not wait for the check", async () => {
  const folder = await makeFolder();
  await writeBriefing(folder, "summit", goodFiles);
  await expect(checkInThread(folder, AbortSignal.abort())).rejects.toThrow("aborted");
});
