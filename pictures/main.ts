import { existsSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { messageOf } from "../src/base/errors.ts";
import { launchChromium, photograph } from "./chromium.ts";
import { drawPictures } from "./draw.ts";
import { folder, madeFromFile, madeFromOf, readMadeFrom } from "./made-from.ts";
import { withPalette } from "./png.ts";

/**
 * Makes the pictures of `docs/pictures` whose messages or looks have changed, so that the others stay the same files on a
 * machine with other fonts. `npm run pictures -- --all` makes all of them.
 */
const browser = await launchChromium().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exit(1);
});
const pictures = await drawPictures();
const [before, after] = [await readMadeFrom(), madeFromOf(pictures)];
const isAll = process.argv.includes("--all");
const changed = pictures.filter(
  ({ file }) =>
    isAll || before[file]?.page !== after[file]?.page || !existsSync(fileURLToPath(new URL(file, folder))),
);
for (const { file, page, photograph: ofServed } of changed) {
  const path = new URL(file, folder);
  const picture = withPalette(await (ofServed?.(browser) ?? photograph(browser, page)));
  await mkdir(new URL(".", path), { recursive: true });
  await writeFile(path, picture);
  console.log(`${file}: ${Math.ceil(picture.length / 1_000)} KB`);
}
await browser.close();

const old = (await readdir(folder, { recursive: true })).filter(
  (file) => file.endsWith(".png") && after[file] === undefined,
);
for (const file of old) await rm(new URL(file, folder));
await writeFile(madeFromFile, `${JSON.stringify(after, null, 2)}\n`);
console.log(`${changed.length} of ${pictures.length} pictures made, ${old.length} removed.`);
