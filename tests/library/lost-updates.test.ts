import { appendFile, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readBriefings } from "../../src/library/briefings-folder.ts";
import { checkBriefings } from "../../src/library/check.ts";
import { addTakedowns } from "../../src/library/takedowns-file.ts";
import { articleText, changed, makeFolder, writeBriefing } from "./briefing/fixture.ts";

const update = (status: string, day: number, note: string): string => `      - status: ${status}
        note: { en: ${note} }
        passages: [{ source: herald, exact: welcomed the report }]
        by: Ngoc
        at: 2026-07-0${day}T09:00:00Z
`;
const first = update("in-progress", 1, "Half of it is public.");
const second = update("stalled", 2, "Nothing has come since.");
const third = update("kept", 3, "All of it is public.");

const yamlWith = (...updates: readonly string[]): string =>
  changed(
    "  - id: follow",
    `${updates.length === 0 ? "" : "    updates:\n"}${updates.join("")}  - id: follow`,
  ).replace("status: reviewed", "version: 2\nstatus: reviewed");

/** A folder whose briefing had these updates when they were sealed. */
const sealedFolder = async (...updates: readonly string[]): Promise<string> => {
  const folder = await makeFolder();
  await writeBriefing(folder, "summit", { "briefing.yaml": yamlWith(...updates), "herald.txt": articleText });
  const report = await checkBriefings(folder, { seals: true });
  expect(report.ok).toBe(true);
  return folder;
};

const rewrite = (folder: string, yaml: string): Promise<void> =>
  writeFile(join(folder, "summit", "briefing.yaml"), yaml);

const refused = async (folder: string): Promise<readonly string[]> => {
  const { lines, ok } = await checkBriefings(folder);
  expect(ok).toBe(false);
  expect((await readBriefings(folder)).briefings).toEqual([]);
  return lines.slice(0, -1).map((line) => line.replace(/^\S+ statements\S* /u, ""));
};

const restore = "Updates are only ever added: write it back, and add an update that takes it back.";

describe("a check refuses a file", () => {
  test.each([
    [
      "whose first update is gone",
      [second, third],
      "expected all 3 updates that were sealed; got 2, and update 1 is gone or changed.",
    ],
    [
      "whose second update is gone",
      [first, third],
      "expected all 3 updates that were sealed; got 2, and update 2 is gone or changed.",
    ],
    [
      "whose last update is gone",
      [first, second],
      "expected all 3 updates that were sealed; got 2, and update 3 is gone or changed.",
    ],
    [
      "whose updates are all gone",
      [],
      "expected all 3 updates that were sealed; got 0, and update 1 is gone or changed.",
    ],
    [
      "whose first update has another status",
      [first.replace("in-progress", "stalled"), second, third],
      "expected update 1 as it was sealed; it has changed, or one before it is gone.",
    ],
    [
      "whose sentence has changed",
      [first, second.replace("Nothing", "Little"), third],
      "expected update 2 as it was sealed; it has changed, or one before it is gone.",
    ],
    [
      "whose editor has changed",
      [first, second, third.replace("Ngoc", "Minh")],
      "expected update 3 as it was sealed; it has changed, or one before it is gone.",
    ],
    [
      "whose day has changed",
      [first, second, third.replace("        by:", "        date: 2026-07-02\n        by:")],
      "expected update 3 as it was sealed; it has changed, or one before it is gone.",
    ],
    [
      "whose passage has changed",
      [first, second.replace("welcomed the report", "Minister Ada Stone"), third],
      "expected update 2 as it was sealed; it has changed, or one before it is gone.",
    ],
    [
      "in which an update was replaced by another",
      [first, third.replace("-03T", "-02T"), third],
      "expected update 2 as it was sealed; it has changed, or one before it is gone.",
    ],
    [
      "whose updates have changed places",
      [second.replace("-02T", "-01T"), first.replace("-01T", "-02T"), third],
      "expected update 1 as it was sealed; it has changed, or one before it is gone.",
    ],
    [
      "in which an older update was put in",
      [first.replace("-01T", "-01T"), first, second, third],
      "expected update 2 as it was sealed; it has changed, or one before it is gone.",
    ],
  ])("%s", async (_, updates, problem) => {
    const folder = await sealedFolder(first, second, third);
    await rewrite(folder, yamlWith(...updates));
    expect(await refused(folder)).toEqual([`summit/publish: ${problem} ${restore}`]);
  });

  test.each([
    ["the changed update", [first, second.replace("Nothing", "Little"), third], "status: stalled"],
    ["the first update after the one that is gone", [first, third], "status: kept"],
    ["the updates if the last one is gone", [first, second], "- status: in-progress"],
    ["the commitment if all are gone", [], "id: publish"],
  ] as const)("at the line and column of %s", async (_, updates, line) => {
    const folder = await sealedFolder(first, second, third);
    const yaml = yamlWith(...updates);
    await rewrite(folder, yaml);
    const [problem = ""] = (await checkBriefings(folder)).lines;
    const [, number, column] = /^\S+briefing\.yaml:(\d+):(\d+): /u.exec(problem) ?? [];
    expect((yaml.split("\n")[Number(number) - 1] ?? "").slice(Number(column) - 1)).toBe(line);
  });

  test("that has the commitment no more", async () => {
    const folder = await sealedFolder(first);
    await rewrite(folder, yamlWith(first).replace("id: publish", "id: published"));
    expect(await refused(folder)).toEqual([
      `summit/publish: expected all 1 updates that were sealed; got 0, and update 1 is gone or changed. ${restore}`,
    ]);
  });
});

