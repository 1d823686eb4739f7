import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { freeName, nameFrom } from "../../../src/commands/digest/name.ts";
import { idSchema } from "../../../src/library/briefing/schema-parts.ts";

describe("the name of a digest", () => {
  test("is an id or nothing, whatever was typed, and stays as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 100 }), (words) => {
        const name = nameFrom(words);
        expect(name === "" || idSchema.safeParse(name).success).toBe(true);
        expect(nameFrom(name)).toBe(name);
      }),
    );
  });

  test("that is taken gets the first free number", () => {
    expect([
      freeName("news", new Set()),
      freeName("news", new Set(["news"])),
      freeName("news", new Set(["news", "news-2", "news-4"])),
    ]).toEqual(["news", "news-2", "news-3"]);
  });
});
