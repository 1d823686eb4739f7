import { expect, test } from "vitest";
import { defineGlossary } from "../../../src/library/names/common-words.ts";

test("a glossary gives the ways to write each word of the news", () => {
  expect({ ...defineGlossary("home: logement, maison; rent: loyer") }).toMatchObject({
    home: ["logement", "maison"],
    rent: ["loyer"],
  });
});

test("a glossary with a word twice is refused, because the first ways would be lost", () => {
  expect(() => defineGlossary("home: logement; rent: loyer;\nhome: maison")).toThrow(
    "A glossary has “home” twice. Put all its ways into one entry, or the first ones are lost.",
  );
});
