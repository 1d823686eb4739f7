import { expect, test } from "vitest";
import { readQuestion } from "../../../src/ask/questions/read-question.ts";
import type { Language } from "../../../src/base/language/language.ts";
import { textOf } from "../../commands/ask.ts";
import { libraryOf, summit, visit } from "../../library.ts";

const library = libraryOf(summit, visit);
const today = Temporal.PlainDate.from("2026-06-02");
const read = (line: string, language: Language) =>
  readQuestion(line, { language, library, today, subject: null }).readings[0];

test.each<readonly [Language, string, string]>([
  ["en", "who besides Ada Stone promised something?", "besides ada stone"],
  ["en", "who else apart from Ada Stone promised something", "apart from ada stone"],
  ["en", "what was promised by anyone other than the Ministry of Works", "other than the ministry of works"],
  ["fr", "qui à part Ada Stone a promis quelque chose ?", "à part ada stone"],
  ["fr", "qui d’autre que Ada Stone a promis quelque chose", "autre que ada stone"],
  ["es", "¿quién más que Ada Stone prometió algo?", "más que ada stone"],
  ["es", "¿quién aparte de Ada Stone prometió algo?", "aparte de ada stone"],
  ["vi", "ngoài bà Ada Stone ai hứa gì", "ngoài bà ada stone"],
  ["vi", "ai trừ Ada Stone đã hứa", "trừ ada stone"],
])("in %s, “%s” is no question about her", (language, line, excepted) => {
  expect(read(line, language)).toEqual({ command: "commitments", given: { kind: "commitment" }, excepted });
});

test.each<readonly [Language, string]>([
  ["en", "besides, did Ada Stone promise something?"],
  ["vi", "ngoài ra bà Ada Stone hứa gì"],
])("in %s, “%s” leaves no one out", (language, line) => {
  expect(read(line, language)).not.toHaveProperty("excepted");
});

test("the answer says that it is about everyone", async () => {
  expect(await textOf("who besides Ada Stone promised something?", "en", library)).toContain(
    "“besides ada stone” was not read, so the answer is about everyone.",
  );
});
