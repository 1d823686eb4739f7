import { ButtonStyle, ComponentType } from "discord.js";
import { z } from "zod";
import type { Language } from "../../src/base/language/language.ts";
import { type Html, html } from "../../src/drafts/review/html.ts";
import { chevron } from "../icons.ts";
import { drawMarkdown } from "./markdown.ts";

const text = z.string().min(1);
const id = z.int();
const button = z.strictObject({
  type: z.literal(ComponentType.Button),
  id,
  style: z.literal(ButtonStyle.Secondary),
  label: text,
  custom_id: text,
});
const select = z.strictObject({
  type: z.literal(ComponentType.StringSelect),
  id,
  custom_id: text,
  placeholder: text,
  options: z.array(z.strictObject({ label: text, value: text })).min(1),
  min_values: z.literal(1),
  max_values: z.literal(1),
});
const textDisplay = z.strictObject({ type: z.literal(ComponentType.TextDisplay), id, content: text });
const row = z.strictObject({
  type: z.literal(ComponentType.ActionRow),
  id,
  components: z.array(z.discriminatedUnion("type", [button, select])).min(1),
});
const inContainer = z.discriminatedUnion("type", [
  textDisplay,
  row,
  z.strictObject({
    type: z.literal(ComponentType.Section),
    id,
    components: z.array(textDisplay).min(1).max(3),
    accessory: button,
  }),
  z.strictObject({
    type: z.literal(ComponentType.Separator),
    id,
    divider: z.boolean().optional(),
    spacing: z.number().optional(),
  }),
]);
const component = z.discriminatedUnion("type", [
  textDisplay,
  row,
  z.strictObject({
    type: z.literal(ComponentType.Container),
    id,
    accent_color: z.int().nullish(),
    spoiler: z.boolean().optional(),
    components: z.array(inContainer).min(1),
  }),
]);

type Control = z.infer<typeof button> | z.infer<typeof select>;

const control = (shown: Control): Html => {
  switch (shown.type) {
    case ComponentType.Button:
      return html`<span class="button">${shown.label}</span>`;
    case ComponentType.StringSelect:
      return html`<span class="select">${shown.placeholder}${chevron}</span>`;
    default:
      return shown satisfies never;
  }
};

const draw = (shown: z.infer<typeof component> | z.infer<typeof inContainer>, language: Language): Html => {
  switch (shown.type) {
    case ComponentType.TextDisplay:
      return html`<div class="text">${drawMarkdown(shown.content, language)}</div>`;
    case ComponentType.ActionRow:
      return html`<div class="row">${shown.components.map(control)}</div>`;
    case ComponentType.Section:
      return html`<div class="section"><div>${shown.components.map((each) => draw(each, language))}</div>${control(shown.accessory)}</div>`;
    case ComponentType.Separator:
      return html`<hr>`;
    case ComponentType.Container: {
      const accent = shown.accent_color?.toString(16).padStart(6, "0");
      const edge = accent === undefined ? "var(--bar)" : `#${accent}`;
      return html`<div class="container" style="border-left-color: ${edge}">${shown.components.map((each) => draw(each, language))}</div>`;
    }
    default:
      return shown satisfies never;
  }
};

/** The components of a message as Discord shows them. A component that Onrecord does not send is an error. */
export const drawComponents = (components: readonly unknown[], language: Language): Html =>
  html`${z
    .array(component)
    .min(1)
    .parse(components)
    .map((shown) => draw(shown, language))}`;
