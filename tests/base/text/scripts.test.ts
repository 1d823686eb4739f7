import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mixedScripts } from "../../../src/base/text/scripts.ts";

describe("a name in letters of scripts that look alike", () => {
  test.each([
    ["Ad\u0430 Stone", ["Latin", "Cyrillic"], ["\u0430"]],
    ["\u0410d\u0430 St\u043ene \u0410", ["Latin", "Cyrillic"], ["\u0410", "\u0430", "\u043e"]],
    ["\u039fECD", ["Latin", "Greek"], ["\u039f"]],
    ["Иван Петроv", ["Cyrillic", "Latin"], ["v"]],
    ["Jo\u0570n", ["Latin", "Armenian"], ["\u0570"]],
    ["\u13a0da", ["Latin", "Cherokee"], ["\u13a0"]],
    ["\u{a4ee}da Tr\u1ea7n", ["Latin", "Lisu"], ["\u{a4ee}"]],
    ["J\u2c9fsé", ["Latin", "Coptic"], ["\u2c9f"]],
    ["\u{10404}dile", ["Latin", "Deseret"], ["\u{10404}"]],
    ["Sto\u{104e9}e", ["Latin", "Osage"], ["\u{104e9}"]],
    ["\u{1d400}da Stone", ["Latin", "mathematical"], ["\u{1d400}"]],
    ["Адаa\u03bf", ["Cyrillic", "Latin", "Greek"], ["a", "\u03bf"]],
  ])("%s is found with the letters of the rarer scripts", (name, scripts, letters) => {
    expect(mixedScripts(name)).toEqual({ scripts, letters });
  });
});

test.each([
  ["of one script alone", "Ada Stone"],
  ["Vietnamese, with its marks", "Nguyễn Mạnh Hùng"],
  ["Cyrillic", "Иван Петров"],
  ["Greek", "Άδα Στόουν"],
  ["of scripts that do not look alike", "東京 Metro 데스크"],
  ["with a number and signs", "G20 – № 5 (OECD+)"],
  ["with no letters", "2026"],
  ["that is empty", ""],
])("a name %s is no mixture: %s", (_what, name) => {
  expect(mixedScripts(name)).toBe(null);
});

test("two names in one script each are a mixture only together", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."abcxyz "), minLength: 1 }),
      fc.string({ unit: fc.constantFrom(..."абвгд "), minLength: 1 }),
      (latin, cyrillic) => {
        const isBoth = latin.trim() !== "" && cyrillic.trim() !== "";
        expect([
          mixedScripts(latin),
          mixedScripts(cyrillic),
          mixedScripts(latin + cyrillic) !== null,
        ]).toEqual([null, null, isBoth]);
      },
    ),
  );
});
