import { expect, test } from "vitest";
import { briefingMarks } from "../../src/answer/briefing-marks.ts";
import { cardOf } from "../../src/answer/card.ts";
import { renderText } from "../../src/platforms/console/render.ts";
import { libraryOf, sensitiveIn, summit } from "../library.ts";

test("a briefing says why to take care with a part of it, and what was corrected", () => {
  const briefing = {
    ...sensitiveIn(summit, "victim", "minor"),
    corrections: [{ fact: "publish", date: "2026-06-01", note: { en: "No." }, kind: "corrected" } as const],
  };
  const reader = { library: libraryOf(briefing), language: "en" } as const;
  expect([briefingMarks(briefing, reader), briefingMarks(summit, reader)]).toEqual([
    [
      { state: "sensitive", text: "VICTIM in part" },
      { state: "sensitive", text: "MINOR in part" },
      { state: "corrected", text: "CORRECTED in part" },
    ],
    [],
  ]);
});

test("the card below a link says it before its summary", () => {
  const page = { url: "https://herald.example/code", language: "en" as const };
  const briefing = {
    ...sensitiveIn(summit, "sub-judice"),
    sources: summit.sources.map((source) => ({ ...source, page })),
  };
  const card = cardOf(page.url, { library: libraryOf(briefing), language: "en" });
  const shown = card === null ? [] : renderText(card, { styled: false }).split("\n\n");
  expect(shown[1]).toBe("SUB JUDICE in part");
});
