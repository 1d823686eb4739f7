import { expect, test } from "vitest";
import { draftFacts } from "../../../src/drafts/rules/draft-facts.ts";

const figures = (text: string, language: string): readonly (readonly [number, string, string])[] =>
  draftFacts(text, { language }).figures.map(({ value, unit, qualifier }) => [value, unit, qualifier]);

test.each([
  ["fr", "Le plan coûte 2,6 milliards d'euros.", [[2_600_000_000, "euros", "exactly"]]],
  ["fr", "Plus de 48\u202f000 personnes sont venues.", [[48_000, "personnes", "more-than"]]],
  ["fr", "Un élève sur quatre lit peu.", [[25, "%", "exactly"]]],
  ["en", "Nearly a quarter of a million people came.", [[250_000, "people", "about"]]],
  ["en", "It cost $3.75m in all.", [[3_750_000, "$", "exactly"]]],
  ["en", "Eight out of 10 agree.", [[80, "%", "exactly"]]],
  ["vi", "Dự án cần 1,5 nghìn tỷ đồng.", [[1_500_000_000_000, "đồng", "exactly"]]],
  ["vi", "Có hơn 12.500 học sinh.", [[12_500, "học sinh", "more-than"]]],
  ["es", "Costará 3 mil millones de pesos.", [[3_000_000_000, "pesos", "exactly"]]],
  ["es", "Hasta 2.500.000 personas.", [[2_500_000, "personas", "up-to"]]],
])("a number is read in full with its unit (%s: %s)", (language, text, expected) => {
  expect(figures(text, language)).toEqual(expected);
});

test("a range gives two figures with the unit of the second", () => {
  expect(figures("La part va de 11 à 17 %.", "fr")).toEqual([
    [11, "%", "exactly"],
    [17, "%", "exactly"],
  ]);
});

test.each([
  ["en", "On 28 December 2016 the talks began at 10:30."],
  ["en", "See section 4, page 12 and article 3."],
  ["en", "The two sides met."],
  ["fr", "Les deux parties se sont vues le 3 mars 2024."],
  ["fr", "Appelez le 01 42 34 56 78."],
  ["vi", "Ngày 5/10/2024, hai bên ký Nghị quyết 57."],
  ["es", "El 3 de mayo de 2022 a las 10:30 firmaron el artículo 5."],
])("dates, times, sections and telephone numbers are no figures (%s: %s)", (language, text) => {
  expect(figures(text, language)).toEqual([]);
});

test("the same figure twice is one figure with two passages", () => {
  const text = "It has 34 offices. Later it said the 34 offices would stay.";
  expect(draftFacts(text, { language: "en" }).figures).toEqual([
    {
      value: 34,
      unit: "offices",
      qualifier: "exactly",
      counts: "",
      spans: [
        { start: 7, end: 17 },
        { start: 37, end: 47 },
      ],
      doubts: [],
    },
  ]);
});

test.each([
  ["de", "Die Stadt gibt 250 Millionen Euro aus.", [[250_000_000, "Euro", "250 Millionen Euro"]]],
  [
    "de",
    "Das sind 40 Prozent oder 1,5 Milliarden US-Dollar.",
    [
      [40, "Prozent", "40 Prozent"],
      [1_500_000_000, "US-Dollar", "1,5 Milliarden US-Dollar"],
    ],
  ],
  ["it", "Il comune spende 250 milioni di euro.", [[250_000_000, "euro", "250 milioni di euro"]]],
  ["nl", "De stad geeft 1.250 euro uit.", [[1250, "euro", "1.250 euro"]]],
  [
    "pt",
    "A cidade gasta 3 milhões de euros, 40 por cento.",
    [
      [3_000_000, "euros", "3 milhões de euros"],
      [40, "por cento", "40 por cento"],
    ],
  ],
  ["de", "Es kamen 3.400 Menschen im Jahr 2025.", []],
] as const)(
  "a language without rules has its own words for millions, money and per cent (%s: %s)",
  (language, text, expected) => {
    const { figures } = draftFacts(text, { language });
    const found = figures.map(({ value, unit, spans: [{ start, end }] }) => [
      value,
      unit,
      text.slice(start, end),
    ]);
    expect(found).toEqual(expected);
  },
);

test.each([
  ["digits", "It cost 9007199254740993 euros and 12 euros more.", "en"],
  ["groups", "Cela coûte 9 007 199 254 740 993 euros. La taxe est de 12 euros.", "fr"],
  ["decimals", "It cost 1.2345678901234567 euros and 12 euros more.", "en"],
])("a number with more digits than can be kept is left out, not rounded: %s", (_, text, language) => {
  expect(figures(text, language).map(([value]) => value)).toEqual([12]);
});

test.each([
  ["2026-02-30", []],
  ["31/04/2026", []],
  ["29 February 2026", []],
  ["29 February 2024", ["2024-02-29"]],
  ["29 February", ["--02-29"]],
])("a day that its month does not have is no date: %s", (written, expected) => {
  const { dates } = draftFacts(`The mayor will speak on ${written} in town.`, { language: "en" });
  expect(dates.map(({ iso }) => iso)).toEqual(expected);
});
