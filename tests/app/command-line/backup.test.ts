import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { backup } from "../../../src/app/command-line/backup.ts";
import { restore } from "../../../src/app/command-line/restore.ts";
import { openStore } from "../../../src/store/database/open.ts";
import { at, temporaryFolder } from "../../store/deliveries/ledger.ts";

const identity = { key: "morning slack:C1", channel: "slack:C1", schedule: "30 8 * * * UTC" };

const declareIn = async (address: string, keys: readonly string[]): Promise<void> => {
  const store = await openStore(address);
  await store.subscriptions.declare(
    keys.map((key) => ({ ...identity, key })),
    at("08:00"),
  );
  await store.close();
};

const keysIn = async (address: string): Promise<string[]> => {
  const store = await openStore(address);
  const all = await store.subscriptions.all();
  await store.close();
  return all.map(({ key }) => key);
};

/** What the work prints. */
const printedBy = async (work: () => Promise<number>): Promise<string> => {
  const print = vi.spyOn(process.stdout, "write").mockReturnValue(true);
  onTestFinished(() => print.mockRestore());
  expect(await work()).toBe(0);
  const printed = print.mock.calls.map(([text]) => String(text)).join("");
  print.mockRestore();
  return printed;
};

test("a backup is a new file for this user alone; restored, it replaces all, and what was there is kept beside it", async () => {
  const folder = temporaryFolder();
  const [database, file] = [join(folder, "onrecord.sqlite"), join(folder, "monday.jsonl")];
  await declareIn(database, ["morning slack:C1"]);
  expect(await printedBy(() => backup(file, database))).toBe(
    `${file}: 1 subscription and 0 deliveries of ${database}.\n`,
  );
  expect(statSync(file).mode & 0o777).toBe(0o600);

  await declareIn(database, ["noon slack:C1", "evening slack:C1"]);
  const printed = await printedBy(() => restore(file, database, folder));
  const [kept = ""] = readdirSync(folder).filter((name) => name.startsWith("before-restore-"));
  expect(printed.split("\n").slice(0, 3)).toEqual([
    expect.stringContaining(`${database}: 1 subscription and 0 deliveries of `),
    `The previous contents are in ${join(folder, kept)}.`,
    expect.stringMatching(/^Digests that were due between .* are not posted/u),
  ]);
  expect(await keysIn(database)).toEqual(["morning slack:C1"]);

  await printedBy(() => restore(join(folder, kept), database, folder));
  expect(await keysIn(database)).toEqual(["evening slack:C1", "noon slack:C1"]);
});

test("a backup does not take the place of another file, and is not made of no database", async () => {
  const folder = temporaryFolder();
  const [database, file] = [join(folder, "onrecord.sqlite"), join(folder, "monday.jsonl")];
  await expect(backup(file, database)).rejects.toMatchObject({
    code: "storage",
    message: `${database}: there is no database to back up. Name it in ONRECORD_DATABASE or DATABASE_URL.`,
  });
  expect(readdirSync(folder)).toEqual([]);
  await declareIn(database, []);
  writeFileSync(file, "older");
  await expect(backup(file, database)).rejects.toMatchObject({ code: "storage" });
  expect(statSync(file).size).toBe(5);
});

test("a restore that fails leaves no file behind", async () => {
  const folder = temporaryFolder();
  const [database, file] = [join(folder, "onrecord.sqlite"), join(folder, "monday.jsonl")];
  await declareIn(database, ["morning slack:C1"]);
  await expect(restore(file, database, folder)).rejects.toMatchObject({ code: "storage" });
  await printedBy(() => backup(file, database));
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.slice(0, text.indexOf("\n") + 1));
  await expect(restore(file, database, folder)).rejects.toMatchObject({ code: "storage" });
  expect(readdirSync(folder).sort()).toEqual(["monday.jsonl", "onrecord.sqlite"]);
  expect(await keysIn(database)).toEqual(["morning slack:C1"]);
});
