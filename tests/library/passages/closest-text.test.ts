import fc from "fast-check";
import { expect, test } from "vitest";
import { nameWords } from "../../../src/library/names/name-words.ts";
import { closestTexts } from "../../../src/library/passages/closest-text.ts";
import { libraryOf, summit, visit } from "../../library.ts";

const library = libraryOf(summit, visit);
const texts = [summit, visit].flatMap(({ sources }) => sources.map(({ text }) => text));

test("any four words in a row of any source are found in it word for word", () => {
  const stretches = texts.flatMap((text) => {
    const words = text.split(/\s+/u);
    const inRows = words.slice(3).map((_, at) => words.slice(at, at + 4).join("  "));
    return inRows.filter((row) => nameWords(row).length === 4);
  });
  expect(stretches.length).toBeGreaterThan(25);
  const kinds = stretches.map((stretch) => closestTexts(stretch, library, 1)[0]?.closeness);
  expect(kinds).toEqual(stretches.map(() => "word-for-word"));
});

test("what is found is always a slice of a source, or a fact", () => {
  const words = texts.join(" ").split(/\s+/u);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words, "qzx", "."), { maxLength: 60 }), (picked) => {
      for (const found of closestTexts(picked.join(" "), library, 3)) {
        if (found.type !== "source") continue;
        expect(texts).toContain(found.source.text);
        expect(found.source.text.slice(found.start, found.end)).not.toBe("");
      }
    }),
  );
});

test("any text is looked for without an error", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      closestTexts(text, library, 3);
    }),
  );
});
