import { expect, test } from "vitest";
import { measureQueueTime } from "./queue-time.ts";

test("an item of a feed is a draft, and in the desk's channel, as soon as it is drafted", async () => {
  const { told, wholeMs, afterDraftMs } = await measureQueueTime();
  expect(told).toEqual(["1 new draft"]);
  console.info(
    `From the request for the feed to the message about its item: ${Math.round(wholeMs)} ms, of which ${Math.round(afterDraftMs)} ms after it was drafted.`,
  );
}, 60_000);
