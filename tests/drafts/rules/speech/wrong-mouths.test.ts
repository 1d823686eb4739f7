import { expect, test } from "vitest";
import { saidIn } from "../../said-in.ts";

type Row = readonly [language: string, text: string, said: readonly string[]];

test.each<Row>([
  [
    "en",
    "Mayor Anna Bell recalled what Tom Hale told her: “I will close the mill.”",
    ["? claim · tom-hale by anna-bell · I will close the mill."],
  ],
  [
    "en",
    "She recalled what Tom Hale told her: “I will close the mill.”",
    ["? claim · tom-hale · I will close the mill."],
  ],
  [
    "fr",
    "La maire Anne Petit a rappelé ce que Paul Roy lui avait dit : « Je fermerai l’usine. »",
    ["? claim · paul-roy by anne-petit · Je fermerai l’usine."],
  ],
  [
    "es",
    "La alcaldesa Ana Ruiz recordó lo que Pedro Gil le dijo: «Cerraré la fábrica.»",
    ["? claim · pedro-gil by ana-ruiz · Cerraré la fábrica."],
  ],
  [
    "es",
    "La alcaldesa Ana Ruiz recordó que Pedro Gil le dijo: «Cerraré la fábrica.»",
    ["? claim · pedro-gil by ana-ruiz · Cerraré la fábrica."],
  ],
  [
    "vi",
    "Bà Nguyễn Thị Lan nhắc lại điều ông Trần Văn Hùng nói với bà: “Tôi sẽ đóng cửa nhà máy.”",
    ["? claim · tran-van-hung by nguyen-thi-lan · Tôi sẽ đóng cửa nhà máy."],
  ],
])("a quotation that another person recalls is hearsay, and no promise (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<Row>([
  [
    "en",
    "Mayor Anna Bell told staff that the mill was safe, according to two people in the room.",
    ["? claim · anna-bell · the mill was safe, according to two people in the room"],
  ],
  [
    "fr",
    "La maire Anne Petit a promis une enquête, selon un témoin.",
    ["? commitment · anne-petit · La maire Anne Petit a promis une enquête, selon un témoin."],
  ],
  [
    "es",
    "La alcaldesa Ana Ruiz prometió una piscina, según informó el municipio.",
    ["commitment · ana-ruiz · La alcaldesa Ana Ruiz prometió una piscina, según informó el municipio."],
  ],
  [
    "fr",
    "La maire Anne Petit a promis une enquête, selon sa porte-parole.",
    ["commitment · anne-petit · La maire Anne Petit a promis une enquête, selon sa porte-parole."],
  ],
  [
    "en",
    "Mayor Anna Bell promised a pool, according to her spokeswoman.",
    ["commitment · anna-bell · Mayor Anna Bell promised a pool, according to her spokeswoman."],
  ],
  [
    "vi",
    "Ông Trần Văn Hùng hứa sẽ trả tiền, theo Công ty Hải Long.",
    ["commitment · tran-van-hung · Ông Trần Văn Hùng hứa sẽ trả tiền, theo Công ty Hải Long."],
  ],
  ...[
    "the opposition",
    "the residents",
    "the Labour Party",
    "her rival",
    "her opponents",
    "her ex-husband",
    "the Russian embassy",
  ].map(
    (teller): Row => [
      "en",
      `Mayor Anna Bell promised to cut pensions, according to ${teller}.`,
      [`? commitment · anna-bell · Mayor Anna Bell promised to cut pensions, according to ${teller}.`],
    ],
  ),
  ...["l’opposition", "les riverains", "son rival"].map(
    (teller): Row => [
      "fr",
      `La maire Anne Petit a promis une enquête, selon ${teller}.`,
      [`? commitment · anne-petit · La maire Anne Petit a promis une enquête, selon ${teller}.`],
    ],
  ),
  ...["la oposición", "los vecinos", "sus rivales"].map(
    (teller): Row => [
      "es",
      `La alcaldesa Ana Ruiz prometió una piscina, según ${teller}.`,
      [`? commitment · ana-ruiz · La alcaldesa Ana Ruiz prometió una piscina, según ${teller}.`],
    ],
  ),
])(
  "what witnesses and opponents tell is hearsay, and what an institution publishes is not (%s: %s)",
  (language, text, said) => {
    expect(saidIn(text, language)).toEqual(said);
  },
);

