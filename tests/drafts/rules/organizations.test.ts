import { expect, test } from "vitest";
import { draftFacts } from "../../../src/drafts/rules/draft-facts.ts";

/** Each organization as its name, and its other names after it. */
const organizations = (text: string, language: string): readonly (readonly string[])[] =>
  draftFacts(text, { language }).organizations.map(({ name, aliases }) => [
    name,
    ...aliases.map(({ words }) => words),
  ]);

test.each([
  [
    "fr",
    "Il a salué la Fédération des Clubs Nautiques Réunis du Littoral (FCNRL).",
    [["Fédération des Clubs Nautiques Réunis du Littoral", "FCNRL"]],
  ],
  [
    "fr",
    "La direction interrégionale des canaux (DIC) recrute.",
    [["direction interrégionale des canaux", "DIC"]],
  ],
  [
    "fr",
    "L'Institut régional de la mer et des côtes atlantiques (Irmeca) publie un avis.",
    [["Institut régional de la mer et des côtes atlantiques", "Irmeca"]],
  ],
  [
    "fr",
    "L'Agence de l'eau Loire-Marne et le conseil départemental de l'Orne financent.",
    [["Agence de l'eau Loire-Marne"], ["conseil départemental de l'Orne"]],
  ],
  [
    "en",
    "The Working Group for Coastal Erosion met the New Fernley Coast Guard.",
    [["Working Group for Coastal Erosion"], ["New Fernley Coast Guard"]],
  ],
  [
    "en",
    "The Department for Roads, Bridges and Inland Waterways (DRBIW) paid.",
    [["Department for Roads, Bridges and Inland Waterways", "DRBIW"]],
  ],
  [
    "en",
    "Fernley Council and Kent Police met the Health and Safety Executive.",
    [["Fernley Council"], ["Kent Police"], ["Health and Safety Executive"]],
  ],
  [
    "en",
    "He spoke to the Senate Committee on Roads, Harbours and Coastal Affairs.",
    [["Senate Committee on Roads, Harbours and Coastal Affairs"]],
  ],
  [
    "es",
    "Lo firmaron la Liga Agraria de Chile y la Federación Chilena de Huertos.",
    [["Liga Agraria de Chile"], ["Federación Chilena de Huertos"]],
  ],
  [
    "es",
    "El Ministerio de Pesca, Puertos y Costas paga al Instituto Nacional de la Sal (INSAL).",
    [["Instituto Nacional de la Sal", "INSAL"], ["Ministerio de Pesca, Puertos y Costas"]],
  ],
  [
    "vi",
    "Tổ chức Rừng xanh, Biển cả và Tuổi thơ (FSC) làm việc với Chính phủ Lào.",
    [["Tổ chức Rừng xanh, Biển cả và Tuổi thơ", "FSC"], ["Chính phủ Lào"]],
  ],
  [
    "vi",
    "Trung tâm Dự báo bão và Việc làm miền Trung (TBM) thông báo.",
    [["Trung tâm Dự báo bão và Việc làm miền Trung", "TBM"]],
  ],
] as const)("the name of an organization is whole, with its acronym (%s: %s)", (language, text, expected) => {
  expect(organizations(text, language)).toEqual(expected);
});

test("an acronym after an article is a name, and the kind before it is another", () => {
  expect(organizations("La régie SOTREX et l’ALMEX recrutent. La SOTREX paie la TVA.", "fr")).toEqual([
    ["régie SOTREX", "SOTREX"],
    ["ALMEX"],
  ]);
});

test.each([
  [
    "en",
    "HOLT: SGT. BRANDON AGREES TO CLOSE SOUTH GATE\n\nHOLT: SGT. BRANDON AGREES TO CLOSE SOUTH GATE\n\nThe gate closes.",
  ],
  ["fr", "VIDAL : LE MAIRE ROUVRE LE PORT NORD\n\nVIDAL : LE MAIRE ROUVRE LE PORT NORD\n\nLe port rouvre."],
  ["en", "Union Jack flags flew on Bank Holiday Monday. The GDP and the HIV epidemic grew."],
  ["fr", "Il part en direction de Lyon. La société de Paul Vidal paie la TVA."],
  ["es", "La empresa de Elena Ruiz paga el IVA."],
] as const)("headlines in capitals, places and taxes are no organizations (%s: %s)", (language, text) => {
  expect(organizations(text, language)).toEqual([]);
});

test.each<[string, string, readonly (readonly string[])[]]>([
  [
    "fr",
    "La Fédération des assistantes maternelles espère une aide.",
    [["Fédération des assistantes maternelles"]],
  ],
  [
    "fr",
    "Elle vit près du tribunal de Clervaux, de la mairie de Lanoue et de l'Institut supérieur de commerce de Varzy.",
    [["Institut supérieur de commerce de Varzy"]],
  ],
  ["fr", "Le cabinet Socrex et l'entreprise Eaux du Valdor répondent.", [["Eaux du Valdor"], ["Socrex"]]],
  ["fr", "Elle suit l'établissement des règles relatives à l'IA.", []],
  ["fr", "Le contrat revient à Durand & Fils SAS.", [["Durand & Fils SAS"]]],
  [
    "es",
    "La Audiencia Provincial de Almazora remite el caso a la Sala de lo Penal del Tribunal Supremo.",
    [["Audiencia Provincial de Almazora"], ["Sala de lo Penal del Tribunal Supremo"]],
  ],
  [
    "es",
    "El Ministerio de Transición Ecológica y la consejería de Sanidad callan.",
    [["Ministerio de Transición Ecológica"], ["consejería de Sanidad"]],
  ],
  [
    "es",
    "Pagó a la constructora Obras y Viales del Levante S.L. y a Transportes Gil, S.A. por la obra.",
    [["Obras y Viales del Levante S.L."], ["Transportes Gil, S.A."]],
  ],
  ["es", "El Congreso modifica la escuela de Palo Alto. El tribunal de San Telmo calla.", [["Congreso"]]],
  ["fr", "L'institut Opinéa pour Radio Valdor a interrogé la ville.", [["institut Opinéa"]]],
  ["es", "La asociación vecinal Almendros Vivos calla.", [["asociación vecinal Almendros Vivos"]]],
  ["es", "La Plataforma por la Sanidad Pública protesta.", [["Plataforma por la Sanidad Pública"]]],
  ["vi", "HĐND xã Sông Trầu chất vấn chuyện rác.", [["HĐND xã Sông Trầu"]]],
  ["vi", "Quỹ Thắp sáng Bản làng trao học bổng.", [["Quỹ Thắp sáng Bản làng"]]],
])("names end where their adjectives, places and legal forms end (%s: %s)", (language, text, found) => {
  expect(organizations(text, language)).toEqual(found);
});
