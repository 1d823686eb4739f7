import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { prepareQuery } from "./query.ts";
import { namedTypes } from "./tables.ts";

const partRow = z.object({ type: z.enum(namedTypes), id: z.string(), part: z.string() });
type NamePart = z.infer<typeof partRow>;

/** All that `createNamedReader` reads of a briefing, for each name in it. */
const partsInBriefing = `
  select type, id, json_array(entities.content, roles, entities.date, place, visible_from, (
    select max(as_of) from fact_actors as spoken
    where spoken.briefing = entities.briefing and actor = entities.id and spoken.type = 'statement'
  )) as part
  from entities join briefings on number = briefing where briefing = ?1
  union all
  select 'briefing', slug, json_array(headline, date, visible_from) from briefings where number = ?1`;

/** Reads what the names are made of that is in a briefing, by its number. */
export const createNameParts = (database: DatabaseSync): ((briefing: number) => readonly NamePart[]) =>
  prepareQuery(database, partsInBriefing, partRow);

/** The names that are in only one of two versions of a briefing, or are made of something else in the other. */
export const differingNames = (
  before: readonly NamePart[],
  now: readonly NamePart[],
): readonly NamePart[] => {
  const keyOf = ({ type, id, part }: NamePart): string => `${type} ${id} ${part}`;
  const without = (those: readonly NamePart[]): ((part: NamePart) => boolean) => {
    const keys = new Set(those.map(keyOf));
    return (part) => !keys.has(keyOf(part));
  };
  return [...before.filter(without(now)), ...now.filter(without(before))];
};
