import { truncateSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { largestFileBytes } from "../../../src/base/files/text-file.ts";
import { folderSignature, isUnchanged } from "../../../src/library/index/folder-scan.ts";
import { temporaryFolder } from "../../store/deliveries/ledger.ts";

const now = new Date("2026-06-02T08:30:00Z");

/** A briefing's folder whose files have just been written. */
const newFolder = () => {
  const folder = temporaryFolder();
  const write = (name: string, content: string, bytes = content.length): void => {
    writeFileSync(join(folder, name), content);
    truncateSync(join(folder, name), bytes);
    // The clock of a file may not see two changes in a row.
    utimesSync(join(folder, name), now, now);
  };
  write("briefing.yaml", "a");
  write("recording.mp4", "a", largestFileBytes + 1);
  return { folder, write };
};

test("in a new folder, a file that changes within the resolution of its time is compared by its content", () => {
  const { folder, write } = newFolder();
  const known = folderSignature(folder, now.getTime());
  expect(isUnchanged(folder, known)).toBe(true);
  write("briefing.yaml", "b");
  expect(isUnchanged(folder, known)).toBe(false);
});

test("a file that is too large for a briefing is not read, because answers would wait for that", () => {
  const { folder, write } = newFolder();
  const known = folderSignature(folder, now.getTime());
  write("recording.mp4", "b", largestFileBytes + 1);
  expect(isUnchanged(folder, known)).toBe(true);
  write("recording.mp4", "b", largestFileBytes + 2);
  expect(isUnchanged(folder, known)).toBe(false);
});
