import { expect, test } from "vitest";
import { saidIn } from "../../said-in.ts";

test.each<[string, string, readonly string[]]>([
  [
    "en",
    "Mayor Ida Wren said she would open the dock. Mayor Ida Wren promised a bench. Mayor Ida Wren will open the dock on Monday.",
    [
      "commitment · ida-wren · she would open the dock",
      "commitment · ida-wren · Mayor Ida Wren promised a bench.",
      "? commitment · ida-wren · Mayor Ida Wren will open the dock on Monday.",
    ],
  ],
  [
    "en",
    "Mayor Ida Wren agreed to open the dock. Mayor Ida Wren said prices would rise.",
    [
      "? commitment · ida-wren · Mayor Ida Wren agreed to open the dock.",
      "claim · ida-wren · prices would rise",
    ],
  ],
  [
    "en",
    '"We will open the dock," Mayor Ida Wren said. "We will see," she added.',
    ["commitment · ida-wren · We will open the dock", "? commitment · ida-wren · We will see"],
  ],
  [
    "fr",
    "La maire Ida Roche a assuré qu'elle ouvrirait le quai. La maire Ida Roche ouvrira le quai lundi.",
    [
      "commitment · ida-roche · elle ouvrirait le quai",
      "? commitment · ida-roche · La maire Ida Roche ouvrira le quai lundi.",
    ],
  ],
  [
    "fr",
    "« Nous ouvrirons le quai neuf », a dit la maire Ida Roche.",
    ["commitment · ida-roche · Nous ouvrirons le quai neuf"],
  ],
  [
    "es",
    "La alcaldesa Ida Rocha se comprometió a abrir el muelle. La alcaldesa Ida Rocha abrirá el muelle el lunes.",
    [
      "commitment · ida-rocha · La alcaldesa Ida Rocha se comprometió a abrir el muelle.",
      "? commitment · ida-rocha · La alcaldesa Ida Rocha abrirá el muelle el lunes.",
    ],
  ],
  [
    "vi",
    "Giám đốc Đỗ Văn Hùng cam kết mở bến tàu. Giám đốc Đỗ Văn Hùng nhất trí mở bến tàu.",
    [
      "commitment · do-van-hung · Giám đốc Đỗ Văn Hùng cam kết mở bến tàu.",
      "? commitment · do-van-hung · Giám đốc Đỗ Văn Hùng nhất trí mở bến tàu.",
    ],
  ],
  [
    "vi",
    '"Chúng tôi nghe hứa nhiều lần rồi", bà Ngô Thị Mai nói.',
    ["claim · ngo-thi-mai · Chúng tôi nghe hứa nhiều lần rồi"],
  ],
])("only a promise of the speaker is a commitment without a comment (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<[string, string, readonly string[]]>([
  [
    "en",
    "If the vote passes, Mayor Ida Wren said, the city will build 300 homes.",
    ["? claim · ida-wren · If the vote passes, Mayor Ida Wren said, the city will build 300 homes."],
  ],
  [
    "en",
    "Mayor Ida Wren told Mr Bo Marsh she would resign if he did.",
    ["? commitment · ida-wren · she would resign if he did"],
  ],
  [
    "fr",
    "Si le vote passe, a déclaré la maire Ida Roche, la ville construira 300 logements.",
    [
      "? claim · ida-roche · Si le vote passe, a déclaré la maire Ida Roche, la ville construira 300 logements.",
    ],
  ],
  [
    "es",
    "Si se aprueba la moción, dijo la alcaldesa Ida Rocha, la ciudad construirá 300 viviendas.",
    [
      "? claim · ida-rocha · Si se aprueba la moción, dijo la alcaldesa Ida Rocha, la ciudad construirá 300 viviendas.",
    ],
  ],
  [
    "vi",
    "Nếu nghị quyết được thông qua, Giám đốc Đỗ Văn Hùng nói, thành phố sẽ xây 300 căn nhà.",
    [
      "? commitment · do-van-hung · Nếu nghị quyết được thông qua, Giám đốc Đỗ Văn Hùng nói, thành phố sẽ xây 300 căn nhà.",
    ],
  ],
])("a condition stays in the text, and its promise is in doubt (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each([
  ["en", "Ida Wren, the President of Malawi, said that Malawi will ratify the treaty.", "commitment"],
  [
    "fr",
    "Luc Vidal, ambassadeur de France au Sénégal, a annoncé que la France paiera le quai.",
    "commitment",
  ],
  ["es", "Ida Rocha, presidenta de Chile, dijo que Chile ratificará el tratado.", "commitment"],
  ["vi", "Đại sứ Na Uy tại Việt Nam Lê Thị Hoa khẳng định Na Uy sẽ tài trợ cây cầu.", "commitment"],
  // Another country than that of the office.
  ["en", "Ida Wren, the President of Malawi, said that Kenya will ratify the treaty.", "? commitment"],
  [
    "fr",
    "Luc Vidal, ambassadeur de France au Sénégal, a annoncé que le Sénégal paiera le quai.",
    "? commitment",
  ],
  ["es", "Ida Rocha, presidenta de Chile, dijo que Perú ratificará el tratado.", "? commitment"],
  ["vi", "Đại sứ Na Uy tại Việt Nam Lê Thị Hoa khẳng định Việt Nam sẽ tài trợ cây cầu.", "? commitment"],
])("an office promises for its own country, and not for another (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language).map((line) => line.split(" · ", 1)[0])).toEqual([said]);
});

