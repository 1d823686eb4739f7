import { expect, test } from "vitest";
import type { Language } from "../../../src/base/language/language.ts";
import { renderText } from "../../../src/platforms/console/render.ts";
import { askerOf } from "../../askers.ts";
import { askCorpus } from "./written/ask-corpus.ts";

const { ask } = await askCorpus();

/** A question, its asker's language, the command that it is read as, and what its answer shows. */
type Case = readonly [
  language: Language,
  question: string,
  readAs: string | undefined,
  shown: readonly string[],
];

const reporters: readonly Case[] = [
  [
    "en",
    "what did the mayor promise about housing?",
    "commitments dana-whitlock, julien-kerbrat topic:housing kind:commitment",
    ["Harwick will build 4,000 affordable homes by the end of 2030", "Julien Kerbrat"],
  ],
  [
    "en",
    "who is the transport minister?",
    "who transport minister",
    ["Lucía Ferrand: Transport Minister", "Piet Odgers: Former Transport Minister"],
  ],
  [
    "en",
    "did anybody deny the deal with Norland Homes?",
    'commitments topic:"deal norland homes" kind:denial',
    ["Dana Whitlock: There is no agreement with Norland Homes"],
  ],
  [
    "en",
    "how many families are on the waiting list in Harwick?",
    "figures families waiting list harwick",
    ["11,000 families", "Also in a statement by Imran Sayeed"],
  ],
  [
    "en",
    "what is due this month?",
    "commitments due:2026-11",
    ["Joanna Pryce", "Samuel Adeyemi", "Antoine Lesage"],
  ],
  [
    "en",
    "who said the dam is safe?",
    'quotes topic:"dam safe"',
    ["The dam is stable", "National Water Agency"],
  ],
  [
    "en",
    "what did Odgers deny?",
    "commitments piet-odgers kind:denial",
    ["He did not block the night trains"],
  ],
  [
    "en",
    "give me a quote by Sollers on hungry children",
    'quotes ingrid-sollers topic:"hungry children"',
    ["Quotations", "A hungry child does not learn"],
  ],
  [
    "en",
    "who's Angela Rourke and did she resign?",
    "who angela-rourke about:resign",
    [
      "Police chief, Harwick police",
      "Imran Sayeed: Angela Rourke should resign",
      "None of this says that it happened",
    ],
  ],
  ["en", "which promises are overdue?", "commitments due:overdue", ["750 pounds within a week"]],
  [
    "fr",
    "Que promet le maire de Saint-Aubin sur le logement ?",
    "commitments julien-kerbrat topic:logement kind:commitment",
    ["600", "étudiants"],
  ],
  [
    "fr",
    "combien d'infirmiers manquent à Valmont ?",
    "figures infirmiers manquent valmont",
    ["26 infirmiers", "agence régionale de santé"],
  ],
  ["vi", "ai là chủ tịch tỉnh Hải Ninh?", "who le-thi-thu-ha", ["Lê Thị Thu Hà"]],
  ["vi", "bao nhiêu hộ dân chưa di dời?", "figures hộ dân chưa di dời", ["84 hộ dân"]],
];

