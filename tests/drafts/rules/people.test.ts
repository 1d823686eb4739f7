import { expect, test } from "vitest";
import type { Actor, DraftFacts } from "../../../src/drafts/facts.ts";
import { draftFacts } from "../../../src/drafts/rules/draft-facts.ts";

const people = (text: string, language: string) =>
  draftFacts(text, { language }).people.map(({ name, roles }) => [name, roles.map((role) => role.title)]);

test.each([
  ["en", "Foreign Minister Ana Lund said yes.", [["Ana Lund", ["Foreign Minister"]]]],
  [
    "en",
    "Tom Reed, Minister of Works, Services and Transport, said yes.",
    [["Tom Reed", ["Minister of Works, Services and Transport"]]],
  ],
  ["fr", "La ministre de la Santé, Mme Ève Petit, a dit oui.", [["Ève Petit", ["ministre de la Santé"]]]],
  [
    "fr",
    "M. Paul Roy, chef du Bureau de l'Envoyé spécial du Secrétaire général, est venu.",
    [["Paul Roy", ["chef du Bureau de l'Envoyé spécial du Secrétaire général"]]],
  ],
  [
    "vi",
    "Bộ trưởng Ngoại giao Phần Lan Mika Aalto nói vậy.",
    [["Mika Aalto", ["Bộ trưởng Ngoại giao Phần Lan"]]],
  ],
  ["vi", "Ông Lê Văn Tám, Giám đốc Sở Y tế, cho biết như vậy.", [["Lê Văn Tám", ["Giám đốc Sở Y tế"]]]],
  ["es", "El intendente de Salto, Juan Sosa, dijo que sí.", [["Juan Sosa", ["intendente de Salto"]]]],
  ["es", "El concejal Braulio Rey Soto dijo que sí.", [["Braulio Rey Soto", ["concejal"]]]],
  ["es", "La edil Nerea Conde del Val dijo que sí.", [["Nerea Conde del Val", ["edil"]]]],
  ["fr", "La juge Sophie Maire Dutilleul a dit oui.", [["Sophie Maire Dutilleul", ["juge"]]]],
  ["en", "Bryan Ferry said yes.", [["Bryan Ferry", []]]],
  ["en", "The mayor, Martha King, said yes. King left.", [["Martha King", ["mayor"]]]],
  ["en", "Councillor Peter Bishop said yes. The Bishop said no.", [["Peter Bishop", ["Councillor"]]]],
  ["fr", "La juge Sophie Abbé a dit oui. Mme Abbé est partie.", [["Sophie Abbé", ["juge"]]]],
  ["es", "La alcaldesa, Marta Rey, dijo que sí. Rey se fue.", [["Marta Rey", ["alcaldesa"]]]],
  [
    "es",
    "Marta Rey López dijo que sí. Rey se fue. El Rey Felipe VI calló.",
    [
      ["Marta Rey López", []],
      ["Felipe VI", ["Rey"]],
    ],
  ],
  [
    "en",
    "Peter Bishop said yes, and King Charles Windsor said no.",
    [
      ["Peter Bishop", []],
      ["Charles Windsor", ["King"]],
    ],
  ],
  ["en", "The Victoria Premier said yes.", []],
  ["en", "The vicar, the Rev. Anna Bell, said yes.", [["Anna Bell", ["vicar"]]]],
  [
    "fr",
    "Le porte-parole de l'armée, le général Paul Roy, a dit oui.",
    [["Paul Roy", ["porte-parole de l'armée"]]],
  ],
  ["en", "Parish clerk Anna Bell said yes.", [["Anna Bell", ["Parish clerk"]]]],
  ["en", "The pier Anna Bell promised said a lot.", [["Anna Bell", []]]],
  ["en", "Court heard Tom Hale promised to pay. Tom Hale said yes.", [["Tom Hale", []]]],
  ["en", "Police shot Tom Hale. Tom Hale said yes.", [["Tom Hale", []]]],
  ["en", "The work of a decade, Anna Bell said, was lost.", [["Anna Bell", []]]],
  [
    "en",
    "Navy spokeswoman, Lieutenant Commander Anna Bell, said yes.",
    [["Anna Bell", ["Lieutenant Commander"]]],
  ],
  [
    "en",
    "His predecessor, Anna Bell, now an economist, said yes.",
    [["Anna Bell", ["predecessor", "economist"]]],
  ],
  [
    "fr",
    "La médecin-cheffe de l'hôpital, Anne Petit, a dit oui.",
    [["Anne Petit", ["médecin-cheffe de l'hôpital"]]],
  ],
  ["fr", "La rue de la mairie, Anne Petit, a dit oui.", [["Anne Petit", []]]],
  ["fr", "Paul Roy, maître fromager depuis 1990, a dit oui.", [["Paul Roy", ["maître fromager"]]]],
  ["vi", "Chị Võ Thị Nhớ, mẹ bé Tí Nị, nói có.", [["Võ Thị Nhớ", ["mẹ bé Tí Nị"]]]],
  [
    "vi",
    "Ông Kiều Minh Hoàng - thủ trưởng cơ quan điều tra - nói có.",
    [["Kiều Minh Hoàng", ["thủ trưởng"]]],
  ],
  [
    "vi",
    "Bà Hồ Thị Mộng Tuyền, sáng lập kiêm tổng giám đốc Krông Vàng, nói có.",
    [["Hồ Thị Mộng Tuyền", ["sáng lập kiêm tổng giám đốc Krông Vàng"]]],
  ],
  ["en", "Tom Hale, a scandal for the town, resigned. Tom Hale said yes.", [["Tom Hale", []]]],
  ["fr", "Paul Roy, une honte pour la ville, est parti. Paul Roy a dit oui.", [["Paul Roy", []]]],
  ["es", "Pedro Gil, un escándalo para el pueblo, se fue. Pedro Gil dijo que sí.", [["Pedro Gil", []]]],
  ["en", "The cellist Isla Bell said yes. The cellist left.", [["Isla Bell", ["cellist"]]]],
  ["en", "The fishwife Isla Bell, a lampmaker from Harlow, said yes.", [["Isla Bell", ["lampmaker"]]]],
  ["en", "The letter Tom Hale wrote was found. Tom Hale said yes.", [["Tom Hale", []]]],
  ["en", "The trawler Mary Jane sank.", []],
  ["en", "The thriller Ann Lee wrote was banned. Ann Lee said yes.", [["Ann Lee", []]]],
  ["en", "The disaster Ann Lee saw was real. Ann Lee said yes.", [["Ann Lee", []]]],
  ["fr", "Le projecteur Judith Roy est tombé. Judith Roy a dit oui.", [["Judith Roy", []]]],
  ["es", "La carretera Ana Ruiz cerró. Ana Ruiz dijo que sí.", [["Ana Ruiz", []]]],
  ["en", "A developer called Anna Bell said yes.", [["Anna Bell", []]]],
  ["en", "The company named Frank Osei its chair. Frank Osei said yes.", [["Frank Osei", []]]],
  [
    "en",
    "The two mayors met the councillors, Ann Lee and Tom Hale, on Monday.",
    [
      ["Ann Lee", ["councillor"]],
      ["Tom Hale", ["councillor"]],
    ],
  ],
  [
    "en",
    "The mayors of both towns, Ann Lee and Tom Hale, said yes.",
    [
      ["Ann Lee", ["mayor"]],
      ["Tom Hale", ["mayor"]],
    ],
  ],
  [
    "fr",
    "Les deux conseillers municipaux, Ann Lee et Tom Hale, ont dit oui.",
    [
      ["Ann Lee", ["conseiller"]],
      ["Tom Hale", ["conseiller"]],
    ],
  ],
  [
    "en",
    "Parent Tom Hale and retired GP Mary Lee said yes.",
    [
      ["Tom Hale", ["Parent"]],
      ["Mary Lee", ["retired GP"]],
    ],
  ],
  ["fr", "L'éclusière Jeanne Morvan a dit oui.", [["Jeanne Morvan", ["éclusière"]]]],
  ["fr", "Paul Vidal, verrier à Nancy, a dit oui.", [["Paul Vidal", ["verrier à Nancy"]]]],
  ["fr", "Le directeur, Paul Vidal, juge cette demande excessive.", [["Paul Vidal", ["directeur"]]]],
  ["fr", "Le bailleur, Gérald Montfort, a dit oui.", [["Gérald Montfort", ["bailleur"]]]],
  ["en", "Chief financial officer Ann Lee said yes.", [["Ann Lee", ["Chief financial officer"]]]],
  [
    "vi",
    "Giám đốc Sở Văn hóa, Thể thao và Du lịch tỉnh, ông Lê Văn Tám, nói vậy.",
    [["Lê Văn Tám", ["Giám đốc Sở Văn hóa, Thể thao và Du lịch tỉnh"]]],
  ],
  [
    "vi",
    "Nghệ sĩ Ưu tú Kiều Mộng Thu và cử tri Lữ Văn Sáu nói vậy.",
    [
      ["Kiều Mộng Thu", ["Nghệ sĩ Ưu tú"]],
      ["Lữ Văn Sáu", ["cử tri"]],
    ],
  ],
  ["es", "El cabrero Tomás Gil dijo que sí.", [["Tomás Gil", ["cabrero"]]]],
  ["es", "La socialista Remei Albarrán pidió calma.", [["Remei Albarrán", ["socialista"]]]],
  [
    "vi",
    "Hiệu trưởng Trường Tiểu học Lê Văn Tám Trần Thị Mỹ nói đủ lớp.",
    [["Trần Thị Mỹ", ["Hiệu trưởng Trường Tiểu học Lê Văn Tám"]]],
  ],
  ["vi", "Ông Đinh Công Vinh, Trưởng thôn Phú Lạc, nói vậy.", [["Đinh Công Vinh", ["Trưởng thôn Phú Lạc"]]]],
  ["vi", "Giám đốc công ty Vũ Hải Đăng nói vậy.", [["Vũ Hải Đăng", ["Giám đốc công ty"]]]],
  ["vi", "Chợ Bà Chiểu và chùa Ông Bổn đông khách.", []],
  ["en", "Its operations director, Hugh Gillespie, said yes.", [["Hugh Gillespie", ["operations director"]]]],
  [
    "es",
    "La portavoz del grupo Comarca Viva, Itziar Galdós, dijo que sí.",
    [["Itziar Galdós", ["portavoz del grupo Comarca Viva"]]],
  ],
  ["vi", "Ứng cử viên chủ tịch nước Lê Văn Bình nói vậy.", [["Lê Văn Bình", ["Ứng cử viên chủ tịch nước"]]]],
  [
    "vi",
    "Chủ tịch Hiệp hội Du lịch Nông thôn (CDN) Trần Văn Bình nói vậy.",
    [["Trần Văn Bình", ["Chủ tịch Hiệp hội Du lịch Nông thôn"]]],
  ],
  ["fr", "Il juge l'exploitant\n\nCinq jours ont passé.", []],
  ["en", "Acting borough manager Kwame Bell said yes.", [["Kwame Bell", ["Acting borough manager"]]]],
  ["en", "She hugged bakery owner Tomasz Bell.", [["Tomasz Bell", ["bakery owner"]]]],
  ["en", "Anna Bell, a former pupil who won, said yes.", [["Anna Bell", ["former pupil"]]]],
  ["en", "His predecessor, Carmela Duquesne, said yes.", [["Carmela Duquesne", ["predecessor"]]]],
  [
    "en",
    "Miss Bell's nephew, Tom Hale, said yes.",
    [
      ["Tom Hale", ["nephew"]],
      ["Bell", []],
    ],
  ],
  ["en", "Her apprentice, 17-year-old Caspian Reed, left.", [["Caspian Reed", ["apprentice"]]]],
  ["en", "At dusk, amateur naturalist Philippa Bell said yes.", [["Philippa Bell", ["amateur naturalist"]]]],
  ["en", "A spokesperson for the shipyard, Garrow Marine, said yes.", []],
  ["fr", "Le patron, son neveu Rémi Rastoul, a dit oui.", [["Rémi Rastoul", ["neveu"]]]],
  ["vi", "Luật sư bào chữa Đường Thị Thu nói vậy.", [["Đường Thị Thu", ["Luật sư bào chữa"]]]],
  ["en", "The operator, Merrow Terminals, said yes.", []],
  ["en", "In her speech, Ann Lee said yes.", [["Ann Lee", []]]],
  ["en", "Ann Lee, the day after the vote, said yes.", [["Ann Lee", []]]],
  ["fr", "Son voisin, Paul Vidal, a dit oui.", [["Paul Vidal", ["voisin"]]]],
  ["fr", "Paul Vidal, habitante du quai, a dit oui.", [["Paul Vidal", ["habitante du quai"]]]],
  ["fr", "Paul Vidal, lors d'un débat, a dit oui.", [["Paul Vidal", []]]],
  [
    "fr",
    "Président du Stade de Lormes depuis 2014, Paul Vidal a dit oui.",
    [["Paul Vidal", ["Président du Stade de Lormes"]]],
  ],
  ["es", "Ana Ruiz, referente de los vecinos, dijo que sí.", [["Ana Ruiz", ["referente de los vecinos"]]]],
  ["es", "Ana Ruiz, acompañada de su madre, dijo que sí.", [["Ana Ruiz", []]]],
  ["es", "El camionero jubilado Rubén Ferreyra dijo que sí.", [["Rubén Ferreyra", ["camionero jubilado"]]]],
  [
    "es",
    "Los gremialistas Olga Zabala y Fermín Quispe dijeron que sí.",
    [
      ["Olga Zabala", ["gremialista"]],
      ["Fermín Quispe", ["gremialista"]],
    ],
  ],
  ["vi", "Vợ ông, bà Kim Thị Xuyến, nói vậy.", [["Kim Thị Xuyến", ["Vợ ông"]]]],
  [
    "vi",
    "Ông Lâm Văn Sáu (68 tuổi), người dân xóm Cồn Sậy, nói vậy.",
    [["Lâm Văn Sáu", ["người dân xóm Cồn Sậy"]]],
  ],
  ["vi", "Ông Lâm Văn Sáu, trong cuộc họp, nói vậy.", [["Lâm Văn Sáu", []]]],
  [
    "vi",
    "Đại diện Hội Sinh viên trường, bạn Tăng Minh Khuê nói vậy.",
    [["Tăng Minh Khuê", ["Đại diện Hội Sinh viên trường"]]],
  ],
  ["vi", "Chuyên gia hàng không Bế Thị Kim Oanh nói vậy.", [["Bế Thị Kim Oanh", ["Chuyên gia hàng không"]]]],
])("a name with a title is a person with that role (%s: %s)", (language, text, expected) => {
  expect(people(text, language)).toEqual(expected);
});

