import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Correction, Fact } from "../briefing/briefing.ts";
import type { FactHead, Library } from "../library.ts";
import type { NamedRole } from "../names/name-entry.ts";
import { headColumns, headRow } from "./newest-facts.ts";
import { lazyMap, prepareQuery, snapshotQuery } from "./query.ts";
import type { ReadBriefing } from "./stored-briefing.ts";

const placeRow = z.object({ briefing: z.number(), place: z.number() });
const keyRow = z.object({ key: z.string() });
const countRow = z.object({ count: z.number() });
const pairRow = z.object({ of: z.string(), reference: z.string() });
const keyedRow = z.object({ key: z.string(), reference: z.string() });
const correctionRow = z.object({ content: z.string() });

type ReferencedCorrection = Correction & { readonly reference: string };

// Only `write-briefing.ts` writes them.
const writtenCorrection = z.custom<Correction>();

/** How many of a person's newest roles are read: a person in a thousand briefings has a thousand roles, most of them the same. */
const mostRoles = 100;

/** How many older offices are read: more than anybody holds, but a file may have another title for the same office each time. */
const mostOlderOffices = 30;

const visible = "join briefings on number = briefing and visible_from <= ?";

/** The visible facts, and their corrections. */
export const createFactReads = (
  database: DatabaseSync,
  seenUntil: number,
  briefingOf: (number: number) => ReadBriefing,
  headsOf: Library["headsOf"],
  /** The newest roles of all offices of a person. */
  officesOf: (person: string) => readonly NamedRole[],
) => {
  const factAt = prepareQuery(
    database,
    `select briefing, place from facts ${visible} where reference = ?`,
    placeRow,
  );
  const references = prepareQuery(
    database,
    `select reference as key from facts ${visible} order by facts.date desc, facts.slug, place`,
    keyRow,
  );
  const countFacts = prepareQuery(
    database,
    `select count - (select coalesce(sum(facts), 0) from briefings where visible_from > ?) as count
     from totals where of = 'facts'`,
    countRow,
  );
  const heldBy = prepareQuery(
    database,
    `select ${headColumns("fact_actors")} from fact_actors ${visible}
     where actor = ? and type = 'role' and is_holder
     order by as_of desc, fact_actors.date desc, fact_actors.slug, place limit ${mostRoles}`,
    headRow,
  );
  const correctionsOf = snapshotQuery(
    database,
    `select corrections.content from corrections ${visible}
     where reference = ? order by corrections.date, place`,
    correctionRow,
  );
  // Without the plus, SQLite takes the index of a type's facts, and sorts all statements by their due dates: at 100,000 briefings
  // that takes 340 ms, and this 2 ms.
  const due = prepareQuery(
    database,
    `select reference as key from facts ${visible}
     where due <= ? and +type = 'statement' and not is_taken_back
     order by due desc, as_of desc, facts.slug, place limit ?`,
    keyRow,
  );
  const correctedSince = prepareQuery(
    database,
    `select reference as key from corrections ${visible}
     where corrections.date >= ? group by reference order by max(corrections.date) desc, reference`,
    keyRow,
  );
  const correctedOfActors = prepareQuery(
    database,
    `select reference as key from fact_actors ${visible}
     where actor in (select value from json_each(?)) and corrected >= ?
     group by reference order by max(corrected) desc, reference`,
    keyRow,
  );
  const ratedSince = prepareQuery(
    database,
    `select reference as key from ratings ${visible} where at >= ? order by at desc, reference limit ?`,
    keyRow,
  );
  const corrected = prepareQuery(
    database,
    `select distinct reference as key from corrections ${visible}`,
    keyRow,
  );

  // With `cross join`, SQLite begins with the facts given, and so returns those for the first of them first.
  const beside = prepareQuery(
    database,
    `select distinct wanted.value as "of", other.reference from json_each(?) as wanted
       cross join comparisons as own on own.reference = wanted.value
       cross join comparisons as other on other.key = own.key and other.reference <> own.reference
       cross join briefings on number = other.briefing and visible_from <= ?
     limit ?`,
    pairRow,
  );
  const having = prepareQuery(
    database,
    `select comparisons.key, reference from json_each(?) as wanted cross join comparisons on comparisons.key = wanted.value
       cross join briefings on number = briefing and visible_from <= ?
     limit ?`,
    keyedRow,
  );
  const factsAt = (rows: readonly z.infer<typeof placeRow>[]): readonly Fact[] =>
    rows.flatMap(({ briefing, place }) => briefingOf(briefing).facts[place] ?? []);
  const keysOf = (rows: readonly z.infer<typeof keyRow>[]): readonly string[] => rows.map(({ key }) => key);

  const ifAny = <Item>(items: readonly Item[]): readonly Item[] | undefined =>
    items.length === 0 ? undefined : items;

  return {
    facts: lazyMap<Fact>({
      get: (reference) => factsAt(factAt(seenUntil, reference))[0],
      keys: () => keysOf(references(seenUntil)),
      count: () => countFacts(seenUntil)[0]?.count ?? 0,
    }),
    dueBy: (day: string, most: number): readonly string[] => keysOf(due(seenUntil, day, most)),
    correctedSince: (day: string, actors: readonly string[] = []): readonly string[] =>
      keysOf(
        actors.length === 0
          ? correctedSince(seenUntil, day)
          : correctedOfActors(seenUntil, JSON.stringify(actors), day),
      ),
    comparable: {
      to: (references: readonly string[], most: number) =>
        beside(JSON.stringify(references), seenUntil, most),
      withKeys: (keys: readonly string[], most: number) => having(JSON.stringify(keys), seenUntil, most),
    },
    ratedSince: (day: string, most: number): readonly string[] => keysOf(ratedSince(seenUntil, day, most)),
    roleHeads(person: string): readonly FactHead[] {
      const newest = heldBy(seenUntil, person);
      if (newest.length < mostRoles) return newest;
      const known = new Set(newest.map(({ reference }) => reference));
      const older = officesOf(person)
        .filter(({ reference }) => !known.has(reference))
        .toSorted((a, b) => (a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0))
        .slice(0, mostOlderOffices);
      return [...newest, ...headsOf(older.map(({ reference }) => reference))];
    },
    corrections: lazyMap<readonly ReferencedCorrection[]>({
      get: (reference) =>
        ifAny(
          correctionsOf(seenUntil, reference).map(({ content }) => ({
            ...writtenCorrection.parse(JSON.parse(content)),
            reference,
          })),
        ),
      keys: () => keysOf(corrected(seenUntil)),
      count: () => corrected(seenUntil).length,
    }),
  };
};
