import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { readConfig } from "../../../src/app/config.ts";
import { openRecord } from "../../../src/app/open-record.ts";
import { openDatabase } from "../../../src/store/database/open.ts";
import { createStoredRecord } from "../../../src/store/record/database-record.ts";
import type { StoredRecord } from "../../../src/store/record/stored-record.ts";
import { startPostgres } from "../../fakes/postgres.ts";
import { temporaryFolder } from "../../store/deliveries/ledger.ts";

const warnings: string[] = [];
const log = {
  debug() {},
  info() {},
  warn: (_values: unknown, sentence?: unknown) => void warnings.push(String(sentence)),
  error() {},
};

test("the record is in the folder, unless the settings say otherwise", async () => {
  const folder = temporaryFolder();
  const record = await openRecord(readConfig({ ONRECORD_BRIEFINGS: folder }), log);
  expect([record.settings.briefingsFolder, record.writer.folder]).toEqual([folder, folder]);
  await record.stop();
});

test("a record in the database needs Postgres", () => {
  expect(() => readConfig({ ONRECORD_RECORD: "database" })).toThrow(
    "ONRECORD_RECORD: database needs Postgres, so set DATABASE_URL. Without it, bots on one machine share the folder.",
  );
});

const postgres = await startPostgres();
if (typeof postgres === "string") test.skip(postgres);
else {
  afterAll(() => postgres.stop());

  const configOf = (address: string, data: string) =>
    readConfig({
      DATABASE_URL: address,
      ONRECORD_RECORD: "database",
      ONRECORD_DATABASE: join(data, "onrecord.sqlite"),
      ONRECORD_BRIEFINGS: join(data, "briefings"),
    });

  const open = async (address: string, data = temporaryFolder()) => {
    const record = await openRecord(configOf(address, data), log);
    onTestFinished(() => record.stop());
    return record;
  };

  /** The record in a database. If it is silent, it does not notify the bots. */
  const recordIn = async (address: string, isSilent = false): Promise<StoredRecord> => {
    const database = await openDatabase(address);
    onTestFinished(() => database.kysely.destroy());
    return createStoredRecord(isSilent ? { ...database, engine: "sqlite" } : database);
  };

  const put = (record: StoredRecord, text: string): Promise<void> =>
    record.write(Temporal.Now.instant(), (writing) =>
      writing.put([{ entry: "town", files: [{ name: "briefing.yaml", bytes: Buffer.from(text) }] }]),
    );

  /** Resolves when the copy has a text. */
  const until = async (folder: string, text: string): Promise<void> => {
    const path = join(folder, "town", "briefing.yaml");
    while (!existsSync(path) || readFileSync(path, "utf8") !== text) await setTimeout(20);
  };

  describe("a bot whose record is in the database", () => {
    test("refuses to start if the record is empty and the folder is not, and names npm run push", async () => {
      const [address, data] = [await postgres.createDatabase(), temporaryFolder()];
      mkdirSync(join(data, "briefings", "town"), { recursive: true });
      await expect(openRecord(configOf(address, data), log)).rejects.toMatchObject({
        code: "config",
        message: `ONRECORD_RECORD: the record in the database is empty, and ${join(data, "briefings")} has 1 briefing. Run npm run push, then start again.`,
      });
      await put(await recordIn(address), "a");
      expect((await open(address, data)).writer.folder).toBe(join(data, "record"));
    });

    test("starts with an empty record if there is nothing to push, and has the first briefing once it is there", async () => {
      const address = await postgres.createDatabase();
      const { writer, settings } = await open(address);
      expect([existsSync(writer.folder), settings.briefingsFolder]).toEqual([true, writer.folder]);
      await put(await recordIn(address), "a");
      await until(writer.folder, "a");
    });

    test("has what another one writes, also if no notification arrives", async () => {
      const address = await postgres.createDatabase();
      await put(await recordIn(address), "a");
      const [one, other] = [await open(address), await open(address)];
      await one.writer.change("town", async (briefings) =>
        writeFileSync(join(briefings, "town", "briefing.yaml"), "b"),
      );
      await until(other.writer.folder, "b");
      await put(await recordIn(address, true), "c");
      await Promise.all([until(one.writer.folder, "c"), until(other.writer.folder, "c")]);
    });

    test("listens again after its connection was lost", async () => {
      const address = await postgres.createDatabase();
      const record = await recordIn(address);
      await put(record, "a");
      const { writer } = await open(address);
      await postgres.run(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${new URL(address).pathname.slice(1)}'`,
      );
      // Each try may find another connection of the pool gone.
      await vi.waitFor(() => put(record, "b"), { timeout: 20_000 });
      await until(writer.folder, "b");
    });

    test("answers from its copy if the database cannot be reached, and does not start without a copy", async () => {
      const [address, data] = [await postgres.createDatabase(), temporaryFolder()];
      await put(await recordIn(address), "a");
      await (await openRecord(configOf(address, data), log)).stop();
      const nowhere = "postgres://user:hunter2@127.0.0.1:1/onrecord";
      const { writer } = await open(nowhere, data);
      expect(readFileSync(join(writer.folder, "town", "briefing.yaml"), "utf8")).toBe("a");
      expect(warnings.at(-1)).toContain(
        "The record in the database cannot be read, so the copy may be old: ",
      );
      await expect(open(nowhere)).rejects.toMatchObject({ code: "storage" });
    });
  });
}
