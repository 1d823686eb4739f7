import { z } from "zod";
import { type Database, inBatches, run } from "../database/database.ts";
import { goneOnceLike } from "./gone.ts";
import type { PostedMessages } from "./posted-messages.ts";

/** The references in a table of what people were shown. */
export const createShownReferences = (database: Database, table: "posted_facts" | "private_views") => {
  const { kysely } = database;
  const fresh = new Set<string>();
  const reads: Pick<PostedMessages, "takeFresh" | "references" | "goneOnce"> = {
    takeFresh() {
      const references = [...fresh].sort();
      fresh.clear();
      return references;
    },
    references: (after, most) =>
      run(database, async () => {
        const rows = await kysely
          .selectFrom(table)
          .select("reference")
          .distinct()
          .where("reference", ">", after)
          .orderBy("reference")
          .limit(most)
          .execute();
        return rows.map(({ reference }) => reference);
      }),
    goneOnce: (references) =>
      run(database, async () => {
        const found: string[] = [];
        for (const batch of inBatches(references)) {
          const rows = await kysely
            .selectFrom(table)
            .select("reference")
            .distinct()
            .where("reference", "in", batch)
            .where("known", "like", goneOnceLike)
            .orderBy("reference")
            .execute();
          found.push(...rows.map(({ reference }) => reference));
        }
        return found;
      }),
  };
  return {
    ...reads,
    /** Called with what was written just now. */
    noteFresh(written: readonly { readonly reference: string }[]): void {
      for (const { reference } of written) fresh.add(reference);
    },
  };
};

const hashesSchema = z.array(z.string()).readonly();

/** Hashes of corrections as the database stores them. */
export const writeHashes = (hashes: readonly string[]): string => JSON.stringify([...hashes].sort());
export const readHashes = (written: string): readonly string[] => hashesSchema.parse(JSON.parse(written));
