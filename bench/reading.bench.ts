import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseDocument } from "yaml";
import { briefingFileName } from "../src/library/briefing/read.ts";
import { readBriefings } from "../src/library/briefings-folder.ts";
import { createLibrary } from "../src/library/create-library.ts";
import { writeBriefing } from "./briefing-files.ts";
import { generateBriefings } from "./briefings.ts";
import { median } from "./compare.ts";

const briefingCount = 1_000;
const rounds = 5;

/** Measures loading a library from files, beside its largest parts alone: reading the bytes, and parsing the YAML. */
export default async (): Promise<void> => {
  const generated = generateBriefings(briefingCount);
  const folder = await mkdtemp(join(tmpdir(), "onrecord-bench-"));
  try {
    for (const briefing of generated) await writeBriefing(folder, briefing);
    const yamlFiles = generated.map(({ slug }) => join(folder, slug, briefingFileName));
    const texts = await Promise.all(yamlFiles.map((file) => readFile(file, "utf8")));
    const { briefings, problems } = await readBriefings(folder);
    if (briefings.length !== briefingCount)
      throw new Error(`Only ${briefings.length}: ${problems[0]?.message}`);

    const parts: readonly (readonly [name: string, run: () => unknown])[] = [
      ["read and check", () => readBriefings(folder)],
      ["of it: the bytes of the YAML files", () => Promise.all(yamlFiles.map((file) => readFile(file)))],
      ["of it: the YAML parser", () => texts.map((text) => parseDocument(text))],
      ["then: the library", () => createLibrary(briefings)],
    ];
    const times = new Map(parts.map(([name]) => [name, [] as number[]]));
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, run] of parts) {
        const start = performance.now();
        await run();
        times.get(name)?.push(performance.now() - start);
      }
    }
    const facts = Math.round(createLibrary(briefings).facts.size / briefingCount);
    process.stdout.write(`\nReading ${briefingCount} briefings of ${facts} facts\n`);
    console.table(parts.map(([name]) => ({ name, ms: Math.round(median(times.get(name) ?? [])) })));
  } finally {
    await rm(folder, { recursive: true });
  }
};
