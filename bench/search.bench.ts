import { createLibrary, type Library } from "../src/briefing/library.ts";
import { textIndexOf } from "../src/briefing/text-index.ts";
import { hasAllWords, readQuery } from "../src/briefing/text-query.ts";
import { unitsOf } from "../src/briefing/text-units.ts";
import { answerTo } from "../tests/commands/ask.ts";
import { generateBriefings } from "./briefings.ts";
import { percentile } from "./compare.ts";

// Seven facts each: 10,000 in all.
const briefingCount = 1_430;
const rounds = 40;
const scanRounds = 3;

const queries = [
  "meeting 17 point 3",
  "director office 7",
  '"point 2 of meeting 101"',
  "reports",
  "progressing 512",
  "qxwvkj",
];

const milliseconds = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

const row = (name: string, times: readonly number[]) => ({
  name,
  "p50 ms": percentile(times, 50).toFixed(2),
  "p99 ms": percentile(times, 99).toFixed(2),
});

/** The same without an index: every word of every text is looked at. */
const scan = (library: Library, query: string): number =>
  unitsOf(library).filter(({ fields }) =>
    hasAllWords(readQuery(query), fields.map(({ text }) => text).join("\n"), "en"),
  ).length;

/** Searching all text of 10,000 facts, beside going through it, and the answers that are made of it. */
export default async (): Promise<void> => {
  const library = createLibrary(generateBriefings(briefingCount));
  const build = milliseconds(() => textIndexOf(library));
  const index = textIndexOf(library);
  const times = (count: number, run: (query: string) => unknown): number[] =>
    Array.from({ length: count }, () => queries.map((query) => milliseconds(() => run(query)))).flat();
  times(5, (query) => index.search(query));
  const searches = times(rounds, (query) => index.search(query));
  const scans = times(scanRounds, (query) => scan(library, query));
  const answers: number[] = [];
  const ask = async (line: string): Promise<void> => {
    const start = performance.now();
    await answerTo(line, "en", library);
    answers.push(performance.now() - start);
  };
  for (let round = 0; round < rounds; round += 1) for (const query of queries) await ask(`/search ${query}`);
  console.log(
    `\nSearching ${library.facts.size} facts, ${index.units.length} texts; index in ${build.toFixed(0)} ms`,
  );
  console.table([
    row("index", searches),
    row("linear scan", scans),
    row("the whole answer to /search", answers),
  ]);
};
