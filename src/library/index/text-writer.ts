import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { WrittenUnit } from "../search/text-units.ts";
import type { BriefingRows } from "./briefing-rows.ts";
import { prepareQuery, prepareWrite } from "./query.ts";
import { numbersAfter, numbersFor } from "./unit-number.ts";

const numberRow = z.object({ number: z.number() });
const lastRow = z.object({ last: z.number().nullable() });

/** The units of a briefing, and its number. */
interface NumberedUnits extends Pick<BriefingRows, "units"> {
  readonly number: number;
}

/** Writes the words of briefings into the full-text index. */
export interface TextWriter {
  /**
   * Writes the words of several briefings. FTS5 collects words in memory while the numbers of their rows ascend, and otherwise
   * writes a segment. So briefings that are written together take half the time.
   */
  put(briefings: readonly NumberedUnits[]): void;
  /** Call this before the briefing's own row is deleted, because its units are deleted with it. */
  remove(slug: string): void;
}

export const createTextWriter = (database: DatabaseSync): TextWriter => {
  const unitInsertion = prepareWrite(database, "insert into units values (?, ?, ?, ?, ?, ?)");
  const wordInsertion = prepareWrite(
    database,
    "insert into unit_words (rowid, plain, written, folded, stems) values (?, ?, ?, ?, ?)",
  );
  const wordRemoval = prepareWrite(database, "delete from unit_words where rowid = ?");
  const unitsOfSlug = prepareQuery(
    database,
    `select units.number from units join briefings on briefings.number = briefing where slug = ?`,
    numberRow,
  );
  const lastIn = prepareQuery(
    database,
    "select max(number) as last from units where number between ? and ?",
    lastRow,
  );

  /** Free numbers for units of this type and day, in ascending order. */
  function* numbersOf(unit: WrittenUnit): Generator<number, never> {
    for (let numbers = numbersFor(unit); ; numbers = numbersAfter(numbers)) {
      const last = lastIn(numbers.first, numbers.last)[0]?.last ?? numbers.first - 1;
      for (let next = last + 1; next <= numbers.last; next += 1) yield next;
    }
  }

  return {
    put(briefings) {
      const all = briefings.flatMap(({ units, number }) =>
        units.map((each) => ({ ...each, briefing: number })),
      );
      const byDay = Map.groupBy(all, ({ unit }) => numbersFor(unit).first);
      for (const [, units] of [...byDay].sort(([a], [b]) => a - b)) {
        let numbers: ReturnType<typeof numbersOf> | null = null;
        for (const { unit, tokens, briefing } of units) {
          numbers ??= numbersOf(unit);
          const number = numbers.next().value;
          const { plain, written, folded, stems } = tokens;
          unitInsertion.run(number, unit.type, briefing, unit.start, unit.end, unit.id);
          wordInsertion.run(number, plain, written, folded, stems);
        }
      }
    },
    remove(slug) {
      for (const { number } of unitsOfSlug(slug)) wordRemoval.run(number);
    },
  };
};
