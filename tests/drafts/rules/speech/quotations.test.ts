import { expect, test } from "vitest";
import { saidIn } from "../../said-in.ts";

test.each<[string, string, readonly string[]]>([
  [
    "en",
    "Mayor Ida Wren came late. “They were gone before it opened,” she sighed.",
    ["? claim · ida-wren · They were gone before it opened"],
  ],
  [
    "en",
    '"The dock is closed," a spokeswoman for the council said. "It will open in June."',
    ["claim · left open · The dock is closed", "commitment · left open · It will open in June."],
  ],
  ["en", '"We will not sell," said the mill\'s lawyer.', ["commitment · left open · We will not sell"]],
  [
    "en",
    'Mayor Ida Wren said the plan drawn up by Supt. Marsh would cut waiting. "We owe Supt. Marsh and Sgt. Odell a lot," Wren said.',
    [
      "claim · ida-wren · the plan drawn up by Supt. Marsh would cut waiting",
      "praise · ida-wren · We owe Supt. Marsh and Sgt. Odell a lot",
    ],
  ],
  ["en", '"Yes," Mayor Ida Wren said. "No deal," Mayor Ida Wren said.', []],
  [
    "fr",
    "« Je reviendrai au quai », a promis la maire Ida Roche.",
    ["commitment · ida-roche · Je reviendrai au quai"],
  ],
  [
    "fr",
    '« Elle nous a dit : "Ce sera fait lundi" », a raconté la maire Ida Roche.',
    ['claim · ida-roche · Elle nous a dit : "Ce sera fait lundi"'],
  ],
  [
    "fr",
    "« Personne ne sera laissé sur le quai », a promis la maire Ida Roche.",
    ["? commitment · ida-roche · Personne ne sera laissé sur le quai"],
  ],
  [
    "es",
    "«Ningún vecino perderá su casa», prometió la alcaldesa Ida Rocha.",
    ["commitment · ida-rocha · Ningún vecino perderá su casa"],
  ],
  [
    "en",
    "“Nobody will lose a home,” promised Mayor Ida Wren. “Nobody has lost one,” said Mayor Ida Wren.",
    ["commitment · ida-wren · Nobody will lose a home", "claim · ida-wren · Nobody has lost one"],
  ],
  [
    "fr",
    "La maire Ida Roche a reçu le recteur Luc Vidal. « Je reviendrai en mai », a-t-il promis. « Nous ferons mieux en juin », a-t-elle répondu.",
    [
      "? commitment · luc-vidal · Je reviendrai en mai",
      "? commitment · ida-roche · Nous ferons mieux en juin",
    ],
  ],
  [
    "fr",
    "La maire Ida Roche a insisté sur l’urgence de bâtir « un réseau de quais ouverts dans toutes les vallées du nord ».",
    [
      "position · ida-roche · La maire Ida Roche a insisté sur l’urgence de bâtir « un réseau de quais ouverts dans toutes les vallées du nord ».",
    ],
  ],
  [
    "fr",
    "Devant les élus, la maire Ida Roche a résumé la situation :\n\n« Depuis dix ans, les quais ferment », a-t-elle dit.",
    ["claim · ida-roche · Depuis dix ans, les quais ferment"],
  ],
  [
    "es",
    'La alcaldesa Ida Rocha prometió que "abriremos otra vez el muelle viejo”. “Los pescadores esperan. Hay lugar”, dijo Rocha.',
    [
      'commitment · ida-rocha · La alcaldesa Ida Rocha prometió que "abriremos otra vez el muelle viejo”.',
      "claim · ida-rocha · Los pescadores esperan.",
      "claim · ida-rocha · Hay lugar",
    ],
  ],
  [
    "es",
    '"Reabriremos el muelle en mayo", dijo un asesor de la alcaldesa Ida Rocha.',
    ["commitment · left open · Reabriremos el muelle en mayo"],
  ],
  [
    "vi",
    "Bà Đỗ Thị Lan, Hiệu trưởng trường nghề, cho biết: “Chúng tôi mở thêm hai lớp.”\n\n“Tuần lễ Nghề mộc tại Bến Tre” dự kiến có 20 gian hàng.",
    ["claim · do-thi-lan · Chúng tôi mở thêm hai lớp."],
  ],
  ["vi", "“Bà con chờ lâu lắm rồi”, bà Đỗ Thị Lan nói.", ["claim · do-thi-lan · Bà con chờ lâu lắm rồi"]],
  [
    "fr",
    "Concours d'ateliers\n\nLe concours ouvre lundi.\n\nAvec ce concours, nous ouvrons nos ateliers à ceux qui n’y entrent jamais\n\nIda Roche, conseillère auprès du Premier ministre, chargée des Arts.",
    ["claim · ida-roche · Avec ce concours, nous ouvrons nos ateliers à ceux qui n’y entrent jamais"],
  ],
  [
    "en",
    "Our doors\n\nWe opened the doors to everyone who never came in\n\nIda Wren, head of the Harlow Trust",
    ["claim · ida-wren · We opened the doors to everyone who never came in"],
  ],
])("a quotation is its speaker’s, once, with all of its words (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<[string, string, readonly string[]]>([
  [
    "en",
    "\"Mayor Wren told us: 'I will fix the roof.' She has not,\" said Mr Bo Marsh.",
    ["claim · bo-marsh · Mayor Wren told us: 'I will fix the roof.'", "claim · bo-marsh · She has not"],
  ],
  [
    "en",
    'The dock will close, Mayor Ida Wren said. "They promised us a refund," huffed Mr Bo Marsh.',
    ["claim · ida-wren · The dock will close", "? claim · bo-marsh · They promised us a refund"],
  ],
  [
    "en",
    'The dock will close, Mayor Ida Wren said. "They promised us a refund," sighed a fisherman.',
    ["claim · ida-wren · The dock will close", "claim · left open · They promised us a refund"],
  ],
  [
    "en",
    '"We will rebuild," Mr Bo Marsh quoted Mayor Ida Wren as saying.',
    ["commitment · left open · We will rebuild"],
  ],
  [
    "fr",
    "Le quai fermera, a indiqué la maire Ida Roche. « On nous avait promis une aide », maugrée Luc Vidal, président du club.",
    ["claim · ida-roche · Le quai fermera", "? claim · luc-vidal · On nous avait promis une aide"],
  ],
  [
    "fr",
    '« Le préfet nous a dit : "Je réparerai le toit." Il ne l\'a pas fait », raconte la maire Ida Roche.',
    [
      'claim · ida-roche · Le préfet nous a dit : "Je réparerai le toit."',
      "claim · ida-roche · Il ne l'a pas fait",
    ],
  ],
  [
    "es",
    "El muelle cerrará, informó la alcaldesa Ida Rocha. «Nos prometieron ayuda en mayo», tronó Luis Paz, presidente del club.",
    ["claim · ida-rocha · El muelle cerrará", "? claim · luis-paz · Nos prometieron ayuda en mayo"],
  ],
  [
    "vi",
    "\"Ông ấy nói: 'Tôi sẽ sửa mái nhà.' Ông ấy chưa làm\", Giám đốc Đỗ Văn Hùng kể.",
    ["claim · do-van-hung · Ông ấy nói: 'Tôi sẽ sửa mái nhà.'", "claim · do-van-hung · Ông ấy chưa làm"],
  ],
  [
    "vi",
    "Cầu sẽ tiếp tục đóng, Sở Giao thông cho biết hôm thứ Ba.",
    ["claim · so-giao-thong · Cầu sẽ tiếp tục đóng"],
  ],
])(
  "the words after a quotation name its speaker, even with an unknown verb, and a quotation in it is another person’s (%s: %s)",
  (language, text, said) => {
    expect(saidIn(text, language)).toEqual(said);
  },
);

