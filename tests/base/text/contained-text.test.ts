import fc from "fast-check";
import { expect, test } from "vitest";
import { containedText } from "../../../src/base/text/contained-text.ts";
import { foreignIn } from "../../platforms/foreign-in.ts";

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
