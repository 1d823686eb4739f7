import { expect, test } from "vitest";
import { saidIn } from "../../said-in.ts";

type Row = readonly [language: string, text: string, said: readonly string[]];

test.each<Row>([
  ["en", "“I took it all,” Mayor Ida Wren denied saying.", ["? claim · ida-wren · I took it all"]],
  ["en", "“I took it all,” Mayor Ida Wren denied.", ["? claim · ida-wren · I took it all"]],
  ["en", "“We will sell it,” Mayor Ida Wren did not say.", ["? commitment · ida-wren · We will sell it"]],
  ["en", "Mayor Ida Wren never said: “We will sell it.”", ["? commitment · ida-wren · We will sell it."]],
  ["en", "Mayor Ida Wren denied saying: “I took it.”", ["? claim · ida-wren · I took it."]],
  [
    "es",
    "«Venderemos el muelle», negó haber dicho la alcaldesa Ida Rocha.",
    ["? commitment · ida-rocha · Venderemos el muelle"],
  ],
  [
    "es",
    "—Pagaré el puente —habría dicho la alcaldesa Ida Rocha.",
    ["? commitment · ida-rocha · Pagaré el puente"],
  ],
  [
    "fr",
    "« Je paierai le pont », aurait dit la maire Ida Roche.",
    ["? commitment · ida-roche · Je paierai le pont"],
  ],
  [
    "fr",
    "La maire Ida Roche n'a jamais dit : « Nous vendrons le quai. »",
    ["? commitment · ida-roche · Nous vendrons le quai."],
  ],
  [
    "vi",
    "“Tôi sẽ bán bến tàu”, ông Đỗ Văn Hùng phủ nhận đã nói.",
    ["? commitment · do-van-hung · Tôi sẽ bán bến tàu"],
  ],
  [
    "vi",
    "Ông Đỗ Văn Hùng không nói: “Tôi sẽ bán bến tàu.”",
    ["? commitment · do-van-hung · Tôi sẽ bán bến tàu."],
  ],
  [
    "es",
    "—No venderé el muelle —recordó Juan Lobo que le había dicho la alcaldesa Ida Rocha—. Pagaré la obra.",
    ["? commitment · juan-lobo · No venderé el muelle", "? commitment · juan-lobo · Pagaré la obra."],
  ],
])("a quotation that may not have been said is in doubt (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<Row>([
  [
    "en",
    "“We will pay for it,” said Mayor Ida Wren, who has never said how.",
    ["commitment · ida-wren · We will pay for it"],
  ],
  [
    "fr",
    "« Nous paierons le pont », a dit la maire Ida Roche, qui n'a pas dit quand.",
    ["commitment · ida-roche · Nous paierons le pont"],
  ],
  [
    "en",
    "Mayor Ida Wren denied wrongdoing and said: “We will pay.”",
    ["commitment · ida-wren · We will pay.", "denial · ida-wren · Mayor Ida Wren denied wrongdoing"],
  ],
])("a negation elsewhere does not deny a quotation (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<Row>([
  ["en", "“We will pay,” said Mayor Ida Wren, “if we can.”", ["? commitment · ida-wren · We will pay"]],
  ["en", "“We will pay,” said Mayor Ida Wren, “and soon.”", ["commitment · ida-wren · We will pay"]],
  [
    "en",
    "Asked if it was safe, Mayor Ida Wren said: “We will pay.”",
    ["commitment · ida-wren · We will pay."],
  ],
  [
    "es",
    "—Pagaremos la obra —dijo la alcaldesa Ida Rocha— si hay dinero.",
    ["? commitment · ida-rocha · Pagaremos la obra", "? claim · ida-rocha · si hay dinero."],
  ],
  [
    "es",
    "—Si la alcaldesa —dijo Juan Lobo, concejal— no paga, iré a juicio.",
    ["? commitment · juan-lobo · no paga, iré a juicio."],
  ],
  [
    "fr",
    "« Nous paierons », a dit la maire Ida Roche, « si le préfet signe ».",
    ["? commitment · ida-roche · Nous paierons"],
  ],
  [
    "vi",
    "“Chúng tôi sẽ trả”, ông Đỗ Văn Hùng nói, “nếu có tiền.”",
    ["? commitment · do-van-hung · Chúng tôi sẽ trả"],
  ],
])("a condition in another part of a sentence weakens a promise (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<Row>([
  [
    "en",
    "Laughing, Mayor Ida Wren said she would pay for the boat.",
    ["? commitment · ida-wren · she would pay for the boat"],
  ],
  [
    "es",
    "Entre risas, la alcaldesa Ida Rocha prometió cruzar a nado.",
    ["? commitment · ida-rocha · Entre risas, la alcaldesa Ida Rocha prometió cruzar a nado."],
  ],
  [
    "vi",
    "Ông Đỗ Văn Hùng nửa đùa nửa thật nói sẽ bơi qua sông.",
    ["? commitment · do-van-hung · sẽ bơi qua sông"],
  ],
  [
    "es",
    "—No venderé el muelle —bromeó la alcaldesa Ida Rocha—. Lo regalaré.",
    ["? commitment · ida-rocha · No venderé el muelle", "? commitment · ida-rocha · Lo regalaré."],
  ],
])(
  "a jest before the verb, or before the next words of a quotation, is a doubt (%s: %s)",
  (language, text, said) => {
    expect(saidIn(text, language)).toEqual(said);
  },
);

test.each<Row>([
  [
    "es",
    "«Paguen, de lo contrario dimitiré», dijo la alcaldesa Ida Rocha.",
    ["? commitment · ida-rocha · Paguen, de lo contrario dimitiré"],
  ],
  [
    "en",
    "“Sooner or later we will close it,” said Mayor Ida Wren.",
    ["commitment · ida-wren · Sooner or later we will close it"],
  ],
  [
    "en",
    "“Rain or shine, we will pay,” said Mayor Ida Wren.",
    ["commitment · ida-wren · Rain or shine, we will pay"],
  ],
  [
    "es",
    "«Tarde o temprano cerraremos el muelle», dijo la alcaldesa Ida Rocha.",
    ["commitment · ida-rocha · Tarde o temprano cerraremos el muelle"],
  ],
])("only a clause after “or” is an alternative (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});