test.each<[string, string, readonly string[]]>([
  [
    "fr",
    "Pour la maire Ida Roche, « ce quai est le plus beau du pays ».",
    ["? claim · ida-roche · Pour la maire Ida Roche, « ce quai est le plus beau du pays »."],
  ],
  [
    "fr",
    "Pour Ida Roche, cheffe du service durable de la ville, « ce quai est le plus beau du pays, et nos enfants y vivent ».",
    ["? claim · ida-roche · ce quai est le plus beau du pays, et nos enfants y vivent"],
  ],
  [
    "vi",
    'Tuy nhiên, bà Ngô Thị Mai, phụ huynh ở xã, lắc đầu: "Cầu này hỏng lâu rồi lắm rồi các anh ạ".',
    ["? claim · ngo-thi-mai · Cầu này hỏng lâu rồi lắm rồi các anh ạ"],
  ],
  [
    "es",
    "La alcaldesa Ida Rocha vino al acto. «Nos deja un hombre bueno», ha escrito en sus redes.",
    ["? claim · ida-rocha · Nos deja un hombre bueno"],
  ],
  [
    "fr",
    "« Ce quai est le plus beau du pays », lâche la maire Ida Roche. Le vent souffle sur le quai que la maire Ida Roche a vendu.",
    ["claim · ida-roche · Ce quai est le plus beau du pays"],
  ],
  [
    "fr",
    "Me Karim Belhadj a dénoncé « un dossier bâti sur du sable » et a plaidé la relaxe.",
    [
      "claim · karim-belhadj · Me Karim Belhadj a dénoncé « un dossier bâti sur du sable »",
      "request · karim-belhadj · a plaidé la relaxe.",
    ],
  ],
  [
    "es",
    'La alcaldesa Ida Rocha acusó a la oposición de "sembrar el miedo entre las familias".',
    [
      'claim · ida-rocha · La alcaldesa Ida Rocha acusó a la oposición de "sembrar el miedo entre las familias".',
    ],
  ],
  [
    "es",
    'La empresa concesionaria, Aguas del Tala S.A., niega la avería. Según su gerente, Luis Paz, la tubería "había pasado todas las revisiones".',
    [
      "denial · aguas-del-tala-s-a · La empresa concesionaria, Aguas del Tala S.A., niega la avería.",
      'claim · luis-paz · la tubería "había pasado todas las revisiones"',
    ],
  ],
  [
    "fr",
    "Six habitants sur dix se disent opposés au quai, selon une enquête de l'institut Opinéa.",
    [
      "claim · institut-opinea · Six habitants sur dix se disent opposés au quai, selon une enquête de l'institut Opinéa",
    ],
  ],
  ["es", "La alcaldesa Ida Rocha sostuvo hoy una reunión con los vecinos.", []],
])("words quoted inside a sentence stay in its statement (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<[string, string, readonly string[]]>([
  [
    "fr",
    "La maire Ida Roche a reçu le recteur Luc Vidal.\n\n« Nous rouvrirons le quai, a promis Mme Roche, et nous garderons le bac. »",
    ["commitment · ida-roche · Nous rouvrirons le quai, a promis Mme Roche, et nous garderons le bac."],
  ],
  [
    "fr",
    "Le recteur Luc Vidal a demandé un vote.\n\n« On me proposait un bac, racontait Ida Roche, maire de Vaux, en 2009 à la radio. J'ai refusé. »",
    [
      "request · luc-vidal · Le recteur Luc Vidal a demandé un vote.",
      "claim · ida-roche · On me proposait un bac, racontait Ida Roche, maire de Vaux, en 2009 à la radio.",
      "claim · ida-roche · J'ai refusé.",
    ],
  ],
  [
    "fr",
    "La maire Ida Roche a été claire : « Le préfet, dit le recteur Luc Vidal, a menti. »",
    ["? claim · ida-roche · Le préfet, dit le recteur Luc Vidal, a menti."],
  ],
  [
    "fr",
    "« Je partirai, plaisante la maire Ida Roche, à 120 ans. »",
    ["? commitment · ida-roche · Je partirai, plaisante la maire Ida Roche, à 120 ans."],
  ],
  [
    "fr",
    "La maire Ida Roche écoutait. « Le bac, explique un marin, coûte trop cher. »",
    ["claim · left open · Le bac, explique un marin, coûte trop cher."],
  ],
  [
    "es",
    '"Nosotros no firmaremos, respondió el juez Luis Vidal, sin ver el plano."',
    ["commitment · luis-vidal · Nosotros no firmaremos, respondió el juez Luis Vidal, sin ver el plano."],
  ],
  [
    "es",
    "La alcaldesa Ida Rocha prometió una escuela. «Gracias a los docentes, que sostienen esta casa.»",
    [
      "commitment · ida-rocha · La alcaldesa Ida Rocha prometió una escuela.",
      "praise · ida-rocha · Gracias a los docentes, que sostienen esta casa.",
    ],
  ],
])("words inside a quotation name its speaker (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});
