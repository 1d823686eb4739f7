import type { ContextBlock, MrkdwnElement, PlainTextElement, SectionBlock } from "@slack/types";
import type { Control } from "../../../answer/answer.ts";
import { type Inline, plainLine } from "../../../base/text/inline.ts";
import { slackLimits } from "../limits.ts";
import { overflowOf } from "./controls.ts";
import { escapeMarkup } from "./plain-text.ts";

// Slack's markup cannot escape these characters, so a text with one of them is not written in markup.
const formats = /[*_~`:\n\r]/u;

// In plain text objects, Slack replaces entities and names of emoji.
const isReplaced = /[&<>]|:[^\s:]+:/u;

/** An address, escaped for the place between `<` and `|`. */
const writeAddress = (url: string): string =>
  escapeMarkup(url.replaceAll("|", "%7C").replaceAll("<", "%3C").replaceAll(">", "%3E"));

const inMarkup = (line: readonly Inline[]): string =>
  line
    .map((inline) =>
      inline.kind === "link"
        ? `<${writeAddress(inline.url)}|${escapeMarkup(inline.text)}>`
        : escapeMarkup(inline.text),
    )
    .join("");

const plain = (text: string): PlainTextElement => ({ type: "plain_text", text, emoji: false });

/** A line with its links, or in plain text if markup would format a part of it. Null if neither can show it. */
const citationText = (line: readonly Inline[]): MrkdwnElement | PlainTextElement | null => {
  const most = slackLimits.sectionCharacters;
  const written = plainLine(line);
  const markup = inMarkup(line);
  if (!formats.test(written) && written.trim() !== "" && markup.length <= most) {
    return { type: "mrkdwn", text: markup, verbatim: true };
  }
  return isReplaced.test(written) || written.trim() === "" || written.length > most ? null : plain(written);
};

/** The source of a passage as a section with the menu of its fact. Null if Slack cannot show it that way. */
export const citationBlock = (
  line: readonly Inline[],
  controls: readonly Control[],
  index: number,
): SectionBlock | null => {
  const text = citationText(line);
  if (text === null) return null;
  return {
    type: "section",
    text,
    ...(controls.length === 0 ? {} : { accessory: overflowOf(controls, index) }),
  };
};

/** Small print in plain text. Null if the content has something that plain text cannot show. */
export const contextBlock = (content: readonly Inline[]): ContextBlock | null => {
  const written = plainLine(content);
  const isPlain = content.every(({ kind }) => kind === "text" || kind === "strong");
  if (!isPlain || isReplaced.test(written) || written.trim() === "") return null;
  return written.length > slackLimits.contextCharacters
    ? null
    : { type: "context", elements: [plain(written)] };
};
