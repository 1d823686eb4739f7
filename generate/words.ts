/** Words of a language by frequency, and its sentences, with the placeholders `{name}`, `{title}`, `{organization}`, `{words}` and `{date}`. */
export interface Writing {
  readonly language: string;
  readonly words: readonly string[];
  readonly promise: string;
  readonly claim: string;
  readonly hope: string;
  readonly role: string;
  /** The same titles in each language, in one order. */
  readonly titles: readonly string[];
  /** The name of an organization. */
  readonly organization: string;
  readonly plain: string;
}

export const titleCount = 8;

const list = (words: string): readonly string[] => words.split(" ");

/** Thousands of rarer words, each made from a start and an end. */
const made = (starts: string, ends: string): readonly string[] =>
  list(starts).flatMap((start) => list(ends).map((end) => start + end));

export const writings: readonly Writing[] = [
  {
    language: "en",
    words: [
      ...list(
        "council people year city school housing water report budget road office plan work law hospital region train energy river safety",
      ),
      ...made(
        "bar bel bran cal car con cor dan del dun fal fen gar gran hal har kel lan lor mal mar mor nor pel por ran ros sal sel sten tal tar ther tor val ver wal wen win",
        "bery bridge cast cation dale den der ding field ford gate ging house ing land lene ling ment mont nance ness ney ral ration ridge sion ster ston tance ter tion ture ward well wick wood worth",
      ),
    ],
    promise: "{name} promised that the {words} will be finished by {date}.",
    claim: "{name} said that the {words} had cost more than planned.",
    hope: "{name} hopes that the {words} will follow.",
    role: "{name}, {title} of the {organization}, spoke about the {words}.",
    titles: [
      "director",
      "spokesperson",
      "chair",
      "deputy director",
      "adviser",
      "secretary",
      "inspector",
      "treasurer",
    ],
    organization: "{words} Office",
    plain: "The {words} were discussed at length, and the {words} came up again.",
  },
  {
    language: "fr",
    words: [
      ...list(
        "ville année logement école eau rapport budget route bureau plan travail loi hôpital région train énergie fleuve sécurité gens conseil",
      ),
      ...made(
        "bal ber bou bri cal cham char clé cor cou dé dro fer fon for gra gri lan lou mar mer mon nor pel per por pré rou sa sé tar té tou tra val ver vi",
        "bert cée chage deur dité durée ement ence erie esse eté euse ière illon ique isme ité lière logie mage ment mière nage nelle nerie rage rance rement rerie seau sion tage teur tion toire ture vage",
      ),
    ],
    promise: "{name} a promis que les {words} seront terminés d’ici au {date}.",
    claim: "{name} a dit que les {words} avaient coûté plus que prévu.",
    hope: "{name} espère que les {words} suivront.",
    role: "{name}, {title}, {organization}, a parlé des {words}.",
    titles: [
      "directrice",
      "porte-parole",
      "présidente",
      "directrice adjointe",
      "conseillère",
      "secrétaire",
      "inspectrice",
      "trésorière",
    ],
    organization: "Bureau {words}",
    plain: "Les {words} ont été longuement discutés, et les {words} sont revenus.",
  },
  {
    language: "es",
    words: [
      ...list(
        "ciudad año vivienda escuela agua informe presupuesto camino oficina plan trabajo ley hospital región tren energía río seguridad gente consejo",
      ),
      ...made(
        "al bal bar ber bri cal can car com con cor cu de do es fer for gra gri la lo lu ma mar me mon na pa per po re ro sa se ta te to tra va ver vi",
        "ción dad dera dero dor dura ería enza eza ía iento ismo ista ividad lado laje lería llo mente miento nal nado nera nismo nte ración ría rista tad tancia tivo tor toria tud ura vado vista zación zón",
      ),
    ],
    promise: "{name} prometió que los {words} estarán listos antes del {date}.",
    claim: "{name} dijo que los {words} habían costado más de lo previsto.",
    hope: "{name} espera que los {words} sigan.",
    role: "{name}, {title}, {organization}, habló de los {words}.",
    titles: [
      "directora",
      "portavoz",
      "presidenta",
      "subdirectora",
      "asesora",
      "secretaria",
      "inspectora",
      "tesorera",
    ],
    organization: "Oficina {words}",
    plain: "Se habló mucho de los {words}, y los {words} volvieron a salir.",
  },
  {
    language: "vi",
    words: [
      ...list(
        "thành phố năm nhà trường nước báo cáo ngân sách đường kế hoạch việc luật bệnh viện vùng tàu điện sông người hội đồng",
      ),
      ...made(
        "b ch đ gi h kh l m ng nh ph qu s t th tr v x",
        "anh ao âm âu en ép êu iên iêu inh oa oan oi ong ôi ông ơi uân ung uy ương ước ưu yên ạch ảng ấp ập ền ệp ịnh ọc ốc ộng ủng ực",
      ),
    ],
    promise: "{name} hứa {words} sẽ hoàn thành trước ngày {date}.",
    claim: "{name} cho biết {words} đã tốn hơn dự kiến.",
    hope: "{name} mong rằng {words} sẽ tiếp tục.",
    role: "{name}, {title} {organization}, nói về {words}.",
    titles: [
      "giám đốc",
      "người phát ngôn",
      "chủ tịch",
      "phó giám đốc",
      "cố vấn",
      "thư ký",
      "thanh tra",
      "thủ quỹ",
    ],
    organization: "Văn phòng {words}",
    plain: "{words} được bàn nhiều, và {words} lại được nhắc đến.",
  },
];
