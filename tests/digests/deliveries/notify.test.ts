import { afterAll, describe, test } from "vitest";
import { startPostgres } from "../../fakes/postgres.ts";
import { databasePath } from "../../store/deliveries/ledger.ts";
import { describeNotices } from "./notify-suite.ts";

describe("in an SQLite file", () => describeNotices(async () => databasePath()));

const postgres = await startPostgres();
if (typeof postgres === "string") {
  test.skip(postgres);
} else {
  afterAll(() => postgres.stop());
  describe("in Postgres", () => describeNotices(() => postgres.createDatabase()));
}
