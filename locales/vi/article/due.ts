import type { DuePeriod } from "../../../src/drafts/facts.ts";
import type { DueWords } from "../../../src/drafts/rules/languages/due-words.ts";
import { namedWeekdays, valued } from "../../../src/drafts/rules/languages/word-lists.ts";
import { Phrases, phraseSet, wordSet } from "../../../src/drafts/rules/structure/phrases.ts";

export const due: DueWords = {
  dueLimits: new Phrases([
    ...valued(
      "by",
      "đến|tới|đến hết|hết|đến cuối|cuối|chậm nhất|muộn nhất|chậm nhất là|muộn nhất là|chậm nhất vào|trước khi hết|cho đến|trước cuối|đến trước|đến cuối năm",
    ),
    ...valued("before", "trước"),
    ...valued("in", "trong|vào|từ|đầu|vào đầu|giữa|kể từ|ngay trong|bắt đầu từ|sang|dự kiến"),
  ]),
  dueFillers: wordSet("ngày tháng năm cuối đầu giữa mùa"),
  notDue: phraseSet("từ đầu|so với|kể từ đầu|vừa qua|của|hồi"),
  within: new Phrases([
    ...valued("always", "trong vòng|trong thời hạn|trong thời gian|không quá"),
    ...valued("end", "trong|sau"),
  ]),
  withinEnds: wordSet("tới nữa"),
  spans: new Map([
    ["ngày", "days"],
    ["tuần", "weeks"],
    ["tháng", "months"],
    ["năm", "years"],
  ]),
  periods: new Phrases<DuePeriod>([
    ["ngày mai", { is: "ahead", unit: "day", by: 1 }],
    ["tuần tới", { is: "ahead", unit: "week", by: 1 }],
    ["tuần sau", { is: "ahead", unit: "week", by: 1 }],
    ["tuần này", { is: "ahead", unit: "week", by: 0 }],
    ["cuối tuần này", { is: "ahead", unit: "week", by: 0 }],
    ["tháng tới", { is: "ahead", unit: "month", by: 1 }],
    ["tháng sau", { is: "ahead", unit: "month", by: 1 }],
    ["tháng này", { is: "ahead", unit: "month", by: 0 }],
    ["cuối tháng này", { is: "ahead", unit: "month", by: 0 }],
    ["năm tới", { is: "ahead", unit: "year", by: 1 }],
    ["năm sau", { is: "ahead", unit: "year", by: 1 }],
    ["sang năm", { is: "ahead", unit: "year", by: 1 }],
    ["năm nay", { is: "ahead", unit: "year", by: 0 }],
    ["cuối năm nay", { is: "ahead", unit: "year", by: 0 }],
    ["tết nguyên đán", { is: "feast", feast: "tet" }],
    ["tết âm lịch", { is: "feast", feast: "tet" }],
    ["tết trung thu", { is: "feast", feast: "mid-autumn" }],
    ["trung thu", { is: "feast", feast: "mid-autumn" }],
    ["tết", { is: "feast", feast: "tet" }],
    ["giáng sinh", { is: "day-of-year", month: 12, day: 25 }],
    ["noel", { is: "day-of-year", month: 12, day: 25 }],
  ]),
  weekdays: new Phrases(
    namedWeekdays("thứ hai|thứ ba|thứ tư|thứ năm|thứ sáu|thứ bảy|chủ nhật", {
      coming: "* tới|* này|* sắp tới",
      this: "* tuần này",
      next: "* tuần tới|* tuần sau",
      last: "* tuần trước|* vừa qua|* trước|* tuần qua",
    }),
  ),
  quarters: new Phrases([
    ...valued(1, "quý 1|quý i"),
    ...valued(2, "quý 2|quý ii"),
    ...valued(3, "quý 3|quý iii"),
    ...valued(4, "quý 4|quý iv"),
  ]),
  halves: new Phrases([
    ...valued(1, "nửa đầu năm|nửa đầu|6 tháng đầu năm|sáu tháng đầu năm"),
    ...valued(2, "nửa cuối năm|nửa cuối|6 tháng cuối năm|sáu tháng cuối năm"),
  ]),
  seasons: new Map(),
};
