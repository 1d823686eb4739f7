import { describe, expect, test } from "vitest";
import { saidIn } from "../../said-in.ts";

const paragraphs = (...lines: readonly string[]): string => lines.join("\n\n");

test("lines that a page shows as speakers begin the turns of a debate", () => {
  const turns = ["Helga Strande", "Will it run again?", "The Minister of Ports (Anton Reissen)"];
  const text = paragraphs(
    ...turns,
    "It will run again in May. I give that undertaking.",
    turns[0] ?? "",
    "We oppose this plan.",
  );
  const marked = [0, 2, 4].map((line) => {
    const start = text.split("\n\n").slice(0, line).join("\n\n").length + (line === 0 ? 0 : 2);
    return { as: "speaker" as const, start, end: text.indexOf("\n", start) };
  });
  expect(saidIn(text, "en", marked)).toEqual([
    "? commitment · anton-reissen · It will run again in May.",
    "claim · anton-reissen · I give that undertaking.",
    "claim · helga-strande · We oppose this plan.",
  ]);
});

describe("in an interview in which dashes begin the turns,", () => {
  test.each([
    [
      "es",
      "La concejala Rosario Téllez responde a las críticas.",
      [
        "—¿Cerrarán bibliotecas?",
        "—No. No vamos a cerrar ninguna biblioteca.",
        "—El portavoz de la oposición, Iván Mora, dice que usted prometió un auditorio.",
        "—Yo nunca prometí un auditorio. Mantendremos los 14 centros abiertos.",
        "—¿Confía en el Gobierno?",
        "—Espero que cumpla su palabra.",
      ],
      [
        "commitment · rosario-tellez · No vamos a cerrar ninguna biblioteca.",
        "claim · ivan-mora · usted prometió un auditorio",
        "denial · rosario-tellez · Yo nunca prometí un auditorio.",
        "commitment · rosario-tellez · Mantendremos los 14 centros abiertos.",
        "hope · rosario-tellez · Espero que cumpla su palabra.",
      ],
    ],
    [
      "es",
      "El alcalde Luis Paz recibe a este diario.",
      ["¿Habrá un puerto nuevo?", "—Abriremos el puerto.", "¿Y el hospital?", "—Pedimos ayuda a la región."],
      ["commitment · luis-paz · Abriremos el puerto.", "request · luis-paz · Pedimos ayuda a la región."],
    ],
    [
      "fr",
      "La maire Anne Lemoine défend son budget.",
      [
        "– Pourquoi fermer la piscine ?",
        "– Nous rouvrirons la piscine.",
        "– Et l'école ?",
        "– Nous demandons une aide de l'État.",
      ],
      [
        "support · anne-lemoine · La maire Anne Lemoine défend son budget.",
        "commitment · anne-lemoine · Nous rouvrirons la piscine.",
        "request · anne-lemoine · Nous demandons une aide de l'État.",
      ],
    ],
    [
      "en",
      "Mayor Ann Quill is in her second year.",
      [
        "- Will the pool stay open?",
        "- We will keep the pool open.",
        "- And the school?",
        "- We urge the state to pay.",
      ],
      [
        "commitment · ann-quill · We will keep the pool open.",
        "request · ann-quill · We urge the state to pay.",
      ],
    ],
    [
      "vi",
      "Bà Nguyễn Thị Mai là chủ tịch xã từ năm 2020.",
      [
        "– Chợ có đóng cửa không?",
        "– Chúng tôi cam kết sẽ giữ chợ mở cửa.",
        "– Còn trường học?",
        "– Chúng tôi đề nghị tỉnh hỗ trợ.",
      ],
      [
        "commitment · nguyen-thi-mai · Chúng tôi cam kết sẽ giữ chợ mở cửa.",
        "request · nguyen-thi-mai · Chúng tôi đề nghị tỉnh hỗ trợ.",
      ],
    ],
  ] as const)("the only person introduced answers (%s: %s)", (language, lead, turns, said) => {
    expect(saidIn(paragraphs(lead, ...turns), language)).toEqual(said);
  });

  test("the answers stay open if the article introduces two people", () => {
    const lead = "La concejala Rosario Téllez responde al alcalde Luis Paz.";
    const turns = ["—¿Cerrarán?", "—Abriremos el puerto.", "—¿Y el hospital?", "—Pedimos ayuda a la región."];
    expect(saidIn(paragraphs(lead, ...turns), "es")).toEqual([
      "commitment · left open · Abriremos el puerto.",
      "request · left open · Pedimos ayuda a la región.",
    ]);
  });
});

