import { expect, test } from "vitest";
import { saidIn } from "../../said-in.ts";

test.each<[string, string, readonly string[]]>([
  [
    "fr",
    "Valmont (AFP), 12 janv. 2026 - La directrice Ida Roche a promis un bus.",
    ["commitment · ida-roche · La directrice Ida Roche a promis un bus."],
  ],
  [
    "es",
    "Santa Clara, 9 feb (EFE).- La alcaldesa Ida Rocha prometió un banco.",
    ["commitment · ida-rocha · La alcaldesa Ida Rocha prometió un banco."],
  ],
  [
    "en",
    "LONDON, March 3 (Reuters) - Mayor Ida Wren promised a bench.",
    ["commitment · ida-wren · Mayor Ida Wren promised a bench."],
  ],
  [
    "vi",
    "(Chinhphu.vn) - Giám đốc Đỗ Văn Hùng cam kết giảm thuế.",
    ["commitment · do-van-hung · Giám đốc Đỗ Văn Hùng cam kết giảm thuế."],
  ],
])("a paragraph with an agency in its dateline is part of the story (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<[string, string, readonly string[]]>([
  ["en", "Ms Ida Wren spoke. “We sold it,” she said.", ["? claim · ida-wren · We sold it"]],
  [
    "en",
    "Ms Ida Wren said the mill had closed. “We sold it,” she said.",
    ["claim · ida-wren · the mill had closed", "claim · ida-wren · We sold it"],
  ],
  [
    "en",
    "Mrs Ada Moss came. Ms Ida Wren said the mill had closed. “We sold it,” she said.",
    ["claim · ida-wren · the mill had closed", "? claim · ida-wren · We sold it"],
  ],
  [
    "en",
    "Judge Ida Wren said the mill had closed. “We sold it,” she said.",
    ["claim · ida-wren · the mill had closed", "claim · ida-wren · We sold it"],
  ],
  [
    "en",
    "Ms Ada Moss thanked the crews.\n\nJudge Ida Wren said the mill had closed. “We sold it,” she said.",
    [
      "praise · ada-moss · Ms Ada Moss thanked the crews.",
      "claim · ida-wren · the mill had closed",
      "? claim · ida-wren · We sold it",
    ],
  ],
  [
    "en",
    "Judge Ida Wren told a lawyer the mill had closed. “We sold it,” she said.",
    ["claim · ida-wren · the mill had closed", "? claim · ida-wren · We sold it"],
  ],
  [
    "es",
    "La alcaldesa Ida Rocha dijo que el molino cerró. «Vamos a abrir un banco», afirmó.",
    ["claim · ida-rocha · el molino cerró", "commitment · ida-rocha · Vamos a abrir un banco"],
  ],
  [
    "es",
    "La alcaldesa Ida Rocha dijo a Ana Mora que el molino cerró. «Vamos a abrir un banco», afirmó.",
    ["claim · ida-rocha · el molino cerró", "? commitment · ida-rocha · Vamos a abrir un banco"],
  ],
])(
  "a pronoun is sure only if the gender or the paragraph leaves one person (%s: %s)",
  (language, text, said) => {
    expect(saidIn(text, language)).toEqual(said);
  },
);

test.each<[string, string, readonly string[]]>([
  [
    "en",
    "Ms Ida Wren gave the following speech in Harlow.\n\n“We will act.\n\n“I thank the crews.”",
    ["? commitment · ida-wren · We will act.", "? praise · ida-wren · I thank the crews."],
  ],
  [
    "fr",
    "Voici le discours prononcé lundi par la maire Ida Roche :\n\n« Nous agirons. Nous devons agir. »\n\n« Merci aux marins. »",
    [
      "commitment · ida-roche · Nous agirons.",
      "position · ida-roche · Nous devons agir.",
      "praise · ida-roche · Merci aux marins.",
    ],
  ],
])(
  "the paragraphs in quotation marks after a lead-in are one person's speech (%s: %s)",
  (language, text, said) => {
    expect(saidIn(text, language)).toEqual(said);
  },
);

