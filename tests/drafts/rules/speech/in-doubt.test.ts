import { expect, test } from "vitest";
import { saidIn } from "../../said-in.ts";

type Row = readonly [language: string, text: string, said: readonly string[]];

test.each<Row>([
  [
    "en",
    "“Pay us by May, or I will resign,” Mayor Ida Wren said. “We will build schools or hospitals.”",
    [
      "? commitment · ida-wren · Pay us by May, or I will resign",
      "commitment · ida-wren · We will build schools or hospitals.",
    ],
  ],
  [
    "fr",
    "« Ou je démissionnerai », a dit la maire Ida Roche.",
    ["? commitment · ida-roche · Ou je démissionnerai"],
  ],
  [
    "es",
    "—Bajaremos la tasa —contestó la alcaldesa Ida Rocha—, o dimitiré.",
    ["commitment · ida-rocha · Bajaremos la tasa", "? commitment · ida-rocha · o dimitiré."],
  ],
  [
    "vi",
    "“Tôi sẽ ở lại, hoặc tôi sẽ từ chức vào tháng 5”, Giám đốc Đỗ Văn Hùng nói.",
    ["? commitment · do-van-hung · Tôi sẽ ở lại, hoặc tôi sẽ từ chức vào tháng 5"],
  ],
  [
    "en",
    "Ms Ida Wren said Ms Ada Moss had been fired. “I will sue,” she said.",
    ["claim · ida-wren · Ms Ada Moss had been fired", "? commitment · ida-wren · I will sue"],
  ],
  [
    "en",
    "Ms Ida Wren said Mr Bo Marsh had been fired. “I will sue,” she said.",
    ["claim · ida-wren · Mr Bo Marsh had been fired", "commitment · ida-wren · I will sue"],
  ],
  [
    "en",
    "Mr Bo Marsh said the mayor had lied. He added that he would sue.",
    ["claim · bo-marsh · the mayor had lied", "? commitment · bo-marsh · he would sue"],
  ],
  [
    "fr",
    "La maire Ida Roche a dit que la société mentait. Elle a promis de payer les salariés.",
    [
      "claim · ida-roche · la société mentait",
      "? commitment · ida-roche · Elle a promis de payer les salariés.",
    ],
  ],
  [
    "fr",
    "La députée Ida Roche a dit vrai. « Le ministre promet la même chose », a-t-elle dénoncé.",
    ["claim · ida-roche · Le ministre promet la même chose"],
  ],
  [
    "fr",
    "La maire Ida Roche a dit que le moulin fermait. « Le ministre promet la même chose », a-t-elle dénoncé.",
    ["claim · ida-roche · le moulin fermait", "claim · ida-roche · Le ministre promet la même chose"],
  ],
  [
    "en",
    "Mayor Ida Wren said Mr Bo Marsh had resigned and vowed to fight.",
    ["claim · ida-wren · Mr Bo Marsh had resigned", "? commitment · ida-wren · vowed to fight."],
  ],
  [
    "en",
    "Mayor Ida Wren said the mill had closed and vowed to fight.",
    ["claim · ida-wren · the mill had closed", "commitment · ida-wren · vowed to fight."],
  ],
])("another person who may be meant leaves a doubt (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<Row>([
  [
    "en",
    "Ms Ida Wren said: “I know Bo Marsh lied and will lie again.”",
    ["? commitment · ida-wren · I know Bo Marsh lied and will lie again."],
  ],
  [
    "en",
    "Ms Ida Wren said: “We believe the company lied and will pay for it.”",
    ["? commitment · ida-wren · We believe the company lied and will pay for it."],
  ],
  [
    "vi",
    'Bà Lê Thị Hoa nói: "Chúng tôi biết công ty sai và sẽ nộp phạt".',
    ["? commitment · le-thi-hoa · Chúng tôi biết công ty sai và sẽ nộp phạt"],
  ],
])("a verb after “and” may have another subject than “I” (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<Row>([
  [
    "es",
    "«Nos prometieron que vamos a cobrar», dijo la alcaldesa Ida Rocha.",
    ["claim · ida-rocha · Nos prometieron que vamos a cobrar"],
  ],
  [
    "es",
    "«El gobierno nos prometió que vamos a cobrar», dijo la alcaldesa Ida Rocha.",
    ["claim · ida-rocha · El gobierno nos prometió que vamos a cobrar"],
  ],
  [
    "fr",
    "« Le préfet a promis que nous paierons », a dit la maire Ida Roche.",
    ["claim · ida-roche · Le préfet a promis que nous paierons"],
  ],
  [
    "en",
    "“The firm promised that we will be paid,” said Mayor Ida Wren.",
    ["claim · ida-wren · The firm promised that we will be paid"],
  ],
  [
    "en",
    "“The firm told us it was over, but we will reopen,” said Mayor Ida Wren.",
    ["commitment · ida-wren · The firm told us it was over, but we will reopen"],
  ],
  [
    "vi",
    '"Họ hứa chúng tôi sẽ được trả lương", bà Lê Thị Hoa nói.',
    ["claim · le-thi-hoa · Họ hứa chúng tôi sẽ được trả lương"],
  ],
  [
    "fr",
    "« Nous nous engageons à payer les salariés », a dit la maire Ida Roche.",
    ["commitment · ida-roche · Nous nous engageons à payer les salariés"],
  ],
  ["fr", "« On verra », a dit la maire Ida Roche.", ["? commitment · ida-roche · On verra"]],
  [
    "en",
    "“I will believe it when I see it,” said Mayor Ida Wren.",
    ["? commitment · ida-wren · I will believe it when I see it"],
  ],
])("what others promise the speaker is no promise of the speaker (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<Row>([
  ["fr", "Voici le discours prononcé lundi devant la maire Ida Roche :\n\n« Nous agirons. »", []],
  [
    "es",
    "El gremio envió la siguiente declaración a la alcaldesa Ida Rocha:\n\n«Vamos a parar el lunes.»",
    [],
  ],
  ["es", "La defensa de Luis Rocha difundió la siguiente declaración:\n\n«Vamos a apelar el lunes.»", []],
  ["en", "Ms Ida Wren's lawyer issued the following statement:\n\n“We will appeal.”", []],
  ["vi", 'Phát biểu trước bà Lê Thị Hoa:\n\n"Tôi sẽ kiện công ty vào thứ hai."', []],
  [
    "vi",
    'Tại buổi gặp bà Lê Thị Hoa, công nhân phát biểu:\n\n"Tôi sẽ kiện công ty vào thứ hai."',
    ["commitment · {công nhân} · Tôi sẽ kiện công ty vào thứ hai."],
  ],
  [
    "vi",
    'Hiệu trưởng Lê Thị Hoa phát biểu tại lễ khai giảng:\n\n"Chúng tôi sẽ mở thư viện cả ngày."',
    ["commitment · le-thi-hoa · Chúng tôi sẽ mở thư viện cả ngày."],
  ],
  [
    "en",
    "Ms Ida Wren said:\n\n“We will act.”\n\nBo Marsh shook his head.\n\n“We will strike.”",
    ["commitment · ida-wren · We will act."],
  ],
])("only the person who gives a speech is its speaker (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<Row>([
  [
    "en",
    "Mayor Ida Wren (Labour) - the council's leader - promised a bench.",
    ["commitment · ida-wren · Mayor Ida Wren (Labour) - the council's leader - promised a bench."],
  ],
  [
    "fr",
    "Le maire (DVG) - Luc Roche - a promis un bus.",
    ["commitment · left open · Le maire (DVG) - Luc Roche - a promis un bus."],
  ],
  [
    "en",
    "Not (yet) - Mayor Ida Wren promised a bench.",
    ["commitment · ida-wren · Not (yet) - Mayor Ida Wren promised a bench."],
  ],
])("a bracket before a dash is not always an agency (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<Row>([
  ["en", "Ms Ida Wren told the man he would pay.", ["claim · ida-wren · he would pay"]],
  ["en", "Ms Ida Wren told no one she would resign.", []],
  ["en", "Ms Ida Wren has told nobody that she will resign.", []],
  ["en", "Ms Ida Wren was told by the mayor she would be paid.", []],
  [
    "en",
    "Mayor Ida Wren told workers who had gathered outside she would reopen the mill.",
    [
      "commitment · ida-wren · Mayor Ida Wren told workers who had gathered outside she would reopen the mill.",
    ],
  ],
  [
    "en",
    "Mayor Ida Wren condemned the attack and vowed to pay for repairs.",
    [
      "position · ida-wren · Mayor Ida Wren condemned the attack",
      "commitment · ida-wren · vowed to pay for repairs.",
    ],
  ],
])("hearers and objects do not speak (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<[string, string, readonly string[]]>([
  [
    "en",
    "Quoting Mr Bo Marsh, Mayor Ida Wren said: “The dock will close.”",
    ["? claim · ida-wren · The dock will close."],
  ],
  [
    "fr",
    "« Le quai fermera dès lundi », a dit la maire Ida Roche, citant le préfet Luc Vidal.",
    ["? claim · ida-roche · Le quai fermera dès lundi"],
  ],
  [
    "es",
    'Leyendo una carta del gobernador Luis Paz, la alcaldesa Ida Rocha dijo: "El muelle cerrará."',
    ["? claim · ida-rocha · El muelle cerrará."],
  ],
  [
    "vi",
    "Dẫn lời ông Đỗ Văn Hùng, bà Lê Thị Lan nói: “Cầu đã đóng cửa từ hôm qua.”",
    ["? claim · le-thi-lan · Cầu đã đóng cửa từ hôm qua."],
  ],
  [
    "en",
    "Citing high costs, Mayor Ida Wren said: “The dock is shut.”",
    ["claim · ida-wren · The dock is shut."],
  ],
])("words that a speaker quotes from another person are in doubt (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<[string, string, readonly string[]]>([
  [
    "fr",
    "Le préfet Luc Vidal a assuré au recteur Paul Dunn qu'il vendrait le pont.",
    ["? commitment · luc-vidal · il vendrait le pont"],
  ],
  [
    "es",
    "El gobernador Luis Paz aseguró al alcalde Tomás Gil que reabriría el muelle.",
    ["? commitment · luis-paz · reabriría el muelle"],
  ],
])("a promise to a hearer may be about the hearer (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<[string, string, readonly string[]]>([
  [
    "en",
    "Mayor Ida Wren said the council must pay or she would resign. Mayor Ida Wren told the council to pay or she would resign.",
    [
      "? position · ida-wren · the council must pay or she would resign",
      "? commitment · ida-wren · Mayor Ida Wren told the council to pay or she would resign.",
    ],
  ],
  [
    "fr",
    "La maire Ida Roche a dit que le conseil devait payer ou qu'elle démissionnerait.",
    ["? position · ida-roche · le conseil devait payer ou qu'elle démissionnerait"],
  ],
  [
    "es",
    "La alcaldesa Ida Rocha dijo que el consejo debe pagar o dimitirá.",
    ["? position · ida-rocha · el consejo debe pagar o dimitirá"],
  ],
  [
    "vi",
    "Giám đốc Trần Văn Hùng cho rằng xã cần trả tiền, nếu không ông sẽ kiện.",
    ["? position · tran-van-hung · xã cần trả tiền, nếu không ông sẽ kiện"],
  ],
])("“do it or I will go” is neither a sure demand nor a sure promise (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});