test.each([
  ["a list", ["- Abriremos el puerto.", "- Abriremos el hospital.", "- ¿Y la escuela?"]],
  ["a single question", ["—¿Cerrarán?", "—Abriremos el puerto."]],
] as const)("dashes make no interview of %s", (_, lines) => {
  expect(saidIn(paragraphs("La concejala Rosario Téllez llegó tarde.", ...lines), "es")).toEqual([]);
});

test.each([
  ["en", "Mayor Ann Quill spoke to us.", "Q: Will you resign?", "Ann Quill: No.", "Ann Quill: Yes, yes."],
  [
    "fr",
    "La maire Anne Lemoine nous reçoit.",
    "Q : Partirez-vous ?",
    "Anne Lemoine : Non.",
    "Anne Lemoine : Oui.",
  ],
  ["es", "La alcaldesa Ana Rocha nos recibe.", "P: ¿Dimitirá?", "Ana Rocha: No, no.", "Ana Rocha: Sí."],
  [
    "vi",
    "Bà Nguyễn Thị Mai trả lời.",
    "PV: Bà có từ chức không?",
    "Nguyễn Thị Mai: Không.",
    "Nguyễn Thị Mai: Có.",
  ],
])("an answer that says nothing without its question is no statement (%s)", (language, ...lines) => {
  expect(saidIn(paragraphs(...lines), language)).toEqual([]);
});

test.each([
  ["es", "Preparé un informe.", "claim"],
  ["es", "Retiré la denuncia.", "claim"],
  ["es", "Vendremos con más dinero.", "commitment"],
  ["es", "Haremos todo lo posible.", "commitment"],
])("what is over is no promise, and an irregular future is one (%s: %s)", (language, words, kind) => {
  const text = paragraphs(
    "La alcaldesa Ana Rocha nos recibe.",
    "P: ¿Qué hizo?",
    `Ana Rocha: Buenos días. ${words}`,
  );
  expect(saidIn(text, language)).toContain(`${kind} · ana-rocha · ${words}`);
});

test.each([
  ["en", "“I will not comment on the report,” Mayor Ann Quill said."],
  ["fr", "« Je ne commenterai pas le rapport », a dit la maire Anne Lemoine."],
  ["es", "«No comentaremos el informe», dijo la alcaldesa Ana Rocha."],
  ["vi", "“Tôi sẽ không bình luận về báo cáo”, Chủ tịch Nguyễn Thị Mai nói."],
])("a refusal to comment is no sure promise (%s: %s)", (language, text) => {
  expect(saidIn(text, language).filter((line) => line.startsWith("commitment"))).toEqual([]);
});

describe("in an interview without any marks,", () => {
  test.each([
    [
      "en",
      "Ida Wren took over as director of the Harlow Ballet. She spoke to Owen Pask.",
      [
        "How do you begin?",
        "I will cut my pay.",
        "Will you close the hall?",
        "We need it.\n\nI thank the city.",
      ],
      [
        "commitment · ida-wren · I will cut my pay.",
        "position · ida-wren · We need it.",
        "praise · ida-wren · I thank the city.",
      ],
      ["The new season opens in May."],
    ],
    [
      "fr",
      "La maire Ida Roche défend son bilan.",
      [
        "Comment allez-vous ?",
        "Je vais bien.",
        "Les élus réclament votre départ...",
        "Je resterai maire.",
        "Votre budget ?",
        "Nous le publierons.",
      ],
      [
        "support · ida-roche · La maire Ida Roche défend son bilan.",
        "claim · ida-roche · Je vais bien.",
        "request · {Les élus} · Les élus réclament votre départ...",
        "commitment · ida-roche · Je resterai maire.",
        "commitment · ida-roche · Nous le publierons.",
      ],
      [],
    ],
    [
      "vi",
      "Bà Nguyễn Thị Mai là chủ tịch xã từ năm 2020.",
      [
        "Thưa bà, chợ có đóng cửa không?",
        "Chúng tôi cam kết sẽ giữ chợ.",
        "Bà mong gì?",
        "Tôi đề nghị tỉnh hỗ trợ.",
      ],
      [
        "commitment · nguyen-thi-mai · Chúng tôi cam kết sẽ giữ chợ.",
        "request · nguyen-thi-mai · Tôi đề nghị tỉnh hỗ trợ.",
      ],
      [],
    ],
    [
      "es",
      "La alcaldesa Ana Rocha nos recibe.",
      ["¿Seguirá usted?", "No voy a dimitir.", "¿Qué pide usted?", "Pedimos paciencia a todos."],
      ["commitment · ana-rocha · No voy a dimitir.", "request · ana-rocha · Pedimos paciencia a todos."],
      [],
    ],
  ] as const)(
    "the person introduced answers in the first person (%s)",
    (language, lead, turns, said, end) => {
      expect(saidIn(paragraphs(lead, ...turns, ...end), language)).toEqual(said);
    },
  );

  test.each([
    [
      "an article that explains",
      ["What is the plan?", "The city will build it.", "Who pays?", "The state pays."],
    ],
    ["general questions", ["What is to be done?", "We must act.", "Who pays?", "We all pay."]],
    ["a single question", ["Will you resign?", "I will resign."]],
    [
      "a column about a person",
      ["Would you trust her with your money?", "I would not.", "And do you?", "I will vote against Quill."],
    ],
    [
      "a service page",
      ["Do you need a ticket?", "We sell tickets.", "Can you swim?", "We will ask Mayor Quill."],
    ],
  ] as const)("%s is none", (_, lines) => {
    const said = saidIn(paragraphs("Mayor Ann Quill is in her second year.", ...lines), "en");
    expect(said.filter((line) => line.includes("ann-quill"))).toEqual([]);
  });
});

