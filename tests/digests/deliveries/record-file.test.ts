import { rmSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import { OnrecordError } from "../../../src/base/errors.ts";
import { systemClock } from "../../../src/base/time/clock.ts";
import { createFileNotice, createWriteBackNotice } from "../../../src/digests/deliveries/file-notice.ts";
import { createNotifier } from "../../../src/digests/deliveries/notify.ts";
import { createPacers } from "../../../src/digests/deliveries/pace.ts";
import { createFileKeeper, onlyInPlace } from "../../../src/digests/deliveries/record-file.ts";
import type { PlatformState } from "../../../src/digests/posting.ts";
import type { DatabaseFile } from "../../../src/store/database/database.ts";
import { openStore } from "../../../src/store/database/open.ts";
import type { FilePlace } from "../../../src/store/database/sqlite-file.ts";
import { libraryOf } from "../../library.ts";
import { databasePath } from "../../store/deliveries/ledger.ts";
import { isDone, prepare } from "./child/deliveries.ts";
import { startSlackServer } from "./child/platforms.ts";
import { createFakePlatform } from "./fake-platform.ts";
import { worldOf } from "./morning.ts";
import { allReadable, createFakeLog, declare } from "./world.ts";

/** A file whose place is told, and that can be written back or not. */
const fileThatIs = (...places: FilePlace[]): DatabaseFile & { written: number; full: boolean } => ({
  written: 0,
  full: false,
  place: () => places.shift() ?? "in-place",
  async writeBack() {
    if (this.full) throw new OnrecordError("storage", "The disk is full.");
    this.written += 1;
  },
});

const quiet = { recordWriteBack: async () => {}, tellStopped: async () => {} };

describe("the keeper of the record's file", () => {
  test("lets digests be posted from a file that is in its place, or from a server", async () => {
    const { log, lines } = createFakeLog();
    expect(await createFileKeeper(fileThatIs(), log, quiet)()).toBe(true);
    expect(await createFileKeeper(null, log, quiet)()).toBe(true);
    expect(lines).toEqual([]);
  });

  test("writes a file back that is gone, says so once, and lets digests be posted", async () => {
    const { log, lines } = createFakeLog();
    const file = fileThatIs("missing");
    const told: string[] = [];
    const mayPost = createFileKeeper(file, log, {
      recordWriteBack: async () => void told.push(`recorded, written ${file.written} times`),
      tellStopped: async () => void told.push("stopped"),
    });
    expect([await mayPost(), await mayPost()]).toEqual([true, true]);
    expect(file.written).toBe(1);
    expect(told).toEqual(["recorded, written 0 times"]);
    expect(lines).toEqual([
      "error: The database file or its journal was deleted while it was open. The bot has written it back, and no data is lost.",
    ]);
  });

  test("lets nothing be posted while it cannot be written back, or another file is there", async () => {
    const { log, lines } = createFakeLog();
    const file = fileThatIs("missing", "missing", "replaced");
    file.full = true;
    const told: string[] = [];
    const mayPost = createFileKeeper(file, log, {
      recordWriteBack: async () => void told.push(`recorded, written ${file.written} times`),
      tellStopped: async () => void told.push("stopped"),
    });
    expect([await mayPost(), await mayPost(), await mayPost(), await mayPost()]).toEqual([
      false,
      false,
      false,
      true,
    ]);
    expect(told).toEqual(["recorded, written 0 times", "stopped", "stopped"]);
    expect(lines).toEqual([
      "error: The database file or its journal was deleted while it was open. The bot writes it back, and posts nothing before that. It could not be written back: The disk is full.",
      expect.stringMatching(/^error: Another file has replaced the database file\. The bot posts nothing/),
    ]);
  });
});

test.each(["missing", "replaced"] as const)("nothing is claimed on a file that is %s", async (place) => {
  const store = await openStore(databasePath());
  const ledger = onlyInPlace(store.ledger, fileThatIs(place, place, place, place));
  const now = Temporal.Instant.from("2026-06-02T08:30Z");
  const turn = { by: "bot", now, until: now.add({ minutes: 1 }) };
  const delivery = { id: "d", subscription: "s c", slot: "x", scheduled: true, plannedAt: now };
  for (const act of [
    ledger.claim(delivery, turn),
    ledger.claimDue(turn, 1),
    ledger.beginRequest("d", turn),
    ledger.saveContent("d", "{}", [], turn),
  ]) {
    await expect(act).rejects.toMatchObject({ code: "storage" });
  }
  await store.close();
});

test("everybody who manages digests gets one notice of the file, in the language of a digest of theirs", async () => {
  const fake = createFakePlatform(systemClock);
  const all = declare(
    { managers: ["U1"], language: "fr" },
    { name: "noon", managers: ["U1", "U2"], language: "fr" },
    { name: "other", channel: "slack:C2" },
    { name: "elsewhere", channel: "telegram:1", managers: ["9"] },
  );
  const platform = (name: string): PlatformState =>
    name === "slack" ? { on: true, platform: fake.platform } : { on: false, why: "off" };
  await createFileNotice({ platform, all: async () => all, log: createFakeLog().log })();
  expect(fake.told.map(({ user, summary }) => [user, summary.slice(0, 10)])).toEqual([
    ["U1", "Le fichier"],
    ["U2", "Le fichier"],
    ["manager-of-C2", "The bot’s "],
  ]);
});

test("a database that is deleted under the running program is written back, and the next start posts nothing again", async () => {
  const server = await startSlackServer();
  const { start, states, folder } = await prepare(server);
  const program = start("08:30:00");
  await program.saw(isDone);
  const posted = server.messages();
  expect(posted.length).toBeGreaterThan(1);
  rmSync(`${folder}/data/onrecord.sqlite`);
  await program.saw(/has written it back/u);
  program.kill("SIGKILL");
  await program.ended;
  expect(await states()).toEqual(["posted"]);
  const next = start("08:40:00");
  await next.saw(/is scheduled/u);
  // Whichever of the two processes sent it.
  await vi.waitFor(() => expect(server.direct()).toHaveLength(1), { timeout: 30_000 });
  next.kill("SIGTERM");
  expect(await next.ended).toBe(0);
  expect(server.direct()).toEqual([expect.stringContaining("database file was deleted")]);
  expect(server.messages()).toEqual(posted);
}, 60_000);

test("a file that is written back is put on record for everybody who manages digests, and each gets one notice", async () => {
  const declared = declare(
    { managers: ["U1"] },
    { name: "noon", channel: "slack:C2", managers: ["U1", "U2"] },
    { name: "other", channel: "slack:C3", managers: ["U2"] },
    { name: "unnamed", channel: "slack:C4" },
  );
  const { store, clock, fake, slack } = await worldOf({ declared });
  const { log } = createFakeLog();
  const all = async () => declared;
  await createWriteBackNotice({ ...store, all, now: () => clock.now(), log })();
  const notifier = createNotifier({
    ...store,
    platform: () => slack,
    library: () => libraryOf(),
    current: async () => allReadable(declared),
    pacers: createPacers(clock),
    by: "bot",
    leaseMs: 60_000,
    lateMs: 0,
    clock,
    log,
  });
  await clock.runUntil(notifier.sweep());
  expect(fake.told.map(({ user, summary }) => `${user}: ${summary.slice(0, 35)}`).sort()).toEqual([
    "U1: The bot’s database file was deleted",
    "U2: The bot’s database file was deleted",
    "manager-of-C4: The bot’s database file was deleted",
  ]);
});
