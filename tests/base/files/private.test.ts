import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { backup } from "../../../src/app/command-line/backup.ts";
import { writePage } from "../../../src/drafts/review/approval.ts";
import { openStore } from "../../../src/store/database/open.ts";

let folder = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "onrecord-private-"));
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** The rights of everything in the folder, such as `600`, by its path. */
const rights = async (): Promise<Record<string, string>> => {
  const names = await readdir(folder, { recursive: true });
  const modes = await Promise.all(names.map(async (name) => (await stat(join(folder, name))).mode & 0o777));
  return Object.fromEntries(names.map((name, index) => [name, modes[index]?.toString(8) ?? ""]));
};

const openedWith = async (database: string) => {
  const warnings: string[] = [];
  const store = await openStore(database, {
    warn: (_values: object, message?: string) => {
      warnings.push(message ?? "");
    },
  });
  return { store, warnings };
};

describe.skipIf(process.platform === "win32")("only the owner can read", () => {
  test("a new database, the files beside it, its folders and its backup", async () => {
    const database = join(folder, "a/b/record.sqlite");
    const { store, warnings } = await openedWith(database);
    await backup(join(folder, "a/backup.jsonl"), database);
    expect(await rights()).toEqual({
      a: "700",
      "a/b": "700",
      "a/b/record.sqlite": "600",
      "a/b/record.sqlite-wal": "600",
      "a/b/record.sqlite-shm": "600",
      "a/backup.jsonl": "600",
    });
    expect(warnings).toEqual([]);
    await store.close();
  });

  test("a database that was open to others, and the files beside it; an open folder is named", async () => {
    const open = join(folder, "open");
    await mkdir(open);
    const database = join(open, "record.sqlite");
    const first = await openedWith(database);
    for (const end of ["", "-wal", "-shm"]) await chmod(`${database}${end}`, 0o644);
    await chmod(open, 0o755);

    const { store, warnings } = await openedWith(database);
    expect(await rights()).toEqual({
      open: "755",
      "open/record.sqlite": "600",
      "open/record.sqlite-wal": "600",
      "open/record.sqlite-shm": "600",
    });
    expect(warnings).toEqual([
      `${open}: other users of this machine can list this folder, but cannot read the database. To prevent this: chmod 700 ${open}`,
    ]);
    await store.close();
    await first.store.close();
  });

  test("a page to review a draft on, and its folder, also if they were open to others", async () => {
    const page = join(folder, "data/review/draft.html");
    await writePage(page, "one");
    expect(await rights()).toEqual({ data: "700", "data/review": "700", "data/review/draft.html": "600" });

    await chmod(join(folder, "data/review"), 0o755);
    await chmod(page, 0o644);
    await writePage(page, "two");
    expect(await rights()).toEqual({ data: "700", "data/review": "700", "data/review/draft.html": "600" });
  });

  test("another program's file in the database's place stays as it is", async () => {
    const database = join(folder, "record.sqlite");
    await writeFile(database, "no database", { mode: 0o644 });
    await expect(openStore(database)).rejects.toThrow("record.sqlite");
  });
});
