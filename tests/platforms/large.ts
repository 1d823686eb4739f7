import fc from "fast-check";
import { type Block, type Control, controlEffects, paragraph } from "../../src/answer/answer.ts";
import type { Completion } from "../../src/ask/completion/complete.ts";
import type { Form, FormField } from "../../src/ask/form.ts";
import { text } from "../../src/base/text/inline.ts";

// Content of the largest possible size. Small content is within every limit of a platform.
fc.configureGlobal({ defaultSizeToMaxWhenMaxSpecified: true });

const words = (maxLength: number) =>
  fc
    .tuple(fc.string({ unit: "grapheme", minLength: 1, maxLength: 20, size: "small" }), fc.nat(maxLength))
    .map(([some, length]) => some.repeat(Math.ceil(length / some.length) + 1).slice(0, Math.max(1, length)));

// If a few large ones fit, many small ones do, too.
const controls = (maxLength: number): fc.Arbitrary<readonly Control[]> =>
  fc.constantFrom(5, 300, 4_000).chain((characters) =>
    fc.array(
      fc.record({
        label: words(characters),
        line: words(characters),
        effect: fc.constantFrom(...controlEffects),
        about: words(characters),
      }),
      { minLength: 1, maxLength },
    ),
  );

const apart = (blocks: fc.Arbitrary<Block>): fc.Arbitrary<readonly Block[]> =>
  fc.array(blocks, { maxLength: 8 }).map((all) => all.flatMap((block) => [paragraph(text(".")), block]));

export const manyButtons = apart(controls(80).map((all) => ({ kind: "controls", controls: all })));

export const manyMenus = apart(
  fc.record({ kind: fc.constant("menu"), label: words(400), controls: controls(120) }),
);

const letters = fc.constantFrom("界", "ệ", "x", "*", "&", '"', "\n");
export const longTexts: fc.Arbitrary<readonly Block[]> = fc
  .tuple(
    fc.array(
      fc.tuple(letters, fc.integer({ min: 1, max: 9_000 })).map(([letter, times]) => letter.repeat(times)),
      { maxLength: 3 },
    ),
    fc.array(letters, { maxLength: 400 }),
  )
  .map(([long, short]) => [...long, ...short].map((each) => paragraph(text(each))));

export const longHeadings: fc.Arbitrary<readonly Block[]> = fc
  .array(words(400), { minLength: 1, maxLength: 5 })
  .map((all) => all.map((each) => ({ kind: "heading", level: 1, content: [text(each)] })));

export const longLinks: fc.Arbitrary<readonly Block[]> = fc
  .integer({ min: 1, max: 6_000 })
  .map((length) => [
    paragraph({ kind: "link", text: "here", url: `https://example.com/${"a".repeat(length)}` }),
  ]);

const field = (isCompleted: boolean): fc.Arbitrary<FormField> =>
  fc.record({
    name: fc.stringMatching(/^[a-z]{1,30}$/),
    label: words(200),
    description: words(3_000),
    required: fc.boolean(),
    isCompleted: fc.constant(isCompleted),
    choices: isCompleted
      ? fc.constant(null)
      : fc.option(
          fc.uniqueArray(fc.record({ value: fc.stringMatching(/^[a-z]{1,20}$/), label: words(200) }), {
            selector: ({ value }) => value,
            minLength: 1,
            maxLength: 150,
          }),
        ),
    maxLength: fc.integer({ min: 1, max: 9_000 }),
    value: fc.oneof(fc.constant(""), words(9_000)),
  });

export const longLines = words(4_000);

export const largeForms: fc.Arbitrary<Form> = fc.record({
  title: words(200),
  line: longLines,
  fields: fc.uniqueArray(fc.oneof(field(false), field(true)), {
    selector: ({ name }) => name,
    minLength: 1,
    maxLength: 9,
  }),
});

export const manyCompletions: fc.Arbitrary<readonly Completion[]> = fc.array(
  fc.record({ label: words(300), value: words(300) }),
  { maxLength: 150 },
);
