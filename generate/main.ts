import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generateArchive, peopleFor } from "./archive.ts";

const [count = "1000", folder = `data/archive-${count}`] = process.argv.slice(2);
const all = Number(count);
if (!Number.isSafeInteger(all) || all < 1)
  throw new Error(`expected how many briefings to write; ${count} came. Write npm run generate -- 100000`);

const atOnce = 64;
let writing: Promise<void>[] = [];
for (const { slug, yaml, text } of generateArchive(all)) {
  const path = join(folder, slug);
  writing.push(
    mkdir(path, { recursive: true }).then(async () => {
      await writeFile(join(path, "briefing.yaml"), yaml);
      await writeFile(join(path, "wire.txt"), text);
    }),
  );
  if (writing.length < atOnce) continue;
  await Promise.all(writing);
  writing = [];
}
await Promise.all(writing);
console.log(`${all} briefings on ${peopleFor(all)} people are in ${folder}.`);
