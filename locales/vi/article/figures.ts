import type { FigureWords } from "../../../src/drafts/rules/languages/figure-words.ts";
import { valued } from "../../../src/drafts/rules/languages/word-lists.ts";
import { Phrases, phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";
import { numbers } from "../numbers.ts";

export const figures: FigureWords = {
  months: new Map(),
  numberWords: new Map(
    Object.entries({
      ...numbers,
      chục: 10,
      trăm: 100,
    }),
  ),
  multipliers: new Phrases([
    ...valued(1e15, "triệu tỷ|triệu tỉ"),
    ...valued(1e12, "nghìn tỷ|ngàn tỷ|nghìn tỉ"),
    ...valued(1e9, "tỷ|tỉ"),
    ...valued(1e6, "triệu"),
    ...valued(1e3, "nghìn|ngàn"),
  ]),
  groups: ".",
  qualifiers: new Phrases([
    ...valued("about", "khoảng|gần|xấp xỉ|chừng|ước tính|ước|hơn kém"),
    ...valued("more-than", "hơn|trên|ít nhất|tối thiểu|vượt"),
    ...valued("less-than", "dưới|chưa đến|chưa tới|ít hơn"),
    ...valued("up-to", "tối đa|lên đến|lên tới|nhiều nhất|đến"),
  ]),
  percent: phraseSet("%|phần trăm|điểm phần trăm"),
  currencies: new Phrases([
    ...[
      "đồng",
      "USD",
      "EUR",
      "yen",
      "yên",
      "won",
      "baht",
      "nhân dân tệ",
      "bảng",
      "đô la",
      "đô la Mỹ",
      "VND",
      "VNĐ",
      "euro",
      "bảng Anh",
    ].map((name): [string, string] => [name, name]),
    ...valued("USD", "$"),
  ]),
  timeUnits: wordSet("năm tháng tuần ngày giờ phút giây thập kỷ quý"),
  labels: wordSet(
    "điều khoản số trang mục phần quý nghị quyết luật khóa kỳ thứ quốc lộ covid lần tháng năm ngày quận phường tổ khu chương",
  ),
  slightNouns: wordSet("bên nước phía mặt lần điểm nội vấn là"),
  of: new Set(),
  outOf: phraseSet("trên|trong số|trong tổng số"),
  quarter: new Phrases([
    ...valued(25, "một phần tư"),
    ...valued(33.3333, "một phần ba"),
    ...valued(50, "một nửa"),
  ]),
  rangeWords: wordSet("đến tới - –"),
  stops: wordSet(
    "là và của với cho từ tới đến về bởi do tại trong ở trên theo được bị đã đang sẽ có không thì mà để nhằm này đó khi sau trước cùng như cũng vẫn còn đều tăng giảm so đạt mỗi hơn trên dưới nên phải cần vào ra các những trình bày tiếp thăm chủ trì gặp làm việc phát biểu dự vừa mới ký dẫn đầu trả lời tham dự giữa tặng chụp đến dành rất phát đón bắt nêu lên",
  ),
  yearLeads: wordSet("năm"),
  unitWords: 2,
  ordinalEndings: new Set(),
  ordinalLeads: wordSet("thứ"),
  clockWords: wordSet("h gmt"),
  times: new Set(),
  peopleEnding: null,
  unitEnd: null,
  shortDateLeads: wordSet("ngày sáng trưa chiều tối đêm"),
  numberedMonths: { month: "tháng", year: "năm" },
  beforeMonth: new Set(),
  beforeYear: new Set(),
  beforeDate: new Set(),
  monthsInCapitals: false,
  monthFirst: false,
  sureYearLeads: null,
};
