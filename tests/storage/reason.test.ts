import { describe, expect, test } from "vitest";
import { languages } from "../../src/i18n/language.ts";
import { sayReason, writeReason } from "../../src/storage/reason.ts";

const inLanguages = (written: string) => languages.map((language) => sayReason(written, language));

describe("a reason on record", () => {
  test("is said in the reader's language, with its values", () => {
    expect(inLanguages(writeReason("tried", { times: 10 }))).toEqual([
      "It was tried 10 times.",
      "Il y a eu 10 tentatives.",
      "Đã thử 10 lần.",
    ]);
    expect(inLanguages(writeReason("late-and-merged", { minutes: 5 }))).toEqual([
      "It came up more than 5 minutes late: the next digest stands for it too.",
      "L’édition aurait eu plus de 5 minutes de retard\u00a0: le digest suivant en tient aussi lieu.",
      "Lần đăng này muộn hơn 5 phút: bản tổng hợp tiếp theo thay cho cả lần này.",
    ]);
  });

  test("is said with the reason within it", () => {
    expect(
      inLanguages(writeReason("suspended", { why: writeReason("rate-limited", { seconds: 31 }) })),
    ).toEqual([
      "The digest was suspended: rate limited for 31 s",
      "Le digest était suspendu\u00a0: trop de requêtes, attente de 31 s",
      "Bản tổng hợp bị ngừng: quá nhiều yêu cầu, phải chờ 31 giây",
    ]);
  });

  test("that a platform gave stands as it is", () => {
    expect(inLanguages("not_in_channel")).toEqual(["not_in_channel", "not_in_channel", "not_in_channel"]);
  });
});
