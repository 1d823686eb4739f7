import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { prepareQuery } from "./query.ts";

const slugRow = z.object({ slug: z.string() });

/** The briefing of a reference; a slug or an id stays as it is. */
const withoutFact = (key: string): string => key.split("/", 1)[0] ?? "";

/** Which of the briefings that can be seen are called so, or have people, organizations or topics that are. */
export const createOriginReads = (database: DatabaseSync, seenUntil: number) => {
  const origins = prepareQuery(
    database,
    `select slug from briefings where visible_from <= ? and briefings.slug in (select value from json_each(?))
     union
     select entities.slug from json_each(?) as wanted
       cross join entities on entities.type in ('person', 'organization', 'topic') and entities.id = wanted.value
       join briefings on number = briefing and visible_from <= ?
     order by 1 limit ?`,
    slugRow,
  );
  return (keys: readonly string[], most: number): readonly string[] => {
    const ids = keys.filter((key) => !key.includes("/"));
    const slugs = [...new Set(keys.map(withoutFact))];
    return origins(seenUntil, JSON.stringify(slugs), JSON.stringify(ids), seenUntil, most).map(
      ({ slug }) => slug,
    );
  };
};
