import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Organization, Person, Topic } from "../briefing/briefing.ts";
import { type Making, madeWithin, makeInSteps } from "../in-steps.ts";
import type { Listed, ListedKind } from "../library.ts";
import { mergeAll, mergeNamed, mergeTopics, spellings } from "../merge.ts";
import type { NameEntry } from "../names/name-postings.ts";
import { createPersonEntries, namedEntry, organizationEntry, type RoleName } from "../names/proper-names.ts";
import { prepareQuery } from "./query.ts";
import type { EntityType } from "./write-briefing.ts";

/** So many rows are read in one step: a few milliseconds. */
const pageSize = 500;

const entityRow = z.object({
  id: z.string(),
  briefing: z.number(),
  content: z.string(),
  roles: z.string(),
  date: z.string(),
  slug: z.string(),
  place: z.number(),
});
const spokenRow = z.object({ actor: z.string(), newest: z.string() });
const briefingRow = z.object({
  number: z.number(),
  slug: z.string(),
  date: z.string(),
  headline: z.string(),
});
const headlineSchema = z.record(z.string(), z.string());

// Only `write-briefing.ts` writes them.
const writtenPerson = z.custom<Omit<Person, "roles">>();
const writtenOrganization = z.custom<Organization>();
const writtenTopic = z.custom<Topic>();
const writtenRoles = z.custom<readonly RoleName[]>();

type Row = z.infer<typeof entityRow>;

/** A name with where its newest briefing puts it in order. */
interface Placed extends Listed {
  readonly entry: NameEntry;
  readonly date: string;
  readonly slug: string;
  readonly place: number;
}

/** Newest first, then as `briefings` are ordered and as the file has them. */
const inOrder = (
  a: Pick<Placed, "date" | "slug" | "place">,
  b: Pick<Placed, "date" | "slug" | "place">,
): number =>
  a.date !== b.date
    ? a.date < b.date
      ? 1
      : -1
    : a.slug !== b.slug
      ? a.slug < b.slug
        ? -1
        : 1
      : a.place - b.place;

const later = (dates: readonly string[]): string =>
  dates.reduce((last, date) => (date > last ? date : last), "");

const distinctContents = <Written>(rows: readonly Row[], schema: z.ZodType<Written>): readonly Written[] =>
  [...new Set(rows.map(({ content }) => content))].map((content) => schema.parse(JSON.parse(content)));

/** Something that is no person and no organization. */
const unplaced = (id: string, names: Readonly<Record<string, string>>) => {
  const entry = namedEntry(id, names);
  return { id, entry, spellings: entry.names, properNames: entry.names, titles: [] };
};

