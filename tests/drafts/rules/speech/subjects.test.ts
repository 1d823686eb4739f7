import { expect, test } from "vitest";
import { saidIn } from "../../said-in.ts";

test.each([
  ["en", "The letter Anna Bell wrote to Tom Hale said the bridge is unsafe.", "claim"],
  ["en", "Letters Anna Bell wrote to Tom Hale said the bridge is unsafe.", "claim"],
  ["en", "The prayer Tom Hale said was long.", "claim"],
  ["en", "She read the prayer Tom Hale said at dawn.", "claim"],
  ["en", "The song Anna Bell promised to sing was long.", "commitment"],
  ["en", "The prayer the residents said was long.", "claim"],
  ["en", "The pledge Ms Ida Wren made promised a school.", "commitment"],
  ["en", "The plan Corvo Holdings announced promised a school.", "claim"],
  ["en", "Everything Tom Hale said was false.", "denial"],
  ["en", "Nothing Anna Bell said was true.", "claim"],
  ["en", "All Tom Hale promised was a school.", "commitment"],
  ["vi", "Lời cầu nguyện ông Lê Văn Tám nói rất dài.", "claim"],
  ["vi", "Những lời ông Lê Văn Tám nói rất dài.", "claim"],
  ["vi", "Bài hát bà Lê Thị Hoa hứa hát rất dài.", "commitment"],
])("a relative clause without a pronoun leaves the speaker open (%s: %s)", (language, text, kind) => {
  expect(saidIn(text, language)).toEqual([`${kind} · left open · ${text}`]);
});

test("a pronoun in a relative clause is no speaker", () => {
  expect(saidIn("Ms Ida Wren came. The prayer she said was long.", "en")).toEqual([]);
});

test.each([
  "The next morning Ms Ida Wren said the pier is safe.",
  "A week later Ms Ida Wren said the pier is safe.",
  "In a letter Ms Ida Wren said the pier is safe.",
  "A tearful Ida Wren said the pier is safe.",
  "The cellist Ida Wren said the pier is safe.",
  "The party's Ms Ida Wren said the pier is safe.",
  "His apprentice Ms Ida Wren, now a teacher, said the pier is safe.",
])("words before a main clause leave its speaker (%s)", (text) => {
  expect(saidIn(text, "en")).toEqual(["claim · ida-wren · the pier is safe"]);
});

