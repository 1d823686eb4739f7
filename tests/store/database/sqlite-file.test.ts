import {
  cpSync,
  existsSync,
  linkSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, onTestFinished, test } from "vitest";
import { openStore } from "../../../src/store/database/open.ts";
import type { Store } from "../../../src/store/store.ts";
import { at, databasePath } from "../deliveries/ledger.ts";

const open = async (file: string): Promise<Store> => {
  const store = await openStore(file);
  onTestFinished(() => store.close().catch(() => {}));
  return store;
};

const fileOf = (store: Store) => store.file ?? expect.unreachable("SQLite is in a file.");

const claim = (store: Store, key: string): Promise<boolean> => store.onceKeys.take(key, at("08:30"));

describe("a database file that is deleted while it is open", () => {
  test("is missing, still answers, and is written back with all that it has", async () => {
    const path = databasePath();
    const store = await open(path);
    await claim(store, "before");
    rmSync(path);
    expect(fileOf(store).place()).toBe("missing");
    expect(await claim(store, "after")).toBe(true);
    await fileOf(store).writeBack();
    expect(fileOf(store).place()).toBe("in-place");
    const next = await open(path);
    expect(await Promise.all(["before", "after"].map((key) => claim(next, key)))).toEqual([false, false]);
    expect(readdirSync(dirname(path)).filter((name) => name.endsWith(".new"))).toEqual([]);
    expect(statSync(path).mode & 0o077).toBe(0);
  });

  test("is the one in use by this process and others from then on", async () => {
    const path = databasePath();
    const store = await open(path);
    rmSync(path);
    await fileOf(store).writeBack();
    const next = await open(path);
    expect(await claim(store, "by the first")).toBe(true);
    expect(await claim(next, "by the first")).toBe(false);
    expect(await claim(next, "by the second")).toBe(true);
    expect(await claim(store, "by the second")).toBe(false);
    await store.close();
    await next.close();
    const database = new DatabaseSync(path);
    expect(database.prepare("PRAGMA integrity_check").get()).toEqual({ integrity_check: "ok" });
    database.close();
  });

  test("is written back by one of two processes, and the other one continues with that file", async () => {
    const path = databasePath();
    const [first, second] = [await open(path), await open(path)];
    await claim(first, "before");
    rmSync(path);
    expect([fileOf(first).place(), fileOf(second).place()]).toEqual(["missing", "missing"]);
    await fileOf(first).writeBack();
    expect(await claim(second, "after")).toBe(true);
    expect(await claim(first, "after")).toBe(false);
    expect(fileOf(second).place()).toBe("in-place");
  });

  test("is missing as well if only its journal was deleted, and what that had is not lost", async () => {
    const path = databasePath();
    const store = await open(path);
    await claim(store, "before");
    expect(fileOf(store).place()).toBe("in-place");
    rmSync(`${path}-wal`);
    await claim(store, "after");
    expect(fileOf(store).place()).toBe("missing");
    await fileOf(store).writeBack();
    await claim(store, "later");
    expect(fileOf(store).place()).toBe("in-place");
    // As after a kill: another process reads the files as they are.
    const copy = databasePath();
    for (const ending of ["", "-wal"]) cpSync(`${path}${ending}`, `${copy}${ending}`);
    const next = await open(copy);
    const keys = ["before", "after", "later"];
    expect(await Promise.all(keys.map((key) => claim(next, key)))).toEqual([false, false, false]);
  });

  test("whose journal was deleted under two processes is not used until they start again, and nothing is lost", async () => {
    const path = databasePath();
    const [first, second] = [await open(path), await open(path)];
    await claim(first, "before");
    expect(fileOf(second).place()).toBe("in-place");
    rmSync(`${path}-wal`);
    await claim(second, "after");
    await expect(fileOf(first).writeBack()).rejects.toThrow(
      "Stop all bots on this file, and start them again.",
    );
    expect(fileOf(second).place()).toBe("missing");
    await first.close();
    await fileOf(second).writeBack();
    expect(fileOf(second).place()).toBe("in-place");
    await second.close();
    const next = await open(path);
    expect(await Promise.all(["before", "after"].map((key) => claim(next, key)))).toEqual([false, false]);
  });

  test("with its folder is written back with its folder", async () => {
    const path = databasePath();
    const store = await open(path);
    rmSync(dirname(path), { recursive: true });
    await fileOf(store).writeBack();
    expect(fileOf(store).place()).toBe("in-place");
  });

  test("is missing as well if it was moved, and what was left beside it is not mixed into the new one", async () => {
    const path = databasePath();
    const store = await open(path);
    await claim(store, "before");
    renameSync(path, `${path}.old`);
    expect(existsSync(`${path}-wal`)).toBe(true);
    await fileOf(store).writeBack();
    expect(await claim(store, "before")).toBe(false);
    expect(await claim(await open(path), "before")).toBe(false);
  });
});

describe("a file that appeared in the place of the database", () => {
  test("is not used, and never overwritten", async () => {
    const path = databasePath();
    const store = await open(path);
    rmSync(path);
    writeFileSync(path, "mine");
    expect(fileOf(store).place()).toBe("replaced");
    await expect(fileOf(store).writeBack()).rejects.toMatchObject({ code: "storage" });
    expect(statSync(path).size).toBe(4);
    expect(await claim(store, "still answers")).toBe(true);
  });

  test("is not used if it is an older copy of the same database either", async () => {
    const path = databasePath();
    const store = await open(path);
    const copy = join(dirname(path), "copy.sqlite");
    new DatabaseSync(path).exec(`VACUUM INTO '${copy}'`);
    rmSync(path);
    await fileOf(store).writeBack();
    // One that was written back before, too.
    new DatabaseSync(path).exec(`VACUUM INTO '${copy}.2'`);
    for (const older of [copy, `${copy}.2`]) {
      rmSync(path);
      linkSync(older, path);
      expect(fileOf(store).place()).toBe("replaced");
    }
  });

  test("is the database again once that is moved back", async () => {
    const path = databasePath();
    const store = await open(path);
    renameSync(path, `${path}.old`);
    expect(fileOf(store).place()).toBe("missing");
    renameSync(`${path}.old`, path);
    expect(fileOf(store).place()).toBe("in-place");
  });
});