test.each<Row>([
  [
    "en",
    "Tom Hale, whom Anna Bell said would resign by Friday, stayed in office.",
    ["? claim · anna-bell · would resign by Friday"],
  ],
  [
    "fr",
    "Paul Roy, dont Anne Petit a dit qu’il démissionnerait vendredi, reste en poste.",
    ["? claim · anne-petit · Anne Petit a dit qu’il démissionnerait vendredi"],
  ],
  [
    "es",
    "Pedro Gil, de quien Ana Ruiz dijo que dimitiría el viernes, sigue en el cargo.",
    ["? claim · ana-ruiz · Ana Ruiz dijo que dimitiría el viernes"],
  ],
  [
    "vi",
    "Ông Trần Văn Hùng, người mà bà Nguyễn Thị Lan nói sẽ từ chức vào thứ Sáu, vẫn tại vị.",
    ["? claim · nguyen-thi-lan · sẽ từ chức vào thứ Sáu"],
  ],
])(
  "a relative clause tells of the person before it, and promises nothing (%s: %s)",
  (language, text, said) => {
    expect(saidIn(text, language)).toEqual(said);
  },
);

test.each<Row>([
  [
    "en",
    "“We will all be rich by Friday,” Tom Hale joked.",
    ["? commitment · tom-hale · We will all be rich by Friday"],
  ],
  [
    "en",
    "Tom Hale will surely fix the drains, Anna Bell joked.",
    ["? claim · anna-bell · Tom Hale will surely fix the drains"],
  ],
  [
    "fr",
    "« Je démissionnerai demain », plaisante Paul Roy.",
    ["? commitment · paul-roy · Je démissionnerai demain"],
  ],
  ["es", "«Claro que dimitiré», ironizó Pedro Gil.", ["? commitment · pedro-gil · Claro que dimitiré"]],
  [
    "vi",
    "“Tôi sẽ từ chức ngay mai”, ông Trần Văn Hùng nói đùa.",
    ["? commitment · tran-van-hung · Tôi sẽ từ chức ngay mai"],
  ],
])("what is said in jest has a doubt (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<Row>([
  [
    "en",
    "The tug Anna Bell promised to sail by noon.",
    ["commitment · left open · The tug Anna Bell promised to sail by noon."],
  ],
  ["en", "The ship Maria Reyes said it was taking on water.", ["claim · left open · it was taking on water"]],
  ["fr", "Le navire Marie Dupont a signalé qu’il prenait l’eau.", ["claim · left open · il prenait l’eau"]],
  ["es", "El buque Ana Ruiz informó de que tenía una avería.", ["claim · left open · tenía una avería"]],
  ["vi", "Tàu Nguyễn Văn Trỗi thông báo sẽ cập cảng chậm.", ["commitment · left open · sẽ cập cảng chậm"]],
])("what a ship with a person's name says is not that person's (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<Row>([
  [
    "es",
    "La edil Ana Ruiz dijo: «Es tarde para todo eso.» El popular Gromán Gil le zahiere porque «prometió las obras de la plaza mayor en mayo y en octubre aquí seguimos todos».",
    [
      "claim · ana-ruiz · Es tarde para todo eso.",
      "? claim · ana-ruiz · prometió las obras de la plaza mayor en mayo y en octubre aquí seguimos todos",
    ],
  ],
  [
    "en",
    "Mayor Anna Bell said it was late. Grom Tarrow taunted her, for she “promised the works on the square in May and here we still are”.",
    [
      "claim · anna-bell · it was late",
      "? claim · anna-bell · promised the works on the square in May and here we still are",
    ],
  ],
])("a quotation in a sentence whose subject is unknown has a doubt (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<Row>([
  [
    "vi",
    "Ông Lâm Quốc Bảo - phó giám đốc Công ty Hưng Thịnh, đơn vị thi công - thừa nhận giàn giáo là đồ thuê.",
    ["claim · lam-quoc-bao · giàn giáo là đồ thuê"],
  ],
  [
    "es",
    "El edil Pedro Gil les prometió una piscina.",
    ["commitment · pedro-gil · El edil Pedro Gil les prometió una piscina."],
  ],
])("the subject is before a dash or an object pronoun (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test("a number of times before a verb is no subject", () => {
  const text = "Cô Trần Thị Kim Thoa đã ba lần đề nghị nhà thầu rào chắn công trình.";
  expect(saidIn(text, "vi")).toEqual([`request · tran-thi-kim-thoa · ${text}`]);
});

