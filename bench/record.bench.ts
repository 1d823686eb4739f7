import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { generateArchive } from "../generate/archive.ts";
import { followRecord } from "../src/app/follow-record.ts";
import { pushFolder } from "../src/library/exchange/push.ts";
import { openWorkingCopy } from "../src/library/working-copy/working-copy.ts";
import { openDatabase } from "../src/store/database/open.ts";
import { createStoredRecord } from "../src/store/record/database-record.ts";
import { startPostgres } from "../tests/fakes/postgres.ts";

const count = Number(process.env.ONRECORD_BENCH_SIZES ?? 1_000);
const edits = 50;

const fill = async (folder: string): Promise<readonly string[]> => {
  const slugs: string[] = [];
  for (const { slug, yaml, text } of generateArchive(count)) {
    await mkdir(join(folder, slug), { recursive: true });
    await writeFile(join(folder, slug, "briefing.yaml"), yaml);
    await writeFile(join(folder, slug, "wire.txt"), text);
    slugs.push(slug);
  }
  return slugs;
};

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return performance.now() - from;
};

const perSecond = (ms: number): string =>
  `${(ms / 1_000).toFixed(1)} s (${Math.round((count / ms) * 1_000)}/s)`;

/** How long a record in Postgres takes to be pushed, copied and changed: `npm run bench -- record`. */
export default async (): Promise<void> => {
  const postgres = await startPostgres({ durable: true });
  if (typeof postgres === "string") {
    console.log(postgres);
    return;
  }
  const parent = await mkdtemp(join(tmpdir(), "onrecord-record-"));
  const folder = join(parent, "briefings");
  const slugs = await fill(folder);
  const address = await postgres.createDatabase();
  const database = await openDatabase(address);
  const record = createStoredRecord(database);
  const log = { info() {}, warn() {}, error() {} };
  const place = { database: address, briefingsFolder: folder };
  try {
    const pushMs = await timed(() => pushFolder(folder, record, [], Temporal.Now.instant()));
    const againMs = await timed(() => pushFolder(folder, record, [], Temporal.Now.instant()));
    const copy = openWorkingCopy(join(parent, "one"), record);
    const copyMs = await timed(() => copy.update());
    copy.close();
    const reopened = openWorkingCopy(join(parent, "one"), record);
    const startMs = await timed(() => reopened.update());
    reopened.close();
    const [one, other] = [
      await followRecord(place, join(parent, "one"), log, null),
      await followRecord(place, join(parent, "two"), log, null),
    ];
    const writing: number[] = [];
    const visible: number[] = [];
    for (let edit = 0; edit < edits; edit += 1) {
      const slug = slugs[(edit * 37) % slugs.length] ?? "";
      const tag = `# edit ${edit}\n`;
      writing.push(
        await timed(() =>
          one.writer.change(slug, (briefings) => appendFile(join(briefings, slug, "briefing.yaml"), tag)),
        ),
      );
      visible.push(
        await timed(async () => {
          const path = join(other.writer.folder, slug, "briefing.yaml");
          while (!(await readFile(path, "utf8")).endsWith(tag)) await setTimeout(1);
        }),
      );
    }
    await one.stop();
    await other.stop();
    const at = (all: readonly number[], part: number): string =>
      `${Math.round(all.toSorted((a, b) => a - b)[Math.floor(all.length * part)] ?? 0)} ms`;
    console.log(`A record of ${count} briefings in Postgres`);
    console.table({
      "push of all, each checked": perSecond(pushMs),
      "push of nothing": `${Math.round(againMs)} ms`,
      "first copy on a machine": perSecond(copyMs),
      "start with the copy there": `${Math.round(startMs)} ms`,
      "one edit, median and longest": `${at(writing, 0.5)}, ${at(writing, 0.99)}`,
      "then in another machine's copy after, median and longest": `${at(visible, 0.5)}, ${at(visible, 0.99)}`,
    });
  } finally {
    await database.kysely.destroy();
    await postgres.stop();
    await rm(parent, { recursive: true, force: true });
  }
};
