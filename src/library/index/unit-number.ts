import { unitTypes, type WrittenUnit } from "../search/text-units.ts";

// Units are numbered in the order of search results: by type, then newest first, then in the order of writing. FTS5 returns
// rows in the order of their numbers, so it can stop after the first ones. The units of one type and day have 18 bits, the
// day has 28, and the type is above them: less than 2^53, so that a JavaScript number is exact.
const perDay = 2 ** 18;
const perType = 2 ** 46;
const lastDay = 9999_12_31;

/** The first and the last of some numbers. */
export interface Numbers {
  readonly first: number;
  readonly last: number;
}

/** The numbers for units of this type and date. */
export const numbersFor = ({ type, date }: Pick<WrittenUnit, "type" | "date">): Numbers =>
  from(unitTypes.indexOf(type) * perType + (lastDay - Number(date.replaceAll("-", ""))) * perDay);

const from = (first: number): Numbers => ({ first, last: first + perDay - 1 });

/** The numbers of a day and type that this number is among. */
export const numbersWith = (number: number): Numbers => from(number - (number % perDay));

/** The next numbers, if a day has more units than numbers. These units are shown as if they were a day older. */
export const numbersAfter = ({ last }: Numbers): Numbers => from(last + 1);

export const allNumbers: Numbers = { first: 0, last: unitTypes.length * perType };

/** The numbers of the facts of some days; a side that is left out is open. */
export const numbersOfFacts = (days: { readonly from?: string; readonly to?: string } | null): Numbers => {
  const all = numbersOfType("fact");
  const [newest, oldest] = [days?.to, days?.from];
  return {
    first: newest === undefined ? all.first : numbersFor({ type: "fact", date: newest }).first,
    last: oldest === undefined ? all.last : numbersFor({ type: "fact", date: oldest }).last,
  };
};

/** The numbers of all units of a type. */
export const numbersOfType = (type: WrittenUnit["type"]): Numbers => {
  const first = unitTypes.indexOf(type) * perType;
  return { first, last: first + perType - 1 };
};