test.each<Row>([
  [
    "es",
    "«Quien causó el daño lo pagará», avisó en el Congreso, donde anunció un expediente.",
    ["claim · left open · Quien causó el daño lo pagará"],
  ],
  [
    "es",
    "«Quien causó el daño lo pagará», avisó en el Congreso la ministra Ana Ruiz.",
    ["claim · ana-ruiz · Quien causó el daño lo pagará"],
  ],
  [
    "es",
    "En la oposición, el diputado Pedro Gil se mofa del informe: «Cien páginas para decir que llueve».",
    ["? claim · pedro-gil · Cien páginas para decir que llueve"],
  ],
])("a place or a group after a preposition is no speaker (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<Row>([
  ["fr", "Le maire Paul Roy a juré que l’eau était bonne.", ["claim · paul-roy · l’eau était bonne"]],
  [
    "es",
    "El alcalde Pedro Gil juró que no sabía nada de la obra.",
    ["claim · pedro-gil · El alcalde Pedro Gil juró que no sabía nada de la obra."],
  ],
  [
    "es",
    "El alcalde Pedro Gil juró que dimitirá mañana.",
    ["commitment · pedro-gil · El alcalde Pedro Gil juró que dimitirá mañana."],
  ],
])("who swears that something is so does not promise it (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test("what an inquiry tells of a person has a doubt", () => {
  const text = "Theo kết luận điều tra, ông Lục Văn Thành chỉ đạo cấp dưới bỏ qua lỗi của xe tải.";
  expect(saidIn(text, "vi")).toEqual([expect.stringMatching(/^\? request · luc-van-thanh by/)]);
});

test.each<Row>([
  [
    "en",
    "Mayor Tom Hale promised that the water was safe.",
    ["? commitment · tom-hale · the water was safe"],
  ],
  [
    "en",
    "Mayor Tom Hale promised that the water would be safe.",
    ["commitment · tom-hale · the water would be safe"],
  ],
  ["fr", "Le maire Paul Roy garantit que l’eau est bonne.", ["? commitment · paul-roy · l’eau est bonne"]],
  [
    "es",
    "El alcalde Pedro Gil garantizó que el agua es potable.",
    ["? commitment · pedro-gil · el agua es potable"],
  ],
  ["vi", "Bà Nguyễn Thị Lan thề rằng bến tàu an toàn.", ["? commitment · nguyen-thi-lan · bến tàu an toàn"]],
])("who promises that something is so has a doubt (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test("a person who reads a letter aloud may say another person's words", () => {
  const text = "Đọc thư của ông Trần Văn Hùng, bà Nguyễn Thị Lan nói: “Tôi sẽ trả đến đồng cuối cùng”.";
  expect(saidIn(text, "vi")).toEqual(["? commitment · nguyen-thi-lan · Tôi sẽ trả đến đồng cuối cùng"]);
});

