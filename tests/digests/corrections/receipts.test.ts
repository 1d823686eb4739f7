import { expect, test } from "vitest";
import { receiptAnswer } from "../../../src/digests/corrections/receipt.ts";
import { isReady } from "../../../src/digests/corrections/record-receipts.ts";
import { renderText } from "../../../src/platforms/console/render.ts";
import { connectDatabase } from "../../../src/store/database/open.ts";
import { said } from "../../../src/store/deliveries/reason.ts";
import { forgetPerson } from "../../../src/store/people/erasures.ts";
import { libraryOf, summit, visit } from "../../library.ts";
import { databasePath } from "../../store/deliveries/ledger.ts";
import { june } from "../deliveries/world.ts";
import { correctedSummit, createCorrectionsWorld } from "./corrections-world.ts";

type World = Awaited<ReturnType<typeof createCorrectionsWorld>>;

const refused = { outcome: "refused", reason: said("edit_refused"), refusal: { remedy: "give-up" } } as const;
const lost = { outcome: "unknown", reason: said("no answer") } as const;

/** An editor corrects the summit in chat. */
const correctBy = async ({ world, store, clock }: World, who: string): Promise<void> => {
  const entry = { channel: null, what: "briefing-withdrawn", before: null, after: null } as const;
  await clock.runUntil(store.audit.record({ ...entry, at: clock.now(), who, subject: "summit" }));
  world.library = libraryOf(correctedSummit());
};

/** The corrector and the notifier at work for some minutes. */
const minutes = async ({ sweep, notify, wait }: World, count: number): Promise<void> => {
  for (let minute = 0; minute < count; minute += 1) {
    await sweep();
    await notify();
    await wait(60_000);
  }
};

const title = "Corrections of “Open code at the summit”: the messages that were already posted";

test("the editor who corrected a fact in chat gets one receipt, and no other editor does", async () => {
  const world = await createCorrectionsWorld();
  for (const channel of ["C1", "C2", "C3"]) await world.post(channel);
  world.fake.remove("C3", "C3-1");
  await correctBy(world, "slack:T1/U2");
  await minutes(world, 5);
  expect(world.fake.told).toEqual([{ user: "U2", summary: title }]);
  expect(world.fake.in("DESK")).toEqual([]);
});

test("the desk's channel gets the receipt of a correction that was made in a file, once per briefing", async () => {
  const world = await createCorrectionsWorld();
  await world.post("C1");
  await world.post("C2");
  world.world.library = libraryOf(correctedSummit());
  await minutes(world, 5);
  expect(world.fake.in("DESK").map(({ summary }) => summary)).toEqual([title]);
  expect(world.fake.told).toEqual([]);
  // A later correction has a receipt of its own.
  world.world.library = libraryOf(correctedSummit("withdrawn"));
  await minutes(world, 5);
  expect(world.fake.in("DESK")).toHaveLength(2);
});

test("the desk's channel gets the receipt of a folder that was removed", async () => {
  const world = await createCorrectionsWorld();
  await world.post("C1");
  world.world.library = libraryOf(visit);
  await minutes(world, 5);
  expect(world.fake.in("DESK").map(({ summary }) => summary)).toEqual([
    "Corrections of summit: the messages that were already posted",
  ]);
});

test("a correction of facts that no message shows has no receipt, and without a desk's channel it is in the log", async () => {
  const world = await createCorrectionsWorld();
  world.world.library = libraryOf(correctedSummit());
  await minutes(world, 3);
  expect(world.fake.in("DESK")).toEqual([]);
  await world.post("C1");
  const without = await createCorrectionsWorld(databasePath(), null);
  await without.post("C1");
  without.world.library = libraryOf(correctedSummit());
  await minutes(without, 3);
  expect(without.lines).toContain(
    "info: Messages with corrected facts were edited. ONRECORD_DESK names no channel for the receipt.",
  );
});

test("waits for edits under way, and for ten minutes for those that fail", () => {
  const receipt = { since: june("01T08:30") };
  const failing = { channel: "slack:C1", message: "1", reason: said("no"), isGivenUp: false };
  const readyAt = (time: string, waiting: number, ...failed: readonly (typeof failing)[]) =>
    isReady(receipt, { waiting, failed }, june(time));
  expect([
    readyAt("01T08:30:59", 0),
    readyAt("01T08:31", 0),
    readyAt("01T09:31", 1),
    readyAt("01T08:39:59", 0, failing),
    readyAt("01T08:39:59", 0, { ...failing, isGivenUp: true }),
    readyAt("01T08:40", 0, failing),
  ]).toEqual([false, true, false, false, true, true]);
});

test("says what was found, edited, notified, gone and failed, and why", async () => {
  const world = await createCorrectionsWorld();
  for (const channel of ["C1", "C2", "C3"]) await world.post(channel);
  world.fake.remove("C2", "C2-1");
  const became = { outcome: "other", isStored: false, became: refused } as const;
  world.world.library = libraryOf(correctedSummit());
  world.fake.nextEdit(...Array.from({ length: 40 }, () => became));
  await world.sweep();
  const [receipt] = await world.store.receipts.open();
  await world.wait(60_000);
  const results = await world.store.receipts.resultsOf(receipt ?? expect.unreachable());
  expect(results).toMatchObject({ found: 3, edited: 0, notified: 0, waiting: 0 });
  const { failed } = results;
  expect(failed.length).toBeGreaterThan(0);
  expect(failed[0]).toMatchObject({ reason: said("edit_refused"), isGivenUp: false });
});

