import { describe, expect, test } from "vitest";
import { type Answer, heading, note } from "../../../src/answer/answer.ts";
import { languages } from "../../../src/base/language/language.ts";
import { text } from "../../../src/base/text/inline.ts";
import { markDelivery } from "../../../src/digests/deliveries/content.ts";
import { createDelivery } from "../../../src/digests/schedules/plan.ts";

const answer: Answer = {
  language: "en",
  summary: "Commitments (1)",
  blocks: [heading(1, text("Commitments"))],
};

const delivery = createDelivery({
  subscription: "morning slack:C1",
  slot: "2026-06-02T08:30",
  scheduled: true,
  plannedAt: Temporal.Instant.from("2026-06-02T01:30Z"),
});
const timeZone = "Asia/Ho_Chi_Minh";
const hours = (count: number): number => count * 3_600_000;

/** The note in each language. */
const marks = (due: Omit<Parameters<typeof markDelivery>[1], "delivery">): string[] =>
  languages.map((language) => {
    const [first] = markDelivery(answer, { delivery, ...due }, language, timeZone).blocks;
    return first?.kind === "note" ? first.content.map((inline) => inline.text).join("") : "";
  });

describe("a digest", () => {
  test("that is neither late nor replaces others is left as it is", () => {
    expect(markDelivery(answer, { delivery, lateByMs: null, covers: null }, "en", timeZone)).toBe(answer);
  });

  test("that is late says so above all and in its summary", () => {
    const due = { delivery, lateByMs: hours(2), covers: null };
    expect(markDelivery(answer, due, "en", timeZone)).toEqual({
      language: "en",
      summary: "Commitments (1) · late by 2 h",
      blocks: [note(text("Late by 2 h; it was due at 08:30.")), ...answer.blocks],
    });
  });

  test("that is late says by how much and when it was due, in each language", () => {
    expect(marks({ lateByMs: hours(2), covers: null })).toEqual([
      "Late by 2 h; it was due at 08:30.",
      "Con 2 h de retraso; previsto a las 8:30.",
      "En retard de 2 h, prévu à 8\u00a0h\u00a030.",
      "Đăng muộn 2 giờ, dự kiến lúc 8h30.",
    ]);
    expect(marks({ lateByMs: hours(1) + 25 * 60_000 + 59_999, covers: null })).toEqual([
      "Late by 1 h 25 min; it was due at 08:30.",
      "Con 1 h 25 min de retraso; previsto a las 8:30.",
      "En retard de 1 h 25 min, prévu à 8\u00a0h\u00a030.",
      "Đăng muộn 1 giờ 25 phút, dự kiến lúc 8h30.",
    ]);
    expect(marks({ lateByMs: hours(0.1), covers: null })[0]).toBe("Late by 6 min; it was due at 08:30.");
    expect(marks({ lateByMs: hours(20), covers: null })).toEqual([
      "Late by 20 h; it was due Tuesday at 08:30.",
      "Con 20 h de retraso; previsto: el martes a las 8:30.",
      "En retard de 20 h, prévu mardi à 8\u00a0h\u00a030.",
      "Đăng muộn 20 giờ, dự kiến lúc 8h30 thứ Ba.",
    ]);
  });

  test("that replaces missed slots names them: by the day, or by the date beyond a week", () => {
    const [earlier, monday, today] = ["2026-05-01T08:30", "2026-06-01T08:30", "2026-06-02T07:00"];
    expect(marks({ lateByMs: null, covers: { count: 1, first: monday, last: monday } })).toEqual([
      "Also for Monday at 08:30.",
      "Vale también por el envío perdido: el lunes a las 8:30.",
      "Tient aussi lieu de l’édition manquée\u00a0: lundi à 8\u00a0h\u00a030.",
      "Thay cho cả lần đăng bị lỡ lúc 8h30 thứ Hai.",
    ]);
    expect(marks({ lateByMs: null, covers: { count: 2, first: monday, last: today } })).toEqual([
      "Also for Monday at 08:30 and 07:00.",
      "Vale también por los envíos perdidos: el lunes a las 8:30 y las 7:00.",
      "Tient aussi lieu des éditions manquées\u00a0: lundi à 8\u00a0h\u00a030 et 7\u00a0h.",
      "Thay cho cả hai lần đăng bị lỡ, lúc 8h30 thứ Hai và 7h.",
    ]);
    expect(marks({ lateByMs: null, covers: { count: 23, first: earlier, last: monday } })).toEqual([
      "Also for the 23 digests missed from 1 May 2026 at 08:30 to Monday at 08:30.",
      "Vale también por los 23 envíos perdidos (primero: el 1 de mayo de 2026 a las 8:30; último: el lunes a las 8:30).",
      "Tient aussi lieu des 23 éditions manquées (première\u00a0: le 1er mai 2026 à 8\u00a0h\u00a030\u202f; dernière\u00a0: lundi à 8\u00a0h\u00a030).",
      "Thay cho cả 23 lần đăng bị lỡ, từ 8h30 ngày 1/5/2026 đến 8h30 thứ Hai.",
    ]);
  });
});
