import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { factKinds } from "../briefing/briefing.ts";
import { writtenStatuses } from "../briefing/update-schema.ts";
import type { FactHead, FactQuery, Library } from "../library.ts";
import type { Holder } from "../names/names.ts";
import { prepareQuery, snapshotQuery } from "./query.ts";
import type { ReadBriefing } from "./stored-briefing.ts";

/** The columns of a head, in each of the tables of facts. */
export const headColumns = (table: string): string =>
  `${table}.reference, coalesce(${table}.kind, ${table}.type) as kind, ${table}.as_of as asOf, ${table}.due, ${table}.status,
   ${table}.corrected, ${table}.speaker`;

export const headRow = z.object({
  reference: z.string(),
  kind: z.enum(factKinds),
  asOf: z.string(),
  due: z.string().nullable(),
  status: z.enum(writtenStatuses).nullable(),
  corrected: z.string().nullable(),
  speaker: z.string().nullable(),
}) satisfies z.ZodType<FactHead>;

/** A head, and what decides its place among the facts of one day. */
const placedRow = headRow.extend({
  briefing: z.number(),
  date: z.string(),
  slug: z.string(),
  place: z.number(),
});

type PlacedRow = z.infer<typeof placedRow>;

/** The order of answers: newest first, then in the order of `briefings`, then in the order of the file. */
const byNewest = (a: PlacedRow, b: PlacedRow): number => {
  if (a.asOf !== b.asOf) return a.asOf < b.asOf ? 1 : -1;
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  if (a.slug !== b.slug) return a.slug < b.slug ? -1 : 1;
  return a.place - b.place;
};

/** A row without its place, so that heads can be compared. */
export const headOf = ({
  briefing: _briefing,
  date: _date,
  slug: _slug,
  place: _place,
  ...head
}: PlacedRow): FactHead => head;

const firstDay = "0000-01-01";
const lastDay = "9999-12-31";

/** Reads the newest facts by people, organizations and topics. The time depends on the number of facts, not on the archive. */
export const createNewestFacts = (
  database: DatabaseSync,
  seenUntil: number,
  briefingOf: (number: number) => ReadBriefing,
): Pick<Library, "newestFacts" | "heads" | "headsOf"> => {
  const newest = (table: string, condition: string) =>
    prepareQuery(
      database,
      `select ${headColumns(table)}, briefing, ${table}.date, ${table}.slug, place
       from ${table} join briefings on number = briefing and visible_from <= ?
       where ${condition} and type = ? and (? is null or kind in (select value from json_each(?)))
         and as_of between ? and ?
       order by as_of desc, ${table}.date desc, ${table}.slug, place limit ?`,
      placedRow,
    );
  const ofAll = newest("facts", "not is_taken_back");
  const ofActor = newest("fact_actors", "actor = ?");
  const ofTopic = newest("fact_topics", "topic = ?");
  const onTopicOfActors = newest(
    "fact_topics",
    `topic = ? and exists (
       select 1 from fact_actors
       where fact_actors.briefing = fact_topics.briefing and fact_actors.place = fact_topics.place
         and actor in (select value from json_each(?))
     )`,
  );
  const called = prepareQuery(
    database,
    `select ${headColumns("facts")} from json_each(?) as wanted cross join facts on reference = wanted.value
       cross join briefings on number = briefing and visible_from <= ?
     where not is_taken_back and (? is null or exists (
       select 1 from fact_topics where fact_topics.briefing = facts.briefing and fact_topics.place = facts.place and topic = ?
     ))`,
    headRow,
  );

  const rowsOf = (
    { types, kinds = null, actors = [], topics = [], dates = null }: FactQuery,
    most: number,
  ): readonly PlacedRow[] => {
    const [from, to] = [dates?.from ?? firstDay, dates?.to ?? lastDay];
    const ofKinds = kinds === null ? null : JSON.stringify(kinds);
    const rows = types.flatMap((type): readonly PlacedRow[] => {
      const rest = [type, ofKinds, ofKinds, from, to, most] as const;
      if (topics.length > 0)
        return topics.flatMap((topic) =>
          actors.length > 0
            ? onTopicOfActors(seenUntil, topic, JSON.stringify(actors), ...rest)
            : ofTopic(seenUntil, topic, ...rest),
        );
      return actors.length > 0
        ? actors.flatMap((actor) => ofActor(seenUntil, actor, ...rest))
        : ofAll(seenUntil, ...rest);
    });
    return [...new Map(rows.toSorted(byNewest).map((row) => [row.reference, row])).values()].slice(0, most);
  };
  return {
    newestFacts: (query, most) =>
      rowsOf(query, most).flatMap(({ briefing, place }) => briefingOf(briefing).facts[place] ?? []),
    heads: (query, most) => rowsOf(query, most).map(headOf),
    headsOf: (references, topic = null) => called(JSON.stringify(references), seenUntil, topic, topic),
  };
};

const officeRow = z.object({
  organization: z.string(),
  title: z.string(),
  as_of: z.string(),
  person: z.string(),
});
const holderRow = z.object({ person: z.string(), reference: z.string(), as_of: z.string() });

/** Finds the newer holder of a role's office: same title and organization, newer source. Null if the role is the newest. */
export const createNewerHolder = (
  database: DatabaseSync,
  seenUntil: number,
): ((role: string) => Holder | null) => {
  const officesOf = snapshotQuery(
    database,
    `select organization, title, as_of, person from offices join briefings on number = briefing and visible_from <= ?
     where reference = ?`,
    officeRow,
  );
  const newestIn = snapshotQuery(
    database,
    `select person, reference, as_of from offices join briefings on number = briefing and visible_from <= ?
     where organization = ? and title = ?
     order by as_of desc, offices.date desc, offices.slug, place limit 1`,
    holderRow,
  );
  return (role) => {
    for (const { organization, title, as_of, person } of officesOf(seenUntil, role)) {
      const [newest] = newestIn(seenUntil, organization, title);
      if (newest !== undefined && newest.person !== person && newest.as_of > as_of)
        return { id: newest.person, role: newest.reference };
    }
    return null;
  };
};
