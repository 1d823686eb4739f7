import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Cron, parseCron } from "../../../src/digests/schedules/cron.ts";
import { wallTimes } from "../../../src/digests/schedules/slots.ts";
import { expressions } from "./expressions.ts";

const read = (expression: string): Cron => {
  const parsed = parseCron(expression);
  if (!parsed.ok) throw new Error(parsed.problem("en"));
  return parsed.cron;
};

const problemOf = (expression: string): string | null => {
  const parsed = parseCron(expression);
  return parsed.ok ? null : parsed.problem("en");
};

const next = (expression: string, from: string, count: number): string[] =>
  wallTimes(read(expression), Temporal.PlainDateTime.from(from))
    .take(count)
    .map((time) => time.toString({ smallestUnit: "minute" }))
    .toArray();

describe("a cron expression", () => {
  test("has lists, ranges, steps and names, in any case and with any white space", () => {
    expect(read("  0,30  8-18/5 1,15 JAN-mar,Dec mon-Fri ")).toEqual({
      expression: "0,30 8-18/5 1,15 JAN-mar,Dec mon-Fri",
      minutes: [0, 30],
      hours: [8, 13, 18],
      daysOfMonth: new Set([1, 15]),
      months: new Set([1, 2, 3, 12]),
      daysOfWeek: new Set([1, 2, 3, 4, 5]),
      eitherDay: true,
      positions: null,
      workingDays: null,
      weeks: null,
    });
  });

  test.each([
    ["0", [0]],
    ["7", [0]],
    ["sun", [0]],
    ["5-7", [0, 5, 6]],
    ["sat-sun", [0, 6]],
    ["*", [0, 1, 2, 3, 4, 5, 6]],
    ["*/2", [0, 2, 4, 6]],
    ["*/7", [0]],
  ])("takes %s as days of the week", (written, days) => {
    expect([...read(`0 0 * * ${written}`).daysOfWeek]).toEqual(days);
  });

  const fields =
    "expected five fields: minute, hour, day of the month, month and day of the week, such as 30 8 * * mon-fri";
  const items = "alone or in a list, a range or a step";
  test.each([
    ["", fields],
    ["@daily", fields],
    ["0 30 8 * * *", fields],
    ["60 * * * *", `minute “60”: expected 0 to 59, ${items}`],
    ["-1 * * * *", `minute “-1”: expected 0 to 59, ${items}`],
    ["1.5 * * * *", `minute “1.5”: expected 0 to 59, ${items}`],
    ["* 24 * * *", `hour “24”: expected 0 to 23, ${items}`],
    ["* * 0 * *", `day of the month “0”: expected 1 to 31, ${items}`],
    ["* * L * *", `day of the month “L”: expected 1 to 31, ${items}`],
    ["* * 1,,2 * *", `day of the month “1,,2”: expected 1 to 31, ${items}`],
    ["* * * sept *", `month “sept”: expected 1 to 12 or jan to dec, ${items}`],
    ["* * * * mon#1", `day of the week “mon#1”: expected 0 to 7 or sun to sat, ${items}`],
    ["* 1-2-3 * * *", "hour “1-2-3”: expected a range of two values, such as 1-5"],
    ["* 22-2 * * *", "hour “22-2”: the range 22-2 runs backwards; write 22-23,0-2"],
    ["5/15 * * * *", "minute “5/15”: a step needs a range or * before it, such as 5-59/15"],
    ["*/0 * * * *", "minute “*/0”: expected a step of 1 to 60"],
    ["*/90 * * * *", "minute “*/90”: expected a step of 1 to 60"],
    ["*/5/5 * * * *", "minute “*/5/5”: expected a step of 1 to 60"],
    [
      "0 0 30 2 *",
      "day of the month “30”: this day never comes in month “2”, so nothing would ever be posted",
    ],
    [
      "0 0 31 4,jun,9,11 *",
      "day of the month “31”: this day never comes in month “4,jun,9,11”, so nothing would ever be posted",
    ],
  ])("is refused with the field and what it takes: %s", (expression, problem) => {
    expect(problemOf(expression)).toBe(problem);
  });

  test("is refused in the reader's language", () => {
    const parsed = parseCron("0 25 * * *");
    expect(parsed.ok || [parsed.problem("fr"), parsed.problem("vi")]).toEqual([
      "heure «\u00a025\u00a0»\u00a0: il faut une valeur de 0 à 23, seule ou dans une liste, un intervalle ou un pas",
      "giờ “25”: cần giá trị từ 0 đến 23, đứng riêng hoặc trong danh sách, khoảng hoặc bước",
    ]);
  });

  test("never makes the parser throw, whatever is written", () => {
    const words = fc.stringMatching(/^[0-9a-zA-Z*,/#@?-]{0,8}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.array(words, { minLength: 5, maxLength: 5 })), (written) => {
        const parsed = parseCron(Array.isArray(written) ? written.join(" ") : written);
        if (parsed.ok)
          expect(wallTimes(parsed.cron, Temporal.PlainDateTime.from("2026-01-01")).next().done).toBe(false);
        else expect(parsed.problem("en")).not.toBe("");
      }),
      { numRuns: 2_000 },
    );
  });
});

describe("the times of a cron expression", () => {
  test("start with the given minute", () => {
    expect(next("*/20 8,9 * * *", "2026-07-30T08:20", 5)).toEqual([
      "2026-07-30T08:20",
      "2026-07-30T08:40",
      "2026-07-30T09:00",
      "2026-07-30T09:20",
      "2026-07-30T09:40",
    ]);
  });

  test("match either of the two day fields where both are given", () => {
    expect(next("0 9 13 * fri", "2026-02-01T00:00", 5)).toEqual([
      "2026-02-06T09:00",
      "2026-02-13T09:00",
      "2026-02-20T09:00",
      "2026-02-27T09:00",
      "2026-03-06T09:00",
    ]);
    expect(next("0 9 13 2-3 1", "2026-02-01T00:00", 3)).toEqual([
      "2026-02-02T09:00",
      "2026-02-09T09:00",
      "2026-02-13T09:00",
    ]);
  });

  test("match both day fields where one of them starts with a star, as in crontab(5)", () => {
    expect(next("0 9 */10 * fri", "2026-02-01T00:00", 3)).toEqual([
      "2026-05-01T09:00",
      "2026-07-31T09:00",
      "2026-08-21T09:00",
    ]);
  });

  test("come on the 31st only in months that have one, and on 29 February only in leap years", () => {
    expect(next("0 0 31 * *", "2026-01-31T00:01", 3)).toEqual([
      "2026-03-31T00:00",
      "2026-05-31T00:00",
      "2026-07-31T00:00",
    ]);
    expect(next("0 0 29 2 *", "2097-01-01T00:00", 2)).toEqual(["2104-02-29T00:00", "2108-02-29T00:00"]);
    expect(next("0 0 29 feb */7", "2097-01-01T00:00", 1)).toEqual(["2128-02-29T00:00"]);
  });

  test("are those and only those that match, in order", () => {
    const start = Temporal.PlainDateTime.from("2028-02-27T00:00");
    const minutes = Array.from({ length: 4 * 1_440 }, (_, index) => start.add({ minutes: index }));
    const end = start.add({ days: 4 });
    fc.assert(
      fc.property(expressions, ({ expression, matches }) => {
        const times: string[] = [];
        for (const time of wallTimes(read(expression), start)) {
          if (Temporal.PlainDateTime.compare(time, end) >= 0) break;
          times.push(time.toString());
        }
        expect(times).toEqual(minutes.filter(matches).map(String));
      }),
      { numRuns: 300 },
    );
  });
});
