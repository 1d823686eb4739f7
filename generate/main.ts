import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generatePeople } from "../bench/people.ts";
import { randomOf } from "../bench/random.ts";
import { generateBriefing } from "./briefing.ts";
import { writings } from "./words.ts";

const [count = "1000", folder = `data/archive-${count}`] = process.argv.slice(2);
const all = Number(count);
if (!Number.isSafeInteger(all) || all < 1)
  throw new Error(`expected how many briefings to write; ${count} came. Write npm run generate -- 100000`);

// One person for every two briefings. Some have one name: their ids differ.
const people = generatePeople(Math.ceil(all / 2)).map(({ id, names }) => ({ id, name: names[0] ?? id }));
const random = randomOf(3);
const atOnce = 64;
let writing: Promise<void>[] = [];
for (let number = 0; number < all; number += 1) {
  const language = writings[number % writings.length];
  if (language === undefined) throw new Error("There is no language.");
  const { slug, yaml, text } = generateBriefing(number, language, people, random);
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
console.log(`${all} briefings on ${people.length} people are in ${folder}.`);
