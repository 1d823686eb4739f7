import { expect, test } from "vitest";
import { officeOf } from "../../../src/ask/questions/naming.ts";
import { nameWords } from "../../../src/library/names/name-words.ts";

test.each([
  ["chủ tịch", { vi: "Chủ tịch UBND thành phố Hà Phong" }, "this"],
  ["chủ tịch", { vi: "Phó Chủ tịch UBND thành phố Hà Phong" }, "other"],
  ["chu tich", { vi: "Pho Chu tich UBND tinh" }, "other"],
  ["chủ tịch", { vi: "Chủ tịch UBND tỉnh Thái Nguyên" }, "this"],
  ["bộ trưởng", { vi: "Bộ trưởng Bộ Tài nguyên và Môi trường" }, "this"],
  ["bộ trưởng", { vi: "nguyên Bộ trưởng Giao thông" }, "other"],
  ["bộ trưởng", { vi: "Thứ trưởng Bộ Tài nguyên và Môi trường" }, null],
  ["mayor", { en: "Deputy Mayor" }, "other"],
  ["maire", { fr: "maire adjointe" }, "other"],
  ["ministra", { es: "Exministra de Sanidad" }, "other"],
] as const)("the office “%s” and the title %j: %s", (words, title, office) => {
  expect(officeOf({ title }, new Set(nameWords(words).map(({ folded }) => folded)))).toBe(office);
});
