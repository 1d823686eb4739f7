import type { Kysely } from "kysely";
import type { Migration } from "kysely/migration";

/** What editors leave out of a source in chat. It applies to the sources of `intake.yaml` too, so it is not in their settings. */
export const intakeLeftOut: Migration = {
  async up({ schema }: Kysely<unknown>) {
    await schema
      .alterTable("intake_sources")
      .addColumn("left_out", "text", (column) => column.notNull().defaultTo("[]"))
      .execute();
  },
};
