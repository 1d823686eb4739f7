import { expect, test } from "vitest";
import { readQuestion } from "../../../src/ask/questions/read-question.ts";
import type { Language } from "../../../src/base/language/language.ts";
import { libraryOf, summit, visit } from "../../library.ts";

const library = libraryOf(summit, visit);
const today = Temporal.PlainDate.from("2026-06-02");
const read = (line: string, language: Language) => {
  const { given, undated } =
    readQuestion(line, { language, library, today, subject: null }).readings[0] ?? {};
  return { given, undated };
};

test.each<readonly [Language, string, string]>([
  ["en", "after Ada Stone promised a bridge, who criticised her?", "after ada stone promised a bridge"],
  ["en", "after Ada Stone promised a bridge who criticised her", "after ada stone promised a bridge"],
  ["fr", "après qu’Ada Stone a promis un pont, qui l’a critiquée ?", "après qu ada stone a promis un pont"],
  [
    "es",
    "después de que Ada Stone prometiera un puente, ¿quién la criticó?",
    "después de que ada stone prometiera un puente",
  ],
  ["vi", "sau khi bà Ada Stone hứa xây cầu, ai phản đối bà ấy?", "sau khi bà ada stone hứa xây cầu"],
])("in %s, “%s” asks for a position on her, and for no promise", (language, line, undated) => {
  expect(read(line, language)).toEqual({ given: { topic: "ada stone", kind: "position" }, undated });
});

test("the person of the first clause is not the one who is asked about", () => {
  expect(
    read("when Ada Stone promised a bridge, what did Minister Ben Okoro deny?", "en").given,
  ).not.toHaveProperty("who", "ada-stone");
});

test.each<readonly [Language, string]>([
  ["en", "after the summit, who promised something?"],
  ["vi", "khi nào bà Ada Stone hứa?"],
  ["fr", "quand Ada Stone a-t-elle promis un pont ?"],
])("in %s, “%s” has one clause", (language, line) => {
  expect(read(line, language).undated ?? "").not.toMatch(/ada/u);
});

test.each<readonly [Language, string]>([
  ["en", "when did Ada Stone promise a bridge, and to whom?"],
  ["en", "when did Ada Stone promise a bridge, exactly?"],
  ["fr", "quand Ada Stone a-t-elle promis un pont, et où ?"],
  ["es", "¿cuándo prometió Ada Stone un puente, y por qué?"],
])("in %s, “%s” is about her promise, although words follow a comma", (language, line) => {
  expect(read(line, language)).toEqual(read(line.replace(/,.*$/u, "?"), language));
});

test.each<readonly [Language, string]>([
  ["en", "when Ada Stone criticised Ben Okoro, what did she deny?"],
  ["en", "when the mayor criticised Ada Stone, what did she deny?"],
  ["fr", "quand Ada Stone a critiqué Ben Okoro, qu’a-t-elle démenti ?"],
])(
  "in %s, the pronoun of “%s” may mean either, even in a conversation about another person",
  (language, line) => {
    const subject = {
      command: "who",
      actors: ["ben-okoro"],
      topic: null,
      kind: null,
      due: null,
      date: null,
      facts: [],
      restsOn: [],
    };
    const { readings, unclear } = readQuestion(line, { language, library, today, subject });
    expect({ readings, isUnclear: unclear !== null }).toEqual({ readings: [], isUnclear: true });
  },
);
