import type { DatabaseSync } from "node:sqlite";
import type { Briefing } from "../briefing/briefing.ts";
import { type BriefingRows, rowsOf } from "./briefing-rows.ts";
import { prepareWrite } from "./query.ts";
import { createTextWriter } from "./text-writer.ts";

/** The index's rows for a briefing; null if answers do not use it. */
export type PreparedBriefing = BriefingRows | null;

/** Prepares the rows outside of a transaction, because other threads and programs wait for transactions. */
export const prepareBriefing = (briefing: Briefing): PreparedBriefing =>
  // Answers do not use drafts.
  briefing.status === "reviewed" ? rowsOf(briefing) : null;

/** Writes briefings into the index. The caller begins and ends the transaction. */
export interface BriefingWriter {
  /** Writes a briefing, and replaces the one with this slug if it exists. */
  put(slug: string, prepared: PreparedBriefing): void;
  remove(slug: string): void;
}

export const createBriefingWriter = (database: DatabaseSync): BriefingWriter => {
  const removal = prepareWrite(database, "delete from briefings where slug = ?");
  const insertion = prepareWrite(
    database,
    "insert into briefings (slug, date, visible_from, headline, content) values (?, ?, ?, ?, ?)",
  );
  const insertionInto = (table: string, columns: number, or = "") =>
    prepareWrite(
      database,
      `insert ${or} into ${table} values (${Array.from({ length: columns }, () => "?").join(", ")})`,
    );
  const toldInsertion = insertionInto("told", 4);
  const textInsertion = insertionInto("texts", 3, "or ignore");
  const factInsertion = insertionInto("facts", 13, "or replace");
  const actorInsertion = insertionInto("fact_actors", 12);
  const topicInsertion = insertionInto("fact_topics", 8);
  const officeInsertion = insertionInto("offices", 9);
  const correctionInsertion = insertionInto("corrections", 5);
  const entityInsertion = insertionInto("entities", 8, "or ignore");
  const pageInsertion = insertionInto("pages", 4, "or ignore");
  const staleEntities = prepareWrite(
    database,
    `insert or ignore into stale_names
     select type, id from entities join briefings on number = briefing where briefings.slug = ?`,
  );
  const staleBriefing = prepareWrite(database, "insert or ignore into stale_names values ('briefing', ?)");

  const putFacts = ({ briefing: { slug, date }, facts }: BriefingRows, number: number): void => {
    for (const row of facts) {
      const { fact, place, isTakenBack, kind, due, corrected, status, party, actors, topics, titles } = row;
      const { reference, type, asOf } = fact;
      const common = [
        reference,
        number,
        type,
        kind,
        asOf,
        date,
        slug,
        place,
        Number(isTakenBack),
        due,
      ] as const;
      factInsertion.run(...common, status, party.person, party.organization);
      for (const { id, isHolder } of actors)
        actorInsertion.run(
          id,
          type,
          asOf,
          date,
          slug,
          place,
          Number(isHolder),
          number,
          reference,
          kind,
          due,
          corrected,
        );
      for (const topic of new Set(topics))
        topicInsertion.run(topic, type, asOf, date, slug, place, number, kind);
      if (fact.type !== "role" || fact.organization === undefined) continue;
      const { organization, person } = fact;
      for (const title of titles)
        officeInsertion.run(organization, title, asOf, date, slug, place, person, reference, number);
    }
  };

  const texts = createTextWriter(database);
  const noteStale = (slug: string): void => {
    staleEntities.run(slug);
    staleBriefing.run(slug);
  };
  const remove = (slug: string): void => {
    noteStale(slug);
    texts.remove(slug);
    removal.run(slug);
  };

  return {
    remove,
    put(slug, rows) {
      remove(slug);
      if (rows === null) return;
      const { visibleFrom, headline, content, publishedUntil, toldForm, units } = rows;
      const { date, sources } = rows.briefing;
      const number = Number(insertion.run(slug, date, visibleFrom, headline, content).lastInsertRowid);
      for (const { id, text } of sources) textInsertion.run(number, id, text);
      for (const { page, source, host } of rows.pages) pageInsertion.run(page, number, source, host);
      toldInsertion.run(slug, number, publishedUntil, toldForm);
      putFacts(rows, number);
      for (const [place, correction] of rows.corrections.entries())
        correctionInsertion.run(correction.reference, number, correction.date, place, correction.content);
      for (const { type, id, place, content: entity, roles } of rows.entities)
        entityInsertion.run(type, id, number, date, slug, place, entity, roles);
      noteStale(slug);
      texts.put(units, number);
    },
  };
};
