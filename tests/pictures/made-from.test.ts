import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { drawPictures } from "../../pictures/draw.ts";
import { folder, madeFromOf, readMadeFrom } from "../../pictures/made-from.ts";

const kept = await readMadeFrom();

test("the pictures are made from what the commands answer now, by the renderer as it is now", async () => {
  const current = madeFromOf(await drawPictures());
  expect(kept, "Run `npm run pictures`.").toEqual(current);
}, 120_000);

test("the folder has the pictures that it lists, and no others", async () => {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".png"));
  expect(files.sort()).toEqual(Object.keys(kept).sort());
});