test.each([
  ["en", "The two mayors met friends, Ann Lee and Tom Hale. Ann Lee and Tom Hale said yes."],
  ["en", "Ministers rang old friends, Ann Lee and Tom Hale. Ann Lee and Tom Hale said yes."],
  ["es", "Los ministros vieron amigos, Ann Lee y Tom Hale. Ann Lee y Tom Hale dijeron que sí."],
  ["es", "Los alcaldes buscaban socios, Ann Lee y Tom Hale. Ann Lee y Tom Hale dijeron que sí."],
  ["fr", "Les maires rencontrent leurs amis, Ann Lee et Tom Hale. Ann Lee et Tom Hale ont dit oui."],
])("an office is not that of people after a verb (%s: %s)", (language, text) => {
  expect(people(text, language)).toEqual([
    ["Ann Lee", []],
    ["Tom Hale", []],
  ]);
});

test.each([
  [
    "en",
    "Senators Ana Smith (D-NY) and Tom Reed (R-TX) announced that they will introduce the bill.",
    [
      ["Ana Smith", ["Senator"]],
      ["Tom Reed", ["Senator"]],
    ],
  ],
  [
    "fr",
    "Les ministres Paul Roy et Ève Petit ont annoncé qu'ils ouvriront trois centres.",
    [
      ["Paul Roy", ["ministre"]],
      ["Ève Petit", ["ministre"]],
    ],
  ],
  [
    "es",
    "Los ministros Juan Sosa y Ana Ruiz prometieron abrir tres centros.",
    [
      ["Juan Sosa", ["ministro"]],
      ["Ana Ruiz", ["ministro"]],
    ],
  ],
  ["en", "Ministers from forty countries met in Geneva and Rome.", []],
  [
    "es",
    "Los dos concejales tránsfugas, Ginés Robledo y Petra Soto, dijeron que sí.",
    [
      ["Ginés Robledo", ["concejal"]],
      ["Petra Soto", ["concejal"]],
    ],
  ],
  [
    "fr",
    "Les gardiens du refuge, Maud et Pierrick Sauvage, sont partis.",
    [
      ["Pierrick Sauvage", ["gardien"]],
      ["Maud", ["gardien"]],
    ],
  ],
])("a title for several is each one's own (%s: %s)", (language, text, expected) => {
  expect(people(text, language)).toEqual(expected);
});

