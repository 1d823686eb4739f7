import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import { prepareQuery } from "../../../src/library/index/query.ts";
import { refreshNames } from "../../../src/library/index/refresh-names.ts";
import { createTables } from "../../../src/library/index/tables.ts";
import { createBriefingWriter, prepareBriefing } from "../../../src/library/index/write-briefing.ts";
import { summit } from "../../library.ts";

const createIndex = () => {
  const database = new DatabaseSync(":memory:");
  createTables(database);
  const writer = createBriefingWriter(database);
  const read = (sql: string): readonly string[] =>
    prepareQuery(database, sql, z.object({ word: z.string() }))().map(({ word }) => word);
  return {
    put(briefing: Briefing): void {
      writer.put({ slug: briefing.slug, prepared: prepareBriefing(briefing) });
      for (const _ of refreshNames(database));
    },
    remove(slug: string): void {
      writer.remove(slug);
      for (const _ of refreshNames(database));
    },
    vocabulary: () => read("select kind || ' ' || token as word from vocabulary order by word"),
    /** The same words as FTS5 has them. */
    indexed: () =>
      read(
        `select distinct iif(col = 'typed', 'typed ', 'names ') || term as word from name_vocabulary
         where col in ('name', 'more', 'typed') order by word`,
      ),
  };
};

const [person] = summit.people;
const named = (slug: string, name: string, change: Partial<Briefing> = {}): Briefing => ({
  ...summit,
  slug,
  people: person === undefined ? [] : [{ ...person, names: { en: name } }],
  ...change,
});

const steps: readonly (readonly [string, (index: ReturnType<typeof createIndex>) => void])[] = [
  ["a briefing is added", ({ put }) => put(summit)],
  ["another one names a person in another way", ({ put }) => put(named("other", "Adelaide Stonewright"))],
  ["that name changes", ({ put }) => put(named("other", "Adele Stonewright"))],
  [
    "it is under embargo",
    ({ put }) => put(named("other", "Zora Stonewright", { embargo: "2999-01-01T00:00:00Z" })),
  ],
  ["it is gone", ({ remove }) => remove("other")],
  ["all are gone", ({ remove }) => remove("summit")],
];

test.each(steps.map(([what], at) => [what, at] as const))(
  "the vocabulary has the words of all names when %s",
  (_what, at) => {
    const index = createIndex();
    for (const [, step] of steps.slice(0, at + 1)) step(index);
    expect(index.vocabulary()).toEqual(index.indexed());
    expect(index.vocabulary().length > 0).toBe(at < steps.length - 1);
  },
);