test.each<[string, string, readonly string[]]>([
  ["fr", "84 % des moins de 35 ans défendent le projet.", []],
  ["fr", "60 % des électeurs soutiennent le projet.", []],
  ["fr", "12 des 20 maires défendent le projet.", []],
  ["vi", "84% người dân ủng hộ dự án.", []],
  ["vi", "62,5% các hộ dân ủng hộ dự án.", []],
  ["en", "A fund named after Ann Lee said it will pay.", ["commitment · left open · it will pay"]],
  [
    "vi",
    "Quỹ mang tên Lê Văn Tám cho biết sẽ xây trường.",
    ["commitment · {Quỹ mang tên Lê Văn Tám} · sẽ xây trường"],
  ],
  [
    "en",
    "Harbour master Ida Wren watched while the pilots promised to sail.",
    ["commitment · {the pilots} · the pilots promised to sail."],
  ],
  [
    "en",
    "The inspectors told Mayor Ida Wren that the mill planned to close.",
    ["claim · {The inspectors} · the mill planned to close"],
  ],
  [
    "en",
    "Mayor Ida Wren cut the ribbon. Ida Wren's brother promised a bench.",
    ["commitment · left open · Ida Wren's brother promised a bench."],
  ],
  [
    "en",
    "The lawyer for Mayor Ida Wren said she would appeal.",
    ["commitment · left open · she would appeal"],
  ],
  [
    "en",
    "Aides to Mayor Ida Wren denied the report.",
    ["denial · {Aides to Mayor Ida Wren} · Aides to Mayor Ida Wren denied the report."],
  ],
  [
    "en",
    "The council's leader, Ida Wren, thanked the crews, urged patience and promised a bus.",
    [
      "praise · ida-wren · The council's leader, Ida Wren, thanked the crews",
      "request · ida-wren · urged patience",
      "commitment · ida-wren · promised a bus.",
    ],
  ],
  [
    "en",
    "Mr Bo Marsh, who has promised to resign, left. The firm that promised to pay is bankrupt.",
    ["commitment · bo-marsh · Mr Bo Marsh, who has promised to resign, left."],
  ],
  [
    "en",
    "Mayor Ida Wren and Councillor Bo Marsh promised a school.",
    ["? commitment · bo-marsh · Mayor Ida Wren and Councillor Bo Marsh promised a school."],
  ],
  ["en", "Letters show that Mayor Ida Wren promised a job.", []],
  [
    "en",
    "Mayor Ida Wren accused Mr Bo Marsh of recycling old promises.",
    ["claim · ida-wren · Mayor Ida Wren accused Mr Bo Marsh of recycling old promises."],
  ],
  [
    "en",
    "The panel was named by Mayor Ida Wren, whose cousin built a tool to read small-town price estimates.",
    [],
  ],
  [
    "fr",
    "La maire Ida Roche attendait pendant que les pêcheurs promettaient de sortir.",
    ["commitment · {les pêcheurs} · les pêcheurs promettaient de sortir."],
  ],
  [
    "fr",
    "L'adjoint de la maire Ida Roche a promis un banc.",
    ["commitment · left open · L'adjoint de la maire Ida Roche a promis un banc."],
  ],
  [
    "fr",
    "Les agents de la ministre Ida Roche ont demandé une prime.",
    [
      "request · {Les agents de la ministre Ida Roche} · Les agents de la ministre Ida Roche ont demandé une prime.",
    ],
  ],
  [
    "fr",
    "La ministre Ida Roche, en visite à Lyon, a promis un banc.",
    ["commitment · ida-roche · La ministre Ida Roche, en visite à Lyon, a promis un banc."],
  ],
  [
    "es",
    "La alcaldesa Ida Rocha esperaba mientras los pescadores prometían salir.",
    ["commitment · {los pescadores} · los pescadores prometían salir."],
  ],
  [
    "es",
    "El asesor de la alcaldesa Ida Rocha prometió un banco.",
    ["commitment · left open · El asesor de la alcaldesa Ida Rocha prometió un banco."],
  ],
  [
    "es",
    "Los maestros de la alcaldesa Ida Rocha pidieron un aumento.",
    [
      "request · {Los maestros de la alcaldesa Ida Rocha} · Los maestros de la alcaldesa Ida Rocha pidieron un aumento.",
    ],
  ],
  ["es", "La alcaldesa Ida Rocha visitó el Museo del Río, que exigió dos años de obras.", []],
  [
    "vi",
    "Trước mặt Giám đốc Đỗ Văn Hùng, các ngư dân hứa ra khơi.",
    ["commitment · {các ngư dân} · Trước mặt Giám đốc Đỗ Văn Hùng, các ngư dân hứa ra khơi."],
  ],
  [
    "vi",
    "Thư ký của Giám đốc Đỗ Văn Hùng hứa trả lời.",
    ["commitment · left open · Thư ký của Giám đốc Đỗ Văn Hùng hứa trả lời."],
  ],
  [
    "vi",
    "Các xã ven biển đánh giá cao lớp học.",
    ["praise · {Các xã ven biển} · Các xã ven biển đánh giá cao lớp học."],
  ],
  [
    "vi",
    "Giám đốc Đỗ Văn Hùng tiếp đoàn. Hai bên cam kết mở thêm lớp.",
    ["commitment · {Hai bên} · Hai bên cam kết mở thêm lớp."],
  ],
])("a verb is credited to its subject, and to no name that is nearer (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<[string, string, readonly string[]]>([
  [
    "en",
    "Mayor Ida Wren's spokesman, Mr Bo Marsh, said he would not seek another term.",
    ["claim · bo-marsh · he would not seek another term"],
  ],
  [
    "en",
    "The mayor's spokesman, Mr Bo Marsh, said he would publish it in May.",
    ["? commitment · bo-marsh · he would publish it in May"],
  ],
  [
    "en",
    "Mayor Ida Wren told Mr Bo Marsh that she would resign.",
    ["commitment · ida-wren · she would resign"],
  ],
  [
    "en",
    "Mayor Ida Wren met Mr Bo Marsh. He promised to open the dock, while she warned that money was short.",
    ["? commitment · bo-marsh · He promised to open the dock", "claim · left open · money was short"],
  ],
  [
    "en",
    "Critics say Mayor Ida Wren will never build the dock.",
    ["claim · {Critics} · Mayor Ida Wren will never build the dock"],
  ],
  ["en", "Mayor Ida Wren hit back at claims she planned to sell the dock.", []],
  ["en", "Mr Bo Marsh heard residents demand that the dock be closed.", []],
  [
    "fr",
    "Le préfet Luc Vidal, qui voulait fermer le quai, a déclaré qu'il resterait ouvert.",
    ["? commitment · luc-vidal · il resterait ouvert"],
  ],
  [
    "fr",
    "Le préfet Luc Vidal a déclaré qu'il publierait les comptes.",
    ["commitment · luc-vidal · il publierait les comptes"],
  ],
  [
    "fr",
    "La maire Ida Roche a promis de rouvrir le quai, tandis que le préfet Luc Vidal a prévenu que l'argent manquait.",
    [
      "commitment · ida-roche · La maire Ida Roche a promis de rouvrir le quai",
      "claim · luc-vidal · l'argent manquait",
    ],
  ],
  [
    "es",
    "La portavoz del gobernador Luis Paz, Ida Rocha, indicó que no se presentará.",
    ["claim · ida-rocha · no se presentará"],
  ],
  ["es", "El alcalde Julio Paz aseguró que abrirá el muelle.", ["commitment · julio-paz · abrirá el muelle"]],
  [
    "vi",
    "Giám đốc Đỗ Văn Hùng hôm thứ Hai nói cầu sẽ tiếp tục mở.",
    ["claim · do-van-hung · cầu sẽ tiếp tục mở"],
  ],
  [
    "vi",
    "Ông Đỗ Văn Hùng và bà Lê Thị Hoa cùng cam kết xây cầu.",
    ["? commitment · do-van-hung · Ông Đỗ Văn Hùng và bà Lê Thị Hoa cùng cam kết xây cầu."],
  ],
])("a pronoun that may mean another person, or a thing, is in doubt (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<[string, string, readonly string[]]>([
  [
    "fr",
    "Le préfet Luc Vidal, a dit la maire Ida Roche, vendra le port.",
    ["claim · ida-roche · Le préfet Luc Vidal, a dit la maire Ida Roche, vendra le port."],
  ],
  [
    "en",
    "Mr Bo Marsh, Mayor Ida Wren said, lied.",
    ["claim · ida-wren · Mr Bo Marsh, Mayor Ida Wren said, lied."],
  ],
  ["fr", "Interrogée sur sa démission, la maire Ida Roche a répondu non.", []],
])("words that only name a person are no statement (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<[string, string, readonly string[]]>([
  [
    "en",
    'Mayor Ida Wren spoke on Monday. "We\'ll reopen the dock this autumn," she said. "I won\'t sell it."',
    [
      "? commitment · ida-wren · We'll reopen the dock this autumn",
      "? commitment · ida-wren · I won't sell it.",
    ],
  ],
  [
    "en",
    "Mr Bo Marsh spoke on Monday. It has promised to publish the tests.",
    ["commitment · left open · It has promised to publish the tests."],
  ],
  [
    "en",
    "Mayor Ida Wren's lawyers wrote to Mr Bo Marsh, warning that they would sue.",
    [
      "claim · {Mayor Ida Wren's lawyers} · Mayor Ida Wren's lawyers wrote to Mr Bo Marsh",
      "commitment · {Mayor Ida Wren's lawyers} · they would sue",
    ],
  ],
  ["en", "Mayor Ida Wren herself said she would stay.", ["commitment · ida-wren · she would stay"]],
  [
    "fr",
    "La maire Ida Roche demande une aide. « Les promesses, on en a déjà eu », souffle l'élue, qui se souvient que le préfet Luc Vidal avait juré d'aider.",
    [
      "request · ida-roche · La maire Ida Roche demande une aide.",
      "? claim · ida-roche · Les promesses, on en a déjà eu",
    ],
  ],
  [
    "vi",
    'Giám đốc Đỗ Văn Hùng khẳng định quyết định này "đã chốt".',
    ['claim · do-van-hung · quyết định này "đã chốt"'],
  ],
  [
    "vi",
    "Bà Lê Thị Hoa gặp Chủ tịch thành phố Vũ Đức Long. Chủ tịch thành phố Vũ Đức Long cam kết xây cầu.",
    ["commitment · vu-duc-long · Chủ tịch thành phố Vũ Đức Long cam kết xây cầu."],
  ],
])("contractions, emphasis, possessives and nouns keep their subject (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<[string, string, readonly string[]]>([
  [
    "en",
    "Mayor Ida Wren, whom Mr Bo Marsh had invited, promised two buses.",
    ["commitment · ida-wren · Mayor Ida Wren, whom Mr Bo Marsh had invited, promised two buses."],
  ],
  [
    "fr",
    "La maire Ida Roche, à qui le préfet Luc Vidal avait demandé un pont, a promis deux bus.",
    [
      "commitment · ida-roche · La maire Ida Roche, à qui le préfet Luc Vidal avait demandé un pont, a promis deux bus.",
    ],
  ],
  [
    "es",
    "La alcaldesa Ida Rocha, a quien el gobernador Luis Paz había invitado, prometió dos buses.",
    [
      "commitment · ida-rocha · La alcaldesa Ida Rocha, a quien el gobernador Luis Paz había invitado, prometió dos buses.",
    ],
  ],
])("a verb after a relative clause has the subject before it (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<[string, string, readonly string[]]>([
  [
    "es",
    '"El puente es seguro de día", dijo a los periodistas el alcalde de Almar, Luis Paz, quien advirtió de que faltan muchas obras.',
    ["claim · luis-paz · El puente es seguro de día", "claim · luis-paz · faltan muchas obras"],
  ],
  [
    "fr",
    "Le maire Luc Roche est venu. « Le pont est sûr de jour », a déclaré mardi à la presse la ministre des Ports, Ida Morel.",
    ["claim · ida-morel · Le pont est sûr de jour"],
  ],
  [
    "fr",
    "Le maire Luc Roche est venu. « Le pont est sûr de jour », a lancé devant la grille Ida Morel, déléguée.",
    ["claim · ida-morel · Le pont est sûr de jour"],
  ],
  [
    "es",
    "«El plan no está muerto, está aplazado», defendió Luis Paz, que se comprometió a abrir la feria.",
    [
      "claim · luis-paz · El plan no está muerto, está aplazado",
      "commitment · luis-paz · Luis Paz, que se comprometió a abrir la feria.",
    ],
  ],
  [
    "es",
    "La Federación Ganadera de Almar (FGA) anunció este martes el fin de los bloqueos.",
    [
      "claim · federacion-ganadera-de-almar · La Federación Ganadera de Almar (FGA) anunció este martes el fin de los bloqueos.",
    ],
  ],
])(
  "the subject follows a hearer, and a relative clause is read beside a quotation (%s: %s)",
  (language, text, said) => {
    expect(saidIn(text, language)).toEqual(said);
  },
);

