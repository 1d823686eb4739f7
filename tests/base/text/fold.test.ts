import fc from "fast-check";
import { expect, test } from "vitest";
import { createWordReader, fold, wordsOf } from "../../../src/base/text/fold.ts";

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

test("hyphens, apostrophes and points separate words; spacing accents do not", () => {
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

test("a text has the same words in a reader, new and known, in every script", () => {
  const read = createWordReader((word) => word);
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
  fc.assert(
    fc.property(text, (words) => {
      expect(read(words)).toEqual(wordsOf(words));
      expect(read(words)).toEqual(wordsOf(words));
    }),
  );
});

test("something is made once of a word, and each time of a long one", () => {
  const asked: string[] = [];
  const lengthsIn = createWordReader((word) => {
    asked.push(word);
    return word.length;
  });
  const long = "incomprehensibilitiesabound";
  expect(lengthsIn(`school, school ${long} ${long}`)).toEqual([6, 6, 27, 27]);
  expect(asked).toEqual(["school", long, long]);
});

test("words that share the start of another are words of their own", () => {
  const read = createWordReader((word) => word);
  expect(read("an and, andes an")).toEqual(["an", "and", "andes", "an"]);
});

test("what is made of words is kept of thirty thousand at most", () => {
  let made = 0;
  const count = createWordReader(() => {
    made += 1;
    return made;
  });
  const words = Array.from({ length: 30_001 }, (_, at) => `word${at}`);
  count(words.join(" "));
  expect(count("word30000 word0")).toEqual([30_001, 30_002]);
});

test("two words with the same hash are two words", () => {
  const read = createWordReader((word) => word);
  const words = Array.from({ length: 20_000 }, (_, at) => `w${at}`);
  expect([read(words.join(" ")), read(words.join(" "))]).toEqual([words, words]);
});
