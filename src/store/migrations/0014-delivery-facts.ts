import { type Kysely, sql } from "kysely";
import type { Migration } from "kysely/migration";

/** The facts of every delivery. Before, the database had only the last delivery that told a channel of a fact. */
export const deliveryFacts: Migration = {
  async up(database: Kysely<unknown>) {
    const { schema } = database;
    await schema
      .createTable("delivery_facts")
      .addColumn("delivery", "text", (column) => column.notNull())
      .addColumn("reference", "text", (column) => column.notNull())
      .addPrimaryKeyConstraint("delivery_facts_key", ["delivery", "reference"])
      .execute();
    await sql`
      INSERT INTO delivery_facts (delivery, reference) SELECT DISTINCT delivery, reference FROM told`.execute(
      database,
    );
    await schema
      .createIndex("delivery_facts_by_reference")
      .on("delivery_facts")
      .column("reference")
      .execute();
    await schema.alterTable("told").dropColumn("delivery").execute();
  },
};
