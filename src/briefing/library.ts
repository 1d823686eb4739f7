import type { Briefing, Fact, Organization, Person, Statement, Topic } from "./briefing.ts";
import { createNameIndex, type NameIndex } from "./names.ts";

/**
 * Everything that may be answered from, as one immutable snapshot: a command or a digest takes one and keeps it, so
 * that all parts of its answer agree. Drafts are not in it.
 */
export interface Library {
  /** Newest first. */
  readonly briefings: readonly Briefing[];
  readonly bySlug: ReadonlyMap<string, Briefing>;
  /** A person of several briefings is one entry with all roles, newest first. */
  readonly people: ReadonlyMap<string, Person>;
  readonly organizations: ReadonlyMap<string, Organization>;
  /** People and organizations: whoever can say something. */
  readonly actors: ReadonlyMap<string, Person | Organization>;
  readonly topics: ReadonlyMap<string, Topic>;
  /** Newest first. */
  readonly statements: readonly Statement[];
  /** By speaker and by the organization spoken for, newest first. */
  readonly statementsOf: ReadonlyMap<string, readonly Statement[]>;
  /** By reference, `<briefing>/<fact id>`. */
  readonly facts: ReadonlyMap<string, Fact>;
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

/** The newer briefing's words win; what only the older one has is kept, and its other spellings stay as aliases. */
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

/** Builds the snapshot. Pure: the same briefings give the same library. */
export const createLibrary = (all: readonly Briefing[]): Library => {
  const briefings = all
    .filter((briefing) => briefing.status === "reviewed")
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.slug < b.slug ? -1 : 1));
  const people = new Map<string, Person>();
  const organizations = new Map<string, Organization>();
  const topics = new Map<string, Topic>();
  for (const briefing of briefings) {
    for (const person of briefing.people) put(people, person, joinPeople);
    for (const organization of briefing.organizations) put(organizations, organization, merge);
    for (const topic of briefing.topics) put(topics, topic, joinTopics);
  }
  const statements = briefings.flatMap((briefing) => briefing.statements).sort(newestFirst);
  const facts = new Map<string, Fact>();
  for (const briefing of briefings) {
    const roles = briefing.people.flatMap((person) => person.roles);
    for (const fact of [...roles, ...briefing.statements, ...briefing.figures, ...briefing.events]) {
      facts.set(fact.reference, fact);
    }
  }
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
    statementsOf: groupBy(statements, ({ speaker, onBehalfOf }) =>
      unique(onBehalfOf === undefined ? [speaker] : [speaker, onBehalfOf]),
    ),
    facts,
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
