import { expect, test } from "vitest";
import { createAnnouncer } from "../../../src/digests/deliveries/announce.ts";
import type { Assignment } from "../../../src/digests/deliveries/assignment.ts";
import { createPacers } from "../../../src/digests/deliveries/pace.ts";
import type { Subscription } from "../../../src/digests/schedules/subscription.ts";
import { libraryOf, summit } from "../../library.ts";
import { createFakePlatform } from "./fake-platform.ts";
import { createVirtualClock } from "./virtual-clock.ts";
import { createFakeLog, declare, digests, june } from "./world.ts";

test("a thousand channels are asked about in turn, fifty a minute, each once for all of its digests", async () => {
  const clock = createVirtualClock(june("01T08:00"));
  const { log, lines } = createFakeLog();
  const asked: string[] = [];
  let underWay = 0;
  let most = 0;
  const platform = {
    ...createFakePlatform(clock, { parts: 1 }).platform,
    async channelProblem(channel: string) {
      asked.push(channel);
      underWay += 1;
      most = Math.max(most, underWay);
      await clock.sleep(100, new AbortController().signal);
      underWay -= 1;
      return channel === "C7" ? "the channel is archived." : null;
    },
  };
  const assignmentOf = (subscription: Subscription): Assignment => {
    const [digest] = digests;
    if (digest === undefined) throw new Error("There are digests.");
    return { subscription, digest, platform, pacer: createPacers(clock)("slack", platform.pace) };
  };
  const channels = Array.from({ length: 1_000 }, (_, index) => `C${index}`);
  const announce = createAnnouncer({ clock, log, stopping: new AbortController().signal });
  const entries = channels.flatMap((channel) =>
    ["morning", "evening"].map((when) => ({
      name: `${when}-${channel.toLowerCase()}`,
      channel: `slack:${channel}`,
    })),
  );
  const library = libraryOf(summit);
  for (const subscription of declare(...entries)) {
    announce(subscription, assignmentOf(subscription), library);
  }
  await clock.runUntil(clock.sleep(60_000, new AbortController().signal));
  expect(asked.length).toBeLessThanOrEqual(50);
  await clock.runUntil(clock.sleep(30 * 60_000, new AbortController().signal));
  expect([asked, most]).toEqual([channels, 1]);
  expect(lines).toEqual([
    "error: Digest morning-c7 for slack:C7 cannot be posted: the channel is archived.",
    "error: Digest evening-c7 for slack:C7 cannot be posted: the channel is archived.",
  ]);
});
