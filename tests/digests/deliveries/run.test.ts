import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { OnrecordError } from "../../../src/base/errors.ts";
import { createLateSchedule } from "../../../src/digests/deliveries/late-schedule.ts";
import { openSchedule, type ScheduleOptions } from "../../../src/digests/deliveries/open-schedule.ts";
import { createPacers } from "../../../src/digests/deliveries/pace.ts";
import { startSchedule } from "../../../src/digests/deliveries/run.ts";
import { libraryOf, summit } from "../../library.ts";
import { temporaryFolder } from "../../store/deliveries/ledger.ts";
import { createFakePlatform } from "./fake-platform.ts";
import { createFakeLog, digests } from "./world.ts";

const file = `digests:
  - name: minutely
    digest: commitments
    channel: slack:C1
    schedule: "* * * * *"
    timeZone: UTC
    language: en
`;

/** A schedule with the digest of the file, in a folder of its own. */
const scheduling = (load = async () => digests) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "digests.yaml"), file);
  const clock = {
    now: () => Temporal.Instant.fromEpochMilliseconds(Date.now()),
    elapsedMs: () => performance.now(),
    sleep: async () => {},
  };
  const fake = createFakePlatform(clock);
  const { log, lines } = createFakeLog();
  const options: ScheduleOptions = {
    briefingsFolder: folder,
    changesFolder: join(folder, "changes"),
    database: join(folder, "onrecord.sqlite"),
    platform: () => ({ on: true, platform: fake.platform }),
    library: () => libraryOf(summit),
    withEmbargoed: () => libraryOf(summit),
    timeZone: "UTC",
    language: "en",
    leaseMs: 60_000,
    lateMs: 0,
    newsdesk: null,
    healthPort: null,
    stopping: new AbortController().signal,
    drafts: async () => [],
    takeSeen: () => [],
    privateNoticeDays: 7,
    clock,
    pacers: createPacers(clock),
    measured: (ledger) => ledger,
    loadDigests: load,
    log,
  };
  return { fake, lines, options };
};

test("node-cron's ticks post what is due, and a stop closes the store", async () => {
  vi.useFakeTimers({ now: new Date("2026-06-02T08:29:50Z"), toFake: ["Date", "setTimeout", "clearTimeout"] });
  try {
    const { fake, lines, options } = scheduling();
    const { scheduler, store, stop } = await startSchedule(await openSchedule(options), options);
    // The tick at the start notes since when the digest is known.
    await vi.waitFor(() => expect(lines).toContain("info: 1 digest is scheduled."), { timeout: 20_000 });
    await vi.advanceTimersByTimeAsync(30_000);
    await vi.waitFor(() => expect(fake.all()).toHaveLength(1), { timeout: 20_000 });
    await vi.advanceTimersByTimeAsync(60_000);
    await vi.waitFor(() => expect(fake.all()).toHaveLength(2), { timeout: 20_000 });
    await scheduler.idle();
    const log100 = await store.ledger.log("slack:C1", 100);
    expect(log100.map(({ delivery: { slot }, state }) => `${slot} ${state}`).reverse()).toEqual([
      "2026-06-02T08:30 posted",
      "2026-06-02T08:31 posted",
    ]);
    await stop();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(fake.all()).toHaveLength(2);
    expect(lines.filter((line) => line.startsWith("error"))).toEqual([]);
  } finally {
    vi.useRealTimers();
  }
});

test("an error of any kind at the first attempt ends neither the bot nor its attempts", async () => {
  const failures = [new TypeError("a bug"), new OnrecordError("storage", "the disk is full.")];
  for (const failure of failures) {
    let isBroken = true;
    const { lines, options } = scheduling(async () => {
      if (isBroken) throw failure;
      return digests;
    });
    const schedule = createLateSchedule(options, "at-start");
    await schedule.start();
    expect([lines, schedule.now()]).toEqual([
      [`error: No digest is posted for now: ${failure.message}`],
      null,
    ]);
    isBroken = false;
    await schedule.open();
    expect(schedule.now()).not.toBeNull();
    await schedule.stop();
  }
});
