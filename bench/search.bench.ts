import { setImmediate } from "node:timers/promises";
import { createPreparation } from "../src/app/preparation.ts";
import type { Briefing } from "../src/library/briefing/briefing.ts";
import { createLibrary } from "../src/library/create-library.ts";
import type { Library } from "../src/library/library.ts";
import { hasAllWords, readQuery } from "../src/library/search/text-query.ts";
import { unitsOf } from "../src/library/search/text-units.ts";
import { answerTo } from "../tests/commands/ask.ts";
import { crowdOf, statementsIn } from "../tests/library.ts";
import { generateBriefings } from "./briefings.ts";
import { percentile } from "./compare.ts";
import { generatePeople } from "./people.ts";

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

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

const longestText = 4_000;
const peopleCount = 10_000;

/** A briefing that only names people. */
const crowd = (): Briefing =>
  crowdOf(generatePeople(peopleCount).map(({ id, names }) => ({ id, name: names[0] ?? id })));

const milliseconds = (run: () => unknown): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

/** The longest time, in milliseconds, for which some work blocked the event loop. */
const longestStretch = async (work: Promise<unknown>): Promise<number> => {
  let isOver = false;
  void work.finally(() => {
    isOver = true;
  });
  let longest = 0;
  for (let last = performance.now(); !isOver; last = performance.now()) {
    await setImmediate();
    longest = Math.max(longest, performance.now() - last);
  }
  return longest;
};

const row = (name: string, times: readonly number[]) => ({
  name,
  "p50 ms": percentile(times, 50).toFixed(2),
  "p99 ms": percentile(times, 99).toFixed(2),
});

/** The same without an index: compares every word of every text. */
const scan = (library: Library, query: string): number =>
  library.briefings
    .values()
    .flatMap(unitsOf)
    .filter(({ fields }) => hasAllWords(readQuery(query), fields.map(({ text }) => text).join("\n"), "en"))
    .toArray().length;

/** Measures searching all text of 10,000 facts, beside scanning it without an index, and the answers from it. */
export default async (): Promise<void> => {
  const briefings = [...generateBriefings(briefingCount), crowd()];
  let library = createLibrary([]);
  const build = milliseconds(() => {
    library = createLibrary(briefings);
  });
  const longestMs = await longestStretch(createPreparation(quiet).prepare(createLibrary(library.briefings)));
  const index = library.texts;
  const times = (count: number, run: (query: string) => unknown): number[] =>
    Array.from({ length: count }, () => queries.map((query) => milliseconds(() => run(query)))).flat();
  times(5, (query) => index.search(query));
  const searches = times(rounds, (query) => index.search(query));
  const scans = times(scanRounds, (query) => scan(library, query));
  // As long as a message can be: almost every word of it is in thousands of texts, or in a person's name.
  const speech = statementsIn(library)
    .slice(0, 200)
    .map(({ passages: [{ exact }] }) => exact);
  const people = [...library.people.values()].map(
    ({ names }) => `Mr ${names.en?.split(" ").at(-1)} met ${names.en}.`,
  );
  const changed = speech.map((sentence) => sentence.replace(" said ", " has told them "));
  const fill = (sentences: readonly string[]): string => sentences.join(" ").slice(0, longestText);
  const asked: readonly (readonly [name: string, lines: readonly string[]])[] = [
    ["the whole answer to /search", queries.map((query) => `/search ${query}`)],
    ["/find, a sentence of a source", speech.slice(0, 6).map((sentence) => `/find ${sentence}`)],
    ["/find, 4,000 characters, none as in a source", [`/find ${fill(changed)}`]],
    ["/names, 4,000 characters", [`/names ${fill(people)}`]],
  ];
  const answers = [];
  for (const [name, lines] of asked) {
    const taken: number[] = [];
    await answerTo(lines[0] ?? "", "en", library);
    for (let round = 0; round < rounds; round += 1) {
      for (const line of lines) {
        const start = performance.now();
        await answerTo(line, "en", library);
        taken.push(performance.now() - start);
      }
    }
    answers.push(row(name, taken));
  }
  console.log(
    `\nSearching ${library.facts.size} facts on ${library.people.size} people, ${library.briefings.length} briefings; index in ${build.toFixed(0)} ms; made in the background, it and what typing and /names need keep others waiting for ${longestMs.toFixed(0)} ms at a time (aim: 100 ms)`,
  );
  console.table([row("the index", searches), row("the same by a linear scan", scans), ...answers]);
};
