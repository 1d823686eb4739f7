/**
 * What has a name. `named` and its other tables are made from `entities` after each change. They include everything under embargo, and
 * `seen_from` is the instant from which everyone may see all of it.
 */
export const nameTables = `
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
    roles text not null,
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
`;
