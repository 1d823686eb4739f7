import { expect, test } from "vitest";
import { tryQuestions } from "./written/try-questions.ts";

// Both files were written before their answers were seen. The first try answered 84 of the hundred, and 35 of the forty after the kinds of question
// that failed in the hundred were added.
test.each([
  [
    "hundred.yaml",
    [
      // The figure counts what the city spends “on it”.
      ["Hà Phong chi bao nhiêu tiền mỗi năm cho miễn học phí", ["lacks hoc-phi-ha-phong/ngan-sach"]],
      // The union also spoke about the closing of beds, in another word.
      ["¿qué dice el sindicato de enfermeras sobre el cierre?", ["lacks eastvale-wards/reckless"]],
      // “Dejarán de pagar” is “miễn học phí”: no word of one is a word of the other.
      ["¿cuántos alumnos de secundaria dejarán de pagar en Hà Phong?", ["lacks hoc-phi-ha-phong/hoc-sinh"]],
    ],
  ],
  ["blind.yaml", []],
])("the first answer to each question of %s is right, but for these", async (file, wrong) => {
  const tried = await tryQuestions(file);
  expect(tried.filter((each) => each.wrong.length > 0).map((each) => [each.question, each.wrong])).toEqual(
    wrong,
  );
});