test.each([
  [
    "fr",
    "Mme Ève Petit, coordinatrice résidente de l'ONU, est venue. Trois agents représentaient le Bureau du Coordonnateur résident de l'ONU.",
    [["Ève Petit", ["coordinatrice résidente de l'ONU"]]],
  ],
  [
    "en",
    "Ana Lund, Minister of Health, came. The Office of the Minister of Health and Sport said nothing.",
    [["Ana Lund", ["Minister of Health"]]],
  ],
  [
    "es",
    "Juan Sosa, ministro de Salud, vino. El despacho del ministro de Salud y Deporte calló.",
    [["Juan Sosa", ["ministro de Salud"]]],
  ],
])("an office that is named for a title is nobody's role (%s: %s)", (language, text, expected) => {
  expect(people(text, language)).toEqual(expected);
});

test.each([
  ["en", "The Great Western Hospital opened near Green Park."],
  ["fr", "Le Pacte numérique mondial et le Prix Albert Londres existent."],
  ["vi", "Đồng bằng sông Cửu Long và Hà Nội có mưa."],
  ["es", "En San Juan anunció lluvias el Servicio Meteorológico."],
])("capitals alone make no person (%s: %s)", (language, text) => {
  expect(people(text, language)).toEqual([]);
});

const speakers = (facts: DraftFacts): string[] => {
  const name = (actor: Actor): string =>
    actor.type === "person"
      ? (facts.people[actor.index]?.name ?? "")
      : actor.type === "unresolved"
        ? `? ${actor.words}`
        : actor.type;
  return facts.statements.map(({ speaker }) => name(speaker));
};

