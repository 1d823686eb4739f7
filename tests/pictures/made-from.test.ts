import { readdir, readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { readme } from "../../pictures/catalogue.ts";
import { drawPictures } from "../../pictures/draw.ts";
import { folder, madeFromOf, readMadeFrom } from "../../pictures/made-from.ts";
import { languages } from "../../src/base/language/language.ts";

const kept = await readMadeFrom();

test("the pictures are made from what the commands answer now, by the renderer as it is now", async () => {
  const current = madeFromOf(await drawPictures());
  expect(kept, "Run `npm run pictures`.").toEqual(current);
}, 120_000);

test("the folder has the pictures that it lists, and no others", async () => {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".png"));
  expect(files.sort()).toEqual(Object.keys(kept).sort());
});

test("every picture that a page names is there, and every picture is on a page or is the README's", async () => {
  const names = [...languages.map((language) => `answers/${language}.md`), "one-article.md"];
  const pages = await Promise.all(names.map((name) => readFile(new URL(`../${name}`, folder), "utf8")));
  const named = pages.flatMap((page) =>
    [...page.matchAll(/src(?:set)?="(?:\.\.\/)?pictures\/([^"]+)"/gu)].map(([, file]) => file),
  );
  const themes = ["light", "dark"] as const;
  const ofReadme = themes.flatMap((theme) => [readme.answer.fileOf(theme), readme.digest.fileOf(theme)]);
  expect([...named, ...ofReadme].sort()).toEqual(Object.keys(kept).sort());
});
