import type { Person, Topic } from "./briefing/briefing.ts";

/** What people and organizations have in common. */
export type Named = Pick<Person, "id" | "names" | "native" | "aliases">;

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** Every way in which a person or organization is written. */
export const spellings = (entity: Named): string[] =>
  unique([
    ...Object.values(entity.names),
    ...(entity.native === undefined ? [] : [entity.native.name]),
    ...entity.aliases,
  ]);

/** The newer briefing's words win; words that only the older one has are kept, and its other spellings stay as aliases. */
export const mergeNamed = <Entity extends Named>(newer: Entity, older: Entity): Entity => ({
  ...older,
  ...newer,
  names: { ...older.names, ...newer.names },
  aliases: unique([...newer.aliases, ...spellings(older)]),
});

/** The newer briefing's names win; names in other languages are kept. */
export const mergeTopics = (newer: Topic, older: Topic): Topic => ({
  ...newer,
  names: { ...older.names, ...newer.names },
});

/** One of all, newest first; undefined if there is none. */
export const mergeAll = <Entity>(
  all: readonly Entity[],
  merge: (newer: Entity, older: Entity) => Entity,
): Entity | undefined => {
  const [first, ...others] = all;
  return first === undefined ? undefined : others.reduce(merge, first);
};
