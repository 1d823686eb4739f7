import type { DatabaseSync } from "node:sqlite";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import {
  type Organization,
  type Person,
  type Role,
  slugOfReference,
  type Topic,
} from "../briefing/briefing.ts";
import { type Named, spellings } from "../names/proper-names.ts";
import type { EntityType } from "./briefing-rows.ts";
import { lazyMap, prepareQuery, snapshotQuery } from "./query.ts";

const mostKept = 2_000;

/** A role leads to its whole briefing, so that the roles of a person may keep a hundred briefings in memory. */
const mostKeptRoles = 20;

const contentRow = z.object({ content: z.string() });
const idRow = z.object({ id: z.string() });
const slugRow = z.object({ slug: z.string() });
const countRow = z.object({ count: z.number() });

const visible = "join briefings on number = briefing and visible_from <= ?";
const inOrder = "entities.date desc, entities.slug, place";

/** The visible people, organizations and topics. Each is merged from the briefings that have it, newest first. */
export const createEntityReads = (
  database: DatabaseSync,
  seenUntil: number,
  rolesOf: (person: string) => readonly Role[],
) => {
  const wholeOf = prepareQuery(
    database,
    "select content from named where type = ? and id = ? and seen_from <= ?",
    contentRow,
  );
  const contentsOf = prepareQuery(
    database,
    `select entities.content from entities ${visible} where type = ? and id = ? order by ${inOrder}`,
    contentRow,
  );
  const idsOf = prepareQuery(
    database,
    `select id from (
       select id, entities.date, entities.slug, place,
              row_number() over (partition by id order by ${inOrder}) as nth
       from entities ${visible} where type = ?
     ) where nth = 1 order by date desc, slug, place`,
    idRow,
  );
  const countOf = prepareQuery(
    database,
    `select count - (
       select count(*) from named indexed by named_by_visibility
       where seen_from > 0 and seen_from > ?2 and type = ?1 and not exists (
         select 1 from entities join briefings on number = entities.briefing and visible_from <= ?2
         where entities.type = named.type and entities.id = named.id
       )
     ) as count from totals where of = ?1`,
    countRow,
  );
  /** What the visible briefings say of an entity, the newest first. The index has it merged if all of them are visible. */
  const contents = (type: EntityType, id: string): readonly unknown[] => {
    const [whole] = wholeOf(type, id, seenUntil);
    if (whole !== undefined) return [JSON.parse(whole.content)];
    const distinct = new Set(contentsOf(seenUntil, type, id).map(({ content }) => content));
    return [...distinct].map((content): unknown => JSON.parse(content));
  };

  const entities = <Entity extends object>(type: EntityType, read: (id: string) => Entity | undefined) => {
    const kept = new LRUCache<string, Entity>({ maxSize: mostKept, sizeCalculation: () => 1 });
    let count: number | null = null;
    return lazyMap<Entity>({
      get(id) {
        const known = kept.get(id);
        if (known !== undefined) return known;
        const entity = read(id);
        if (entity !== undefined) kept.set(id, entity);
        return entity;
      },
      keys: () => idsOf(seenUntil, type).map(({ id }) => id),
      count() {
        count ??= countOf(type, seenUntil)[0]?.count ?? 0;
        return count;
      },
    });
  };

  const keptRoles = new LRUCache<string, readonly Role[]>({ max: mostKeptRoles });
  const people = entities<Person>("person", (id) => {
    const person = mergedPerson(contents("person", id));
    return person === undefined
      ? undefined
      : {
          ...person,
          // Read roles only if they are used: most answers name none or one.
          get roles() {
            const roles = keptRoles.get(id) ?? rolesOf(id);
            keptRoles.set(id, roles);
            return roles;
          },
        };
  });
  const organizations = entities<Organization>("organization", (id) =>
    mergedOrganization(contents("organization", id)),
  );
  const topics = entities<Topic>("topic", (id) => mergedTopic(contents("topic", id)));
  const actors = lazyMap<Person | Organization>({
    get: (id) => people.get(id) ?? organizations.get(id),
    keys: () => [...new Set([...organizations.keys(), ...people.keys()])],
    count: () => new Set([...organizations.keys(), ...people.keys()]).size,
  });

  return { people, organizations, topics, actors };
};

/** The newer briefing's names win. Names in languages that only the older one has are kept, and its other spellings become aliases. */
const mergeNamed = <Entity extends Named>(newer: Entity, older: Entity): Entity => ({
  ...older,
  ...newer,
  names: { ...older.names, ...newer.names },
  aliases: [...new Set([...newer.aliases, ...spellings(older)])],
});

/** The newer briefing's names win; names in other languages are kept. */
const mergeTopics = (newer: Topic, older: Topic): Topic => ({
  ...newer,
  names: { ...older.names, ...newer.names },
});

/** Reads what briefings say of one entity, newest first, and merges it; undefined if none names it. Only `write-briefing.ts` writes it. */
const merging =
  <Entity>(merge: (newer: Entity, older: Entity) => Entity) =>
  (contents: readonly unknown[]): Entity | undefined => {
    const [first, ...others] = contents.map((content) => z.custom<Entity>().parse(content));
    return first === undefined ? undefined : others.reduce(merge, first);
  };

export const mergedPerson = merging<Omit<Person, "roles">>(mergeNamed);
export const mergedOrganization = merging<Organization>(mergeNamed);
export const mergedTopic = merging<Topic>(mergeTopics);

/** The visible briefings with one of these slugs, or with people, organizations or topics that have one of these ids. */
export const createOriginReads = (database: DatabaseSync, seenUntil: number) => {
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
    const slugs = [...new Set(keys.map(slugOfReference))];
    const named = called(seenUntil, JSON.stringify(slugs), most);
    const isEnough = ids.length === 0 || named.length >= most;
    const found = isEnough ? named : [...named, ...having(JSON.stringify(ids), seenUntil, most)];
    return [...new Set(found.map(({ slug }) => slug))].sort().slice(0, most);
  };
};
