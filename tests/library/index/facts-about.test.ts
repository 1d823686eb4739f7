import fc from "fast-check";
import { expect, test } from "vitest";
import { createFactsAbout } from "../../../src/library/index/facts-about.ts";
import { allQueries } from "../../../src/library/index/query.ts";
import type { UnitReads } from "../../../src/library/index/unit-reads.ts";
import { mostOfWord } from "../../../src/library/index/words-in-briefings.ts";
import { factTypes } from "../../../src/library/search/fact-tags.ts";
import { withWord } from "../../../src/library/search/text-queries.ts";
import { readQuery } from "../../../src/library/search/text-query.ts";
import { createSnapshots } from "../../../src/library/snapshots.ts";
import { briefingOf, summit } from "../../library.ts";

const { words } = readQuery("council water");
const [council = "", water = ""] = words.map(withWord);
const [fact] = summit.statements;

/** Facts of one briefing, by the queries that they match. Each has the number of its place, the newest first. */
const unitsWith = (numbers: Readonly<Record<string, readonly number[]>>): UnitReads => ({
  matching: (query, most) => (numbers[query] ?? []).slice(0, most),
  briefingsMatching: () => [],
  briefingsOf: (wanted) => new Map(wanted.map((number) => [number, 1])),
  isIn: () => false,
  has: () => false,
  isAnywhere: () => true,
  isInTexts: () => true,
  count: (query, most) => (numbers[query] ?? []).slice(0, most).length,
  all: () => 0,
});

test("an old fact with all words is found, although newer ones than are read have one of them each", () => {
  if (fact === undefined) throw new Error("The summit has statements.");
  const newest = Array.from({ length: mostOfWord }, (_, at) => at);
  const old = 3 * mostOfWord;
  const units = unitsWith({
    [council]: [...newest, old],
    [water]: [...newest.map((number) => number + mostOfWord), old],
    [allQueries([council, water])]: [old],
  });
  const about = createFactsAbout(units, (numbers) =>
    numbers.map((number) => ({
      number,
      briefing: 1,
      date: "2026-03-02",
      unit: { type: "fact", reference: `summit/${number}`, kind: "hope", briefing: summit, fact },
    })),
  );
  for (const most of [1, 2, 20])
    expect(about(words, most, null).map(({ reference }) => reference)).toEqual([`summit/${old}`]);
});

const now = Temporal.Instant.from("2026-05-01T08:00:00Z");
const vocabulary = ["jury", "water", "roof", "tax"];
const kinds = ["hope", "request"] as const;
const people = ["ada", "ben"] as const;
const days = ["2026-03-01", "2026-03-02", "2026-03-03"] as const;

interface Said {
  readonly kind: (typeof kinds)[number];
  readonly speaker: string;
  readonly date: string;
  readonly words: readonly string[];
}

interface Story {
  readonly isHeld: boolean;
  readonly language: string;
  readonly article: readonly string[];
  readonly said: readonly Said[];
}

const stories: fc.Arbitrary<Story> = fc.record({
  isHeld: fc.boolean(),
  language: fc.constantFrom("en", "pt-BR"),
  article: fc.subarray(vocabulary),
  said: fc.array(
    fc.record({
      kind: fc.constantFrom(...kinds),
      speaker: fc.constantFrom(...people),
      date: fc.constantFrom(...days),
      words: fc.subarray(vocabulary),
    }),
    { maxLength: 4 },
  ),
});

const narrowings = fc.record({
  kinds: fc.option(fc.subarray([...kinds], { minLength: 1 })),
  actors: fc.subarray([...people]),
  except: fc.subarray([...people], { maxLength: 1 }),
  dates: fc.option(fc.record({ from: fc.constantFrom(...days), to: fc.constantFrom(...days) })),
  language: fc.option(fc.constantFrom("en", "pt", "fr")),
});

