import type { LayoutWords } from "../../../src/drafts/rules/languages/lexicon.ts";
import { phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";

export const layout: LayoutWords = {
  boilerplate:
    /^(?:\d+ )?(?:bình luận|comments?)\b|^(?:xem thêm|tin liên quan|đọc thêm|tin cùng|theo dõi|chia sẻ bài|đăng ký|liên hệ|đường dây nóng|hotline|bản quyền|©|từ khóa|tags?\s*:|in bài|gửi bài|quay lại|mời bạn đọc|điện thoại|email|tòa soạn|giấy phép|chuyên mục|quảng cáo|thông tin liên hệ)|\bcookies?\b|@[a-z-]+\.[a-z]|^.{0,60}\d\s?phút đọc/iu,
  caption: /(?:^|[(\s.])(?:ảnh|nguồn ảnh|ảnh minh họa|video|clip)\s*:|\(ảnh\b|^ảnh\b/iu,
  pose: /(?:chụp ảnh|tặng quà|trao quà|quà lưu niệm|bắt tay|chụp hình)/iu,
  notes: /^(?:ghi chú|chú thích|thông tin thêm)\s*:?$/iu,
  source: /^(?:nguồn|link|url|theo nguồn)\s*:/iu,
  byline:
    /^(?:tác giả|thực hiện|bài và ảnh|bài|pv|phóng viên)\s*:?(?=[^.]{0,60}$)(?![^\n]*\?)|^(?:thứ (?:hai|ba|tư|năm|sáu|bảy)|chủ nhật)\s*,|^(?:cập nhật|đăng ngày|ngày đăng)\b/iu,
  notPublication:
    /(?:sinh|mất|trước|đến|từ|hạn|hết|kể từ|tới|sau|muộn nhất|chậm nhất|hiệu lực|thành lập|ký|ghi âm|ghi hình|bổ nhiệm)(?:\s?(?:ngày|hạn|:))?(?:\s?ngày)?$/iu,
  publications: phraseSet(
    "báo|tạp chí|đài|thông tấn xã|bản tin|nhật báo|tuần báo|truyền hình|phát thanh|ttxvn|vtv|cổng thông tin|trang tin|tòa soạn",
  ),
  question: /^(?:pv|hỏi|phóng viên|bạn đọc|mc|nhà báo|người dẫn chương trình|điều phối viên)\s*:/iu,
  abbreviations: wordSet("ts gs pgs ths bs tp tx q p st tr"),
  answerLabels: wordSet("đáp trả"),
};
