import { expect, test } from "vitest";
import { dueTextOf } from "../../../src/drafts/output/due.ts";
import { draftFacts } from "../../../src/drafts/rules/draft-facts.ts";

/** When the commitments of a text fall due, if it was published on 12 November 2026. */
const dueIn = (text: string, language: string) =>
  draftFacts(text, { language }).statements.map(({ due }) =>
    due === null ? null : dueTextOf(due, "2026-11-12"),
  );

test.each([
  ["en", "by 30 June 2027", "2027-06-30"],
  ["en", "by 30 June", "2027-06-30"],
  ["en", "within ten days", "2026-11-22"],
  ["en", "within six months", "2027-05-12"],
  ["en", "by the end of 2030", "by 2030"],
  ["en", "by 2030", "by 2030"],
  ["en", "in 2030", "2030"],
  ["en", "before Christmas", "before 2026-12-25"],
  ["en", "by June", "by 2027-06"],
  ["en", "in March 2027", "2027-03"],
  ["en", "in the first quarter of 2027", "2027-Q1"],
  ["en", "in spring 2027", "2027-spring"],
  ["en", "next month", "2026-12"],
  ["en", "by the end of the year", "by 2026"],
  ["en", "next year", "2027"],
  ["en", "by Friday", "2026-11-13"],
  ["en", "before Friday", "before 2026-11-13"],
  ["en", "by Thursday", "2026-11-19"],
  ["en", "no later than Monday", "2026-11-16"],
  ["en", "by next Friday", "2026-11-20"],
  ["en", "next Tuesday", "2026-11-17"],
  ["en", "by Friday, 11 December", "2026-12-11"],
  ["en", "by mid-December 2028", "by 2028-12"],
])("a promise in English is due: %s %s", (language, when, expected) => {
  expect(dueIn(`Mayor Ann Lee promised to reopen the pier ${when}.`, language)).toEqual([expected]);
});

test.each([
  ["fr", "avant le 1er septembre 2027", "before 2027-09-01"],
  ["fr", "d'ici à la fin de 2028", "by 2028"],
  ["fr", "d'ici six mois", "2027-05-12"],
  ["fr", "dans les dix jours", "2026-11-22"],
  ["fr", "d'ici juin", "by 2027-06"],
  ["fr", "avant Noël", "before 2026-12-25"],
  ["fr", "au premier trimestre 2027", "2027-Q1"],
  ["fr", "au printemps 2027", "2027-spring"],
  ["fr", "d'ici la fin de l'année", "by 2026"],
  ["fr", "d'ici vendredi", "2026-11-13"],
  ["fr", "avant jeudi de la semaine prochaine", "before 2026-11-19"],
  ["fr", "avant le vendredi 20 novembre", "before 2026-11-20"],
  ["fr", "avant la mi-décembre 2028", "before 2028-12"],
])("a promise in French is due: %s %s", (language, when, expected) => {
  expect(dueIn(`La maire Anne Roy a promis de rouvrir le port ${when}.`, language)).toEqual([expected]);
});

test.each([
  ["vi", "trước ngày 30/6/2027", "before 2027-06-30"],
  ["vi", "trong quý 1/2027", "2027-Q1"],
  ["vi", "trong quý I năm 2027", "2027-Q1"],
  ["vi", "đến năm 2030", "by 2030"],
  ["vi", "trong vòng 10 ngày", "2026-11-22"],
  ["vi", "trong tháng 6/2027", "2027-06"],
  ["vi", "vào năm tới", "2027"],
  ["vi", "trước Giáng sinh", "before 2026-12-25"],
  ["vi", "trước tháng 12/2028", "before 2028-12"],
  ["vi", "trước thứ sáu", "before 2026-11-13"],
  ["vi", "chậm nhất thứ Tư tuần tới", "2026-11-18"],
  ["vi", "vào chủ nhật này", "2026-11-15"],
  ["vi", "trước thứ Sáu ngày 20/11", "before 2026-11-20"],
])("a promise in Vietnamese is due: %s %s", (language, when, expected) => {
  expect(dueIn(`Chủ tịch Lê Văn Tám cam kết mở lại cảng ${when}.`, language)).toEqual([expected]);
});

test.each([
  ["es", "antes del 30 de junio de 2027", "before 2027-06-30"],
  ["es", "antes de fin de año", "by 2026"],
  ["es", "antes del viernes", "before 2026-11-13"],
  ["es", "a más tardar el lunes", "2026-11-16"],
  ["es", "antes del viernes 20 de noviembre", "before 2026-11-20"],
  ["es", "en los próximos seis meses", "2027-05-12"],
  ["es", "en un plazo de diez días", "2026-11-22"],
  ["es", "para 2030", "by 2030"],
  ["es", "en marzo de 2027", "2027-03"],
  ["es", "en el primer trimestre de 2027", "2027-Q1"],
  ["es", "antes de Navidad", "before 2026-12-25"],
  ["es", "el año próximo", "2027"],
])("a promise in Spanish is due: %s %s", (language, when, expected) => {
  expect(dueIn(`La alcaldesa Ana Ruiz prometió reabrir el puerto ${when}.`, language)).toEqual([expected]);
});

