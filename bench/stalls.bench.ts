import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { longestStallMs, type Stall, watchStalls } from "../src/app/stalls.ts";
import { noBuildWatch } from "../src/drafts/drafter.ts";
import { readBriefings } from "../src/library/briefings-folder.ts";
import { createLibrary } from "../src/library/create-library.ts";
import { consoleAsker } from "../src/platforms/console/asker.ts";
import { createBenchApp } from "./bots.ts";

const project = new URL("../", import.meta.url);
const corpus = new URL("tests/drafts/corpus/known/", project);

/** Texts that take parsers a long time. */
const hostileUnits = [
  "“a ",
  ")",
  '"',
  "a:",
  "page:",
  " ",
  "-",
  "«",
  "A ",
  "'",
  "https://a.b/ ",
  "<html ",
  "> ",
];
const typedCharacters = 40_000;

/** The longest stall during some work, and how much of it was this thread's own processor time. */
const measure = async (what: string, work: () => Promise<number>): Promise<void> => {
  const stalls: Stall[] = [];
  const watch = watchStalls((stall) => stalls.push(stall));
  const startedAt = performance.now();
  const times = await work();
  // The watch reads the clock once more after the work.
  await new Promise((resolve) => setTimeout(resolve, 50));
  await watch.stop();
  const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
  const worst = stalls.toSorted((a, b) => b.cpuMs - a.cpuMs)[0];
  const said =
    worst === undefined
      ? `none over ${longestStallMs} ms`
      : `longest ${worst.lengthMs} ms, ${worst.cpuMs} ms of it computing; ${stalls.length} over ${longestStallMs} ms`;
  console.log(`  ${what}: ${times} in ${seconds} s: ${said}`);
};

/** How long the thread that answers stalls while articles are drafted, pages are made and hostile lines are typed. */
export default async (): Promise<void> => {
  console.log("stalls of the thread that answers");
  const folder = await mkdtemp(join(tmpdir(), "onrecord-stalls-"));
  const { briefings } = await readBriefings("briefings");
  const app = await createBenchApp(createLibrary(briefings), {
    settings: { briefingsFolder: folder, draftLimits: { articleMs: 5_000, memoryMb: 512 } },
  });
  const { drafts } = app;
  const { ask, commands } = app.host;
  const build = async (name: string, text: string): Promise<string | null> => {
    const file = { name, sizeBytes: text.length, read: async () => Buffer.from(text) };
    return drafts.buildFile(file, "en", noBuildWatch).then(
      ({ slug }) => slug,
      () => null,
    );
  };
  const articles = await Promise.all(
    ["24-en.txt", "21-fr.txt", "25-vi.txt", "28-es.txt"].map(async (name) => ({
      name,
      text: await readFile(new URL(name, corpus), "utf8"),
    })),
  );
  const slugs: string[] = [];
  await measure("articles drafted", async () => {
    for (const { name, text } of articles) slugs.push((await build(name, text)) ?? "");
    return articles.length;
  });
  await measure("a text of 1 MB drafted", async () => {
    const [first] = articles;
    await build("long.txt", (first?.text ?? "").repeat(200).slice(0, 1_000_000));
    return 1;
  });
  await measure("hostile files of 200 KB drafted, each for at most 5 s", async () => {
    for (const unit of hostileUnits)
      for (const ending of ["html", "md"]) await build(`a.${ending}`, unit.repeat(200_000 / unit.length));
    return 2 * hostileUnits.length;
  });
  await measure("review pages", async () => {
    for (const slug of slugs) {
      const read = await drafts.read(slug);
      if (read.found === "briefing") await drafts.page(read, "en");
    }
    return slugs.length;
  });

  const asker = consoleAsker("en");
  const typed = async (): Promise<number> => {
    let lines = 0;
    for (const { name } of commands) {
      for (const unit of hostileUnits) {
        await ask.line(`${name} ${unit.repeat(typedCharacters / unit.length)}`, asker);
        await ask.line(`${name} ${unit.repeat(4_000 / unit.length)}`.slice(0, 4_000), asker);
        await new Promise((resolve) => setImmediate(resolve));
        lines += 2;
      }
    }
    return lines;
  };
  await ask.line("search minister", asker);
  await measure(`hostile lines of ${typedCharacters} and 4,000 characters`, typed);
  await app.stop();
  await rm(folder, { recursive: true, force: true });
};
