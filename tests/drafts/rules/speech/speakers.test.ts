import { expect, test } from "vitest";
import { saidIn } from "../../said-in.ts";

test.each([
  ["es", "Radio Nacional informó de que el puerto cerrará.", "claim · left open · el puerto cerrará"],
  ["es", "Marina Nacional informó de que el puerto cerrará.", "claim · left open · el puerto cerrará"],
  ["fr", "Marine Nationale a dit que le port est sûr.", "claim · marine-nationale · le port est sûr"],
  ["es", "Playa Blanca anunció que el puerto cerrará.", "? claim · playa-blanca · el puerto cerrará"],
  ["en", "Myrtle Beach said the pier is safe.", "? claim · myrtle-beach · the pier is safe"],
  ["en", "Palm Springs promised a pier.", "? commitment · palm-springs · Palm Springs promised a pier."],
  ["fr", "Côme Lac a déclaré que le pont est sûr.", "? claim · come-lac · le pont est sûr"],
  ["fr", "Météo Locale a dit que le pont est sûr.", "? claim · meteo-locale · le pont est sûr"],
  ["en", "Ilva Brand, who left, said the pier is safe.", "claim · ilva-brand · the pier is safe"],
  ["en", "Ilva Brand, 43, said the pier is safe.", "claim · ilva-brand · the pier is safe"],
  ["en", "Ilva Brand was born in Harlow. Ilva Brand said it is safe.", "claim · ilva-brand · it is safe"],
  ["en", "Ilva Brand came with Ms Brand. Ilva Brand said it is safe.", "claim · ilva-brand · it is safe"],
])("two capitals before a verb alone are no sure person (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual([said]);
});

