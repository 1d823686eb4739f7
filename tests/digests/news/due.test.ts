import { describe, expect, test } from "vitest";
import { readDueDate } from "../../../src/base/time/due-date.ts";
import { type Change, changesOf, dueHash } from "../../../src/digests/news/changes.ts";
import type { Told } from "../../../src/store/deliveries/knowledge.ts";
import { libraryOf, summit } from "../../library.ts";
import { contextOf, knowing, toldOf } from "./context.ts";

const summary = (changes: readonly Change[]) =>
  changes.map(({ fact, mark, due }) => [fact.reference, mark, due?.status ?? null]);

describe("a commitment that falls due", () => {
  const library = libraryOf(summit);
  const on = (date: string, before: readonly Told[]) =>
    changesOf({
      ...contextOf(library, before),
      now: Temporal.ZonedDateTime.from(`${date}T08:30[Asia/Ho_Chi_Minh]`),
    });

  test("is posted when its status changes, and not again every day", () => {
    let known = toldOf(library);
    const told: unknown[] = [];
    let day = Temporal.PlainDate.from("2026-06-20");
    for (; Temporal.PlainDate.compare(day, "2026-07-10") < 0; day = day.add({ days: 1 })) {
      const changes = on(day.toString(), known);
      known = knowing(changes, known);
      if (changes.length > 0) told.push([day.toString(), ...summary(changes)]);
    }
    expect(told).toEqual([
      ["2026-06-23", ["summit/publish", null, "soon"]],
      ["2026-06-30", ["summit/publish", null, "today"]],
      ["2026-07-01", ["summit/publish", null, "overdue"]],
    ]);
  });

  test("is due by the calendar of the digest's time zone", () => {
    const at = (time: string) =>
      summary(changesOf({ ...contextOf(library, toldOf(library)), now: Temporal.ZonedDateTime.from(time) }));
    expect([
      at("2026-06-30T06:30+14:00[Pacific/Kiritimati]"),
      at("2026-06-29T06:30-10:00[Pacific/Honolulu]"),
    ]).toEqual([[["summit/publish", null, "today"]], [["summit/publish", null, "soon"]]]);
  });

  test("in a year is overdue when the year is over", () => {
    const [promise] = summit.statements;
    if (promise === undefined) throw new Error("The library has changed.");
    const due = readDueDate("2030") ?? undefined;
    const ofYear = libraryOf({ ...summit, statements: [{ ...promise, due }] });
    const statusOn = (date: string) =>
      changesOf({
        ...contextOf(ofYear, []),
        now: Temporal.ZonedDateTime.from(`${date}T08:30[UTC]`),
      }).flatMap(({ due }) => (due === null ? [] : [[due.status, dueHash(due)]]));
    expect(["2030-12-20", "2030-12-24", "2030-12-31", "2031-01-01"].map(statusOn)).toEqual([
      [],
      [["soon", "soon:2030-12-31"]],
      [["today", "today:2030-12-31"]],
      [["overdue", "overdue:2030-12-31"]],
    ]);
  });

  test("that is new is posted once, with both", () => {
    expect(summary(on("2026-07-01", []).filter(({ due }) => due !== null))).toEqual([
      ["summit/publish", "new", "overdue"],
    ]);
  });
});
