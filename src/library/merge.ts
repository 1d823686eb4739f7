import type { Person, Topic } from "./briefing/briefing.ts";

/** The properties that people and organizations share. */
export type Named = Pick<Person, "id" | "names" | "native" | "aliases">;

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** The names of a person or organization, without aliases. */
export const ownNames = ({ names, native }: Pick<Named, "names" | "native">): string[] =>
  unique([...Object.values(names), ...(native === undefined ? [] : [native.name])]);

/** All names and spellings of a person or organization. */
export const spellings = (entity: Named): string[] => unique([...ownNames(entity), ...entity.aliases]);

/** Merges two entries. The newer briefing's names win. Names in languages that only the older one has are kept, and its other spellings become aliases. */
export const mergeNamed = <Entity extends Named>(newer: Entity, older: Entity): Entity => ({
  ...older,
  ...newer,
  names: { ...older.names, ...newer.names },
  aliases: unique([...newer.aliases, ...spellings(older)]),
});

/** Merges two topics. The newer briefing's names win; names in other languages are kept. */
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
