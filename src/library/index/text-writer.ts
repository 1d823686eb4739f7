import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { unitTypes, type WrittenUnit } from "../search/text-units.ts";
import type { BriefingRows, UnitRow } from "./briefing-rows.ts";
import { prepareQuery, prepareWrite } from "./query.ts";
import { numbersAfter, numbersFor, numbersWith } from "./unit-number.ts";

const writtenRow = z.object({
  number: z.number(),
  type: z.enum(unitTypes),
  start: z.number(),
  end: z.number(),
  id: z.string(),
});
const lastRow = z.object({ last: z.number().nullable() });

/** A change of a briefing's texts. */
export interface TextChange {
  /** The version that goes; null if there is none. */
  readonly before: { readonly number: number; readonly units: readonly WrittenUnit[] } | null;
  /** The version that comes; null if there is none. */
  readonly now: (Pick<BriefingRows, "units"> & WrittenBriefing) | null;
}

interface WrittenBriefing {
  readonly number: number;
  readonly slug: string;
}

/** A unit with its briefing. */
interface Placed {
  readonly row: UnitRow;
  readonly briefing: WrittenBriefing;
}

/**
 * Returns a function that writes the words of changed briefings into the full-text index. Unchanged words are not written again: removing words from a
 * large index takes long.
 *
 * FTS5 collects words in memory while the numbers of their rows ascend, and otherwise writes a segment. So briefings that are written together take half
 * the time.
 */
export const createTextWriter = (database: DatabaseSync): ((changes: readonly TextChange[]) => void) => {
  const unitWrite = prepareWrite(database, "insert or replace into units values (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  const unitRemoval = prepareWrite(database, "delete from units where number = ?");
  const wordInsertion = prepareWrite(
    database,
    "insert into unit_words (rowid, plain, written, folded, stems, tags) values (?, ?, ?, ?, ?, ?)",
  );
  const wordRemoval = prepareWrite(database, "delete from unit_words where rowid = ?");
  const unitsOf = prepareQuery(
    database,
    "select number, type, start, end, id from units where briefing = ? order by number",
    writtenRow,
  );
  const lastIn = prepareQuery(
    database,
    "select max(number) as last from units where number between ? and ?",
    lastRow,
  );

  /** Free numbers for units of this type and day, in ascending order. */
  function* numbersOf(unit: UnitRow["unit"]): Generator<number, never> {
    for (let numbers = numbersFor(unit); ; numbers = numbersAfter(numbers)) {
      const last = lastIn(numbers.first, numbers.last)[0]?.last ?? numbers.first - 1;
      for (let next = last + 1; next <= numbers.last; next += 1) yield next;
    }
  }

  const writeUnit = (number: number, { row: { unit }, briefing }: Placed): void => {
    const { type, date, kind, start, end, id } = unit;
    unitWrite.run(number, type, briefing.number, briefing.slug, date, kind, start, end, id);
  };

  return (changes) => {
    const gone: number[] = [];
    const changed: (readonly [number, Placed])[] = [];
    const added: Placed[] = [];
    for (const { before, now } of changes) {
      const wordsBefore = new Map(before?.units.map((unit) => [keyOf(unit), wordsOf(unit)]));
      const written = Map.groupBy(
        before === null ? [] : unitsOf(before.number),
        (each) => numbersWith(each.number).first,
      );
      const byDay = Map.groupBy(now?.units ?? [], ({ unit }) => numbersFor(unit).first);
      // A unit takes the number of the one in its place, so that they stay in the order of the briefing.
      for (const first of new Set([...written.keys(), ...byDay.keys()])) {
        const [old, rows] = [written.get(first) ?? [], byDay.get(first) ?? []];
        for (let at = 0; at < Math.max(old.length, rows.length); at += 1) {
          const [was, row] = [old[at], rows[at]];
          const placed = row === undefined || now === null ? null : { row, briefing: now };
          if (placed === null) {
            if (was !== undefined) gone.push(was.number);
          } else if (was === undefined) added.push(placed);
          else if (wordsBefore.get(keyOf(was)) === wordsOf(placed.row.unit)) writeUnit(was.number, placed);
          else changed.push([was.number, placed]);
        }
      }
    }
    for (const number of gone) unitRemoval.run(number);
    for (const number of [...gone, ...changed.map(([each]) => each)].sort((a, b) => a - b))
      wordRemoval.run(number);
    const numbers = new Map<number, ReturnType<typeof numbersOf>>();
    for (const placed of added) {
      const { first } = numbersFor(placed.row.unit);
      const free = numbers.getOrInsertComputed(first, () => numbersOf(placed.row.unit));
      changed.push([free.next().value, placed]);
    }
    changed.sort(([a], [b]) => a - b);
    // FTS5 would write a segment at each replaced row, so these come first.
    for (const [number, placed] of changed) writeUnit(number, placed);
    for (const [number, { row }] of changed) {
      const { plain, written, folded, stems, tags } = row.tokens;
      wordInsertion.run(number, plain, written, folded, stems, tags);
    }
  };
};

/** What no two units of a briefing have in common. */
const keyOf = ({ type, start, end, id }: Pick<WrittenUnit, "type" | "start" | "end" | "id">): string =>
  `${type} ${start} ${end} ${id}`;

/** All that the words of a unit are made of. */
const wordsOf = ({ fields, tags }: WrittenUnit): string => JSON.stringify([fields, tags]);
