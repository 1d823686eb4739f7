import fc from "fast-check";
import { expect, test } from "vitest";
import { sentencesOf } from "../../../src/library/passages/sentences.ts";
import { summit } from "../../library.ts";

const [known] = summit.sources;
const sentences = (text: string): string[] => {
  if (known === undefined) throw new Error("The summit has a source.");
  const source = { ...known, text };
  return sentencesOf({ source, start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
};

test.each([
  ["First. Second! Third? Fourth…", ["First.", "Second!", "Third?", "Fourth…"]],
  ["Le ministre a reçu M. Gill. Il est parti.", ["Le ministre a reçu M. Gill.", "Il est parti."]],
  ["Mr. A. B. Stone met Dr. Lee.", ["Mr. A. B. Stone met Dr. Lee."]],
  ["It cost 2.6 million. Then 3.", ["It cost 2.6 million.", "Then 3."]],
  ["« Un. Deux. », dit-il. Trois.", ["« Un. Deux. », dit-il.", "Trois."]],
  ['"We did." She left.', ['"We did."', "She left."]],
  ["Es así. ¿Por qué? Así es.", ["Es así.", "¿Por qué?", "Así es."]],
  ["no end", ["no end"]],
])("%s has the sentences %j", (text, expected) => {
  expect(sentences(text)).toEqual(expected);
});

test("no letter is lost", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom("a", "B", ".", " ", '"', "«", "»", "!") }), (text) => {
      expect(sentences(text).join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
    }),
  );
});
