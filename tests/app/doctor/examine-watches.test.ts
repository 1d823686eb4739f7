import { expect, test } from "vitest";
import { examineWatches } from "../../../src/app/doctor/examine-watches.ts";

test("a folder with more briefings than the system allows watches is reported", async () => {
  expect(await examineWatches(2, async () => "2\n")).toEqual([
    {
      what: "watches",
      state: "failed",
      found:
        "The folder has 2 briefings, and the system allows 2 watches, so that changes are visible only after up to 30 seconds.",
      remedy: "Raise the limit, for example with: sysctl fs.inotify.max_user_watches=4",
    },
  ]);
});

test.each([
  ["the limit is high enough", async () => "3\n"],
  ["the system has no such limit", () => Promise.reject(new Error("ENOENT"))],
])("nothing is reported if %s", async (_when, readLimit) => {
  expect(await examineWatches(2, readLimit)).toEqual([]);
});
