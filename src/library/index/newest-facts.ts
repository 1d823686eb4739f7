import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Fact } from "../briefing/briefing.ts";
import type { NewestFacts } from "../library.ts";
import type { ReadBriefing } from "./briefing-reader.ts";
import { prepareQuery } from "./query.ts";

const placeRow = z.object({
  briefing: z.number(),
  as_of: z.string(),
  date: z.string(),
  slug: z.string(),
  place: z.number(),
});
type Row = z.infer<typeof placeRow>;

const firstDay = "0000-01-01";
const lastDay = "9999-12-31";

const compare = (a: Row, b: Row): number => {
  if (a.as_of !== b.as_of) return a.as_of < b.as_of ? 1 : -1;
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  if (a.slug !== b.slug) return a.slug < b.slug ? -1 : 1;
  return a.place - b.place;
};

/** Reads the newest facts by people, organizations and topics. The time depends on the number of facts, not on the archive. */
export const createNewestFacts = (
  database: DatabaseSync,
  seenUntil: number,
  briefingOf: (number: number) => ReadBriefing,
): NewestFacts => {
  const newest = (table: string, condition: string) =>
    prepareQuery(
      database,
      `select briefing, as_of, ${table}.date, ${table}.slug, place
       from ${table} join briefings on number = briefing and visible_from <= ?
       where ${condition} and type = ? and (? is null or kind in (select value from json_each(?)))
         and as_of between ? and ?
       order by as_of desc, ${table}.date desc, ${table}.slug, place limit ?`,
      placeRow,
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

  return ({ types, kinds = null, actors = [], topics = [], dates = null }, most) => {
    const [from, to] = [dates?.from ?? firstDay, dates?.to ?? lastDay];
    const ofKinds = kinds === null ? null : JSON.stringify(kinds);
    const rows = types.flatMap((type): readonly Row[] => {
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
    const places = new Map(rows.toSorted(compare).map((row) => [`${row.briefing}/${row.place}`, row]));
    return [...places.values()].slice(0, most).flatMap(({ briefing, place }): Fact[] => {
      const fact = briefingOf(briefing).facts[place];
      return fact === undefined ? [] : [fact];
    });
  };
};
