import type { EachLanguage } from "../base/language/language.ts";
import { defineMessages } from "../base/language/messages.ts";
import type { FactKind } from "../library/briefing/fact-kind.ts";

/** The words that more than one answer uses. */
export const words = defineMessages({
  en: {
    colon: ": ",
    semicolon: "; ",
    briefings:
      "{count, plural, =0 {There is no briefing on record yet.} one {# briefing on record.} other {# briefings on record, newest first.}}",
    newestBriefings: "The newest {shown} of {all}. To see others, give a word of the headline.",
    asOf: "as of {date}",
    onBehalfOf: "on behalf of {organization}",
    due: "due {date}",
    "known.text": "date given in the text",
    "known.metadata": "date from the page’s metadata",
    "known.url": "date read from the URL",
    "known.inferred": "date inferred",
    inLanguage: "in {language}",
    translatedFrom: "translated from {language}",
    pageIn: "page in {language}",
    newestOf: "The newest {shown} of {all}. To see others, name a person, a kind or a topic.",
    several: "“{query}” has more than one match. Which one do you mean?",
    moreCandidates: "The first {shown} of {all}. Add a word to narrow it down.",
    none: "Nothing is on record for “{query}”. Searched: {searched}.",
    closest: "The closest matches:",
    choose: "Choose one",
    askDesk: "Ask the desk to add it",
    mentionedIn: "All of these words appear in:",
    "searched.people": "{count, plural, one {# person} other {# people}}, by name, alias and role",
    "searched.actors":
      "{people, plural, one {# person} other {# people}} and {organizations, plural, one {# organization} other {# organizations}}, by name, alias and role",
    "searched.subjects":
      "{people, plural, one {# person} other {# people}}, {organizations, plural, one {# organization} other {# organizations}} and {topics, plural, one {# topic} other {# topics}}",
    "searched.topics": "{count, plural, one {# topic} other {# topics}}",
    "searched.briefings": "{count, plural, one {# briefing} other {# briefings}}, by name and headline",
  },
  fr: {
    colon: " : ",
    semicolon: " ; ",
    briefings:
      "{count, plural, =0 {Il n’y a pas encore de dossier dans la base.} one {# dossier dans la base.} many {# de dossiers dans la base, du plus récent au plus ancien.} other {# dossiers dans la base, du plus récent au plus ancien.}}",
    newestBriefings: "Les {shown} plus récents sur {all}. Pour en voir d’autres, donnez un mot du titre.",
    asOf: "au {date}",
    onBehalfOf: "au nom de : {organization}",
    due: "échéance : {date}",
    "known.text": "date indiquée dans le texte",
    "known.metadata": "date tirée des métadonnées de la page",
    "known.url": "date lue dans l’URL",
    "known.inferred": "date déduite",
    inLanguage: "en {language}",
    translatedFrom: "traduction d’un original en {language}",
    pageIn: "page en {language}",
    newestOf:
      "Les {shown} plus récents sur {all}. Pour en voir d’autres, précisez une personne, un type ou un thème.",
    several: "Plusieurs résultats pour « {query} ». Lequel cherchez-vous ?",
    moreCandidates: "Les {shown} premiers sur {all}. Ajoutez un mot pour affiner.",
    none: "Rien dans la base pour « {query} ». Recherche parmi : {searched}.",
    closest: "Les résultats les plus proches :",
    choose: "Choisissez",
    askDesk: "Demander l’ajout à la rédaction",
    mentionedIn: "Tous ces mots figurent dans :",
    "searched.people":
      "{count, plural, one {# personne} many {# de personnes} other {# personnes}}, par nom, autre désignation et fonction",
    "searched.actors":
      "{people, plural, one {# personne} many {# de personnes} other {# personnes}} et {organizations, plural, one {# organisation} many {# d’organisations} other {# organisations}}, par nom, autre désignation et fonction",
    "searched.subjects":
      "{people, plural, one {# personne} many {# de personnes} other {# personnes}}, {organizations, plural, one {# organisation} many {# d’organisations} other {# organisations}} et {topics, plural, one {# thème} many {# de thèmes} other {# thèmes}}",
    "searched.topics": "{count, plural, one {# thème} many {# de thèmes} other {# thèmes}}",
    "searched.briefings":
      "{count, plural, one {# dossier} many {# de dossiers} other {# dossiers}}, par nom et titre",
  },
  vi: {
    colon: ": ",
    semicolon: "; ",
    briefings:
      "{count, plural, =0 {Chưa có hồ sơ nào.} =1 {Có 1 hồ sơ.} other {Có # hồ sơ, mới nhất xếp trước.}}",
    newestBriefings:
      "{shown} hồ sơ mới nhất trong số {all}. Để xem hồ sơ khác, hãy nêu một từ trong tiêu đề.",
    asOf: "tính đến {date}",
    onBehalfOf: "thay mặt {organization}",
    due: "hạn {date}",
    "known.text": "ngày ghi trong bài",
    "known.metadata": "ngày lấy từ siêu dữ liệu của trang",
    "known.url": "ngày đọc từ URL",
    "known.inferred": "ngày suy luận",
    inLanguage: "bằng {language}",
    translatedFrom: "dịch từ {language}",
    pageIn: "trang bằng {language}",
    newestOf:
      "{shown} mục mới nhất trong số {all}. Để xem các mục khác, hãy nêu một người, một loại hoặc một chủ đề.",
    several: "Có nhiều kết quả cho “{query}”. Bạn muốn nói đến mục nào?",
    moreCandidates: "{shown} kết quả đầu tiên trong số {all}. Hãy thêm một từ để thu hẹp kết quả.",
    none: "Không có thông tin nào về “{query}”. Đã tìm trong: {searched}.",
    closest: "Các kết quả gần nhất:",
    choose: "Chọn một mục",
    askDesk: "Đề nghị ban biên tập bổ sung",
    mentionedIn: "Tất cả những từ này có trong:",
    "searched.people": "{count} người, theo tên, tên gọi khác và chức vụ",
    "searched.actors": "{people} người và {organizations} tổ chức, theo tên, tên gọi khác và chức vụ",
    "searched.subjects": "{people} người, {organizations} tổ chức và {topics} chủ đề",
    "searched.topics": "{count} chủ đề",
    "searched.briefings": "{count} hồ sơ, theo tên và tiêu đề",
  },
});