test.each([
  [
    "en",
    "HARLOW, 12 November 2026 - The Water Agency said it would publish the report within ten days.",
    ["2026-11-22"],
  ],
  ["en", "Mayor Ann Lee promised on 3 May 2026 to reopen the pier closed since 2019.", [null]],
  ["en", "Mayor Ann Lee promised to reopen the pier, closed since March 2020, by June 2027.", ["by 2027-06"]],
] as const)(
  "a dateline, a day that is past and a beginning are no due date (%s: %s)",
  (language, text, expected) => {
    expect(dueIn(text, language)).toEqual(expected);
  },
);

test("without a day of publication, only a date of the calendar is known", () => {
  const period = { is: "calendar", text: "2030" } as const;
  expect(dueTextOf({ words: "2030", limit: "by", period }, null)).toBe("by 2030");
  expect(dueTextOf({ words: "ten days", limit: "by", period: { is: "count", days: 10 } }, null)).toBeNull();
});

test.each([
  ["en", "Mayor Ann Lee promised to reopen the pier by Easter.", "2027-03-28"],
  ["en", "Mayor Ann Lee promised to reopen the pier by mid-March.", "by 2027-03"],
  ["en", "Mayor Ann Lee promised to reopen the pier in the first half of 2027.", "by 2027-06"],
  ["en", "Mayor Ann Lee promised on 12 November 2026 to reopen the pier.", null],
  ["en", "Mayor Ann Lee promised on 12 November 2026 to reopen the pier by 1 May 2027.", "2027-05-01"],
  ["fr", "La maire Ida Roche a promis de rouvrir le quai à Pâques.", "2027-03-28"],
  ["fr", "La maire Ida Roche a promis de rouvrir le quai mi-mars.", "2027-03"],
  ["fr", "La maire Ida Roche a promis de rouvrir le quai d'ici à la fin de l'année prochaine.", "by 2027"],
  ["fr", "La maire Ida Roche a promis de rouvrir le quai au second semestre 2027.", "by 2027-12"],
  ["es", "La alcaldesa Ida Rocha prometió reabrir el muelle antes de Semana Santa.", "before 2027-03-28"],
  ["es", "La alcaldesa Ida Rocha prometió abrir el muelle en el primer semestre de 2027.", "by 2027-06"],
  ["vi", "Giám đốc Đỗ Văn Hùng hứa mở cầu trước Tết Nguyên đán.", "before 2027-02-06"],
  ["vi", "Giám đốc Đỗ Văn Hùng hứa mở cầu trong nửa đầu năm 2027.", "by 2027-06"],
])(
  "holidays that move, half years and the middle of a month are due (%s: %s)",
  (language, text, expected) => {
    expect(dueIn(text, language)).toEqual([expected]);
  },
);

test.each([
  ["fr", "La maire Anne Roy a promis de rouvrir le port avant la fin du mois de janvier.", "by 2027-01"],
  ["fr", "La maire Anne Roy a promis de rouvrir le port d'ici la fin du mois de mars 2028.", "by 2028-03"],
  ["fr", "La maire Anne Roy a promis de rouvrir le port d'ici la fin du mois.", "by 2026-11"],
  ["es", "La alcaldesa Ana Ruiz prometió reabrir el puerto antes de fin de mes de enero.", "by 2027-01"],
])("the end of a month is that of the month that is named (%s: %s)", (language, text, expected) => {
  expect(dueIn(text, language)).toEqual([expected]);
});

test.each([
  ["en", "Mayor Ann Lee promised a ferry on Friday."],
  ["en", "Mayor Ann Lee promised last Friday to reopen the pier."],
  ["fr", "La maire Anne Roy a promis de rouvrir le port vendredi dernier."],
  ["es", "La alcaldesa Ana Ruiz prometió un muelle el viernes pasado."],
  ["fr", "La maire Anne Roy s'est engagée ce vendredi, lors du conseil, à rouvrir le port."],
  ["es", "La alcaldesa Ana Ruiz se comprometió este viernes, durante el pleno, a abrir un muelle."],
  ["vi", "Chủ tịch Lê Văn Tám cam kết mở lại cảng vào lần thứ hai."],
  ["vi", "Thứ sáu tuần trước, Chủ tịch Lê Văn Tám cam kết mở lại cảng."],
])("a day of the week that may be past is no due date: %s %s", (language, text) => {
  expect(dueIn(text, language)).toEqual([null]);
});
