import { expect, test } from "vitest";
import { saidIn } from "../../said-in.ts";

test.each<[string, string, readonly string[]]>([
  [
    "en",
    "Mr Bo Marsh agreed to open the dock by June, Mayor Ida Wren said.",
    ["? claim · bo-marsh by ida-wren · Mr Bo Marsh agreed to open the dock by June"],
  ],
  [
    "en",
    "Mayor Ida Wren said that Mr Bo Marsh had promised to resign.",
    ["? claim · bo-marsh by ida-wren · Mr Bo Marsh had promised to resign"],
  ],
  [
    "en",
    "According to Mayor Ida Wren, Mr Bo Marsh pledged to fund the dock.",
    ["? claim · bo-marsh by ida-wren · Mr Bo Marsh pledged to fund the dock"],
  ],
  [
    "en",
    "Prosecutor Ida Wren said Mr Bo Marsh never promised to resign.",
    ["claim · ida-wren · Mr Bo Marsh never promised to resign"],
  ],
  [
    "en",
    "Mayor Ida Wren said Mr Bo Marsh supports the dock.",
    ["? support · bo-marsh by ida-wren · Mr Bo Marsh supports the dock"],
  ],
  [
    "fr",
    "La maire Ida Roche a indiqué que le préfet Luc Vidal avait promis une aide.",
    ["? claim · luc-vidal by ida-roche · le préfet Luc Vidal avait promis une aide"],
  ],
  [
    "fr",
    "D'après la maire Ida Roche, le préfet Luc Vidal s'est engagé à ouvrir le quai.",
    ["? claim · luc-vidal by ida-roche · le préfet Luc Vidal s'est engagé à ouvrir le quai"],
  ],
  [
    "es",
    "La alcaldesa Ida Rocha dijo que el gobernador Luis Paz había prometido ayuda.",
    ["? claim · luis-paz by ida-rocha · el gobernador Luis Paz había prometido ayuda"],
  ],
  [
    "es",
    "Según la alcaldesa Ida Rocha, el gobernador Luis Paz se comprometió a abrir el muelle.",
    ["? claim · luis-paz by ida-rocha · el gobernador Luis Paz se comprometió a abrir el muelle"],
  ],
  [
    "vi",
    "Giám đốc Đỗ Văn Hùng cho biết Chủ tịch Lê Thị Hoa đã hứa xây cầu.",
    ["? claim · le-thi-hoa by do-van-hung · Chủ tịch Lê Thị Hoa đã hứa xây cầu"],
  ],
  [
    "vi",
    "Theo Giám đốc Đỗ Văn Hùng, Chủ tịch Lê Thị Hoa cam kết hỗ trợ bà con.",
    ["? claim · le-thi-hoa by do-van-hung · Chủ tịch Lê Thị Hoa cam kết hỗ trợ bà con"],
  ],
])(
  "what one person tells of another is told by that person, and no promise of the other (%s: %s)",
  (language, text, said) => {
    expect(saidIn(text, language)).toEqual(said);
  },
);

test.each<[string, string, readonly string[]]>([
  [
    "en",
    "Mayor Ida Wren said that while Mr Bo Marsh had promised a refund, she would not pay it.",
    ["commitment · ida-wren · while Mr Bo Marsh had promised a refund, she would not pay it"],
  ],
  [
    "en",
    'Mayor Ida Wren said Mr Bo Marsh once told her: "I will look after this place."',
    ["? claim · bo-marsh by ida-wren · I will look after this place."],
  ],
  [
    "fr",
    "Selon Le Courrier, la maire Ida Roche va démissionner.",
    ["claim · left open · la maire Ida Roche va démissionner"],
  ],
  [
    "fr",
    "Selon le directeur du port, Luc Vidal, la maire Ida Roche va démissionner.",
    ["claim · luc-vidal · la maire Ida Roche va démissionner"],
  ],
  [
    "es",
    "Según El Correo, la alcaldesa Ida Rocha dimitirá.",
    ["claim · left open · la alcaldesa Ida Rocha dimitirá"],
  ],
  [
    "vi",
    "Theo báo Bình Minh, Giám đốc Đỗ Văn Hùng sẽ từ chức.",
    ["claim · left open · Giám đốc Đỗ Văn Hùng sẽ từ chức"],
  ],
])("what one person reports of another is credited to both (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<[string, string, readonly string[]]>([
  [
    "fr",
    "La comptable Nadège Roy a affirmé que M. Luc Vidal lui avait demandé de détruire des factures.",
    ["? request · luc-vidal by nadege-roy · M. Luc Vidal lui avait demandé de détruire des factures"],
  ],
  [
    "fr",
    "Le quai ferme, a annoncé la mairie à la presse. Il a toujours nié avoir vendu le quai.",
    [
      "claim · {la mairie} · Le quai ferme",
      "? denial · {la mairie} · Il a toujours nié avoir vendu le quai.",
    ],
  ],
])(
  "what a witness tells of another person has a doubt, and a hearer is no speaker (%s: %s)",
  (language, text, said) => {
    expect(saidIn(text, language)).toEqual(said);
  },
);