test.each<[string, readonly string[]]>([
  [
    "Cảm ơn Bộ trưởng Lê Thị Mai, ông Đỗ Văn Hùng cho biết trường đã mở cửa.",
    ["praise · do-van-hung · Cảm ơn Bộ trưởng Lê Thị Mai", "claim · do-van-hung · trường đã mở cửa"],
  ],
  [
    "Phó Thủ tướng Đỗ Văn Hùng đến thăm.\n\nChúc mừng Đại sứ Lê Thị Mai, Phó Thủ tướng cho biết cảng đã mở cửa.",
    ["praise · do-van-hung · Chúc mừng Đại sứ Lê Thị Mai", "claim · do-van-hung · cảng đã mở cửa"],
  ],
  [
    "Bị cáo Đỗ Văn Hùng bị phạt 2 năm tù. Tại tòa, bị cáo Hùng thừa nhận làm giả chữ ký nhưng không thừa nhận đã lấy tiền.",
    ["claim · do-van-hung · làm giả chữ ký", "denial · do-van-hung · không thừa nhận đã lấy tiền."],
  ],
  ["Ông Đỗ Văn Hùng cho biết xã thiếu bác sĩ.", ["claim · do-van-hung · xã thiếu bác sĩ"]],
  [
    "Thay mặt người dân, thầy Lê Văn Tám, Trưởng thôn, đề nghị xã sửa đường.",
    ["request · le-van-tam · Thay mặt người dân, thầy Lê Văn Tám, Trưởng thôn, đề nghị xã sửa đường."],
  ],
  [
    "Bà Châu Ngọc Diễm nói công ty đã chi 1,2 tỷ đồng và hứa sẽ chi thêm.",
    ["claim · chau-ngoc-diem · công ty đã chi 1,2 tỷ đồng", "commitment · chau-ngoc-diem · hứa sẽ chi thêm."],
  ],
])("a Vietnamese verb has the subject of its sentence (%s)", (text, said) => {
  expect(saidIn(text, "vi")).toEqual(said);
});