test("is in words, with a link to each message that failed", () => {
  const shown = receiptAnswer(
    {
      kind: "receipt",
      language: "en",
      slug: "summit",
      isForChannel: true,
      found: 30,
      edited: 16,
      notified: 15,
      gone: 1,
      failed: 13,
      listed: [
        {
          channel: "slack:C1",
          reason: said("edit_refused"),
          isGivenUp: false,
          url: "https://slack.example/1",
        },
        { channel: "discord:2", reason: said("no"), isGivenUp: true, url: null },
      ],
    },
    libraryOf(summit),
    "slack",
  );
  expect(renderText(shown, { styled: false })).toBe(
    `${title}
------------------------------------------------------------------------

30 messages show a fact that was corrected, updated, withdrawn or removed. Edited: 16. Notice in the thread: 15. Deleted before: 1. Failed: 13.

• C1, still trying: edit_refused Open the message <https://slack.example/1>
• discord:2, given up: no
• 11 more messages

The bot tries to correct a message for a week. The log names each message that it gives up.`,
  );
});

test.each(["DESK", "U2"])("whose answer is lost is looked for, and is with %s once", async (recipient) => {
  const world = await createCorrectionsWorld();
  await world.post("C1");
  if (recipient === "U2") await correctBy(world, "slack:T1/U2");
  else world.world.library = libraryOf(correctedSummit());
  await world.sweep();
  await world.wait(60_000);
  await world.sweep();
  if (recipient === "U2") world.fake.nextDirect({ does: "store and say nothing" });
  else world.fake.always((channel) => ({ does: channel === "DESK" ? "store and say nothing" : "store" }));
  await world.notify();
  world.fake.always(() => ({ does: "store" }));
  await minutes(world, 3);
  expect(world.fake.in(recipient === "U2" ? "direct-U2" : "DESK")).toHaveLength(1);
});

test("of two processes, one records it", async () => {
  const world = await createCorrectionsWorld();
  await world.post("C1");
  await correctBy(world, "slack:T1/U2");
  await world.sweep();
  await world.wait(60_000);
  const both = [world.newProcess("one"), world.newProcess("two")];
  await world.clock.runUntil(Promise.all(both.map((each) => each.sweep())));
  await world.notify();
  await minutes(world, 2);
  expect(world.fake.told).toHaveLength(1);
});

test.each(["before", "after"])(
  "of a process that dies %s it is recorded is sent once by the next",
  async (when) => {
    const world = await createCorrectionsWorld();
    const { store, clock } = world;
    await world.post("C1");
    await correctBy(world, "slack:T1/U2");
    await world.sweep();
    await world.wait(60_000);
    const dying = world.newProcess("dying", {
      receipts: {
        ...store.receipts,
        async close(...given) {
          if (when === "after") await store.receipts.close(...given);
          throw new Error("killed");
        },
      },
    });
    await clock.runUntil(dying.sweep());
    await minutes(world, 3);
    expect(world.fake.told).toEqual([{ user: "U2", summary: title }]);
  },
);

test.each(["before", "after"])(
  "of a process that dies %s its message is on record is found, and not sent again",
  async (when) => {
    const world = await createCorrectionsWorld();
    const { store, clock } = world;
    await world.post("C1");
    await correctBy(world, "slack:T1/U2");
    await world.sweep();
    await world.wait(60_000);
    await world.sweep();
    const dying = world.newNotifier("dying", {
      ...store.notices,
      async saveRecipient(ids, person, recipient) {
        if (recipient.state !== "told" || when === "after")
          await store.notices.saveRecipient(ids, person, recipient);
        if (recipient.state === "told") throw new Error("killed");
      },
    });
    await clock.runUntil(dying.sweep());
    await minutes(world, 3);
    expect(world.fake.told).toEqual([{ user: "U2", summary: title }]);
  },
);

test("is not sent to an editor who was forgotten meanwhile", async () => {
  const address = databasePath();
  const world = await createCorrectionsWorld(address);
  await world.post("C1");
  await correctBy(world, "slack:T1/U2");
  await world.sweep();
  await world.wait(60_000);
  await world.sweep();
  const database = await connectDatabase(address);
  await forgetPerson(database, { platform: "slack", workspace: "T1", user: "U2" }, world.clock.now());
  await database.kysely.destroy();
  await minutes(world, 2);
  expect([world.fake.told, world.fake.in("DESK")]).toEqual([[], []]);
});

test("a notice whose answer is lost counts as failed while the bot looks for it", async () => {
  const world = await createCorrectionsWorld();
  await world.post("C1");
  world.world.library = libraryOf(correctedSummit());
  world.fake.next({ does: "say nothing" });
  await world.sweep();
  const [receipt] = await world.store.receipts.open();
  const results = await world.store.receipts.resultsOf(receipt ?? expect.unreachable());
  expect(results).toEqual({
    found: 1,
    edited: 1,
    notified: 0,
    gone: 0,
    waiting: 0,
    failed: [{ channel: "slack:C1", message: "C1-1", reason: lost.reason, isGivenUp: false }],
  });
});
