import { expect, test } from "vitest";
import { saidIn } from "../../said-in.ts";

test.each<[string, string, readonly string[]]>([
  [
    "en",
    "Mayor Ida Wren dismissed reports that she would quit.",
    ["denial · ida-wren · Mayor Ida Wren dismissed reports that she would quit."],
  ],
  [
    "en",
    "Mayor Ida Wren denied that she had sold the dock. She did not say that fares would rise. She has not promised a bridge.",
    ["denial · ida-wren · Mayor Ida Wren denied that she had sold the dock."],
  ],
  [
    "en",
    "Mayor Ida Wren denied a story that “the dock will close by May.”",
    ["denial · ida-wren · Mayor Ida Wren denied a story that “the dock will close by May.”"],
  ],
  [
    "en",
    '"It is not true that we promised a dock," Mayor Ida Wren said.',
    ["denial · ida-wren · It is not true that we promised a dock"],
  ],
  [
    "en",
    "Mayor Ida Wren dismissed the coach. Mayor Ida Wren refused to sign the lease and declined to comment.",
    ["position · ida-wren · Mayor Ida Wren refused to sign the lease and declined to comment."],
  ],
  ["en", "If Mayor Ida Wren promised a dock, she has forgotten it. Did Mayor Ida Wren promise a dock?", []],
  [
    "en",
    "Mayor Ida Wren does not support the dock.",
    ["? position · ida-wren · Mayor Ida Wren does not support the dock."],
  ],
  [
    "fr",
    "La maire Ida Roche a démenti avoir vendu le quai.",
    ["denial · ida-roche · La maire Ida Roche a démenti avoir vendu le quai."],
  ],
  [
    "fr",
    "La maire Ida Roche n'a pas promis de pont. La maire Ida Roche n'a jamais dit que les loyers baisseraient.",
    [],
  ],
  [
    "fr",
    "La maire Ida Roche a rejeté les accusations de l'opposition.",
    ["denial · ida-roche · La maire Ida Roche a rejeté les accusations de l'opposition."],
  ],
  [
    "en",
    "“Nobody paid me for the dock,” Mayor Ida Wren denied.",
    ["denial · ida-wren · Nobody paid me for the dock"],
  ],
  [
    "en",
    "“It was a long day at the dock,” Mayor Ida Wren denied.",
    ["? claim · ida-wren · It was a long day at the dock"],
  ],
  [
    "fr",
    "« Personne ne m'a payée pour ce quai », a nié la maire Ida Roche.",
    ["denial · ida-roche · Personne ne m'a payée pour ce quai"],
  ],
  [
    "es",
    "«Nadie me ha pagado por el muelle», negó la alcaldesa Ida Rocha.",
    ["denial · ida-rocha · Nadie me ha pagado por el muelle"],
  ],
  [
    "vi",
    "“Không ai trả tiền cho tôi”, Giám đốc Đỗ Văn Hùng phủ nhận.",
    ["denial · do-van-hung · Không ai trả tiền cho tôi"],
  ],
  [
    "fr",
    "« Nous n'avons jamais vendu ce quai », a déclaré la maire Ida Roche.",
    ["denial · ida-roche · Nous n'avons jamais vendu ce quai"],
  ],
  [
    "fr",
    "Si la maire Ida Roche promet un pont, le quai fermera. La maire Ida Roche a-t-elle promis un pont ?",
    [],
  ],
  [
    "es",
    "La alcaldesa Ida Rocha negó haber vendido el muelle. La alcaldesa Ida Rocha no prometió un puente.",
    ["denial · ida-rocha · La alcaldesa Ida Rocha negó haber vendido el muelle."],
  ],
  [
    "es",
    "La alcaldesa Ida Rocha rechazó las acusaciones de la oposición.",
    ["denial · ida-rocha · La alcaldesa Ida Rocha rechazó las acusaciones de la oposición."],
  ],
  [
    "es",
    "La alcaldesa Ida Rocha se negó a firmar el contrato.",
    ["position · ida-rocha · La alcaldesa Ida Rocha se negó a firmar el contrato."],
  ],
  [
    "es",
    '"No es cierto que el muelle esté en venta", dijo la alcaldesa Ida Rocha.',
    ["denial · ida-rocha · No es cierto que el muelle esté en venta"],
  ],
  [
    "vi",
    "Giám đốc Đỗ Văn Hùng phủ nhận đã bán bến tàu. Giám đốc Đỗ Văn Hùng không hứa xây cầu.",
    ["denial · do-van-hung · Giám đốc Đỗ Văn Hùng phủ nhận đã bán bến tàu."],
  ],
  [
    "vi",
    "Giám đốc Đỗ Văn Hùng bác bỏ thông tin bến tàu sẽ đóng cửa.",
    ["denial · do-van-hung · Giám đốc Đỗ Văn Hùng bác bỏ thông tin bến tàu sẽ đóng cửa."],
  ],
  ["vi", "Nếu Giám đốc Đỗ Văn Hùng hứa xây cầu, dân sẽ mừng.", []],
])("a negation is never lost (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});