test("a description means who holds the office, wherever that is said", () => {
  const text =
    "Le ministre a déclaré que tout irait bien.\n\nLe ministre Jean Roy a reçu Mme Ana Lund, ambassadrice de Norvège.\n\nL'ambassadrice a salué cet accueil.";
  expect(speakers(draftFacts(text, { language: "fr" }))).toEqual(["Jean Roy", "Ana Lund"]);
});

test("a longer title is another office", () => {
  const text =
    "Phó Thủ tướng Lê Văn Tám và Thủ tướng Trần Văn Bảy dự họp.\n\nThủ tướng khẳng định Việt Nam sẽ tham gia.";
  expect(speakers(draftFacts(text, { language: "vi" }))).toEqual(["Trần Văn Bảy"]);
});

test("a description that fits no person is left open and marked", () => {
  const { statements } = draftFacts("The president said that taxes would fall.", { language: "en" });
  expect(statements.map(({ speaker, doubts }) => [speaker, doubts])).toEqual([
    [{ type: "unresolved", words: "president" }, ["actor-unresolved"]],
  ]);
});

test("the spelling with its marks is kept beside the one without", () => {
  const text = "Minister Nguyen Manh Hung said yes. Minister Nguyễn Mạnh Hùng said it again.";
  const [person] = draftFacts(text, { language: "en" }).people;
  expect([person?.name, person?.native, person?.spans.length]).toEqual([
    "Nguyen Manh Hung",
    "Nguyễn Mạnh Hùng",
    2,
  ]);
});

test.each([
  ["one bearer is named by them", ["Ana Lund"], 2],
  ["two are told apart by nothing, so that neither is named", ["Ana Lund", "Ada Lee"], 0],
  ["the third is no more named than the first two", ["Ana Lund", "Ada Lee", "Abe Long"], 0],
  ["nor is the fourth", ["Ana Lund", "Ada Lee", "Abe Long", "Amy Lake"], 0],
])("initials at the start of an answer: %s", (_, names, spoken) => {
  const introduced = names.map((name) => `Minister ${name} came.`).join(" ");
  const text = `${introduced}\n\nQ: Will you build?\n\nA. L.: We will build three schools.\n\nQ: And then?\n\nA. L.: We will open two more.`;
  expect(speakers(draftFacts(text, { language: "en" })).filter((name) => names.includes(name))).toHaveLength(
    spoken,
  );
});