test.each<[string, string, readonly string[]]>([
  [
    "es",
    "La ministra Ida Rocha aseguró que ningún niño será rechazado y negó que existan cifras ocultas.",
    [
      "claim · ida-rocha · ningún niño será rechazado",
      "denial · ida-rocha · negó que existan cifras ocultas.",
    ],
  ],
  [
    "es",
    "La doctora Ida Rocha habló ayer. «Tenemos enfermos en los pasillos», lamentó la funcionaria.",
    ["? claim · ida-rocha · Tenemos enfermos en los pasillos"],
  ],
  [
    "fr",
    "La maire Ida Roche est venue. « Les gens veulent des bus », glisse l'élue.",
    ["? claim · ida-roche · Les gens veulent des bus"],
  ],
  [
    "fr",
    "L'avocate Ida Roche est venue. « Je demande pardon à tous », a dit l'accusé.",
    ["request · left open · Je demande pardon à tous"],
  ],
  [
    "fr",
    "Le comité des pêches, par la voix de sa secrétaire, Ida Roche, appelle les élus à agir.",
    [
      "request · {Le comité des pêches} · Le comité des pêches, par la voix de sa secrétaire, Ida Roche, appelle les élus à agir.",
    ],
  ],
  [
    "en",
    "A spokesman for Corvo Holdings denied that the mill would close.",
    [
      "denial · {A spokesman for Corvo Holdings} · A spokesman for Corvo Holdings denied that the mill would close.",
    ],
  ],
  [
    "en",
    "Ms Ida Wren said the mill was safe, but she promised that it would be checked by June.",
    ["claim · ida-wren · the mill was safe", "? commitment · ida-wren · it would be checked by June"],
  ],
  [
    "es",
    "La ministra Ida Rocha aseguró que su gobierno abrirá un puerto.",
    ["commitment · ida-rocha · su gobierno abrirá un puerto"],
  ],
  [
    "fr",
    "La ministre Ida Roche a dit que son gouvernement ouvrira un port.",
    ["commitment · ida-roche · son gouvernement ouvrira un port"],
  ],
  [
    "en",
    "Ms Ida Wren, the opposition leader, met Mr Tom Dunn. Ms Wren said his government would open a port.",
    ["? commitment · ida-wren · his government would open a port"],
  ],
  [
    "fr",
    "La présidente de l'Association des pêcheurs, Ida Roche, a dit que le gouvernement ouvrira un port.",
    ["? commitment · ida-roche · le gouvernement ouvrira un port"],
  ],
  [
    "es",
    "El presidente de la Federación Ganadera de Almar, Luis Paz, dijo que el gobierno abrirá un puerto.",
    ["? commitment · luis-paz · el gobierno abrirá un puerto"],
  ],
  [
    "vi",
    "Bị cáo Đỗ Văn Hùng bị phạt 2 năm tù. Thẩm phán Hùng cho biết phiên tòa đã kết thúc.",
    ["? claim · do-van-hung · phiên tòa đã kết thúc"],
  ],
])("descriptions, institutions and pronouns mean their person (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each([
  ["vi", "Một quan chức Bộ Y tế cho biết dịch đã giảm.", "claim · left open · dịch đã giảm"],
  ["vi", "Một lãnh đạo Sở Giao thông nói đường sẽ mở.", "claim · {Một lãnh đạo Sở Giao thông} · đường sẽ mở"],
  ["vi", "Cây cầu ông Tám hứa xây đã mở.", "commitment · left open · Cây cầu ông Tám hứa xây đã mở."],
  [
    "vi",
    "Con đường bà Lê Thị Hoa cam kết làm đã xong.",
    "commitment · left open · Con đường bà Lê Thị Hoa cam kết làm đã xong.",
  ],
  [
    "vi",
    "Hôm qua ông Lê Văn Tám hứa sẽ xây cầu.",
    "commitment · le-van-tam · Hôm qua ông Lê Văn Tám hứa sẽ xây cầu.",
  ],
  [
    "vi",
    "Công ty TNHH Cát Vàng Mekong phủ nhận đã khai thác.",
    "denial · cong-ty-tnhh-cat-vang-mekong · Công ty TNHH Cát Vàng Mekong phủ nhận đã khai thác.",
  ],
  [
    "es",
    "La portavoz del sindicato Aulas Unidas, la química Ana Ruiz, aplaudió el plan.",
    "praise · ana-ruiz · La portavoz del sindicato Aulas Unidas, la química Ana Ruiz, aplaudió el plan.",
  ],
])("an official, a thing and a company are no named person (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual([said]);
});

