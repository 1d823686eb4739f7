import {
  actorsOf,
  type Briefing,
  type Correction,
  type Fact,
  factsOf,
  type Organization,
  type Person,
  type Statement,
  type Topic,
} from "./briefing/briefing.ts";
import { isTakenBack } from "./briefing/fact-kind.ts";
import { createNameIndex, type NameIndex } from "./names/names.ts";

/**
 * All facts that answers may use, as one immutable snapshot: a command or a digest takes one and keeps it, so
 * that all parts of its answer agree. Drafts are not in it, and what was withdrawn is only among the `facts`.
 */
export interface Library {
  /** Newest first. */
  readonly briefings: readonly Briefing[];
  readonly bySlug: ReadonlyMap<string, Briefing>;
  /** A person of several briefings is one entry with all roles, newest first. */
  readonly people: ReadonlyMap<string, Person>;
  readonly organizations: ReadonlyMap<string, Organization>;
  /** People and organizations: they can make statements. */
  readonly actors: ReadonlyMap<string, Person | Organization>;
  readonly topics: ReadonlyMap<string, Topic>;
  /** Newest first. */
  readonly statements: readonly Statement[];
  /** By speaker, by the organization of a group that speaks, and by the one spoken for, newest first. */
  readonly statementsOf: ReadonlyMap<string, readonly Statement[]>;
  /** By reference, `<briefing>/<fact id>`; those that were withdrawn too, so that an answer can say so. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** By the reference of the fact, oldest first. The fact itself may be gone, if it was withdrawn. */
  readonly corrections: ReadonlyMap<string, readonly Correction[]>;
  readonly names: {
    readonly people: NameIndex;
    readonly organizations: NameIndex;
    readonly actors: NameIndex;
    readonly topics: NameIndex;
    readonly briefings: NameIndex;
  };
}

const newestFirst = (a: { readonly asOf: string }, b: { readonly asOf: string }): number =>
  a.asOf < b.asOf ? 1 : a.asOf > b.asOf ? -1 : 0;

type Named = Pick<Person, "id" | "names" | "native" | "aliases">;

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** Every way in which a person or organization is written. */
export const spellings = (entity: Named): string[] =>
  unique([
    ...Object.values(entity.names),
    ...(entity.native === undefined ? [] : [entity.native.name]),
    ...entity.aliases,
  ]);

/** The newer briefing's words win; words that only the older one has are kept, and its other spellings stay as aliases. */
const merge = <Entity extends Named>(newer: Entity, older: Entity): Entity => ({
  ...older,
  ...newer,
  names: { ...older.names, ...newer.names },
  aliases: unique([...newer.aliases, ...spellings(older)]),
});

const put = <Entity extends { readonly id: string }>(
  into: Map<string, Entity>,
  entity: Entity,
  join: (newer: Entity, older: Entity) => Entity,
): void => {
  const known = into.get(entity.id);
  into.set(entity.id, known === undefined ? entity : join(known, entity));
};

const joinPeople = (newer: Person, older: Person): Person => ({
  ...merge(newer, older),
  roles: [...newer.roles, ...older.roles].sort(newestFirst),
});

const joinTopics = (newer: Topic, older: Topic): Topic => ({
  ...newer,
  names: { ...older.names, ...newer.names },
});

const groupBy = <Item>(
  items: readonly Item[],
  keysOf: (item: Item) => readonly string[],
): Map<string, Item[]> => {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
};

/** A briefing without what was withdrawn. */
const standing = (briefing: Briefing): Briefing => {
  const withdrawn = new Set(
    briefing.corrections.flatMap(({ kind, fact }) => (isTakenBack(kind) ? [fact] : [])),
  );
  if (withdrawn.size === 0) return briefing;
  const isKept = ({ id }: { readonly id: string }): boolean => !withdrawn.has(id);
  return {
    ...briefing,
    people: briefing.people.map((person) => ({ ...person, roles: person.roles.filter(isKept) })),
    statements: briefing.statements.filter(isKept),
    figures: briefing.figures.filter(isKept),
    events: briefing.events.filter(isKept),
  };
};

/** Builds the snapshot. Pure: the same briefings give the same library. */
export const createLibrary = (all: readonly Briefing[]): Library => {
  const reviewed = all
    .filter((briefing) => briefing.status === "reviewed")
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.slug < b.slug ? -1 : 1));
  const briefings = reviewed.map(standing);
  const people = new Map<string, Person>();
  const organizations = new Map<string, Organization>();
  const topics = new Map<string, Topic>();
  for (const briefing of briefings) {
    for (const person of briefing.people) put(people, person, joinPeople);
    for (const organization of briefing.organizations) put(organizations, organization, merge);
    for (const topic of briefing.topics) put(topics, topic, joinTopics);
  }
  const statements = briefings.flatMap((briefing) => briefing.statements).sort(newestFirst);
  const peopleEntries = [...people.values()].map((person) => ({
    id: person.id,
    names: [person.id, ...spellings(person)],
    also: person.roles.flatMap((role) => Object.values(role.title)),
  }));
  const organizationEntries = [...organizations.values()].map((organization) => ({
    id: organization.id,
    names: [organization.id, ...spellings(organization)],
    also: [],
  }));
  return {
    briefings,
    bySlug: new Map(briefings.map((briefing) => [briefing.slug, briefing])),
    people,
    organizations,
    actors: new Map<string, Person | Organization>([...organizations, ...people]),
    topics,
    statements,
    statementsOf: groupBy(statements, actorsOf),
    facts: new Map(reviewed.flatMap(factsOf).map((fact) => [fact.reference, fact])),
    corrections: groupBy(
      reviewed
        .flatMap(({ slug, corrections }) =>
          corrections.map((correction) => ({ ...correction, reference: `${slug}/${correction.fact}` })),
        )
        .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
      ({ reference }) => [reference],
    ),
    names: {
      people: createNameIndex(peopleEntries),
      organizations: createNameIndex(organizationEntries),
      actors: createNameIndex([...peopleEntries, ...organizationEntries]),
      topics: createNameIndex(
        [...topics.values()].map(({ id, names }) => ({ id, names: [id, ...Object.values(names)], also: [] })),
      ),
      briefings: createNameIndex(
        briefings.map(({ slug, headline }) => ({
          id: slug,
          names: [slug, ...Object.values(headline)],
          also: [],
        })),
      ),
    },
  };
};