test.each([
  ["en", "Q: Why?", "We will win, you have my word.", "commitment"],
  ["en", "Q: Why?", "I won't pretend it was easy.", "claim"],
  ["fr", "Q : Alors ?", "Le prix ne bougera pas, c'est un engagement.", "commitment"],
  ["es", "P: ¿Y?", "No habrá cortes, les doy mi palabra.", "commitment"],
  ["es", "P: ¿Y?", "No lo voy a negar, es un fracaso.", "claim"],
  ["es", "P: ¿Y?", "La caída se debe a la sequía.", "claim"],
  ["fr", "Q : Alors ?", "La ville nous doit trois millions.", "claim"],
  ["vi", "PV: Sao?", "Xã thiếu người nên đã đóng chợ.", "claim"],
])(
  "a word given is a promise, and other senses of a verb are none (%s: %s %s)",
  (language, asked, words, kind) => {
    const text = paragraphs("Ida Wren.", asked, `Ida Wren: ${words}`, asked, "Ida Wren: –");
    expect(saidIn(text, language)).toEqual([`${kind} · ida-wren · ${words}`]);
  },
);

describe("in a transcript,", () => {
  test.each([
    [
      "en",
      [
        "[10:02:14] MODERATOR: The director will take questions.",
        "[10:02:41] DIRECTOR AMA OSEI: We will reopen pier four.",
        "[10:03:20] Q (Northern Gazette): Who pays?",
        "[10:03:26] DIRECTOR AMA OSEI: No fee will rise.",
      ],
      ["commitment · ama-osei · We will reopen pier four.", "claim · ama-osei · No fee will rise."],
    ],
    [
      "en",
      [
        "Lena Brandt  0:12",
        "It is Monday.",
        "Tomas Varga  1:40",
        "We will add two boats.",
        "We will not raise fares.",
        "Lena Brandt (2:05):",
        "The boats are old.",
      ],
      [
        "claim · lena-brandt · It is Monday.",
        "commitment · tomas-varga · We will add two boats.",
        "commitment · tomas-varga · We will not raise fares.",
        "claim · lena-brandt · The boats are old.",
      ],
    ],
    [
      "en",
      [
        "09:14 Mayor Ama Osei: The pier is closed.",
        "Engineers found a crack in it.",
        "10:20 Mayor Ama Osei: The ferry will run.",
      ],
      [
        "claim · ama-osei · The pier is closed.",
        "? claim · ama-osei · Engineers found a crack in it.",
        "claim · ama-osei · The ferry will run.",
      ],
    ],
    [
      "en",
      [
        "Lena Brandt 0:12",
        "It is Monday.",
        "Tomas Varga 1:40",
        "We will add two boats.",
        "Mr Varga then left the room.",
        "He will not return.",
        "Lena Brandt 2:05",
        "The boats are old.",
      ],
      [
        "claim · lena-brandt · It is Monday.",
        "commitment · tomas-varga · We will add two boats.",
        "? claim · tomas-varga · Mr Varga then left the room.",
        "? claim · tomas-varga · He will not return.",
        "claim · lena-brandt · The boats are old.",
      ],
    ],
    [
      "vi",
      [
        "Ông Lê Văn Sơn. Chúng tôi sẽ trồng lại rừng.",
        "Ông Trần Quang Huy. Dân lo lắng.",
        "Phiên họp kết thúc muộn.",
      ],
      [
        "commitment · le-van-son · Chúng tôi sẽ trồng lại rừng.",
        "claim · tran-quang-huy · Dân lo lắng.",
        "? claim · tran-quang-huy · Phiên họp kết thúc muộn.",
      ],
    ],
    [
      "en",
      [
        "The Minister for Ports (Ms Ama Osei): We will reopen the pier.",
        "Mr Tom Reed (Harlow) (Lab): The pier has lost 40 jobs.",
        "The Minister for Ports (Ms Ama Osei): We will pay for it.",
      ],
      [
        "commitment · ama-osei · We will reopen the pier.",
        "claim · tom-reed · The pier has lost 40 jobs.",
        "commitment · ama-osei · We will pay for it.",
      ],
    ],
    [
      "fr",
      [
        "Mme la présidente. La parole est à M. Bastien Rolland.",
        "M. Bastien Rolland. Nous voterons contre ce texte.",
        "M. Yann Le Dantec, ministre de la mer. Nous verserons 30 millions d’euros.",
        "(Applaudissements.)",
        "Les députés ont ensuite quitté l’hémicycle.",
        "Mme la présidente. La séance est levée.",
      ],
      [
        "commitment · bastien-rolland · Nous voterons contre ce texte.",
        "commitment · yann-le-dantec · Nous verserons 30 millions d’euros.",
        "? claim · yann-le-dantec · Les députés ont ensuite quitté l’hémicycle.",
        "claim · left open · La parole est à M. Bastien Rolland.",
        "claim · left open · La séance est levée.",
      ],
    ],
    [
      "es",
      [
        "La alcaldesa Rosario Téllez recibe al periodista Iván Mora.",
        "IVÁN MORA — ¿Abrirán la escuela?",
        "ROSARIO TÉLLEZ — Abriremos la escuela en mayo.",
        "IVÁN MORA — ¿Y la piscina?",
        "ROSARIO TÉLLEZ — No cerraremos la piscina.",
      ],
      [
        "? commitment · rosario-tellez · Abriremos la escuela en mayo.",
        "commitment · rosario-tellez · No cerraremos la piscina.",
      ],
    ],
    [
      "vi",
      [
        "[00:10] MC: Xin chào quý vị.",
        "[00:20] Ông Lê Văn Sơn: Chúng tôi sẽ trồng lại rừng.",
        "[00:40] MC: Còn dân?",
        "[00:50] Ông Lê Văn Sơn: Chúng tôi sẽ hỗ trợ họ.",
      ],
      [
        "commitment · le-van-son · Chúng tôi sẽ trồng lại rừng.",
        "commitment · le-van-son · Chúng tôi sẽ hỗ trợ họ.",
      ],
    ],
    [
      "en",
      [
        "09:14 Schools Close: The roads are closed too.",
        "08:02 Power Cuts: The lines are down.",
        "WHAT: Opening of the quay",
        "WHAT: A tour of the mill",
      ],
      [],
    ],
    [
      "vi",
      [
        "Ông Lê Văn Sơn nói rừng đã cháy. Mưa chưa tới.",
        "Ông Trần Quang Huy nói dân lo lắng. Đường đã hỏng.",
      ],
      ["claim · le-van-son · rừng đã cháy", "claim · tran-quang-huy · dân lo lắng"],
    ],
  ])("each turn is its speaker’s: %s", (language, lines, said) => {
    expect(saidIn(paragraphs("The meeting", ...lines), language)).toEqual(said);
  });
});