/** Everything that has a name, read in steps: an archive has a hundred thousand. */
export const createNameReads = (database: DatabaseSync, seenUntil: number) => {
  const entities = prepareQuery(
    database,
    `select id, briefing, entities.content, roles, entities.date, entities.slug, place
     from entities join briefings on number = briefing and visible_from <= ?
     where type = ? and (id, briefing) > (?, ?) order by id, briefing limit ${pageSize}`,
    entityRow,
  );
  const spoken = prepareQuery(
    database,
    `select actor, max(as_of) as newest from fact_actors join briefings on number = briefing and visible_from <= ?
     where type = 'statement' and actor between ? and ? group by actor`,
    spokenRow,
  );
  const briefings = prepareQuery(
    database,
    `select number, slug, date, headline from briefings
     where visible_from <= ? and number > ? order by number limit ${pageSize}`,
    briefingRow,
  );

  /** All rows of a type, those of one id at a time, newest first. */
  function* groupsOf(type: EntityType): Generator<readonly Row[] | null, void> {
    let open: Row[] = [];
    for (let [id, briefing] = ["", -1]; ; ) {
      const page = entities(seenUntil, type, id, briefing);
      for (const row of page) {
        if (open[0] !== undefined && open[0].id !== row.id) {
          yield open.sort(inOrder);
          open = [];
        }
        open.push(row);
      }
      const last = page.at(-1);
      if (last === undefined || page.length < pageSize) break;
      [id, briefing] = [last.id, last.briefing];
      // The end of a page.
      yield null;
    }
    if (open.length > 0) yield open.sort(inOrder);
  }

  function* placedOf(
    type: EntityType,
    read: (rows: readonly Row[]) => Omit<Placed, "date" | "slug" | "place"> | undefined,
  ): Generator<void, readonly Placed[]> {
    const all: Placed[] = [];
    for (const rows of groupsOf(type)) {
      if (rows === null) yield;
      const [newest] = rows ?? [];
      const named = rows === null ? undefined : read(rows);
      if (newest === undefined || named === undefined) continue;
      const { date, slug, place } = newest;
      all.push({ ...named, date, slug, place });
    }
    return all.sort(inOrder);
  }

  /** The day of the newest statement of each, by id. */
  function* newestStatements(ids: readonly string[]): Generator<void, ReadonlyMap<string, string>> {
    const sorted = ids.toSorted();
    const newest = new Map<string, string>();
    for (let from = 0; from < sorted.length; from += pageSize) {
      const page = sorted.slice(from, from + pageSize);
      const [first = "", last = ""] = [page[0], page.at(-1)];
      for (const row of spoken(seenUntil, first, last)) newest.set(row.actor, row.newest);
      yield;
    }
    return newest;
  }

  function* withStatements(all: readonly Placed[]): Generator<void, readonly Placed[]> {
    const spokenBy = yield* newestStatements(all.map(({ id }) => id));
    return all.map((each) => ({ ...each, newest: later([each.newest, spokenBy.get(each.id) ?? ""]) }));
  }

  const organizations = makeInSteps(function* () {
    const byId = new Map<string, Organization>();
    const placed = yield* placedOf("organization", (rows) => {
      const organization = mergeAll(distinctContents(rows, writtenOrganization), mergeNamed);
      if (organization === undefined) return undefined;
      const { id } = organization;
      byId.set(id, organization);
      const entry = organizationEntry(organization);
      return {
        id,
        entry,
        spellings: spellings(organization),
        properNames: entry.names,
        titles: [],
        newest: "",
      };
    });
    return { byId, placed: yield* withStatements(placed) };
  });

  const people = makeInSteps(function* () {
    const { byId } = yield* madeWithin(organizations);
    const entryOf = createPersonEntries(byId);
    const placed = yield* placedOf("person", (rows) => {
      const person = mergeAll(distinctContents(rows, writtenPerson), mergeNamed);
      if (person === undefined) return undefined;
      const roles = rows.flatMap((row) => writtenRoles.parse(JSON.parse(row.roles)));
      const entry = entryOf({ ...person, roles });
      return {
        id: person.id,
        entry,
        spellings: spellings(person),
        properNames: entry.names,
        titles: [...new Set(entry.roles.flatMap(({ titles }) => titles))],
        newest: later(roles.map(({ asOf }) => asOf)),
      };
    });
    return { placed: yield* withStatements(placed) };
  });

  const topics = makeInSteps(function* () {
    const placed = yield* placedOf("topic", (rows) => {
      const topic = mergeAll(distinctContents(rows, writtenTopic), mergeTopics);
      if (topic === undefined) return undefined;
      return { ...unplaced(topic.id, topic.names), newest: rows[0]?.date ?? "" };
    });
    return { placed };
  });

  const headlines = makeInSteps(function* () {
    const placed: Placed[] = [];
    for (let last = -1; ; ) {
      const page = briefings(seenUntil, last);
      for (const { slug, date, headline } of page) {
        const names = headlineSchema.parse(JSON.parse(headline));
        placed.push({ ...unplaced(slug, names), newest: date, date, slug, place: 0 });
      }
      const end = page.at(-1);
      if (end === undefined || page.length < pageSize) break;
      last = end.number;
      yield;
    }
    return { placed: placed.sort(inOrder) };
  });

  const makings = { people, organizations, topics, briefings: headlines } satisfies Record<
    ListedKind,
    Making<{ readonly placed: readonly Placed[] }>
  >;

  return {
    /** As an index of names knows them. */
    *entries(...kinds: readonly ListedKind[]): Generator<void, readonly NameEntry[]> {
      const all: NameEntry[] = [];
      for (const kind of kinds) {
        const { placed } = yield* madeWithin<{ readonly placed: readonly Placed[] }>(makings[kind]);
        for (const { entry } of placed) all.push(entry);
      }
      return all;
    },
    listed: (kind: ListedKind): Making<readonly Listed[]> => ({
      of: () => makings[kind].of().placed,
      steps: () => makings[kind].steps(),
    }),
  };
};