test.each([
  ["en", "Ruth Opoku, 52, a baker from Fernley, said the street was full.", [["Ruth Opoku", ["baker"]]]],
  ["en", "William Ostman, who runs the mill, said it would close.", [["William Ostman", []]]],
  ["fr", "Claire Perrin, 52 ans, pompière, a parlé.", [["Claire Perrin", ["pompière"]]]],
  [
    "fr",
    "Le préfet, Marc Delorme, a cité Léopold Sarr.",
    [
      ["Marc Delorme", ["préfet"]],
      ["Léopold Sarr", []],
    ],
  ],
  ["vi", "Bà Ngô Thị Mai, 52 tuổi, giáo viên, cho biết lớp đã kín.", [["Ngô Thị Mai", ["giáo viên"]]]],
  ["es", "Rosa Ibarra, de 52 años, panadera, dijo que sí.", [["Rosa Ibarra", ["panadera"]]]],
  ["es", "El exministro Luis Rey asistió.", [["Luis Rey", ["exministro"]]]],
  [
    "es",
    "El vicerrector de Estudiantes, Mikel Aramburu, lo explicó.",
    [["Mikel Aramburu", ["vicerrector de Estudiantes"]]],
  ],
  ["es", "La vicedecana Ana Paz dimitió.", [["Ana Paz", ["vicedecana"]]]],
  ["en", "The vice-rector, Mary Holt, said that fees will fall.", [["Mary Holt", ["vice-rector"]]]],
  ["fr", "La vice-doyenne Julie Caron a démissionné.", [["Julie Caron", ["vice-doyenne"]]]],
] as const)(
  "an age, a first name or a relative shows that a name is a person's (%s: %s)",
  (language, text, expected) => {
    expect(people(text, language)).toEqual(expected);
  },
);

test("a row of full names is a row of people, if most of them are known to be", () => {
  const row =
    "Présents :\nOdile PERRIN (DGS), Marc DELORME (MEN), Tanor SECK WADE (MS) et Luc FAURE, Préfet du port.";
  expect(people(row, "fr").map(([name]) => name)).toEqual([
    "Tanor SECK WADE",
    "Odile PERRIN",
    "Marc DELORME",
    "Luc FAURE",
  ]);
});

test.each([
  [
    "es",
    "El ministro de Puertos y candidato a gobernador Inti Luna visitó la feria.",
    [["Inti Luna", ["ministro de Puertos", "candidato a gobernador"]]],
  ],
  [
    "es",
    "La jueza y precandidata a senadora Inés Vega vino.",
    [["Inés Vega", ["jueza", "precandidata a senadora"]]],
  ],
  [
    "fr",
    "Le candidat à la mairie de Brest, Éric Faure, a parlé.",
    [["Éric Faure", ["candidat à la mairie de Brest"]]],
  ],
  ["en", "Mayoral candidate Ruth Opoku spoke.", [["Ruth Opoku", ["Mayoral candidate"]]]],
] as const)("a candidate holds no office yet (%s: %s)", (language, text, expected) => {
  expect(people(text, language)).toEqual(expected);
});

test.each([
  [
    "es",
    "Vinieron el ministro de Puertos Inti Luna y la Secretaria de Salud Rural Inés Vega.",
    [
      ["Inti Luna", ["ministro de Puertos"]],
      ["Inés Vega", ["Secretaria de Salud Rural"]],
    ],
  ],
  ["en", "Luke Fabre, port director, said yes.", [["Luke Fabre", ["port director"]]]],
  ["en", "Yesterday general manager Tom Reed said yes.", [["Tom Reed", ["general manager"]]]],
  [
    "fr",
    "Odile Perrin, conseillère auprès du Premier ministre, chargée des Ports.",
    [["Odile Perrin", ["conseillère auprès du Premier ministre, chargée des Ports"]]],
  ],
  [
    "en",
    "“We act,” said Mr Kenji Abe, Harbour Board Vice-Chair for Civil and Coastal Affairs.",
    [["Kenji Abe", ["Harbour Board Vice-Chair for Civil and Coastal Affairs"]]],
  ],
  [
    "en",
    "Senator Ruth Opoku (D-ME), chair of the Senate Committee on Roads and Ports, wrote.",
    [["Ruth Opoku", ["chair of the Senate Committee on Roads and Ports", "Senator"]]],
  ],
  [
    "es",
    "El intendente de la Villa, Mario Vega junto a la jueza Rosa Ibarra, recorrió el puerto.",
    [
      ["Rosa Ibarra", ["jueza"]],
      ["Mario Vega", ["intendente de la Villa"]],
    ],
  ],
  [
    "fr",
    "Odile Perrin, directrice du centre hospitalier de Valmont, et Marc Roy, délégué CGT, sont venus.",
    [
      ["Marc Roy", ["délégué CGT"]],
      ["Odile Perrin", ["directrice du centre hospitalier de Valmont"]],
    ],
  ],
  [
    "en",
    "It was Lorna Pickett, a retired bus driver, who spoke.",
    [["Lorna Pickett", ["retired bus driver"]]],
  ],
  [
    "vi",
    "Hiệu trưởng Trường THPT Lê Lợi Vũ Thị Bích Liên nói.",
    [["Vũ Thị Bích Liên", ["Hiệu trưởng Trường THPT Lê Lợi"]]],
  ],
  ["en", "Chief Dental Officer Dr Ravi Moss spoke.", [["Ravi Moss", ["Chief Dental Officer"]]]],
  [
    "es",
    "Vino el exintendente de Villa Cruces Hugo Vega.",
    [["Hugo Vega", ["exintendente de Villa Cruces"]]],
  ],
  [
    "vi",
    "Ông Lê Văn Tám, Chủ tịch UBND xã Tân Thạnh, nói.",
    [["Lê Văn Tám", ["Chủ tịch UBND xã Tân Thạnh"]]],
  ],
  ["es", "Habló la diputada opositora Rosa Ibarra.", [["Rosa Ibarra", ["diputada opositora"]]]],
  [
    "vi",
    "Ông Lê Văn Tám, Giám đốc Sở Y tế TP Long Hải, và ông Đỗ Văn An, chuyên gia giao thông, nói.",
    [
      ["Lê Văn Tám", ["Giám đốc Sở Y tế TP Long Hải"]],
      ["Đỗ Văn An", ["chuyên gia giao thông"]],
    ],
  ],
] as const)("names and roles are whole (%s: %s)", (language, text, expected) => {
  expect(people(text, language).toSorted()).toEqual(expected.toSorted());
});

