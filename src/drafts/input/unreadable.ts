import { OnrecordError } from "../../base/errors.ts";
import { defineMessages } from "../../base/language/messages.ts";

/** Why an article cannot be read: what was expected or what came, and what to do. */
export type Unreadable =
  | "binary"
  | "charset-expected"
  | "charset-declared"
  | "charset-unknown"
  | "charset-wrong"
  | "not-text"
  | "empty"
  | "no-text"
  | "too-large"
  | "too-deep"
  | "broken"
  | "slow"
  | "memory"
  | "too-much"
  | "busy"
  | "stopping"
  | "no-article"
  | "teaser"
  | "json"
  | "json-shape"
  | "no-file"
  | "no-files"
  | "file"
  | "address"
  | "protocol"
  | "password"
  | "private"
  | "login"
  | "gone"
  | "status"
  | "type"
  | "late"
  | "no-server"
  | "unreachable"
  | "redirects";

const say = defineMessages<Unreadable>({
  en: {
    binary:
      "this is {kind, select, pdf {a PDF} archive {an archive or an office document} office {an office document} image {an image} compressed {a compressed file} rtf {an RTF document} other {a file of another kind}}, not text. Save its text as a file and use that.",
    "charset-expected":
      "it is not in {charset}, the character set expected where a file declares none. Save it as UTF-8.",
    "charset-declared": "it is not in {charset}, the character set that it declares. Save it as UTF-8.",
    "charset-unknown": "the character set {charset} is not known. Save it as UTF-8.",
    "charset-wrong": "it declares {charset}, but it is in UTF-8. Save it as UTF-8.",
    "not-text": "this is not a text file. Save its text as a file and use that.",
    empty: "it is empty.",
    "no-text": "there is no text in it.",
    "too-large": "it is larger than {most} MB, too large for an article. Use the text of the article alone.",
    "too-deep": "its parts are nested too deeply to be read. Save its text as a file and use that.",
    broken: "its format is broken, so it could not be read. Save its text as a file and use that.",
    slow: "it took longer than {seconds} s to work through, so that was stopped. Use the text of the article alone, or a part of it.",
    memory:
      "it took more than {most} MB of memory to work through, so that was stopped. Use the text of the article alone, or a part of it.",
    "too-much":
      "more was found in it than fits into one briefing ({most} characters). Use a part of the article.",
    busy: "{most} others are waiting to be worked through already. Try again in a few minutes.",
    stopping: "the bot is stopping. Try again later.",
    "no-article": "no article was found in this page. Save its text as a file and use that.",
    teaser: "the page shows only a login or a teaser. Save the whole article as a file and use that.",
    json: "this is not valid JSON.",
    "json-shape":
      "expected an article as IPTC ninjs 3 (uri, bodies) or schema.org NewsArticle (articleBody).",
    "no-file": "there is no such file or folder.",
    "no-files": "there are no articles in this folder; expected {formats}.",
    file: "it could not be read ({reason}).",
    address: "expected an address such as https://example.org/news.",
    protocol: "expected an address that starts with https:// or http://.",
    password: "expected an address without a name and a password.",
    private: "{host} is not on the public Internet: only pages that everybody can reach are read.",
    login:
      "the page is behind a login, a paywall or a block (HTTP {status}). Save the article from a browser and use the file.",
    gone: "there is no page at this address (HTTP {status}).",
    status: "the server answered HTTP {status} instead of the page. Try again later.",
    type: "expected a web page or text, got {type}.",
    late: "no answer within {seconds} s. Try again later.",
    "no-server": "there is no website at this address. Check its spelling.",
    unreachable: "it could not be reached ({reason}). Try again later.",
    redirects: "it was redirected more than {most} times.",
  },
  fr: {
    binary:
      "c’est {kind, select, pdf {un PDF} archive {une archive ou un document bureautique} office {un document bureautique} image {une image} compressed {un fichier compressé} rtf {un document RTF} other {un autre type de fichier}}, pas du texte. Enregistrez-en le texte dans un fichier et utilisez-le.",
    "charset-expected":
      "ce n’est pas du {charset}, l’encodage attendu quand un fichier n’en déclare aucun. Enregistrez-le en UTF-8.",
    "charset-declared": "ce n’est pas du {charset}, l’encodage déclaré. Enregistrez-le en UTF-8.",
    "charset-unknown": "l’encodage {charset} n’est pas connu. Enregistrez-le en UTF-8.",
    "charset-wrong": "l’encodage déclaré est {charset}, mais c’est de l’UTF-8. Enregistrez-le en UTF-8.",
    "not-text": "ce n’est pas un fichier texte. Enregistrez-en le texte dans un fichier et utilisez-le.",
    empty: "il n’y a rien dedans.",
    "no-text": "il n’y a pas de texte dedans.",
    "too-large": "plus de {most} Mo, c’est trop pour un article. Utilisez le texte de l’article seul.",
    "too-deep":
      "le contenu est trop imbriqué pour être lu. Enregistrez-en le texte dans un fichier et utilisez-le.",
    broken:
      "le format est endommagé, la lecture est impossible. Enregistrez-en le texte dans un fichier et utilisez-le.",
    slow: "le traitement a dépassé {seconds} s et a été arrêté. Utilisez le texte de l’article seul, ou une partie de ce texte.",
    memory:
      "le traitement a dépassé {most} Mo de mémoire et a été arrêté. Utilisez le texte de l’article seul, ou une partie de ce texte.",
    "too-much":
      "on y a trouvé plus de faits qu’un dossier ne peut en contenir ({most} caractères). Utilisez une partie de l’article.",
    busy: "{most} autres demandes attendent déjà d’être traitées. Réessayez dans quelques minutes.",
    stopping: "le bot est en train de s’arrêter. Réessayez plus tard.",
    "no-article":
      "aucun article n’a été trouvé dans cette page. Enregistrez-en le texte dans un fichier et utilisez-le.",
    teaser:
      "la page ne montre qu’une connexion ou un extrait. Enregistrez l’article entier dans un fichier et utilisez-le.",
    json: "ce n’est pas du JSON valide.",
    "json-shape":
      "il faut un article au format IPTC ninjs 3 (uri, bodies) ou schema.org NewsArticle (articleBody).",
    "no-file": "ce fichier ou répertoire n’existe pas.",
    "no-files": "il n’y a pas d’article dans ce répertoire ; formats lus : {formats}.",
    file: "lecture impossible ({reason}).",
    address: "il faut une adresse telle que https://example.org/actualites.",
    protocol: "il faut une adresse qui commence par https:// ou http://.",
    password: "il faut une adresse sans nom ni mot de passe.",
    private:
      "{host} n’est pas sur l’Internet public : seules les pages accessibles à tout le monde sont lues.",
    login:
      "la page est derrière une connexion, un accès payant ou un blocage (HTTP {status}). Enregistrez l’article depuis un navigateur et utilisez le fichier.",
    gone: "il n’y a pas de page à cette adresse (HTTP {status}).",
    status: "le serveur a répondu HTTP {status} au lieu de la page. Réessayez plus tard.",
    type: "il faut une page web ou du texte, et non {type}.",
    late: "pas de réponse en {seconds} s. Réessayez plus tard.",
    "no-server": "il n’y a pas de site à cette adresse. Vérifiez-en l’orthographe.",
    unreachable: "connexion impossible ({reason}). Réessayez plus tard.",
    redirects: "plus de {most} redirections.",
  },
  vi: {
    binary:
      "đây là {kind, select, pdf {tệp PDF} archive {tệp nén hoặc tài liệu văn phòng} office {tài liệu văn phòng} image {tệp ảnh} compressed {tệp nén} rtf {tài liệu RTF} other {loại tệp khác}}, không phải văn bản. Hãy lưu phần chữ thành tệp rồi dùng tệp đó.",
    "charset-expected":
      "tệp không dùng bảng mã {charset}, là bảng mã mặc định khi tệp không khai báo. Hãy lưu lại bằng UTF-8.",
    "charset-declared": "tệp không dùng bảng mã {charset} như đã khai báo. Hãy lưu lại bằng UTF-8.",
    "charset-unknown": "không nhận ra bảng mã {charset}. Hãy lưu lại bằng UTF-8.",
    "charset-wrong": "tệp khai báo bảng mã {charset} nhưng lại dùng UTF-8. Hãy lưu lại bằng UTF-8.",
    "not-text": "đây không phải là tệp văn bản. Hãy lưu phần chữ thành tệp rồi dùng tệp đó.",
    empty: "không có nội dung.",
    "no-text": "không có chữ nào.",
    "too-large": "lớn hơn {most} MB, quá lớn đối với một bài viết. Hãy chỉ dùng phần chữ của bài.",
    "too-deep": "nội dung lồng nhau quá sâu nên không đọc được. Hãy lưu phần chữ thành tệp rồi dùng tệp đó.",
    broken: "định dạng bị hỏng nên không đọc được. Hãy lưu phần chữ thành tệp rồi dùng tệp đó.",
    slow: "xử lý quá {seconds} giây nên đã dừng. Hãy chỉ dùng phần chữ của bài, hoặc một phần bài.",
    memory: "xử lý cần hơn {most} MB bộ nhớ nên đã dừng. Hãy chỉ dùng phần chữ của bài, hoặc một phần bài.",
    "too-much":
      "tìm thấy nhiều thông tin hơn mức một hồ sơ chứa được ({most} ký tự). Hãy dùng một phần của bài.",
    busy: "đã có {most} yêu cầu khác đang chờ xử lý. Hãy thử lại sau vài phút.",
    stopping: "bot đang dừng. Hãy thử lại sau.",
    "no-article": "không tìm thấy bài viết trong trang này. Hãy lưu phần chữ thành tệp rồi dùng tệp đó.",
    teaser:
      "trang chỉ hiện phần đăng nhập hoặc đoạn giới thiệu. Hãy lưu toàn bộ bài thành tệp rồi dùng tệp đó.",
    json: "JSON không hợp lệ.",
    "json-shape": "cần bài viết theo IPTC ninjs 3 (uri, bodies) hoặc schema.org NewsArticle (articleBody).",
    "no-file": "không có tệp hay thư mục này.",
    "no-files": "thư mục này không có bài viết nào; các định dạng đọc được: {formats}.",
    file: "không đọc được ({reason}).",
    address: "cần một địa chỉ như https://example.org/tin-tuc.",
    protocol: "cần địa chỉ bắt đầu bằng https:// hoặc http://.",
    password: "cần địa chỉ không kèm tên và mật khẩu.",
    private: "{host} không nằm trên Internet công cộng: bot chỉ đọc những trang ai cũng truy cập được.",
    login:
      "trang yêu cầu đăng nhập, trả phí hoặc bị chặn (HTTP {status}). Hãy lưu bài từ trình duyệt rồi dùng tệp đó.",
    gone: "không có trang nào ở địa chỉ này (HTTP {status}).",
    status: "máy chủ trả lời HTTP {status} thay vì trang. Hãy thử lại sau.",
    type: "cần một trang web hoặc văn bản, không phải {type}.",
    late: "không có phản hồi trong {seconds} giây. Hãy thử lại sau.",
    "no-server": "không có trang web nào ở địa chỉ này. Hãy kiểm tra lại địa chỉ.",
    unreachable: "không kết nối được ({reason}). Hãy thử lại sau.",
    redirects: "bị chuyển hướng hơn {most} lần.",
  },
});

/** An article that cannot be read; the message starts with what was asked for. */
export const unreadable = (
  origin: string,
  problem: Unreadable,
  values: Readonly<Record<string, string | number>> = {},
  cause?: unknown,
): OnrecordError =>
  new OnrecordError("article", `${origin}: ${say("en", problem, values)}`, {
    ...(cause === undefined ? {} : { cause }),
    say: (language) => `${origin}${language === "fr" ? "\u00a0" : ""}: ${say(language, problem, values)}`,
  });
