import { defineMessages } from "../../base/language/messages.ts";
import type { KnownFrom } from "../../library/briefing/schema.ts";
import type { Doubt } from "../facts.ts";

/** What a draft says to the editor beside its facts, one sentence each. */
export const notes = defineMessages<
  | Doubt
  | "draft"
  | "summary"
  | "wording"
  | "publisherUnknown"
  | "publisherKnown"
  | "urlKnown"
  | `known.${KnownFrom}`
  | "publishedFromText"
  | "publishedNewest"
  | "publishedToday"
  | "language"
  | "notInFull"
  | "onRecord"
  | "maybe"
  | "hedged"
  | "direct"
  | "reportedBy"
  | "dueWords"
  | "counts"
  | "leftOpen"
  | "noRole"
  | "noOrganization"
  | "pageLanguage"
  | "noSpeaker"
  | "speakerMissing"
  | "behalf"
  | "roleNotUnique"
  | "noKind"
  | "noUnit"
  | "notUnique"
  | "proposedByModel"
  | "places"
  | "dates"
  | "removed"
  | "mixedScripts"
>({
  en: {
    draft: "A draft: nothing in it is used in answers until its status is reviewed.",
    summary: "The article’s first sentence. Write a summary in your own words.",
    wording: "The texts are copied from the passages. Put them in your own words.",
    publisherUnknown: "The publisher is not known. Who published it?",
    publisherKnown: "The publisher’s name was {known}.",
    urlKnown: "The address was {known}.",
    "known.text": "taken from the text",
    "known.metadata": "taken from the page’s metadata",
    "known.url": "taken from the address",
    "known.inferred": "inferred",
    publishedFromText: "Given in the text: “{words}”.",
    publishedNewest:
      "No date of publication was found: this is the newest date in the text, “{words}”. Check it.",
    publishedToday: "No date of publication was found: this is the day of the draft. Correct it.",
    language: "The language was detected from the text.",
    notInFull: "Onrecord does not read this language: only figures were looked for.",
    onRecord: "Already on record under this id.",
    maybe: "Perhaps {name}, on record as {id}. If so, use that id.",
    hedged: "Conditional, negated or hearsay.",
    direct: "In the speaker’s own words.",
    reportedBy: "Reported by {name}.",
    dueWords: "Due: “{words}”.",
    counts: "What this number counts could not be read: the passage is given instead.",
    leftOpen: "Left open. Complete an entry and move it up, or delete it.",
    noRole: "No role was found.",
    roleNotUnique: "A role was left out, since its passage occurs too often to be told apart: “{title}”.",
    noOrganization: "The role’s organization was not found.",
    pageLanguage: "The page may be in a different language from the text.",
    noSpeaker: "it was not found who said: “{words}”",
    speakerMissing: "{name}, who says it, is not among the people and organizations",
    behalf: "Said on behalf of {name}.",
    noKind: "the kind of statement was not found",
    noUnit: "the unit was not found",
    notUnique: "the passage occurs too often to be told apart",
    proposedByModel: "Proposed by the model.",
    places: "Places mentioned: {places}.",
    dates: "Dates mentioned: {dates}.",
    removed: "Characters that readers do not see were removed from the text: {characters}.",
    mixedScripts:
      "“{name}” mixes letters of several scripts ({scripts}), which look alike: {letters}. Check the spelling.",
    "actor-unresolved": "The description of who said it fits several people, or none.",
    "actor-from-pronoun": "The speaker was inferred from a pronoun, or from the sentence before.",
    "actor-by-nearness": "Several people fit the description: the one named last before it was taken.",
    "actor-one-of-several": "Several people say it together: this is one of them.",
    "quotation-unclosed": "The quotation mark is never closed.",
    "speaker-unresolved": "It was not found whose words these are.",
    "role-unknown": "The role could not be read.",
    "only-in-caption": "The name appears only in a caption.",
    "number-ambiguous": "The number can be read in two ways.",
    "date-without-year": "The date has no year.",
  },
  fr: {
    draft: "Brouillon : rien n’en est utilisé dans les réponses tant que son statut n’est pas « reviewed ».",
    summary: "Première phrase de l’article. Rédigez un résumé avec vos mots.",
    wording: "Les textes sont copiés des passages. Reformulez-les avec vos mots.",
    publisherUnknown: "L’éditeur n’est pas connu. Qui a publié ce texte ?",
    publisherKnown: "Mention de l’éditeur : {known}.",
    urlKnown: "Adresse : {known}.",
    "known.text": "tirée du texte",
    "known.metadata": "tirée des métadonnées de la page",
    "known.url": "lue dans l’adresse",
    "known.inferred": "déduite",
    publishedFromText: "Date donnée par le texte : « {words} ».",
    publishedNewest:
      "Aucune date de publication trouvée : voici la date la plus récente du texte, « {words} ». À vérifier.",
    publishedToday: "Aucune date de publication trouvée : voici le jour du brouillon. À corriger.",
    language: "La langue a été reconnue d’après le texte.",
    notInFull: "Onrecord ne lit pas cette langue : seuls les chiffres ont été cherchés.",
    onRecord: "Déjà dans la base sous cet identifiant.",
    maybe: "Peut-être {name}, dans la base sous {id}. Si c’est le cas, reprenez cet identifiant.",
    hedged: "Au conditionnel, à la forme négative ou par ouï-dire.",
    direct: "Dans les termes mêmes de la personne.",
    reportedBy: "Rapporté par {name}.",
    dueWords: "Échéance : « {words} ».",
    counts: "Ce que compte ce nombre n’a pas pu être lu : le passage en tient lieu.",
    leftOpen: "En suspens. Complétez une entrée et remontez-la, ou supprimez-la.",
    noRole: "Aucune fonction trouvée.",
    roleNotUnique:
      "Une fonction a été laissée de côté, car son passage revient trop souvent pour être distingué : « {title} ».",
    noOrganization: "L’organisation de cette fonction n’a pas été trouvée.",
    pageLanguage: "La page est peut-être dans une autre langue que le texte.",
    noSpeaker: "l’auteur n’a pas été trouvé : « {words} »",
    speakerMissing:
      "{name}, à qui ces propos sont attribués, ne figure pas parmi les personnes et organisations",
    behalf: "Dit au nom de : {name}.",
    noKind: "le type de déclaration n’a pas été trouvé",
    noUnit: "l’unité n’a pas été trouvée",
    notUnique: "le passage revient trop souvent pour être distingué",
    proposedByModel: "Proposé par le modèle.",
    places: "Lieux cités : {places}.",
    dates: "Dates citées : {dates}.",
    removed: "Des caractères invisibles ont été retirés du texte : {characters}.",
    mixedScripts:
      "« {name} » mélange des lettres de plusieurs écritures ({scripts}) qui se ressemblent : {letters}. Vérifiez l’orthographe.",
    "actor-unresolved": "La désignation de l’auteur correspond à plusieurs personnes, ou à aucune.",
    "actor-from-pronoun": "L’auteur est déduit d’un pronom ou de la phrase précédente.",
    "actor-by-nearness":
      "Plusieurs personnes correspondent à cette désignation : la dernière nommée a été retenue.",
    "actor-one-of-several": "Plusieurs personnes le disent ensemble : voici l’une d’elles.",
    "quotation-unclosed": "Le guillemet n’est jamais fermé.",
    "speaker-unresolved": "L’auteur de ces paroles n’a pas été trouvé.",
    "role-unknown": "La fonction n’a pas pu être lue.",
    "only-in-caption": "Le nom ne figure que dans une légende.",
    "number-ambiguous": "Le nombre peut se lire de deux façons.",
    "date-without-year": "La date n’a pas d’année.",
  },
  vi: {
    draft: "Bản nháp: không được dùng để trả lời khi trạng thái chưa là reviewed.",
    summary: "Câu đầu tiên của bài. Hãy viết tóm tắt bằng lời của bạn.",
    wording: "Các câu được chép từ đoạn trích. Hãy diễn đạt lại bằng lời của bạn.",
    publisherUnknown: "Chưa rõ nơi đăng. Ai đã đăng bài này?",
    publisherKnown: "Tên nơi đăng: {known}.",
    urlKnown: "Địa chỉ trang: {known}.",
    "known.text": "lấy từ văn bản",
    "known.metadata": "lấy từ siêu dữ liệu của trang",
    "known.url": "đọc từ địa chỉ trang",
    "known.inferred": "suy luận",
    publishedFromText: "Ghi trong bài: “{words}”.",
    publishedNewest: "Không tìm thấy ngày đăng: đây là ngày gần đây nhất trong bài, “{words}”. Hãy kiểm tra.",
    publishedToday: "Không tìm thấy ngày đăng: đây là ngày lập bản nháp. Hãy sửa lại.",
    language: "Ngôn ngữ được nhận ra từ văn bản.",
    notInFull: "Onrecord không đọc được ngôn ngữ này: chỉ tìm số liệu.",
    onRecord: "Đã có trong hồ sơ với mã này.",
    maybe: "Có thể là {name}, đã có trong hồ sơ với mã {id}. Nếu đúng, hãy dùng mã đó.",
    hedged: "Câu điều kiện, phủ định hoặc nghe nói lại.",
    direct: "Nguyên văn lời người nói.",
    reportedBy: "Do {name} thuật lại.",
    dueWords: "Thời hạn: “{words}”.",
    counts: "Không đọc được số này đếm cái gì: tạm ghi đoạn trích.",
    leftOpen: "Để ngỏ. Hãy bổ sung rồi chuyển mục lên trên, hoặc xóa đi.",
    noRole: "Không tìm thấy chức vụ.",
    roleNotUnique:
      "Một chức vụ bị bỏ qua vì đoạn trích lặp lại quá nhiều lần nên không phân biệt được: “{title}”.",
    noOrganization: "Không tìm thấy cơ quan của chức vụ này.",
    pageLanguage: "Trang có thể viết bằng ngôn ngữ khác với văn bản.",
    noSpeaker: "không tìm thấy người nói: “{words}”",
    speakerMissing: "{name} là người nói nhưng chưa có trong danh sách người và tổ chức",
    behalf: "Nói thay mặt {name}.",
    noKind: "không xác định được loại phát biểu",
    noUnit: "không tìm thấy đơn vị",
    notUnique: "đoạn trích lặp lại quá nhiều lần nên không phân biệt được",
    proposedByModel: "Do mô hình đề xuất.",
    places: "Địa danh được nhắc: {places}.",
    dates: "Ngày được nhắc: {dates}.",
    removed: "Các ký tự vô hình đã được bỏ khỏi văn bản: {characters}.",
    mixedScripts:
      "“{name}” lẫn chữ cái của nhiều hệ chữ ({scripts}) trông giống nhau: {letters}. Hãy kiểm tra chính tả.",
    "actor-unresolved": "Cách gọi người nói khớp với nhiều người, hoặc không khớp với ai.",
    "actor-from-pronoun": "Người nói được suy ra từ đại từ hoặc từ câu trước.",
    "actor-by-nearness": "Nhiều người khớp với cách gọi này: đã chọn người được nêu gần nhất trước đó.",
    "actor-one-of-several": "Nhiều người cùng nói: đây là một trong số họ.",
    "quotation-unclosed": "Dấu ngoặc kép không được đóng.",
    "speaker-unresolved": "Không tìm thấy người nói những lời này.",
    "role-unknown": "Không đọc được chức vụ.",
    "only-in-caption": "Tên chỉ có trong chú thích ảnh.",
    "number-ambiguous": "Con số có thể hiểu theo hai cách.",
    "date-without-year": "Ngày không ghi năm.",
  },
});
