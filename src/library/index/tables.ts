import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { factTables } from "./fact-tables.ts";
import { nameTables } from "./name-tables.ts";
import { prepareQuery } from "./query.ts";
import { textTables } from "./text-tables.ts";

/** The types of named entities. */
export const namedTypes = ["person", "organization", "topic", "briefing"] as const;
export type NamedType = (typeof namedTypes)[number];

const briefingTables = `
  create table meta (key text primary key, value text not null) strict, without rowid;

  insert into meta values ('id', lower(hex(randomblob(16))));

  create table folders (
    slug text primary key,
    signature text not null,
    hash text,
    is_broken integer not null
  ) strict, without rowid;

  create table briefings (
    number integer primary key autoincrement,
    slug text not null unique,
    date text not null,
    visible_from integer not null,
    headline text not null,
    content text not null,
    facts integer not null,
    statements integer not null,
    units integer not null
  ) strict;
  create index briefings_in_order on briefings (date desc, slug);
  create index briefings_by_visibility on briefings (visible_from);

  create table source_keys (
    slug text not null,
    key text not null,
    primary key (slug, key)
  ) strict, without rowid;
  create index source_keys_in_order on source_keys (key, slug);

  create table totals (
    of text primary key,
    count integer not null
  ) strict, without rowid;

  insert into totals values ('briefings', 0), ('facts', 0), ('statements', 0), ('units', 0),
    ('person', 0), ('organization', 0), ('topic', 0), ('briefing', 0);
`;

const indexStart = "create index ";

const statements = [briefingTables, factTables, nameTables, textTables]
  .join("")
  .split(";\n")
  .map((statement) => statement.trim());

/** Creates the tables in an empty database, without indexes. */
export const createBareTables = (database: DatabaseSync): void => {
  database.exec(statements.filter((statement) => !isIndex(statement)).join(";\n"));
};

const isIndex = (statement: string): boolean => statement.startsWith(indexStart);

/**
 * Creates the indexes that do not exist yet. A new index file is filled without them: SQLite then sorts all rows at once, and does not
 * search for the place of each.
 */
export const createIndexes = (database: DatabaseSync): void => {
  for (const statement of statements.filter(isIndex))
    database.exec(statement.replace(indexStart, "create index if not exists "));
};

/** Whether all indexes exist. */
export const hasIndexes = (database: DatabaseSync): boolean => {
  const rows = prepareQuery(database, "select name from sqlite_schema where type = 'index'", indexRow)();
  const names = new Set(rows.map(({ name }) => name));
  return statements.filter(isIndex).every((statement) => names.has(statement.split(" ")[2] ?? ""));
};

const indexRow = z.object({ name: z.string() });

/** Creates the tables and their indexes in an empty database. */
export const createTables = (database: DatabaseSync): void => {
  createBareTables(database);
  createIndexes(database);
};
