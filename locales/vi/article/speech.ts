import type { SpeechWords } from "../../../src/drafts/rules/languages/speech-words.ts";
import { forms, valued } from "../../../src/drafts/rules/languages/word-lists.ts";
import { Phrases, phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";

export const speech: SpeechWords = {
  verbs: new Phrases([
    ...forms(
      "say",
      "cho biết|cho hay|nói|nói rằng|khẳng định|cho rằng|thông báo|nhận định|chia sẻ|phát biểu|nêu rõ|thông tin|báo cáo|lưu ý|tuyên bố|giải thích|đánh giá|trả lời|bổ sung|nhắc lại|chỉ ra|phản ánh|thừa nhận|tiết lộ|bày tỏ|xác nhận|cảnh báo|dẫn chứng|phân tích|công bố|giới thiệu|điểm lại|trao đổi|khẳng định rằng|nhận xét|tin rằng|tin tưởng|bày tỏ tin tưởng|bày tỏ vui mừng",
    ),
    ...forms(
      "request",
      "đề nghị|kêu gọi|yêu cầu|đề xuất|kiến nghị|khuyến nghị|chỉ đạo|đôn đốc|khuyến khích|thúc giục|lưu ý các",
    ),
    ...forms(
      "commitment",
      "cam kết|nhất trí|hứa|sẽ|thỏa thuận|thoả thuận|thống nhất|ký kết|dự kiến|quyết định|khẳng định sẽ|bảo đảm sẽ|sẵn sàng|khẳng định sẵn sàng|đồng ý",
    ),
    ...forms(
      "hope",
      "mong muốn|hy vọng|kỳ vọng|bày tỏ mong muốn|bày tỏ hy vọng|mong|mong rằng|bày tỏ kỳ vọng|trông đợi",
    ),
    ...forms("support", "ủng hộ|hoan nghênh|bày tỏ ủng hộ|đồng tình|tán thành"),
    ...forms(
      "praise",
      "đánh giá cao|cảm ơn|trân trọng cảm ơn|cám ơn|chúc mừng|khen ngợi|ghi nhận|biểu dương|ca ngợi|bày tỏ cảm ơn|bày tỏ lòng cảm ơn|gửi lời cảm ơn|tri ân",
    ),
    ...forms(
      "position",
      "nhấn mạnh|coi trọng|phản đối|lên án|quan ngại|bày tỏ quan ngại|bày tỏ lo ngại|quán triệt|khẳng định tầm quan trọng",
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
  possessiveEndings: new Set(),
  invertsSubject: false,
  withoutThat: "all",
  complementReach: 8,
  serialVerbs: true,
  weakFuture: new Set(),
  weakFutureStops: new Set(),
  firstPersonFuture: null,
  verbOpens: false,
  futureWithoutSubject: true,
};
