import { expect, test } from "vitest";
import type { Language } from "../../../src/base/language/language.ts";
import { askerOf } from "../../askers.ts";
import { askCorpus } from "./written/ask-corpus.ts";

const { ask } = await askCorpus();

test.each<readonly [Language, question: string, readAs: string]>([
  ["en", "what did the mayor of Harwick promise?", "commitments dana-whitlock kind:commitment"],
  [
    "en",
    "what did the minister for transport promise?",
    "commitments lucia-ferrand, tran-quoc-bao kind:commitment",
  ],
  ["en", "what did the mayor of Paris promise?", "commitments mayor of paris kind:commitment"],
  ["en", "what did the deputy mayor promise?", "commitments deputy mayor kind:commitment"],
  ["en", "what did the prime minister say about trains?", "quotes prime minister topic:trains"],
  ["en", "what did the police chief of Velmar deny?", "commitments police chief of velmar kind:denial"],
  ["en", "what did the mayor’s lawyer say?", "quotes mayor s lawyer"],
  ["en", "what did Whitlock's spokesman say?", "quotes whitlock s spokesman"],
  ["en", "what did the head of the fire service say?", "quotes head of the fire service"],
  ["en", "mayor housing promises", "commitments dana-whitlock, julien-kerbrat topic:housing kind:commitment"],
  ["fr", "que dit le maire de Paris sur le logement ?", "quotes maire de paris topic:logement"],
  ["fr", "qu’a promis le ministre de l’Intérieur ?", "commitments ministre de l intérieur kind:commitment"],
  ["fr", "que dit l’avocat de Kerbrat ?", "quotes avocat de kerbrat"],
  ["fr", "quand le ministre de la Santé ira-t-il à Valmont ?", "timeline antoine-lesage topic:valmont"],
  ["vi", "bộ trưởng quốc phòng nói gì?", "quotes bộ trưởng quốc phòng"],
  ["vi", "bộ trưởng giáo dục hứa gì?", "commitments bộ trưởng giáo dục kind:commitment"],
  ["vi", "chủ tịch tỉnh Đông Khê nói gì?", "quotes chủ tịch tỉnh đông khê"],
  ["vi", "bộ trưởng Bảo hứa gì?", "commitments tran-quoc-bao kind:commitment"],
  ["vi", "bộ trưởng quốc phòng là ai?", "who bộ trưởng quốc phòng"],
  ["es", "¿qué dijo la ministra de Educación?", "quotes ministra de educación"],
  ["es", "¿qué dijo el director del banco central?", "quotes director del banco central"],
])("in %s, “%s” is about the one that it names with all its words", async (language, question, readAs) => {
  const { answer } = await ask.line(question, askerOf(language));
  expect(answer.readAs).toBe(readAs);
});
