import { describe, expect, test } from "vitest";
import { saidIn } from "../../said-in.ts";

const paragraphs = (...lines: readonly string[]): string => lines.join("\n\n");

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
