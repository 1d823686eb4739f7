import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, test, vi } from "vitest";
import { startSchedule } from "../../src/schedule/run.ts";
import { libraryOf, summit } from "../library.ts";
import { rowsIn, temporaryFolder } from "../storage/ledger.ts";
import { createFakeLog, createFakePlatform } from "./world.ts";

const file = `digests:
  - name: minutely
    digest: commitments
    channel: slack:C1
    cron: "* * * * *"
    timeZone: UTC
    language: en
`;

const knownIn = (databaseFile: string): unknown[] => {
  const database = new DatabaseSync(databaseFile, { readOnly: true });
  try {
    return database
      .prepare("SELECT key FROM subscriptions")
      .all()
      .map(({ key }) => key);
  } finally {
    database.close();
  }
};

test("node-cron's minutes post what is due, and a stop closes the ledger", async () => {
  vi.useFakeTimers({ now: new Date("2026-06-02T08:29:50Z") });
  try {
    const folder = temporaryFolder();
    const databaseFile = join(folder, "onrecord.sqlite");
    writeFileSync(join(folder, "digests.yaml"), file);
    const fake = createFakePlatform();
    const { log, lines } = createFakeLog();
    const schedule = await startSchedule({
      briefingsFolder: folder,
      databaseFile,
      platform: () => ({ on: true, platform: fake.platform }),
      library: () => libraryOf(summit),
      now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
      log,
    });
    // The tick at the start notes since when the digest is known.
    await vi.waitFor(() => expect(knownIn(databaseFile)).toEqual(["minutely slack:C1"]));
    await vi.advanceTimersByTimeAsync(15_000);
    await vi.waitFor(() => expect(fake.posts).toHaveLength(1));
    await vi.advanceTimersByTimeAsync(60_000);
    await vi.waitFor(() => expect(fake.posts).toHaveLength(2));
    await schedule.stop();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(rowsIn(databaseFile).map(({ slot, state }) => `${slot} ${state}`)).toEqual([
      "2026-06-02T08:30 posted",
      "2026-06-02T08:31 posted",
    ]);
    expect(lines.filter((line) => line.startsWith("error"))).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
});
