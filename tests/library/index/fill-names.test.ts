import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import { fillNames, noteMissingNames } from "../../../src/library/index/fill-names.ts";
import { createTables } from "../../../src/library/index/tables.ts";
import type { InTurn } from "../../../src/library/index/turns.ts";
import { createBriefingWriter, prepareBriefing } from "../../../src/library/index/write-briefing.ts";
import { summit } from "../../library.ts";

/** Fills the names of an index, and does something before the people's, which are not among the first five hundred names. */
const fill = (beforePeople: (database: DatabaseSync, put: (briefing: Briefing) => void) => void) => {
  const database = new DatabaseSync(":memory:");
  createTables(database);
  const writer = createBriefingWriter(database, false);
  const put = (briefing: Briefing): void =>
    writer.put({ slug: briefing.slug, prepared: prepareBriefing(briefing) });
  put(summit);
  noteMissingNames(database);
  for (let at = 0; at < 500; at += 1)
    database.exec(`insert into stale_names values ('organization', 'z-${at}')`);
  let turns = 0;
  const inTurn: InTurn = (work) => {
    turns += 1;
    if (turns === 3) beforePeople(database, put);
    return work();
  };
  fillNames(database, inTurn);
  return database.prepare("select roles from named where id = 'ben-stone'").get()?.roles;
};

const unread = (database: DatabaseSync): void =>
  database.exec("update entities set content = 'unread' where type = 'organization'");

test("an organization is not read again for the next names, unless briefings have changed", () => {
  const roles = fill(() => {});
  expect(roles).toContain("Ministry");
  expect(fill(unread)).toEqual(roles);
  expect(() =>
    fill((database, put) => {
      put({ ...summit, slug: "another", people: [], statements: [], figures: [] });
      unread(database);
    }),
  ).toThrow("JSON");
});
