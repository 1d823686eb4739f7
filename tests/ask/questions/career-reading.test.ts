import { expect, test } from "vitest";
import { readQuestion } from "../../../src/ask/questions/read-question.ts";
import type { Language } from "../../../src/base/language/language.ts";
import { textOf } from "../../commands/ask.ts";
import { libraryOf, summit, visit } from "../../library.ts";

const library = libraryOf(summit, visit);
const today = Temporal.PlainDate.from("2026-06-02");
const read = (line: string, language: Language) =>
  readQuestion(line, { language, library, today, subject: null }).readings[0];

test.each<readonly [Language, string]>([
  ["en", "what did Ada Stone do before?"],
  ["en", "Ada Stone's former job"],
  ["en", "where did Ada Stone work previously"],
  ["fr", "que faisait Ada Stone avant ?"],
  ["fr", "ancienne fonction de Ada Stone"],
  ["vi", "bà Ada Stone từng làm gì"],
  ["vi", "Ada Stone trước đây làm ở đâu"],
  ["vi", "chức cũ của Ada Stone"],
  ["es", "¿qué era antes Ada Stone?"],
  ["es", "qué cargos ha tenido ada stone"],
  ["en", "what positions has Ada Stone held"],
])("in %s, “%s” asks for all roles of a person", (language, line) => {
  expect(read(line, language)).toEqual({ command: "who", given: { name: "ada-stone", roles: "all" } });
});

test.each<readonly [Language, string]>([
  ["en", "what does Ada Stone do?"],
  ["en", "what job does Ada Stone have?"],
  ["fr", "quelle fonction exerce Ada Stone ?"],
  ["es", "qué cargo tiene Ada Stone"],
  ["vi", "Ada Stone giữ chức vụ gì"],
  ["en", "what did Ada Stone say before?"],
  ["es", "qué prometió antes Ada Stone"],
  ["vi", "Ada Stone trước đây hứa gì"],
  ["en", "what did Ada Stone do before the summit?"],
  ["en", "Ada Stone’s positions"],
  ["en", "Ada Stone jobs"],
  ["fr", "postes Ada Stone"],
])("in %s, “%s” does not", (language, line) => {
  expect(read(line, language)?.given ?? {}).not.toHaveProperty("roles");
});

test("all roles are shown with their passages, the newest first", async () => {
  const shown = (await textOf("/who ada-stone roles:all", "en", library)).split("\n");
  expect(shown[0]).toBe("Roles of Ada Stone on record");
  expect(shown.filter((line) => line.includes("as of"))).toEqual([
    "Ada Stone: Deputy Prime Minister, Ministry of Works, as of 4 May 2026",
    "Ada Stone: Minister, Ministry of Works, as of 2 Mar 2026",
  ]);
});
