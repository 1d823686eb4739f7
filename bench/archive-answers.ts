import { setImmediate } from "node:timers/promises";
import { warmUp } from "../src/app/warm-up.ts";
import { complete } from "../src/ask/completion/complete.ts";
import { loadCommands } from "../src/ask/define-command.ts";
import { readIndex } from "../src/library/index/briefing-index.ts";
import { openIndexSnapshot } from "../src/library/index/index-file.ts";
import type { Library } from "../src/library/library.ts";
import { createTestAsk } from "../tests/ask/create-test-ask.ts";
import { askerOf } from "../tests/askers.ts";
import { collectGarbage, percentile, threadMs } from "./compare.ts";

/** How many lines of a kind are asked after the start, and how many after these. */
const [firstRounds, nextRounds] = [100, 400];
const longestText = 4_000;
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

/** A text of an archive's articles, another one each time, because the bot uses an answer again. */
const textOf = (library: Library, slugs: readonly string[], round: number): string =>
  slugs
    .slice(round, round + 20)
    .flatMap((slug) => library.bySlug.get(slug)?.sources.map(({ text }) => text) ?? [])
    .join(" ")
    .replaceAll("\n", " ")
    .slice(0, longestText);

/** What is asked, by its kind. */
const linesFor = (library: Library): Readonly<Record<string, (round: number) => string>> => {
  const all = firstRounds + nextRounds;
  const people = [...library.people.keys()].slice(0, all);
  const names = people.flatMap((id) => Object.values(library.people.get(id)?.names ?? {}).slice(0, 1));
  const slugs = [...library.bySlug.keys()].slice(0, all + 20);
  const words = [0, 20, 40, 60]
    .map((round) => textOf(library, slugs, round))
    .join(" ")
    .split(/[\s.,“”«»"]+/u)
    .filter((word) => word.length > 4);
  const at = (items: readonly string[], round: number): string => items[round % items.length] ?? "";
  const questions: readonly ((round: number) => string)[] = [
    (round) => `who is ${at(names, round)}?`,
    (round) => `qu’a promis ${at(names, round)} ?`,
    (round) => `${at(names, round)} đã hứa gì?`,
    (round) => `¿qué prometió ${at(names, round)} el año pasado?`,
    (round) => `what did ${at(names, round)} promise about ${at(words, round)}?`,
    (round) => `who promised ${at(words, round)}?`,
    (round) => `who is the director of ${at(words, round)}?`,
    (round) => `which promises about ${at(words, round)} are overdue?`,
  ];
  return {
    "/who": (round) => `/who ${at(names, round)}`,
    "/who, misspelt": (round) => `/who ${at(names, round).replace(/(.{3})./u, "$1x")}`,
    "/who, one word of it": (round) => `/who ${at(at(names, round).split(" "), round)}`,
    "/commitments": (round) => `/commitments ${at(people, round)}`,
    "/commitments with a status": (round) =>
      `/commitments status:${at(["kept", "overdue", "due", "open"], round)} date:${2000 + (round % 27)}`,
    "/commitments summary:topic": (round) => `/commitments summary:topic date:${2000 + (round % 27)}..2026`,
    "/brief": (round) => `/brief ${at(slugs, round)}`,
    "/search": (round) => `/search ${at(words, round)} ${at(words, round + 7)}`,
    "/search, one word": (round) => `/search ${at(words, round)}`,
    "/find 4,000 characters": (round) => `/find ${textOf(library, slugs, round)}`,
    "/names 4,000 characters": (round) => `/names ${textOf(library, slugs, round)}`,
    "a question in four languages": (round) =>
      at(
        questions.map((question) => question(round)),
        round,
      ),
    "/help": (round) => `/help${at(["", " who", " all", " commitments"], round)}`,
  };
};

/** Measures the time of answers from an index in this process, at the 99th percentile. */
export const measureAnswers = async (indexFile: string): Promise<ReadonlyMap<string, string>> => {
  const database = openIndexSnapshot(indexFile);
  const library = readIndex(database).seenUntil(0);
  for (const _ of library.prepare());
  const commands = await loadCommands(new URL("../src/commands/", import.meta.url));
  const { line } = createTestAsk({
    commands,
    library: () => library,
    now: () => Temporal.Now.instant(),
    log: quiet,
  });
  await warmUp({ line }, commands, () => library, new AbortController().signal);
  const slowest = new Map<string, string>();
  const measure = async (name: string, once: (round: number) => unknown): Promise<void> => {
    const times = async (from: number, count: number): Promise<readonly number[]> => {
      const taken: number[] = [];
      for (let round = from; round < from + count; round += 1) {
        // As between two people's lines: until a turn of the event loop ends, what weak references lead to stays in memory.
        await setImmediate();
        const start = threadMs();
        await once(round);
        taken.push(threadMs() - start);
      }
      return taken;
    };
    const first = percentile(await times(0, firstRounds), 99);
    const next = percentile(await times(firstRounds, nextRounds), 99);
    slowest.set(name, `${next.toFixed(1)} ms (${first.toFixed(1)} ms at first)`);
  };
  for (const [name, lineOf] of Object.entries(linesFor(library)))
    await measure(name, (round) => line(lineOf(round), askerOf("en")));
  const starts = [...library.typed.words("people")].map((word) => word.slice(0, 3));
  await measure("autocomplete", (round) =>
    complete("people", starts[(round * 97) % starts.length] ?? "", {
      library,
      language: "en",
      preferred: [],
    }),
  );
  const resident = process.memoryUsage.rss();
  // What only weak references lead to stays until a turn of the event loop ends.
  await setImmediate();
  collectGarbage();
  const [all, used] = [resident, process.memoryUsage().heapUsed].map((bytes) =>
    Math.round(bytes / 1_048_576),
  );
  slowest.set(memoryAfter, `${all} MB (${used} MB in use)`);
  database.close();
  return slowest;
};

const memoryAfter = "resident memory after all these answers";

/** Milliseconds at the 99th percentile, and the memory. */
export const aims: Readonly<Record<string, string>> = {
  "/who": "5 ms",
  "/who, misspelt": "25 ms",
  "/who, one word of it": "25 ms",
  "/commitments": "5 ms",
  "/commitments with a status": "50 ms",
  "/commitments summary:topic": "50 ms",
  "/brief": "5 ms",
  "/search": "50 ms",
  "/search, one word": "50 ms",
  "/find 4,000 characters": "50 ms",
  "/names 4,000 characters": "50 ms",
  "a question in four languages": "50 ms",
  "/help": "50 ms",
  autocomplete: "20 ms",
  [memoryAfter]: "350 MB at 100,000",
};
