import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { filesNamedIn } from "../../../src/platforms/console/named-files.ts";

const folder = mkdtempSync(join(tmpdir(), "onrecord-named-"));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, "story.txt"), "A story.");
writeFileSync(join(folder, "the flood.html"), "<p>A flood.</p>");
writeFileSync(join(folder, "secret.key"), "no article");
mkdirSync(join(folder, "folder.txt"));

test.each([
  ["/draft {}/story.txt", ["story.txt"]],
  ["draft what:{}/story.txt", ["story.txt"]],
  ["/draft {}/the flood.html", ["the flood.html"]],
  ['/draft "{}/the flood.html"', ["the flood.html"]],
  ["soạn '{}/the flood.html' vi", ["the flood.html"]],
  ["/draft {}/secret.key", []],
  ["/draft {}/folder.txt", []],
  ["/draft {}/missing.txt", []],
  ["/draft https://news.example/story.txt", []],
  ["/who gill", []],
  ["", []],
])("%s names %j", async (line, names) => {
  const files = await filesNamedIn(line.replace("{}", folder));
  expect(files.map(({ name }) => name)).toEqual(names);
});

test("a file is read up to a size", async () => {
  const [file] = await filesNamedIn(`/draft ${folder}/story.txt`);
  expect([await file?.read(7), new TextDecoder().decode((await file?.read(8)) ?? undefined)]).toEqual([
    null,
    "A story.",
  ]);
});
