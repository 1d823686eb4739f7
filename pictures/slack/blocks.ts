import type { z } from "zod";
import { type Html, html } from "../../src/drafts/review/html.ts";
import { blocksSchema } from "../../tests/fakes/slack/blocks.ts";
import { chevron } from "../icons.ts";

type Block = z.infer<typeof blocksSchema>[number];
type RichText = Extract<Block, { type: "rich_text" }>["elements"][number];
type Inline = Extract<RichText, { type: "rich_text_section" }>["elements"][number];
type Control = Extract<Block, { type: "actions" }>["elements"][number];
type Style = NonNullable<Inline["style"]>;

/** Slack shows the names of people and channels; all of these pictures are of one person and one channel. */
const personName = "reporter";
const channelName = "newsroom";

const styled = (content: Html, { bold, italic, strike, code }: Style): Html => {
  let shown = content;
  if (code === true) shown = html`<code>${shown}</code>`;
  if (strike === true) shown = html`<s>${shown}</s>`;
  if (italic === true) shown = html`<i>${shown}</i>`;
  return bold === true ? html`<b>${shown}</b>` : shown;
};

const inlineContent = (element: Inline): Html => {
  switch (element.type) {
    case "text":
      return html`${element.text}`;
    case "link":
      return html`<a>${element.text ?? element.url}</a>`;
    case "date":
      return html`${element.fallback}`;
    case "user":
      return html`<span class="mention">@${personName}</span>`;
    case "channel":
      return html`<span class="mention">#${channelName}</span>`;
    default:
      return element satisfies never;
  }
};

const line = (elements: readonly Inline[]): Html =>
  html`${elements.map((element) => styled(inlineContent(element), element.style ?? {}))}`;

const richText = (part: RichText): Html => {
  switch (part.type) {
    case "rich_text_section":
      return html`<p>${line(part.elements)}</p>`;
    case "rich_text_quote":
      return html`<blockquote>${line(part.elements)}</blockquote>`;
    case "rich_text_preformatted":
      return html`<pre>${line(part.elements)}</pre>`;
    case "rich_text_list": {
      const items = part.elements.map(({ elements }) => html`<li>${line(elements)}</li>`);
      return part.style === "bullet" ? html`<ul>${items}</ul>` : html`<ol>${items}</ol>`;
    }
    default:
      return part satisfies never;
  }
};

/** Slack reads three entities in plain text objects (docs.slack.dev/messaging/formatting-message-text#escaping). */
const plainText = (text: string): string =>
  text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");

const control = (element: Control): Html => {
  switch (element.type) {
    case "button":
      return html`<span class="button">${plainText(element.text.text)}</span>`;
    case "static_select": {
      const shown = element.initial_option?.text.text ?? element.placeholder?.text ?? "";
      return html`<span class="select">${plainText(shown)}${chevron}</span>`;
    }
    default:
      return element satisfies never;
  }
};

/** A text object: markup has links, and no formats. */
const textOf = ({ type, text }: { readonly type: string; readonly text: string }): Html => {
  if (type !== "mrkdwn") return html`${plainText(text)}`;
  const parts = text.split(/<[^|>]+\|([^>]*)>/u);
  return html`${parts.map((part, index) => (index % 2 === 1 ? html`<a>${plainText(part)}</a>` : html`${plainText(part)}`))}`;
};

const accessory = (element: NonNullable<Extract<Block, { type: "section" }>["accessory"]>): Html =>
  element.type === "overflow" ? html`<span class="button overflow">⋯</span>` : control(element);

const block = (shown: Block): Html => {
  switch (shown.type) {
    case "header":
      return html`<h1>${plainText(shown.text.text)}</h1>`;
    case "rich_text":
      return html`<div class="text">${shown.elements.map(richText)}</div>`;
    case "divider":
      return html`<hr>`;
    case "section":
      return html`<div class="section"><p>${textOf(shown.text)}</p>${shown.accessory === undefined ? [] : accessory(shown.accessory)}</div>`;
    case "context":
      return html`<div class="context">${shown.elements.map((element) => html`<p>${textOf(element)}</p>`)}</div>`;
    case "actions":
      return html`<div class="controls">${shown.elements.map(control)}</div>`;
    default:
      return shown satisfies never;
  }
};

/** The blocks of a message as Slack shows them. A block that the fake does not know is an error. */
export const drawBlocks = (blocks: readonly unknown[]): Html =>
  html`${blocksSchema.parse(blocks).map(block)}`;
