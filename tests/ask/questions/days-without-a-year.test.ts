import { expect, test } from "vitest";
import type { Language } from "../../../src/base/language/language.ts";
import { askerOf } from "../../askers.ts";
import { askCorpus } from "./written/ask-corpus.ts";

/** It is 28 November 2026. */
const { ask } = await askCorpus(["tramway-and-school-meals", "rents-and-shrimp"]);

test.each<readonly [Language, string, string]>([
  ["en", "what happens on 9 december", "commitments due:2026-12-08/2026-12-09"],
  ["en", "what happened on 9 december", "timeline date:2025-12-09"],
  ["es", "¿qué pasa el 9/12 con el presupuesto?", "timeline topic:presupuesto date:2026-12-09"],
  ["es", "¿qué pasó el 9 de diciembre con el presupuesto?", "timeline topic:presupuesto date:2025-12-09"],
  ["fr", "échéances du 9/12", "commitments due:2026-12-09"],
  ["vi", "cam kết ngày 10/12", "commitments due:2026-12-10 kind:commitment"],
  ["vi", "cam kết ngày 10/11", "commitments date:2026-11-10 kind:commitment"],
  // A fraction.
  ["fr", "combien de logements, 1/3 ?", "figures logements 1 3"],
])("in %s, “%s” is about the day that is meant", async (language, line, readAs) => {
  expect((await ask.line(line, askerOf(language))).answer.readAs).toBe(readAs);
});

test.each<readonly [Language, string, string]>([
  ["en", "overdue or due next week", "commitments due:0000-01-01/2026-12-06"],
  ["fr", "en retard ou à échéance cette semaine", "commitments due:0000-01-01/2026-11-29"],
  ["es", "vencidos o que vencen", "commitments due:any"],
])("in %s, “%s” asks for both", async (language, line, readAs) => {
  expect((await ask.line(line, askerOf(language))).answer.readAs).toBe(readAs);
});