const others: readonly Case[] = [
  [
    "en",
    "who was the minister before Ferrand?",
    "who lucia-ferrand holder:before",
    [
      "In the same office before Lucía Ferrand",
      "Piet Odgers: Former Transport Minister",
      "does not say who directly",
    ],
  ],
  ["en", "who replaced Odgers?", "who piet-odgers holder:after", ["Lucía Ferrand: Transport Minister"]],
  [
    "en",
    "who was mayor before Whitlock?",
    "who dana-whitlock holder:before",
    ["Nobody else is on record in the same office before Dana Whitlock (Mayor, City of Harwick)."],
  ],
  [
    "en",
    "who was the police chief before the flood?",
    "who angela-rourke",
    ["No date is known for “before the flood”"],
  ],
  ["fr", "l'ancien ministre avant Ferrand", "who lucia-ferrand holder:before", ["Piet Odgers"]],
  ["fr", "le précédent maire de Saint-Aubin", "who maire de saint aubin holder:before", ["Personne d’autre"]],
  [
    "es",
    "¿quién fue ministro de Transporte antes de Ferrand?",
    "who lucia-ferrand holder:before",
    ["Piet Odgers"],
  ],
  ["es", "el anterior alcalde", "who alcalde holder:before", ["No consta nadie más", "Julien Kerbrat"]],
  ["vi", "ai thay Odgers?", "who piet-odgers holder:after", ["Lucía Ferrand"]],
  ["en", "who chairs the regional education board?", "org regional-education-board", ["Ingrid Sollers"]],
  ["en", "who leads the opposition in Harwick?", "who imran-sayeed", ["Imran Sayeed"]],
  ["en", "what job does Adele Kwon have?", "who adele-kwon", ["Finance Minister"]],
  ["en", "is Whitlock still mayor?", "who dana-whitlock", ["Mayor, City of Harwick · source of"]],
  ["en", "did Rourke resign?", "who angela-rourke about:resign", ["Angela Rourke should resign"]],
  [
    "en",
    "did Odgers block the night trains?",
    'who piet-odgers about:"block night trains"',
    ["He did not block the night trains"],
  ],
  ["en", "which promises have no date?", "commitments status:open", ["No date"]],
  [
    "en",
    "when was the dam inspected?",
    'timeline topic:"dam inspection"',
    ["publish the full inspection report by 22 November"],
  ],
  ["en", "how many are inspected in Brimont?", "figures inspected brimont", ["No figure is on record"]],
  ["en", "who opposes the plan?", "commitments topic:plan kind:position", ["Positions"]],
  ["en", "in which article is Odgers mentioned?", "search odgers", ["Odgers"]],
  ["en", "since when has Ferrand been minister?", "timeline lucia-ferrand topic:minister", ["Ferrand"]],
  ["fr", "qui dirige l'opposition à Saint-Aubin ?", "who sylvie-marechal", ["Sylvie Maréchal"]],
  ["fr", "Kerbrat est-il toujours maire ?", "who julien-kerbrat", ["Julien Kerbrat"]],
  [
    "fr",
    "qu'a répondu l'opposition ?",
    "quotes giles-pemberton-hay, imran-sayeed, gareth-holm, sylvie-marechal",
    ["Sylvie Maréchal"],
  ],
  ["vi", "dân Đồng Khê muốn gì?", "commitments dân đồng khê kind:request", ["Đông Khê"]],
  ["es", "¿quién manda en Harwick?", "org harwick", ["Harwick"]],
  // A name after a word such as “in” is not always a place.
  ["vi", "bên Norland Homes nói gì", "quotes norland-homes", ["Norland Homes"]],
  ["vi", "phát biểu ở bệnh viện Sông La", "quotes benh-vien-song-la", ["Sông La"]],
  ["es", "promesas por Norland Homes", "commitments norland-homes kind:commitment", ["Norland Homes"]],
];