test.each([
  [
    "fr",
    "La ministre des Ports Odile Anne Perrin est venue. La ministre OAP a salué les marins.",
    ["OAP", "ministre OAP", "ministre des Ports Odile Anne Perrin"],
  ],
  [
    "vi",
    "Chủ tịch nước Ngô Văn Sơn tiếp đoàn. Người đứng đầu Nhà nước đề nghị mua gạo.",
    ["Chủ tịch nước Ngô Văn Sơn", "Người đứng đầu Nhà nước"],
  ],
] as const)("initials and descriptions are other names of a person (%s: %s)", (language, text, expected) => {
  const [person] = draftFacts(text, { language }).people;
  expect(person?.aliases.map(({ words }) => words).toSorted()).toEqual([...expected].toSorted());
});

test.each([
  ["en", "The Fernley plan of Mayor Ruth Opoku passed.", "Mayor Ruth Opoku"],
  ["fr", "Le préfet de la Loire, Marc Delorme, est venu.", "préfet de la Loire, Marc Delorme"],
  ["vi", "Ông Lê Văn Tám, Giám đốc Sở Y tế, nói.", "Ông Lê Văn Tám, Giám đốc Sở Y tế"],
  ["es", "Vino Rosa Ibarra, ministra de Salud.", "Rosa Ibarra, ministra de Salud"],
] as const)("the passage for a role holds the name and the role (%s: %s)", (language, text, expected) => {
  const facts = draftFacts(text, { language });
  const [span] = facts.people[0]?.roles[0]?.spans ?? [];
  expect(facts.text.slice(span?.start, span?.end)).toBe(expected);
});

const bearers = {
  en: ["Minister Ada Stone met her brothers.", "Mayor Ben Stone came.", "Senator Carl Stone came."],
  fr: ["La ministre Ada Roy est venue.", "Le maire Benoît Roy est venu.", "Le sénateur Carl Roy est venu."],
  es: ["La ministra Ada Sosa vino.", "El alcalde Benito Sosa vino.", "El senador Carlos Sosa vino."],
} as const;
const alone = {
  en: "Stone said: “We will plant a thousand trees.”",
  fr: "Roy a déclaré\u00a0: «\u00a0Nous planterons mille arbres.\u00a0»",
  es: "Sosa dijo: «Plantaremos mil árboles».",
} as const;

test.each(
  (["en", "fr", "es"] as const).flatMap((language) =>
    [1, 2, 3].map((count) => ({ language, count, text: bearers[language].slice(0, count).join("\n\n") })),
  ),
)(
  "a surname alone means its one bearer, and is open or in doubt if it has several ($language, $count)",
  ({ language, count, text }) => {
    const { statements } = draftFacts(`${text}\n\n${alone[language]}`, { language });
    const sure = statements.filter(({ doubts }) => doubts.length === 0);
    expect(sure.map(({ speaker }) => speaker)).toEqual(count === 1 ? [{ type: "person", index: 0 }] : []);
  },
);

test.each([
  ["vi", "Ông Trần Tuấn Anh, giám đốc nhà máy, nói vậy.", [["Trần Tuấn Anh", ["giám đốc nhà máy"]]]],
  ["vi", "Bà Nguyễn Mỹ Linh, giám đốc nhà máy, nói vậy.", [["Nguyễn Mỹ Linh", ["giám đốc nhà máy"]]]],
  ["vi", "Bà Vũ Hà Lan, giám đốc nhà máy, nói vậy.", [["Vũ Hà Lan", ["giám đốc nhà máy"]]]],
  ["vi", "Chủ tịch thành phố Vũ Đức Long nói vậy.", [["Vũ Đức Long", ["Chủ tịch thành phố"]]]],
  ["vi", "Thủ tướng Đức Friedrich Merz nói vậy.", [["Friedrich Merz", ["Thủ tướng Đức"]]]],
  ["en", "Its owner Jordan Pike said yes.", [["Jordan Pike", ["owner"]]]],
  ["en", "Its owner, April Moss, said yes.", [["April Moss", ["owner"]]]],
  ["es", "Su dueña, Abril Reyes, dijo que sí.", [["Abril Reyes", ["dueña"]]]],
  ["en", "In April Mayor Ida Wren said yes.", [["Ida Wren", ["Mayor"]]]],
])("a word of a name may also be a country or a month (%s: %s)", (language, text, expected) => {
  expect(people(text, language)).toEqual(expected);
});

