import { expect, test } from "vitest";
import { localesReport } from "../../../src/app/command-line/locales.ts";
import type { Catalogue } from "../../../src/base/language/language.ts";

test("each language is compared with English, message by message", () => {
  const english: Catalogue = {
    ask: { help: { title: "Help", all: "All" } },
    base: { dates: { today: "Today" } },
  };
  const french: Catalogue = { ask: { help: { title: "Aide", tout: "Tout" } } };
  expect(
    localesReport(
      new Map([
        ["en", english],
        ["fr", french],
      ]),
    ),
  ).toEqual([
    "en: 3 of 3 messages, 0 missing, 0 extra",
    "fr: 1 of 3 messages, 2 missing, 1 extra",
    "  missing: ask help all",
    "  missing: base dates today",
    "  extra: ask help tout",
  ]);
});
