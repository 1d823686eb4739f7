import { expect, test } from "vitest";
import type { Language } from "../../../src/base/language/language.ts";
import { askerOf } from "../../askers.ts";
import { askCorpus } from "./written/ask-corpus.ts";

const { ask } = await askCorpus([
  "tolls-and-solar",
  "storm-and-rugby-briefings",
  "buses-and-market",
  "fever-and-trial",
]);

const answerTo = async (language: Language, line: string) => (await ask.line(line, askerOf(language))).answer;

test.each<readonly [Language, string, string]>([
  ["es", "qué dijo la presidenta de Cáritas", "lourdes-penalver"],
  ["es", "qué dijo el jefe de Mutua Cierzo", "saturnino-rey"],
  ["es", "qué prometió el presidente de Mutua Cierzo", "lourdes-penalver"],
  ["es", "quién es el jefe de Cáritas", "saturnino-rey"],
  ["fr", "que dit le président d’Hélianthe", "solange-vidal"],
  ["fr", "que dit le porte-parole d’Hélianthe", "mathis-cazal"],
  ["en", "what did the president of Morocco say", "lourdes-penalver"],
  ["en", "what did the leader of Northlink promise", "desmond-pike"],
  ["vi", "giám đốc Sở Giao thông Tân Lộc nói gì", "vuong-thi-anh"],
])(
  "in %s, “%s” is not about %s, whose office is elsewhere in an article that names the place",
  async (language, line, other) => {
    const { subject, readAs } = await answerTo(language, line);
    expect(subject?.actors ?? []).not.toContain(other);
    expect(readAs).not.toContain(other);
  },
);

test.each<readonly [Language, string, string]>([
  ["es", "qué dijo la jueza de Olvena", "elvira-montoro"],
  ["es", "qué promete la alcaldesa de Tarazuela", "remedios-gallardo"],
  ["es", "qué pide la presidenta de los comerciantes de Tarazuela", "lourdes-penalver"],
  ["fr", "que promet le préfet de Fontbrune", "thibaud-serres"],
  ["fr", "que promet l’adjointe aux sports de Castellane", "leila-morvan"],
  ["en", "what did the boss of Northlink promise", "ingrid-halvorsen"],
  ["en", "whats the northlink boss promising", "ingrid-halvorsen"],
  ["fr", "que promet la maire de Fontbrune", "josiane-alric"],
])("in %s, “%s” is about %s", async (language, line, id) => {
  expect((await answerTo(language, line)).subject?.actors).toEqual([id]);
});
