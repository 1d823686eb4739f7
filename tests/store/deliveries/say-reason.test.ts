import { describe, expect, test } from "vitest";
import { languages } from "../../../src/base/language/language.ts";
import { formatReason, parseReason, type Reason, said } from "../../../src/store/deliveries/reason.ts";
import { sayReason } from "../../../src/store/deliveries/say-reason.ts";

const inLanguages = (reason: Reason) => languages.map((language) => sayReason(reason, language));

describe("a reason", () => {
  test("is said in the reader's language, with its values", () => {
    expect(inLanguages({ key: "tried", times: 10 })).toEqual([
      "It was tried 10 times.",
      "Se intentó 10 veces.",
      "Il y a eu 10 tentatives.",
      "Đã thử 10 lần.",
    ]);
    expect(inLanguages({ key: "late-and-merged", minutes: 5 })).toEqual([
      "It came up more than 5 minutes late: the next digest stands for it too.",
      "Habría salido con más de 5 minutos de retraso: el boletín siguiente vale también por él.",
      "L’édition aurait eu plus de 5 minutes de retard\u00a0: le digest suivant en tient aussi lieu.",
      "Lần đăng này muộn hơn 5 phút: bản tổng hợp tiếp theo thay cho cả lần này.",
    ]);
  });

  test("is said with the reasons within it", () => {
    expect(inLanguages({ key: "suspended", why: { key: "rate-limited", seconds: 31 } })).toEqual([
      "The digest was suspended: rate limited for 31 s",
      "El boletín estaba suspendido: demasiadas solicitudes: espera de 31 s",
      "Le digest était suspendu\u00a0: trop de requêtes, attente de 31 s",
      "Bản tổng hợp bị ngừng: quá nhiều yêu cầu, phải chờ 31 giây",
    ]);
    expect(
      inLanguages({ key: "given-up", refusal: said("ratelimited"), why: { key: "superseded" } }),
    ).toEqual([
      "ratelimited · Not tried again: A later post of the same digest was due.",
      "ratelimited · No se vuelve a intentar: Ya tocaba un envío posterior del mismo boletín.",
      "ratelimited · Abandon\u00a0: Une édition plus récente du même digest est arrivée.",
      "ratelimited · Không thử lại: Đã đến lần đăng sau của cùng bản tổng hợp.",
    ]);
  });

  test("that a platform gave is shown as it is, also if it reads like one of our own", () => {
    const own = "The digest was paused.";
    expect(inLanguages(said(own))).toEqual(languages.map(() => own));
  });

  test("is read from the record as it was written, and one of another version is shown as it is", () => {
    const reason: Reason = {
      key: "given-up",
      refusal: said("a “b” {c}"),
      why: { key: "suspended", why: said("") },
    };
    expect(parseReason(formatReason(reason))).toEqual(reason);
    for (const other of ['{"key":"other"}', '{"key":"paused","until":1}', "null", "", "429"]) {
      expect(parseReason(other)).toEqual(said(other));
    }
  });
});
