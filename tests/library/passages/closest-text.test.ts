import fc from "fast-check";
import { expect, test } from "vitest";
import { nameWords } from "../../../src/library/names/name-words.ts";
import { closestTexts } from "../../../src/library/passages/closest-text.ts";
import { growthOf, mostGrowth } from "../../growth.ts";
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

/** Stored paragraphs without an end, and typed texts that share their words. */
const withParagraph = (paragraph: string) => {
  const [source, ...others] = summit.sources;
  if (source === undefined) throw new Error("The briefing of this test has no source.");
  const text = `${source.text}\n\nzebra ${paragraph}\n`;
  return libraryOf({ ...summit, sources: [{ ...source, text }, ...others] });
};

test.each([")", "“a ", "“zq ", "A a. ", "a zebra ", "Zebra A. "])(
  "a stored paragraph of 40,000 characters of %j takes time in proportion to its length",
  async (unit) => {
    const typed = ["zebra a a zq a", "“zq “zq zebra. ".repeat(260), "A a zq zebra x. ".repeat(240)];
    const libraries = new Map<number, ReturnType<typeof withParagraph>>();
    const find = (characters: number): void => {
      const library = libraries.get(characters) ?? withParagraph(unit.repeat(characters / unit.length));
      libraries.set(characters, library);
      for (const text of typed) closestTexts(text, library, 3);
    };
    expect(await growthOf(find, 40_000)).toBeLessThan(mostGrowth);
  },
  60_000,
);

test("any text is looked for without an error", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      closestTexts(text, library, 3);
    }),
  );
});