test.each([
  [
    "fr",
    "Le maire Luc Vidal précise que les prix n'augmenteront pas. « Nous ne toucherons pas au tarif », ajoute-t-il.",
  ],
  ["en", "Mr Bo Marsh agreed to open the dock. “We will open the lock as well,” he added."],
  ["es", "El alcalde Luis Paz acordó abrir el muelle. «Abriremos también el puerto», añadió."],
])("a doubt about a promise is no doubt about who speaks next (%s: %s)", (language, text) => {
  expect(saidIn(text, language).at(-1)).toMatch(/^commitment · /u);
});

test.each<[string, string, string]>([
  ["en", "Mayor Ida Wren said she would be willing to meet the tenants.", "? commitment · ida-wren"],
  ["en", "Mayor Ida Wren said she was not prepared to resign.", "claim · ida-wren"],
  ["en", "Mayor Ida Wren said the army was ready to intervene.", "claim · ida-wren"],
  ["fr", "La maire Ida Roche a affirmé être prête à recevoir les riverains.", "? commitment · ida-roche"],
  ["fr", "« Nous sommes prêts à discuter », a dit la maire Ida Roche.", "? commitment · ida-roche"],
  ["es", "La alcaldesa Ida Rocha dijo que estaba dispuesta a recibirlos.", "? commitment · ida-rocha"],
  ["es", "«Estamos dispuestos a dialogar», dijo la alcaldesa Ida Rocha.", "? commitment · ida-rocha"],
  ["vi", "Giám đốc Đỗ Văn Hùng khẳng định sẽ sẵn sàng hỗ trợ các hộ dân.", "? commitment · do-van-hung"],
  ["vi", "Giám đốc Đỗ Văn Hùng bày tỏ sẵn sàng hỗ trợ các hộ dân.", "? commitment · do-van-hung"],
  ["es", "«Nunca estaremos dispuestos a vender», dijo la alcaldesa Ida Rocha.", "? commitment · ida-rocha"],
  ["fr", "« Nous ne serons jamais prêts à vendre », a dit la maire Ida Roche.", "? commitment · ida-roche"],
  [
    "vi",
    "“Chúng tôi sẽ không bao giờ sẵn sàng bán đất”, Giám đốc Đỗ Văn Hùng nói.",
    "? commitment · do-van-hung",
  ],
  ["vi", "Giám đốc Đỗ Văn Hùng cho biết trường chưa sẵn sàng mở cửa.", "claim · do-van-hung"],
])("to be willing is a weak promise of the person who says so (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language).map((line) => line.split(" · ").slice(0, 2).join(" · "))).toEqual([said]);
});
