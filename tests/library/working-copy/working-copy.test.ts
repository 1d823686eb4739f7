import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, onTestFinished, test } from "vitest";
import { databaseWriter } from "../../../src/library/working-copy/database-writer.ts";
import { openWorkingCopy } from "../../../src/library/working-copy/working-copy.ts";
import { openDatabase } from "../../../src/store/database/open.ts";
import { createStoredRecord } from "../../../src/store/record/database-record.ts";
import type { StoredRecord } from "../../../src/store/record/stored-record.ts";
import { startPostgres } from "../../fakes/postgres.ts";
import { at, temporaryFolder } from "../../store/deliveries/ledger.ts";

const postgres = await startPostgres();
if (typeof postgres === "string") test.skip(postgres);
else {
  afterAll(() => postgres.stop());

  const openRecordIn = async (address: string): Promise<StoredRecord> => {
    const database = await openDatabase(address);
    onTestFinished(() => database.kysely.destroy());
    return createStoredRecord(database);
  };

  const put = (record: StoredRecord, entry: string, texts: Readonly<Record<string, string>> | null) =>
    record.write(at("08:00"), (open) =>
      open.put([
        {
          entry,
          files:
            texts === null
              ? null
              : Object.entries(texts).map(([name, text]) => ({ name, bytes: Buffer.from(text) })),
        },
      ]),
    );

  /** All that is in a copy's folder, without the file that describes the copy. */
  const namesIn = (folder: string): readonly string[] =>
    readdirSync(folder).filter((name) => !name.startsWith(".copy.sqlite"));

  const begin = async () => {
    const address = await postgres.createDatabase();
    const record = await openRecordIn(address);
    const folder = join(temporaryFolder(), "record");
    const copy = openWorkingCopy(folder, record);
    onTestFinished(() => copy.close());
    const read = (path: string): string => readFileSync(join(folder, path), "utf8");
    /** The same folder in another process. */
    const other = () => {
      const opened = openWorkingCopy(folder, record);
      onTestFinished(() => opened.close());
      return opened;
    };
    return { record, folder, copy, read, other };
  };

  describe("a working copy of the record", () => {
    test("has the newest versions, and only reads what changed", async () => {
      const { record, folder, copy, read } = await begin();
      expect([await copy.hasRecord(), await copy.update()]).toEqual([false, []]);
      await put(record, "town", { "briefing.yaml": "a", "one.txt": "1" });
      await put(record, "updates.jsonl", { "updates.jsonl": "{}\n" });
      expect(await copy.update()).toEqual(["town", "updates.jsonl"]);
      await put(record, "town", { "briefing.yaml": "b", "two.txt": "2" });
      expect(await copy.update()).toEqual(["town"]);
      expect(readdirSync(join(folder, "town"))).toEqual(["briefing.yaml", "two.txt"]);
      expect([read("town/briefing.yaml"), read("updates.jsonl")]).toEqual(["b", "{}\n"]);
      expect([await copy.hasRecord(), await copy.update()]).toEqual([true, []]);
    });

    test("loses a briefing that was removed from the record", async () => {
      const { record, folder, copy } = await begin();
      await put(record, "town", { "briefing.yaml": "a" });
      await copy.update();
      await put(record, "town", null);
      expect(await copy.update()).toEqual(["town"]);
      expect(existsSync(join(folder, "town"))).toBe(false);
    });

    test("is kept up to date by one process; when that one ends, by another", async () => {
      const { record, copy, read, other } = await begin();
      await put(record, "town", { "briefing.yaml": "a" });
      await copy.update();
      const second = other();
      await put(record, "town", { "briefing.yaml": "b" });
      expect(await second.update()).toBeNull();
      copy.close();
      expect(await second.update()).toEqual(["town"]);
      expect(read("town/briefing.yaml")).toBe("b");
    });

    test("writes files again that were lost with the machine's power, and removes what a killed process left", async () => {
      const { record, folder, copy, read, other } = await begin();
      await put(record, "town", { "briefing.yaml": "a" });
      await copy.update();
      copy.close();
      writeFileSync(join(folder, "town", "briefing.yaml"), "");
      mkdirSync(join(folder, ".change-1", "town"), { recursive: true });
      expect(await other().update()).toEqual(["town"]);
      expect(read("town/briefing.yaml")).toBe("a");
      expect(namesIn(folder)).toEqual(["town"]);
    });

    test("is made again if the file that describes it is damaged", async () => {
      const { record, folder, copy, read, other } = await begin();
      await put(record, "town", { "briefing.yaml": "a" });
      await copy.update();
      copy.close();
      writeFileSync(join(folder, ".copy.sqlite"), "no database".repeat(500));
      expect(await other().update()).toEqual(["town"]);
      expect(read("town/briefing.yaml")).toBe("a");
    });

    test("of another record loses what this one does not have", async () => {
      const { record, folder, copy } = await begin();
      await put(record, "town", { "briefing.yaml": "a" });
      await put(record, "quay", { "briefing.yaml": "a" });
      await copy.update();
      copy.close();
      const another = await openRecordIn(await postgres.createDatabase());
      await put(another, "quay", { "briefing.yaml": "b" });
      const moved = openWorkingCopy(folder, another);
      onTestFinished(() => moved.close());
      expect((await moved.update())?.toSorted()).toEqual(["quay", "town"]);
      expect(namesIn(folder)).toEqual(["quay"]);
    });

    test("does not write a file outside of its folder", async () => {
      const { record, copy } = await begin();
      await put(record, "town", { "../../elsewhere": "a" });
      await expect(copy.update()).rejects.toMatchObject({ code: "storage" });
    });
  });

  describe("a change of the record", () => {
    const stale = (error: unknown): never => {
      throw error;
    };

    test("is made to what is on record, and is in the copy at once", async () => {
      const { record, copy, read } = await begin();
      await put(record, "town", { "briefing.yaml": "a" });
      await copy.update();
      // Another machine writes, and this one has not heard of it yet.
      await put(record, "town", { "briefing.yaml": "b" });
      const writer = databaseWriter(record, copy, stale);
      const seen = await writer.change("town", async (briefings) => {
        const path = join(briefings, "town", "briefing.yaml");
        const before = readFileSync(path, "utf8");
        writeFileSync(path, `${before}c`);
        return before;
      });
      expect([seen, read("town/briefing.yaml")]).toEqual(["b", "bc"]);
      expect((await record.headsOf(["town"])).get("town")?.version).toBe(3);
    });

    test("that fails changes nothing, and leaves no files", async () => {
      const { record, folder, copy, read } = await begin();
      await put(record, "town", { "briefing.yaml": "a" });
      await copy.update();
      const failed = databaseWriter(record, copy, stale).change("town", async (briefings) => {
        writeFileSync(join(briefings, "town", "briefing.yaml"), "b");
        throw new Error("It broke.");
      });
      await expect(failed).rejects.toThrow("It broke.");
      expect([read("town/briefing.yaml"), namesIn(folder)]).toEqual(["a", ["town"]]);
    });

    test("by a process that only reads the copy waits until the other one has written it there", async () => {
      const { record, copy, read, other } = await begin();
      await put(record, "town", { "briefing.yaml": "a" });
      await copy.update();
      const writer = databaseWriter(record, other(), stale);
      const changed = writer.change("town", async (briefings) =>
        writeFileSync(join(briefings, "town", "briefing.yaml"), "b"),
      );
      const poll = (async () => {
        while (read("town/briefing.yaml") === "a") await copy.update();
      })();
      await Promise.all([changed, poll]);
      expect(read("town/briefing.yaml")).toBe("b");
    });
  });
}
