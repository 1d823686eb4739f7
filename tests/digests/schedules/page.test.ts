import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { describeSchedule } from "../../../src/digests/schedules/describe.ts";
import { scheduleWords } from "../../../src/digests/schedules/known-schedule-words.ts";
import { schedule } from "./schedules.ts";

const page = await readFile(new URL("../../../docs/schedules.md", import.meta.url), "utf8");

/** The table of schedules: what is written, and when that is. */
const table = page
  .split("| schedule | when |\n")[1]
  ?.split("\n\n")[0]
  ?.split("\n")
  .slice(1)
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(
    ([, written = "", when = ""]) =>
      [[...written.matchAll(/`([^`]+)`/gu)].map(([, text]) => text ?? ""), when] as const,
  );

const inEnglish = (written: string): string =>
  describeSchedule(schedule(written), "en").replace(/, UTC$/, "");

test("every schedule in docs/schedules.md is when the page says", () => {
  expect(table?.length).toBeGreaterThan(20);
  for (const [written, when] of table ?? []) {
    const same = /^as (.*)$/.exec(when)?.[1];
    const expected =
      same === undefined
        ? [when]
        : [...same.matchAll(/`([^`]+)`/gu)].map(([, text]) => inEnglish(text ?? ""));
    expect([written, written.map(inEnglish)]).toEqual([written, expected]);
  }
});

test("every moment of the working day is in docs/schedules.md", () => {
  const shown = table?.flatMap(([written]) => written) ?? [];
  const usual = [...scheduleWords.values()].flatMap((words) => [
    words.arrival[0],
    words.noon[0],
    words["wrap-up"][0],
  ]);
  expect(usual.filter((word) => !shown.includes(word ?? ""))).toEqual([]);
});