const paraphrases: readonly Case[] = [
  [
    "en",
    "what has Dana Whitlock pledged on housing?",
    "commitments dana-whitlock topic:housing kind:commitment",
    ["4,000 affordable homes"],
  ],
  [
    "en",
    "any promises by the opposition leader on the waiting list?",
    'commitments sylvie-marechal, giles-pemberton-hay, imran-sayeed, gareth-holm topic:"waiting list" kind:commitment',
    ["None on record.", "Eleven thousand families"],
  ],
  [
    "en",
    "what does Imran Sayeed say about the waiting list?",
    'quotes imran-sayeed topic:"waiting list"',
    ["Eleven thousand families"],
  ],
  [
    "en",
    "what is Sayeed asking for?",
    "commitments imran-sayeed kind:request",
    ["Angela Rourke should resign"],
  ],
  ["en", "when will the night trains return?", 'timeline topic:"night trains return"', ["December 2027"]],
  ["en", "who is the finance minister?", "who adele-kwon", ["Finance Minister, Ministry of Finance"]],
  [
    "en",
    "what did Marek Dolan say about night trains?",
    'quotes marek-dolan topic:"night trains"',
    ["not with temporary contracts"],
  ],
  ["en", "how many sleeping cars?", "figures sleeping cars", ["42 sleeping cars"]],
  [
    "en",
    "who denied the deal with Norland Homes?",
    'commitments topic:"deal norland homes" kind:denial',
    ["Dana Whitlock"],
  ],
  ["en", "where does it say that nothing was hidden?", "search nothing hidden", ["Nothing was hidden."]],
  [
    "en",
    "who said “Nobody will be left waiting”?",
    "find Nobody will be left waiting",
    ["word for word", "Joanna Pryce"],
  ],
  [
    "en",
    "what did the water agency promise?",
    "commitments national-water-agency kind:commitment",
    ["full inspection report by 22 November"],
  ],
  ["en", "what is due next month?", "commitments due:2026-12", ["before Christmas"]],
  [
    "en",
    "has anyone called on Rourke to resign?",
    'commitments topic:"rourke resign" kind:request',
    ["Imran Sayeed"],
  ],
  ["en", "quotes hennig meals", "quotes paul-hennig topic:meals", ["the money is not there"]],
  [
    "en",
    "what did the chief executive of Eastvale promise about nurses?",
    "commitments martin-oduya topic:nurses kind:commitment",
    ["Martin Oduya"],
  ],
  [
    "en",
    "what did Ekwe promise about night trains?",
    'commitments ekwe topic:"night trains" kind:commitment',
    ["Nothing is on record for “ekwe”"],
  ],
  [
    "en",
    "Que promet Camille Ortega sur le charbon ?",
    "commitments camille-ortega topic:charbon kind:commitment",
    ["31 March 2027"],
  ],
  ["fr", "qui est la directrice de l'hôpital de Valmont ?", "who nathalie-ferreira", ["Nathalie Ferreira"]],
  ["fr", "qu'a démenti le maire de Saint-Aubin ?", "commitments julien-kerbrat kind:denial", ["Brévant"]],
  [
    "fr",
    "quelqu'un a-t-il démenti la fermeture des urgences ?",
    'commitments topic:"fermeture urgences" kind:denial',
    ["Nathalie Ferreira"],
  ],
  [
    "fr",
    "une citation de Karima Bensaïd sur les plannings",
    "quotes karima-bensaid topic:plannings",
    ["il n'y a plus de nuit"],
  ],
  ["fr", "quels engagements sont en retard ?", "commitments due:overdue", ["Joanna Pryce"]],
  [
    "fr",
    "qu'est-ce que Sylvie Maréchal demande ?",
    "commitments sylvie-marechal kind:request",
    ["plan de financement"],
  ],
  [
    "vi",
    "Trần Quốc Bảo hứa gì về cầu Vân Hải?",
    'commitments tran-quoc-bao topic:"cầu vân hải" kind:commitment',
    ["30/6/2027"],
  ],
  [
    "vi",
    "ai phủ nhận chuyện nợ nhà thầu?",
    'commitments topic:"nợ nhà thầu" kind:denial',
    ["Nguyễn Đức Thắng"],
  ],
  [
    "vi",
    "bãi rác Đông Khê tiếp nhận bao nhiêu tấn rác mỗi ngày?",
    "figures bãi rác đông khê tiếp nhận tấn rác ngày",
    ["1.300 tấn rác"],
  ],
  ["vi", "khi nào bãi rác Đông Khê đóng cửa?", 'timeline topic:"bãi rác đông khê đóng cửa"', ["quý 1/2027"]],
  ["es", "¿quién es Lucía Ferrand?", "who lucia-ferrand", ["ministra de Transporte"]],
  [
    "es",
    "¿qué prometió Olivier Quentin?",
    "commitments olivier-quentin kind:commitment",
    ["12 recrutements"],
  ],
  ["en", "when do the night trains come back?", 'timeline topic:"night trains"', ["December 2027"]],
  ["en", "who criticised the plan?", "commitments topic:plan kind:position", ["Imran Sayeed"]],
  [
    "en",
    "what did Whitlock say in November about housing?",
    "quotes dana-whitlock topic:housing date:2026-11",
    ["Dana Whitlock"],
  ],
  ["en", "which commitments are due in December?", "commitments due:2026-12", ["before Christmas"]],
  ["en", "who asked for the video?", "commitments topic:video kind:request", ["Requests"]],
  ["en", "what do you know about the dam?", "timeline topic:dam", ["The dam is stable"]],
  [
    "fr",
    "Quels engagements arrivent à échéance en décembre ?",
    "commitments due:2026-12",
    ["du 1er déc. 2026 au 31 déc. 2026)"],
  ],
  [
    "fr",
    "Qui a démenti l'accord avec Brévant ?",
    'commitments topic:"accord brévant" kind:denial',
    ["Julien Kerbrat"],
  ],
  ["vi", "Tháng 12 có gì đến hạn?", "commitments due:2026-12", ["12/2026"]],
  ["vi", "Nguyễn Đức Thắng phủ nhận gì?", "commitments nguyen-duc-thang kind:denial", ["Nguyễn Đức Thắng"]],
  ["es", "¿Qué vence en diciembre?", "commitments due:2026-12", ["dic"]],
  [
    "es",
    "¿Qué prometió la alcaldesa sobre vivienda?",
    "commitments dana-whitlock topic:vivienda kind:commitment",
    ["Dana Whitlock"],
  ],
  [
    "es",
    "¿Qué dijo Odgers sobre los trenes nocturnos?",
    'quotes piet-odgers topic:"train night"',
    ["He did not block the night trains"],
  ],
  ["es", "¿Cuántas personas fueron evacuadas?", "figures people evacuated", ["1400 people"]],
  ["es", "¿Cuándo vuelven los trenes nocturnos?", 'timeline topic:"back train night"', ["December 2027"]],
  ["es", "¿Qué dijo Camille Ortega sobre el carbón?", "quotes camille-ortega topic:coal", ["Brimont"]],
  [
    "fr",
    "combien de familles sont sur la liste d'attente à Harwick ?",
    "figures family waiting list harwick",
    ["11\u202f000 families"],
  ],
  [
    "fr",
    "les urgences de Valmont vont-elles fermer ?",
    "search urgences valmont fermer",
    ["Les urgences de nuit"],
  ],
  ["fr", "qui est le gouverneur de la région de Velmar ?", "who stefan-maurer", ["Stefan Maurer"]],
  ["vi", "bao nhiêu người phải sơ tán?", "figures people evacuated", ["1.400 people"]],
  [
    "vi",
    "bộ trưởng giao thông Lucía Ferrand hứa gì về tàu đêm?",
    'commitments lucia-ferrand topic:"train night" kind:commitment',
    ["Night trains between"],
  ],
  [
    "en",
    "how much will the housing programme cost in Harwick?",
    "figures housing programme harwick",
    ["£310,000,000"],
  ],
  [
    "en",
    "will evacuated households be paid?",
    "search evacuated households pay",
    ["750 pounds within a week"],
  ],
  ["en", "Rourke and Osei on the video", "timeline angela-rourke, daniel-osei topic:video", ["Daniel Osei"]],
  [
    "en",
    "Sayeed on the police chief",
    'timeline imran-sayeed topic:"police chief"',
    ["Angela Rourke should resign"],
  ],
  ["en", "how many wards will shut?", "figures wards close", ["2 surgical wards"]],
];

