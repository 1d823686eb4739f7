import { fold, wordsOf } from "../src/base/text/fold.ts";
import type { NameEntry } from "../src/library/names/name-entry.ts";
import type { NameIndex } from "../src/library/names/names.ts";
import { createNameIndex } from "../tests/library/create-name-index.ts";
import { collectGarbage } from "./compare.ts";
import { generatePeople } from "./people.ts";
import { randomOf } from "./random.ts";

const briefingCounts = [1, 1_000, 10_000];
// A briefing names three people, and every second one of them is also in another briefing.
const peopleOf = (briefings: number): number => Math.ceil(briefings * 1.5);

const queriesPerKind = 4_000;

const heapBytes = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;
};

/** The name with one letter of its longest word left out, doubled, changed or swapped with the next. */
const mistype = (name: string, random: () => number): string => {
  const longest = wordsOf(name).reduce((a, b) => (b.length > a.length ? b : a));
  const at = 1 + Math.floor(random() * (longest.length - 2));
  const [before, letter, next, after] = [
    longest.slice(0, at),
    longest.charAt(at),
    longest.charAt(at + 1),
    longest.slice(at + 2),
  ];
  const middles = [next, letter + letter + next, `x${next}`, next + letter];
  const middle = middles[Math.floor(random() * middles.length)] ?? "";
  return name.replace(longest, before + middle + after);
};

const lastWord = (name: string): string => wordsOf(name).at(-1) ?? "";

/** The typed forms of a name, by kind. */
const kinds: readonly {
  readonly name: string;
  readonly found: boolean;
  type(name: string, random: () => number): string;
}[] = [
  { name: "exact", found: true, type: (name) => name },
  { name: "without accents", found: true, type: fold },
  { name: "one word of it", found: true, type: (name) => lastWord(fold(name)) },
  { name: "one typing error", found: true, type: (name, random) => mistype(fold(name), random) },
  {
    name: "one word with an error",
    found: true,
    type: (name, random) => mistype(lastWord(fold(name)), random),
  },
  { name: "not found", found: false, type: (name) => `${lastWord(fold(name))} qxwvkj` },
];

const finds = (index: NameIndex, query: string, id: string): boolean => {
  const match = index.search(query);
  switch (match.matches) {
    case "one":
      return match.id === id;
    case "several":
      return match.ids.includes(id);
    case "holders":
    case "none":
      return false;
    default:
      return match satisfies never;
  }
};

const measureKind = (
  index: NameIndex,
  people: readonly NameEntry[],
  { name, found, type }: (typeof kinds)[number],
) => {
  const random = randomOf(3);
  const asked = Array.from({ length: queriesPerKind }, () => {
    const person = people[Math.floor(random() * people.length)];
    if (person === undefined) throw new Error("There is nobody to ask for.");
    return { id: person.id, query: type(person.names[0] ?? "", random) };
  });
  for (const { query } of asked) index.search(query);
  const microseconds = asked
    .map(({ query }) => {
      const start = process.hrtime.bigint();
      index.search(query);
      return Number(process.hrtime.bigint() - start) / 1_000;
    })
    .sort((a, b) => a - b);
  const percentile = (share: number): string =>
    (microseconds[Math.floor(share * asked.length)] ?? 0).toFixed(1);
  const recall = asked.filter(({ id, query }) => finds(index, query, id)).length / asked.length;
  return {
    typed: name,
    "p50 µs": percentile(0.5),
    "p99 µs": percentile(0.99),
    recall: found ? recall.toFixed(3) : "–",
  };
};

const measure = (briefings: number) => {
  const people = generatePeople(peopleOf(briefings));
  const before = heapBytes();
  const start = performance.now();
  const index = createNameIndex(people);
  const buildMs = performance.now() - start;
  index.search("qxwvkj"); // Makes what is made at first need, so that it counts.
  const bytes = heapBytes() - before;
  return kinds.map((kind) => ({
    briefings,
    people: people.length,
    ...measureKind(index, people, kind),
    "build ms": buildMs.toFixed(1),
    // Among a few, what the engine keeps for itself outweighs them.
    "bytes per person": people.length < 100 ? "–" : Math.round(bytes / people.length),
  }));
};

/** Looking a person up by name, among those of more and more briefings. */
const measureNames = async (): Promise<void> => {
  console.log("\nLooking up a name");
  console.table(briefingCounts.flatMap(measure));
};

export default measureNames;

if (import.meta.main) await measureNames();
