import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answers, replyOf, textsOf } from "../../contract/answers.ts";
import {
  type Block,
  type Control,
  type Entry,
  type EntryKind,
  heading,
  list,
  note,
  paragraph,
} from "../../src/answer/answer.ts";
import { type PageMeasure, paginate } from "../../src/answer/pages.ts";
import { messagesOfReply } from "../../src/answer/reply.ts";
import { text } from "../../src/base/text/inline.ts";

const measureOf = (blocks: number, characters: number): PageMeasure => ({
  limit: { blocks, characters },
  sizeOf: (block) => ({ blocks: 1, characters: textsOf([block]).join("").length }),
});

const passage = (exact: string): Block => ({ kind: "passage", exact, citation: [text("(s)")] });

const controlsOf = (id: string): readonly Control[] => [
  { label: "Source", line: `source a/${id}`, effect: "follow", about: id },
];

/** A fact that is an entry. */
const entryOf = (id: string, exact: string, counts: EntryKind = "commitment"): Entry => ({
  kind: "entry",
  counts,
  reference: `a/${id}`,
  marks: [],
  content: [text(id)],
  notes: [],
  quotes: [{ exact, citation: [text("(s)")] }],
  controls: controlsOf(id),
  whole: { label: "Show the passage", line: `source a/${id}`, effect: "follow" },
});

describe("an answer in pages", () => {
  test("is one page if it fits", () => {
    const blocks = [heading(1, text("Name")), paragraph(text("Role")), passage("exact")];
    expect(paginate(blocks, measureOf(10, 100))).toEqual([blocks]);
  });

  test("turns the page between facts, never between a heading, a paragraph and its passages", () => {
    const first = [heading(1, text("Name")), paragraph(text("Role")), passage("one"), passage("two")];
    const second = [paragraph(text("Said")), passage("three")];
    const pages = paginate([...first, ...second], measureOf(5, 1_000));
    expect(pages.map((page) => page.map(({ kind }) => kind))).toEqual([
      ["heading", "paragraph", "passage", "passage"],
      ["paragraph", "passage"],
    ]);
  });

  test("begins a long list below its introduction, and continues it on the next page", () => {
    const items = (...names: readonly string[]): Block => list(names.map((name) => [text(name)]));
    const blocks = [paragraph(text("Mayors")), items("Alric", "Ponte", "Kerbrat")];
    const rooms = [
      { entries: 3, words: 16 },
      { entries: 6, words: 100 },
    ];
    const pages = paginate(blocks, measureOf(10, 1_000), (page) => rooms[page] ?? { entries: 0, words: 0 });
    expect(pages).toEqual([[paragraph(text("Mayors")), items("Alric", "Ponte")], [items("Kerbrat")]]);
  });

  test("keeps the buttons of a list’s items on the page of these items", () => {
    const names = ["Alric", "Ponte", "Kerbrat"];
    const part = (...some: readonly string[]): readonly Block[] => [
      list(some.map((name) => [text(name)])),
      {
        kind: "controls",
        controls: some.map((name) => ({ label: name, line: `who ${name}`, effect: "replace" })),
      },
    ];
    const rooms = [
      { entries: 3, words: 16 },
      { entries: 6, words: 100 },
    ];
    const pages = paginate(
      [paragraph(text("Mayors")), ...part(...names)],
      measureOf(10, 1_000),
      (page) => rooms[page] ?? { entries: 0, words: 0 },
    );
    expect(pages).toEqual([[paragraph(text("Mayors")), ...part("Alric", "Ponte")], part("Kerbrat")]);
  });

  test("has a citation once below several passages of one source, on each page", () => {
    const pages = paginate(["one", "two", "three"].map(passage), measureOf(2, 1_000));
    expect(pages.map(textsOf)).toEqual([
      ["one", "two", "(s)"],
      ["three", "(s)"],
    ]);
    const entry: Entry = {
      ...entryOf("a", "one"),
      quotes: ["one", "two"].map((exact) => ({ exact, citation: [text("(s)")] })),
    };
    expect(paginate([entry], measureOf(2, 1_000)).map(textsOf)).toEqual([["a", "one", "two", "(s)"]]);
  });

  test("goes on with a paragraph that is longer than a page, at a space, losing nothing", () => {
    expect(paginate([paragraph(text("one two three four"))], measureOf(1, 8))).toEqual([
      [paragraph(text("one two "))],
      [paragraph(text("three "))],
      [paragraph(text("four"))],
    ]);
  });

  test("goes on with a passage at a space as well, unless that would leave half of a page empty", () => {
    const citation = "(s)".length;
    expect(paginate([passage("one two three four")], measureOf(1, 8 + citation))).toEqual([
      [passage("one two ")],
      [passage("three ")],
      [passage("four")],
    ]);
    expect(paginate([passage("a bcdefghijk")], measureOf(1, 8 + citation))).toEqual([
      [passage("a bcdefg")],
      [passage("hijk")],
    ]);
  });

  test("repeats the citation beside every piece of a passage that is longer than a page", () => {
    expect(paginate([passage("one two three")], measureOf(1, 11))).toEqual([
      [passage("one two ")],
      [passage("three")],
    ]);
  });

  test("never cuts a character in two", () => {
    const family = "👨‍👩‍👧‍👦";
    const pages = paginate([paragraph(text(`ab${family}cd`))], measureOf(1, family.length));
    expect(pages.flat()).toEqual([paragraph(text("ab")), paragraph(text(family)), paragraph(text("cd"))]);
  });

  test("holds every text once, in order, and every page is within the limit", () => {
    fc.assert(
      fc.property(
        answers(30),
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 600, max: 2_000 }),
        (answer, most, room) => {
          const measure = measureOf(most, room);
          // An entry may be shown without its passages: see below.
          const blocks = answer.blocks.filter(({ kind }) => kind !== "entry");
          const pages = paginate(blocks, measure);
          const withoutCitations = (all: readonly Block[]): string =>
            all.flatMap((block) => (block.kind === "passage" ? [block.exact] : textsOf([block]))).join("");
          expect(withoutCitations(pages.flat())).toBe(withoutCitations(blocks));
          for (const page of pages) {
            expect(page.length).toBeLessThanOrEqual(most);
            expect(textsOf(page).join("").length).toBeLessThanOrEqual(room);
          }
        },
      ),
    );
  });
});

