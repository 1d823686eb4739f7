import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { generateArchive } from "../generate/archive.ts";
import { createLogger } from "../src/base/logger.ts";
import { noBuildWatch } from "../src/drafts/drafter.ts";
import { createDrafts } from "../src/drafts/drafts.ts";
import { createWorkerThread } from "../src/drafts/work/worker-thread.ts";
import { readBriefings } from "../src/library/briefings-folder.ts";
import { followBriefings } from "../src/library/followed-briefings.ts";
import { folderWriter } from "../src/library/record-writer.ts";

const corpus = fileURLToPath(new URL("../tests/corpus/briefings/", import.meta.url));

/** The numbers of briefings on record beside which articles are drafted. */
const sizes = [0, ...(process.env.ONRECORD_BENCH_SIZES ?? "1000,10000").split(",").map(Number)];

const writeArchive = async (folder: string, count: number): Promise<void> => {
  for (const { slug, yaml, text } of generateArchive(count)) {
    await mkdir(join(folder, slug));
    await writeFile(join(folder, slug, "briefing.yaml"), yaml);
    await writeFile(join(folder, slug, "wire.txt"), text);
  }
};

/** Makes the index, as a bot does at its start. */
const makeIndex = async (place: { readonly file: string; readonly folder: string }): Promise<void> => {
  const followed = await followBriefings(place, createLogger("silent"), async () => {});
  await followed.close();
};

/** Drafts the articles of the corpus, each with the record as it is then, and counts the processor time of all threads. */
const draftsBeside = async (count: number): Promise<void> => {
  const { briefings } = await readBriefings(corpus);
  const folder = await mkdtemp(join(tmpdir(), "onrecord-bench-drafting-"));
  const indexFile = join(folder, ".index.sqlite");
  await writeArchive(folder, count);
  await makeIndex({ file: indexFile, folder });
  const drafts = createDrafts({
    writer: folderWriter(folder, join(folder, ".changes"), () => {}),
    indexFile,
    now: () => Temporal.Instant.from("2026-11-28T18:00:00Z"),
    createThread: () => createWorkerThread({ articleMs: 60_000, memoryMb: 512 }),
    network: null,
  });
  const draft = async ({ slug, sources }: (typeof briefings)[number]): Promise<string> => {
    const bytes = Buffer.from(sources[0]?.text ?? "");
    const file = { name: `${slug}.txt`, sizeBytes: bytes.length, read: async () => bytes };
    return (await drafts.buildFile(file, "en", noBuildWatch)).slug;
  };
  // The first drafts load the rules and compile them.
  for (const each of briefings) await rm(join(folder, await draft(each)), { recursive: true });
  const before = process.cpuUsage();
  for (const each of briefings) await draft(each);
  const { user, system } = process.cpuUsage(before);
  await drafts.stop();
  await rm(folder, { recursive: true, force: true });
  const eachMs = (user + system) / 1_000 / briefings.length;
  console.log(
    `drafting beside ${count} briefings: ${Math.round(eachMs)} ms of processor time for each of ${briefings.length} drafts, so ${Math.round(3.6e6 / eachMs)} drafts an hour on one core`,
  );
};

/** How fast articles are drafted. Each draft compares its article with the record. */
export default async (): Promise<void> => {
  for (const count of sizes) await draftsBeside(count);
};
