import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { ToldForms } from "../told-forms.ts";
import { readMeta } from "./index-file.ts";
import { prepareQuery } from "./query.ts";

const toldRow = z
  .object({ slug: z.string(), form: z.string(), published_until: z.string() })
  .transform(({ slug, form, published_until }) => ({ slug, form, publishedUntil: published_until }));
const numberRow = z.object({ number: z.number() });

const selected = `select told.slug, form, published_until from told
  join briefings on number = briefing and visible_from <= ?`;

/** Reads the told forms of visible briefings. */
export const createToldReads = (database: DatabaseSync, seenUntil: number): ToldForms => {
  const last = prepareQuery(database, "select coalesce(max(number), 0) as number from briefings", numberRow);
  const page = prepareQuery(database, `${selected} where told.slug > ? order by told.slug limit ?`, toldRow);
  const changed = prepareQuery(
    database,
    // With `union`, SQLite would read all briefings in the order of their numbers, instead of the few in the indexes.
    `${selected} where number in (
       select number from briefings where number > ?
       union all select number from briefings where visible_from > ?
       union all select briefing from told where published_until > ?
     ) order by told.slug`,
    toldRow,
  );
  return {
    mark: () => ({ index: readMeta(database, "id") ?? "", number: last()[0]?.number ?? 0 }),
    page: (after, most) => page(seenUntil, after, most),
    since(mark, madeAt) {
      if (mark.index !== readMeta(database, "id")) return null;
      const day = madeAt.toString().slice(0, 10);
      return changed(seenUntil, mark.number, madeAt.epochMilliseconds, day);
    },
  };
};
