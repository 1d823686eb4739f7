import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { keysOfSources } from "../article-keys.ts";
import type { Briefing } from "../briefing/briefing.ts";
import { unitsOf } from "../search/text-units.ts";
import { type BriefingRows, rowsOf } from "./briefing-rows.ts";
import { createNameParts, differingNames } from "./name-parts.ts";
import { prepareQuery, prepareWrite } from "./query.ts";
import { createBriefingReader } from "./stored-briefing.ts";
import { createTextWriter, type TextChange } from "./text-writer.ts";
import { createTotals } from "./totals.ts";

const countsRow = z.object({
  number: z.number(),
  facts: z.number(),
  statements: z.number(),
  units: z.number(),
});

/** What the index gets of a briefing. */
export interface PreparedBriefing {
  /** The keys of its sources, which are also those of a draft. */
  readonly keys: readonly string[];
  /** Null if answers do not use it. */
  readonly rows: BriefingRows | null;
}

/** Prepares the rows outside of a transaction, because other threads and programs wait for transactions. */
export const prepareBriefing = (briefing: Briefing): PreparedBriefing => ({
  keys: keysOfSources(briefing.sources),
  // Answers do not use drafts.
  rows: briefing.status === "reviewed" ? rowsOf(briefing) : null,
});

export interface SluggedBriefing {
  readonly slug: string;
  /** Null if it is removed. */
  readonly prepared: PreparedBriefing | null;
}

/** A version of a briefing that was removed; without texts if there was none. */
interface WrittenRows {
  readonly texts: TextChange["before"];
  readonly nameParts: ReturnType<ReturnType<typeof createNameParts>>;
}

/** Writes briefings into the index. The caller begins and ends the transaction. */
export interface BriefingWriter {
  /** Writes briefings, and replaces those with these slugs. Many at once take less time than each by itself. */
  put(...briefings: readonly SluggedBriefing[]): void;
  remove(...slugs: readonly string[]): void;
}

