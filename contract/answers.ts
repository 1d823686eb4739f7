import fc from "fast-check";
import {
  type Answer,
  type Block,
  type Control,
  controlEffects,
  type Entry,
  entryKinds,
  entryStates,
} from "../src/answer/answer.ts";
import { citeOnce } from "../src/answer/cite.ts";
import type { Reply } from "../src/answer/reply.ts";
import { code, command, type Inline, link, strong, text } from "../src/base/text/inline.ts";

/** Text that some platform or terminal would act on if it were not escaped. */
export const hostileTexts = [
  "<!channel> <!here> <!subteam^S1|all>",
  "@everyone @here",
  "<@U1> <@123456789012345678> <@&123456789012345678> <#C1> <#123456789012345678>",
  "</who:123456789012345678> <t:0:R> <:smile:123456789012345678> <a:smile:123456789012345678>",
  "`code` ```block``` ``two``",
  "[x](https://evil.example/) [x](<https://evil.example/>)",
  "<https://evil.example|click> https://evil.example/a_b_c",
  "*bold* _italic_ ~struck~ **bold** __under__ ~~struck~~ ||spoiler||",
  "# heading\n## heading\n-# small\n> quote\n>>> quote\n- item\n* item\n1. item",
  ":smile: &lt;b&gt; &amp; <b>bold</b>",
  "ends with a backslash \\",
  "\\*not escaped\\*",
] as const;

const words = fc.oneof(
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 80 }),
  fc.constantFrom(...hostileTexts),
  fc.constantFrom("Nguyễn Mạnh Hùng", "Secrétaire général adjoint", "2,6 milliards de personnes"),
);

const urls = fc
  .string({ unit: "grapheme-ascii", maxLength: 60 })
  .map((path) => `https://news.example/${encodeURIComponent(path)}`);

const inlines: fc.Arbitrary<Inline> = fc.oneof(
  words.map(text),
  words.map(strong),
  words.map(code),
  fc.constantFrom("who gill", "source a-briefing/a-fact").map(command),
  fc.tuple(words, urls).map(([label, url]) => link(label, url)),
);

const lines = fc.array(inlines, { minLength: 1, maxLength: 5 });

const controls: fc.Arbitrary<Control> = fc.record(
  {
    label: words,
    line: fc.oneof(fc.constant("who gill"), fc.string({ unit: "grapheme", minLength: 1, maxLength: 3_000 })),
    effect: fc.constantFrom(...controlEffects),
    about: words,
  },
  { requiredKeys: ["label", "line", "effect"] },
);

const entries: fc.Arbitrary<Entry> = fc.record({
  kind: fc.constant("entry"),
  counts: fc.constantFrom(...entryKinds),
  reference: fc.option(fc.stringMatching(/^[a-z]{1,64}\/[a-z]{1,64}$/)),
  marks: fc.array(fc.record({ state: fc.constantFrom(...entryStates), text: words }), { maxLength: 2 }),
  content: lines,
  notes: fc.array(lines, { maxLength: 2 }),
  quotes: fc.array(fc.record({ exact: words, citation: lines }), { maxLength: 2 }),
  controls: fc.array(controls, { maxLength: 3 }),
  whole: fc.option(controls),
});

const blocks: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant("heading"), level: fc.constantFrom(1, 2), content: lines }),
  fc.record({ kind: fc.constant("paragraph"), content: lines }),
  fc.record({ kind: fc.constant("list"), items: fc.array(lines, { minLength: 1, maxLength: 4 }) }),
  fc.record({ kind: fc.constant("passage"), exact: words, citation: lines }),
  entries,
  fc.record({ kind: fc.constant("preformatted"), text: words }),
  fc.record({ kind: fc.constant("note"), content: lines }),
  fc.record({ kind: fc.constant("controls"), controls: fc.array(controls, { minLength: 1, maxLength: 6 }) }),
  fc.record({
    kind: fc.constant("menu"),
    label: words,
    controls: fc.array(controls, { minLength: 1, maxLength: 30 }),
  }),
);

/** Answers of up to `most` blocks, each short enough for one message of any platform. */
export const answers = (most: number): fc.Arbitrary<Answer> =>
  fc.record({
    language: fc.constantFrom("en", "fr", "vi"),
    summary: words,
    blocks: fc.array(blocks, { minLength: 1, maxLength: most }),
  });

/** An answer as if `/test` had been asked for a page of it, with as much of it as is sent at once. */
export const replyOf = (answer: Answer, page = 1): Reply => ({
  answer,
  page,
  lineOfPage: (other) => `test page:${other}`,
  shareLine: null,
  isPost: true,
});

const textsOfBlock = (block: Block, say: (inline: Inline) => string): readonly string[] => {
  const text = (content: readonly Inline[]): string[] => content.map(say);
  switch (block.kind) {
    case "heading":
    case "paragraph":
    case "note":
      return text(block.content);
    case "list":
      return block.items.flatMap(text);
    case "entry":
      return [
        ...block.marks.map((mark) => mark.text),
        ...text(block.content),
        ...block.notes.flatMap(text),
        ...block.quotes.flatMap(({ exact, citation }) => [
          ...(exact === null ? [] : [exact]),
          ...text(citation),
        ]),
      ];
    case "passage":
      return [block.exact, ...text(block.citation)];
    case "preformatted":
      return [block.text];
    // What they say is said in the text as well.
    case "controls":
    case "menu":
      return [];
    default:
      return block satisfies never;
  }
};

/** The texts of blocks, in the order in which they must be seen; `say` says what is seen of a run of text. */
export const textsSeenOf = (blocks: readonly Block[], say: (inline: Inline) => string): readonly string[] =>
  citeOnce(blocks).flatMap((block) => textsOfBlock(block, say));

/** The same as they are written. */
export const textsOf = (blocks: readonly Block[]): readonly string[] =>
  textsSeenOf(blocks, (inline) => inline.text);
