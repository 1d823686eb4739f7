import { expect, test } from "vitest";
import { languages } from "../../../src/base/language/language.ts";
import { missedChoices, missedInWords } from "../../../src/digests/schedules/missed-words.ts";

test.each([
  ["late", "late"],
  ["late 90 min", "late 90 min"],
  ["late 2 hours", "late 2 h"],
  ["late 2h", "late 2 h"],
  ["late 2 h or so", null],
  ["merge", "merge"],
  ["Skip", "skip"],
  ["en retard", "late"],
  ["en retard 2 heures", "late 2 h"],
  ["regrouper", "merge"],
  ["ignorer", "skip"],
  ["đăng muộn 90 phút", "late 90 min"],
  ["trễ 2 tiếng", "late 2 h"],
  ["gộp vào lần sau", "merge"],
  ["bo qua", "skip"],
  ["con retraso 2 horas", "late 2 h"],
  ["unir al siguiente", "merge"],
  ["omitir", "skip"],
  ["late 3 days", null],
  ["en retard 2", null],
  ["con retraso 48 horas", null],
  ["skip 2 h", null],
  ["never", null],
  ["", null],
])("“%s” is stored as %j", (typed, stored) => {
  expect(missedInWords(typed)).toBe(stored);
});

test.each(languages)("in %s, each choice is read as what is stored for it", (language) => {
  expect(missedChoices(language).map(([label]) => missedInWords(label))).toEqual(
    missedChoices(language).map(([, stored]) => stored),
  );
});