describe("a check accepts a file", () => {
  test("that has more updates, says how to seal them, and seals them if asked", async () => {
    const folder = await sealedFolder(first);
    await rewrite(folder, yamlWith(first, second));
    const before = await checkBriefings(folder);
    expect(before).toMatchObject({
      lines: [
        "1 update of a commitment is not sealed yet: npm run check -- --seal seals it, and from then on it cannot be changed.",
        "1 briefing, 1 person, 5 facts, 7 passages, each found in its source.",
      ],
      ok: true,
    });
    expect((await checkBriefings(folder, { seals: true })).lines[0]).toBe(
      "1 update of a commitment was sealed.",
    );
    expect((await checkBriefings(folder)).lines).toHaveLength(1);
    await rewrite(folder, yamlWith(first));
    expect(await refused(folder)).toHaveLength(1);
  });

  test("whose layout, comments and order of languages changed", async () => {
    const folder = await sealedFolder(
      first.replace("{ en: Half of it is public. }", "{ en: Half., fr: La moitié. }"),
    );
    await rewrite(
      folder,
      yamlWith(first.replace("{ en: Half of it is public. }", "{ fr: La moitié., en: Half. } # half")),
    );
    expect((await checkBriefings(folder)).ok).toBe(true);
  });

  test("from which a withdrawn commitment is gone", async () => {
    const folder = await sealedFolder(first);
    const correction = `corrections:\n  - { fact: publish, date: 2026-07-05, kind: withdrawn, note: { en: No promise. } }\n`;
    await rewrite(folder, `${yamlWith(first).replace("id: publish", "id: published")}${correction}`);
    expect((await checkBriefings(folder)).ok).toBe(true);
  });

  test("from which a commitment was taken down", async () => {
    const folder = await sealedFolder(first);
    await rewrite(folder, yamlWith(first).replace("id: publish", "id: published"));
    await addTakedowns(folder, { passages: [], facts: ["summit/publish"] });
    expect((await checkBriefings(folder)).ok).toBe(true);
  });
});

describe("the file of seals", () => {
  test("may have a line twice, as after a merge", async () => {
    const folder = await sealedFolder(first);
    const path = join(folder, "updates.jsonl");
    await appendFile(path, await readFile(path, "utf8"));
    expect((await checkBriefings(folder)).ok).toBe(true);
  });

  test.each([
    ["not JSON", "x\n", ":2: expected a line such as"],
    [
      "two seals for one update",
      `{"fact":"summit/publish","number":1,"said":"${"0".repeat(64)}"}\n`,
      ":2: summit/publish has two seals for update 1.",
    ],
    [
      "a seal for a later update alone",
      `{"fact":"visit/go","number":2,"sha256":"${"0".repeat(64)}"}\n`,
      ":1: visit/go has a seal for a later update",
    ],
    [
      "two editors of one update",
      `{"fact":"visit/go","number":1,"said":"${"0".repeat(64)}","who":"${"1".repeat(64)}"}
{"fact":"visit/go","number":1,"said":"${"0".repeat(64)}","who":"${"2".repeat(64)}"}\n`,
      ":3: visit/go has two seals for update 1.",
    ],
  ])("is refused with %s", async (_, line, problem) => {
    const folder = await sealedFolder(first);
    await appendFile(join(folder, "updates.jsonl"), line);
    await expect(checkBriefings(folder)).rejects.toThrow(problem);
  });
});

describe("a briefing whose updates are sealed", () => {
  test("is missed if its folder was renamed", async () => {
    const folder = await sealedFolder(first);
    await rename(join(folder, "summit"), join(folder, "meeting"));
    expect(await checkBriefings(folder)).toMatchObject({
      lines: [
        'updates.jsonl: expected the briefing summit, whose commitments have sealed updates; there is none. If its folder was renamed, give it its name back. If it was removed on purpose, append the line {"removed":"summit"}.',
        "1 problem in 1 briefing.",
      ],
      ok: false,
    });
  });

  test("is not missed once a line says that it was removed", async () => {
    const folder = await sealedFolder(first);
    await writeBriefing(folder, "visit", { "briefing.yaml": yamlWith(), "herald.txt": articleText });
    await rm(join(folder, "summit"), { recursive: true });
    await appendFile(join(folder, "updates.jsonl"), '{"removed":"summit"}\n');
    expect((await checkBriefings(folder)).ok).toBe(true);
  });

  test("is sealed again if it comes back after that", async () => {
    const folder = await sealedFolder(first);
    await appendFile(join(folder, "updates.jsonl"), '{"removed":"summit"}\n');
    expect((await checkBriefings(folder, { seals: true })).ok).toBe(true);
    await rewrite(folder, yamlWith());
    expect(await refused(folder)).toHaveLength(1);
  });
});

test("a seal begins in a line of its own, also if the file's last line has no end", async () => {
  const folder = await sealedFolder(first);
  const path = join(folder, "updates.jsonl");
  await writeFile(path, (await readFile(path, "utf8")).trimEnd());
  await rewrite(folder, yamlWith(first, second));
  expect((await checkBriefings(folder, { seals: true })).ok).toBe(true);
  await rewrite(folder, yamlWith(first));
  expect(await refused(folder)).toHaveLength(1);
});
