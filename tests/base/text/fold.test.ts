import fc from "fast-check";
import { expect, test } from "vitest";
import { fold, onceEachWord, wordsOf } from "../../../src/base/text/fold.ts";

test.each([
  ["Nguyễn Mạnh Hùng", "nguyen manh hung"],
  ["ĐỖ ĐỨC", "do duc"],
  ["Élodie Cœur", "elodie coeur"],
  ["Ærø", "aero"],
  ["Łódź", "lodz"],
  ["Weißer GROẞ", "weisser gross"],
  ["Iğdır İzmir", "igdir izmir"],
  ["Peñalosa", "penalosa"],
  ["Παπαδόπουλος", "παπαδοπουλοσ"],
  ["ЙОСИФ Ёлкин", "иосиф елкин"],
  ["أحمد العُتَيبي", "احمد العتيبي"],
  ["فاطمة مصطفى", "فاطمه مصطفي"],
  ["דָּוִד", "דוד"],
  ["김서윤", "김서윤"],
  ["陳國廣", "陈国广"],
  ["広沢 﨑", "广泽 崎"],
  ["मोना", "मोना"],
  ["ばば", "ばば"],
  ["สมชาย ใจดี", "สมชาย ใจดี"],
])("%s is folded to %s", (text, folded) => {
  expect(fold(text)).toBe(folded);
});

test("letters with their accents apart are folded like those in one piece", () => {
  expect(fold("Hùng".normalize("NFD"))).toBe(fold("Hùng".normalize("NFC")));
});

test("folding what is folded changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(fold(fold(text))).toBe(fold(text));
    }),
  );
});

test("upper case is folded like lower case, in every alphabet that has one", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(fold(text.toLowerCase())).toBe(fold(text));
    }),
  );
});

test("hyphens, apostrophes and points separate words, accents that stand apart do not", () => {
  expect(wordsOf("M. Chou-Lambert de l’ONU, Hu\u0300ng")).toEqual([
    "M",
    "Chou",
    "Lambert",
    "de",
    "l",
    "ONU",
    "Hu\u0300ng",
  ]);
});

test("a text without a letter or a digit has no words", () => {
  expect(wordsOf(" … !?\n")).toEqual([]);
});

test.each([
  ["a zero-width space", "Ada Sto\u200bne"],
  ["a soft hyphen", "Ada Sto\u00adne"],
  ["an override of direction", "Ada \u202eStone\u202c"],
  ["tags", "Ada Stone\u{e0068}"],
  ["a byte order mark", "\ufeffAda Stone"],
])("a name with %s is the same name, as a whole and in words", (_, name) => {
  expect(fold(name)).toBe("ada stone");
  expect(wordsOf(fold(name))).toEqual(["ada", "stone"]);
  expect(wordsOf(name).map(fold)).toEqual(["ada", "stone"]);
});

test("text is cut into the same words, whichever planes of Unicode it has", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      // The emoji separates words, and is outside of the first plane.
      expect(wordsOf(text)).toEqual(wordsOf(`${text} 😀`));
    }),
  );
});

test("something is made once of a word, and each time of a long one", () => {
  const asked: string[] = [];
  const lengthOf = onceEachWord((word) => {
    asked.push(word);
    return word.length;
  });
  const words = ["school", "school", "a-word-that-is-long", "a-word-that-is-long"];
  expect(words.map(lengthOf)).toEqual([6, 6, 19, 19]);
  expect(asked).toEqual(["school", "a-word-that-is-long", "a-word-that-is-long"]);
});

test("what is made of words is kept of ten thousand at most", () => {
  let made = 0;
  const count = onceEachWord(() => {
    made += 1;
    return made;
  });
  for (let at = 0; at <= 10_000; at += 1) count(`word${at}`);
  count("word0");
  expect(made).toBe(10_002);
});