test.each<Row>([
  [
    "vi",
    "Ông Nguyễn Văn Bảo bị bà Trần Thị Lan cáo buộc hứa sẽ đốt cầu cảng.",
    ["? claim · tran-thi-lan · hứa sẽ đốt cầu cảng"],
  ],
  [
    "vi",
    "Ông Nguyễn Văn Bảo bị bà Trần Thị Lan tố hứa sẽ trả tiền rồi bỏ trốn.",
    ["? claim · tran-thi-lan · hứa sẽ trả tiền rồi bỏ trốn"],
  ],
  [
    "vi",
    "Ông Nguyễn Văn Bảo được bà Trần Thị Lan cho biết sẽ nghỉ việc.",
    ["? claim · tran-thi-lan · sẽ nghỉ việc"],
  ],
  [
    "vi",
    "Ông Nguyễn Văn Bảo được bà Trần Thị Lan hứa sẽ giao việc mới.",
    ["commitment · tran-thi-lan · Ông Nguyễn Văn Bảo được bà Trần Thị Lan hứa sẽ giao việc mới."],
  ],
])("who accuses another person of a promise makes none (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<Row>([
  [
    "en",
    "Tom Hale, a lawyer for Ann Quill, said that she would pay the fine.",
    ["? commitment · tom-hale · she would pay the fine"],
  ],
  [
    "fr",
    "Marc Roux, l’avocat d’Anne Petit, a déclaré qu’elle paierait l’amende.",
    ["? commitment · marc-roux · elle paierait l’amende"],
  ],
  [
    "es",
    "Luis Mora, abogado de Ana Gil, dijo que ella pagaría la multa.",
    ["? commitment · luis-mora · ella pagaría la multa"],
  ],
])("a lawyer's “she” may be the client (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test("a quotation is hearsay if the words around it say so", () => {
  expect(saidIn("Ann Quill allegedly told Tom Hale: “I will burn it down.”", "en")).toEqual([
    "? commitment · ann-quill · I will burn it down.",
  ]);
});

test.each<Row>([
  ["en", "Tom Hale, her son, said she would pay.", ["? commitment · tom-hale · she would pay"]],
  ["en", "Her lawyer, Jane Poole, said she would appeal.", ["? commitment · jane-poole · she would appeal"]],
  ["en", "Her son, Kit Moss, said he would help.", ["commitment · kit-moss · he would help"]],
  [
    "fr",
    "Son avocat, Paul Vidal, a dit qu’il paierait.",
    ["? commitment · paul-vidal · Son avocat, Paul Vidal, a dit qu’il paierait."],
  ],
])(
  "a relative's or a lawyer's pronoun may mean the person whose relative or lawyer it is (%s: %s)",
  (language, text, said) => {
    expect(saidIn(text, language)).toEqual(said);
  },
);

