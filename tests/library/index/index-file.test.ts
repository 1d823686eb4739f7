import { execFile } from "node:child_process";
import { chmodSync } from "node:fs";
import { mkdir, readdir, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import {
  hasIndex,
  openIndexFile,
  openIndexSnapshot,
  readMeta,
  writeMeta,
} from "../../../src/library/index/index-file.ts";
import { createIndexes } from "../../../src/library/index/tables.ts";
import { makeFolder } from "../briefing/fixture.ts";

const makePlace = async () => {
  const folder = await makeFolder();
  return { file: join(folder, "data", "index.sqlite"), folder: join(folder, "briefings") };
};

test("an index keeps what is written into it, for its owner alone", async () => {
  const place = await makePlace();
  const first = openIndexFile(place);
  writeMeta(first, "takedowns", "{}");
  first.close();
  const second = openIndexFile(place);
  expect(readMeta(second, "takedowns")).toBe("{}");
  second.close();
  if (process.platform !== "win32") expect((await stat(place.file)).mode & 0o077).toBe(0);
});

test("a complete index without one of SQLite's indexes is created again, as after an update of the program's files", async () => {
  const place = await makePlace();
  const first = openIndexFile(place);
  createIndexes(first);
  writeMeta(first, "whole", "yes");
  first.close();
  const second = openIndexFile(place);
  expect(readMeta(second, "whole")).toBe("yes");
  second.exec("drop index commitments_by_person");
  second.close();
  expect(hasIndex(place)).toBe(false);
  const third = openIndexFile(place);
  expect(readMeta(third, "whole")).toBe(null);
  third.close();
});

/** Reads as a user who may not write the file. Root may write every file, so it acts as `nobody` meanwhile. */
const asOtherUser = <Read>(file: string, read: () => Read): Read => {
  if (process.getuid?.() !== 0) {
    chmodSync(file, 0o400);
    return read();
  }
  process.seteuid?.(65_534);
  try {
    return read();
  } finally {
    process.seteuid?.(0);
  }
};

test.skipIf(process.platform === "win32")("an index is there only for a user who may change it", async () => {
  const place = await makePlace();
  expect(hasIndex(place)).toBe(false);
  openIndexFile(place).close();
  expect([hasIndex(place), asOtherUser(place.file, () => hasIndex(place))]).toEqual([true, false]);
});

test.each([
  ["of another folder", async () => ({ folder: await makeFolder() })],
  [
    "that is no database",
    async (file: string) => {
      await writeFile(file, "This is no database, and it is long enough to be looked at as one.");
      return {};
    },
  ],
  [
    "of another version",
    async (file: string) => {
      const database = openIndexFile({ file, folder: "briefings" });
      writeMeta(database, "rules", "older");
      database.close();
      return {};
    },
  ],
])("an index %s is made anew", async (_which, spoil) => {
  const place = await makePlace();
  await mkdir(join(place.file, ".."), { recursive: true });
  const before = openIndexFile(place);
  writeMeta(before, "takedowns", "{}");
  before.close();
  const database = openIndexFile({ ...place, ...(await spoil(place.file)) });
  expect(readMeta(database, "takedowns")).toBe(null);
  database.close();
  expect(await readdir(join(place.file, ".."))).toEqual(["index.sqlite"]);
});

test("another database in the place of an index is refused and keeps what it has", async () => {
  const place = await makePlace();
  await mkdir(join(place.file, ".."), { recursive: true });
  const other = new DatabaseSync(place.file);
  other.exec("create table told (reference text); insert into told values ('a')");
  expect(() => openIndexFile(place)).toThrow(
    `${place.file}: expected the index of the briefings, or no file; another database came. Set ONRECORD_INDEX to a file of its own.`,
  );
  expect(other.prepare("select reference from told").all()).toEqual([{ reference: "a" }]);
  other.close();
});

test("programs that open a missing index at once share one file", async () => {
  const place = await makePlace();
  const program = `
    import { openIndexFile, readMeta } from ${JSON.stringify(import.meta.resolve("../../../src/library/index/index-file.ts"))};
    import { statSync } from "node:fs";
    const [file, folder] = process.argv.slice(1);
    const database = openIndexFile({ file, folder });
    console.log(statSync(file).ino, readMeta(database, "folder"));`;
  const run = promisify(execFile);
  const outputs = await Promise.all(
    [1, 2, 3, 4].map(
      async () =>
        (await run(process.execPath, ["--input-type=module", "-e", program, place.file, place.folder]))
          .stdout,
    ),
  );
  expect(new Set(outputs)).toEqual(new Set([`${(await stat(place.file)).ino} ${place.folder}\n`]));
});

test("a snapshot shows the index as it was when it was opened", async () => {
  const place = await makePlace();
  const database = openIndexFile(place);
  const snapshot = openIndexSnapshot(place.file);
  writeMeta(database, "takedowns", "{}");
  expect([readMeta(snapshot, "takedowns"), readMeta(openIndexSnapshot(place.file), "takedowns")]).toEqual([
    null,
    "{}",
  ]);
});
