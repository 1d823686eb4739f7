import { DatabaseSync } from "node:sqlite";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Briefing } from "../../../src/library/briefing/briefing.ts";
import { readIndex } from "../../../src/library/index/briefing-index.ts";
import { compactIndex } from "../../../src/library/index/fill-index.ts";
import { prepareQuery } from "../../../src/library/index/query.ts";
import { refreshNames } from "../../../src/library/index/refresh-names.ts";
import { createTables } from "../../../src/library/index/tables.ts";
import { createBriefingWriter, prepareBriefing } from "../../../src/library/index/write-briefing.ts";
import { summit } from "../../library.ts";

const createIndex = () => {
  const database = new DatabaseSync(":memory:");
  createTables(database);
  const writer = createBriefingWriter(database);
  const put = (briefing: Briefing) => {
    writer.put({ slug: briefing.slug, prepared: prepareBriefing(briefing) });
    for (const _ of refreshNames(database));
    return readIndex(database).seenUntil(Number.POSITIVE_INFINITY).names.people;
  };
  return { database, put };
};

test("who has an office is found by each way to write its organization, also by one that another briefing adds and that is no name", () => {
  const { put } = createIndex();
  expect(put(summit).search("Registrar of the works office")).toMatchObject({ matches: "none" });
  const [ministry] = summit.organizations;
  if (ministry === undefined) throw new Error("The summit has an organization.");
  const organizations = [{ ...ministry, aliases: ["the works office"] }];
  const names = put({ ...summit, slug: "another", people: [], statements: [], figures: [], organizations });
  expect(names.search("Registrar of the works office")).toMatchObject({
    matches: "holders",
    holders: [{ id: "ben-stone" }],
  });
});

test("a look-up by name reads the roles of no one, who may have had a thousand", () => {
  const { database, put } = createIndex();
  const names = put(summit);
  database.exec("update named set roles = 'unread'");
  const [ben] = names.exact("Ben Stone");
  expect(ben).toMatchObject({ id: "ben-stone", names: ["Ben Stone"] });
  expect(names.search("Stone")).toMatchObject({ matches: "several" });
  expect(() => ben?.roles).toThrow("JSON");
});

test("a name is written again only if something of it changed: a spelling, a role, a newer statement or an embargo", () => {
  const { database, put } = createIndex();
  const rows = prepareQuery(
    database,
    "select number, id, newest, seen_from, spellings from named where type = 'person' order by id",
    z.object({
      number: z.number(),
      id: z.string(),
      newest: z.string(),
      seen_from: z.number(),
      spellings: z.string(),
    }),
  );
  put(summit);
  const first = rows();
  const changed = { ...summit, headline: { en: "Another headline" }, figures: [] };
  const stale = prepareQuery(
    database,
    "select type, id from stale_names",
    z.object({ type: z.string(), id: z.string() }),
  );
  createBriefingWriter(database).put({ slug: summit.slug, prepared: prepareBriefing(changed) });
  expect(stale()).toEqual([{ type: "briefing", id: summit.slug }]);
  put(changed);
  expect(rows()).toEqual(first);
  const people = summit.people.map((person) => ({
    ...person,
    names: { ...person.names, fr: `${person.id} autrement` },
  }));
  const [statement, ...statements] = summit.statements;
  if (statement === undefined) throw new Error("The summit has a statement.");
  const changes = [
    { ...summit, people },
    { ...summit, people: summit.people.map((person) => ({ ...person, roles: [] })) },
    { ...summit, statements: [{ ...statement, asOf: "2031-01-01" }, ...statements] },
    { ...summit, embargo: "2031-01-01T06:00:00Z" },
  ];
  for (const changed of changes) {
    const before = rows();
    const names = put(changed);
    expect(rows()).not.toEqual(before);
    expect(names.search("ada stone")).toMatchObject({ matches: "one", id: "ada-stone" });
  }
});

test("an index that is compacted has no word of a name that was removed", () => {
  const { database, put } = createIndex();
  const words = prepareQuery(
    database,
    "select block from name_words_data",
    z.object({ block: z.instanceof(Uint8Array) }),
  );
  const hasWord = (word: string): boolean => words().some(({ block }) => Buffer.from(block).includes(word));
  put(summit);
  expect(hasWord("registrar")).toBe(true);
  put({ ...summit, people: [], statements: [] });
  compactIndex(database);
  expect(hasWord("registrar")).toBe(false);
});