test.each<Row>([
  [
    "en",
    "Mayor Ann Lee promised to pay, according to the leaked memo.",
    ["? commitment · ann-lee · Mayor Ann Lee promised to pay, according to the leaked memo."],
  ],
  [
    "en",
    "According to a leaked memo, the council will close the school.",
    ["commitment · left open · the council will close the school"],
  ],
  [
    "es",
    "La alcaldesa Ana Ruiz prometió pagar, según la grabación.",
    ["? commitment · ana-ruiz · La alcaldesa Ana Ruiz prometió pagar, según la grabación."],
  ],
])("what a record tells of a promise is hearsay (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<Row>([
  [
    "en",
    "Mayor Ann Lee said, jokingly, that she would resign.",
    ["? commitment · ann-lee · she would resign"],
  ],
  [
    "en",
    "“I will sell the town hall,” Mayor Ann Lee said with a wink.",
    ["? commitment · ann-lee · I will sell the town hall"],
  ],
  [
    "es",
    "La alcaldesa Ana Ruiz prometió en broma que dimitirá.",
    ["? commitment · ana-ruiz · La alcaldesa Ana Ruiz prometió en broma que dimitirá."],
  ],
])("what is said in jest has a doubt (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<Row>([
  [
    "vi",
    "Ông Trần Văn Long bị công an xác định đã hứa trả 2 tỉ đồng.",
    ["? commitment · {công an xác định} · Ông Trần Văn Long bị công an xác định đã hứa trả 2 tỉ đồng."],
  ],
  ["vi", 'Bà Ngô Thị Mai bảo: "Tôi sẽ trả tiền".', ['commitment · ngo-thi-mai · "Tôi sẽ trả tiền"']],
  ["vi", "Bà Ngô Thị Mai bảo con dâu đi chợ. Bà Ngô Thị Mai bảo vệ rừng.", []],
])("the agent of a passive and the verb bảo (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<Row>([
  [
    "en",
    "Minister Gil Nunes accused her of fraud, which she denied.",
    ["claim · gil-nunes · Minister Gil Nunes accused her of fraud, which she denied."],
  ],
  ["en", "Mayor Ann Lee declined to speak.", []],
  [
    "es",
    "El consejero Ander Gil negó que hubiera retrasos: «Los medios salieron en once minutos».",
    [
      "claim · ander-gil · Los medios salieron en once minutos",
      "denial · ander-gil · El consejero Ander Gil negó que hubiera retrasos",
    ],
  ],
  [
    "es",
    "El alcalde Luis Gil confirmó el incendio. También pidió ayuda al gobierno.",
    [
      "claim · luis-gil · El alcalde Luis Gil confirmó el incendio.",
      "? request · luis-gil · También pidió ayuda al gobierno.",
    ],
  ],
  [
    "vi",
    '"Giặt áo trắng thành áo cháo lòng", bà Hứa Thị Tươi ngao ngán.',
    ["? claim · hua-thi-tuoi · Giặt áo trắng thành áo cháo lòng"],
  ],
  [
    "vi",
    "Bà Khúc Thị Nhàn thừa nhận xã không đủ người để giám sát.",
    ["claim · khuc-thi-nhan · xã không đủ người để giám sát"],
  ],
])("a statement has its own verb, subject and kind (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<Row>([
  [
    "fr",
    "La maire Ida Roche regarde le recteur Luc Vidal : « Vous mentez depuis hier soir. »",
    ["? claim · luc-vidal · Vous mentez depuis hier soir."],
  ],
  [
    "vi",
    'Chủ tịch Đỗ Thị Lan nhìn Giám đốc Trần Văn Hùng: "Ông nói dối từ đầu buổi họp".',
    ["? claim · tran-van-hung · Ông nói dối từ đầu buổi họp"],
  ],
])("a name right before a colon may be the hearer's (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<Row>([
  [
    "fr",
    "La conteuse Ida Roche est morte lundi.\n\n« Elle me payait le pain », sourit Paol Le Dantec, 88 ans.\n\n« On me proposait un autre logement », racontait-elle à la radio.",
    [
      "? claim · paol-le-dantec · Elle me payait le pain",
      "claim · left open · On me proposait un autre logement",
    ],
  ],
  [
    "en",
    "Mr Tom Hale left the firm on Monday.\n\n“The pier is closed for the winter,” said Quin Abara, 43, a sailor.\n\n“We got this badly wrong,” he wrote to staff.",
    ["claim · quin-abara · The pier is closed for the winter", "claim · left open · We got this badly wrong"],
  ],
])(
  "“she” in a new paragraph is not a speaker of unknown gender if the article has a woman (%s: %s)",
  (language, text, said) => {
    expect(saidIn(text, language)).toEqual(said);
  },
);

test.each<Row>([
  [
    "en",
    "Sailor Luke Odell said the council had been warned in August: “They told me the cable was still good.”",
    [
      "claim · luke-odell · They told me the cable was still good.",
      "claim · luke-odell · the council had been warned in August",
    ],
  ],
  [
    "vi",
    'Ông Giàng A Chứ nói đã báo xã về cáp gỉ từ tháng 8: "Cán bộ bảo cứ yên tâm, cáp còn tốt".',
    [
      "claim · giang-a-chu · Cán bộ bảo cứ yên tâm, cáp còn tốt",
      "claim · giang-a-chu · đã báo xã về cáp gỉ từ tháng 8",
    ],
  ],
  [
    "vi",
    "Giám đốc Lương Ngọc Châu, người giữ kỷ lục suốt 8 năm, thì cho rằng kỷ lục còn đứng vững.",
    ["claim · luong-ngoc-chau · kỷ lục còn đứng vững"],
  ],
])("a quotation after the reported words is drafted once (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<Row>([
  [
    "en",
    "Beside Mayor Ida Cole, the union leader pledged to end the strike.",
    ["commitment · left open · Beside Mayor Ida Cole, the union leader pledged to end the strike."],
  ],
  [
    "fr",
    "Sous les yeux de la maire Ida Colas, l'avocat s'est engagé à tout rembourser.",
    [
      "commitment · left open · Sous les yeux de la maire Ida Colas, l'avocat s'est engagé à tout rembourser.",
    ],
  ],
  [
    "es",
    "Frente a la ministra Ida Costa, el abogado se comprometió a devolver todo.",
    ["commitment · left open · Frente a la ministra Ida Costa, el abogado se comprometió a devolver todo."],
  ],
  [
    "vi",
    "Trước mặt Chủ tịch Lê Thị Hoa, nông dân cam kết trả lại đất.",
    ["commitment · {nông dân} · Trước mặt Chủ tịch Lê Thị Hoa, nông dân cam kết trả lại đất."],
  ],
  [
    "fr",
    "Selon la maire Ida Colas, présidente de la région, la piscine fermera.",
    ["claim · ida-colas · la piscine fermera"],
  ],
])(
  "after a phrase that names a person, the office before the verb is another's (%s: %s)",
  (language, text, said) => {
    expect(saidIn(text, language)).toEqual(said);
  },
);

