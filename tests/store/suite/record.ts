import { describe, expect, onTestFinished, test } from "vitest";
import { openDatabase } from "../../../src/store/database/open.ts";
import { createStoredRecord } from "../../../src/store/record/database-record.ts";
import type { StoredFile } from "../../../src/store/record/stored-files.ts";
import type { EntryChange, StoredRecord } from "../../../src/store/record/stored-record.ts";
import { at } from "../deliveries/ledger.ts";
import type { StoreWorld } from "./world.ts";

const files = (texts: Readonly<Record<string, string>>): readonly StoredFile[] =>
  Object.entries(texts).map(([name, text]) => ({ name, bytes: Buffer.from(text) }));

const put = (record: StoredRecord, ...changes: readonly EntryChange[]): Promise<void> =>
  record.write(at("08:00"), (open) => open.put(changes));

/** The texts of an entry's newest version. */
const textsOf = async (record: StoredRecord, entry: string): Promise<unknown> => {
  const head = (await record.headsOf([entry])).get(entry);
  const found = head === undefined ? [] : ((await record.filesOf([head])).get(entry) ?? []);
  return Object.fromEntries(found.map(({ name, bytes }) => [name, Buffer.from(bytes).toString()]));
};

/** The record in a database: briefings with all their versions. */
export const describeRecord = (world: StoreWorld): void => {
  describe("the record", () => {
    const open = async () => {
      const database = await openDatabase(world.address);
      onTestFinished(() => database.kysely.destroy());
      return { database, record: createStoredRecord(database) };
    };
    const town = { entry: "town", files: files({ "briefing.yaml": "a: é\n", "herald.txt": "Words." }) };

    test("of a new database is empty and has no identity, which its first version gives it", async () => {
      const { record } = await open();
      expect([await record.identity(), await record.headsAfter(0)]).toEqual([null, []]);
      await put(record, town);
      const identity = await record.identity();
      await put(record, { entry: "quay", files: files({ "briefing.yaml": "b" }) });
      expect([typeof identity, await record.identity()]).toEqual(["string", identity]);
    });

    test("keeps every version of each entry; one that is the same as the one before is none", async () => {
      const { database, record } = await open();
      await put(record, town);
      await put(record, town);
      await put(record, {
        entry: "town",
        files: files({ "briefing.yaml": "a: 2\n", "herald.txt": "Words." }),
      });
      await put(record, { entry: "town", files: null });
      const rows = await database.kysely
        .selectFrom("record_files")
        .innerJoin("record_contents", "record_contents.sha256", "record_files.sha256")
        .select(["version", "name", "content"])
        .orderBy("version")
        .orderBy("name")
        .execute();
      expect(rows).toEqual([
        { version: 1, name: "briefing.yaml", content: "a: é\n" },
        { version: 1, name: "herald.txt", content: "Words." },
        { version: 2, name: "briefing.yaml", content: "a: 2\n" },
        { version: 2, name: "herald.txt", content: "Words." },
      ]);
      const contents = await database.kysely.selectFrom("record_contents").select("sha256").execute();
      expect(contents).toHaveLength(3);
      expect(await record.headsAfter(0)).toEqual([
        { entry: "town", version: 3, number: 3, tree: null, committedAt: at("08:00").epochMilliseconds },
      ]);
    });

    test("gives back the bytes of a file that is no text", async () => {
      const { record } = await open();
      const bytes = Buffer.from([0, 255, 10, 0]);
      await put(record, { entry: "town", files: [{ name: "scan.png", bytes }] });
      const head = (await record.headsOf(["town"])).get("town");
      const found = await record.filesOf(head === undefined ? [] : [head]);
      expect(found.get("town")?.map((file) => Buffer.from(file.bytes))).toEqual([bytes]);
    });

    test("lists what changed after a number, each entry once, in the order of writing", async () => {
      const { record } = await open();
      await put(record, town, { entry: "quay", files: files({ "briefing.yaml": "b" }) });
      await put(record, { entry: "town", files: files({ "briefing.yaml": "a: 2\n" }) });
      await put(record, { entry: "updates.jsonl", files: files({ "updates.jsonl": "{}\n" }) });
      const listed = async (after: number) =>
        (await record.headsAfter(after)).map(({ entry, version, number }) => [entry, version, number]);
      expect([await listed(0), await listed(2), await listed(4)]).toEqual([
        [
          ["quay", 1, 2],
          ["town", 2, 3],
          ["updates.jsonl", 1, 4],
        ],
        [
          ["town", 2, 3],
          ["updates.jsonl", 1, 4],
        ],
        [],
      ]);
    });

    test("writes all changes of a piece of work, or none if it fails", async () => {
      const { record } = await open();
      const failed = record.write(at("08:00"), async (writing) => {
        await writing.put([town]);
        throw new Error("It broke.");
      });
      await expect(failed).rejects.toThrow("It broke.");
      expect(await record.headsAfter(0)).toEqual([]);
    });

    test("lets one writer read and write at a time, so that none overwrites what another wrote", async () => {
      const { record } = await open();
      const { record: other } = await open();
      await put(record, { entry: "count", files: files({ n: "0" }) });
      const count = (on: StoredRecord) => (): Promise<void> =>
        on.write(at("08:00"), async (writing) => {
          const head = (await writing.headsOf(["count"])).get("count");
          if (head === undefined) throw new Error("It was written.");
          const [file] = (await writing.filesOf([head])).get("count") ?? [];
          const next = Number(Buffer.from(file?.bytes ?? []).toString()) + 1;
          await writing.put([{ entry: "count", files: files({ n: String(next) }) }]);
        });
      await world.rush(Array.from({ length: 20 }, (_, index) => count(index % 2 === 0 ? record : other)));
      expect(await textsOf(record, "count")).toEqual({ n: "20" });
    });

    test("knows which files an entry once had", async () => {
      const { record } = await open();
      await put(record, town);
      const [first] = await record.headsAfter(0);
      await put(record, { entry: "town", files: null });
      const trees = new Map([
        ["town", first?.tree ?? ""],
        ["quay", first?.tree ?? ""],
      ]);
      expect(await record.knownTrees(trees)).toEqual(new Set(["town"]));
    });

    test("loses words that are taken down from all versions, and those alone", async () => {
      const { record } = await open();
      await put(record, {
        entry: "town",
        files: files({ "briefing.yaml": "secret", "herald.txt": "Words." }),
      });
      await put(record, { entry: "town", files: files({ "briefing.yaml": "open", "herald.txt": "Words." }) });
      const count = await record.rewrite(at("09:00"), (text) => (text === "secret" ? "erase" : null));
      const before = await record.filesOf([
        { entry: "town", version: 1, number: 1, tree: "", committedAt: 0 },
      ]);
      expect([count, before.get("town")?.map(({ name }) => name)]).toEqual([1, ["herald.txt"]]);
      expect(await textsOf(record, "town")).toEqual({ "briefing.yaml": "open", "herald.txt": "Words." });
    });

    test("forgets a person in all versions, and tells other processes of the newest", async () => {
      const { record } = await open();
      await put(record, { entry: "town", files: files({ "briefing.yaml": "by: U1" }) });
      await put(record, { entry: "town", files: files({ "briefing.yaml": "by: U1\nmore" }) });
      await put(record, { entry: "quay", files: files({ "briefing.yaml": "by: U2" }) });
      const forget = (text: string): string | null =>
        text.includes("U1") ? text.replace("U1", "erased") : null;
      expect(await record.rewrite(at("09:00"), forget)).toBe(2);
      const first = await record.filesOf([
        { entry: "town", version: 1, number: 1, tree: "", committedAt: 0 },
      ]);
      expect(first.get("town")?.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(["by: erased"]);
      expect(await textsOf(record, "town")).toEqual({ "briefing.yaml": "by: erased\nmore" });
      expect((await record.headsAfter(3)).map(({ entry, version }) => [entry, version])).toEqual([
        ["town", 3],
      ]);
    });
  });
};
