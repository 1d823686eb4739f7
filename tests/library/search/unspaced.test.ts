import { expect, test } from "vitest";
import { sayings } from "../../commands/town.ts";
import { libraryOf } from "../../library.ts";

const library = libraryOf(
  sayings("people", "2026-05-04", [
    { id: "wang", name: "王秀鳳", says: "哈里克市学校今天宣布提供免费午餐" },
    { id: "sato", name: "佐藤美咲", says: "学校給食は無料になる" },
    { id: "somchai", name: "สมชาย ใจดี", says: "นักเรียนทุกคนจะได้รับอาหารกลางวันที่โรงเรียน" },
    { id: "sok", name: "សុខ សុភាព", says: "សិស្សទាំងអស់នឹងទទួលបានអាហារ" },
    { id: "kim", name: "김서윤", says: "모든 학교 급식은 무료이다" },
  ]),
);

const speakers = (query: string): readonly string[] =>
  library.texts
    .search(query)
    .flatMap((unit) => (unit.type === "fact" && unit.fact.type === "statement" ? [unit.fact.id] : []));

test.each([
  ["学校", ["wang-says", "sato-says"]],
  ["午餐", ["wang-says"]],
  ["免费午餐", ["wang-says"]],
  ["学校免费", ["wang-says"]],
  ["給食", ["sato-says"]],
  ["学校給食", ["sato-says"]],
  ["王秀鳳", ["wang-says"]],
  ["免費午餐", ["wang-says"]],
  ["給食は無料", ["sato-says"]],
  ["給食は无料", ["sato-says"]],
  ["王秀凤", ["wang-says"]],
  ["大学", []],
  ["โรงเรียน", ["somchai-says"]],
  ["อาหาร", ["somchai-says"]],
  ["อาหาร โรงเรียน", ["somchai-says"]],
  ["អាហារ", ["sok-says"]],
  ["학교", ["kim-says"]],
])("%s", (query, expected) => {
  expect(speakers(query)).toEqual(expected);
});
