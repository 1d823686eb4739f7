import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answers, replyOf, textsOf } from "../../contract/answers.ts";
import { type Block, heading, note, paragraph } from "../../src/answer/answer.ts";
import { type PageMeasure, paginate } from "../../src/answer/pages.ts";
import { messagesOfReply } from "../../src/answer/reply.ts";
import { text } from "../../src/base/text/inline.ts";

const measureOf = (blocks: number, characters: number): PageMeasure => ({
  limit: { blocks, characters },
  sizeOf: (block) => ({ blocks: 1, characters: textsOf(block).join("").length }),
});

const passage = (exact: string, reference: string | null = null): Block => ({
  kind: "passage",
  exact,
  citation: [text("(s)")],
  reference,
});

describe("an answer in pages", () => {
  test("is one page where it fits", () => {
    const blocks = [heading(1, text("Name")), paragraph(text("Role")), passage("exact")];
    expect(paginate(blocks, measureOf(10, 100))).toEqual([blocks]);
  });

  test("turns the page between facts, never between a heading, a paragraph and its passages", () => {
    const first = [heading(1, text("Name")), paragraph(text("Role")), passage("one"), passage("two")];
    const second = [paragraph(text("Said")), passage("three")];
    expect(paginate([...first, ...second], measureOf(5, 1_000))).toEqual([first, second]);
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
          const pages = paginate(answer.blocks, measure);
          const withoutCitations = (blocks: readonly Block[]): string =>
            blocks.flatMap((block) => (block.kind === "passage" ? [block.exact] : textsOf(block))).join("");
          expect(withoutCitations(pages.flat())).toBe(withoutCitations(answer.blocks));
          for (const page of pages) {
            expect(page.length).toBeLessThanOrEqual(most);
            expect(page.flatMap(textsOf).join("").length).toBeLessThanOrEqual(room);
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
    note(text(`Page ${page} of ${pages}. To read on: `), { kind: "command", text: `test page:${page + 1}` }),
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

  test("do not repeat a whole text that was asked for: it would take the place of the answer", () => {
    const { blocks } = answer(7);
    const line = "x".repeat(4_000);
    const reply = { ...replyOf(answer(7)), lineOfPage: (page: number) => `${line} page:${page}` };
    expect(messagesOfReply(reply, measureOf(3, 10_000), 2)).toEqual([
      blocks.slice(0, 1),
      [
        ...blocks.slice(1, 2),
        note(
          text("Page 2 of 7. To read on, ask again with "),
          { kind: "code", text: "page:3" },
          text(" at the end."),
        ),
        { kind: "controls", controls: [{ label: "More", line: `${line} page:3`, effect: "follow" }] },
      ],
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
      answer: { ...answer(7), blocks: [named, ...blocks], restsOn: ["visit"] },
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

  const proof = (reference: string): Block => passage("exact", reference);
  const answerOf = (...blocks: readonly Block[]) => ({ ...answer(0), blocks });
  const roomy = measureOf(5, 1_000);

  test("end with what may be asked of the only fact in them", () => {
    expect(messagesOfReply(replyOf(answerOf(proof("a/b"), proof("a/b"))), roomy, 1)).toEqual([
      [
        proof("a/b"),
        proof("a/b"),
        {
          kind: "controls",
          controls: [
            { label: "Source", line: "source a/b", effect: "follow", about: "a/b" },
            { label: "Copy attribution", line: "attribution a/b", effect: "follow", about: "a/b" },
            { label: "Wrong?", line: "wrong a/b note:?", effect: "form", about: "a/b" },
          ],
        },
      ],
    ]);
  });

  test("end with a menu of the facts in each, where there are several", () => {
    const menuOf = (...references: readonly string[]): Block => ({
      kind: "menu",
      label: "Choose a fact: source, attribution, mistake",
      controls: references.map((reference) => ({
        label: reference,
        line: `source ${reference}`,
        effect: "follow",
      })),
    });
    const facts = ["a/1", "a/2", "a/3", "a/4"].map(proof);
    expect(messagesOfReply(replyOf(answerOf(...facts)), measureOf(3, 1_000), 2)).toEqual([
      [proof("a/1"), proof("a/2"), menuOf("a/1", "a/2")],
      [proof("a/3"), proof("a/4"), menuOf("a/3", "a/4")],
    ]);
  });

  test("are the summary where an answer has no blocks", () => {
    expect(messagesOfReply(replyOf(answer(0)), measure, 2)).toEqual([[paragraph(text("Summary"))]]);
  });
});