/** Names that only share words with those of people on record. */
const namesakes: readonly Case[] = [
  [
    "en",
    "Bob Sayeed on housing",
    "timeline bob sayeed topic:housing",
    ["Nothing is on record for “bob sayeed”", "Imran Sayeed"],
  ],
  ["en", "did Liz Pryce resign?", "who liz pryce about:resign", ["Nothing is on record for “liz pryce”"]],
  [
    "en",
    "who replaced Bob Odgers?",
    "who bob odgers holder:after",
    ["Nothing is on record for “bob odgers”"],
  ],
  ["en", "Sam Adeyemi on the report", "timeline sam adeyemi topic:report", ["Read as Samuel Adeyemi"]],
  ["vi", "Trần Văn Thắng nói gì?", "quotes trần văn thắng", ["Không có thông tin nào về “trần văn thắng”"]],
  ["vi", "ông Trần Văn Bảo hứa gì?", "commitments trần văn bảo kind:commitment", ["“trần văn bảo”"]],
  ["vi", "Phạm Minh Bảo nói gì", "quotes phạm minh bảo", ["Không có thông tin nào về “phạm minh bảo”"]],
  ["fr", "qu'a promis Sylvie Kerbrat ?", "commitments sylvie kerbrat kind:commitment", ["Rien dans la base"]],
  ["fr", "que veut Paul Kerbrat", "commitments paul kerbrat kind:request", ["Rien dans la base"]],
  [
    "es",
    "¿qué negó Pedro Odgers?",
    "commitments pedro odgers kind:denial",
    ["No hay nada en la base sobre «pedro odgers»"],
  ],
  [
    "es",
    "qué prometió ana ferrand",
    'commitments topic:"ana ferrand" kind:commitment',
    ["No hay nada en la base sobre «ana ferrand»"],
  ],
  ["en", "promises by bob whitlock", "commitments bob whitlock kind:commitment", ["Nothing is on record"]],
  ["en", "what is bob whitlock's plan", "who bob whitlock about:plan", ["Nothing is on record"]],
  [
    "en",
    "how many homes did bob whitlock promise",
    "figures homes bob whitlock promise",
    ["No figure is on record."],
  ],
  // “Bao lâu” is “how long”, and not Trần Quốc Bảo.
  ["vi", "người dân đã chờ bao lâu?", "figures người dân chờ", ["8 năm"]],
  ["vi", "thị trưởng nói gì", "quotes dana-whitlock, julien-kerbrat", ["Dana Whitlock"]],
];

