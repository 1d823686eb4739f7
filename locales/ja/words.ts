import { defineCommonWords } from "../../src/library/names/common-words.ts";

export default defineCommonWords({
  aroundNames: "さん 様 氏 君 ちゃん 先生 教授 博士",
  offices:
    "首相 総理 大臣 知事 市長 区長 町長 村長 議員 議長 長官 会長 社長 委員長 代表 大統領 報道官 大使 校長 部長 局長",
});
