import { z } from "zod";

/** Block Kit as docs.slack.dev describes it, as far as Onrecord uses it: what does not fit is refused. */
const text = z.string().min(1);
const style = z.strictObject({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  strike: z.boolean().optional(),
  code: z.boolean().optional(),
});
const richTextElement = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("text"), text, style: style.optional() }),
  z.strictObject({
    type: z.literal("link"),
    url: z.url().max(3_000),
    text: text.optional(),
    style: style.optional(),
  }),
]);
const section = z.strictObject({
  type: z.literal("rich_text_section"),
  elements: z.array(richTextElement).min(1),
});
const block = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("header"),
    text: z.strictObject({ type: z.literal("plain_text"), text: text.max(150), emoji: z.boolean() }),
  }),
  z.strictObject({
    type: z.literal("rich_text"),
    elements: z
      .array(
        z.discriminatedUnion("type", [
          section,
          z.strictObject({ type: z.literal("rich_text_quote"), elements: z.array(richTextElement).min(1) }),
          z.strictObject({
            type: z.literal("rich_text_list"),
            style: z.enum(["bullet", "ordered"]),
            elements: z.array(section).min(1),
          }),
        ]),
      )
      .min(1),
  }),
]);

export const blocksSchema = z
  .array(block)
  .min(1)
  .max(50)
  .refine((blocks) => JSON.stringify(blocks).length <= 13_200, "msg_blocks_too_long");

export const messageSchema = z.looseObject({ text: z.string().min(1).max(40_000), blocks: blocksSchema });

/** A message as `chat.postMessage` takes it: with blocks, or in plain text alone. */
export const postedSchema = z.looseObject({
  channel: z.string().min(1),
  text: z.string().min(1).max(40_000),
  blocks: blocksSchema.optional(),
  metadata: z
    .strictObject({
      event_type: z.string().regex(/^\w+$/),
      event_payload: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    })
    .optional(),
});

type FakeBlock = z.infer<typeof block>;
type FakeElement = z.infer<typeof richTextElement>;

const elementText = (element: FakeElement): string =>
  element.text ?? (element.type === "link" ? element.url : "");

/** What a person sees of the blocks: rich text nodes are shown as they are. */
export const visibleText = (blocks: readonly FakeBlock[]): string =>
  blocks
    .flatMap((shown) =>
      shown.type === "header"
        ? [shown.text.text]
        : shown.elements.flatMap((part) =>
            part.type === "rich_text_list"
              ? part.elements.map((item) => item.elements.map(elementText).join(""))
              : [part.elements.map(elementText).join("")],
          ),
    )
    .join("\n");
