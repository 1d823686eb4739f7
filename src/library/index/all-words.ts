import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { type Making, makeInSteps } from "../in-steps.ts";
import { createVocabulary, type Vocabulary } from "../names/vocabulary.ts";
import { tokenRange, wordOf } from "./name-tokens.ts";
import { prepareQuery } from "./query.ts";
import type { NamedType } from "./tables.ts";
import type { VocabularyKind } from "./vocabulary-writer.ts";

/** The number of words that are read in one step, which takes a few milliseconds. */
const pageSize = 2_000;

const tokenRow = z.object({ token: z.string() });

interface WordsOfType {
  /** The words of names. */
  readonly names: Making<Vocabulary>;
  /** The words that people may begin to type. */
  readonly typed: Making<readonly string[]>;
}

/** The different words of all names in an index, including names under embargo. They are made once, in steps. */
export type AllWords = Readonly<Record<NamedType, WordsOfType>>;

export const createAllWords = (database: DatabaseSync): AllWords => {
  const page = prepareQuery(
    database,
    `select token from vocabulary where kind = ? and token > ? and token < ? limit ${pageSize}`,
    tokenRow,
  );

  function* wordsOf(type: NamedType, kind: VocabularyKind): Generator<void, readonly string[]> {
    const words: string[] = [];
    const [first, end] = tokenRange(type);
    for (let last = first; ; ) {
      const rows = page(kind, last, end);
      for (const { token } of rows) words.push(wordOf(token));
      if (rows.length < pageSize) return words;
      last = rows.at(-1)?.token ?? end;
      yield;
    }
  }
  const ofType = (type: NamedType): WordsOfType => ({
    names: makeInSteps(function* () {
      return createVocabulary(yield* wordsOf(type, "names"));
    }),
    typed: makeInSteps(() => wordsOf(type, "typed")),
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