/** Questions about a person whom neither they nor a thread name: an answer may be about another person. */
const unclear: readonly Case[] = [
  ["en", "what did she say about rents?", undefined, ["Whom does “she” mean?", "/quotes topic:rents"]],
  ["en", "did he deny the deal?", undefined, ["Whom does “he” mean?", "/commitments topic:deal kind:denial"]],
  ["en", "who is she?", undefined, ["Whom does “she” mean?"]],
  [
    "fr",
    "qu’a-t-elle promis ?",
    undefined,
    ["Posez la question avec le nom", "/commitments kind:commitment"],
  ],
  [
    "fr",
    "qu’a-t-il dit sur le logement ?",
    undefined,
    ["Posez la question avec le nom", "/quotes topic:logement"],
  ],
  ["es", "¿qué prometió ella?", undefined, ["¿A quién se refiere «ella»?"]],
  ["vi", "bà ấy đã hứa gì?", undefined, ["“bà ấy” là ai?"]],
];

const ministers = "antoine-lesage, camille-ortega, lucia-ferrand, adele-kwon, tran-quoc-bao";

/** Offices and organizations in another language than the record, or in other words. */
const offices: readonly Case[] = [
  ["es", "¿qué dijo el ministro?", `quotes ${ministers}`, ["Adele Kwon", "Trần Quốc Bảo"]],
  ["es", "¿qué dijo la ministra?", "quotes camille-ortega, lucia-ferrand", ["Lucía Ferrand"]],
  ["vi", "bộ trưởng nói gì", `quotes ${ministers}`, ["Antoine Lesage"]],
  ["fr", "qu'a dit la directrice ?", "quotes nathalie-ferreira", ["Nathalie Ferreira"]],
  ["en", "what did the prefect say?", "quotes claire-vasseur", ["Claire Vasseur"]],
  ["es", "¿qué dijo la gobernadora?", "quotes stefan-maurer", ["Stefan Maurer"]],
  ["es", "¿qué dice el sindicato de enfermeras?", "quotes royal-union-of-nurses", ["Royal Union of Nurses"]],
  ["en", "what does the nurses' union say?", "quotes royal-union-of-nurses", ["Royal Union of Nurses"]],
  ["fr", "que dit l'agence de l'eau ?", "quotes national-water-agency", ["National Water Agency"]],
  ["fr", "que dit la police de Harwick ?", "quotes harwick-police", ["Harwick police"]],
  [
    "en",
    "what does the electricians union want",
    "commitments syndicat-des-electriciens kind:request",
    ["written guarantees"],
  ],
  ["en", "did the police chief resign?", "who angela-rourke about:resign", ["Angela Rourke should resign"]],
  [
    "fr",
    "le chef de la police a-t-il démissionné ?",
    "who angela-rourke about:resign",
    ["Angela Rourke should resign"],
  ],
  ["en", "who was transport minister before?", "who transport minister holder:before", ["Piet Odgers"]],
  [
    "es",
    "¿quién era ministro de Transporte antes?",
    "who ministro de transporte holder:before",
    ["Piet Odgers"],
  ],
  [
    "fr",
    "qui était ministre des Transports avant ?",
    "who ministre des transports holder:before",
    ["Piet Odgers"],
  ],
];

