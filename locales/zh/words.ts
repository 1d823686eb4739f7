import { defineCommonWords } from "../../src/library/names/common-words.ts";

export default defineCommonWords({
  aroundNames: "先生 女士 小姐 太太 同志 教授 博士 老师 老師 氏",
  offices:
    "书记 書記 市长 市長 省长 省長 县长 縣長 区长 區長 部长 部長 主席 主任 总理 總理 总统 總統 院长 院長 校长 校長 局长 局長 议员 議員 发言人 發言人 董事长 董事長 大使 将军 將軍",
});
