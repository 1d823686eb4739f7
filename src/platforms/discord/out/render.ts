import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
} from "discord.js";
import { type Block, note, typedLines } from "../../../answer/answer.ts";
import { type PageMeasure, paginate, type Size } from "../../../answer/pages.ts";
import { messagesOfReply, type Reply } from "../../../answer/reply.ts";
import { asItIs, type SayCommand } from "../../../ask/parsing/local-names.ts";
import { messagesOf } from "../../../base/language/messages.ts";
import { command, text } from "../../../base/text/inline.ts";
import { discordLimits } from "../limits.ts";
import { type ActionRow, countComponents, renderDiscordControls } from "./controls.ts";
import {
  accentOf,
  componentsAroundEntries,
  componentsOfEntry,
  entriesIn,
  entryComponent,
  menuOfEntries,
  separator,
} from "./entry.ts";
import { escapeMarkdown } from "./escape.ts";
import { blockMarkdown, isBlank } from "./markdown.ts";

/**
 * A message for Discord's API. Its text is in components instead of embeds, because Discord hides embeds from people who
 * turned off previews.
 */
export interface DiscordMessage {
  readonly flags: number;
  readonly components: (APIContainerComponent | APITextDisplayComponent | ActionRow)[];
  readonly allowed_mentions: { readonly parse: [] };
}

/** A message in plain content, for when Discord rejects its components. */
export interface PlainDiscordMessage {
  readonly flags: number;
  readonly content: string;
  readonly allowed_mentions: { readonly parse: [] };
}

const say = messagesOf("answer", "entries");

/** A block's markdown and size. */
interface Rendered {
  readonly markdown: string;
  readonly size: Size;
}

const { message } = discordLimits;
const nothing: Size = { blocks: 0, characters: 0 };
const charactersPerByte = message.textCharacters / message.textBytes;

// The limits of characters and bytes are combined: the size is the larger share of the two, in characters. The 1 is for a
// line break before the block.
const sizeOf = (markdown: string): Size => {
  if (markdown === "") return nothing;
  const bytes = Buffer.byteLength(markdown) + 1 + message.bytesPerTextDisplay;
  return { blocks: 1, characters: Math.max(markdown.length + 1, Math.ceil(bytes * charactersPerByte)) };
};

const sizeOfBlock = (block: Block, markdown: string): Size => {
  if (block.kind === "controls" || block.kind === "menu") {
    return { blocks: countComponents(block), characters: 0 };
  }
  const size = sizeOf(markdown);
  return block.kind === "entry" ? { ...size, blocks: componentsOfEntry } : size;
};

// Other answers contain the same passage blocks, so these are rendered once for all answers.
const passages = new WeakMap<Block, Rendered>();

/** Renders the blocks of one reply. A block may be measured several times before it is shown, so results are cached. */
const createBlockRenderer = (sayCommand: SayCommand): ((block: Block) => Rendered) => {
  const others = new Map<Block, Rendered>();
  return (block) => {
    const known = block.kind === "passage" ? passages : others;
    const before = known.get(block);
    if (before !== undefined) return before;
    const markdown = blockMarkdown(block, sayCommand);
    const rendered = { markdown, size: sizeOfBlock(block, markdown) };
    known.set(block, rendered);
    return rendered;
  };
};

type Component = DiscordMessage["components"][number];

/** The texts of blocks. A passage is joined to the fact before it, and a heading to the text after it. */
const textsOf = (blocks: readonly Block[], render: (block: Block) => Rendered): readonly string[] => {
  const texts: string[] = [];
  let joins = false;
  for (const block of blocks) {
    const { markdown } = render(block);
    if (markdown === "") continue;
    if (texts.length > 0 && (joins || block.kind === "passage")) {
      texts[texts.length - 1] += `\n${markdown}`;
    } else texts.push(markdown);
    joins = block.kind === "heading";
  }
  return texts;
};

/** The text of a message whose blocks show nothing. */
const placeholder = (summary: string): string => (isBlank(summary) ? "…" : escapeMarkdown(summary));

const textDisplay = (content: string): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content,
});

/** Groups adjacent text blocks. Every other block is a group of its own. */
const runsOf = (blocks: readonly Block[]): readonly (readonly Block[])[] => {
  const isText = ({ kind }: Block): boolean => kind !== "controls" && kind !== "menu" && kind !== "entry";
  const runs: Block[][] = [];
  for (const [index, block] of blocks.entries()) {
    const before = blocks[index - 1];
    const last = runs.at(-1);
    if (last !== undefined && before !== undefined && isText(block) && isText(before)) last.push(block);
    else runs.push([block]);
  }
  return runs;
};

