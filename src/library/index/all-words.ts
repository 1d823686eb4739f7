import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { type Making, makeInSteps } from "../in-steps.ts";
import { createVocabulary, type Vocabulary } from "../names/vocabulary.ts";
import { anyName, type NameColumn, tokenRange, wordOf } from "./name-tokens.ts";
import { prepareQuery } from "./query.ts";
import type { NamedType } from "./tables.ts";

/** The number of words that are read in one step, which takes a few milliseconds. */
const pageSize = 2_000;

const termRow = z.object({ term: z.string() });

interface WordsOfType {
  /** The words of names. */
  readonly names: Making<Vocabulary>;
  /** The words that people may begin to type. */
  readonly typed: Making<readonly string[]>;
}

/** The different words of all names in an index, including names under embargo. They are made once, in steps. */
export type AllWords = Readonly<Record<NamedType, WordsOfType>>;

export const createAllWords = (database: DatabaseSync): AllWords => {
  const termsIn = (columns: readonly NameColumn[]) =>
    prepareQuery(
      database,
      `select term from name_vocabulary where term > ? and term < ? and col in (${columns.map((column) => `'${column}'`).join(", ")}) limit ${pageSize}`,
      termRow,
    );
  const [namePage, typedPage] = [termsIn(anyName), termsIn(["typed"])];

  function* wordsOf(type: NamedType, page: typeof namePage): Generator<void, readonly string[]> {
    const words: string[] = [];
    const [first, end] = tokenRange(type);
    for (let last = first; ; ) {
      const terms = page(last, end);
      for (const { term } of terms) words.push(wordOf(term));
      if (terms.length < pageSize) return words;
      last = terms.at(-1)?.term ?? end;
      yield;
    }
  }
  const ofType = (type: NamedType): WordsOfType => ({
    names: makeInSteps(function* () {
      return createVocabulary(yield* wordsOf(type, namePage));
    }),
    typed: makeInSteps(() => wordsOf(type, typedPage)),
  });
  return {
    person: ofType("person"),
    organization: ofType("organization"),
    topic: ofType("topic"),
    briefing: ofType("briefing"),
  };
};

export function* stepsForAllWords(words: AllWords): Generator<void, void> {
  for (const { names, typed } of Object.values(words)) {
    yield* names.steps();
    yield* typed.steps();
  }
}
