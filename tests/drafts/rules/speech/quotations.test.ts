import { expect, test } from "vitest";
import { saidIn } from "../../said-in.ts";

test.each<[string, string, readonly string[]]>([
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
    ["? claim · ida-roche · Depuis dix ans, les quais ferment"],
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
