import { expect, test } from "vitest";
import { tryQuestions } from "./written/try-questions.ts";

// All files were written before their answers were seen. The first try answered 84 of the hundred, and 35 of the forty after the kinds of question
// that failed in the hundred were added; then 87 of the 120 of deadline.yaml, and after their kinds, 55 of the sixty of deadline-blind.yaml; then 51 of
// the eighty of tired.yaml, and after their kinds, 34 of the forty of tired-blind.yaml; then 51 of the 64 of blind-2.yaml, now with the briefings of the project as well,
// and after their kinds, 28 of the forty of blind-3.yaml; then 63 of the
// eighty of blind-4.yaml, with briefings in `written/briefings` that were new to the grammar, too; and
// after their kinds, 32 of the forty of blind-5.yaml; then 28 of the forty of blind-6.yaml,
// 31 of the forty of blind-7.yaml and 31 of the forty of blind-8.yaml; then 31 of the forty of blind-9.yaml, 30
// of the forty of blind-11.yaml, 31 of the forty of blind-13.yaml, 32 of the forty of blind-15.yaml and 35 of the forty of blind-17.yaml, in
// English and French.
// Then 34 of the forty of blind-19.yaml, in English and French, and 33 of the forty of blind-20.yaml, in Vietnamese and Spanish.
// Then 34 of the forty of blind-21.yaml, ten in each language.
// Then 34 of the forty of blind-22.yaml, too.
// Then 34 of the forty of blind-25.yaml and 38 of the forty of blind-26.yaml, ten in each language.
// Then 32 of the forty of blind-10.yaml, 28 of the forty of blind-12.yaml, 31 of the forty of blind-14.yaml, 36 of the forty of blind-16.yaml and 31 of the forty of
// blind-18.yaml, in Vietnamese and Spanish.
test.each([
  [
    "hundred.yaml",
    [
      // The figure counts what the city spends “on it”.
      ["Hà Phong chi bao nhiêu tiền mỗi năm cho miễn học phí", ["lacks hoc-phi-ha-phong/ngan-sach"]],
    ],
  ],
  ["blind.yaml", []],
  [
    "deadline.yaml",
    [
      // What she says is a position, and the words for “the mayor” are not in it.
      [
        "qui accuse le maire de ne pas avoir de financement",
        ["lacks logement-saint-aubin/promesse-sans-financement"],
      ],
      // She promised nothing, and the answer says so.
      ["còn bà Hà thì sao?", ["lacks cau-van-hai/cap-them-von | cau-van-hai/chua-di-doi"]],
    ],
  ],
  [
    "deadline-blind.yaml",
    [
      // Sleeping cars are no cars.
      [
        "cuántos coches hay en Velmar",
        ["shows night-trains/sleeping-cars-bought", "shows night-trains/sleeping-cars-cost"],
      ],
    ],
  ],
  [
    "tired.yaml",
    [
      // “Out” is in other texts.
      ["inspectorate report out when?", ["lacks custody-death/findings-in-february"]],
      // What he asked does not have these words.
      [
        "what has the health secretary got to say about the wards closing",
        ["lacks eastvale-wards/asked-for-explanation | eastvale-wards/reversal"],
      ],
      // The reviewer is overdue, and not to come.
      [
        "whats still open from the mayor of harwick, deadline wise",
        ["lacks custody-death/independent-reviewer"],
      ],
      // The support is for the project.
      [
        "quelqu'un soutient le maire de Saint-Aubin ?",
        ["lacks logement-saint-aubin/effort-important | logement-saint-aubin/soutien-de-l-etat"],
      ],
      // Below “No figure is on record”, as another fact with these words.
      ["Hà Phong có mấy trường tư thục", ["shows hoc-phi-ha-phong/truong-tu-thuc"]],
      ["el sindicato ferroviario apoya el plan o no", ["lacks night-trains/stv-supports"]],
    ],
  ],
  [
    "tired-blind.yaml",
    [
      ["j'écris sur Valmont, qui est la déléguée syndicale", ["lacks karima-bensaid"]],
      // She announced it, which is among the other facts with these words.
      ["qui désapprouve la fermeture de la centrale", ["says Ortega :"]],
      ["ngân sách miễn học phí mỗi năm", ["lacks hoc-phi-ha-phong/ngan-sach"]],
    ],
  ],
  [
    "blind-2.yaml",
    [
      // The fact says “every evacuated household”.
      [
        "how much is the government giving evacuated families",
        ["lacks oster-dam/payment | oster-dam/pay-households"],
      ],
      // The figures are those of the Environment Department.
      [
        "¿cuánto ha subido el gasto de la agencia del agua?",
        ["lacks oster-dam/spending-risen | oster-dam/spending-now | oster-dam/no-budget-cut"],
      ],
    ],
  ],
  [
    "blind-3.yaml",
    [
      // “Maire” is in another statement of hers.
      ["Marechal reproche quoi au maire", ["lacks logement-saint-aubin/promesse-sans-financement"]],
      ["bà Pryce có giữ lời với dân không", ["lacks oster-dam/pay-households"]],
      // Other promises were made on that day, and they come first.
      ["¿qué pasa el 22 de noviembre de 2026?", ["lacks oster-dam/publish-report"]],
    ],
  ],
  [
    "blind-4.yaml",
    [
      // Among all that is due until then, which comes earlier.
      ["what will happen by december 2027", ["lacks night-trains/night-trains-return"]],
      // The figure is “for the new stadium”.
      ["le prix du nouveau stade de Torralba", ["lacks club-torralba/stadium-cost"]],
      ["cuối năm 2026 có gì phải xong", ["lacks urgences-valmont/douze-recrutements"]],
    ],
  ],
  [
    "blind-5.yaml",
    [
      // It asks for nothing on record, and the answer says so.
      ["que demande le SNC", ["lacks college-de-lauzac/soutien-cuisiniers"]],
      ["¿el capitán se va en enero o no?", ["lacks club-torralba/no-sale"]],
    ],
  ],
  [
    "blind-6.yaml",
    [["chiffre des sinistres au marche an khanh", ["lacks cho-an-khanh/sap-chay | cho-an-khanh/thiet-hai"]]],
  ],
  // “Savoir” is in what the water board says of the farmers.
  ["blind-7.yaml", [["le maire de brevannes il savait ou pas", ["lacks eau-de-brevannes/pas-prevenu"]]]],
  [
    "blind-8.yaml",
    [
      // It is a promise, and no figure.
      ["combien de litres par personne", ["lacks eau-de-brevannes/six-litres"]],
      ["castaing a t il deja menti sur l'ete", ["lacks eau-de-brevannes/pas-prevenu"]],
      [
        "promesses du maire de saint aubin et du maire de brevannes",
        ["lacks logement-saint-aubin/logements-2028", "lacks eau-de-brevannes/eau-avant-noel"],
      ],
      // He promised nothing, and the answer says so.
      ["còn ông Thắng?", ["lacks cau-van-hai/khong-no-nha-thau"]],
    ],
  ],
  ["blind-9.yaml", []],
  // “Make” is a little word.
  ["blind-11.yaml", [["does thorne think itll make money again", ["lacks fennimore-stores/profits"]]]],
  [
    "blind-13.yaml",
    [
      ["how bad was gethin", ["lacks storm-gethin/worst-storm"]],
      // She promised nothing, and the answer says so.
      ["and the farmers?", ["lacks storm-gethin/lost-sheep"]],
      ["dead sheep figure penmor", ["lacks storm-gethin/animals"]],
      ["castellane risque une amende de combien", ["lacks rugby-castellane/risque-amende"]],
    ],
  ],
  [
    "blind-15.yaml",
    [
      ["does anyone back vacination", ["lacks cattle-disease/for-vaccination"]],
      // The figure is what the hackers demand.
      ["montant de la rançon", ["lacks cyberattaque-morlac/rancon"]],
      ["et combien de temps ça prend ?", ["lacks cyberattaque-morlac/six-semaines"]],
      // She denies « toute négligence ».
      ["cryptalis reconnaît une faute ?", ["lacks cyberattaque-morlac/pas-de-negligence"]],
    ],
  ],
  [
    "blind-17.yaml",
    [
      // “Boss” is in no title, and “the company” in no name.
      ["did the ferry boss admit ignoring warnings", ["lacks merrow-ferry/ignored-warnings"]],
      ["has the company said sorry", ["lacks merrow-ferry/apology"]],
      // He promised nothing, and the answer says so.
      ["et le directeur ?", ["lacks musee-delaroche/depart"]],
      // The date is read as the time of the request.
      ["le syndicat des gardiens demande quoi avant noël", ["lacks musee-delaroche/reunion"]],
    ],
  ],
  [
    "blind-10.yaml",
    [
      // She is a “phó tổng giám đốc”.
      ["tên nữ phó tổng của công ty thuốc muỗi", ["lacks kieu-my-dung"]],
      // The word for the verdict is read as a conviction, which another fact mentions.
      ["bao giờ tòa tuyên án vụ cầu Olvena", ["lacks juicio-puente-olvena/sentencia"]],
      ["fiscal y defensa que piden", ["lacks juicio-puente-olvena/absolucion"]],
    ],
  ],
  [
    "blind-12.yaml",
    [
      // “Sẽ không ra sân”.
      ["đội có bỏ trận không", ["lacks clb-thanh-son/khong-ra-san"]],
      // The other facts have the word in their topic.
      ["bầu cử Peñarrubia ngày nào", ["lacks elecciones-penarrubia/elecciones"]],
      ["que saca zabala en el sondeo", ["lacks elecciones-penarrubia/sondeo-zabala"]],
    ],
  ],
  [
    "blind-14.yaml",
    [
      // Below “None on record”, after other facts about fishermen.
      ["ngư dân mong gì về nợ", ["lacks bao-so-9/hoan-no"]],
      // The figure counts “workers affected by the closure”.
      ["cuantos se quedan sin trabajo en marban", ["lacks conservera-marban/empleos"]],
      // Three others have an earlier day in January.
      ["promesas para enero", ["lacks conservera-marban/plan-comarca"]],
      [
        "contra quien protesta el presidente del comite de empresa, que pide",
        ["lacks conservera-marban/mediacion"],
      ],
    ],
  ],
  [
    "blind-16.yaml",
    [
      // Nothing on record says that it admits a mistake, and the answer says so.
      ["cty hương việt có nhận lỗi k hay chối", ["lacks ngo-doc-phu-luong/thit-het-han"]],
    ],
  ],
  [
    "blind-18.yaml",
    [
      // The figure counts those of a “nhà máy”.
      ["cty Đại Phú bao nhiêu công nhân", ["lacks tom-cau-ngang/cong-nhan"]],
      // The archdiocese promised it.
      ["la iglesia prometio algo", ["lacks alquileres-vallebarro/cede-pisos"]],
    ],
  ],
  [
    "blind-19.yaml",
    [
      // Her passage does not say that she wrote it.
      ["who wrote the cable report", ["lacks priya-raman | bridge-tolls/broken-wires"]],
      // There are two prefects, and “décide” is no form of « décision ».
      ["le préfet décide quand", ["lacks solaire-fontbrune/decision-prefet"]],
      // « Avis » is a word for a position.
      ["pourcentage d'avis defavorables", ["lacks solaire-fontbrune/defavorables"]],
    ],
  ],
  [
    "blind-20.yaml",
    [
      // The fire is in the name of the topic, which an event does not have.
      ["fecha del incendio", ["lacks mercado-tarazuela/incendio"]],
      // “Pone” is read as what is counted.
      ["cuánto pone el seguro", ["lacks mercado-tarazuela/seguro | mercado-tarazuela/seguro-paga"]],
      // The record has no “fruteros”.
      ["alguien ha ofrecido un local a los fruteros?", ["lacks mercado-tarazuela/cede-local"]],
    ],
  ],
  [
    "blind-21.yaml",
    [
      // The promise is the firm’s, and not the town’s.
      ["overdue or due next week in penmor", ["lacks storm-gethin/reconnected"]],
      // Her denial does not name him.
      ["kerven elle soutient roumier ou pas", ["lacks vernoux-scrutin/pas-de-consigne"]],
    ],
  ],
  [
    "blind-22.yaml",
    [
      // He calls the pitch a “champ de patates”.
      ["phrase exacte d'etcheverry sur le terrain svp", ["lacks rugby-castellane/champ-de-patates"]],
      // “Ella” is not Zabala, whom the answer before was about: the bot asks.
      ["y ella q dice?", ["lacks elecciones-penarrubia/niega-deuda"]],
    ],
  ],
  [
    "blind-25.yaml",
    [
      // “Brige” is no name, and another fact has “car”.
      ["how many cars cross the skelder brige daily", ["lacks bridge-tolls/vehicles"]],
    ],
  ],
  ["blind-26.yaml", []],
])("the first answer to each question of %s is right, but for these", async (file, wrong) => {
  const tried = await tryQuestions(file);
  expect(tried.filter((each) => each.wrong.length > 0).map((each) => [each.question, each.wrong])).toEqual(
    wrong,
  );
});
