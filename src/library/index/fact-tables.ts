/** What briefings tell, and their facts in the order of answers: newest first, then in the order of `briefings`, then in the order of the file. */
export const factTables = `
  create table told (
    slug text primary key,
    briefing integer not null references briefings on delete cascade,
    published_until text not null,
    form text not null
  ) strict, without rowid;
  create index told_of_briefing on told (briefing);
  create index told_by_last_day on told (published_until);

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
`;