/** Renders texts, entries and controls as components, in order. */
const insideOf = (
  blocks: readonly Block[],
  menuLabel: string,
  render: (block: Block) => Rendered,
): readonly APIComponentInContainer[] => {
  const entries = entriesIn(blocks);
  const components: APIComponentInContainer[] = [];
  // Counts controls, because each control of a message needs its own id.
  let controls = 0;
  for (const run of runsOf(blocks)) {
    const [block] = run;
    if (block === undefined) continue;
    if (block.kind === "controls" || block.kind === "menu") {
      components.push(...renderDiscordControls(block, controls));
      controls += block.controls.length;
    } else if (block.kind === "entry") {
      if (components.length > 0) components.push(separator);
      components.push(entryComponent(block, render(block).markdown || placeholder(menuLabel), controls));
      controls += 1;
      if (block === entries.at(-1)) {
        components.push(separator, ...menuOfEntries(entries, menuLabel, controls));
        controls += 1;
      }
    } else components.push(...textsOf(run, render).map(textDisplay));
  }
  return components.at(-1) === separator ? components.slice(0, -1) : components;
};

/** A message with entries is a container with an accent colour, which shows urgent states. */
const componentsOf = (
  blocks: readonly Block[],
  summary: string,
  menuLabel: string,
  render: (block: Block) => Rendered,
): readonly Component[] => {
  const inside = insideOf(blocks, menuLabel, render);
  const entries = entriesIn(blocks);
  if (entries.length > 0) {
    const accent = accentOf(entries);
    return [
      {
        type: ComponentType.Container,
        ...(accent === null ? {} : { accent_color: accent }),
        components: [...inside],
      },
    ];
  }
  const shown = inside.flatMap((component) =>
    component.type === ComponentType.TextDisplay || component.type === ComponentType.ActionRow
      ? [component]
      : [],
  );
  const hasText = shown.some(({ type }) => type === ComponentType.TextDisplay);
  return hasText ? shown : [textDisplay(placeholder(summary)), ...shown];
};

export interface Visibility {
  /** True if only the asker sees the message. */
  readonly ephemeral: boolean;
}

const flagsOf = ({ ephemeral }: Visibility, flag: MessageFlags): number =>
  ephemeral ? flag | MessageFlags.Ephemeral : flag;

/** The content of one message. */
export interface DiscordPage {
  readonly blocks: readonly Block[];
  /** The text if the blocks show nothing. */
  readonly summary: string;
  /** Writes a command under its name in the asker's language. */
  readonly sayCommand: SayCommand;
  /** The blocks as components, at least one. */
  readonly components: readonly Component[];
}

/** The pages of a reply, up to `most`. */
export const pagesOf = (
  reply: Reply,
  most: number,
  sayCommand: SayCommand = asItIs,
): readonly DiscordPage[] => {
  const { summary, language } = reply.answer;
  const menuLabel = say(language, "actions");
  const render = createBlockRenderer(sayCommand);
  const measure: PageMeasure = {
    // One component is reserved for the placeholder text of a page that has only controls.
    limit: {
      blocks: message.components - 1 - componentsAroundEntries,
      characters: message.textCharacters,
    },
    sizeOf: (block) => render(block).size,
  };
  return messagesOfReply(reply, measure, most).map((blocks) => ({
    blocks,
    summary,
    sayCommand,
    components: componentsOf(blocks, summary, menuLabel, render),
  }));
};

export const renderPage = ({ components }: DiscordPage, visibility: Visibility): DiscordMessage => ({
  flags: flagsOf(visibility, MessageFlags.IsComponentsV2),
  components: [...components],
  allowed_mentions: { parse: [] },
});

/** A sentence in plain content. */
export const plainMessage = (content: string, visibility: Visibility): PlainDiscordMessage => ({
  flags: flagsOf(visibility, MessageFlags.SuppressEmbeds),
  content,
  allowed_mentions: { parse: [] },
});

/** A message that can replace a message of components: itself, or its text as a component. */
export const inComponents = (message: DiscordMessage | PlainDiscordMessage): DiscordMessage =>
  "components" in message
    ? message
    : {
        flags: (message.flags & MessageFlags.Ephemeral) | MessageFlags.IsComponentsV2,
        components: [textDisplay(message.content)],
        allowed_mentions: message.allowed_mentions,
      };

/** A page in plain content. It may need several messages, each with `reservedCharacters` left free. */
export const renderPlainPage = (
  { blocks, summary, sayCommand }: DiscordPage,
  visibility: Visibility,
  reservedCharacters = 0,
): readonly PlainDiscordMessage[] => {
  const render = createBlockRenderer(sayCommand);
  const measure: PageMeasure = {
    limit: { blocks: Number.POSITIVE_INFINITY, characters: message.contentCharacters - reservedCharacters },
    sizeOf: (block) => ({ blocks: 1, characters: render(block).markdown.length + 2 }),
  };
  // Plain content has no buttons.
  const controls = typedLines(blocks).map(({ label, line }) => note(text(`${label}: `), command(line)));
  const parts = paginate([...blocks, ...controls], measure);
  return (parts.length > 0 ? parts : [blocks]).map((part) =>
    plainMessage(textsOf(part, render).join("\n\n") || placeholder(summary), visibility),
  );
};
