import { complete } from "../src/ask/completion/complete.ts";
import { createInterests } from "../src/ask/completion/offers.ts";
import { languages } from "../src/base/language/language.ts";
import { fold, wordsOf } from "../src/base/text/fold.ts";
import { createLibrary } from "../src/library/create-library.ts";
import { generateBriefings } from "./briefings.ts";
import { percentile } from "./compare.ts";

const askedPerKind = 3_000;

/** The typed part of a name, by kind. */
const kinds: readonly { readonly name: string; type(name: string): string }[] = [
  { name: "nothing", type: () => "" },
  { name: "one letter", type: (name) => fold(name).slice(0, 1) },
  { name: "two letters", type: (name) => fold(name).slice(0, 2) },
  { name: "one word", type: (name) => wordsOf(fold(name)).at(-1) ?? "" },
  { name: "two words, the second begun", type: (name) => fold(name).slice(0, -2) },
];

/** Autocompletion of people over 10,000 briefings, from memory (aim: p99 under 50 ms). */
export default async (): Promise<void> => {
  const library = createLibrary(generateBriefings(10_000));
  const people = [...library.people.values()];
  const interests = createInterests();
  for (const { id } of people.slice(0, 50)) interests.note("slack:C1", id);
  const preferred = interests.of("slack:C1");
  const began = performance.now();
  complete("people", "", { library, language: "en", preferred });
  const indexMs = performance.now() - began;
  const rows = kinds.flatMap(({ name, type }) =>
    languages.map((language) => {
      const times = Array.from({ length: askedPerKind }, (_, index) => {
        const person = people[(index * 7_919) % people.length];
        const typed = type(Object.values(person?.names ?? {})[0] ?? "");
        const start = performance.now();
        complete("people", typed, { library, language, preferred });
        return performance.now() - start;
      }).sort((a, b) => a - b);
      return {
        typed: name,
        language,
        "p50 ms": percentile(times, 50).toFixed(3),
        "p99 ms": percentile(times, 99).toFixed(3),
      };
    }),
  );
  console.log(
    `Autocompletion: ${people.length} people; the index takes ${indexMs.toFixed(0)} ms, where it was not made in the background (aim: p99 under 50 ms)`,
  );
  console.table(rows);
};
