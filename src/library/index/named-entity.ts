import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Topic } from "../briefing/briefing.ts";
import type { NameEntry } from "../names/name-entry.ts";
import {
  createPersonEntries,
  namedEntry,
  organizationEntry,
  type RoleName,
  spellings,
} from "../names/proper-names.ts";
import { mergedOrganization, mergedPerson, mergedTopic } from "./entity-reads.ts";
import { keepLast, prepareQuery } from "./query.ts";
import type { NamedType } from "./tables.ts";

/** A named entity, made from the visible briefings. */
export interface NamedEntity {
  readonly entry: NameEntry;
  /** What its briefings say of it, merged, as JSON: of a person without roles, of a briefing nothing. */
  readonly content: string;
  /** All spellings of its name. */
  readonly spellings: readonly string[];
  /** The titles of a person's roles. */
  readonly titles: readonly string[];
  /** The newest date on record of it; empty if no date is. */
  readonly newest: string;
  /** Its newest briefing's date and slug, and its place there. */
  readonly date: string;
  readonly slug: string;
  readonly place: number;
  /** The instant from which everyone sees all of it, in milliseconds; 0 if it never had an embargo. */
  readonly seenFrom: number;
}

const entityRow = z.object({
  content: z.string(),
  roles: z.string(),
  date: z.string(),
  slug: z.string(),
  place: z.number(),
  visible_from: z.number(),
});
const spokenRow = z.object({ newest: z.string() });
const headlineRow = z.object({
  slug: z.string(),
  date: z.string(),
  headline: z.string(),
  visible_from: z.number(),
});
const headlineSchema = z.record(z.string(), z.string());

// Only `write-briefing.ts` writes them.
const writtenTopic = z.custom<Topic>();
const writtenRoles = z.custom<readonly RoleName[]>();

type Row = z.infer<typeof entityRow>;

/** So many organizations are kept: the people of an archive hold offices in the same ones. */
const mostOrganizations = 1_000;

/**
 * Reads named entities; embargoes that end up to `seenUntil` count as over. The briefings in the index must not change as long as a reader is used: it keeps
 * organizations, because a common one is in thousands of briefings, and thousands of people have offices in it.
 */
export const createNamedReader = (database: DatabaseSync, seenUntil: number) => {
  const rowsOf = prepareQuery(
    database,
    `select entities.content, roles, entities.date, entities.slug, place, visible_from
     from entities join briefings on number = briefing and visible_from <= ?
     where type = ? and id = ? order by entities.date desc, entities.slug, place`,
    entityRow,
  );
  const lastSpoken = prepareQuery(
    database,
    `select as_of as newest from fact_actors join briefings on number = briefing and visible_from <= ?
     where actor = ? and type = 'statement' order by as_of desc limit 1`,
    spokenRow,
  );
  const headlineOf = prepareQuery(
    database,
    "select slug, date, headline, visible_from from briefings where visible_from <= ? and slug = ?",
    headlineRow,
  );

  const placed = (rows: readonly Row[]): Pick<NamedEntity, "date" | "slug" | "place" | "seenFrom"> => {
    const [{ date, slug, place } = { date: "", slug: "", place: 0 }] = rows;
    return { date, slug, place, seenFrom: Math.max(0, ...rows.map((row) => row.visible_from)) };
  };
  const spokenBy = (id: string): string => lastSpoken(seenUntil, id)[0]?.newest ?? "";

  const readOrganization = (id: string) => {
    const rows = rowsOf(seenUntil, "organization", id);
    return { organization: mergedOrganization(contentsIn(rows)), place: placed(rows) };
  };
  const organizationOf = keepLast(mostOrganizations, readOrganization);

  const organizationNamed = (id: string): NamedEntity | null => {
    const { organization, place } = organizationOf(id);
    if (organization === undefined) return null;
    return {
      entry: organizationEntry(organization),
      content: JSON.stringify(organization),
      spellings: spellings(organization),
      titles: [],
      newest: spokenBy(id),
      ...place,
    };
  };

  const personNamed = (id: string): NamedEntity | null => {
    const rows = rowsOf(seenUntil, "person", id);
    const person = mergedPerson(contentsIn(rows));
    if (person === undefined) return null;
    const roles = rows.flatMap((row) => writtenRoles.parse(JSON.parse(row.roles)));
    const newest = newestRoles(roles);
    const organizations = new Set(newest.flatMap(({ organization }) => organization ?? []));
    const entry = createPersonEntries({ get: (organization) => organizationOf(organization).organization })({
      ...person,
      roles: newest,
    });
    const place = placed(rows);
    return {
      entry,
      content: JSON.stringify(person),
      spellings: spellings(person),
      titles: [...new Set(entry.roles.flatMap((role) => role.titles))],
      newest: latest([...roles.map(({ asOf }) => asOf), spokenBy(id)]),
      ...place,
      seenFrom: Math.max(
        place.seenFrom,
        ...[...organizations].map((organization) => organizationOf(organization).place.seenFrom),
      ),
    };
  };

  const topicNamed = (id: string): NamedEntity | null => {
    const rows = rowsOf(seenUntil, "topic", id);
    const all = contentsIn(rows);
    const topic = mergedTopic(all);
    if (topic === undefined) return null;
    return {
      entry: namedEntry(topic.id, topic.names),
      content: JSON.stringify(topic),
      // The name in a newer briefing replaces an older one, but the older name still finds the entity.
      spellings: [...new Set(all.flatMap((each) => Object.values(writtenTopic.parse(each).names)))],
      titles: [],
      newest: rows[0]?.date ?? "",
      ...placed(rows),
    };
  };

  const briefingNamed = (slug: string): NamedEntity | null => {
    const [row] = headlineOf(seenUntil, slug);
    if (row === undefined) return null;
    const { date, headline, visible_from: seenFrom } = row;
    const entry = namedEntry(slug, headlineSchema.parse(JSON.parse(headline)));
    return {
      entry,
      content: "",
      spellings: entry.names,
      titles: [],
      newest: date,
      date,
      slug,
      place: 0,
      seenFrom,
    };
  };

  return (type: NamedType, id: string): NamedEntity | null => {
    switch (type) {
      case "person":
        return personNamed(id);
      case "organization":
        return organizationNamed(id);
      case "topic":
        return topicNamed(id);
      case "briefing":
        return briefingNamed(id);
      default:
        return type satisfies never;
    }
  };
};

const contentsIn = (rows: readonly Row[]): readonly unknown[] =>
  [...new Set(rows.map(({ content }) => content))].map((content): unknown => JSON.parse(content));

const latest = (dates: readonly string[]): string =>
  dates.reduce((last, date) => (date > last ? date : last), "");

/** The newest role of each office; among roles of the same day, the first. */
const newestRoles = (roles: readonly RoleName[]): readonly RoleName[] => {
  const newest = new Map<string, RoleName>();
  for (const role of roles) {
    const office = JSON.stringify([role.title, role.organization]);
    const known = newest.get(office);
    if (known === undefined || known.asOf < role.asOf) newest.set(office, role);
  }
  return [...newest.values()];
};
