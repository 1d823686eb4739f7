import { describe, expect, test } from "vitest";
import { languages } from "../../../src/base/language/language.ts";
import {
  compareDueDates,
  type DueDate,
  daysLeft,
  readDueDate,
  sayDueDate,
} from "../../../src/base/time/due-date.ts";

const due = (text: string): DueDate => {
  const read = readDueDate(text);
  if (read === null) throw new Error(`${text} is not read.`);
  return read;
};

describe("a due date", () => {
  test.each([
    ["2026-06-30", "2026-06-30"],
    ["by 2026-06-30", "2026-06-30"],
    ["before 2026-06-30", "2026-06-29"],
    ["2026-06", "2026-06-30"],
    ["2028-02", "2028-02-29"],
    ["before 2026-06", "2026-05-31"],
    ["2026-Q1", "2026-03-31"],
    ["2026-Q3", "2026-09-30"],
    ["before 2027-Q1", "2026-12-31"],
    ["2027-spring", "2027-05-31"],
    ["2026-summer", "2026-08-31"],
    ["2026-autumn", "2026-11-30"],
    ["2027-winter", "2028-02-29"],
    ["before 2026-winter", "2026-11-30"],
    ["2027-spring-south", "2027-11-30"],
    ["2026-summer-south", "2027-02-28"],
    ["2026-winter-south", "2026-08-31"],
    ["2030", "2030-12-31"],
    ["by 2030", "2030-12-31"],
    ["before 2030", "2029-12-31"],
  ])("%s ends on %s", (text, endsOn) => {
    expect([due(text).text, due(text).endsOn]).toEqual([text, endsOn]);
  });

  test.each([
    "",
    "30",
    "2026-13",
    "2026-02-30",
    "2026-Q5",
    "2026-fall",
    "2026-Q3-south",
    "after 2026",
    "by by 2026",
    "by  2026",
    "June 2026",
    "2026-06-30T10:00",
  ])("is not %j", (text) => {
    expect(readDueDate(text)).toBe(null);
  });

  test("is overdue from the day after its last one", () => {
    const days = ["2027-05-30", "2027-05-31", "2027-06-01"].map((day) =>
      daysLeft(due("2027-spring"), Temporal.PlainDate.from(day)),
    );
    expect(days).toEqual([1, 0, -1]);
  });

  test("comes in the order in which it must be kept", () => {
    const written = ["2030", "2026-06", "before 2026-06", "2027-spring", "2026-06-29", "by 2026-Q4"];
    expect(
      written
        .map(due)
        .toSorted(compareDueDates)
        .map(({ text }) => text),
    ).toEqual(["before 2026-06", "2026-06-29", "2026-06", "by 2026-Q4", "2027-spring", "2030"]);
  });
});

const said = [
  ["2026-06-30", "30 June 2026", "30 juin 2026", "30/6/2026", "30 de junio de 2026"],
  [
    "by 2026-12-01",
    "by 1 December 2026",
    "d’ici au 1er décembre 2026",
    "chậm nhất 1/12/2026",
    "a más tardar el 1 de diciembre de 2026",
  ],
  [
    "before 2027-03-31",
    "before 31 March 2027",
    "avant le 31 mars 2027",
    "trước 31/3/2027",
    "antes del 31 de marzo de 2027",
  ],
  ["2026-06", "in June 2026", "en juin 2026", "tháng 6 năm 2026", "en junio de 2026"],
  [
    "by 2026-06",
    "by the end of June 2026",
    "d’ici à la fin de juin 2026",
    "chậm nhất cuối tháng 6 năm 2026",
    "antes de que acabe junio de 2026",
  ],
  [
    "before 2026-06",
    "before June 2026",
    "avant juin 2026",
    "trước tháng 6 năm 2026",
    "antes de junio de 2026",
  ],
  [
    "2027-Q1",
    "in the first quarter of 2027",
    "au premier trimestre 2027",
    "quý 1/2027",
    "en el primer trimestre de 2027",
  ],
  [
    "by 2026-Q3",
    "by the end of the third quarter of 2026",
    "d’ici à la fin du troisième trimestre 2026",
    "chậm nhất cuối quý 3/2026",
    "antes de que acabe el tercer trimestre de 2026",
  ],
  [
    "before 2026-Q2",
    "before the second quarter of 2026",
    "avant le deuxième trimestre 2026",
    "trước quý 2/2026",
    "antes del segundo trimestre de 2026",
  ],
  ["2027-spring", "in spring 2027", "au printemps 2027", "mùa xuân 2027", "en la primavera de 2027"],
  ["2026-winter", "in winter 2026–27", "en hiver 2026–27", "mùa đông 2026–27", "en el invierno de 2026–27"],
  [
    "by 2026-summer",
    "by the end of summer 2026",
    "d’ici à la fin de l’été 2026",
    "chậm nhất cuối mùa hè 2026",
    "antes de que acabe el verano de 2026",
  ],
  [
    "before 2026-autumn",
    "before autumn 2026",
    "avant l’automne 2026",
    "trước mùa thu 2026",
    "antes del otoño de 2026",
  ],
  ["2030", "in 2030", "en 2030", "năm 2030", "en 2030"],
  [
    "by 2030",
    "by the end of 2030",
    "d’ici à la fin de 2030",
    "chậm nhất cuối năm 2030",
    "antes de que acabe 2030",
  ],
  ["before 2030", "before 2030", "avant 2030", "trước năm 2030", "antes de 2030"],
] as const;

test.each(said)("%s is said in every language", (text, en, fr, vi, es) => {
  const words: Readonly<Record<string, string>> = { en, fr, vi, es };
  expect(languages.map((language) => sayDueDate(language, due(text)))).toEqual(
    languages.map((language) => words[language]),
  );
});
