import { afterAll, expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../src/store/database/open.ts";
import { createStoredRecord } from "../../src/store/record/database-record.ts";
import { startSlackServer } from "../digests/deliveries/child/platforms.ts";
import { startProgram, writeNewsroom } from "../digests/deliveries/child/program.ts";
import { startPostgres } from "../fakes/postgres.ts";
import { type DropMoment, startWire } from "../fakes/wire.ts";
import { temporaryFolder } from "../store/deliveries/ledger.ts";

/** The first retry comes after five seconds, and a busy machine takes as long again to start a program. */
const timeout = 120_000;

const morning = (channel: string) => ({
  name: "morning",
  digest: "commitments",
  channel,
  schedule: "30 8 * * *",
  timeZone: "UTC",
  language: "en",
});

const postgres = await startPostgres();
if (typeof postgres === "string") test.skip(postgres);
else {
  afterAll(() => postgres.stop());

  /** The real program, whose connection to its database is cut at a request. */
  const start = async (
    database: string,
    folder: (channel: string) => string,
    drop: readonly [at: number, moment: DropMoment] | "all",
    environment: Readonly<Record<string, string>> = {},
  ) => {
    const address = new URL(database);
    const [wire, slack] = [await startWire(Number(address.port)), await startSlackServer()];
    onTestFinished(() => wire.stop());
    if (drop === "all") wire.refuse();
    else wire.dropAt(...drop);
    address.port = String(wire.port);
    const program = startProgram({
      folder: folder(slack.channel),
      environment: { ...slack.environment, DATABASE_URL: address.href, ...environment },
      at: "2026-06-02T08:00:00Z",
    });
    return { program, wire, slack };
  };

  test.each([
    [1, "before the request"],
    [2, "with the answer"],
    [12, "before the request"],
    [12, "with the answer"],
  ] as const)(
    "a bot whose database is cut at request %i (%s) of its start answers, and posts digests once the database is back",
    { timeout },
    async (at, moment) => {
      const { program, slack } = await start(
        await postgres.createDatabase(),
        (channel) => writeNewsroom([morning(channel)]),
        [at, moment],
      );
      await program.saw(/No digest is posted for now: .*The bot retries\./u);
      await program.saw(/Slack is on/u);
      await program.saw(/1 digest is scheduled/u);
      slack.ask("home", {});
      program.kill("SIGTERM");
      expect(await program.ended).toBe(0);
    },
  );

  const recorded = async (): Promise<string> => {
    const database = await postgres.createDatabase();
    const opened = await openDatabase(database);
    onTestFinished(() => opened.kysely.destroy());
    await createStoredRecord(opened).write(Temporal.Now.instant(), async () => {});
    return database;
  };
  const inDatabase = { ONRECORD_RECORD: "database" };

  test("a bot whose record is in a database that is cut during the start waits for it", {
    timeout,
  }, async () => {
    const { program } = await start(
      await recorded(),
      () => temporaryFolder(),
      [1, "before the request"],
      inDatabase,
    );
    await program.saw(/The bot cannot start yet, because it has no copy of the record: .*The bot retries\./u);
    await program.saw(/Slack is on/u);
    program.kill("SIGTERM");
    expect(await program.ended).toBe(0);
  });

  test("a bot that waits for its record ends at once with SIGTERM", { timeout }, async () => {
    const { program } = await start(await recorded(), () => temporaryFolder(), "all", inDatabase);
    await program.saw(/The bot cannot start yet/u);
    const began = performance.now();
    program.kill("SIGTERM");
    expect(await program.ended).toBe(0);
    expect(performance.now() - began).toBeLessThan(4_000);
  });
}