interface KindLabels {
  readonly one: EachLanguage;
  readonly many: EachLanguage;
}

/** The kinds of facts: for a single one, and as headings name them. */
export const kindLabels: Readonly<Record<FactKind, KindLabels>> = {
  commitment: {
    one: { en: "Commitment", fr: "Engagement", vi: "Cam kết" },
    many: { en: "Commitments", fr: "Engagements", vi: "Cam kết" },
  },
  support: {
    one: { en: "Support", fr: "Soutien", vi: "Ủng hộ" },
    many: { en: "Support", fr: "Soutiens", vi: "Ủng hộ" },
  },
  position: {
    one: { en: "Position", fr: "Position", vi: "Quan điểm" },
    many: { en: "Positions", fr: "Positions", vi: "Quan điểm" },
  },
  request: {
    one: { en: "Request", fr: "Demande", vi: "Đề nghị" },
    many: { en: "Requests", fr: "Demandes", vi: "Đề nghị" },
  },
  hope: {
    one: { en: "Hope", fr: "Souhait", vi: "Mong muốn" },
    many: { en: "Hopes", fr: "Souhaits", vi: "Mong muốn" },
  },
  claim: {
    one: { en: "Claim", fr: "Affirmation", vi: "Khẳng định" },
    many: { en: "Claims", fr: "Affirmations", vi: "Khẳng định" },
  },
  praise: {
    one: { en: "Praise", fr: "Éloge", vi: "Đánh giá cao" },
    many: { en: "Praise", fr: "Éloges", vi: "Đánh giá cao" },
  },
  figure: {
    one: { en: "Figure", fr: "Chiffre", vi: "Số liệu" },
    many: { en: "Figures", fr: "Chiffres", vi: "Số liệu" },
  },
  role: {
    one: { en: "Role", fr: "Fonction", vi: "Chức vụ" },
    many: { en: "Roles", fr: "Fonctions", vi: "Chức vụ" },
  },
  event: {
    one: { en: "Event", fr: "Événement", vi: "Sự kiện" },
    many: { en: "Events", fr: "Événements", vi: "Sự kiện" },
  },
};
