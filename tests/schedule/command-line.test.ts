import { describe, expect, onTestFinished, test } from "vitest";
import type { PostOutcome } from "../../src/platform.ts";
import { renderText } from "../../src/platforms/console/render.ts";
import { previewDigest, sendDigest } from "../../src/schedule/command-line.ts";
import { openSqliteLedger } from "../../src/storage/sqlite-ledger.ts";
import { libraryOf, summit, visit } from "../library.ts";
import { databasePath, rowsIn } from "../storage/ledger.ts";
import { createFakeLog, createFakePlatform, declare, digests } from "./world.ts";

const library = libraryOf(summit, visit);

const preview = (now: string, entry: Readonly<Record<string, unknown>> = {}, name = "morning"): string =>
  previewDigest(name, {
    declared: declare(entry, { name: "noon" }),
    digests,
    library,
    now: Temporal.Instant.from(now),
    render: (answer) => renderText(answer, { styled: false }),
  });

describe("a preview", () => {
  test("shows what would be posted, and the next five slots in local time and in UTC", () => {
    const shown = preview("2026-10-30T18:00Z", {
      cron: "30 8 * * mon-fri",
      timeZone: "America/New_York",
      include: { kinds: ["commitment"], people: ["ada-stone"] },
    });
    expect(shown).toBe(`Commitments (1) · as of 30 October 2026
=======================================

Only: Ada Stone.

Commitments
-----------

Ada Stone: The ministry will publish the code by June. (on behalf of Ministry of Works; 2 March 2026; due 30 June 2026)
  │ "We will publish the code by June," she said.
    The Herald <https://herald.example/open-code#:~:text=%22We%20will%20publish%20the%20code%20by%20June%2C%22%20she%20said.>, 2 March 2026 · summit/publish

To slack:C1, 30 8 * * mon-fri in America/New_York:
  Mon 2026-11-02 08:30 -05:00 EST = 2026-11-02 13:30 UTC
  Tue 2026-11-03 08:30 -05:00 EST = 2026-11-03 13:30 UTC
  Wed 2026-11-04 08:30 -05:00 EST = 2026-11-04 13:30 UTC
  Thu 2026-11-05 08:30 -05:00 EST = 2026-11-05 13:30 UTC
  Fri 2026-11-06 08:30 -05:00 EST = 2026-11-06 13:30 UTC`);
  });

  test("says where a slot does not exist, and which side of a change of clocks each one is on", () => {
    const lines = preview("2026-03-27T12:00Z", { cron: "30 2 * * *", timeZone: "Europe/Paris" }).split("\n");
    expect(lines.slice(-5, -2)).toEqual([
      "  Sat 2026-03-28 02:30 +01:00 GMT+1 = 2026-03-28 01:30 UTC",
      "  Sun 2026-03-29 03:00 +02:00 GMT+2 = 2026-03-29 01:00 UTC (clocks skip 02:30 on that day)",
      "  Mon 2026-03-30 02:30 +02:00 GMT+2 = 2026-03-30 00:30 UTC",
    ]);
  });

  test("says that there is nothing to say, and what it asks for in vain", () => {
    const [first, , second] = preview("2026-06-01T00:00Z", { include: { topics: ["nothing"] } }).split("\n");
    expect([first, second]).toEqual([
      "There is nothing to say, so nothing would be posted.",
      "It asks for what stands in no briefing: topics: nothing.",
    ]);
  });

  test("of a digest that is not declared lists those that are", () => {
    expect(() => preview("2026-06-01T00:00Z", {}, "evening")).toThrow(
      "There is no digest called evening in digests.yaml: expected one of morning, noon.",
    );
  });
});

describe("sending by hand", () => {
  const send = async (outcome: PostOutcome, channel = "slack:C1") => {
    const file = databasePath();
    const ledger = openSqliteLedger(file);
    onTestFinished(() => ledger.close());
    const fake = createFakePlatform();
    fake.answerPostsWith(async () => outcome);
    const sent = await sendDigest("morning", {
      declared: declare({ channel }),
      digests,
      platform: (name) =>
        name === "slack"
          ? { on: true, platform: fake.platform }
          : { on: false, why: `${name} is off. To turn it on, set ITS_TOKEN.` },
      library: () => library,
      ledger,
      now: () => Temporal.Instant.from("2026-06-02T07:15:30.5Z"),
      log: createFakeLog().log,
    });
    return { sent, rows: rowsIn(file), posts: fake.posts };
  };

  test("posts now, and is on record under a slot of its own", async () => {
    const { sent, rows, posts } = await send({ outcome: "posted", messageIds: ["1"] });
    expect(sent).toEqual({ ok: true, message: "Posted to slack:C1." });
    expect(posts).toHaveLength(1);
    expect(rows).toEqual([
      {
        subscription: "morning slack:C1",
        slot: "manual-2026-06-02T07:15:30Z",
        state: "posted",
        attempts: 1,
        message_ids: '["1"]',
        reason: null,
      },
    ]);
  });

  test("is never tried again by itself: who sent it is told", async () => {
    const refused = await send({ outcome: "refused", reason: "Slack was busy.", retry: true });
    expect(refused.sent).toEqual({ ok: false, message: "Not posted to slack:C1: Slack was busy." });
    expect(refused.rows.map(({ state }) => state)).toEqual(["failed"]);
    const unknown = await send({ outcome: "unknown", reason: "No answer." });
    expect(unknown.sent).toEqual({
      ok: false,
      message: "It may stand in slack:C1 or not. Look there. No answer.",
    });
  });

  test("needs its platform", async () => {
    await expect(send({ outcome: "posted", messageIds: [] }, "discord:1")).rejects.toThrow(
      "Digest morning cannot be posted to discord:1: discord is off. To turn it on, set ITS_TOKEN.",
    );
  });
});
