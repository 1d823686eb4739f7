import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { type Fact, factKinds, type Source } from "../briefing/briefing.ts";
import { type TextUnit, unitTypes } from "../search/text-units.ts";
import { prepareQuery } from "./query.ts";
import type { ReadBriefing } from "./stored-briefing.ts";

/** A unit's row in the index. `reference`, `kind` and `as_of` are null if it is no fact. */
const unitRow = z.object({
  number: z.number(),
  type: z.enum(unitTypes),
  briefing: z.number(),
  start: z.number(),
  end: z.number(),
  id: z.string(),
  slug: z.string(),
  reference: z.string().nullable(),
  kind: z.enum(factKinds).nullable(),
  as_of: z.string().nullable(),
});
type UnitRow = z.infer<typeof unitRow>;

/** A unit that was found, and its number. */
export interface FoundUnit {
  readonly number: number;
  /** The number of its briefing. */
  readonly briefing: number;
  /** The date of a fact; null of others. */
  readonly asOf: string | null;
  readonly unit: TextUnit;
}

/** Reads units by their numbers, in the order of these. Their briefings are read if they are used. */
export const createFoundUnits = (
  database: DatabaseSync,
  briefingOf: (number: number) => ReadBriefing,
): ((numbers: readonly number[]) => readonly FoundUnit[]) => {
  const rowsOf = prepareQuery(
    database,
    `select units.number, units.type, units.briefing, start, end, id, briefings.slug, 
       reference, coalesce(kind, facts.type) as kind, as_of
     from units join briefings on briefings.number = units.briefing
     left join facts on units.type = 'fact' and facts.briefing = units.briefing and facts.place = units.start
     where units.number in (select value from json_each(?)) order by units.number`,
    unitRow,
  );
  return (numbers) => {
    const found = rowsOf(JSON.stringify(numbers)).flatMap((row): FoundUnit[] => {
      const { number, briefing, as_of: asOf } = row;
      const unit = unitOf(row, () => briefingOf(briefing));
      return unit === null ? [] : [{ number, briefing, asOf, unit }];
    });
    const places = new Map(numbers.map((number, place) => [number, place]));
    const placeOf = ({ number }: FoundUnit): number => places.get(number) ?? 0;
    return found.toSorted((a, b) => placeOf(a) - placeOf(b));
  };
};

const unitOf = (
  { type, start, end, id, slug, reference, kind }: UnitRow,
  read: () => ReadBriefing,
): TextUnit | null => {
  switch (type) {
    case "actor":
      return { type, id };
    case "fact":
      return reference === null || kind === null
        ? null
        : {
            type,
            reference,
            kind,
            get briefing() {
              return read().used;
            },
            get fact() {
              return factIn(read(), start);
            },
          };
    case "briefing":
      return {
        type,
        slug,
        get briefing() {
          return read().used;
        },
      };
    case "paragraph":
      return {
        type,
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
      return type satisfies never;
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
