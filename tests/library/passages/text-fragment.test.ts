import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Passage, Source } from "../../../src/library/briefing/briefing.ts";
import { linkToPassages } from "../../../src/library/passages/text-fragment.ts";

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

  test("jumps to a range if the passage is long or has several paragraphs, items or cells", () => {
    const linkTo = (text: string) =>
      linkToPassages([passageOf(sourceOf(text, page), text)])?.split("text=")[1];
    expect(linkTo("One two three four five six seven\neight nine ten eleven twelve thirteen fourteen.")).toBe(
      "One%20two%20three%20four%20five%20six,nine%20ten%20eleven%20twelve%20thirteen%20fourteen.",
    );
    expect(linkTo("No.\n\nWe will not pay.")).toBe("No.,We%20will%20not%20pay.");
    expect(linkTo("Homes planned | 4,000\n\nHomes built | 120")).toBe("Homes%20planned,120");
  });

  test("marks two passages of one source", () => {
    const source = sourceOf("We will, she said. They won’t, he said. It rained.", page);
    const passages = [passageOf(source, "We will"), passageOf(source, "They won’t")] as const;
    expect(linkToPassages(passages)).toBe(
      "https://news.example/story#:~:text=We%20will&text=They%20won%E2%80%99t",
    );
  });

  test.each([
    [
      "by the words before it",
      "First he said yes to all. Then she said yes to nothing.",
      "to%20all.%20Then%20she-,said%20yes",
    ],
    [
      "also if it begins a sentence there",
      "First they Said yes to all. Then she said yes.",
      "to%20all.%20Then%20she-,said%20yes",
    ],
    ["by those of the block before", "Monday\n\nSaid yes.\n\nTuesday\n\nsaid yes.", "Tuesday-,said%20yes"],
    [
      "by more words if four are not enough",
      "Ada says that then he said yes. Ben says that then he said yes.",
      "he%20said%20yes.%20Ben%20says%20that%20then%20he-,said%20yes",
    ],
    ["by those after it, too, if none are", "Ada\nHe said yes.\nBen\nHe said yes.", "He-,said%20yes,-."],
  ])("tells a passage apart from earlier ones with its words: %s", (_fact, text, directive) => {
    const source = sourceOf(text, page);
    expect(linkToPassages([passageOf(source, "said yes", text.lastIndexOf("said yes"))])).toBe(
      `https://news.example/story#:~:text=${directive}`,
    );
    expect(linkToPassages([passageOf(source, text.split(/\s/u)[0] ?? "")])).not.toContain("-,");
  });

  test("links to the page without a fragment if the page is in another language than the stored text", () => {
    const source = sourceOf("We will.", { ...page, language: "vi" });
    expect(linkToPassages([passageOf(source, "We will.")])).toBe("https://news.example/story");
  });

  test("is no link if the source has no page", () => {
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
