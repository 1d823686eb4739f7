import { Phrases } from "../structure/phrases.ts";
import type { NumeralWords } from "./numerals.ts";

/** How a language without rules writes numbers and units. */
export interface PlainUnits extends NumeralWords {
  /** Signs, codes and names of currencies, and the percent sign. */
  readonly units: Phrases<true>;
}

const scales = [1e3, 1e6, 1e9, 1e12];
/** One amount for each plural form that languages have: one, a few, many. */
const amounts = [1, 2, 5, 100];

const currencies = [
  "EUR",
  "USD",
  "GBP",
  "CHF",
  "JPY",
  "CNY",
  "VND",
  "INR",
  "RUB",
  "PLN",
  "SEK",
  "NOK",
  "DKK",
  "CZK",
];

const known = new Map<string, PlainUnits>();

/** From the Unicode CLDR data in Node, which cover hundreds of languages. With an unknown tag, only digits and signs are read. */
export const plainUnits = (tag: string): PlainUnits => {
  const before = known.get(tag);
  if (before !== undefined) return before;
  const [supported = "en"] = Intl.NumberFormat.supportedLocalesOf(tag === "und" ? [] : [tag]);
  const words = supported === "en" ? [] : unitsOf(supported);
  const group = partsOf(new Intl.NumberFormat(supported), 1_234_567, "group").charAt(0);
  const units: PlainUnits = {
    groups: group === "." || group === "," ? group : " ",
    multipliers: new Phrases(supported === "en" ? [] : multipliersOf(supported)),
    numbers: null,
    units: new Phrases(
      [...unitsOf("en"), ...words].filter((word) => word !== "").map((word): [string, true] => [word, true]),
    ),
  };
  known.set(tag, units);
  return units;
};

const partsOf = (format: Intl.NumberFormat, value: number, type: string): string =>
  format
    .formatToParts(value)
    .filter((part) => part.type === type)
    .map((part) => part.value)
    .join("")
    .trim();

/** "Million", "Millionen", each with its value. */
const multipliersOf = (tag: string): [string, number][] => {
  const format = new Intl.NumberFormat(tag, {
    notation: "compact",
    compactDisplay: "long",
    useGrouping: false,
  });
  return scales.flatMap((scale) =>
    amounts.flatMap((amount): [string, number][] => {
      const word = partsOf(format, amount * scale, "compact");
      const shown = Number(partsOf(format, amount * scale, "integer"));
      return word === "" || !(shown > 0) ? [] : [[word, (amount * scale) / shown]];
    }),
  );
};

const unitsOf = (tag: string): string[] => [
  ...["%", "$", "€", "£", "¥", "₫"],
  ...currencies,
  ...amounts.flatMap((amount) => [
    partsOf(
      new Intl.NumberFormat(tag, { style: "unit", unit: "percent", unitDisplay: "long" }),
      amount,
      "unit",
    ),
    ...currencies.map((currency) =>
      partsOf(
        new Intl.NumberFormat(tag, { style: "currency", currency, currencyDisplay: "name" }),
        amount,
        "currency",
      ),
    ),
  ]),
];
