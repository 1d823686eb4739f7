import { expect, test } from "vitest";
import { saidIn } from "../../said-in.ts";

type Row = readonly [language: string, text: string, said: readonly string[]];

test.each<Row>([
  [
    "es",
    "El alcalde Juan Lobo calló.\n\n—No subiremos los impuestos —dijo Marta Rey, alcaldesa de Toro—. Bajaremos el IVA.",
    ["commitment · marta-rey · No subiremos los impuestos", "commitment · marta-rey · Bajaremos el IVA."],
  ],
  [
    "es",
    "—El ministro Luis Gil prometió una piscina y no vino —dijo la alcaldesa Marta Rey.",
    ["claim · marta-rey · El ministro Luis Gil prometió una piscina y no vino"],
  ],
  [
    "fr",
    "— Nous ne vendrons pas la gare, dit la maire Agnès Roullet hier. Je signerai demain.",
    [
      "commitment · agnes-roullet · Nous ne vendrons pas la gare",
      "? commitment · agnes-roullet · Je signerai demain.",
    ],
  ],
  [
    "fr",
    "— Nous ne vendrons pas la gare, a promis mardi la maire, Agnès Roullet, devant 300 habitants.",
    ["commitment · agnes-roullet · Nous ne vendrons pas la gare"],
  ],
  [
    "fr",
    "— Le ministre Paul Vidal a promis un train, et il ment, lui a lancé Anne Lemoine, cheffe de gare.",
    ["claim · anne-lemoine · Le ministre Paul Vidal a promis un train, et il ment"],
  ],
])("dashes show what is said in a dialogue (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<Row>([
  ["es", "La alcaldesa Marta Rey habló.\n\n—La deuda —unos 3 millones— subirá.", []],
  [
    "fr",
    "— Hausse des tarifs, selon le ministre Paul Vidal. Le maire Luc Roy a promis une gare.",
    [
      "claim · paul-vidal · — Hausse des tarifs, selon le ministre Paul Vidal",
      "commitment · luc-roy · Le maire Luc Roy a promis une gare.",
    ],
  ],
])("a dash without a verb of speech begins no speech (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test("in an interview, the words that name the speaker are no part of an answer", () => {
  const text = [
    "Herminia Tolosa, telefonista, tiene 83 años.",
    "—¿Cuándo lo va a dejar?",
    "—Cuando el hospital cierre.",
    "—¿Le cree?",
    "—Le creo, pero lo tengo grabado —ríe Tolosa.",
  ].join("\n\n");
  expect(saidIn(text, "es")).toEqual([
    "claim · herminia-tolosa · Cuando el hospital cierre.",
    "claim · herminia-tolosa · Le creo, pero lo tengo grabado",
  ]);
});

test.each<Row>([
  [
    "fr",
    "— Je paierai le pont, dit Paul Vidal. La maire hoche la tête.",
    ["commitment · paul-vidal · Je paierai le pont", "? claim · paul-vidal · La maire hoche la tête."],
  ],
  [
    "es",
    "—Vendré mañana —dijo Ana Ruiz.\n\n—Juan Lobo prometió pagar la obra.",
    ["commitment · ana-ruiz · Vendré mañana"],
  ],
  [
    "es",
    "—Iremos juntos a la obra —dijeron Ana Ruiz y Juan Lobo.",
    ["? commitment · ana-ruiz · Iremos juntos a la obra"],
  ],
])(
  "what may be another person's words in a dialogue is no sure statement (%s: %s)",
  (language, text, said) => {
    expect(saidIn(text, language)).toEqual(said);
  },
);
