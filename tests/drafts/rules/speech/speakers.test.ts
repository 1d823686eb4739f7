import { expect, test } from "vitest";
import { saidIn } from "../../said-in.ts";

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
])("the speaker is found around asides, complements and institutions (%s: %s)", (language, text, said) => {
  expect(saidIn(text, language)).toEqual(said);
});
