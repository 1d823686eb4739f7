import { unitTypes, type WrittenUnit } from "../search/text-units.ts";

// Units are numbered in the order in which a search shows them, because FTS5 gives rows in the order of their numbers and can then stop
// after the first ones: by type, then by date, newest first, then as they were written. 18 bits for the units of one type and day, 28 for the
// day, and the type above: less than 2^53, so that a number holds it exactly.
const perDay = 2 ** 18;
const perType = 2 ** 46;
const lastDay = 9999_12_31;

interface Numbers {
  readonly first: number;
  readonly last: number;
}

const from = (first: number): Numbers => ({ first, last: first + perDay - 1 });

/** The numbers for units like this one. */
export const numbersFor = ({ type, date }: Pick<WrittenUnit, "type" | "date">): Numbers =>
  from(unitTypes.indexOf(type) * perType + (lastDay - Number(date.replaceAll("-", ""))) * perDay);

/** The numbers after some, for a day that has more units: they are shown as if they were older. */
export const numbersAfter = ({ last }: Numbers): Numbers => from(last + 1);

/** The numbers of all units of a type. */
export const numbersOfType = (type: WrittenUnit["type"]): Numbers => {
  const first = unitTypes.indexOf(type) * perType;
  return { first, last: first + perType - 1 };
};
