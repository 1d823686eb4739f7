import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { putInFolder, settleChanges } from "../../src/library/recorded-change.ts";
import { identified, recordedBy } from "../../src/store/audit.ts";
import { listedAudit } from "../listed-audit.ts";
import { temporaryFolder } from "../store/deliveries/ledger.ts";

const approved = {
  what: "briefing-approved",
  subject: "digue",
  before: "draft",
  after: "reviewed",
} as const;

const { by } = listedAudit().recorder("a:1");

/** A folder with a file that is prepared to be put in its place. */
const prepared = (ready = async (): Promise<void> => {}) => {
  const folder = temporaryFolder();
  const [mark, place, changes] = [join(folder, "a.new"), join(folder, "a"), join(folder, "changes")];
  writeFileSync(mark, "new");
  const log = listedAudit(ready);
  return {
    ...log,
    folder,
    changes,
    mark,
    place,
    putInPlace: putInFolder(changes, () => {}),
    recorded: recordedBy(log.recorder("a:1"), approved),
    put: () => renameSync(mark, place),
    /** The files of changes that are not settled. */
    left: () => (existsSync(changes) ? readdirSync(changes) : []),
    announce(text: string, ageMs: number) {
      mkdirSync(changes);
      writeFileSync(join(changes, "1.json"), text.replace("a.new", mark));
      const writtenAt = new Date(Date.now() - ageMs);
      utimesSync(join(changes, "1.json"), writtenAt, writtenAt);
    },
  };
};

test("a change is in the log if it was made, and only then", async () => {
  const { mark, recorded, put, left, lines, putInPlace } = prepared();
  await putInPlace(recorded, mark, () => "a file was saved meanwhile");
  expect([lines(), left()]).toEqual([[], []]);
  await putInPlace(recorded, mark, put);
  expect([lines(), left()]).toEqual([["a:1 briefing-approved digue"], []]);
});

test("a change that fails half-way is in the log, because its first file is in its place", async () => {
  const { mark, recorded, put, lines, putInPlace } = prepared();
  const half = () => {
    put();
    throw new Error("no space");
  };
  await expect(putInPlace(recorded, mark, half)).rejects.toThrow("no space");
  expect(lines()).toEqual(["a:1 briefing-approved digue"]);
});

test("what cannot be recorded is not changed", async () => {
  const { mark, recorded, put, left, putInPlace } = prepared(() => Promise.reject(new Error("read-only")));
  await expect(putInPlace(recorded, mark, put)).rejects.toThrow("read-only");
  expect([existsSync(mark), left()]).toEqual([true, []]);
});

test("if the log fails after the change, the next change writes the entry, and once", async () => {
  const { audit, folder, mark, recorded, put, left, lines, changes, putInPlace } = prepared();
  const failing = { ...audit, recordOnce: () => Promise.reject(new Error("gone")) };
  const told: unknown[] = [];
  await putInFolder(changes, (error) => told.push(error))({ ...recorded, audit: failing }, mark, put);
  expect([lines(), left().length, told]).toEqual([[], 1, [new Error("gone")]]);
  const [other, place] = [join(folder, "b.new"), join(folder, "b")];
  writeFileSync(other, "new");
  const next = recordedBy({ audit, by: { ...by, who: "b:2" } }, approved);
  await putInPlace(next, other, () => renameSync(other, place));
  expect([lines(), left()]).toEqual([["a:1 briefing-approved digue", "b:2 briefing-approved digue"], []]);
});

test("a program that waited for so long that another one took it for killed still writes its entry", async () => {
  const { mark, recorded, put, left, lines, changes, putInPlace } = prepared();
  await putInPlace(recorded, mark, () => {
    for (const name of left()) rmSync(join(changes, name));
    put();
  });
  expect(lines()).toEqual(["a:1 briefing-approved digue"]);
});

test("a change that a killed program had not made is not in the log, if the newsroom’s folder has another path now", async () => {
  const { audit, folder, mark, recorded, lines, putInPlace } = prepared();
  // A container has the folder at another path than the machine.
  const elsewhere = join(temporaryFolder(), "newsroom");
  await putInPlace(recorded, mark, () => cpSync(folder, elsewhere, { recursive: true }));
  rmSync(mark);
  const changes = join(elsewhere, "changes");
  await settleChanges(changes, audit);
  expect([lines(), readdirSync(changes).length]).toEqual([[], 1]);
  rmSync(join(elsewhere, "a.new"));
  await settleChanges(changes, audit);
  expect([lines(), readdirSync(changes)]).toEqual([["a:1 briefing-approved digue"], []]);
});

const entry = identified({ ...by, ...approved });
const announced = JSON.stringify({ mark: "a.new", entries: [entry] });
const minute = 60_000;

test.each([
  ["the entry was being written", announced.slice(0, -9), { ageMs: 2 * minute }, [], 0],
  ["the file is announced, and not in its place", announced, { ageMs: 2 * minute }, [], 0],
  ["the same, and its program may still run", announced, { ageMs: 0 }, [], 1],
  ["the file is in its place", announced, { isPut: true, ageMs: 0 }, ["a:1 briefing-approved digue"], 0],
  [
    "the log has the entry",
    announced,
    { isPut: true, isRecorded: true, ageMs: 0 },
    ["a:1 briefing-approved digue"],
    0,
  ],
] as const)("after a kill when %s, the log is true", async (_when, text, at, lines, left) => {
  const { put, announce, audit, changes, ...desk } = prepared();
  announce(text, at.ageMs);
  if ("isPut" in at) put();
  if ("isRecorded" in at) await audit.recordOnce([entry]);
  await settleChanges(changes, audit);
  expect([desk.lines(), desk.left().length]).toEqual([lines, left]);
});

test.each([
  ["cannot be read", (path: string) => mkdirSync(path)],
  [
    "is a newer version’s",
    (path: string) => writeFileSync(path, JSON.stringify({ version: 2, entries: [] })),
  ],
])("a change that %s waits, and the others are settled", async (_what, write) => {
  const { put, announce, audit, lines, left, changes } = prepared();
  announce(announced, 0);
  put();
  const path = join(changes, "0.json");
  write(path);
  utimesSync(path, 0, 0);
  await expect(settleChanges(changes, audit)).rejects.toThrow();
  expect([lines(), left()]).toEqual([["a:1 briefing-approved digue"], ["0.json"]]);
});
