import { defineCommonWords } from "../../src/library/names/common-words.ts";

export default defineCommonWords({
  aroundNames: "السيد السيدة سيد سيدة الدكتور الدكتورة دكتور دكتورة الشيخ الشيخة الأستاذ الأستاذة أستاذ",
  offices:
    "الوزير الوزيرة وزير وزيرة الرئيس الرئيسة رئيس رئيسة السفير السفيرة سفير سفيرة النائب النائبة نائب نائبة المحافظ محافظ العمدة القاضي القاضية قاضي قاضية",
});
