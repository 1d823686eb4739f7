import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { type Fact, factKinds, type Source } from "../briefing/briefing.ts";
import type { TextUnit } from "../search/text-units.ts";
import { prepareQuery } from "./query.ts";
import type { ReadBriefing } from "./stored-briefing.ts";

const row = z.object({
  number: z.number(),
  briefing: z.number(),
  start: z.number(),
  end: z.number(),
  id: z.string(),
  slug: z.string(),
  date: z.string(),
});
/** A unit's row in the index. */
const unitRow = z.discriminatedUnion("type", [
  row.extend({ type: z.literal("fact"), kind: z.enum(factKinds) }),
  row.extend({ type: z.enum(["actor", "briefing", "paragraph"]) }),
]);
type UnitRow = z.infer<typeof unitRow>;

/** A unit that was found, and its number. */
export interface FoundUnit {
  readonly number: number;
  /** The number of its briefing. */
  readonly briefing: number;
  readonly date: string;
  readonly unit: TextUnit;
}

/** Reads units by their numbers, in the order of these. Their briefings are read if they are used. */
export const createFoundUnits = (
  database: DatabaseSync,
  briefingOf: (number: number) => ReadBriefing,
): ((numbers: readonly number[]) => readonly FoundUnit[]) => {
  const rowsOf = prepareQuery(
    database,
    `select number, type, briefing, start, end, id, slug, kind, date from units
     where number in (select value from json_each(?))`,
    unitRow,
  );
  return (numbers) => {
    const found = new Map(rowsOf(JSON.stringify(numbers)).map((each) => [each.number, each]));
    return numbers.flatMap((number) => {
      const unit = found.get(number);
      if (unit === undefined) return [];
      const { briefing, date } = unit;
      return { number, briefing, date, unit: unitOf(unit, () => briefingOf(briefing)) };
    });
  };
};

const unitOf = (row: UnitRow, read: () => ReadBriefing): TextUnit => {
  const { start, end, id, slug } = row;
  switch (row.type) {
    case "actor":
      return { type: row.type, id };
    case "fact":
      return {
        type: row.type,
        reference: `${slug}/${id}`,
        kind: row.kind,
        get briefing() {
          return read().used;
        },
        get fact() {
          return factIn(read(), start);
        },
      };
    case "briefing":
      return {
        type: row.type,
        slug,
        get briefing() {
          return read().used;
        },
      };
    case "paragraph":
      return {
        type: row.type,
        slug,
        start,
        end,
        get briefing() {
          return read().used;
        },
        get source() {
          return sourceIn(read(), id);
        },
      };
    default:
      return row satisfies never;
  }
};

/** The index is of one snapshot, so that what a row names is in its briefing. */
const factIn = ({ facts, whole }: ReadBriefing, place: number): Fact => {
  const fact = facts[place];
  if (fact === undefined) throw new Error(`The briefing ${whole.slug} has no fact ${place}.`);
  return fact;
};

const sourceIn = ({ used }: ReadBriefing, id: string): Source => {
  const source = used.sources.find((each) => each.id === id);
  if (source === undefined) throw new Error(`The briefing ${used.slug} has no source ${id}.`);
  return source;
};
