import { expect, test } from "vitest";
import { draftFacts } from "../../../../src/drafts/rules/draft-facts.ts";
import { saidIn } from "../../said-in.ts";

test.each<[string, string, readonly string[]]>([
  [
    "en",
    "Mayor Ida Wren refused to promise that the dock would stay open.",
    ["position · ida-wren · Mayor Ida Wren refused to promise that the dock would stay open."],
  ],
  [
    "en",
    "Mayor Ida Wren declined to pledge money for the dock.",
    ["position · ida-wren · Mayor Ida Wren declined to pledge money for the dock."],
  ],
  [
    "en",
    "Mayor Ida Wren stopped short of promising a refund, but said she hoped fees would fall.",
    ["hope · ida-wren · she hoped fees would fall"],
  ],
  [
    "en",
    "Mayor Ida Wren failed to deliver the homes she promised, Mr Bo Marsh said.",
    ["claim · bo-marsh · Mayor Ida Wren failed to deliver the homes she promised"],
  ],
  ["en", "Mayor Ida Wren promised nothing.", []],
  [
    "en",
    "Mayor Ida Wren promised nothing would change.",
    ["commitment · ida-wren · Mayor Ida Wren promised nothing would change."],
  ],
  [
    "fr",
    "La maire Ida Roche a refusé de promettre que le quai resterait ouvert.",
    ["position · ida-roche · La maire Ida Roche a refusé de promettre que le quai resterait ouvert."],
  ],
  ["fr", "La maire Ida Roche n'a rien promis.", []],
  [
    "fr",
    "La maire Ida Roche n'a pas construit les logements qu'elle avait promis, a déploré le préfet Luc Vidal.",
    ["claim · luc-vidal · La maire Ida Roche n'a pas construit les logements qu'elle avait promis"],
  ],
  [
    "es",
    "La alcaldesa Ida Rocha se negó a prometer que el muelle seguiría abierto.",
    ["position · ida-rocha · La alcaldesa Ida Rocha se negó a prometer que el muelle seguiría abierto."],
  ],
  ["es", "La alcaldesa Ida Rocha evitó comprometerse a bajar las tasas.", []],
  [
    "vi",
    "Giám đốc Đỗ Văn Hùng từ chối hứa rằng cầu sẽ tiếp tục mở.",
    ["position · do-van-hung · Giám đốc Đỗ Văn Hùng từ chối hứa rằng cầu sẽ tiếp tục mở."],
  ],
  ["vi", "Giám đốc Đỗ Văn Hùng không hứa gì.", []],
])("what somebody refuses to promise is no promise, and keeps its verb (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<[string, string, readonly string[]]>([
  ["en", "Neither Mayor Ida Wren nor Mr Bo Marsh promised to publish the audit.", []],
  ["en", "No one from Mayor Ida Wren's office said the dock would close.", []],
  [
    "en",
    "With no money left, Mayor Ida Wren promised to close the dock.",
    ["commitment · ida-wren · With no money left, Mayor Ida Wren promised to close the dock."],
  ],
  ["fr", "Ni la maire Ida Roche ni le préfet Luc Vidal n'ont promis une aide.", []],
  [
    "fr",
    "Aucun élu n'a promis d'ouvrir le quai, regrette la maire Ida Roche.",
    ["claim · ida-roche · Aucun élu n'a promis d'ouvrir le quai"],
  ],
  ["es", "Ni la alcaldesa Ida Rocha ni el gobernador Luis Paz prometieron publicar la auditoría.", []],
  ["es", "Ningún concejal prometió abrir el muelle.", []],
  ["vi", "Không ai ở văn phòng Giám đốc Đỗ Văn Hùng hứa đóng cầu.", []],
  ["vi", "Không đại biểu nào hứa xây cầu.", []],
])("if nobody says it, it is no statement (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<[string, string, readonly string[]]>([
  ["en", "It was Mayor Ida Wren, not Mr Bo Marsh, who promised the refund.", []],
  [
    "en",
    "Mayor Ida Wren, not Mr Bo Marsh, promised the refund.",
    ["commitment · ida-wren · Mayor Ida Wren, not Mr Bo Marsh, promised the refund."],
  ],
  ["fr", "C'est la maire Ida Roche, et non le préfet Luc Vidal, qui a promis une aide.", []],
  ["es", "Fue la alcaldesa Ida Rocha, y no el gobernador Luis Paz, quien prometió ayuda.", []],
  [
    "vi",
    "Chính Giám đốc Đỗ Văn Hùng, chứ không phải Chủ tịch Lê Thị Hoa, đã hứa xây cầu.",
    [
      "commitment · do-van-hung · Chính Giám đốc Đỗ Văn Hùng, chứ không phải Chủ tịch Lê Thị Hoa, đã hứa xây cầu.",
    ],
  ],
])("a person who is only named to be excluded says nothing (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<[string, string, string]>([
  ["es", "«No le prometimos nada al alcalde», dijo la alcaldesa Ida Rocha.", "claim"],
  ["es", "«Nunca prometimos una fecha», dijo la alcaldesa Ida Rocha.", "claim"],
  ["es", "«Tampoco les garantizamos el empleo», dijo la alcaldesa Ida Rocha.", "claim"],
  ["es", "«A nadie le pedimos dinero», dijo la alcaldesa Ida Rocha.", "claim"],
  ["es", "«No lo apoyamos en el pleno», dijo la alcaldesa Ida Rocha.", "position"],
  ["es", "«No sé cuándo, pero garantizamos el empleo», dijo la alcaldesa Ida Rocha.", "commitment"],
  ["es", "«No subiremos las tasas», dijo la alcaldesa Ida Rocha.", "commitment"],
  // A promise of earlier times may be kept already.
  ["es", "«Les prometimos una respuesta», dijo la alcaldesa Ida Rocha.", "claim"],
  ["vi", '"Không ai trong chúng tôi hứa điều đó", bà Lê Thị Hoa nói.', "claim"],
])("what the speaker's own words deny is no promise, request or support (%s: %s)", (language, text, kind) => {
  expect(draftFacts(text, { language }).statements.map((statement) => statement.kind)).toEqual([kind]);
});

