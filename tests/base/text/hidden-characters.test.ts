import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  containedText,
  describeHidden,
  hiddenCharacters,
  isolated,
  removeHidden,
  withoutDirection,
} from "../../../src/base/text/hidden-characters.ts";
import { foreignIn } from "../../platforms/foreign-in.ts";

const found = (text: string): readonly string[] => hiddenCharacters(text).map(describeHidden);

describe("hidden characters", () => {
  test.each([
    ["coop\u00ad\u00e9ration", ["U+00AD soft hyphen"]],
    ["Sto\u200bne", ["U+200B zero width space"]],
    ["We will \u202eton\u202c raise", ["U+202E right-to-left override", "U+202C pop directional formatting"]],
    ["a\u2067b\u2069", ["U+2067 right-to-left isolate", "U+2069 pop directional isolate"]],
    ["Sto\u2060ne", ["U+2060 word joiner"]],
    ["Sto\ufeffne", ["U+FEFF zero width no-break space"]],
    ["Auf\u200clage", ["U+200C zero width non-joiner"]],
    ["no\u200fmark", ["U+200F right-to-left mark"]],
    ["hi\u{e0068}\u{e0069}", ["U+E0068 tag", "U+E0069 tag"]],
    ["a\ufe01\u{e0101}", ["U+FE01 variation selector", "U+E0101 variation selector"]],
    ["a\u180e", ["U+180E Mongolian vowel separator"]],
    ["a\u3164b", ["U+3164 invisible character"]],
  ])("%j has %j", (text, characters) => {
    expect(found(text)).toEqual(characters);
  });

  test.each([
    ["Persian spells with a non-joiner", "می\u200cخواهم"],
    ["Hindi spells with joiners", "क्\u200dष क्\u200cष"],
    ["a family is joined", "👨\u200d👩\u200d👧\u200d👦 👩🏽\u200d🚀 🏳\ufe0f\u200d🌈"],
    ["a flag has tags", "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}"],
    ["an emoji is chosen by a variation selector", "❤\ufe0f 1\ufe0f\u20e3 ©\ufe0e"],
    ["Han has variants", "葛\u{e0100}"],
    ["Hebrew and Arabic have marks of direction", "שלום\u200e, مرحبا\u061c"],
    ["Khmer has spaces without width between words", "ខ្ញុំ\u200bស្រឡាញ់"],
    ["Vietnamese and French have accents and thin spaces", "Nguyễn Mạnh Hùng : 48\u202f000\u00a0%"],
  ])("%s, which is no hidden character", (_, text) => {
    expect(found(text)).toEqual([]);
    expect(removeHidden(text)).toEqual({ text, removed: [] });
  });

  test("are removed, and told with their places", () => {
    expect(removeHidden("Sto\u00adne \u{e0068}and\u200b")).toEqual({
      text: "Stone and",
      removed: [
        { index: 3, character: "\u00ad", kind: "invisible" },
        { index: 7, character: "\u{e0068}", kind: "invisible" },
        { index: 12, character: "\u200b", kind: "invisible" },
      ],
    });
    expect(hiddenCharacters("\u202e").map(({ kind }) => kind)).toEqual(["direction"]);
  });

  test("no override is left in any text, and the rest stays", () => {
    const texts = fc.string({
      unit: fc.constantFrom("a", "ל", "\u200d", "\u202e", "\u2066", "\u2069", "\u00ad", "👩", "\n"),
    });
    fc.assert(
      fc.property(texts, (text) => {
        expect(removeHidden(text).text).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u00ad]/u);
        expect(withoutDirection(text)).toBe(text.replaceAll(/[\u202a-\u202e\u2066-\u2069]/gu, ""));
      }),
    );
  });
});

test("a name from right to left is isolated within its line, line by line", () => {
  expect(isolated("ליאת כהן")).toBe("\u2068ליאת כהן\u2069");
  expect(isolated("ליאת\u202e\nCohen\u2069")).toBe("\u2068ליאת\u2069\n\u2068Cohen\u2069");
  expect(isolated("Liat Cohen")).toBe("Liat Cohen");
  // A mark counts as a letter from right to left: without isolation, 40 and 50 behind it would change places.
  expect(isolated("Liat\u200f")).toBe("\u2068Liat\u200f\u2069");
});

describe("contained text", () => {
  test.each([
    ["an override", "We will \u202eton\u202c raise taxes", "We will ton raise taxes"],
    ["embeddings", "a\u202ab\u202bc\u202c", "abc"],
    ["isolates of a direction", "a\u2066b\u2069c\u2067d\u2069", "abcd"],
    ["an isolate that does not end in its line", "a \u2068b\nc\u2069", "a b\nc"],
    ["an escape sequence", "\u001b[2Jgone\u009b31m", "\ufffd[2Jgone\ufffd31m"],
    ["a line ended as on Windows", "a\r\nb\rc", "a\nb\ufffdc"],
    ["tags", "safe\u{e0061}\u{e007f}", "safe"],
  ])("%s cannot reach beyond its text", (_name, text, contained) => {
    expect(containedText(text)).toBe(contained);
  });

  test.each([
    "A line\n\twith a tab",
    "A name: \u2068אדה\u2069 (40)\n\u2068עדה\u2069",
    "soft\u00adhyphen, zero\u200bwidth, می‌خواهم, 👩‍🚀",
    "\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}",
  ])("what changes nothing beyond itself stays as it is: %j", (text) => {
    expect(containedText(text)).toBe(text);
  });

  const unit = fc.constantFrom(
    ..."aא \n\t\r\u202e\u2066\u2067\u2068\u2069\u001b\u0085\u200b",
    "\u{1f3f4}",
    "\u{e0067}",
    "\u{e007f}",
  );

  test("whatever a text is, nothing of it reaches beyond, and what is contained stays so", () => {
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
        const contained = containedText(text);
        const withoutFlags = contained.replaceAll(/\u{1f3f4}[\u{e0067}]{1,6}\u{e007f}/gu, "");
        expect([foreignIn(withoutFlags, "text"), containedText(contained)]).toEqual([[], contained]);
      }),
    );
  });
});
