import { expect, test } from "vitest";
import { readBriefing } from "../../../src/library/briefing/read.ts";
import { checkBriefings } from "../../../src/library/check.ts";
import {
  articleText,
  briefingYaml,
  changed,
  goodFiles,
  makeFolder,
  printed,
  writeBriefing,
} from "./fixture.ts";

const problemsOf = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> => {
  const folder = await makeFolder();
  const read = await readBriefing(await writeBriefing(folder, "summit", { ...goodFiles, ...files }));
  return read.ok ? [] : printed(read.problems, folder);
};

const message = (character: string): string =>
  `expected no character that changes the direction of text; got ${character}, so that people would read other words than are stored. Remove it.`;

test("a briefing whose text would be read in another direction does not load", async () => {
  expect(await problemsOf({ "herald.txt": `${articleText}We will \u202eton\u202c raise taxes.\n` })).toEqual([
    `summit/herald.txt:4:9: ${message("U+202E right-to-left override")}`,
    `summit/herald.txt:4:13: ${message("U+202C pop directional formatting")}`,
  ]);
  expect(await problemsOf({ "briefing.yaml": `# \u2067\n${briefingYaml}` })).toEqual([
    `summit/briefing.yaml:1:3: ${message("U+2067 right-to-left isolate")}`,
  ]);
});

test("nor does one that writes such a character as an escape", async () => {
  const yaml = changed("{ en: Ada Stone }", '{ en: "Ada \\u202EStone" }');
  expect(await problemsOf({ "briefing.yaml": yaml })).toEqual([
    `summit/briefing.yaml:19:18: people[0].names.en: ${message("U+202E right-to-left override")}`,
  ]);
});

test("a check names what cannot be seen, and names in letters that look alike", async () => {
  const folder = await makeFolder();
  await writeBriefing(folder, "summit", {
    "briefing.yaml": changed("{ en: Ada Stone }", '{ en: "\u0410da Sto\u200bne" }'),
    "herald.txt": `${articleText}co\u00adde\n`,
  });
  expect(await checkBriefings(folder)).toMatchObject({
    lines: [
      "summit/herald.txt:4:3: U+00AD soft hyphen cannot be seen.",
      "summit: ada-stone: “\u0410da Sto\u200bne” has a U+200B zero width space, which cannot be seen.",
      "summit: ada-stone: “\u0410da Sto\u200bne” mixes Latin and Cyrillic letters, which look alike: \u0410",
      "In an older version of the format: summit. npm run migrate writes version 2.",
      "1 briefing, 1 person, 5 facts, 5 passages, each found in its source.",
    ],
    ok: true,
  });
});
