import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Briefing } from "../briefing/briefing.ts";
import type { FactHead, Library } from "../library.ts";
import { type AllWords, stepsForAllWords } from "./all-words.ts";
import { createCommitmentReads } from "./commitment-reads.ts";
import { createEntityReads } from "./entity-reads.ts";
import { createFactReads } from "./fact-reads.ts";
import { createNameReads } from "./name-reads.ts";
import { createNewestFacts } from "./newest-facts.ts";
import { pageAddress } from "./page.ts";
import { lazyMap, prepareQuery, snapshotQuery } from "./query.ts";
import type { ReadBriefing } from "./stored-briefing.ts";
import { createTextReads } from "./text-reads.ts";
import { createToldReads } from "./told-reads.ts";
import { createTypedReads } from "./typed-reads.ts";
import { createVisibleNames } from "./visible-names.ts";
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

  const { facts, rolesOf, corrections, dueBy, correctedSince, ratedSince, comparable } = createFactReads(
    database,
    seenUntil,
    briefingOf,
  );
  const visible = createVisibleNames(database, seenUntil);
  const named = visible.find("where type = 'person' and id = ?");
  const { newestFacts, heads, headsOf } = createNewestFacts(database, seenUntil, briefingOf);
  const roleHeads = (person: string): readonly FactHead[] =>
    rolesOf(person, () => named(person).flatMap(({ posted }) => posted.entry.roles), headsOf);
  const { people, organizations, topics, actors } = createEntityReads(database, seenUntil, (person) =>
    roleHeads(person)
      .flatMap(({ reference }) => facts.get(reference) ?? [])
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
    people,
    organizations,
    actors,
    topics,
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
    newest: (most) => used(newest(seenUntil, most)),
    dueBy,
    ...createCommitmentReads(database, seenUntil),
    newestFacts,
    heads,
    headsOf,
    roleHeads,
    correctedSince,
    ratedSince,
    comparable,
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

/** The slug in a reference to a fact; a slug or an id is returned unchanged. */
const withoutFact = (key: string): string => key.split("/", 1)[0] ?? "";

/** The visible briefings with one of these slugs, or with people, organizations or topics that have one of these ids. */
const createOriginReads = (database: DatabaseSync, seenUntil: number) => {
  const called = snapshotQuery(
    database,
    "select slug from briefings where visible_from <= ? and slug in (select value from json_each(?)) limit ?",
    slugRow,
  );
  // Without sorting, SQLite stops at the limit. A person may be in thousands of briefings.
  const having = snapshotQuery(
    database,
    `select distinct entities.slug from json_each(?) as wanted
       cross join entities on entities.type in ('person', 'organization', 'topic') and entities.id = wanted.value
       join briefings on number = briefing and visible_from <= ?
     limit ?`,
    slugRow,
  );
  return (keys: readonly string[], most: number): readonly string[] => {
    const ids = keys.filter((key) => !key.includes("/"));
    const slugs = [...new Set(keys.map(withoutFact))];
    const found = [
      ...called(seenUntil, JSON.stringify(slugs), most),
      ...(ids.length === 0 ? [] : having(JSON.stringify(ids), seenUntil, most)),
    ];
    return [...new Set(found.map(({ slug }) => slug))].sort().slice(0, most);
  };
};
