import { fold } from "../../src/base/text/fold.ts";
import { readIndex } from "../../src/library/index/briefing-index.ts";
import { mergeWords, wordTables } from "../../src/library/index/fill-index.ts";
import { openIndexFile, openIndexSnapshot } from "../../src/library/index/index-file.ts";
import { refreshNames } from "../../src/library/index/refresh-names.ts";
import { createIndexes } from "../../src/library/index/tables.ts";
import { unshared } from "../../src/library/index/turns.ts";
import { createBriefingWriter, prepareBriefing } from "../../src/library/index/write-briefing.ts";
import { allIdsIn } from "../../src/library/names/names.ts";
import { generateBriefings, misspell } from "../briefings.ts";
import { collectGarbage, percentile } from "../compare.ts";
import { randomOf } from "../random.ts";
import { type Item, peers, type Search } from "./engines.ts";

// Runs in a process of its own for each engine, so that their memory can be compared: `node measure.ts <engine> <briefings> <index file>`.

const queriesPerKind = 500;
/** A slow engine gets fewer queries. */
const mostMs = 15_000;
/** What is asked before anything is measured, so that the code is compiled. */
const firstQueries = 50;

/** The people and the statements of some briefings, by name and by the passage. */
const itemsOf = (count: number): { readonly names: readonly Item[]; readonly texts: readonly Item[] } => {
  const briefings = generateBriefings(count);
  const people = new Map(
    briefings.flatMap((each) => each.people.map(({ id, names }) => [id, names.en ?? id])),
  );
  return {
    names: [...people].map(([id, text]) => ({ id, text })),
    texts: briefings.flatMap(({ statements }) =>
      statements.map(({ reference, passages: [{ exact }] }) => ({ id: reference, text: exact })),
    ),
  };
};

const megabytes = (): number => {
  collectGarbage();
  return process.memoryUsage().rss / 1_048_576;
};

const buildOnrecord = (count: number, file: string): void => {
  const database = openIndexFile({ file, folder: "." });
  const writer = createBriefingWriter(database);
  database.exec("begin");
  for (const briefing of generateBriefings(count))
    writer.put({ slug: briefing.slug, prepared: prepareBriefing(briefing) });
  database.exec("commit");
  createIndexes(database);
  for (const _ of refreshNames(database));
  for (const table of wordTables) mergeWords(database, table, unshared);
  database.close();
};

/** Opens an index that was built before, as a start does. */
const openOnrecord = (file: string): { readonly name: Search; readonly text: Search } => {
  const library = readIndex(openIndexSnapshot(file)).seenUntil(Number.POSITIVE_INFINITY);
  return {
    name: (query) => allIdsIn(library.names.people.search(query)),
    text: (query) =>
      library.texts.search(query).flatMap((unit) => (unit.type === "fact" ? [unit.reference] : [])),
  };
};

interface Asked {
  readonly query: string;
  readonly id: string;
}

const measureKind = async (find: Search, asked: readonly Asked[]) => {
  const startedAt = performance.now();
  for (const { query } of asked.slice(0, firstQueries)) {
    await find(query);
    if (performance.now() - startedAt > mostMs) break;
  }
  const times: number[] = [];
  let found = 0;
  for (const { query, id } of asked) {
    const start = performance.now();
    const ids = await find(query);
    times.push(performance.now() - start);
    if (ids.includes(id)) found += 1;
    if (start - startedAt > 2 * mostMs) break;
  }
  return { p50: percentile(times, 50), p99: percentile(times, 99), recall: found / times.length };
};

const [engine = "", written = "", file = ""] = process.argv.slice(2);
const count = Number(written);
const peer = peers[engine];
if (engine === "build") {
  const start = performance.now();
  buildOnrecord(count, file);
  console.log(JSON.stringify({ buildMs: performance.now() - start }));
} else {
  const { names, texts } = itemsOf(count);
  const random = randomOf(3);
  const some = (items: readonly Item[]): readonly Item[] =>
    Array.from({ length: queriesPerKind }, () => items[Math.floor(random() * items.length)]).flatMap(
      (item) => item ?? [],
    );
  const kinds = {
    name: some(names).map(({ id, text }) => ({ id, query: text })),
    "name without accents": some(names).map(({ id, text }) => ({ id, query: fold(text) })),
    "misspelt name": some(names).map(({ id, text }) => ({ id, query: misspell(fold(text)) })),
    text: some(texts).map(({ id }) => {
      const [, meeting = "", point = ""] = /^briefing-(\d+)\/s(\d+)$/u.exec(id) ?? [];
      return { id, query: `meeting ${meeting} point ${point}` };
    }),
  };
  const before = megabytes();
  const start = performance.now();
  const searches =
    peer === undefined ? openOnrecord(file) : { name: await peer(names), text: await peer(texts) };
  await searches.name(names[0]?.text ?? "");
  const startMs = performance.now() - start;
  const measured: Record<string, Awaited<ReturnType<typeof measureKind>>> = {};
  for (const [kind, asked] of Object.entries(kinds))
    measured[kind] = await measureKind(kind === "text" ? searches.text : searches.name, asked);
  console.log(
    JSON.stringify({
      startMs,
      megabytes: megabytes() - before,
      names: names.length,
      texts: texts.length,
      kinds: measured,
    }),
  );
}
