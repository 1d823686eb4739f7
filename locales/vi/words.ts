import { defineCommonWords } from "../../src/library/names/common-words.ts";

export default defineCommonWords({
  aroundNames: "ông bà chị cô chú bác ts gs pgs bs ths ls ong ba",
  offices: "bộ trưởng chủ tịch giám đốc",
  officesOfOne: ["thủ tướng", "chủ tịch nước", "tổng bí thư", "tổng thống", "tổng giám đốc", "tổng thư ký"],
  abbreviatedTitles: "",
  afterSurnames: "nói cho khẳng phát sẽ đã nhấn đề gặp tiếp thăm cũng",
  openers: "nhưng và khi nếu theo sau trước",
  determiners: "một các những cái chữ từ",
  spokespeople: "ngôn",
  ordinarySurnames:
    "mai hoa lan hà hải sơn minh bình an thanh hương thu xuân hạ đông nam bắc tây vàng bạc đỏ trắng đen lâm cao",
});
