import type { SpeechWords } from "../../../src/drafts/rules/languages/speech-words.ts";
import { denying, forms, valued, weakly, withThat } from "../../../src/drafts/rules/languages/word-lists.ts";
import { Phrases, phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";

export const speech: SpeechWords = {
  verbs: new Phrases([
    ...forms(
      "say",
      "cho biết|cho hay|nói|nói rằng|khẳng định|cho rằng|thông báo|nhận định|nêu rõ|lưu ý|tuyên bố|giải thích|trả lời|nhắc lại|chỉ ra|thừa nhận|tiết lộ|xác nhận|cảnh báo|dẫn chứng|phân tích|công bố|khẳng định rằng|nhận xét|tin rằng|tin tưởng|bày tỏ tin tưởng|than phiền|phàn nàn|kể|kể rằng|cáo buộc|tố cáo",
    ),
    ...withThat(
      forms(
        "say",
        "chia sẻ|phát biểu|thông tin|báo cáo|đánh giá|bổ sung|phản ánh|trao đổi|giới thiệu|điểm lại|bày tỏ",
      ),
    ),
    ...forms("nothing", "trả lời phỏng vấn|trả lời câu hỏi|từ chối bình luận|từ chối trả lời"),
    ...forms(
      "request",
      "đề nghị|kêu gọi|yêu cầu|đề xuất|kiến nghị|khuyến nghị|chỉ đạo|đôn đốc|khuyến khích|thúc giục|lưu ý các",
    ),
    ...forms("commitment", "cam kết|hứa|hứa sẽ|khẳng định sẽ|bảo đảm sẽ|đảm bảo sẽ|thề|thề sẽ|cam đoan"),
    ...weakly(
      forms(
        "commitment",
        "nhất trí|sẽ|thỏa thuận|thoả thuận|thống nhất|dự kiến|quyết định|sẵn sàng|khẳng định sẵn sàng|đồng ý",
      ),
    ),
    ...forms("denial", "phủ nhận|bác bỏ|chối|chối bỏ|bác"),
    ...denying(forms("denial", "phản bác|bác thẳng")),
    ...forms(
      "hope",
      "mong muốn|hy vọng|kỳ vọng|bày tỏ mong muốn|bày tỏ hy vọng|mong|mong rằng|bày tỏ kỳ vọng|trông đợi",
    ),
    ...forms("support", "ủng hộ|hoan nghênh|bày tỏ ủng hộ|đồng tình|tán thành"),
    ...forms(
      "praise",
      "đánh giá cao|vui mừng|bày tỏ vui mừng|bày tỏ xúc động|bày tỏ ấn tượng|cảm ơn|trân trọng cảm ơn|cám ơn|chúc mừng|khen ngợi|ghi nhận|biểu dương|ca ngợi|bày tỏ cảm ơn|bày tỏ lòng cảm ơn|gửi lời cảm ơn|tri ân",
    ),
    ...forms(
      "position",
      "nhấn mạnh|coi trọng|phản đối|từ chối|lên án|quan ngại|bày tỏ quan ngại|bày tỏ lo ngại|quán triệt|khẳng định tầm quan trọng",
    ),
  ]),
  beforeVerb: wordSet(
    "đã cũng đang vừa còn luôn tiếp tục rất vẫn đều trân trọng nhiệt liệt mới chính thức tái bà ông thẳng thắn lại xin một lần nữa không chưa",
  ),
  auxiliaries: wordSet("đã đang vừa"),
  determiners: wordSet("những các sự việc lời bản một cuộc bài được bị của theo về với nội dung qua"),
  prepositions: wordSet(
    "của với cho từ tới đến về bởi do tại trong ở trên theo cùng giữa gặp tiếp thăm gồm vào mời đề",
  ),
  conjunctions: wordSet("và đồng thời song nhưng cùng"),
  pronouns: wordSet("ông bà anh chị"),
  firstPerson: wordSet("tôi chúng ta"),
  complementizers: wordSet("rằng là"),
  accordingTo: phraseSet(
    "theo|theo lời|theo đánh giá của|theo báo cáo của|theo thông tin từ|theo số liệu của|theo thống kê của",
  ),
  position: phraseSet(
    "cần|phải|cần phải|nên|quan trọng|cấp bách|then chốt|không thể|ưu tiên|tất yếu|coi trọng|không đủ|cần thiết",
  ),
  future: phraseSet("sẽ|cam kết|sẵn sàng|nhất trí"),
  futureForm: null,
  notFuture: new Set(),
  hedges: phraseSet("nếu|có thể|trong trường hợp|có lẽ|dự kiến|không loại trừ"),
  collectives: phraseSet(
    "hai bên|hai nước|các bên|hai bộ trưởng|hai nhà lãnh đạo|các đại biểu|chính phủ|nhiều đại biểu|đại biểu|nhiều ý kiến|các ý kiến|hai lãnh đạo|hai bộ|hai đảng|đoàn công tác|người dân|các chuyên gia",
  ),
  openers: wordSet(
    "các những hai ba bốn năm sáu bảy tám chín mười nhiều mọi một mỗi toàn thể đa số số đông đại",
  ),
  groupOpeners: wordSet("các những hai ba bốn sáu bảy tám chín mười nhiều mọi đa"),
  groupNouns: phraseSet(
    "chính phủ|bộ|sở|ủy ban|uỷ ban|công ty|tập đoàn|hội|hiệp hội|nhà trường|bệnh viện|đoàn|ban|tổ chức|cơ quan|người dân|phụ huynh|công nhân|nông dân|bà con|cử tri|đại biểu|lãnh đạo|chuyên gia|học sinh|sinh viên|doanh nghiệp|chính quyền|địa phương|cảnh sát|công an|nghiệp đoàn|công đoàn|ban giám hiệu|ban quản lý|hợp tác xã|người lao động|ngư dân|tiểu thương|giáo viên|đại diện|trường|xã|huyện|tỉnh|thành phố|ngành|đơn vị|cục|tổng cục|vụ",
  ),
  pluralNoun: null,
  thingNouns: wordSet("giá"),
  subordinators: wordSet("khi nếu vì do bởi để mà rằng là tuy dù sau trước"),
  negations: wordSet("không chưa chẳng"),
  conditionals: wordSet("nếu liệu"),
  deniable: wordSet("thông tin cáo buộc tin tin đồn ý kiến việc"),
  nounSigns: wordSet("của"),
  passives: wordSet("được"),
  plainFuture: phraseSet("sẽ|dự kiến"),
  dropsSubject: true,
  being: new Set(),
  reflexives: new Set(),
  passiveParticiples: new Set(),
  agents: new Set(),
  adverb: null,
  pastForm: null,
  gerundForm: null,
  clitics: new Set(),
  objectArticles: new Set(),
  gerundLeads: new Set(),
  bareSubjects: new Set(),
  bareAuxiliaries: new Set(),
  nounAfterPreposition: false,
  verbsInCapitals: true,
  genders: new Map([...valued("f", "bà|chị"), ...valued("m", "ông|anh")]),
  obliquePronouns: new Map(),
  inTheEyesOf: wordSet(""),
  documents: phraseSet("báo cáo|khảo sát|thống kê|số liệu|nghiên cứu|thông tin|kết quả|đánh giá"),
  feminineTitle: null,
  possessiveEndings: new Set(),
  invertsSubject: false,
  withoutThat: "all",
  complementReach: 8,
  serialVerbs: true,
  weakFuture: new Set(),
  weakFutureStops: new Set(),
  firstPersonFuture: null,
  firstPersonForm: null,
  pleased: phraseSet("rất vui|vui mừng|tự hào|biết ơn|cảm ơn|cám ơn"),
  untrue: phraseSet(
    "không đúng sự thật|sai sự thật|không có thật|bịa đặt|tôi không hề|chúng tôi không hề|tôi chưa bao giờ|chúng tôi chưa bao giờ|tôi chưa từng|chúng tôi chưa từng",
  ),
  personPronouns: wordSet("ông bà anh chị"),
  otherPronouns: wordSet(""),
  idleFuture: wordSet("thấy có là cần"),
  verbOpens: false,
  futureWithoutSubject: true,
};