test.each([
  [
    "en",
    "Mayor Ann Quill spoke. Did Quill promise a pool? Should Quill resign, the council votes.",
    "Ann Quill",
  ],
  ["en", "Will Brook said that the pier was safe. Will Brook stay?", "Will Brook"],
  ["es", "La alcaldesa Ana Quiroga habló. ¿Prometió Quiroga un barco? ¿Ha dimitido Quiroga?", "Ana Quiroga"],
  ["es", "La alcaldesa Ana Quiroga habló. Aseguró Quiroga que el agua es limpia.", "Ana Quiroga"],
  ["fr", "La maire Anne Lemoine a parlé. Va Lemoine partir ? Promet Lemoine une piscine ?", "Anne Lemoine"],
  ["vi", "Ông Nguyễn Văn Thanh đến muộn. Thanh nói không biết. Theo Thanh, cầu đã cũ.", "Nguyễn Văn Thanh"],
])(
  "a verb before a name is no part of it, and one name alone is enough later (%s: %s)",
  (language, text, name) => {
    expect(people(text, language).map(([found]) => found)).toEqual([name]);
  },
);

test.each([
  ["Nguyễn Văn Thanh, 45 tuổi, bị bắt. Thanh nói không có ai chỉ đạo.", ["Nguyễn Văn Thanh"]],
  ["Nguyễn Văn Thanh, 45 tuổi, bị bắt. Tại tòa, Thanh thừa nhận đã lấy tiền.", ["Nguyễn Văn Thanh"]],
  // Two people have this given name.
  ["Nguyễn Văn Thanh và ông Lê Thị Thanh bị bắt. Thanh nói không biết.", []],
  // The inspectorate, a province and a company.
  ["Nguyễn Văn Thanh, 45 tuổi, bị bắt. Thanh tra tỉnh cho biết đã báo cáo.", []],
  ["Nguyễn Văn Thanh, 45 tuổi, bị bắt. Tỉnh Thanh Hóa cho biết sẽ điều tra.", []],
])("a Vietnamese given name alone speaks for one person: %s", (text, expected) => {
  const facts = draftFacts(text, { language: "vi" });
  const named = facts.statements.flatMap(({ speaker }) =>
    speaker.type === "person" ? [facts.people[speaker.index]?.name] : [],
  );
  expect(named).toEqual(expected);
});

test.each([
  ["Chủ tịch UBND tỉnh Hải Sơn Trần Quốc Dũng nói cầu sẽ mở.", "Trần Quốc Dũng"],
  ["Giám đốc Bệnh viện Bạch Mai Đào Xuân Cơ nói cầu sẽ mở.", "Đào Xuân Cơ"],
  ["Bí thư Huyện ủy Bình Sơn Lê Thị Mai nói cầu sẽ mở.", "Lê Thị Mai"],
  ["Chủ tịch UBND thành phố Trần Lê Quốc Toàn nói cầu sẽ mở.", "Trần Lê Quốc Toàn"],
])("a family name that ends a place's name is no part of the person's: %s", (text, name) => {
  expect(people(text, "vi").map(([found]) => found)).toEqual([name]);
});

test("a description after an unknown name is not the person who holds that office elsewhere", () => {
  const text = "The owner, Priya Nair, left.\n\nDunn, the owner of the bar, said he would pay.";
  const facts = draftFacts(text, { language: "en" });
  expect([
    speakers(facts),
    facts.people.map(({ name, roles }) => [name, roles.map(({ title }) => title)]),
  ]).toEqual([["? Dunn"], [["Priya Nair", ["owner"]]]]);
});

test.each([
  [
    "fr",
    "Fabrice Hamel, chef de file du groupe Valmont Autrement, a parlé.",
    [["Fabrice Hamel", ["chef de file du groupe Valmont Autrement"]]],
  ],
  [
    "es",
    "La portavoz del Partido Liberal Reformista (PLR), Covadonga Iriarte, habló.",
    [["Covadonga Iriarte", ["portavoz del Partido Liberal Reformista"]]],
  ],
  ["es", "El fiscal Anticorrupción Joan Ferrer habló.", [["Joan Ferrer", ["fiscal Anticorrupción"]]]],
  ["es", "El Correo de la Vega lamenta el error.", []],
  [
    "es",
    "La Defensora del Pueblo, Carmen Iglesias Rey, calla con Saturnino Quispe, hoy rector de la escuela.",
    [
      ["Carmen Iglesias Rey", ["Defensora del Pueblo"]],
      ["Saturnino Quispe", ["rector de la escuela"]],
    ],
  ],
  ["fr", "« Elle écoutait tout le monde », se souvient Paul-Henri Astier.", [["Paul-Henri Astier", []]]],
])("the words of an organization's name are no person's (%s: %s)", (language, text, found) => {
  expect(people(text, language)).toEqual(found);
});

test("a country between an office and a foreign name is no part of the name, if the text has both alone", () => {
  const text =
    "Thủ tướng tiếp Bộ trưởng Thương mại Kalinda Amara Deleon. Ông đề nghị Kalinda mở cửa thị trường. Bộ trưởng Amara Deleon cảm ơn Thủ tướng.";
  expect(draftFacts(text, { language: "vi" }).people.map(({ name }) => name)).toEqual(["Amara Deleon"]);
});

