import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answer, type Block, paragraph, preformatted } from "../src/answer/answer.ts";
import type { Reply } from "../src/answer/reply.ts";
import { strong, text } from "../src/base/text/inline.ts";
import { answers, hostileTexts, replyOf, textsOf } from "./answers.ts";

/** A platform's renderer, and how a test reads what it made. */
export interface RendererUnderTest<Message> {
  readonly name: string;
  render(reply: Reply): readonly Message[];
  /** What a person sees of the message, with the platform's markup undone by an independent reader. */
  visibleText(message: Message): string;
  /** Throws where the message breaks one of the platform's limits. */
  expectWithinLimits(message: Message): void;
  /** Everything in the message that mentions, notifies or embeds. None of it may come from a text. */
  liveParts(message: Message): readonly string[];
}

// White space is where renderers may differ: indents, line breaks, what a client collapses. No platform is sent what a
// text has to change direction, and each isolates a name from right to left within its line.
const squeezed = (value: string): string => value.replaceAll(/[\s\u202a-\u202e\u2066-\u2069]+/gu, "");

/** Where the texts end when each is found after the one before; -1 where one is missing. */
const endOfTextsInOrder = (visible: string, texts: readonly string[]): number =>
  texts.reduce((from, wanted) => {
    const at = from < 0 ? -1 : visible.indexOf(squeezed(wanted), from);
    return at < 0 ? -1 : at + squeezed(wanted).length;
  }, 0);

/** Whether each text is seen after the one before. */
export const isInOrder = (visible: string, texts: readonly string[]): boolean =>
  endOfTextsInOrder(squeezed(visible), texts) >= 0;

const longWords = (characters: number): string =>
  "Passage übermäßig lang, đúng từng chữ. ".repeat(Math.ceil(characters / 38)).slice(0, characters);

/** The page that a button or a line of some messages leads to. */
const nextPageIn = (messages: readonly unknown[]): string | undefined =>
  /test page:(\d+)/u.exec(JSON.stringify(messages))?.[1];

/** What every renderer must hold. */
export const describeRenderer = <Message>(renderer: RendererUnderTest<Message>): void => {
  const seen = (messages: readonly Message[]): string =>
    squeezed(messages.map((message) => renderer.visibleText(message)).join("\n"));
  const render = (answer: Answer, page = 1): readonly Message[] => renderer.render(replyOf(answer, page));
  const answerOf = (...blocks: readonly Block[]): Answer => ({
    language: "en",
    summary: "A summary.",
    blocks,
  });

  describe(`the ${renderer.name} renderer`, () => {
    test("shows every text of an answer, in order and as written", () => {
      fc.assert(
        fc.property(answers(6), (answer) => {
          expect(endOfTextsInOrder(seen(render(answer)), textsOf(answer.blocks))).toBeGreaterThanOrEqual(0);
        }),
      );
    });

    test("keeps every message within the platform's limits, however long the answer", () => {
      fc.assert(
        fc.property(answers(150), fc.integer({ min: 1, max: 20_000 }), (answer, length) => {
          const long: Block = {
            kind: "passage",
            exact: longWords(length),
            citation: [text("A source, 7 January 2025")],
          };
          for (const message of render({
            ...answer,
            blocks: [...answer.blocks, long, paragraph(text(longWords(length)))],
          })) {
            renderer.expectWithinLimits(message);
          }
        }),
        { numRuns: 40 },
      );
    });

    test("shows a passage whole and beside its source where one message can hold both", () => {
      fc.assert(
        fc.property(
          fc.integer({ min: 1, max: 1_200 }),
          fc.integer({ min: 0, max: 4_000 }),
          (length, before) => {
            const exact = `«${longWords(length)}»`;
            const messages = render(
              answerOf(paragraph(text(`.${longWords(before)}`)), {
                kind: "passage",
                exact,
                citation: [text("Citation.")],
              }),
            );
            const holding = messages.filter((message) => seen([message]).includes(squeezed(exact)));
            expect(holding.map((message) => seen([message]).includes("Citation."))).toEqual([true]);
          },
        ),
      );
    });

    test("splits a passage that is longer than a message without losing a character, each piece beside its source", () => {
      const exact = longWords(9_000);
      const messages = render(answerOf({ kind: "passage", exact, citation: [text("Citation.")] }));
      const pieces = messages.map((message) => seen([message]));
      expect(pieces.every((piece) => piece.includes("Citation."))).toBe(true);
      const quoted = pieces.join("").replaceAll("Citation.", "");
      expect(quoted).toBe(squeezed(exact));
    });

    test.each(hostileTexts)("shows %j as written, and nothing in it is live", (hostile) => {
      const passage: Block = { kind: "passage", exact: hostile, citation: [text(hostile)] };
      const title: Block = { kind: "heading", level: 1, content: [text(hostile)] };
      const messages = render(answerOf(title, paragraph(text(hostile)), passage, preformatted(hostile)));
      const times = Array.from({ length: 5 }, () => hostile);
      expect(endOfTextsInOrder(seen(messages), times)).toBeGreaterThanOrEqual(0);
      expect(messages.flatMap((message) => renderer.liveParts(message))).toEqual([]);
    });

    test("says how to read on where an answer has more messages than are sent at once, and the pages show all of it", () => {
      const items = Array.from({ length: 400 }, (_, index) => `Statement number ${index}: ${longWords(200)}`);
      const answer = answerOf(...items.map((item) => paragraph(text(item))));
      let visible = "";
      let page = 1;
      for (let reads = 0; reads < 200; reads += 1) {
        const messages = render(answer, page);
        visible += seen(messages);
        const next = nextPageIn(messages);
        if (next === undefined) break;
        expect(Number(next)).toBeGreaterThan(page);
        page = Number(next);
      }
      expect(endOfTextsInOrder(visible, items)).toBeGreaterThanOrEqual(0);
    });

    test("sends nothing that changes direction beyond its own text", () => {
      const typed = "We will \u202eton\u202c raise\u2066";
      const name = "ליאת כהן";
      const messages = render(
        answerOf(
          { kind: "heading", level: 1, content: [text(typed)] },
          paragraph(text(name), text(": 3 statements, "), strong(typed)),
          { kind: "passage", exact: typed, citation: [text(name), text(", 2026")] },
          preformatted(typed),
        ),
      );
      const sent = messages.map((message) => renderer.visibleText(message)).join("\n");
      expect(sent).not.toMatch(/[\u202a-\u2067]/u);
      expect(sent.replaceAll("\\", "").match(/\u2068[^\u2068\u2069]*\u2069/gu)).toEqual([
        `\u2068${name}\u2069`,
        `\u2068${name}\u2069`,
      ]);
      expect(sent.match(/[\u2068\u2069]/gu)?.length).toBe(4);
    });

    test("shows the summary where an answer has no blocks", () => {
      expect(seen(render(answerOf()))).toBe("Asummary.");
    });
  });
};
