import { describe, expect, test } from "vitest";
import { findSubscription } from "../../../src/app/command-line/digest/find-subscription.ts";
import { printedPreview } from "../../../src/app/command-line/digest/preview.ts";
import { sentOf } from "../../../src/app/command-line/digest/sent.ts";
import { renderText } from "../../../src/platforms/console/render.ts";
import { noKnowledge } from "../../../src/store/deliveries/knowledge.ts";
import type { Settlement } from "../../../src/store/deliveries/ledger.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import { allReadable, declare, digests } from "../../digests/deliveries/world.ts";
import { unreadableOf } from "../../digests/schedules/subscriptions.ts";
import { libraryOf, summit, visit } from "../../library.ts";
import { at } from "../../store/deliveries/ledger.ts";

const library = libraryOf(summit, visit);

const preview = (
  now: string,
  entry: Readonly<Record<string, unknown>> = {},
  knowledge = noKnowledge,
): string => {
  const [subscription] = declare(entry);
  if (subscription === undefined) throw new Error("There is one.");
  return printedPreview(subscription, {
    digests,
    library,
    knowledge,
    watched: { watches: [], news: new Map() },
    now: Temporal.Instant.from(now),
    render: (answer) => renderText(answer, { styled: false }),
  });
};

describe("a preview", () => {
  test("shows what would be posted, what is left out, and the next five slots in local time and in UTC", () => {
    const shown = preview("2026-10-30T18:00Z", {
      schedule: "weekdays 08:30",
      timeZone: "America/New_York",
      include: { kinds: ["commitment"], people: ["ada-stone"] },
    });
    expect(shown).toContain(
      "NEW · OVERDUE 122 days · Commitment · Ada Stone: The ministry will publish the code by June.",
    );
    expect(shown).toContain(", 2 Mar 2026 · /source summit/publish\n");
    expect(shown).toContain("Left out (");
    expect(shown.split("\n\n").at(-1)).toBe(`To slack:C1, Monday to Friday at 08:30, New York time:
  Mon 2026-11-02 08:30 -05:00 EST = 2026-11-02 13:30 UTC
  Tue 2026-11-03 08:30 -05:00 EST = 2026-11-03 13:30 UTC
  Wed 2026-11-04 08:30 -05:00 EST = 2026-11-04 13:30 UTC
  Thu 2026-11-05 08:30 -05:00 EST = 2026-11-05 13:30 UTC
  Fri 2026-11-06 08:30 -05:00 EST = 2026-11-06 13:30 UTC`);
  });

  test("says where a slot does not exist, and which side of a change of clocks each one is on", () => {
    const lines = preview("2026-03-27T12:00Z", { schedule: "30 2 * * *", timeZone: "Europe/Paris" }).split(
      "\n",
    );
    expect(lines.slice(-5, -2)).toEqual([
      "  Sat 2026-03-28 02:30 +01:00 GMT+1 = 2026-03-28 01:30 UTC",
      "  Sun 2026-03-29 03:00 +02:00 GMT+2 = 2026-03-29 01:00 UTC (clocks skip 02:30 on that day)",
      "  Mon 2026-03-30 02:30 +02:00 GMT+2 = 2026-03-30 00:30 UTC",
    ]);
  });

  test("says that there is nothing to say, and what it asks for in vain", () => {
    const lines = preview("2026-06-01T00:00Z", { include: { topics: ["nothing"] } }).split("\n");
    expect(lines[0]).toBe("Nothing would be posted: there is nothing new.");
    expect(lines).toContain("It names something that no briefing has: topics: nothing.");
  });
});

describe("a digest by its name", () => {
  const current = declare({}, { name: "noon" });

  test("is found by it, or by its name and channel", () => {
    expect(findSubscription("noon", allReadable(current)).key).toBe("noon slack:C1");
    expect(findSubscription("noon slack:C1", allReadable(current)).key).toBe("noon slack:C1");
  });

  test("that is not there lists those that are", () => {
    expect(() => findSubscription("evening", allReadable(current))).toThrow(
      "There is no digest called evening: expected one of morning, noon.",
    );
  });

  test("that cannot be read says what is wrong with it", () => {
    const noon = unreadableOf({ name: "noon" });
    expect(() => findSubscription("noon", { readable: [], unreadable: [noon] })).toThrow(
      "The settings of noon slack:C1 cannot be read. “Mars/Base” is not a time zone.",
    );
  });

  test("that several channels have is asked for with its channel", () => {
    const both = [...current, ...declare({ name: "noon", channel: "slack:C2" })];
    expect(() => findSubscription("noon", allReadable(both))).toThrow(
      'There are several digests called noon: expected one of "noon slack:C1", "noon slack:C2".',
    );
  });
});

test("what became of a digest that was sent is said in a sentence", () => {
  const dueAt = at("08:31");
  const outcomes: readonly (Settlement | string | null)[] = [
    { state: "posted", facts: [], watermark: null },
    { state: "empty" },
    { state: "failed", reason: said("no channel") },
    { state: "uncertain", reason: said("HTTP status 500"), dueAt },
    "slack is off.",
    null,
  ];
  expect(outcomes.map((each) => sentOf(each, "slack:C1"))).toEqual([
    { ok: true, message: "Posted to slack:C1." },
    { ok: true, message: "There is nothing new, so nothing was posted to slack:C1." },
    { ok: false, message: "Not posted to slack:C1, or not all of it: no channel" },
    {
      ok: false,
      message: "It is not known whether it was posted to slack:C1. Check the channel. HTTP status 500",
    },
    { ok: false, message: "Not posted to slack:C1: slack is off." },
    { ok: false, message: "It was already sent to slack:C1 in this second." },
  ]);
});