test.each<[string, string, readonly string[]]>([
  ["en", "Mayor Ida Wren said Monday she would resign.", ["commitment · ida-wren · she would resign"]],
  [
    "en",
    "Ms Ida Wren told the court her client was ashamed and had promised to pay.",
    ["claim · ida-wren · her client was ashamed and had promised to pay"],
  ],
  [
    "en",
    "The team's owner, Corvo Sports Group, has said it will pay.",
    ["commitment · corvo-sports-group · it will pay"],
  ],
  [
    "fr",
    "Le maire (DVG) de Valmont, Luc Roche, a de son côté appelé l'État à agir.",
    ["request · luc-roche · Le maire (DVG) de Valmont, Luc Roche, a de son côté appelé l'État à agir."],
  ],
  [
    "fr",
    "Le maire Luc Roche est venu. « On nous promet des lits depuis trois ans », s'agace-t-il.",
    ["? claim · luc-roche · On nous promet des lits depuis trois ans"],
  ],
  [
    "es",
    'La alcaldesa Ida Rocha habló. "Nos prometen camas desde hace años", dijo Rocha.',
    ["claim · ida-rocha · Nos prometen camas desde hace años"],
  ],
  [
    "es",
    "La alcaldesa Ida Rocha exigió al club que publique las cuentas.",
    ["request · ida-rocha · La alcaldesa Ida Rocha exigió al club que publique las cuentas."],
  ],
  [
    "en",
    "The mill's chairman, Bo Marsh, spoke. The Corvo Trust will name a boat after her, its founder, Ida Wren, confirmed.",
    ["? commitment · ida-wren · The Corvo Trust will name a boat after her"],
  ],
  [
    "en",
    "Democratic challenger Ida Wren, who trails Marsh, said she would scrap the toll.",
    ["commitment · ida-wren · she would scrap the toll"],
  ],
  [
    "en",
    "Ms Ida Wren said:\n\n“We will act.”\n\n“No child will wait until the spring of next year.”",
    [
      "commitment · ida-wren · We will act.",
      "claim · ida-wren · No child will wait until the spring of next year.",
    ],
  ],
  [
    "en",
    "Ms Ida Wren said: “The mayor told me that repairs would start by June.”",
    ["claim · ida-wren · The mayor told me that repairs would start by June."],
  ],
  ["fr", "La maire Ida Roche est en tête. Elle devancerait le candidat Luc Morel.", []],
  [
    "fr",
    "D'après un riverain, qui a requis l'anonymat, le pont tombe depuis des mois.",
    ["claim · left open · le pont tombe depuis des mois"],
  ],
  [
    "vi",
    "Bà Lê Thị Hoa, Phó Chủ tịch UBND huyện Tân Phú, khẳng định huyện sẽ xây cầu.",
    ["commitment · le-thi-hoa · huyện sẽ xây cầu"],
  ],
  ["fr", "La cour d'assises de la Varenne a condamné M. Luc Roche à douze ans de réclusion.", []],
  ["es", "El tribunal condenó a Luis Rocha a pagar una multa.", []],
  [
    "fr",
    "L'écrivain Luc Roche, auteur de « La Digue », est mort mardi, a annoncé son éditrice, Ida Morel.",
    ["claim · ida-morel · L'écrivain Luc Roche, auteur de « La Digue », est mort mardi"],
  ],
  [
    "vi",
    'Bà Lê Thị Hoa phát biểu. "Tôi nhận sai và sẽ nộp đủ số tiền", bà Hoa nói.',
    ["commitment · le-thi-hoa · Tôi nhận sai và sẽ nộp đủ số tiền"],
  ],
  [
    "en",
    "Ms Ida Wren said: “I was wrong and will repay it.”",
    ["commitment · ida-wren · I was wrong and will repay it."],
  ],
  [
    "es",
    "Dijo la alcaldesa Ida Rocha que no hay más despidos previstos.",
    ["claim · ida-rocha · no hay más despidos previstos"],
  ],
  [
    "en",
    "According to Mayor Tim Marsh's spokeswoman, Ida Wren, the city will pay.",
    ["claim · ida-wren · the city will pay"],
  ],
  [
    "fr",
    "« Nous reconstruirons », a assuré l'avocate du maire Luc Roche, Me Ida Morel.",
    ["commitment · ida-morel · Nous reconstruirons"],
  ],
  ["en", '"Of course," said Mayor Ida Wren.', []],
  [
    "fr",
    "La sénatrice Ida Roche estime que le gouvernement ne tiendra pas ses promesses.",
    ["claim · ida-roche · le gouvernement ne tiendra pas ses promesses"],
  ],
  [
    "en",
    "Mayor Ida Wren said the first buses had left the depot at 4:30 a.m.",
    ["claim · ida-wren · the first buses had left the depot at 4:30 a.m"],
  ],
  [
    "en",
    "The drivers have returned, the Transit Workers Union and the city said in a joint statement.",
    [
      "claim · left open · The drivers have returned, the Transit Workers Union and the city said in a joint statement.",
    ],
  ],
])("reported words begin after the hearer and keep their subject (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});
