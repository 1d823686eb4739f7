import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { snapshotQuery } from "./query.ts";

const slugRow = z.object({ slug: z.string() });

/** The slug in a reference to a fact; a slug or an id is returned unchanged. */
const withoutFact = (key: string): string => key.split("/", 1)[0] ?? "";

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
    const slugs = [...new Set(keys.map(withoutFact))];
    const found = [
      ...called(seenUntil, JSON.stringify(slugs), most),
      ...(ids.length === 0 ? [] : having(JSON.stringify(ids), seenUntil, most)),
    ];
    return [...new Set(found.map(({ slug }) => slug))].sort().slice(0, most);
  };
};