test.each([
  ["en", "His yacht Maria Reyes sank. Maria Reyes said yes.", "Maria Reyes"],
  ["en", "Reed's film Anna Bell won. Anna Bell said yes.", "Anna Bell"],
  ["en", "The council sacked Tom Hale, a decision that shook the town.", "Tom Hale"],
  ["en", "The council sacked Tom Hale, a blow to the police.", "Tom Hale"],
  ["en", "The council sacked Tom Hale, a step the mayor welcomed.", "Tom Hale"],
  ["en", "Tom Hale, a liar according to the mayor, said yes.", "Tom Hale"],
  ["en", "Not a doctor, Tom Hale said yes.", "Tom Hale"],
  ["en", "Tom Hale, not a doctor, said yes.", "Tom Hale"],
  ["en", "A friend of the mayor, Ida Wren, said yes.", "Ida Wren"],
  ["en", "The lawyer for the mayor, Ida Wren, said yes.", "Ida Wren"],
  ["en", "The mayor's wife, Ida Wren, said yes.", "Ida Wren"],
  ["fr", "Son bateau Marie Roy a coulé. Marie Roy a dit oui.", "Marie Roy"],
  ["fr", "Paul Roy, le lendemain, a dit oui.", "Paul Roy"],
  ["fr", "Paul Roy, la voix brisée, a dit oui.", "Paul Roy"],
  ["fr", "Paul Roy, les larmes aux yeux, a dit oui.", "Paul Roy"],
  ["fr", "Le conseil a renvoyé Paul Roy, une décision qui a choqué la ville.", "Paul Roy"],
  ["fr", "Un ami du maire, Paul Roy, a dit oui.", "Paul Roy"],
  ["fr", "Pas médecin, Paul Roy a dit oui.", "Paul Roy"],
  ["fr", "Ils ont élu Anne Petit. Anne Petit a dit oui.", "Anne Petit"],
  ["es", "Su caballo Oscar Ruiz ganó. Oscar Ruiz dijo que sí.", "Oscar Ruiz"],
  ["es", "Tomás Gil, el día de la votación, dijo que sí.", "Tomás Gil"],
  ["es", "Tomás Gil, una vez elegido, dijo que sí.", "Tomás Gil"],
  ["es", "La justicia liberó a Tomás Gil, un duro golpe para la policía.", "Tomás Gil"],
  ["es", "El hijo de la alcaldesa, Tomás Gil, dijo que sí.", "Tomás Gil"],
  ["vi", "Ông Lê Văn Tám, người bị cáo buộc trộm cắp, nói ông vô tội.", "Lê Văn Tám"],
  ["vi", "Không phải bác sĩ, ông Lê Văn Tám nói thuốc an toàn.", "Lê Văn Tám"],
  ["vi", "Vợ chủ tịch xã, bà Nguyễn Thị Lan, cho biết cầu nguy hiểm.", "Nguyễn Thị Lan"],
])("a thing, a time, a deed and another person's office are no role (%s: %s)", (language, text, name) => {
  expect(people(text, language)).toEqual([[name, []]]);
});

test.each([
  ["en", "His boss, Tom Hale, said yes.", "Tom Hale", "boss"],
  ["en", "The office of the mayor, Ida Wren, said yes.", "Ida Wren", "mayor"],
  ["fr", "L'avocat du maire, Paul Roy, a dit oui.", "Paul Roy", "avocat du maire"],
  ["es", "Su sobrina Ana Ruiz dijo que sí.", "Ana Ruiz", "sobrina"],
])("a person's own role beside that of another stays (%s: %s)", (language, text, name, role) => {
  expect(people(text, language)).toEqual([[name, [role]]]);
});

test.each([
  ["es", "La anterior presidenta, Irma Sáenz Lobo, calló.", [["Irma Sáenz Lobo", ["anterior presidenta"]]]],
  ["fr", "L’ancien directeur Paul Vidal a nié.", [["Paul Vidal", ["ancien directeur"]]]],
  ["fr", "Le dernier, Édouard Massenet, a écrit à la mairie.", [["Édouard Massenet", []]]],
  ["vi", "HLV trưởng Lâm Chí Dũng nói đội sẽ thắng.", [["Lâm Chí Dũng", ["HLV trưởng"]]]],
] as const)(
  "a former office is a role of its own, and no ordinal is one (%s: %s)",
  (language, text, expected) => {
    expect(people(text, language)).toEqual(expected);
  },
);

test("a role whose passage does not name the person has a doubt", () => {
  const text = "Le ministre Radu Ionescu est venu. Le ministre roumain a salué cet accord.";
  const roles = draftFacts(text, { language: "fr" }).people.flatMap((person) => person.roles);
  expect(roles.map(({ title, doubts }) => [title, doubts])).toEqual([
    ["ministre roumain", ["role-apart"]],
    ["ministre", []],
  ]);
});

test.each([
  ["es", "La calle Doctor Fleming permanecerá cortada, dijo Teresa Aramburu.", ["Teresa Aramburu"]],
  ["es", "Plaza Doña Elvira y calle Don Jaime se cortan, dijo Teresa Aramburu.", ["Teresa Aramburu"]],
  ["es", "En el hospital, la doctora Elvira Paz dijo que todo va bien.", ["Elvira Paz"]],
  ["fr", "L'hôpital Docteur Schaffner reste ouvert, a dit Anne Morel.", ["Anne Morel"]],
  ["en", "The march went down Queen Anne Street, Ruth Orme said.", ["Ruth Orme"]],
  ["en", "Martin Luther King Avenue will close, Ruth Orme said.", ["Ruth Orme"]],
  ["en", "Mayor John Street said the road would open.", ["John Street"]],
  ["en", "Dr Amy Street told the inquiry that she was wrong.", ["Amy Street"]],
])("a street or a hospital with a title in its name is no person (%s: %s)", (language, text, expected) => {
  expect(people(text, language).map(([name]) => name)).toEqual(expected);
});