/** `notesStale` is false while a new index is filled, because then all names are missing (`noteMissingNames`). */
export const createBriefingWriter = (database: DatabaseSync, notesStale = true): BriefingWriter => {
  const known = prepareQuery(
    database,
    "select number, facts, statements, units from briefings where slug = ?",
    countsRow,
  );
  const removal = prepareWrite(database, "delete from briefings where slug = ?");
  const insertion = prepareWrite(
    database,
    `insert into briefings (slug, date, visible_from, headline, content, facts, statements, units)
     values (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertionInto = (table: string, columns: number, or = "") =>
    prepareWrite(
      database,
      `insert ${or} into ${table} values (${Array.from({ length: columns }, () => "?").join(", ")})`,
    );
  const toldInsertion = insertionInto("told", 4);
  const textInsertion = insertionInto("texts", 3, "or ignore");
  const factInsertion = insertionInto("facts", 15, "or replace");
  const actorInsertion = insertionInto("fact_actors", 14);
  const topicInsertion = insertionInto("fact_topics", 13);
  const comparisonInsertion = insertionInto("comparisons", 3, "or ignore");
  const officeInsertion = insertionInto("offices", 9);
  const correctionInsertion = insertionInto("corrections", 5);
  const ratingInsertion = insertionInto("ratings", 3, "or replace");
  const entityInsertion = insertionInto("entities", 8, "or ignore");
  const pageInsertion = insertionInto("pages", 4, "or ignore");
  const keyInsertion = insertionInto("source_keys", 2, "or ignore");
  const keyRemoval = prepareWrite(database, "delete from source_keys where slug = ?");
  const namePartsOf = createNameParts(database);
  const staleName = prepareWrite(database, "insert or ignore into stale_names values (?, ?)");

  const putFacts = ({ briefing: { slug, date }, facts }: BriefingRows, number: number): void => {
    for (const row of facts) {
      const {
        fact,
        place,
        isTakenBack,
        kind,
        due,
        speaker,
        corrected,
        status,
        ratedAt,
        party,
        actors,
        topics,
        comparisonKeys,
        titles,
      } = row;
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
      factInsertion.run(...common, status, party.person, party.organization, corrected, speaker);
      if (ratedAt !== null) ratingInsertion.run(reference, number, ratedAt);
      const placed = [type, asOf, date, slug, place] as const;
      const head = [number, reference, kind, due, corrected, status, speaker] as const;
      for (const { id, isHolder } of actors) actorInsertion.run(id, ...placed, Number(isHolder), ...head);
      for (const topic of new Set(topics)) topicInsertion.run(topic, ...placed, ...head);
      for (const key of comparisonKeys) comparisonInsertion.run(key, number, reference);
      if (fact.type !== "role" || fact.organization === undefined) continue;
      const { organization, person } = fact;
      for (const title of titles)
        officeInsertion.run(organization, title, asOf, date, slug, place, person, reference, number);
    }
  };

  const addToTotal = createTotals(database);
  const addCounts = (counts: Omit<z.infer<typeof countsRow>, "number">, sign: 1 | -1): void => {
    addToTotal("briefings", sign);
    for (const each of ["facts", "statements", "units"] as const) addToTotal(each, sign * counts[each]);
  };

  const briefingOf = createBriefingReader(database);
  const writeTexts = createTextWriter(database);
  /** Removes everything but the words of a briefing, and returns the number that it had, and what names were made of. */
  const removeRows = (slug: string): WrittenRows => {
    // Without indexes, finding the rows of a briefing takes long.
    const [counts] = known(slug);
    if (counts === undefined) return { texts: null, nameParts: [] };
    const { number } = counts;
    addCounts(counts, -1);
    const units = unitsOf(briefingOf(number).whole).toArray();
    const nameParts = namePartsOf(number);
    removal.run(slug);
    return { texts: { number, units }, nameParts };
  };
  /** Writes everything but the words of a briefing, and returns its number. */
  const putRows = (slug: string, rows: BriefingRows): number => {
    const { visibleFrom, headline, content, publishedUntil, toldForm } = rows;
    const { date, sources } = rows.briefing;
    const written = new Map(rows.facts.map((row) => [row.fact.reference, row]));
    const statements = [...written.values()].filter(
      ({ fact, isTakenBack }) => fact.type === "statement" && !isTakenBack,
    );
    const counts = { facts: written.size, statements: statements.length, units: rows.units.length };
    addCounts(counts, 1);
    const { facts, units } = counts;
    const row = insertion.run(slug, date, visibleFrom, headline, content, facts, counts.statements, units);
    const number = Number(row.lastInsertRowid);
    for (const { id, text } of sources) textInsertion.run(number, id, text);
    for (const { page, source, host } of rows.pages) pageInsertion.run(page, number, source, host);
    toldInsertion.run(slug, number, publishedUntil, toldForm);
    putFacts(rows, number);
    for (const [place, correction] of rows.corrections.entries())
      correctionInsertion.run(correction.reference, number, correction.date, place, correction.content);
    for (const { type, id, place, content: entity, roles } of rows.entities) {
      entityInsertion.run(type, id, number, date, slug, place, entity, roles);
    }
    return number;
  };
  /** Replaces everything but the words of a briefing. Reading a name anew takes long, so it is stale only if what it is made of has changed. */
  const replaceRows = ({ slug, prepared }: SluggedBriefing) => {
    const before = removeRows(slug);
    keyRemoval.run(slug);
    for (const key of prepared?.keys ?? []) keyInsertion.run(slug, key);
    const rows = prepared?.rows ?? null;
    const number = rows === null ? null : putRows(slug, rows);
    const nameParts = number === null || !notesStale ? [] : namePartsOf(number);
    for (const { type, id } of differingNames(before.nameParts, nameParts)) staleName.run(type, id);
    const now = number === null || rows === null ? null : { units: rows.units, number, slug };
    return { before: before.texts, now };
  };

  return {
    remove(...slugs) {
      writeTexts(slugs.map((slug) => replaceRows({ slug, prepared: null })));
    },
    put(...briefings) {
      writeTexts(briefings.map(replaceRows));
    },
  };
};
