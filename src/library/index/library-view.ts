import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Briefing } from "../briefing/briefing.ts";
import type { Library } from "../library.ts";
import { createNameIndex, type NameIndex } from "../names/names.ts";
import { type AllWords, stepsForAllWords } from "./all-words.ts";
import { createCommitmentReads } from "./commitment-reads.ts";
import { createEntityReads, createOriginReads } from "./entity-reads.ts";
import { createFactReads } from "./fact-reads.ts";
import { createNameSource } from "./name-source.ts";
import { createNewerHolder, createNewestFacts } from "./newest-facts.ts";
import { pageAddress } from "./page.ts";
import { keepLast, lazyMap, prepareQuery, snapshotQuery } from "./query.ts";
import type { ReadBriefing } from "./stored-briefing.ts";
import type { NamedType } from "./tables.ts";
import { createTextReads } from "./text-reads.ts";
import { createToldReads } from "./told-reads.ts";
import { createTypedReads } from "./typed-reads.ts";
import { createVisibleNames, type VisibleNameReads } from "./visible-names.ts";
import { createWrittenReads } from "./written-reads.ts";

const numberRow = z.object({ number: z.number() });
const slugRow = z.object({ slug: z.string() });
const countRow = z.object({ count: z.number() });
const pageRow = z.object({ number: z.number(), source: z.string() });
const hostRow = z.object({ host: z.string() });

/** How many slugs are kept with the number of their briefing. */
const mostSlugs = 2_000;

/** The library without briefings whose embargo ends after a moment, in milliseconds. */
export const createLibraryView = (
  database: DatabaseSync,
  seenUntil: number,
  briefingOf: (number: number) => ReadBriefing,
  allWords: AllWords,
): Library => {
  const inOrder = prepareQuery(
    database,
    "select number from briefings where visible_from <= ? order by date desc, slug",
    numberRow,
  );
  const newest = prepareQuery(
    database,
    "select number from briefings where visible_from <= ? order by date desc, slug limit ?",
    numberRow,
  );
  // An answer about a hundred facts asks for each of their briefings.
  const bySlug = snapshotQuery(
    database,
    "select number from briefings where visible_from <= ? and slug = ?",
    numberRow,
    mostSlugs,
  );
  const slugs = prepareQuery(
    database,
    "select slug from briefings where visible_from <= ? order by date desc, slug",
    slugRow,
  );
  const countOf = prepareQuery(
    database,
    `select count - (select count(*) from briefings where visible_from > ?) as count
     from totals where of = 'briefings'`,
    countRow,
  );
  const heldBack = prepareQuery(
    database,
    "select number from briefings where visible_from <= ? and visible_from > ? order by date desc, slug",
    numberRow,
  );
  const statementCount = prepareQuery(
    database,
    `select count - (select coalesce(sum(statements), 0) from briefings where visible_from > ?) as count
     from totals where of = 'statements'`,
    countRow,
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

  const visible = createVisibleNames(database, seenUntil);
  const named = visible.find("where type = 'person' and id = ?");
  const newestFacts = createNewestFacts(database, seenUntil, briefingOf);
  const factReads = createFactReads(database, seenUntil, briefingOf, newestFacts.headsOf, (person) =>
    named(person).flatMap(({ entry }) => entry.roles),
  );
  const entities = createEntityReads(database, seenUntil, (person) =>
    factReads
      .roleHeads(person)
      .flatMap(({ reference }) => factReads.facts.get(reference) ?? [])
      .filter((fact) => fact.type === "role"),
  );
  const used = (rows: readonly z.infer<typeof numberRow>[]): readonly Briefing[] =>
    rows.map(({ number }) => briefingOf(number).used);

  let allBriefings: readonly Briefing[] | null = null;
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
    ...entities,
    ...factReads,
    ...newestFacts,
    pageAt(url) {
      const address = pageAddress(url);
      const [row] = address === null ? [] : pages(seenUntil, address.page);
      if (row === undefined) return null;
      const briefing = briefingOf(row.number).used;
      const source = briefing.sources.find(({ id }) => id === row.source);
      return source === undefined ? null : { briefing, source };
    },
    hosts: () => hosts(seenUntil).map(({ host }) => host),
    newest: (most) => used(newest(seenUntil, most)),
    ...createCommitmentReads(database, seenUntil),
    get statementCount() {
      return statementCount(seenUntil)[0]?.count ?? 0;
    },
    originsOf: createOriginReads(database, seenUntil),
    heldBackAt: ({ epochMilliseconds }) => used(heldBack(seenUntil, epochMilliseconds)),
    prepare: () => stepsForAllWords(allWords),
    typed: createTypedReads(database, seenUntil, allWords),
    written: createWrittenReads(database, visible),
    told: createToldReads(database, seenUntil),
    texts: createTextReads(database, seenUntil, briefingOf),
    names: createNameReads(database, visible, allWords),
  };
};

/** How many results of searches are kept: one question looks up the same few words many times. A result can have a thousand ids. */
const mostSearches = 50;

/** Looks up visible entities by name. */
export const createNameReads = (
  database: DatabaseSync,
  visible: VisibleNameReads,
  allWords: AllWords,
): Library["names"] => {
  const newerHolder = createNewerHolder(database, visible.seenUntil);
  const index = (...types: readonly NamedType[]): NameIndex => {
    const names = createNameIndex(createNameSource(database, visible, types, allWords), newerHolder);
    return {
      ...names,
      search: keepLast(mostSearches, names.search),
    };
  };
  return {
    people: index("person"),
    organizations: index("organization"),
    actors: index("person", "organization"),
    topics: index("topic"),
    briefings: index("briefing"),
  };
};
