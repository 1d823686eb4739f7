import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Library } from "../library.ts";
import { createNameIndex, type Holder, type NameIndex } from "../names/names.ts";
import type { AllWords } from "./all-words.ts";
import { createNameSource } from "./name-source.ts";
import { keepLast, snapshotQuery } from "./query.ts";
import type { NamedType } from "./tables.ts";
import type { VisibleNameReads } from "./visible-names.ts";

/** How many results of searches are kept: one question looks up the same few words many times. A result can have a thousand ids. */
const mostSearches = 50;

/** Looks up visible entities by name. */
export const createNameReads = (
  database: DatabaseSync,
  visible: VisibleNameReads,
  allWords: AllWords,
): Library["names"] => {
  const newerHolder = createNewerHolder(database, visible.seenUntil);
  const index = (...types: readonly NamedType[]): NameIndex => {
    const names = createNameIndex(createNameSource(database, visible, types, allWords), newerHolder);
    return {
      ...names,
      search: keepLast(mostSearches, names.search),
    };
  };
  return {
    people: index("person"),
    organizations: index("organization"),
    actors: index("person", "organization"),
    topics: index("topic"),
    briefings: index("briefing"),
  };
};

const officeRow = z.object({
  organization: z.string(),
  title: z.string(),
  as_of: z.string(),
  person: z.string(),
});
const holderRow = z.object({ person: z.string(), reference: z.string(), as_of: z.string() });

/** Finds the newer holder of a role's office: same title and organization, newer source. Null if the role is the newest. */
const createNewerHolder = (database: DatabaseSync, seenUntil: number): ((role: string) => Holder | null) => {
  const officesOf = snapshotQuery(
    database,
    `select organization, title, as_of, person from offices join briefings on number = briefing and visible_from <= ?
     where reference = ?`,
    officeRow,
  );
  const newestIn = snapshotQuery(
    database,
    `select person, reference, as_of from offices join briefings on number = briefing and visible_from <= ?
     where organization = ? and title = ?
     order by as_of desc, offices.date desc, offices.slug, place limit 1`,
    holderRow,
  );
  return (role) => {
    for (const { organization, title, as_of, person } of officesOf(seenUntil, role)) {
      const [newest] = newestIn(seenUntil, organization, title);
      if (newest !== undefined && newest.person !== person && newest.as_of > as_of)
        return { id: newest.person, role: newest.reference };
    }
    return null;
  };
};
