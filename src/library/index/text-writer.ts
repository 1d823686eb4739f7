import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { WrittenUnit } from "../search/text-units.ts";
import type { BriefingRows } from "./briefing-rows.ts";
import { prepareQuery, prepareWrite } from "./query.ts";
import { numbersAfter, numbersFor } from "./unit-number.ts";

const numberRow = z.object({ number: z.number() });
const lastRow = z.object({ last: z.number().nullable() });

/** Writes the words of briefings into the full-text index. */
export interface TextWriter {
  put(units: BriefingRows["units"], number: number): void;
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

  /** A free number for a unit of this type and day. */
  const nextFor = (unit: WrittenUnit): number => {
    for (let numbers = numbersFor(unit); ; numbers = numbersAfter(numbers)) {
      const next = (lastIn(numbers.first, numbers.last)[0]?.last ?? numbers.first - 1) + 1;
      if (next <= numbers.last) return next;
    }
  };

  return {
    put(units, briefingNumber) {
      for (const { unit, tokens } of units) {
        const number = nextFor(unit);
        const { plain, written, folded, stems } = tokens;
        unitInsertion.run(number, unit.type, briefingNumber, unit.start, unit.end, unit.id);
        wordInsertion.run(number, plain, written, folded, stems);
      }
    },
    remove(slug) {
      for (const { number } of unitsOfSlug(slug)) wordRemoval.run(number);
    },
  };
};
