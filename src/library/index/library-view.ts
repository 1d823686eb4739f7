import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Briefing, Statement } from "../briefing/briefing.ts";
import type { Library } from "../library.ts";
import type { NameEntry } from "../names/name-postings.ts";
import { createNameIndex, lazyNameIndex, type NameIndex } from "../names/names.ts";
import { namedEntry } from "../names/proper-names.ts";
import type { ReadBriefing } from "./briefing-reader.ts";
import { createEntityReads } from "./entity-reads.ts";
import { createFactReads } from "./fact-reads.ts";
import { lazyMap } from "./lazy-map.ts";
import { pageAddress } from "./page.ts";
import { prepareQuery } from "./query.ts";
import { createTextReads } from "./text-reads.ts";
import { createToldReads } from "./told-reads.ts";

const numberRow = z.object({ number: z.number() });
const slugRow = z.object({ slug: z.string() });
const countRow = z.object({ count: z.number() });
const pageRow = z.object({ number: z.number(), source: z.string() });
const hostRow = z.object({ host: z.string() });
const headlineRow = z.object({ slug: z.string(), headline: z.string() });
const headlineSchema = z.record(z.string(), z.string());

/** What can be seen by those who see briefings whose embargo ends until a moment, in milliseconds. */
export const createLibraryView = (
  database: DatabaseSync,
  seenUntil: number,
  briefingOf: (number: number) => ReadBriefing,
): Library => {
  const inOrder = prepareQuery(
    database,
    "select number from briefings where visible_from <= ? order by date desc, slug",
    numberRow,
  );
  const bySlug = prepareQuery(
    database,
    "select number from briefings where visible_from <= ? and slug = ?",
    numberRow,
  );
  const slugs = prepareQuery(
    database,
    "select slug from briefings where visible_from <= ? order by date desc, slug",
    slugRow,
  );
  const countOf = prepareQuery(
    database,
    "select count(*) as count from briefings where visible_from <= ?",
    countRow,
  );
  const headlines = prepareQuery(
    database,
    "select slug, headline from briefings where visible_from <= ? order by date desc, slug",
    headlineRow,
  );

  const pages = prepareQuery(
    database,
    `select number, source from pages join briefings on number = briefing and visible_from <= ?
     where page = ? order by date desc, slug limit 1`,
    pageRow,
  );
  const hosts = prepareQuery(
    database,
    `select host from pages join briefings on number = briefing and visible_from <= ?
     group by host order by max(date) desc, host`,
    hostRow,
  );

  const { facts, statements, statementsOf, rolesOf, corrections } = createFactReads(
    database,
    seenUntil,
    briefingOf,
  );
  const { people, organizations, topics, actors, entriesOf } = createEntityReads(
    database,
    seenUntil,
    rolesOf,
  );
  const used = (rows: readonly z.infer<typeof numberRow>[]): readonly Briefing[] =>
    rows.map(({ number }) => briefingOf(number).used);

  let allBriefings: readonly Briefing[] | null = null;
  let allStatements: readonly Statement[] | null = null;
  const names = (entries: () => readonly NameEntry[]): NameIndex =>
    lazyNameIndex(() => createNameIndex(entries()));
  return {
    get briefings() {
      allBriefings ??= used(inOrder(seenUntil));
      return allBriefings;
    },
    bySlug: lazyMap<Briefing>({
      get: (slug) => used(bySlug(seenUntil, slug))[0],
      keys: () => slugs(seenUntil).map(({ slug }) => slug),
      count: () => countOf(seenUntil)[0]?.count ?? 0,
    }),
    people,
    organizations,
    actors,
    topics,
    get statements() {
      allStatements ??= statements();
      return allStatements;
    },
    statementsOf,
    facts,
    corrections,
    pageAt(url) {
      const address = pageAddress(url);
      const [row] = address === null ? [] : pages(seenUntil, address.page);
      if (row === undefined) return null;
      const briefing = briefingOf(row.number).used;
      const source = briefing.sources.find(({ id }) => id === row.source);
      return source === undefined ? null : { briefing, source };
    },
    hosts: () => hosts(seenUntil).map(({ host }) => host),
    told: createToldReads(database, seenUntil),
    texts: createTextReads(database, seenUntil, briefingOf),
    names: {
      people: names(() => entriesOf("person")),
      organizations: names(() => entriesOf("organization")),
      actors: names(() => [...entriesOf("person"), ...entriesOf("organization")]),
      topics: names(() => [...topics.values()].map(({ id, names }) => namedEntry(id, names))),
      briefings: names(() =>
        headlines(seenUntil).map(({ slug, headline }) =>
          namedEntry(slug, headlineSchema.parse(JSON.parse(headline))),
        ),
      ),
    },
  };
};