test.each<[string, string, readonly string[]]>([
  [
    "en",
    "Mayor Ida Wren ruled out raising fares.",
    ["position · ida-wren · Mayor Ida Wren ruled out raising fares."],
  ],
  ["en", "Mayor Ida Wren rejected the offer.", ["position · ida-wren · Mayor Ida Wren rejected the offer."]],
  ["en", "Mayor Ida Wren ruled out the goalkeeper.", []],
  [
    "en",
    "Mayor Ida Wren did not rule out raising fares.",
    ["? position · ida-wren · Mayor Ida Wren did not rule out raising fares."],
  ],
  [
    "fr",
    "La maire Ida Roche a exclu mardi de vendre le quai.",
    ["position · ida-roche · La maire Ida Roche a exclu mardi de vendre le quai."],
  ],
  [
    "fr",
    "La maire Ida Roche a écarté une hausse des tarifs.",
    ["position · ida-roche · La maire Ida Roche a écarté une hausse des tarifs."],
  ],
  [
    "fr",
    "La maire Ida Roche conteste que le quai soit vendu.",
    ["denial · ida-roche · La maire Ida Roche conteste que le quai soit vendu."],
  ],
  ["fr", "La maire Ida Roche a exclu le gardien du groupe. Elle a été exclue de la réunion.", []],
  [
    "es",
    "La alcaldesa Ida Rocha descartó este jueves subir las tasas.",
    ["position · ida-rocha · La alcaldesa Ida Rocha descartó este jueves subir las tasas."],
  ],
  [
    "es",
    "La alcaldesa Ida Rocha descartó prometer un puente.",
    ["position · ida-rocha · La alcaldesa Ida Rocha descartó prometer un puente."],
  ],
  ["es", "La alcaldesa Ida Rocha descartó el lugar.", []],
])("what somebody rules out is a position that keeps its verb (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<[string, string, readonly string[]]>([
  ["vi", "Ông Đỗ Văn Hùng không hề hứa sẽ từ chức.", []],
  ["vi", "Ông Đỗ Văn Hùng không dám hứa sẽ trả tiền.", []],
  ["vi", "Ông Đỗ Văn Hùng chưa bao giờ cam kết giảm giá.", []],
  ["es", "La alcaldesa Ida Rocha en ningún momento prometió dimitir.", []],
  [
    "es",
    "La alcaldesa Ida Rocha dijo no poder prometer que habrá piscina.",
    ["claim · ida-rocha · La alcaldesa Ida Rocha dijo no poder prometer que habrá piscina."],
  ],
  [
    "en",
    "Mayor Ida Wren said the city could not promise that rents would fall.",
    ["? claim · ida-wren · the city could not promise that rents would fall"],
  ],
  [
    "fr",
    "La maire Ida Roche dit ne pas pouvoir promettre que la piscine rouvrira.",
    ["claim · ida-roche · La maire Ida Roche dit ne pas pouvoir promettre que la piscine rouvrira."],
  ],
])("what a speaker cannot or did not promise keeps its negation (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});
