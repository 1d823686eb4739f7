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
       where ${condition} and type = ? and as_of between ? and ?
       order by as_of desc, ${table}.date desc, ${table}.slug, place limit ?`,
      placeRow,
    );
  const ofAll = newest("facts", "not is_taken_back");
  const ofKinds = newest("facts", "not is_taken_back and kind in (select value from json_each(?))");
  const ofActor = newest("fact_actors", "actor = ?");
  const ofTopic = newest("fact_topics", "topic = ?");

  return ({ types, kinds = null, actors = [], topics = [], dates = null }, most) => {
    const [from, to] = [dates?.from ?? firstDay, dates?.to ?? lastDay];
    const rows = types.flatMap((type): readonly Row[] => {
      if (actors.length + topics.length === 0)
        return kinds === null
          ? ofAll(seenUntil, type, from, to, most)
          : ofKinds(seenUntil, JSON.stringify(kinds), type, from, to, most);
      return [
        ...actors.flatMap((actor) => ofActor(seenUntil, actor, type, from, to, most)),
        ...topics.flatMap((topic) => ofTopic(seenUntil, topic, type, from, to, most)),
      ];
    });
    const facts = rows.toSorted(compare).flatMap(({ briefing, place }): Fact[] => {
      const fact = briefingOf(briefing).facts[place];
      return fact === undefined ? [] : [fact];
    });
    return [...new Set(facts)].slice(0, most);
  };
};
