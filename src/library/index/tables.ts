import type { DatabaseSync } from "node:sqlite";

/** The types of named entities. */
export const namedTypes = ["person", "organization", "topic", "briefing"] as const;
export type NamedType = (typeof namedTypes)[number];

// Facts are in the order of answers: newest first, then in the order of `briefings`, then in the order of the file.
// `named` and its other tables are made from `entities` after each change. They include everything under embargo, and
// `seen_from` is the instant from which everyone may see all of it.
const tables = `
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

  create table totals (
    of text primary key,
    count integer not null
  ) strict, without rowid;

  insert into totals values ('briefings', 0), ('facts', 0), ('statements', 0), ('units', 0),
    ('person', 0), ('organization', 0), ('topic', 0), ('briefing', 0);

  create table told (
    slug text primary key,
    briefing integer not null references briefings on delete cascade,
    published_until text not null,
    form text not null
  ) strict, without rowid;
  create index told_of_briefing on told (briefing);
  create index told_by_last_day on told (published_until);

  create table texts (
    briefing integer not null references briefings on delete cascade,
    source text not null,
    text text not null,
    primary key (briefing, source)
  ) strict, without rowid;

  create table facts (
    reference text primary key,
    briefing integer not null references briefings on delete cascade,
    type text not null,
    kind text,
    as_of text not null,
    date text not null,
    slug text not null,
    place integer not null,
    is_taken_back integer not null,
    due text,
    status text,
    person text,
    organization text,
    corrected text,
    speaker text
  ) strict, without rowid;
  create index facts_of_briefing on facts (briefing, place);
  create index facts_in_order on facts (type, as_of desc, date desc, slug, place);
  create index facts_by_due_date on facts (due) where due is not null;
  create index commitments_by_status on facts (status, due, as_of, briefing, place) where status is not null;
  create index commitments_by_person on facts (person, status, due, as_of, briefing) where status is not null;
  create index commitments_by_organization on facts (organization, status, due, as_of, briefing)
    where status is not null;
  create index commitments_in_order on facts (status, as_of desc, date desc, slug, place, due, briefing)
    where status is not null;

  create table fact_actors (
    actor text not null,
    type text not null,
    as_of text not null,
    date text not null,
    slug text not null,
    place integer not null,
    is_holder integer not null,
    briefing integer not null references briefings on delete cascade,
    reference text not null,
    kind text,
    due text,
    corrected text,
    status text,
    speaker text
  ) strict;
  create index fact_actors_in_order on fact_actors (actor, type, as_of desc, date desc, slug, place);
  create index fact_actors_of_fact on fact_actors (briefing, place, actor);
  create index commitments_of_actors on fact_actors (actor, status, due, as_of, briefing, place)
    where status is not null;
  create index fact_actors_by_correction on fact_actors (actor, corrected) where corrected is not null;

  create table fact_topics (
    topic text not null,
    type text not null,
    as_of text not null,
    date text not null,
    slug text not null,
    place integer not null,
    briefing integer not null references briefings on delete cascade,
    reference text not null,
    kind text,
    due text,
    corrected text,
    status text,
    speaker text
  ) strict;
  create index fact_topics_in_order on fact_topics (topic, type, as_of desc, date desc, slug, place);
  create index fact_topics_of_briefing on fact_topics (briefing);
  create index commitments_by_topic on fact_topics (topic, status, due, as_of, briefing, place)
    where status is not null;

  create table comparisons (
    key text not null,
    briefing integer not null references briefings on delete cascade,
    reference text not null,
    primary key (key, reference)
  ) strict, without rowid;
  create index comparisons_of_briefing on comparisons (briefing);
  create index comparisons_of_fact on comparisons (reference);

  create table corrections (
    reference text not null,
    briefing integer not null references briefings on delete cascade,
    date text not null,
    place integer not null,
    content text not null,
    primary key (reference, place)
  ) strict, without rowid;
  create index corrections_of_briefing on corrections (briefing);
  create index corrections_by_date on corrections (date);

  create table ratings (
    reference text primary key,
    briefing integer not null references briefings on delete cascade,
    at text not null
  ) strict, without rowid;
  create index ratings_of_briefing on ratings (briefing);
  create index ratings_by_time on ratings (at);

  create table entities (
    type text not null,
    id text not null,
    briefing integer not null references briefings on delete cascade,
    date text not null,
    slug text not null,
    place integer not null,
    content text not null,
    roles text not null,
    primary key (type, id, briefing)
  ) strict, without rowid;
  create index entities_of_briefing on entities (briefing);

  create table named (
    number integer primary key,
    type text not null,
    id text not null,
    seen_from integer not null,
    newest text not null,
    date text not null,
    slug text not null,
    place integer not null,
    content text not null,
    entry text not null,
    spellings text not null,
    unique (type, id)
  ) strict;
  create index named_in_order on named (type, date desc, slug, place);
  create index named_by_newest on named (type, newest desc, date desc, slug, place, seen_from, number, id);
  create index named_by_visibility on named (seen_from) where seen_from > 0;

  create table name_keys (
    kind text not null,
    key text not null,
    number integer not null references named on delete cascade,
    primary key (kind, key, number)
  ) strict, without rowid;
  create index name_keys_of_number on name_keys (number);

  create virtual table name_words using fts5(
    name, more, role, title, typed, content='', contentless_delete=1, tokenize='ascii', prefix='2 3'
  );
  create virtual table name_vocabulary using fts5vocab ('name_words', 'col');

  create table vocabulary (
    kind text not null,
    token text not null,
    primary key (kind, token)
  ) strict, without rowid;

  create table stale_names (
    type text not null,
    id text not null,
    primary key (type, id)
  ) strict, without rowid;

  create table offices (
    organization text not null,
    title text not null,
    as_of text not null,
    date text not null,
    slug text not null,
    place integer not null,
    person text not null,
    reference text not null,
    briefing integer not null references briefings on delete cascade
  ) strict;
  create index offices_by_holder on offices (organization, title, as_of desc, date desc, slug, place);
  create index offices_by_reference on offices (reference);
  create index offices_of_briefing on offices (briefing);

  create table pages (
    page text not null,
    briefing integer not null references briefings on delete cascade,
    source text not null,
    host text not null,
    primary key (page, briefing, source)
  ) strict, without rowid;
  create index pages_of_briefing on pages (briefing);

  create table units (
    number integer primary key,
    type text not null,
    briefing integer not null,
    start integer not null,
    end integer not null,
    id text not null,
    fields text not null
  ) strict;
  create index units_of_briefing on units (briefing, type);
  create virtual table unit_words using fts5 (
    plain, written, folded, stems, content='', contentless_delete=1, tokenize='ascii'
  );
  create virtual table unit_vocabulary using fts5vocab ('unit_words', 'row');
`;

const indexStart = "create index ";

const statements = tables.split(";\n").map((statement) => statement.trim());
const isIndex = (statement: string): boolean => statement.startsWith(indexStart);

/** Creates the tables in an empty database, without indexes. */
export const createBareTables = (database: DatabaseSync): void => {
  database.exec(statements.filter((statement) => !isIndex(statement)).join(";\n"));
};

/**
 * Creates the indexes that do not exist yet. A new index file is filled without them: SQLite then sorts all rows at once, and does not
 * search for the place of each.
 */
export const createIndexes = (database: DatabaseSync): void => {
  for (const statement of statements.filter(isIndex))
    database.exec(statement.replace(indexStart, "create index if not exists "));
};

/** Creates the tables and their indexes in an empty database. */
export const createTables = (database: DatabaseSync): void => {
  createBareTables(database);
  createIndexes(database);
};