test.each([
  [
    "es",
    "La jueza Ana Ruiz exigió que abran: «Allí viven más de cien familias».",
    "claim · ana-ruiz · Allí viven más de cien familias",
  ],
  [
    "vi",
    "Ông Lê Văn Tám nói: “Chúng tôi đã phải bỏ nhà mà đi”.",
    "claim · le-van-tam · Chúng tôi đã phải bỏ nhà mà đi",
  ],
])("a quotation after a colon is a statement of its own (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toContain(said);
});

test.each([
  ["en", "The report Anna Bell sent the council said the pier was unsafe."],
  ["en", "The report she sent the council said the pier was unsafe."],
  ["en", "A report Anna Bell gave the council said the pier was unsafe."],
  ["en", "The email Ida Wren sent Tom Hale said the pier was unsafe."],
  ["vi", "Báo cáo bà Nguyễn Thị Lan gửi Sở Y tế cho biết cầu nguy hiểm."],
  ["vi", "Báo cáo ông Lê Văn Tám gửi hội đồng nói cầu nguy hiểm."],
])("what a letter says is said neither by its writer nor by its reader (%s: %s)", (language, text) => {
  expect(saidIn(text, language)).toEqual([expect.stringMatching(/^claim · left open · /)]);
});

test.each([
  ["es", "La jueza Ana Ruiz juró este lunes como presidenta del tribunal."],
  ["es", "Ana Ruiz juró ayer ante el rey como ministra."],
  ["es", "Ana Ruiz juró su nuevo cargo. Ana Ruiz juró lealtad a la Constitución."],
  ["es", "Ana Ruiz prometió el cargo de ministra."],
  ["fr", "Anne Petit a juré fidélité au roi."],
])("an oath of office is no promise (%s: %s)", (language, text) => {
  expect(saidIn(text, language)).toEqual([]);
});

