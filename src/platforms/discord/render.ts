import { type APITextDisplayComponent, ComponentType, MessageFlags } from "discord.js";
import type { Block } from "../../answer.ts";
import { type PageMeasure, paginate, type Size } from "../../pages.ts";
import { messagesOf, type Reply } from "../../reply.ts";
import { escapeMarkdown } from "./escape.ts";
import { limits } from "./limits.ts";
import { blockMarkdown, isBlank } from "./markdown.ts";

/**
 * A message as Discord's API takes it. Its text stands in components, not in embeds: embeds vanish for people who
 * turned previews off.
 */
export interface DiscordMessage {
  readonly flags: number;
  readonly components: APITextDisplayComponent[];
  readonly allowed_mentions: { readonly parse: [] };
}

/** The same in plain content, for a message that was rejected with components. */
export interface PlainMessage {
  readonly flags: number;
  readonly content: string;
  readonly allowed_mentions: { readonly parse: [] };
}

// A block is measured before it is rendered, and by more than one page: its text is made once.
const markdowns = new WeakMap<Block, string>();
const markdownOf = (block: Block): string => {
  const known = markdowns.get(block);
  if (known !== undefined) return known;
  const fresh = blockMarkdown(block);
  markdowns.set(block, fresh);
  return fresh;
};

const { message } = limits;
const nothing: Size = { blocks: 0, characters: 0 };
const charactersPerByte = message.textCharacters / message.textBytes;

const measure: PageMeasure = {
  limit: { blocks: message.components, characters: message.textCharacters },
  // Counted as characters of either limit, whichever the block uses up more of. Each may have a line end before it.
  sizeOf(block) {
    const markdown = markdownOf(block);
    if (markdown === "") return nothing;
    const bytes = Buffer.byteLength(markdown) + 1 + message.bytesPerTextDisplay;
    return { blocks: 1, characters: Math.max(markdown.length + 1, Math.ceil(bytes * charactersPerByte)) };
  },
};

const plainMeasure: PageMeasure = {
  limit: { blocks: Number.POSITIVE_INFINITY, characters: message.contentCharacters },
  sizeOf(block) {
    return { blocks: 1, characters: markdownOf(block).length + 2 };
  },
};

/** The texts of a page. Passages stand with what they prove, and what a heading heads with the heading. */
const textsOf = (blocks: readonly Block[], summary: string): readonly string[] => {
  const texts: string[] = [];
  let joins = false;
  for (const block of blocks) {
    const markdown = markdownOf(block);
    if (markdown === "") continue;
    if (texts.length > 0 && (joins || block.kind === "passage")) {
      texts[texts.length - 1] += `\n${markdown}`;
    } else texts.push(markdown);
    joins = block.kind === "heading";
  }
  if (texts.length > 0) return texts;
  return [isBlank(summary) ? "…" : escapeMarkdown(summary)];
};

/** Whether only the asker sees it. */
export interface Visibility {
  readonly ephemeral: boolean;
}

const flagsOf = ({ ephemeral }: Visibility, flag: MessageFlags): number =>
  ephemeral ? flag | MessageFlags.Ephemeral : flag;

/** What fits into one message. */
export type Page = readonly Block[];

/** The pages of a reply, at most so many at once. */
export const pagesOf = (reply: Reply, most: number): readonly Page[] => messagesOf(reply, measure, most);

/** A page as a message; the summary stands in for one that shows nothing. */
export const renderPage = (page: Page, summary: string, visibility: Visibility): DiscordMessage => ({
  flags: flagsOf(visibility, MessageFlags.IsComponentsV2),
  components: textsOf(page, summary).map((content) => ({ type: ComponentType.TextDisplay, content })),
  allowed_mentions: { parse: [] },
});

/** The same in plain content, which holds less: over as many messages as it takes. */
export const renderPlainPage = (
  page: Page,
  summary: string,
  visibility: Visibility,
): readonly PlainMessage[] => {
  const parts = paginate(page, plainMeasure);
  return (parts.length > 0 ? parts : [page]).map((part) => ({
    flags: flagsOf(visibility, MessageFlags.SuppressEmbeds),
    content: textsOf(part, summary).join("\n\n"),
    allowed_mentions: { parse: [] },
  }));
};