describe("the messages of a reply", () => {
  const answer = (count: number) => ({
    language: "en" as const,
    summary: "Summary",
    blocks: Array.from({ length: count }, (_, index) => paragraph(text(`fact ${index + 1}`))),
  });
  // Room for one fact, and for the two blocks that say how to read on.
  const measure = measureOf(3, 1_000);
  const more = (page: number, pages: number): readonly Block[] => [
    note(text(`Page ${page} of ${pages}`)),
    { kind: "controls", controls: [{ label: "More", line: `test page:${page + 1}`, effect: "follow" }] },
  ];

  test("are all pages where they are few enough", () => {
    expect(messagesOfReply(replyOf(answer(5)), measure, 2)).toEqual([
      answer(5).blocks.slice(0, 3),
      answer(5).blocks.slice(3),
    ]);
  });

  test("end with how to read on where there are more", () => {
    const { blocks } = answer(7);
    expect(messagesOfReply(replyOf(answer(7)), measure, 2)).toEqual([
      blocks.slice(0, 1),
      [...blocks.slice(1, 2), ...more(2, 7)],
    ]);
  });

  test("start from the page that was asked for, and end quietly with the last", () => {
    const { blocks } = answer(7);
    expect(messagesOfReply(replyOf(answer(7), 6), measure, 2)).toEqual([blocks.slice(5, 6), blocks.slice(6)]);
  });

  test("are the last page where one past the end is asked for", () => {
    expect(messagesOfReply(replyOf(answer(7), 99), measure, 2)).toEqual([answer(7).blocks.slice(6)]);
  });

  test("end with a button to share them where that is possible", () => {
    const share = { label: "Share to channel", line: "test", effect: "share" } as const;
    expect(messagesOfReply({ ...replyOf(answer(2)), shareLine: "test" }, measure, 2)).toEqual([
      [...answer(2).blocks, { kind: "controls", controls: [share] }],
    ]);
  });

  test("say on each that they are under embargo, which the first says of each briefing", () => {
    const named = note(text("Under embargo until June; only editors see this: A visit"));
    const again = note(text("Under embargo; only editors see this."));
    const { blocks } = answer(7);
    const embargoed = (page: number) => ({
      ...replyOf(answer(7), page),
      answer: {
        ...answer(7),
        blocks: [named, ...blocks],
        restsOn: { briefings: ["visit"], archive: false, embargoed: ["visit"] },
      },
    });
    expect(messagesOfReply(embargoed(1), measureOf(4, 1_000), 2)).toEqual([
      [named],
      [again, ...blocks.slice(0, 1), ...more(2, 8)],
    ]);
    expect(messagesOfReply(embargoed(8), measureOf(4, 1_000), 2)).toEqual([[again, ...blocks.slice(6)]]);
    expect(messagesOfReply(embargoed(1), measureOf(5, 1_000), 9)).toEqual([
      [named, ...blocks.slice(0, 3)],
      [again, ...blocks.slice(3)],
    ]);
  });

  const ids = ["one", "two", "three", "four", "five"];
  const entries = ids.map((id, index) => entryOf(id, "exact", index < 4 ? "hope" : "claim"));
  const asked = (blocks: readonly Block[], page = 1) => ({
    ...replyOf({ ...answer(0), blocks }, page),
    isPost: false,
    shareLine: "test",
  });
  const roomy = measureOf(50, 10_000);
  const moreAndShare: Block = {
    kind: "controls",
    controls: [
      { label: "More", line: "test page:2", effect: "follow" },
      { label: "Share to channel", line: "test", effect: "share" },
    ],
  };
  const shareOnly: Block = {
    kind: "controls",
    controls: [{ label: "Share to channel", line: "test", effect: "share" }],
  };

  test("of an answer are one with three facts, which counts the others by kind", () => {
    const title = heading(1, text("Name"));
    const blocks = [title, ...entries];
    expect(messagesOfReply(asked(blocks), roomy, 5)).toEqual([
      [title, ...entries.slice(0, 3), note(text("2 more: 1 hope and 1 claim")), moreAndShare],
    ]);
    expect(messagesOfReply(asked(blocks, 2), roomy, 5)).toEqual([[...entries.slice(3), shareOnly]]);
  });

  test("of an answer have at most 900 characters besides passages", () => {
    const long = [paragraph(text("a".repeat(500))), paragraph(text("b".repeat(500)))];
    expect(messagesOfReply(asked(long), roomy, 5)).toEqual([
      [long[0], note(text("Page 1 of 2")), moreAndShare],
    ]);
    const quoting = entryOf("one", "a".repeat(1_400));
    expect(messagesOfReply(asked([quoting]), roomy, 5)).toEqual([[quoting, shareOnly]]);
  });

  test("of an answer show a long passage on request, and its fact with its source", () => {
    const long = entryOf("one", "a".repeat(1_600));
    const short = { ...long, quotes: [{ exact: null, citation: [text("(s)")] }] };
    expect(messagesOfReply(asked([long]), roomy, 5)).toEqual([[short, shareOnly]]);
  });

  test("of a post are as many as it takes, with all its facts and passages", () => {
    const long = [...entries, entryOf("six", "a".repeat(1_600))];
    expect(messagesOfReply({ ...asked(long), isPost: true, shareLine: null }, roomy, 5)).toEqual([long]);
  });

  test("repeat on every page what else may be asked", () => {
    const footer: readonly Block[] = [{ kind: "controls", controls: controlsOf("other") }];
    const reply = (page: number) => ({
      ...asked(entries, page),
      answer: { ...answer(0), blocks: entries, footer },
      shareLine: null,
    });
    const [first, second] = [1, 2].map((page) => messagesOfReply(reply(page), roomy, 5).flat().at(-1));
    expect([first, second]).toEqual([footer[0], footer[0]]);
  });

  test("are the summary where an answer has no blocks", () => {
    expect(messagesOfReply(replyOf(answer(0)), measure, 2)).toEqual([[paragraph(text("Summary"))]]);
  });
});
