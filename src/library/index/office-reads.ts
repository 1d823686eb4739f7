import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Holder } from "../names/names.ts";
import { snapshotQuery } from "./query.ts";

const officeRow = z.object({
  organization: z.string(),
  title: z.string(),
  as_of: z.string(),
  person: z.string(),
});
const holderRow = z.object({ person: z.string(), reference: z.string(), as_of: z.string() });

/** Finds the newer holder of a role's office: same title and organization, newer source. Null if the role is the newest. */
export const createNewerHolder = (
  database: DatabaseSync,
  seenUntil: number,
): ((role: string) => Holder | null) => {
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
