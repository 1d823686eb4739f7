import { afterAll, describe, test } from "vitest";
import { startPostgres } from "../../fakes/postgres.ts";
import { databasePath } from "../../store/deliveries/ledger.ts";
import { describeUnreadable } from "./unreadable-suite.ts";

describe("in an SQLite file", () => describeUnreadable(async () => databasePath()));

const postgres = await startPostgres();
if (typeof postgres === "string") {
  test.skip(postgres);
} else {
  afterAll(() => postgres.stop());
  describe("in Postgres", () => describeUnreadable(() => postgres.createDatabase()));
}
