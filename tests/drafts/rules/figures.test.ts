import { expect, test } from "vitest";
import { draftFacts } from "../../../src/drafts/rules/draft-facts.ts";

const figures = (text: string, language: string): readonly (readonly [number, string, string])[] =>
  draftFacts(text, { language }).figures.map(({ value, unit, qualifier }) => [value, unit, qualifier]);

test.each([
  ["fr", "Le plan coûte 2,6 milliards d'euros.", [[2_600_000_000, "euros", "exactly"]]],
  ["fr", "Plus de 48\u202f000 personnes sont venues.", [[48_000, "personnes", "more-than"]]],
  ["fr", "Un élève sur quatre lit peu.", [[25, "%", "exactly"]]],
  ["en", "Nearly a quarter of a million people came.", [[250_000, "people", "about"]]],
  ["en", "Five Scottish harbours closed.", [[5, "Scottish harbours", "exactly"]]],
  ["en", "It put 200 of its staff on notice.", [[200, "staff", "exactly"]]],
  ["es", "Despidió a 40 de sus empleados.", [[40, "empleados", "exactly"]]],
  ["en", "It cost $3.75m in all.", [[3_750_000, "$", "exactly"]]],
  ["en", "Eight out of 10 agree.", [[80, "%", "exactly"]]],
  ["en", "Turnout fell by 3 percentage points.", [[3, "percentage points", "exactly"]]],
  ["fr", "La part a baissé de 2 points de pourcentage.", [[2, "points de pourcentage", "exactly"]]],
  ["es", "La tasa subió 4 puntos porcentuales.", [[4, "puntos porcentuales", "exactly"]]],
  ["vi", "Tỷ lệ này giảm 3 điểm phần trăm.", [[3, "điểm phần trăm", "exactly"]]],
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
  ["en", "A third of the wells are dry, and two thirds of the homes."],
  ["fr", "Un tiers des puits, et deux habitants sur trois."],
  ["vi", "Hai phần ba hộ dân chưa có nước."],
  ["es", "Un tercio de los pozos está seco."],
  ["es", "El agua bajó a la cota 210 mientras seguía la lluvia."],
  ["fr", "L'eau a atteint la cote 210 tandis que la pluie tombait."],
  ["vi", "Phòng 12 vì mưa đã đóng."],
  ["en", "Crowds came to the Night of a Thousand Lanterns."],
  ["es", "La línea lleva 900 cada día."],
  ["es", "El primer aviso llegó a las 19.40 del viernes."],
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
      foundBy: { rule: "number", words: "34 offices" },
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

test.each([
  ["fr", "Le port verse un million quatre cent mille euros.", [[1_400_000, "euros", "exactly"]]],
  ["es", "Hay un error de 2,8 puntos.", [[2.8, "puntos", "exactly"]]],
  ["vi", "Khảo sát có sai số 2%.", [[2, "%", "exactly"]]],
  ["fr", "Le port verse 45 M€ par an.", [[45_000_000, "euros", "exactly"]]],
  ["en", "The port opens 24 new dental training centres.", [[24, "new dental training centres", "exactly"]]],
  ["fr", "Trois mille deux cents élèves.", [[3_200, "élèves", "exactly"]]],
  [
    "fr",
    "Quatre-vingt-douze élèves et soixante et onze maîtres.",
    [
      [92, "élèves", "exactly"],
      [71, "maîtres", "exactly"],
    ],
  ],
  ["fr", "Deux millions et demi de francs.", [[2_500_000, "francs", "exactly"]]],
  ["fr", "Un demi-million de francs.", [[500_000, "francs", "exactly"]]],
  [
    "fr",
    "Une centaine de bénévoles et deux douzaines d'œufs.",
    [
      [100, "bénévoles", "about"],
      [24, "œufs", "exactly"],
    ],
  ],
  ["fr", "Une centaine de millions d'euros.", [[100_000_000, "euros", "about"]]],
  [
    "en",
    "Twenty-five pupils and one hundred and twenty thousand voters.",
    [
      [25, "pupils", "exactly"],
      [120_000, "voters", "exactly"],
    ],
  ],
  ["en", "It cost two and a half million dollars.", [[2_500_000, "dollars", "exactly"]]],
  [
    "en",
    "A dozen boats, half a million people.",
    [
      [12, "boats", "exactly"],
      [500_000, "people", "exactly"],
    ],
  ],
  ["en", "Twelve hundred seats.", [[1_200, "seats", "exactly"]]],
  [
    "es",
    "Ciento veinte mil personas y treinta y cinco obras.",
    [
      [120_000, "personas", "exactly"],
      [35, "obras", "exactly"],
    ],
  ],
  [
    "es",
    "Doscientas familias, dos mil quinientos alumnos.",
    [
      [200, "familias", "exactly"],
      [2_500, "alumnos", "exactly"],
    ],
  ],
  [
    "es",
    "Un millón y medio de dólares, cien mil millones de pesos.",
    [
      [1_500_000, "dólares", "exactly"],
      [100_000_000_000, "pesos", "exactly"],
    ],
  ],
  [
    "vi",
    "Hai mươi lăm học sinh, một trăm linh năm hộ.",
    [
      [25, "học sinh", "exactly"],
      [105, "hộ", "exactly"],
    ],
  ],
  [
    "vi",
    "Hai triệu rưỡi người, năm nghìn hộ.",
    [
      [2_500_000, "người", "exactly"],
      [5_000, "hộ", "exactly"],
    ],
  ],
  ["vi", "Dự án cần 3 tỷ 500 triệu đồng.", [[3_500_000_000, "đồng", "exactly"]]],
] as const)("a number in words is read whole (%s: %s)", (language, text, expected) => {
  expect(figures(text, language)).toEqual(expected);
});

test.each([
  ["en", "Several hundred people and hundreds of boats came."],
  ["en", "A few thousand seats are free."],
  ["fr", "Plusieurs centaines de personnes, des milliers de tonnes."],
  ["es", "Cientos de personas y varios miles de turistas."],
  ["vi", "Hàng trăm người, vài chục hộ, mấy nghìn lao động."],
] as const)("a vague number is no figure (%s: %s)", (language, text) => {
  expect(figures(text, language)).toEqual([]);
});

test.each([
  [
    "Trường mừng 40 năm mở lớp. Năm nay, xưởng đã chạy 12 năm.",
    [
      [40, "năm", "exactly"],
      [12, "năm", "exactly"],
    ],
  ],
  ["Năm học này có năm lớp. Năm ngoái có 300 ca.", [[300, "ca", "exactly"]]],
  [
    "Mười lăm năm trước có năm người.",
    [
      [15, "năm", "exactly"],
      [5, "người", "exactly"],
    ],
  ],
] as const)("the Vietnamese for a year is no five (%s)", (text, expected) => {
  expect(figures(text, "vi")).toEqual(expected);
});

test("a word that begins like a currency is none", () => {
  expect(figures("Có 300 đồng hồ, 12 đồng chí và 40 ha đồng cỏ.", "vi")).toEqual([
    [300, "đồng hồ", "exactly"],
    [12, "đồng chí", "exactly"],
    [40, "ha", "exactly"],
  ]);
});

test.each([
  ["fr", "Le parc couvre 45 km².", [[45, "km²", "exactly"]]],
  ["fr", "Le loyer est de 12 €/m² par an.", [[12, "€/m²", "exactly"]]],
  ["fr", "45 kilomètres carrés de forêt.", [[45, "kilomètres carrés", "exactly"]]],
  [
    "en",
    "A hall of 300 m2, a speed of 80 km/h.",
    [
      [300, "m2", "exactly"],
      [80, "km/h", "exactly"],
    ],
  ],
  ["en", "It was -5 °C.", [[-5, "°C", "exactly"]]],
  [
    "en",
    "The 400m hurdles and 300m people.",
    [
      [400, "m", "exactly"],
      [300_000_000, "people", "exactly"],
    ],
  ],
  ["es", "El predio tiene 45 km2.", [[45, "km2", "exactly"]]],
  ["vi", "Năng suất 45 triệu đồng/ha.", [[45_000_000, "đồng/ha", "exactly"]]],
] as const)("the unit is whole (%s: %s)", (language, text, expected) => {
  expect(figures(text, language)).toEqual(expected);
});

test.each([
  ["en", "The ratio per 1,000 gives a fair picture."],
  ["en", "Nora Quill, aged 43, is a 17-year-old boy's aunt."],
  ["en", "They won 3-1 at 7.30pm, a 1-3 defeat before."],
  ["en", "The 2019 election, the 2026 budget and World Cup 2030."],
  ["en", "Take bus 42 from platform 3."],
  ["en", "A speed of 10³ units and 300² more."],
  ["fr", "Agnès Roullet, 43 ans, a vu un homme de 52 ans, âgé de 52 ans."],
  ["fr", "Ouvert de 9 heures à 17 heures, de 9 à 17 heures, à 20 heures."],
  ["fr", "La ligne transporte 900 chaque jour sur un pont neuf."],
  ["vi", "Bà Đỗ Thị Lan, 43 tuổi, và trẻ từ 6 đến 11 tuổi."],
  ["vi", "Lúc 7 giờ, 8 giờ sáng, 17 giờ ngày 5/6."],
  ["es", "Elena Ruiz, de 43 años, vio a un joven de 19 años a las 20 horas."],
  ["es", "Milagros Otero, pensionista de 74 años, espera."],
  ["es", "El presupuesto 2026 y los niños de 5 años de edad."],
] as const)(
  "ages, hours, scores, years, labels and the base of a rate are no figures (%s: %s)",
  (language, text) => {
    expect(figures(text, language)).toEqual([]);
  },
);

test.each([
  [
    "en",
    "No more than 40 places; no fewer than 1,200 seats; 30 or more boats.",
    [
      [40, "places", "up-to"],
      [1_200, "seats", "more-than"],
      [30, "boats", "more-than"],
    ],
  ],
  [
    "fr",
    "Pas plus de 40 places, pas moins de 200 sièges.",
    [
      [40, "places", "up-to"],
      [200, "sièges", "more-than"],
    ],
  ],
  [
    "es",
    "No más de 40 plazas, no menos de 200 sillas.",
    [
      [40, "plazas", "up-to"],
      [200, "sillas", "more-than"],
    ],
  ],
  [
    "vi",
    "Không quá 40 suất, không dưới 200 ghế.",
    [
      [40, "suất", "up-to"],
      [200, "ghế", "more-than"],
    ],
  ],
] as const)("a negated limit is the other limit (%s: %s)", (language, text, expected) => {
  expect(figures(text, language)).toEqual(expected);
});

test.each([
  ["en", "Two-fifths of voters and one in five children.", [40, 20]],
  ["fr", "Les trois cinquièmes des électeurs.", [60]],
  ["es", "Tres quintos del Senado.", [60]],
  ["vi", "Hai phần năm số hộ.", [40]],
] as const)("a part of a whole is a percentage (%s: %s)", (language, text, expected) => {
  expect(figures(text, language).map(([value]) => value)).toEqual(expected);
});

test.each([
  [
    "en",
    "It costs €5-6 million.",
    [
      [5_000_000, "€", "exactly"],
      [6_000_000, "€", "exactly"],
    ],
  ],
  [
    "en",
    "It rose from £2 to £3 million.",
    [
      [2_000_000, "£", "exactly"],
      [3_000_000, "£", "exactly"],
    ],
  ],
  [
    "en",
    "It costs $5m-$6m.",
    [
      [5_000_000, "$", "exactly"],
      [6_000_000, "$", "exactly"],
    ],
  ],
  ["en", "Some 20-30,000 people came.", [[30_000, "people", "about"]]],
  ["fr", "Environ 20-30 000 personnes sont venues.", [[30_000, "personnes", "about"]]],
])(
  "the first number of a range shares the multiplier, and is left out if it may (%s: %s)",
  (language, text, expected) => {
    expect(figures(text, language)).toEqual(expected);
  },
);
