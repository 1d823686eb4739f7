import type { NameEntry } from "../src/library/names/name-entry.ts";
import { pick, randomOf } from "./random.ts";

const list = (words: string): readonly string[] => words.split(" ");

/** Every name that can be put together from a start, perhaps a middle, and an end. */
const join = (starts: string, middles: string, ends: string): readonly string[] =>
  list(starts).flatMap((start) =>
    ["", ...list(middles)].flatMap((middle) => list(ends).map((end) => start + middle + end)),
  );

interface Naming {
  readonly familyFirst: boolean;
  /** How much commoner the first family names are than the last: a third of Vietnam is called Nguyễn. */
  readonly skew: number;
  readonly family: readonly string[];
  readonly given: readonly string[];
  readonly title: string;
  readonly language: string;
}

// The family names of a language are a few common ones and thousands of rare ones, here put together from parts.
const namings: readonly Naming[] = [
  {
    familyFirst: true,
    skew: 3,
    family: list(
      "Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Đinh Trịnh Mai Lâm Cao Đoàn Tạ Hà Lưu Tô Châu Quách",
    ),
    given: list(
      "Văn Thị Hùng Dũng Hương Lan Minh Tuấn Anh Đức Thảo Linh Quang Phương Hải Sơn Thủy Bình Ngọc Khánh Việt Trung Mạnh Hữu Đình Thanh Quốc Xuân Kim Hưng Nam Long Hà Mai Trang Huyền Tâm Phúc Lộc Thành",
    ),
    title: "Thứ trưởng",
    language: "vi",
  },
  {
    familyFirst: false,
    skew: 1.5,
    family: [
      ...list("Martin Bernard Lefèvre Dubois Moreau Béranger Fournier Guérin Lemaître Gauthier"),
      ...join(
        "Beau Château Clair Dela Des Fou Gran Haut Lam Mon Mont Neu Per Pré Rou Saint- Tré Val Vau Ville",
        "a bel de fon ger la mi ran so",
        "bert champ court cœur dieu feuille fort gard gnon lac lard mard mont neuve nier pré quet rand roche roux sard tel vallier zac",
      ),
    ],
    given: list(
      "Élodie François Hélène Jérôme Noémie Raphaël Zoé Aurélie Benoît Camille Désirée Étienne Gaëlle Loïc Maïté Jean-Pierre Marie-Claude Anne-Sophie",
    ),
    title: "directrice générale",
    language: "fr",
  },
  {
    familyFirst: false,
    skew: 1.5,
    family: [
      ...list("Smith Jones Taylor Brown Wilson Okafor Singh O'Brien Kaur Evans"),
      ...join(
        "Ash Black Brad Car Clay Cran Dun Fair Grim Hart Hazel King Lang Mar Nor Oak Pem Rad Stan Thorn Wal Whit Win Wood",
        "a el en er ing ke le ling ster",
        "bourne bridge bury by combe dale field ford ham hurst land ley lock man more ridge shaw son stead ton ville wick win worth",
      ),
    ],
    given: list(
      "Pauline Oliver Amelia George Harriet Quentin Rosalind Theodore Violet Winston Adaeze Graham Imogen Jasper Leonora Amandeep",
    ),
    title: "Minister of State",
    language: "en",
  },
  {
    familyFirst: false,
    skew: 1.5,
    family: [
      ...list("García Fernández López Martínez Núñez Ibáñez Rodríguez Sánchez Vázquez Zúñiga"),
      ...join(
        "Agui Alca Bala Berru Carra Cere Doma Echa Figue Gala Iba Jimé Lare Mira Nava Oro Peña Quiño Roble Salda Torre Urru Vela Ybar Zala",
        "ba cu de ga li mo ra si te",
        "bal chea da dero do gui ira lla losa mendi món nero nes ra rán rez rra sco tegui vall vera yo za zar",
      ),
    ],
    given: list(
      "José María Ángel Begoña César Delfina Íñigo Lucía Mónica Óscar Ramón Sofía Tomás Úrsula Verónica Ana Carlos Inés",
    ),
    title: "portavoz",
    language: "es",
  },
];

/** This many people with names in French, English, Vietnamese and Spanish, always the same ones. */
export const generatePeople = (count: number): readonly NameEntry[] => {
  const random = randomOf(2);
  return Array.from({ length: count }, (_, number) => {
    const { familyFirst, skew, family, given, title, language } = pick(namings, random);
    const familyName = pick(family, random, skew);
    const others = [pick(given, random), ...(familyFirst || random() < 0.4 ? [pick(given, random)] : [])];
    const name = (familyFirst ? [familyName, ...others] : [...others, familyName]).join(" ");
    const role = {
      reference: `briefing/role-${number}`,
      titles: [`${title} ${number % 200}`],
      languages: [language],
      organization: [],
      asOf: "2026-01-01",
    };
    return { id: `person-${number}`, names: [name], isPerson: true, roles: [role] };
  });
};
