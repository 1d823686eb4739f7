import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { createNamedReader } from "../../../src/library/index/named-entity.ts";
import { createTables } from "../../../src/library/index/tables.ts";
import { createBriefingWriter, prepareBriefing } from "../../../src/library/index/write-briefing.ts";
import { summit } from "../../library.ts";

test("an organization is read once, because it may be in thousands of briefings and have thousands of people", () => {
  const database = new DatabaseSync(":memory:");
  createTables(database);
  createBriefingWriter(database).put({ slug: summit.slug, prepared: prepareBriefing(summit) });
  const read = createNamedReader(database, Number.MAX_SAFE_INTEGER);
  const before = read("person", "ben-stone");
  database.exec("update entities set content = 'unread' where type = 'organization'");
  expect(read("person", "ben-stone")).toEqual(before);
  const afresh = createNamedReader(database, Number.MAX_SAFE_INTEGER);
  expect(() => afresh("person", "ben-stone")).toThrow("JSON");
});
