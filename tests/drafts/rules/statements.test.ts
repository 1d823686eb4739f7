import { expect, test } from "vitest";
import { draftFacts } from "../../../src/drafts/rules/draft-facts.ts";

const read = (text: string, language: string) => {
  const facts = draftFacts(text, { language });
  const slice = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
  return {
    statements: facts.statements.map(({ kind, spans }) => [kind, slice(spans[0])]),
    quotations: facts.quotations.map(({ direct, spans }) => [direct, slice(spans[0])]),
  };
};

test("two verbs of one subject make two statements, and what is reported is a quotation", () => {
  const text = "Mme Ana Lund a salué le projet et annoncé que la Norvège paierait 3 millions d'euros.";
  expect(read(text, "fr")).toEqual({
    statements: [
      ["praise", "Mme Ana Lund a salué le projet"],
      ["commitment", "annoncé que la Norvège paierait 3 millions d'euros."],
    ],
    quotations: [[false, "la Norvège paierait 3 millions d'euros"]],
  });
});

test("each sentence of a quotation is a statement, and the words around it are none", () => {
  const text = "“A hungry child cannot learn. We will feed them all,” Mr Sam Oke told reporters.";
  expect(read(text, "en")).toEqual({
    statements: [
      ["claim", "A hungry child cannot learn."],
      ["commitment", "We will feed them all,"],
    ],
    quotations: [[true, "A hungry child cannot learn. We will feed them all,"]],
  });
});

test.each([
  ["en", "“We will feed them all,” Mr Sam Oke told reporters.", "“We will feed them all,”"],
  ["en", 'Mr Sam Oke said: "We will feed them all."', '"We will feed them all."'],
  ["fr", "« Nous ouvrirons une école », a déclaré Mme Ana Lund.", "« Nous ouvrirons une école »"],
  ["es", "«Abriremos una escuela», dijo la señora Ana Lund.", "«Abriremos una escuela»"],
  ["vi", "Bộ trưởng Lê Văn Tám nói: “Chúng tôi sẽ mở một trường học.”", "“Chúng tôi sẽ mở một trường học.”"],
])("the passage of a quotation has its quotation marks (%s: %s)", (language, text, passage) => {
  expect(read(text, language).statements.map(([, words]) => words)).toEqual([passage]);
});

test("Vietnamese goes on with the same subject after a semicolon", () => {
  const text = "Đại sứ Mika Aalto đánh giá cao nỗ lực này; khẳng định Phần Lan sẽ tài trợ dự án.";
  expect(read(text, "vi")).toEqual({
    statements: [
      ["praise", "Đại sứ Mika Aalto đánh giá cao nỗ lực này"],
      ["commitment", "khẳng định Phần Lan sẽ tài trợ dự án."],
    ],
    quotations: [[false, "Phần Lan sẽ tài trợ dự án"]],
  });
});

test("a name with “said:” is the speaker until another person speaks", () => {
  const text =
    "Dr Eva Holm, Head of Care at Heart UK, said:\n\nPeople wait too long for help.\n\nThe clinic opened in 1990, Mr Sam Oke said.";
  expect(read(text, "en").quotations).toEqual([
    [true, "People wait too long for help."],
    [false, "The clinic opened in 1990"],
  ]);
});

test.each([
  ["fr", "Le ministre Jean Roy pose avec Mme Ana Lund pour une photo."],
  ["fr", "Le ministre Jean Roy a remis un cadeau à Mme Ana Lund."],
  ["en", "Photo: Minister Ana Lund says hello to Mr Sam Oke"],
  ["en", "Comments (3)"],
  ["en", "Media contact: Ana Lund, 020 7946 0123"],
  ["vi", "Bộ trưởng Lê Văn Tám tặng quà cho Đại sứ Mika Aalto. Ảnh: Minh Châu"],
  ["es", "El ministro Juan Sosa y la señora Ana Lund posan para la foto."],
])("captions, counters and press contacts are no statements (%s: %s)", (language, text) => {
  expect(read(text, language)).toEqual({ statements: [], quotations: [] });
});

test("who speaks for a country is the speaker, and the country is on whose behalf", () => {
  const text = "Le ministre Jean Roy a affirmé que le Vietnam soutenait l'accord.";
  const facts = draftFacts(text, { language: "fr" });
  expect(facts.statements.map(({ kind, speaker, onBehalfOf }) => [kind, speaker, onBehalfOf])).toEqual([
    ["support", { type: "person", index: 0 }, { type: "place", index: 0 }],
  ]);
  expect(facts.places.map(({ name }) => name)).toEqual(["Vietnam"]);
});

test("a commitment falls due on the date in its passage", () => {
  const text = "Mme Ana Lund s'est engagée à publier la liste avant le 1er septembre 2022.";
  const { statements } = draftFacts(text, { language: "fr" });
  expect(statements.map(({ due }) => due)).toEqual([
    { words: "1er septembre 2022", limit: "before", period: { is: "calendar", text: "2022-09-01" } },
  ]);
});