test.each<Row>([
  [
    "en",
    "“I will pay,” Mr Tom Hale said, while Ms Ida Cole shook her head: “He has said that for a whole year.”",
    ["commitment · tom-hale · I will pay", "? claim · ida-cole · He has said that for a whole year."],
  ],
  [
    "vi",
    '"Tôi sẽ trả tiền", ông Đỗ Văn Hùng nói, còn bà Lê Thị Hoa lắc đầu: "Ông ấy nói vậy từ năm ngoái".',
    ["commitment · do-van-hung · Tôi sẽ trả tiền", "? claim · le-thi-hoa · Ông ấy nói vậy từ năm ngoái"],
  ],
  [
    "en",
    "Mr Tom Hale said at a meeting with Ms Ida Cole and Mr Bo Marsh: “The pier is closed for good now.”",
    ["claim · tom-hale · The pier is closed for good now."],
  ],
])(
  "a colon after another person's unknown verb leads to that person's words (%s: %s)",
  (language, text, said) => {
    expect(saidIn(text, language)).toEqual(said);
  },
);

test.each<Row>([
  [
    "fr",
    "La rectrice Anne Roullet parle. // « La Nuit des mille petites lanternes » attend 20 chorales.",
    [],
  ],
  ["es", "La rectora Ana Roldán habló. // «La Noche de las mil linternas» espera a 20 coros.", []],
  [
    "en",
    "Mayor Ida Cole said the rota that Insp. Haldane drew up would save lives.",
    ["claim · ida-cole · the rota that Insp. Haldane drew up would save lives"],
  ],
  [
    "es",
    "La alcaldesa Ana Roldán dijo que el turno propuesto por el insp. Haro ahorraría tiempo.",
    ["claim · ana-roldan · el turno propuesto por el insp. Haro ahorraría tiempo"],
  ],
])(
  "a title in quotation marks says nothing, and “that” may describe the subject (%s: %s)",
  (language, text, said) => {
    expect(saidIn(text.replace(" // ", "\n\n"), language)).toEqual(said);
  },
);

test.each<Row>([
  [
    "es",
    "Fuentes de Protección Civil citadas por la cadena Radio Ría sostienen que el aviso llegó el viernes.",
    ["claim · {Fuentes de Protección Civil citadas por la cadena Radio Ría} · el aviso llegó el viernes"],
  ],
  [
    "fr",
    "Le député Luc Vidal a dénoncé un sondage. Le questionnaire, précise Mme Ida Roche, « a été validé par le seul journal ».",
    [
      "claim · luc-vidal · Le député Luc Vidal a dénoncé un sondage.",
      "claim · ida-roche · Le questionnaire, précise Mme Ida Roche, « a été validé par le seul journal ».",
    ],
  ],
  [
    "es",
    "La rectora Ida Rocha habló. “¡Váyase ya de esta casa, señora!”, gritó uno de ellos.",
    ["claim · left open · ¡Váyase ya de esta casa, señora!"],
  ],
  ["es", "La rectora Ida Rocha esperó en silencio y retomó la lectura.", []],
  [
    "vi",
    "Trả lời báo chí sau buổi họp, ông Bùi Văn Bình bác bỏ tin đồn.",
    ["denial · bui-van-binh · Trả lời báo chí sau buổi họp, ông Bùi Văn Bình bác bỏ tin đồn."],
  ],
])("who is only cited or waits does not speak (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});