test.each([
  ["es", "Ana Ruiz juró volver al pueblo."],
  ["es", "Ana Ruiz juró este lunes ante el rey que volverá."],
  ["fr", "Anne Petit a juré d'ouvrir le pont."],
  ["fr", "Anne Petit a juré qu'elle ouvrirait le pont."],
])("what people swear to do is a promise (%s: %s)", (language, text) => {
  expect(saidIn(text, language)).toEqual([expect.stringMatching(/^commitment · an/)]);
});

test.each([
  ["es", "Ana Ruiz recordó las palabras de su padre: «Construiré el puente antes de mayo.»"],
  ["fr", "Anne Petit a répété les paroles de son père : « Je construirai le pont avant mai. »"],
  ["vi", "Bà Nguyễn Thị Lan kể lại lời ông Lê Văn Tám: “Tôi sẽ xây cầu trước tháng 5.”"],
])("a quotation that repeats another person's words is in doubt (%s: %s)", (language, text) => {
  expect(saidIn(text, language)[0]).toMatch(/^\? commitment/);
});

test("a headline that ends in a quotation is no statement", () => {
  const text =
    "La rectora Ana Ruiz promete becas «para todos los que las merezcan»\n\nLa rectora Ana Ruiz habló ayer.";
  expect(saidIn(text, "es")).toEqual([]);
});
