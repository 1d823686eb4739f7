import fc from "fast-check";
import { expect, test } from "vitest";
import { hasTakenDown, takedownOf, withoutTakenDown } from "../../../src/library/briefing/takedown.ts";

const isIn = (passage: string, text: string): boolean =>
  hasTakenDown([takedownOf(passage) ?? expect.unreachable()])(text);

test.each([
  ["We will plant trees.", "He said: “We will\nplant trees”, and left."],
  ["« Nous planterons mille arbres »", "il dit : NOUS PLANTERONS MILLE ARBRES !"],
  ["Chúng tôi sẽ trồng cây", "…chúng tôi sẽ trồng cây."],
  ["We will plant trees.", '{"exact":"We will\\nplant trees."}'],
  [
    "Nous planterons mille arbres",
    JSON.stringify(JSON.stringify({ text: "Nous\tplanterons\nmille arbres" })),
  ],
  ["Chúng tôi sẽ trồng cây", 'exact: "Ch\\u00fang t\\u00f4i s\\u1ebd tr\\u1ed3ng\\_c\\u00e2y"'],
  ["El alcalde plantará mil árboles", 'exact: "El alcalde plan\\\n    tar\\xE1 mil\\n\\xE1rboles"'],
])("%j is recognized in %j", (passage, text) => {
  expect(isIn(passage, text)).toBe(true);
});

test.each([
  ["We will plant trees.", "We will not plant trees."],
  ["We will plant trees.", "we will plant treeses"],
  ["Chúng tôi sẽ trồng cây", "Chung toi se trong cay"],
  ["We will plant trees.", ""],
])("%j is not in %j", (passage, text) => {
  expect(isIn(passage, text)).toBe(false);
});

test("a passage of fewer than four words is too short to be recognized", () => {
  expect([takedownOf("Minister Ada Stone"), takedownOf("a b c d")?.words]).toEqual([null, 4]);
});

const word = fc.stringMatching(/^[a-zéệ]{1,6}$/u);

test("a passage is recognized wherever it is, and its words are not kept", () => {
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 4, maxLength: 12 }),
      fc.array(word, { maxLength: 8 }),
      fc.array(word, { maxLength: 8 }),
      fc.constantFrom(" ", ", ", "\n", " — "),
      (passage, before, after, gap) => {
        const takedown = takedownOf(passage.join(" ")) ?? expect.unreachable();
        expect(Object.keys(takedown).sort()).toEqual(["sha256", "words"]);
        expect(hasTakenDown([takedown])([...before, ...passage, ...after].join(gap))).toBe(true);
      },
    ),
  );
});

test.each([
  ["He said: “We will\nplant trees”, and left.", "He said: “[…]”, and left."],
  ["We will plant trees. WE WILL PLANT TREES!", "[…]. […]!"],
  ["We will, we will plant trees", "We will, […]"],
  ["We will plant treeses", "We will plant treeses"],
  ["", ""],
])("%j is %j without a passage whose hash alone is known", (text, expected) => {
  const takedown = takedownOf("We will plant trees.") ?? expect.unreachable();
  expect(withoutTakenDown(text, [takedown])).toBe(expected);
});
