import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { loadCommands } from "../src/ask/define-command.ts";
import { noBuildWatch } from "../src/drafts/drafter.ts";
import { createDrafts } from "../src/drafts/drafts.ts";
import { createWorkerThread, type WorkerThread } from "../src/drafts/work/worker-thread.ts";
import type { Briefing } from "../src/library/briefing/briefing.ts";
import { readBriefings } from "../src/library/briefings-folder.ts";
import { createLibrary } from "../src/library/create-library.ts";
import { folderWriter } from "../src/library/record-writer.ts";
import { openStore } from "../src/store/database/open.ts";
import { createTestAsk } from "../tests/ask/create-test-ask.ts";
import { play, reviewOf } from "./play-review.ts";

const right = fileURLToPath(new URL("../tests/corpus/briefings/", import.meta.url));
const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** The articles of the right briefings. `TAPS_ARTICLES` names a folder with the pages as they were published, in the order of their numbers. */
const articles = async (): Promise<
  readonly { readonly briefing: Briefing; readonly name: string; readonly bytes: Buffer }[]
> => {
  const { briefings } = await readBriefings(right);
  const pages = process.env.TAPS_ARTICLES;
  const names = pages === undefined ? [] : (await readdir(pages)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(pages ?? "", name))));
  return briefings.map((briefing) => {
    const [source] = briefing.sources;
    if (source === undefined) throw new Error("A briefing has a source.");
    // The stored text is the page's, so the page has the words of a passage.
    const words = briefing.statements[0]?.passages[0]?.exact.slice(0, 30) ?? source.text.slice(0, 30);
    const at = texts.findIndex((bytes) => bytes.toString().replaceAll(/\s+/gu, " ").includes(words));
    const page = texts[at];
    return page === undefined
      ? { briefing, name: basename(source.file), bytes: Buffer.from(source.text) }
      : { briefing, name: names[at] ?? "", bytes: page };
  });
};

/**
 * The threads of all drafts, which use the same ones in turn: a thread takes longer to load the rules than to draft an article, and nothing here
 * measures time.
 */
const sharedThreads = () => {
  const started: WorkerThread[] = [];
  return {
    /** What `createDrafts` needs for one draft. Its threads stay for the next one. */
    forOne(): () => WorkerThread {
      let next = 0;
      return () => {
        const thread = started[next] ?? createWorkerThread({ articleMs: 60_000, memoryMb: 512 });
        started[next] = thread;
        next += 1;
        return { run: thread.run, stop: async () => {} };
      };
    },
    async stop(): Promise<void> {
      await Promise.all(started.map((thread) => thread.stop()));
    },
  };
};

/** Drafts an article, and plays its review. */
const playArticle = async (
  { briefing, name, bytes }: Awaited<ReturnType<typeof articles>>[number],
  isWhole: boolean,
  commands: Awaited<ReturnType<typeof loadCommands>>,
  createThread: () => WorkerThread,
) => {
  const folder = await mkdtemp(join(tmpdir(), "onrecord-taps-"));
  const now = () => Temporal.Instant.from("2026-11-28T18:00:00Z");
  const drafts = createDrafts({
    writer: folderWriter(join(folder, "briefings"), join(join(folder, "briefings"), ".changes"), () => {}),
    indexFile: join(folder, "index.sqlite"),
    now,
    createThread,
    network: null,
  });
  const store = await openStore(join(folder, "onrecord.sqlite"));
  const library = createLibrary([]);
  const ask = createTestAsk({
    commands,
    library: () => library,
    now,
    log: silent,
    drafts,
    store: async () => store,
  });
  const file = { name, sizeBytes: bytes.length, read: async () => bytes };
  const { slug } = await drafts.buildFile(file, "en", noBuildWatch);
  const { length: facts } = (await reviewOf(slug, drafts)).items;
  const counted = await play(slug, briefing, isWhole, drafts, ask);
  await drafts.stop();
  await store.close();
  await rm(folder, { recursive: true, force: true });
  return { facts, ...counted };
};

/**
 * How many taps an editor who knows the right answer needs from a draft to its approval, in chat: to a draft in which nothing is wrong, and
 * to one that has every fact of the right briefing.
 */
export default async (): Promise<void> => {
  const commands = await loadCommands(new URL("../src/commands/", import.meta.url));
  const threads = sharedThreads();
  for (const isWhole of [false, true]) {
    const rows = [];
    for (const article of await articles()) {
      const started = performance.now();
      const { facts, taps, edits, drops, wrongSure, added, notAdded, isApproved } = await playArticle(
        article,
        isWhole,
        commands,
        threads.forOne(),
      );
      const { slug } = article.briefing;
      console.log(`${slug}: ${taps} taps, ${((performance.now() - started) / 1_000).toFixed(1)} s`);
      rows.push({
        briefing: slug,
        facts,
        taps,
        edits,
        drops,
        "wrong, but sure": wrongSure,
        added,
        notAdded,
        isApproved,
      });
    }
    console.table(rows);
    const taps = rows.map((row) => row.taps).toSorted((a, b) => a - b);
    const half = taps.length / 2;
    const median = ((taps[Math.ceil(half) - 1] ?? 0) + (taps[Math.floor(half)] ?? 0)) / 2;
    const until = isWhole ? "nothing is wrong and nothing is missing" : "nothing is wrong";
    console.log(`until ${until}: median of taps ${median}, from ${taps[0]} to ${taps.at(-1)}`);
  }
  await threads.stop();
};
