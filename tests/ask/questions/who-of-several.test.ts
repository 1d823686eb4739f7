import { expect, test } from "vitest";
import type { Language } from "../../../src/base/language/language.ts";
import { renderText } from "../../../src/platforms/console/render.ts";
import { askerOf } from "../../askers.ts";
import { askCorpus } from "./written/ask-corpus.ts";

const { ask } = await askCorpus(["rents-and-shrimp"]);

const answerTo = async (language: Language, line: string) => (await ask.line(line, askerOf(language))).answer;

test.each<readonly [Language, string]>([
  ["en", "was it Whitlock or Sayeed who promised homes?"],
  ["en", "did Whitlock or Sayeed promise homes?"],
  ["fr", "est-ce Whitlock ou Sayeed qui a promis des logements ?"],
  ["es", "¿fue Whitlock o Sayeed quien prometió viviendas?"],
  ["es", "¿prometió viviendas Whitlock o Sayeed?"],
  ["vi", "bà Whitlock hay ông Sayeed hứa nhà ở"],
])("in %s, “%s” asks for promises of both", async (language, line) => {
  expect((await answerTo(language, line)).readAs).toMatch(
    /^commitments dana-whitlock, imran-sayeed topic:\S.* kind:commitment$/u,
  );
});

test.each<readonly [Language, string]>([
  ["en", "who promised homes, Whitlock or Sayeed?"],
  ["en", "who promised homes whitlock or imran sayeed"],
  ["fr", "qui a promis des logements, Whitlock ou Sayeed ?"],
  ["es", "¿quién prometió viviendas, Whitlock o Sayeed?"],
  ["vi", "ai hứa nhà ở, bà Whitlock hay ông Sayeed?"],
])("in %s, “%s” asks for promises of both, who are named at the end", async (language, line) => {
  expect((await answerTo(language, line)).readAs).toMatch(
    /^commitments dana-whitlock, imran-sayeed topic:\S.* kind:commitment$/u,
  );
});

test.each<readonly [Language, string]>([
  ["en", "who criticised Whitlock or Sayeed?"],
  ["en", "who wants a deal with Whitlock or Sayeed?"],
])("in %s, “%s” is no question about what these two said", async (language, line) => {
  expect((await answerTo(language, line)).readAs).not.toContain("dana-whitlock, imran-sayeed");
});

test.each<readonly [Language, string]>([
  ["en", "who are the former mayors"],
  ["fr", "les ex-maires"],
  ["es", "¿quiénes son los exalcaldes?"],
  ["es", "exalcaldes"],
])(
  "in %s, “%s” lists the former mayors alone, whatever language their titles are in",
  async (language, line) => {
    const answer = await answerTo(language, line);
    expect(answer.subject?.actors).toEqual(["baldomero-cid"]);
  },
);

test.each<readonly [Language, string]>([
  ["en", "who are the ministers"],
  ["en", "names of the ministers"],
  ["fr", "qui sont les ministres ?"],
  ["fr", "noms des ministres"],
  ["es", "¿quiénes son los ministros?"],
  ["es", "nombres de los ministros"],
  ["vi", "các bộ trưởng là ai"],
  ["vi", "tên các bộ trưởng"],
  ["en", "/who ministers"],
  ["en", "/who minister"],
])("in %s, “%s” lists the ministers, whatever language their titles are in", async (language, line) => {
  const text = renderText(await answerTo(language, line), { styled: false });
  expect(
    ["Lucía Ferrand", "Antoine Lesage", "Camille Ortega"].filter((name) => !text.includes(name)),
  ).toEqual([]);
});

test.each<readonly [Language, string, string]>([
  ["en", "who is the mayor and the prefect?", "On record for “the mayor and the prefect”:"],
  ["fr", "qui sont le maire et le préfet ?", "Dans la base pour « le maire et le préfet » :"],
  ["es", "¿quiénes son el alcalde y el prefecto?", "En la base para «el alcalde y el prefecto»:"],
  ["vi", "thị trưởng và chủ tịch tỉnh là ai?", "Trong hồ sơ cho “thị trưởng và chủ tịch tỉnh”:"],
  ["en", "who are the mayor and the former mayor?", "On record for “the mayor and the former mayor”:"],
])("in %s, the answer to “%s” begins with “%s”", async (language, line, start) => {
  expect((await answerTo(language, line)).summary.replaceAll(/\s/gu, " ")).toBe(start);
});

test("« puestos de trabajo » are jobs, and no career", async () => {
  expect((await answerTo("es", "puestos de trabajo Ferrand")).readAs ?? "").not.toContain("roles:all");
});

test.each<readonly [Language, string]>([
  ["en", "what's due before christmas in wexcombe"],
  ["fr", "qu'est-ce qui est dû avant noël à wexcombe ?"],
  ["es", "¿qué vence antes de navidad en wexcombe?"],
  ["vi", "trước giáng sinh có gì đến hạn ở wexcombe"],
])("in %s, “%s” finds what is due in articles that name the town elsewhere", async (language, line) => {
  const { ask: asking } = await askCorpus(["cattle-and-cyberattack"]);
  const text = renderText((await asking.line(line, askerOf(language))).answer, { styled: false });
  expect(text).toContain("cattle-disease/farms-tested");
  expect(text).toContain("wexcombe");
});
