import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { linkToPassages } from "../../src/answer/text-fragment.ts";
import type { Passage, Source } from "../../src/library/briefing/briefing.ts";

const sourceOf = (text: string, page: Source["page"]): Source => ({
  id: "source",
  file: "source.txt",
  publisher: "The Example",
  language: "en",
  published: { date: "2025-01-07", known: "text" },
  caveats: [],
  text,
  ...(page === undefined ? {} : { page }),
});

const page = { url: "https://news.example/story", language: "en" };

const passageOf = (source: Source, exact: string, from = 0): Passage => {
  const start = source.text.indexOf(exact, from);
  return { source, exact, start, end: start + exact.length };
};

describe("the link to a passage", () => {
  test("jumps to the whole text of a short passage", () => {
    const source = sourceOf("She said: we will, surely, co-operate & pay.", page);
    expect(linkToPassages([passageOf(source, "we will, surely, co-operate & pay")])).toBe(
      "https://news.example/story#:~:text=we%20will%2C%20surely%2C%20co%2Doperate%20%26%20pay",
    );
  });

  test("jumps to a range where the passage is long or crosses lines", () => {
    const source = sourceOf("One two three four five six seven\neight nine ten eleven twelve.", page);
    expect(linkToPassages([passageOf(source, source.text)])).toBe(
      "https://news.example/story#:~:text=One%20two%20three%20four%20five%20six,seven%20eight%20nine%20ten%20eleven%20twelve.",
    );
  });

  test("marks two passages of one source", () => {
    const source = sourceOf("We will, she said. They won’t, he said. It rained.", page);
    const passages = [passageOf(source, "We will"), passageOf(source, "They won’t")] as const;
    expect(linkToPassages(passages)).toBe(
      "https://news.example/story#:~:text=We%20will&text=They%20won%E2%80%99t",
    );
  });

  test("tells a passage that occurs twice apart by the words around it", () => {
    const source = sourceOf("First he said yes to all. Then she said yes to nothing.", page);
    expect(linkToPassages([passageOf(source, "said yes", 20)])).toBe(
      "https://news.example/story#:~:text=to%20all.%20Then%20she-,said%20yes,-to%20nothing.",
    );
  });

  test("goes to the page alone where the page is in another language than the stored text", () => {
    const source = sourceOf("We will.", { ...page, language: "vi" });
    expect(linkToPassages([passageOf(source, "We will.")])).toBe("https://news.example/story");
  });

  test("is no link where the source has no page", () => {
    expect(linkToPassages([passageOf(sourceOf("We will.", undefined), "We will.")])).toBeNull();
  });

  test("keeps the fragment that an address already has", () => {
    const source = sourceOf("We will.", { ...page, url: "https://news.example/story#live" });
    expect(linkToPassages([passageOf(source, "We will.")])).toBe(
      "https://news.example/story#live:~:text=We%20will.",
    );
  });

  test("is an address for any text whatever", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 300 }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const source = sourceOf(text, page);
          const start = a % text.length;
          const end = start + 1 + (b % (text.length - start));
          const url = linkToPassages([{ source, exact: text.slice(start, end), start, end }]);
          expect(URL.canParse(url ?? "")).toBe(true);
          expect(url).toMatch(/^https:\/\/news\.example\/story#:~:text=[\w%.!~*'(),-]*$/u);
        },
      ),
    );
  });
});
