import { fold, wordsOf } from "../../base/text/fold.ts";
import type { Library } from "../../library/library.ts";
import { idsIn } from "../../library/names/names.ts";
import { spellings } from "../../library/names/proper-names.ts";
import { slugOf } from "./slug.ts";

/** Whether a person or organization in a new article is already on record. */
export type OnRecord =
  | { readonly found: "same"; readonly id: string }
  /** The people or organizations that the name may mean, for an editor to choose from. */
  | {
      readonly found: "maybe";
      readonly candidates: readonly { readonly id: string; readonly name: string }[];
    }
  | { readonly found: "nobody" };

/** The people and organizations among which the names of an article are looked up. */
export interface ActorsOnRecord {
  readonly people: Pick<Library["people"], "get">;
  readonly organizations: Pick<Library["organizations"], "get">;
  readonly actors: Pick<Library["actors"], "has">;
  readonly names: Pick<Library["names"], "people" | "actors">;
}

/** Those of a library without those that only one of its briefings has. */
export const actorsBeside = (library: Library, own: string): ActorsOnRecord => {
  const isElsewhere = (id: string): boolean => library.originsOf([id], 2).some((slug) => slug !== own);
  return {
    people: { get: (id) => (isElsewhere(id) ? library.people.get(id) : undefined) },
    organizations: { get: (id) => (isElsewhere(id) ? library.organizations.get(id) : undefined) },
    actors: { has: (id) => library.actors.has(id) && isElsewhere(id) },
    names: library.names,
  };
};

const mostProposed = 3;

/** The people or organizations on record with exactly this name, apart from case and accents. */
export const namesakes = (actors: ActorsOnRecord, type: "person" | "organization", name: string) =>
  searchRecord(actors, type, name).same;

const folded = (name: string): string => wordsOf(fold(name)).join(" ");

/** The people or organizations on record that a name may mean, and those with the same spelling, apart from case and accents. */
const searchRecord = (
  { people, organizations, names }: ActorsOnRecord,
  type: "person" | "organization",
  name: string,
) => {
  const entities = type === "person" ? people : organizations;
  const match = (type === "person" ? names.people : names.actors).search(name);
  const known = idsIn(match).flatMap((id) => entities.get(id) ?? []);
  const same = known.filter((entity) =>
    spellings(entity).some((spelling) => folded(spelling) === folded(name)),
  );
  return { known, same };
};

/**
 * Looks a name up among people and organizations. Only the same spelling, apart from case and accents, counts as the same,
 * and only if one of them has that name. A part of a name or a typing error is a proposal.
 */
export const findOnRecord = (
  actors: ActorsOnRecord,
  type: "person" | "organization",
  name: string,
): OnRecord => {
  const { known, same } = searchRecord(actors, type, name);
  const [only, another] = same;
  if (only !== undefined && another === undefined) return { found: "same", id: only.id };
  if (known.length === 0) return { found: "nobody" };
  return {
    found: "maybe",
    candidates: (same.length > 0 ? same : known)
      .slice(0, mostProposed)
      .map((entity) => ({ id: entity.id, name: spellings(entity)[0] ?? entity.id })),
  };
};

/**
 * The id for a new person or organization, if the one that the name makes is on record: with the same id, two people would become one. Null if
 * it is free.
 */
export const otherIdThanOnRecord = (
  { actors }: Pick<ActorsOnRecord, "actors">,
  type: "person" | "organization",
  name: string,
): string | null => {
  // A name without Latin letters makes no id of its own.
  const wish = slugOf(name) || type;
  if (!actors.has(wish)) return null;
  let id = `${wish}-new`;
  for (let number = 2; actors.has(id); number += 1) id = `${wish}-new-${number}`;
  return id;
};
