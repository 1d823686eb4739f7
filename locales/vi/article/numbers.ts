import type { NumberWords } from "../../../src/drafts/rules/languages/number-words.ts";
import { phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";
import { numbers as shared } from "../numbers.ts";

export const numbers: NumberWords = {
  numberWords: new Map(Object.entries(shared)),
  simpleMultipliers: new Map([
    ["trăm", 100],
    ["nghìn", 1e3],
    ["ngàn", 1e3],
    ["vạn", 1e4],
    ["triệu", 1e6],
    ["tỷ", 1e9],
    ["tỉ", 1e9],
  ]),
  loneMultipliers: new Set(),
  hundredJoins: wordSet("linh lẻ"),
  tenJoins: new Set(),
  tensNeedJoin: false,
  scores: new Set(),
  tensWords: wordSet("mươi chục"),
  afterTens: new Map([
    ["lăm", 5],
    ["nhăm", 5],
    ["mốt", 1],
    ["tư", 4],
  ]),
  oneWords: new Set(),
  halves: wordSet("nửa"),
  andHalf: phraseSet("rưỡi|rưởi"),
  collections: new Map(),
  collectionLinks: new Set(),
  onlyBefore: new Map([
    [
      "năm",
      wordSet(
        "người xã huyện tỉnh phường quận thôn bản ấp hộ căn ngôi chiếc cái nhóm nạn ngày giờ tuần lần cuốn xe tàu đội mục nhiệm giải phòng bài phút km kg ha mét tấn năm",
      ),
    ],
  ]),
  alsoAdjectives: new Set(),
};
