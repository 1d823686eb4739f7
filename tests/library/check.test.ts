import { writeFile } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { expect, test } from "vitest";
import { checkBriefings } from "../../src/library/check.ts";
import {
  articleText,
  briefingYaml,
  changed,
  goodFiles,
  makeFolder,
  writeBriefing,
} from "./briefing/fixture.ts";

test("a check says what was found", async () => {
  const folder = await makeFolder();
  await writeBriefing(folder, "summit", goodFiles);
  await writeBriefing(folder, "visit", {
    ...goodFiles,
    "briefing.yaml": changed("status: reviewed", "status: draft"),
  });
  expect(await checkBriefings(folder)).toMatchObject({
    lines: [
      "In an older version of the format: summit, visit. npm run migrate writes version 2.",
      "2 briefings (1 draft), 2 people, 10 facts, 10 passages, each found in its source.",
    ],
    ok: true,
  });
});

test("a check fails with every problem of every briefing", async () => {
  const folder = await makeFolder();
  await writeBriefing(folder, "summit", goodFiles);
  await writeBriefing(folder, "visit", {
    ...goodFiles,
    "briefing.yaml": changed("kind: hope", "kind: wish"),
  });
  const { lines, ok } = await checkBriefings(folder);
  const path = relative(process.cwd(), resolve(folder, "visit", "briefing.yaml"));
  expect({ lines, ok }).toEqual({
    lines: [
      `${path}:38:11: statements[1].kind: expected one of commitment, support, position, request, hope, claim, denial, praise; got "wish".`,
      "1 problem; 1 briefing without one.",
    ],
    ok: false,
  });
});

test("a check fails if two briefings use one id for two people, and names two ids that look like one person", async () => {
  const folder = await makeFolder();
  await writeBriefing(folder, "summit", goodFiles);
  const other = briefingYaml.replaceAll("ministry", "guild");
  const files = { "briefing.yaml": other, "herald.txt": `${articleText} The end.` };
  await writeBriefing(folder, "visit", files);
  expect(await checkBriefings(folder)).toMatchObject({
    lines: [
      "ada-stone: expected one person; got Ada Stone, Minister (summit) and Ada Stone, Minister (visit), and no organization and no source of theirs is the same. Give one of them another id, or write same: true below the person's id if it is the same person.",
      "1 problem in 2 briefings.",
    ],
    ok: false,
  });
  const renamed = other.replaceAll("ada-stone", "stone").replaceAll("guild", "ministry");
  await writeBriefing(folder, "visit", { ...files, "briefing.yaml": renamed });
  expect(await checkBriefings(folder)).toMatchObject({
    lines: [
      "ada-stone and stone look like one person: Ada Stone, Minister (summit) and Ada Stone, Minister (visit). If it is one person, use one id.",
      "In an older version of the format: summit, visit. npm run migrate writes version 2.",
      "2 briefings, 2 people, 10 facts, 10 passages, each found in its source.",
    ],
    ok: true,
  });
});

test("a check of nothing fails", async () => {
  const folder = await makeFolder();
  await writeFile(join(folder, "digests.yaml"), "digests: []");
  expect(await checkBriefings(folder)).toMatchObject({
    lines: [`${folder}: expected at least one folder with a briefing.yaml; there is none.`],
    ok: false,
  });
});
