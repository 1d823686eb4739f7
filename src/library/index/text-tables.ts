/** The texts of sources, their pages on the web, and the words of everything that can be searched. */
export const textTables = `
  create table texts (
    briefing integer not null references briefings on delete cascade,
    source text not null,
    text text not null,
    primary key (briefing, source)
  ) strict, without rowid;

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
    slug text not null,
    date text not null,
    kind text,
    start integer not null,
    end integer not null,
    id text not null
  ) strict;
  create index units_of_briefing on units (briefing, type);
  create virtual table unit_words using fts5 (
    plain, written, folded, stems, tags, content='', contentless_delete=1, tokenize='ascii'
  );
  create virtual table unit_vocabulary using fts5vocab ('unit_words', 'row');
`;
