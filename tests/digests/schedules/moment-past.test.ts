import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readMoment } from "../../../src/digests/schedules/moment.ts";

const now = Temporal.ZonedDateTime.from("2026-06-03T10:15[Europe/Paris]");
const read = (written: string): string | null =>
  readMoment(written, now, "past")?.toPlainDateTime().toString({ smallestUnit: "minute" }) ?? null;

describe("a time that has passed", () => {
  test.each([
    ["today", "2026-06-03T00:00"],
    ["Yesterday", "2026-06-02T00:00"],
    ["hier", "2026-06-02T00:00"],
    ["hôm qua", "2026-06-02T00:00"],
    ["aujourd’hui", "2026-06-03T00:00"],
    ["monday", "2026-06-01T00:00"],
    ["depuis lundi", "2026-06-01T00:00"],
    ["thứ hai", "2026-06-01T00:00"],
    ["wed", "2026-05-27T00:00"],
    ["2h", "2026-06-03T08:15"],
    ["90 min", "2026-06-03T08:45"],
    ["2 giờ", "2026-06-03T08:15"],
    ["3 days ago", "2026-05-31T10:15"],
    ["il y a 3 jours", "2026-05-31T10:15"],
    ["3 ngày trước", "2026-05-31T10:15"],
    ["last week", "2026-05-27T10:15"],
    ["the day before yesterday", "2026-06-01T00:00"],
    ["last friday at noon", "2026-05-29T12:00"],
    ["vendredi dernier à midi", "2026-05-29T12:00"],
    ["el viernes pasado", "2026-05-29T00:00"],
    ["last night", "2026-06-02T18:00"],
    ["hier soir", "2026-06-02T18:00"],
    ["anoche", "2026-06-02T18:00"],
    ["tối qua 9h", "2026-06-02T21:00"],
    ["20/05", "2026-05-20T00:00"],
    ["3 May", "2026-05-03T00:00"],
    ["May 3", "2026-05-03T00:00"],
    ["1er juin", "2026-06-01T00:00"],
    ["3 tháng 5", "2026-05-03T00:00"],
    ["4 December", "2025-12-04T00:00"],
    ["4 décembre 2024", "2024-12-04T00:00"],
    ["2026-05-03", "2026-05-03T00:00"],
    ["2026-05-03 8:30", "2026-05-03T08:30"],
    ["8:30", "2026-06-03T08:30"],
    ["15h30", "2026-06-02T15:30"],
    ["this morning", "2026-06-03T00:00"],
    ["9am", "2026-06-03T09:00"],
    ["a week ago", "2026-05-27T10:15"],
    ["yesterday 18:00", "2026-06-02T18:00"],
    ["hier 18h", "2026-06-02T18:00"],
    ["hier à 18 h", "2026-06-02T18:00"],
    ["hôm qua 18h", "2026-06-02T18:00"],
    ["ayer a las 18:00", "2026-06-02T18:00"],
    ["wed 9am", "2026-06-03T09:00"],
    ["il y a une semaine", "2026-05-27T10:15"],
    ["13/05/2026", "2026-05-13T00:00"],
  ])("%s is %s in Paris on Wednesday 3 June 2026 at 10:15", (written, expected) => {
    expect(read(written)).toBe(expected);
  });

  test.each(["tomorrow", "2027-01-01", "31 February", "2026-02-31", "h", "soon", "", "25:00", "constructor"])(
    "%j is none",
    (written) => {
      expect(read(written)).toBeNull();
    },
  );

  test("is never still to come, whatever is written", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 40 }), (written) => {
        const found = readMoment(written, now, "past");
        return found === null || Temporal.ZonedDateTime.compare(found, now) <= 0;
      }),
    );
  });
});
