import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readBriefing } from "../../../src/library/briefing/read.ts";
import { articleText, briefingYaml, goodFiles, makeFolder, printed, writeBriefing } from "./fixture.ts";
import { problemsOf } from "./problems.ts";

test("an empty file is a problem", async () => {
  expect(await problemsOf({ ...goodFiles, "briefing.yaml": "" })).toEqual([
    "summit/briefing.yaml:1:1: expected a map of keys and values; got nothing.",
  ]);
});

test("a file that would fill the memory is refused", async () => {
  const tenfold = (name: string, of: string) =>
    `${name}: &${name} [${Array(10).fill(`*${of}`).join(", ")}]\n`;
  const yaml = `a: &a [x]\n${tenfold("b", "a")}${tenfold("c", "b")}${tenfold("d", "c")}`;
  expect(await problemsOf({ ...goodFiles, "briefing.yaml": yaml })).toEqual([
    "summit/briefing.yaml:1:1: expected YAML: Excessive alias count indicates a resource exhaustion attack.",
  ]);
});

test("an empty folder is a problem", async () => {
  expect(await problemsOf({})).toEqual([
    "summit/briefing.yaml:1:1: expected briefing.yaml in this folder; there is no such file. Write one, or remove the folder.",
  ]);
});

test("a briefing.yml is reported, and not read as a briefing.yaml", async () => {
  expect(await problemsOf({ "briefing.yml": briefingYaml, "herald.txt": articleText })).toEqual([
    "summit/briefing.yaml:1:1: expected briefing.yaml in this folder; there is no such file. Did you mean briefing.yml? Write one, or remove the folder.",
  ]);
});

test("a folder's name is the briefing's slug", async () => {
  const folder = await makeFolder();
  const result = await readBriefing(await writeBriefing(folder, "The Summit", goodFiles));
  expect(result.ok ? [] : printed(result.problems, folder)).toEqual([
    'The Summit/briefing.yaml:1:1: the folder\'s name: expected lower-case letters, digits and single hyphens, such as manh-hung; got "The Summit". Rename it.',
  ]);
});

test("a text that no source uses is a problem", async () => {
  expect(await problemsOf({ ...goodFiles, "notes.txt": "Ask again." })).toEqual([
    "summit/briefing.yaml:6:3: sources: notes.txt is in the folder, but no source uses it. Add a source, or remove the file.",
  ]);
});

test("a text in windows-1252 is refused at its first strange byte, as it would read", async () => {
  expect(await problemsOf({ ...goodFiles, "herald.txt": Buffer.from(articleText, "latin1") })).toEqual([
    "summit/herald.txt:2:1: expected UTF-8; the byte at offset 40 is not. The file looks like windows-1252, in which this reads “the report. « Nous publi”. Save it as UTF-8.",
  ]);
});

test("a briefing.yaml in UTF-16 is refused", async () => {
  expect(
    await problemsOf({ ...goodFiles, "briefing.yaml": Buffer.from(`\ufeff${briefingYaml}`, "utf16le") }),
  ).toEqual([
    "summit/briefing.yaml:1:1: expected UTF-8; the byte at offset 0 is not. The file looks like UTF-16, in which this reads “# yaml-lang”. Save it as UTF-8.",
  ]);
});

test("a file of more than 10 MB is refused unread", async () => {
  expect(await problemsOf({ ...goodFiles, "herald.txt": Buffer.alloc(10_000_001, "a") })).toEqual([
    "summit/herald.txt:1:1: expected a text of at most 10 MB; got 10.1 MB. Split it into several files.",
  ]);
});

test("a link that leads out of the folder is not followed; one within it is", async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, "outside.txt"), articleText);
  const path = await writeBriefing(folder, "summit", { "briefing.yaml": briefingYaml });
  await symlink(join(folder, "outside.txt"), join(path, "herald.txt"));
  const result = await readBriefing(path);
  expect(result.ok ? [] : printed(result.problems, folder)).toEqual([
    "summit/briefing.yaml:7:11: sources[0].file: expected the stored text herald.txt in this folder; it is a link that leads out of the folder, and is not followed. Put the file itself here.",
  ]);
  const within = await writeBriefing(folder, "within", {
    "briefing.yaml": briefingYaml,
    stored: articleText,
  });
  await symlink("stored", join(within, "herald.txt"));
  expect((await readBriefing(within)).ok).toBe(true);
});

test("a link in a folder's place is not followed", async () => {
  const folder = await makeFolder();
  await symlink(await writeBriefing(await makeFolder(), "summit", goodFiles), join(folder, "summit"));
  const result = await readBriefing(join(folder, "summit"));
  expect(result.ok ? [] : printed(result.problems, folder)).toEqual([
    "summit:1:1: expected a folder; this is a link, and is not followed. Put the folder itself here.",
  ]);
});

test("a folder in a text's place is a problem", async () => {
  const folder = await makeFolder();
  const path = await writeBriefing(folder, "summit", { "briefing.yaml": briefingYaml });
  await mkdir(join(path, "herald.txt"));
  const result = await readBriefing(path);
  expect(result.ok ? [] : printed(result.problems, folder)).toEqual([
    "summit/briefing.yaml:7:11: sources[0].file: expected the stored text herald.txt in this folder; it is not a file.",
  ]);
});

test("a folder that is gone is a problem, not a crash", async () => {
  const folder = await makeFolder();
  const result = await readBriefing(join(folder, "summit"));
  expect(result.ok ? [] : printed(result.problems, folder)).toEqual([
    `summit/briefing.yaml:1:1: it cannot be read: ENOENT: no such file or directory, lstat '${join(folder, "summit")}'.`,
  ]);
});
