import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { prepareQuery } from "./query.ts";

const slugRow = z.object({ slug: z.string() });

/** The briefing of a reference; a slug or an id stays as it is. */
const withoutFact = (key: string): string => key.split("/", 1)[0] ?? "";

/** Which of the briefings that can be seen are called so, or have people, organizations or topics that are. */
export const createOriginReads = (database: DatabaseSync, seenUntil: number) => {
  const called = prepareQuery(
    database,
    "select slug from briefings where visible_from <= ? and slug in (select value from json_each(?)) limit ?",
    slugRow,
  );
  // Without an order, it ends at the limit: a person may be in thousands.
  const having = prepareQuery(
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