test("quotation marks around an answer do not hide what it promises", () => {
  const text = "Ida Wren, mayor: “We will not sell it.”\n\nEd Platt, former mayor: “She will sell it.”";
  expect(saidIn(text, "en")).toEqual([
    "commitment · ida-wren · We will not sell it.",
    "claim · ed-platt · She will sell it.",
  ]);
});

test("a paragraph with another person's quotation is no answer", () => {
  const text = paragraphs(
    "Một buổi tập",
    "Kình ngư Tăng Mỹ Hạnh, 19 tuổi, vừa phá kỷ lục. Cô trò chuyện với phóng viên ở hồ bơi.",
    "Cảm giác của bạn khi chạm tay về đích?",
    "Tôi không nhìn bảng điện tử.",
    'Huấn luyện viên Trần Minh Kha ngồi cạnh chen vào: "Nó mà đi thì tôi giải nghệ luôn".',
    "Mục tiêu tiếp theo của bạn?",
    "Tôi sẽ thi đấu ở Asiad.",
  );
  expect(saidIn(text, "vi")).toEqual([
    "claim · tang-my-hanh · Tôi không nhìn bảng điện tử.",
    "claim · tran-minh-kha · Nó mà đi thì tôi giải nghệ luôn",
    "commitment · tang-my-hanh · Tôi sẽ thi đấu ở Asiad.",
  ]);
});