/** Questions without their mark, with other forms of words, and with words that the record has only apart. */
const inAHurry: readonly Case[] = [
  ["en", "which wards is Eastvale closing", "search wards eastvale closing", ["surgical wards"]],
  ["en", "who voted against free school meals", "search voted against free school meals", ["Paul Hennig"]],
  [
    "es",
    "quién votó en contra de la comida escolar gratis",
    "search vote against meal school free",
    ["Paul Hennig"],
  ],
  ["en", "how cheap is the cheapest night train ticket", "figures cheapest night train ticket", ["29"]],
  [
    "en",
    "what's the health secretary hoping for",
    "commitments tobias-renn kind:hope",
    ["the decision can be reversed"],
  ],
  ["en", "when are the night trains coming", 'timeline topic:"night trains"', ["December 2027"]],
  ["fr", "que dit Santé Unie sur la fermeture", "quotes sante-unie topic:fermer", ["est prise"]],
  ["en", "has the mayor been arrested", "search mayor arrested", ["Nothing is on record"]],
];

/** Commands as reporters type them: without accents, in another language, with a typing error, with dates and subjects in any words. */
const commandLines: readonly Case[] = [
  ["vi", "/cam-ket Trần Quốc Bảo", undefined, ["Trần Quốc Bảo · Cam kết", "Cầu Vân Hải"]],
  ["es", "/quien entrenadora", undefined, ["Begoña Larrañaga"]],
  ["en", "/engagements Whitlock", undefined, ["Dana Whitlock · Commitments"]],
  [
    "en",
    "/comitments housing due:2030",
    "commitments housing due:2030",
    ["Read as: /commitments housing due:2030", "Harwick will build 4,000 affordable homes"],
  ],
  ["fr", "/engagement Kerbrat", "commitments Kerbrat", ["/commitments Kerbrat", "Julien Kerbrat"]],
  // Only commands that read the record run with a typing error.
  ["en", "/aprove x", undefined, ["Did you mean /approve x?"]],
  ["en", "/commitments due in january", undefined, ["Commitments · due 1 Jan 2027 to 31 Jan 2027"]],
  ["fr", "/engagements en janvier", undefined, ["du 1er janv. 2027 au 31 janv. 2027"]],
  ["es", "/compromisos vencen en 2027", undefined, ["vencen: del 1 ene 2027 al 31 dic 2027"]],
  ["vi", "/cam-kết đến hạn trong tháng 12", undefined, ["hạn từ 1/12/2026 đến 31/12/2026"]],
  ["en", "/figures liste d'attente", undefined, ["Read as: “waiting list”", "Figures · liste d'attente"]],
  ["es", "/cifras lista de espera", undefined, ["Leído como: «waiting list»", "11.000 families"]],
  ["vi", "/số-liệu danh sách chờ", undefined, ["Hiểu là: “waiting list”"]],
  ["fr", "/engagements trains de nuit", undefined, ["trains de nuit · Engagements", "Lucía Ferrand"]],
  ["en", "/commitments whitlok housing", undefined, ["Read as Dana Whitlock", "Dana Whitlock · Housing"]],
  ["en", "/commitments brown cow", undefined, ["Nothing is on record for “brown cow”."]],
  ["fr", "/qui maire et préfète", undefined, ["Julien Kerbrat", "Claire Vasseur"]],
  ["es", "/quién el gobernador y la entrenadora", undefined, ["Stefan Maurer", "Begoña Larrañaga"]],
  ["en", "who are whitlock and kerbrat?", "who whitlock and kerbrat", ["Dana Whitlock", "Julien Kerbrat"]],
  ["vi", "ai là giám đốc và bộ trưởng", "who giám đốc và bộ trưởng", ["Đặng Thùy Linh", "Trần Quốc Bảo"]],
  [
    "es",
    "qué dijeron el presidente y la entrenadora",
    "quotes yannick-le-goff, begona-larranaga, joaquin-urrutia, herve-delmas, pham-minh-khoi",
    ["Begoña Larrañaga"],
  ],
];

test.each([
  ...reporters,
  ...others,
  ...paraphrases,
  ...namesakes,
  ...unclear,
  ...offices,
  ...inAHurry,
  ...commandLines,
])("in %s, “%s” is answered", async (language, question, readAs, shown) => {
  const { answer, lineOfPage } = await ask.line(question, askerOf(language, {}));
  expect(answer.readAs).toBe(readAs);
  // The last page has all entries; those before it only count the later ones.
  const { answer: whole } = await ask.line(lineOfPage(1_000), askerOf(language, {}));
  const written = [answer, whole].map((each) => renderText(each, { styled: false })).join("\n");
  for (const words of shown) expect(written).toContain(words);
});
