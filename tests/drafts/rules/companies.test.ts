import { expect, test } from "vitest";
import { draftFacts } from "../../../src/drafts/rules/draft-facts.ts";
import { saidIn } from "../said-in.ts";

const organizations = (text: string, language: string): readonly string[] =>
  draftFacts(text, { language }).organizations.map(({ name }) => name);

test.each([
  ["en", "Nadia Brook, chief executive of Ferrovent, left. Ferrovent promised to pay the fine.", "Ferrovent"],
  ["en", "Tarmolux, the largest employer in Merrow, promised to pay the fine.", "Tarmolux"],
  [
    "en",
    "Jobs in Merrow\n\nTarmolux, the largest employer of the town, promised to pay the fine.",
    "Tarmolux",
  ],
  ["en", "The airline, Ferrovent, promised to pay the fine.", "Ferrovent"],
  ["en", "Bus operator Ferrovent promised to pay the fine.", "Ferrovent"],
  [
    "fr",
    "Nadia Brunet, directrice générale de Ferrovent, est partie. Ferrovent a promis de payer l'amende.",
    "Ferrovent",
  ],
  ["fr", "Tarmolux, premier employeur de Merlieu, a promis de payer l'amende.", "Tarmolux"],
  [
    "es",
    "Nadia Brunet, directora general de Ferrovento, se fue. Ferrovento prometió pagar la multa.",
    "Ferrovento",
  ],
  ["es", "Tarmolux, la mayor empresa de Merlo, prometió pagar la multa.", "Tarmolux"],
  ["vi", "Bà Trần Thu Hạnh, Tổng giám đốc Ferrovent, vắng mặt. Ferrovent hứa sẽ nộp phạt.", "Ferrovent"],
  ["en", "A charity called Wheels for All promised to pay the fine.", "Wheels for All"],
  ["fr", "Une start-up baptisée Tarmolux a promis de payer l'amende.", "Tarmolux"],
  ["es", "Una cooperativa llamada Tarmolux prometió pagar la multa.", "Tarmolux"],
  ["fr", "L'ONG Secours Sans Rives a promis de payer l'amende.", "Secours Sans Rives"],
  ["vi", "Công ty Hải Long hứa sẽ nộp phạt.", "Công ty Hải Long"],
  ["vi", "Tập đoàn Hòa Phát hứa sẽ nộp phạt.", "Tập đoàn Hòa Phát"],
  ["vi", "Ngân hàng An Bình hứa sẽ nộp phạt.", "Ngân hàng An Bình"],
  ["vi", "Sở Giao thông Vận tải tỉnh Hà Trung hứa sẽ mở đường.", "Sở Giao thông Vận tải tỉnh Hà Trung"],
])("a company is known by the words around its name, and can promise (%s: %s)", (language, text, name) => {
  expect(organizations(text, language)).toEqual([name]);
  expect(saidIn(text, language).map((line) => line.split(" · ", 1)[0])).toEqual(["commitment"]);
});

test("the first word of one company's name means that company", () => {
  const { organizations } = draftFacts("Analysts at Ferrovent Metals left. Shares in Ferrovent fell.", {
    language: "en",
  });
  expect(organizations.map(({ name, aliases }) => [name, aliases.map(({ words }) => words)])).toEqual([
    ["Ferrovent Metals", ["Ferrovent"]],
  ]);
});

test.each([
  ["en", "Colin Marsh denied it. Sana Riaz, chairman of Marsh, left. Marsh promised to pay."],
  ["en", "The operator, Dave Brook, promised to pay. The supplier, Priya Nair, promised to pay."],
  ["en", "Dunn, the bank manager, promised to pay. Lund, the owner of the firm, promised to pay."],
  ["fr", "La présidente de Lyon a promis de payer. Garnaud, patron du bar, a promis de payer."],
  ["es", "Pardo, el dueño de la empresa, prometió pagar. La presidenta de Chile prometió pagar."],
  ["vi", "Giám đốc Trần Văn Nam hứa sẽ trả. Giám đốc Công ty Lê Văn Tám hứa sẽ trả."],
])("a person, a place and an office are no companies (%s: %s)", (language, text) => {
  expect(organizations(text, language)).toEqual([]);
});

test.each([
  ["en", "Gareth Lund is general secretary of the Harbour Workers' Union.", ["Harbour Workers' Union"]],
  ["fr", "L'association Clair'Eau demande un calendrier.", ["association Clair'Eau"]],
])("an apostrophe does not end a name (%s: %s)", (language, text, names) => {
  expect(organizations(text, language)).toEqual(names);
});

test.each([
  [
    "en",
    "Pilots at Kestrel Air walked out. Kestrel's chief executive, Marianne Falk, quit.",
    ["Kestrel Air"],
  ],
  ["en", "Tarrant Cider's finance chief left. Shares in Tarrant Cider fell.", ["Tarrant Cider"]],
  ["en", "Paul Dunn's owner left. Fans at Upper Moss cheered.", []],
  ["es", "La empresa canadiense Norcan negó el vertido.", ["Norcan"]],
  ["fr", "Le constructeur allemand Werkstein fermera son usine.", ["Werkstein"]],
  ["vi", "Công ty cổ phần Vận tải Sông Lâm cho biết xe dừng chạy.", ["Công ty cổ phần Vận tải Sông Lâm"]],
  [
    "vi",
    "Sở Tài chính khẳng định đủ tiền. UBND huyện Kỳ Sơn sáng 4/5 họp.",
    ["Sở Tài chính", "UBND huyện Kỳ Sơn"],
  ],
])("an organization has its own words as its name, and no others (%s: %s)", (language, text, names) => {
  expect([...organizations(text, language)].sort()).toEqual([...names].sort());
});
