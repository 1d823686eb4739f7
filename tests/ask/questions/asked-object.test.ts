import { expect, test } from "vitest";
import { readQuestion } from "../../../src/ask/questions/read-question.ts";
import type { Language } from "../../../src/base/language/language.ts";
import { libraryOf, summit, visit } from "../../library.ts";

const library = libraryOf(summit, visit);
const today = Temporal.PlainDate.from("2026-06-02");
const whoOf = (line: string, language: Language) =>
  readQuestion(line, { language, library, today, subject: null }).readings[0]?.given.who;

test.each<readonly [Language, string]>([
  ["en", "who did Ada Stone blame?"],
  ["en", "who is Ada Stone blaming"],
  ["fr", "qui Ada Stone accuse-t-elle ?"],
  ["fr", "Ada Stone accuse qui"],
  ["es", "¿a quién culpa Ada Stone?"],
  ["es", "ada stone culpa a quién"],
  ["vi", "bà Ada Stone đổ lỗi cho ai"],
])("in %s, “%s” asks whom she means, and she is the speaker", (language, line) => {
  expect(whoOf(line, language)).toBe("ada-stone");
});

test.each<readonly [Language, string]>([
  ["en", "who blamed Ada Stone?"],
  ["en", "who at the Ministry of Works blamed her colleague?"],
  ["fr", "qui accuse Ada Stone ?"],
  ["es", "¿quién culpa a Ada Stone?"],
  ["vi", "ai đổ lỗi cho bà Ada Stone"],
  ["fr", "quelqu'un a-t-il accusé Ada Stone ?"],
  ["en", "did anybody blame Ada Stone?"],
  ["en", "Ada Stone promised a bridge, who opposes it?"],
  ["en", "after Ada Stone said no, who denied it"],
  ["fr", "Ada Stone a promis un pont, qui s’y oppose ?"],
])("in %s, “%s” asks for the speaker", (language, line) => {
  expect(whoOf(line, language)).toBeUndefined();
});
