import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText, locatePassage } from "../../../src/library/passages/passage.ts";

const text = `Le ministre a reçu M. Gill.
Il a dit : « Nous publierons le code ».
“We shall see”, said Gill. He’s sure.  M. Gill est reparti.`;
const source = foldText(text);

/** The words that are found, as they stand in the text. */
const found = (exact: string, more: { prefix?: string; suffix?: string } = {}): string | null => {
  const located = locatePassage(source, { exact, ...more });
  return located.located === "once" ? text.slice(located.start, located.end) : null;
};

test("a passage is found with any white space between its words", () => {
  expect(found("M. Gill. Il a dit : « Nous\u00a0publierons\n  le code\u202f»")).toBe(
    "M. Gill.\nIl a dit : « Nous publierons le code »",
  );
});

test("quotation marks and apostrophes of any style are equal", () => {
  expect(found('"We shall see", said Gill. He\'s sure.')).toBe("“We shall see”, said Gill. He’s sure.");
  expect(found("„We shall see‟, said Gill. He‘s")).toBe("“We shall see”, said Gill. He’s");
});

test("double quotation marks are not single ones", () => {
  expect(found("'We shall see'")).toBeNull();
});

test("the space inside French quotation marks counts", () => {
  expect(found('" Nous publierons le code "')).toBe("« Nous publierons le code »");
  expect(found("«Nous publierons le code»")).toBeNull();
});

test("case and accents count", () => {
  expect(found("a reçu")).toBe("a reçu");
  expect(found("A reçu")).toBeNull();
  expect(found("a recu")).toBeNull();
});

test("a passage whose accents are written apart is found", () => {
  expect(found("a reçu".normalize("NFD"))).toBe("a reçu");
});

test("where a passage occurs more than once, its prefix or its suffix decides", () => {
  expect(locatePassage(source, { exact: "M. Gill" })).toEqual({
    located: "several-times",
    starts: [19, 107],
  });
  expect(locatePassage(source, { exact: "M. Gill", prefix: "a reçu" })).toEqual({
    located: "once",
    start: 19,
    end: 26,
  });
  expect(locatePassage(source, { exact: "M. Gill", suffix: " est" })).toEqual({
    located: "once",
    start: 107,
    end: 114,
  });
});

test("a prefix that leaves several places does not decide", () => {
  expect(locatePassage(foldText("a b a b a c"), { exact: "b", prefix: "a" })).toEqual({
    located: "several-times",
    starts: [2, 6],
  });
});

test("a prefix or suffix that is not beside the passage is a problem, even if the passage occurs once", () => {
  expect(locatePassage(source, { exact: "le code", prefix: "nous publions" })).toEqual({
    located: "elsewhere",
    starts: [57],
  });
});

test("the nearest text says from which word on it differs", () => {
  expect(locatePassage(source, { exact: "Il a dit : 'Nous publierons le code'." })).toEqual({
    located: "nowhere",
    nearest: { start: 28, end: 64, differsAt: 39, instead: "'Nous publierons le code'." },
  });
});

test("where nothing is alike there is no nearest text", () => {
  expect(locatePassage(source, { exact: "数据治理" })).toEqual({ located: "nowhere", nearest: null });
  expect(locatePassage(foldText(""), { exact: "words" })).toEqual({ located: "nowhere", nearest: null });
});

test("a long passage is found near, whatever is wrong at its end", () => {
  const long = Array.from({ length: 400 }, (_, number) => `word${number}`).join(" ");
  const located = locatePassage(foldText(`Before. ${long} After.`), { exact: `${long}, and so on` });
  expect(located).toEqual({
    located: "nowhere",
    nearest: {
      start: 8,
      end: 8 + long.length + 7,
      differsAt: 8 + long.length - 7,
      instead: "word399, and so on",
    },
  });
});

const letters = fc.constantFrom(
  ..."aabcé",
  "ệ",
  "e\u0301",
  "🙂",
  " ",
  "\n",
  "\u00a0",
  "  ",
  "«",
  "”",
  "’",
  "'",
  '"',
);
const anyText = fc
  .oneof(
    fc.array(letters, { maxLength: 60 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary", maxLength: 60 }),
  )
  .map((made) => made.normalize("NFC"));
const anySlice = fc
  .tuple(anyText, fc.nat(), fc.nat())
  .map(([whole, a, b]) => {
    const [start, end] = [a % (whole.length + 1), b % (whole.length + 1)];
    return { whole, start: Math.min(start, end), end: Math.max(start, end) };
  })
  .filter(({ whole, start, end }) => whole.slice(start, end).trim() !== "");

test("any part of any text is found at its place", () => {
  fc.assert(
    fc.property(anySlice, ({ whole, start, end }) => {
      const exact = whole.slice(start, end);
      const [prefix, suffix] = [whole.slice(0, start), whole.slice(end)];
      const at = start + exact.length - exact.trimStart().length;
      expect(locatePassage(foldText(whole), { exact, prefix, suffix })).toEqual({
        located: "once",
        start: at,
        end: at + exact.trim().length,
      });
    }),
    { numRuns: 2_000 },
  );
});

test("any part of any text is found when its quotation marks and white space are set otherwise", () => {
  const reset = (words: string): string =>
    words.replaceAll(/\s+/gu, "\r\n ").replaceAll(/[«”"]/gu, "“").replaceAll(/[’']/gu, "‘");
  fc.assert(
    fc.property(anySlice, ({ whole, start, end }) => {
      const exact = whole.slice(start, end);
      const [prefix, suffix] = [whole.slice(0, start), whole.slice(end)];
      const folded = foldText(whole);
      expect(
        locatePassage(folded, { exact: reset(exact), prefix: reset(prefix), suffix: reset(suffix) }),
      ).toEqual(locatePassage(folded, { exact, prefix, suffix }));
    }),
    { numRuns: 2_000 },
  );
});

test("folding what is folded changes nothing", () => {
  fc.assert(
    fc.property(anyText, (whole) => {
      const once = foldText(whole);
      const { original, folded, shifts } = foldText(once.folded);
      expect({ original, folded, shifts }).toEqual({
        original: once.folded,
        folded: once.folded,
        shifts: [],
      });
    }),
  );
});

test("whatever is looked for, the nearest text is a part of the text", () => {
  fc.assert(
    fc.property(anyText, anyText, (whole, exact) => {
      const located = locatePassage(foldText(whole), { exact });
      if (located.located !== "nowhere" || located.nearest === null) return;
      const { start, end, differsAt } = located.nearest;
      expect(start >= 0 && start < end && end <= whole.length).toBe(true);
      expect(differsAt >= start && differsAt <= whole.length).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});