test.each<[string, string, readonly string[]]>([
  [
    "fr",
    "« On a tout perdu », lâche, les larmes aux yeux, la gérante, Odile Maréchal.",
    ["claim · odile-marechal · On a tout perdu"],
  ],
  [
    "es",
    "“Ya no queda nada”, dijo, con la voz quebrada, la panadera Rosa Lindes.",
    ["claim · rosa-lindes · Ya no queda nada"],
  ],
  [
    "en",
    "“We lost it all,” said, in tears, the shop's owner, Odile Marsh.",
    ["claim · odile-marsh · We lost it all"],
  ],
  [
    "fr",
    "Les voleurs, cinq ou six, auraient fui, indique le capitaine Loïc Bernier.",
    ["? claim · loic-bernier · Les voleurs, cinq ou six, auraient fui"],
  ],
  [
    "fr",
    "Mme Ida Roche est venue. « Nous partirons tous », a-t-elle grommelé devant la mairie.",
    ["? commitment · ida-roche · Nous partirons tous"],
  ],
  ["vi", "Bà Hứa Thị Kể cho rằng án quá nặng.", ["claim · hua-thi-ke · án quá nặng"]],
  [
    "vi",
    "Bà Lương Thu Hà thông tin, các trạm xá đã đủ thuốc.",
    ["claim · luong-thu-ha · các trạm xá đã đủ thuốc"],
  ],
  ["vi", "Các tổ trao đổi, thảo luận và bổ sung đề án.", []],
  [
    "en",
    "Residents of Upper Moss say they have had no water since May.",
    ["claim · {Residents of Upper Moss} · they have had no water since May"],
  ],
  [
    "en",
    "Mayor Ann Lee did, eventually, promise to pay the crews.",
    ["commitment · ann-lee · Mayor Ann Lee did, eventually, promise to pay the crews."],
  ],
  [
    "es",
    "Desde la asociación Ribera Viva denunciaron que el río baja sucio.",
    ["claim · asociacion-ribera-viva · el río baja sucio"],
  ],
  ["fr", "Du côté de la mairie, on assure que le pont est sûr.", ["claim · {la mairie} · le pont est sûr"]],
  ["fr", "À Lyon, on dit que la soupe est bonne.", []],
  [
    "es",
    "El alcalde Julián Cabrera vino. A su juicio, el puente es seguro.",
    ["? claim · julian-cabrera · el puente es seguro"],
  ],
  [
    "es",
    "“Me enteré por la radio. Cerré la tienda”, dijo Rosa Lindes.",
    ["claim · rosa-lindes · Me enteré por la radio.", "claim · rosa-lindes · Cerré la tienda"],
  ],
  [
    "fr",
    "« Nous administrons la ville. Nous rendrons l'argent », a dit la maire Ida Roche.",
    ["claim · ida-roche · Nous administrons la ville.", "commitment · ida-roche · Nous rendrons l'argent"],
  ],
  [
    "es",
    "El ministro Juan Robles dijo que “la obra sigue en pie”.",
    ["claim · juan-robles · El ministro Juan Robles dijo que “la obra sigue en pie”."],
  ],
  [
    "es",
    "La maestra Ida Rocha, que enseñó a leer a muchos, murió ayer, informaron fuentes de su familia.",
    ["claim · {fuentes de su familia} · La maestra Ida Rocha, que enseñó a leer a muchos, murió ayer"],
  ],
  [
    "es",
    "El ministro Luis Paz, que viajó a Lima, dimitió ayer, confirmó la portavoz Ida Rocha.",
    ["claim · ida-rocha · El ministro Luis Paz, que viajó a Lima, dimitió ayer"],
  ],
  [
    "en",
    "Mayor Ida Wren said she had heard three ministers promise a bridge.",
    ["claim · ida-wren · she had heard three ministers promise a bridge"],
  ],
])("the speaker is found around asides, complements and institutions (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<[string, string, readonly string[]]>([
  [
    "en",
    "“I have never seen such floods,” said Mayor Ann Lee. “I have never taken a bribe.”",
    ["claim · ann-lee · I have never seen such floods", "denial · ann-lee · I have never taken a bribe."],
  ],
  [
    "fr",
    "« Je n'ai jamais vu ça. Je n'ai jamais volé », dit la maire Ida Roche.",
    ["claim · ida-roche · Je n'ai jamais vu ça.", "denial · ida-roche · Je n'ai jamais volé"],
  ],
  [
    "es",
    "“Nunca he visto algo así. Nunca he cobrado un euro”, dijo Rosa Lindes.",
    ["claim · rosa-lindes · Nunca he visto algo así.", "denial · rosa-lindes · Nunca he cobrado un euro"],
  ],
  [
    "vi",
    "Bà Tiêu Thị Vân nói: “Tôi chưa từng thấy lũ lớn thế. Tôi chưa từng nhận tiền”.",
    [
      "claim · tieu-thi-van · Tôi chưa từng thấy lũ lớn thế.",
      "denial · tieu-thi-van · Tôi chưa từng nhận tiền",
    ],
  ],
  [
    "en",
    "Mayor Ann Lee promised a report by May and pledged to pay the crews.",
    [
      "? commitment · ann-lee · Mayor Ann Lee promised a report by May",
      "commitment · ann-lee · pledged to pay the crews.",
    ],
  ],
  [
    "en",
    "Mayor Ann Lee promised and vowed to pay the crews.",
    ["commitment · ann-lee · Mayor Ann Lee promised and vowed to pay the crews."],
  ],
  [
    "es",
    "La alcaldesa Rosa Lindes prometió un informe y garantizó el pago.",
    [
      "commitment · rosa-lindes · La alcaldesa Rosa Lindes prometió un informe",
      "commitment · rosa-lindes · garantizó el pago.",
    ],
  ],
  [
    "fr",
    "La maire Ida Roche a salué les équipes, tout en admettant que le pont reste fermé.",
    [
      "praise · ida-roche · La maire Ida Roche a salué les équipes",
      "claim · ida-roche · le pont reste fermé",
    ],
  ],
  [
    "fr",
    "Mme Ida Roche dément : aucune plainte, dit-elle, n'est arrivée.",
    ["? denial · ida-roche · Mme Ida Roche dément : aucune plainte, dit-elle, n'est arrivée."],
  ],
  [
    "es",
    "En opinión de la alcaldesa Rosa Lindes, “el puente es seguro”.",
    ["claim · rosa-lindes · “el puente es seguro”"],
  ],
])("each thing that is said is one statement (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<[string, string, readonly string[]]>([
  [
    "es",
    "Nora Quilla, de 51 años, fontanera de Mora, dijo que la caldera era vieja.",
    ["claim · nora-quilla · la caldera era vieja"],
  ],
  ["en", "Tom Abel (44), a diver, said the hull was cracked.", ["claim · tom-abel · the hull was cracked"]],
  ["vi", "Bà Đỗ Thị Lan cho biết: “Chúng tôi đã sẵn sàng”.", ["claim · do-thi-lan · Chúng tôi đã sẵn sàng"]],
  ["vi", "Ông Đỗ Văn Lâm nói sẵn sàng từ chức.", ["? commitment · do-van-lam · sẵn sàng từ chức"]],
  ["vi", "Ông Đỗ Văn Lâm nói ông sẵn sàng từ chức.", ["? commitment · do-van-lam · ông sẵn sàng từ chức"]],
  [
    "es",
    "La alcaldesa Ana Roca aseguró que estará dispuesta a abrir la presa.",
    ["? commitment · ana-roca · estará dispuesta a abrir la presa"],
  ],
  ["en", "We will fight for this hall\n\nAnn Lee, mayor of Moss, spoke first.", []],
  ["en", "We will fight for this hall\n\nAnn Lee, 44, sold the barn.", []],
  [
    "en",
    "We will fight for this hall\n\nAnn Lee, beekeeper and mother of three",
    ["commitment · ann-lee · We will fight for this hall"],
  ],
  ["fr", "Nous défendrons cette salle\n\nAnne Roche, maire de Lure, arrive la première.", []],
  ["es", "Defenderemos nuestra sala\n\nAna Roca, alcaldesa de Mora, llegó la primera.", []],
  ["vi", "Chúng tôi sẽ giữ hội trường này\n\nBà Lê Thị An, chủ tịch xã Mai Lâm, đến đầu tiên.", []],
  ["vi", "Chúng tôi sẽ giữ hội trường này\n\nBà Lê Thị An, chủ tịch xã Mai Lâm đến đầu tiên.", []],
  [
    "es",
    "Ayudamos a quienes nadie ayuda\n\nIda Rocha, presidenta de la región",
    ["claim · ida-rocha · Ayudamos a quienes nadie ayuda"],
  ],
])("an age, a state and a signature are read (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});

test.each<[string, string, readonly string[]]>([
  [
    "en",
    "The pier is safe, Ms Lena Moss said.\n\nDaniel Harker said he would scrap the road. He promised to hold a meeting in every village.",
    [
      "claim · lena-moss · The pier is safe",
      "commitment · daniel-harker · he would scrap the road",
      "commitment · daniel-harker · He promised to hold a meeting in every village.",
    ],
  ],
  [
    "en",
    "Kestrel’s chief executive, Marianne Falk, said the company would not close the pier.",
    ["commitment · marianne-falk · the company would not close the pier"],
  ],
  [
    "vi",
    "Bà Viên Thị Tú, giám đốc Công ty Sao Mai, khẳng định công ty sẽ trả toàn bộ viện phí.",
    ["commitment · vien-thi-tu · công ty sẽ trả toàn bộ viện phí"],
  ],
])(
  "a pronoun after a speaker, and the company of its chief executive, are no doubt (%s: %s)",
  (language, text, said) => {
    expect(saidIn(text, language)).toEqual(said);
  },
);

test.each([
  [
    "en",
    "Three hundred homes by the harbour",
    "Mayor Ruth Ashdown promised that homes will rise.",
    "commitment · ruth-ashdown · homes will rise",
  ],
  [
    "fr",
    "Des logements pour le port",
    "La maire Ruth Ancel a promis que le port rouvrira.",
    "commitment · ruth-ancel · le port rouvrira",
  ],
  [
    "es",
    "Viviendas para el puerto",
    "La alcaldesa Ruth Lindes prometió que el puerto abrirá.",
    "commitment · ruth-lindes · el puerto abrirá",
  ],
])(
  "a headline that ends in a noun does not govern the name below it (%s: %s)",
  (language, headline, text, said) => {
    expect(saidIn(`${headline}\n\n${text}`, language)).toEqual([said]);
  },
);
