import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { checkIndexed } from "../../src/library/check-indexed.ts";
import {
  articleText,
  briefingYaml,
  changed,
  goodFiles,
  makeFolder,
  writeBriefing,
} from "./briefing/fixture.ts";
import { followRecorded } from "./followed-folder.ts";

const { signal } = new AbortController();
/** Another briefing about Ada Stone, from another article, in which she has a role at another organization. */
const elsewhere = {
  "briefing.yaml": briefingYaml.replaceAll("ministry", "guild"),
  "herald.txt": `${articleText} The end.`,
};
const withPage = (yaml: string): string =>
  yaml.replace("herald.txt\n", "herald.txt\n    page: { url: https://example.org/stone, language: en }\n");
const withoutRole = (yaml: string): string =>
  yaml.replace(/ {4}roles:\n(?: {6}.*\n)+/u, "").replaceAll(/ {4}onBehalfOf: .*\n/gu, "");
const sealed = `{"fact":"visit/publish","number":1,"said":"${"0".repeat(64)}"}\n`;

test.each<[string, Readonly<Record<string, Parameters<typeof writeBriefing>[2]>>, string, string]>([
  ["all is well", { summit: goodFiles, visit: goodFiles }, "", "2 briefings without a problem."],
  ["there is no briefing", {}, "", "There is no briefing."],
  ["one has problems", { summit: goodFiles, visit: {} }, "", "1 of 2 briefings has problems."],
  [
    "an id is used for two people",
    { summit: goodFiles, visit: elsewhere },
    "",
    "An id is used for two people.",
  ],
  [
    "an id is used for two people without a role",
    {
      summit: { ...goodFiles, "briefing.yaml": withoutRole(briefingYaml) },
      visit: { ...elsewhere, "briefing.yaml": withoutRole(elsewhere["briefing.yaml"]) },
    },
    "",
    "An id is used for two people.",
  ],
  [
    "the people with an id have only a page in common",
    {
      summit: { ...goodFiles, "briefing.yaml": withPage(briefingYaml) },
      visit: { ...elsewhere, "briefing.yaml": withPage(elsewhere["briefing.yaml"]) },
    },
    "",
    "2 briefings without a problem.",
  ],
  [
    "a draft, which answers do not use, has an id of another person",
    {
      summit: goodFiles,
      visit: { ...elsewhere, "briefing.yaml": elsewhere["briefing.yaml"].replace("reviewed", "draft") },
    },
    "",
    "2 briefings without a problem.",
  ],
  [
    "a briefing with sealed updates is gone",
    { summit: goodFiles },
    sealed,
    'updates.jsonl: expected the briefing visit, whose commitments have sealed updates; there is none. If its folder was renamed, give it its name back. If it was removed on purpose, append the line {"removed":"visit"}.',
  ],
])("a check by the index finds it if %s", async (_what, briefings, seals, found) => {
  const folder = await makeFolder();
  for (const [slug, files] of Object.entries(briefings)) await writeBriefing(folder, slug, files);
  if (seals !== "") await writeFile(join(folder, "updates.jsonl"), seals);
  const { indexFile } = await followRecorded(folder);
  const report = await checkIndexed({ file: indexFile, folder }, signal);
  expect(report).toEqual({
    lines: [found],
    ok: found.endsWith("without a problem."),
    folders: Object.keys(briefings).length,
  });
});

test("a folder that is away is an error, and so is a bot that stops", async () => {
  const folder = await makeFolder();
  await writeBriefing(folder, "summit", {
    ...goodFiles,
    "briefing.yaml": changed("Open code", "Closed code"),
  });
  const { indexFile } = await followRecorded(folder);
  const check = (stopping: AbortSignal) => checkIndexed({ file: indexFile, folder }, stopping);
  await expect(check(AbortSignal.abort())).rejects.toThrow("aborted");
  await rm(folder, { recursive: true });
  await expect(check(signal)).rejects.toThrow("ENOENT");
});
