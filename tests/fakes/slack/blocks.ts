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
  z.strictObject({
    type: z.literal("date"),
    timestamp: z.int(),
    format: text,
    fallback: text,
    style: style.optional(),
  }),
  z.strictObject({ type: z.literal("channel"), channel_id: z.string(), style: style.optional() }),
  z.strictObject({ type: z.literal("user"), user_id: z.string(), style: style.optional() }),
]);
const section = z.strictObject({
  type: z.literal("rich_text_section"),
  elements: z.array(richTextElement).min(1),
});
const plainText = (most: number) =>
  z.strictObject({ type: z.literal("plain_text"), text: text.max(most), emoji: z.boolean() });
const option = z.strictObject({ text: plainText(75), value: z.string().min(1).max(150) });
const actionId = z.string().min(1).max(255);
const select = z.strictObject({
  type: z.literal("static_select"),
  action_id: actionId,
  placeholder: plainText(150).optional(),
  options: z.array(option).min(1).max(100),
  initial_option: option.optional(),
});
const externalSelect = z.strictObject({
  type: z.literal("external_select"),
  action_id: actionId,
  placeholder: plainText(150).optional(),
  min_query_length: z.int().min(0).optional(),
  initial_option: option.optional(),
});
const button = z.strictObject({
  type: z.literal("button"),
  action_id: actionId,
  text: plainText(75),
  value: z.string().max(2_000),
  accessibility_label: text.max(75).optional(),
});
const actions = z.strictObject({
  type: z.literal("actions"),
  elements: z
    .array(z.discriminatedUnion("type", [button, select]))
    .min(1)
    .max(25)
    .refine(
      (elements) => new Set(elements.map(({ action_id }) => action_id)).size === elements.length,
      "action_id already exists",
    ),
});
const markup = (most: number) =>
  z.strictObject({
    type: z.literal("mrkdwn"),
    text: text.max(most),
    verbatim: z.boolean().optional(),
  });
const anyText = (most: number) => z.discriminatedUnion("type", [plainText(most), markup(most)]);
const overflow = z.strictObject({
  type: z.literal("overflow"),
  action_id: actionId,
  options: z.array(option).min(1).max(5),
});
const block = z.discriminatedUnion("type", [
  actions,
  z.strictObject({ type: z.literal("divider") }),
  z.strictObject({
    type: z.literal("section"),
    text: anyText(3_000),
    accessory: z.discriminatedUnion("type", [button, overflow]).optional(),
  }),
  z.strictObject({ type: z.literal("context"), elements: z.array(anyText(3_000)).min(1).max(10) }),
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
            type: z.literal("rich_text_preformatted"),
            elements: z.array(richTextElement).min(1),
          }),
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

/** What an `external_select` is answered with: docs.slack.dev/reference/block-kit/block-elements/select-menu-element */
export const suggestionsSchema = z.strictObject({ options: z.array(option).max(100) });

const input = z.strictObject({
  type: z.literal("input"),
  block_id: z.string().min(1).max(255),
  optional: z.boolean(),
  label: plainText(2_000),
  element: z.discriminatedUnion("type", [
    z.strictObject({
      type: z.literal("plain_text_input"),
      action_id: actionId,
      multiline: z.boolean(),
      max_length: z.int().min(1).max(3_000),
      initial_value: z.string().max(3_000).optional(),
    }),
    select,
    externalSelect,
  ]),
});

/** A window or the Home tab, as `views.open` and its kin take it: docs.slack.dev/reference/views */
export const viewSchema = z.looseObject({
  type: z.enum(["modal", "home"]),
  title: plainText(24).optional(),
  close: plainText(24).optional(),
  submit: plainText(24).optional(),
  private_metadata: z.string().max(3_000).optional(),
  callback_id: z.string().max(255).optional(),
  blocks: z
    .array(z.union([block, input]))
    .max(100)
    .refine((blocks) => {
      const ids = blocks.flatMap((one) => (one.type === "input" ? [one.block_id] : []));
      return new Set(ids).size === ids.length;
    }, "two blocks of one id"),
});
export type FakeView = z.infer<typeof viewSchema>;

type FakeBlock = z.infer<typeof block>;
type FakeElement = z.infer<typeof richTextElement>;

const elementText = (element: FakeElement): string => {
  switch (element.type) {
    case "text":
      return element.text;
    case "link":
      return element.text ?? element.url;
    case "date":
      return element.fallback;
    case "user":
      return `@${element.user_id}`;
    case "channel":
      return `#${element.channel_id}`;
    default:
      return element satisfies never;
  }
};

/** A text object as Slack shows it: it reads entities in both, and links in markup. */
export const readText = (
  { type, text: written }: { readonly type: string; readonly text: string },
  marksLinks = false,
): string =>
  (type === "mrkdwn" ? written.replaceAll(/<[^|>]+\|([^>]*)>/gu, marksLinks ? "$1↗" : "$1") : written)
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

const textOfBlock = (shown: FakeBlock): string[] => {
  switch (shown.type) {
    case "header":
      return [shown.text.text];
    case "rich_text":
      return shown.elements.flatMap((part) =>
        part.type === "rich_text_list"
          ? part.elements.map((item) => item.elements.map(elementText).join(""))
          : [part.elements.map(elementText).join("")],
      );
    case "section":
      return [readText(shown.text)];
    case "context":
      return shown.elements.map((element) => readText(element));
    // What a control says is not a text of the answer.
    case "actions":
    case "divider":
      return [];
    default:
      return shown satisfies never;
  }
};

/** What a person sees of the blocks: rich text nodes are shown as they are. */
export const visibleText = (blocks: readonly FakeBlock[]): string => blocks.flatMap(textOfBlock).join("\n");

/** A button, or an option of a menu, as a person finds it in a message or a view. */
export interface FakeControl {
  readonly label: string;
  readonly action: Readonly<Record<string, unknown>>;
}

/** Everything in some blocks that can be pressed or chosen. */
export const controlsIn = (blocks: readonly unknown[]): readonly FakeControl[] =>
  blocks.flatMap((one) => {
    const { data: shown } = block.safeParse(one);
    const elements =
      shown?.type === "actions"
        ? shown.elements
        : shown?.type === "section" && shown.accessory !== undefined
          ? [shown.accessory]
          : [];
    return elements.flatMap((element): FakeControl[] =>
      element.type === "button"
        ? [
            {
              label: element.text.text,
              action: { type: "button", action_id: element.action_id, value: element.value },
            },
          ]
        : element.options.map((chosen) => ({
            label: chosen.text.text,
            action: { type: element.type, action_id: element.action_id, selected_option: chosen },
          })),
    );
  });
