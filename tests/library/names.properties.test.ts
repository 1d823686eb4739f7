import fc from "fast-check";
import { expect, test } from "vitest";
import { idsIn } from "../../src/library/names/names.ts";
import { createNameIndex } from "./create-name-index.ts";
import { article, entry, person } from "./name-entries.ts";

test("nothing that is typed makes it fail or wait", () => {
  const index = createNameIndex(article);
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 100 }), (query) => {
      expect(["one", "several", "holders", "none"]).toContain(index.search(query).matches);
    }),
  );
});

test("words of names in any order and number find only what the index has", () => {
  const index = createNameIndex(article);
  const words = ["hung", "nguyễn", "le", "ministre", "gill", "tam", "chou", "M.", "of", "x", "paulien"];
  const known = article.map(({ id }) => id);
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 30 }), (query) => {
      const match = index.search(query.join(" "));
      expect(known).toEqual(expect.arrayContaining([...idsIn(match)]));
      expect(index.search(query.join(" "))).toEqual(match);
    }),
  );
});

test("every name finds its own entry, and every one of its words does too", () => {
  const name = fc
    .string({ unit: "grapheme", maxLength: 40 })
    .filter((text) => /\p{L}/u.test(text) && text.trim() !== "");
  fc.assert(
    fc.property(fc.array(name, { minLength: 1, maxLength: 8 }), (names) => {
      const index = createNameIndex(names.map((text, number) => entry(`entry-${number}`, [text])));
      for (const [number, text] of names.entries())
        expect(idsIn(index.search(text))).toContain(`entry-${number}`);
    }),
  );
});

test("one typing error in a word of five letters or more leaves the person among the results", () => {
  const people = [
    ...article,
    person("Nguyễn Thị Phương Thảo"),
    person("Hélène Lefèvre"),
    person("Begoña Ibáñez"),
    person("Winston Okafor"),
  ];
  const index = createNameIndex(people);
  const mistakes = {
    leaveOut: (word: string, at: number) => word.slice(0, at) + word.slice(at + 1),
    insert: (word: string, at: number, letter: string) => word.slice(0, at) + letter + word.slice(at),
    change: (word: string, at: number, letter: string) => word.slice(0, at) + letter + word.slice(at + 1),
    swap: (word: string, at: number) =>
      word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  };
  fc.assert(
    fc.property(
      fc.constantFrom(...people),
      fc.nat(),
      fc.nat(),
      fc.constantFrom(...Object.values(mistakes)),
      fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz"),
      ({ id, names }, chosenWord, chosenLetter, mistake, letter) => {
        const name = names.find((written) => written !== id) ?? id;
        const words = name.split(" ");
        const long = words.filter((word) => word.length >= 5);
        const word = long[chosenWord % long.length] ?? "";
        const mistyped = mistake(word, chosenLetter % (word.length - 1), letter);
        const query = words.map((other) => (other === word ? mistyped : other)).join(" ");
        expect(idsIn(index.search(query))).toContain(id);
      },
    ),
    { numRuns: 1_000 },
  );
});
