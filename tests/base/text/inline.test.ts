import fc from "fast-check";
import { expect, test } from "vitest";
import { shorten } from "../../../src/base/text/inline.ts";

test("a label that fits stays as it is", () => {
  expect(shorten("Share to channel", 16)).toBe("Share to channel");
});

test("a longer one is cut between characters, and says so", () => {
  expect(shorten("Share to channel", 10)).toBe("Share to…");
  expect(shorten("👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 12)).toBe("👩‍👩‍👧‍👦…");
});

test("none is longer than it may be", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 200 }),
      fc.integer({ min: 1, max: 100 }),
      (label, most) => {
        expect(shorten(label, most).length).toBeLessThanOrEqual(most);
      },
    ),
  );
});