const briefingWith = ({ isHeld, language, article, said }: Story, at: number) => ({
  ...briefingOf(
    `briefing-${at}`,
    {
      status: "reviewed",
      headline: { en: "A story" },
      summary: { en: "A summary." },
      sources: [
        {
          id: "post",
          file: "post.txt",
          publisher: "The Post",
          language,
          published: { date: "2026-03-03", known: "text" },
        },
      ],
      people: people.map((id) => ({ id, names: { en: id } })),
      statements: said.map(({ words, ...fact }, place) => ({
        ...fact,
        id: `fact-${place}`,
        text: { en: `Said ${words.join(" ")}` },
        passages: [{ source: "post", exact: "It was so." }],
      })),
    },
    { post: `It was so.\n${article.join(" ")}` },
  ),
  ...(isHeld ? { embargo: "2026-06-01T06:00:00+02:00" } : {}),
});

/** The reference of a fact, and what decides its place: how much the words count that it has itself, and its date. */
interface Found {
  readonly reference: string;
  readonly weight: number;
  readonly date: string;
}

const questions = fc.array(fc.tuple(fc.subarray(vocabulary, { minLength: 1 }), narrowings), {
  minLength: 8,
  maxLength: 8,
});

test("facts about words are those that a plain comparison finds, and briefings under embargo change nothing", () => {
  fc.assert(
    fc.property(fc.array(stories, { minLength: 2, maxLength: 4 }), questions, (all, asked) => {
      const { texts } = createSnapshots(all.map(briefingWith)).at(now);
      const seen = all.map((story, at) => ({ ...story, at })).filter(({ isHeld }) => !isHeld);
      for (const [words, narrowing] of asked) {
        const isAmong = ({ kind, speaker, date }: Said, language: string): boolean =>
          narrowing.kinds?.includes(kind) !== false &&
          narrowing.except.every((id) => id !== speaker) &&
          (narrowing.actors.length === 0 || narrowing.actors.some((id) => id === speaker)) &&
          (narrowing.dates === null || (narrowing.dates.from <= date && date <= narrowing.dates.to)) &&
          (narrowing.language === null || language.split("-")[0] === narrowing.language);
        // The fewer facts have a word, the more it counts.
        const weightOf = (some: readonly string[]): number =>
          some.reduce((sum, word) => {
            const having = seen
              .flatMap(({ said }) => said)
              .filter((each) => each.words.includes(word)).length;
            return having === 0 ? sum : sum + 1 / (1 + Math.log2(having));
          }, 0);
        const kind = narrowing.kinds === null ? 0 : 1;
        const candidates = seen.flatMap(({ at, article, said, language }) => {
          const inStory = new Set([...article, ...said.flatMap((each) => each.words)]);
          const lacking = words.filter((word) => !inStory.has(word)).length;
          return said.flatMap((each, place) => {
            const own = words.filter((word) => each.words.includes(word));
            const weight = weightOf(own);
            const hasHalf = own.length + kind >= (words.length + kind) / 2;
            const hasRare = weight >= weightOf(words) / 2;
            return isAmong(each, language) && own.length > 0 && (hasHalf || hasRare)
              ? [{ reference: `briefing-${at}/fact-${place}`, weight, date: each.date, lacking, hasHalf }]
              : [];
          });
        });
        const among = { ...narrowing, types: factTypes };
        const whole = candidates.filter(({ lacking }) => lacking === 0);
        const found = texts.factsAbout(words.join(" "), undefined, among).map(
          ({ reference, elsewhere, asOf }): Found => ({
            reference,
            weight: weightOf(words.filter((word) => !elsewhere.includes(word))),
            date: asOf,
          }),
        );
        const references = found.map(({ reference }) => reference);
        const placeOf = ({ weight, date }: Found): string => `${weight.toFixed(6)} ${date}`;
        expect(references.toSorted()).toEqual(whole.map(({ reference }) => reference).sort());
        expect(found.map(placeOf)).toEqual(whole.map(placeOf).sort().reverse());
        const [first] = texts.factsAbout(words.join(" "), 1, among);
        expect(first?.reference).toBe(references[0]);
        const near = candidates.filter(({ hasHalf }) => hasHalf);
        const ways = words.map((word) => ["xyzzy", word]);
        const closest = texts.closest(ways, among);
        expect(closest?.filter((way) => way === null).length).toBe(
          near.length === 0 ? undefined : Math.min(...near.map(({ lacking }) => lacking)),
        );
        expect(closest?.every((way, at) => way === null || way === words[at])).not.toBe(false);
      }
    }),
    { numRuns: 20 },
  );
});
