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
 * A message as Discord's API takes it. Its text stands in components, not in embeds: embeds vanish for people who
 * turned previews off.
 */
export interface DiscordMessage {
  readonly flags: number;
  readonly components: (APIContainerComponent | APITextDisplayComponent | ActionRow)[];
  readonly allowed_mentions: { readonly parse: [] };
}

/** The same in plain content, for a message that was rejected with components. */
export interface PlainDiscordMessage {
  readonly flags: number;
  readonly content: string;
  readonly allowed_mentions: { readonly parse: [] };
}

const say = messagesOf("answer", "entries");

/** What a block looks like, and what it takes up. */
interface Rendered {
  readonly markdown: string;
  readonly size: Size;
}

const { message } = discordLimits;
const nothing: Size = { blocks: 0, characters: 0 };
const charactersPerByte = message.textCharacters / message.textBytes;

// Counted as characters of either limit, whichever the block uses up more of. Each may have a line end before it.
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

// Passages come again, in other answers, as the same blocks: they are rendered once.
const passages = new WeakMap<Block, Rendered>();

/** Renders the blocks of one reply: each is measured, by more than one page, and then shown, but rendered once. */
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

/** The texts of some blocks. A passage stays with the fact that it proves, and a heading with its section. */
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

/** Stands in for blocks that show nothing. */
const standIn = (summary: string): string => (isBlank(summary) ? "…" : escapeMarkdown(summary));

const textDisplay = (content: string): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content,
});

/** Runs of texts, and each block that is no text by itself. */
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

/** Texts, entries and controls as components, in their order: a button is below the text that it is about. */
const insideOf = (
  blocks: readonly Block[],
  menuLabel: string,
  render: (block: Block) => Rendered,
): readonly APIComponentInContainer[] => {
  const entries = entriesIn(blocks);
  const components: APIComponentInContainer[] = [];
  // No two controls of a message may share an id.
  let controls = 0;
  for (const run of runsOf(blocks)) {
    const [block] = run;
    if (block === undefined) continue;
    if (block.kind === "controls" || block.kind === "menu") {
      components.push(...renderDiscordControls(block, controls));
      controls += block.controls.length;
    } else if (block.kind === "entry") {
      if (components.length > 0) components.push(separator);
      components.push(entryComponent(block, render(block).markdown || standIn(menuLabel), controls));
      controls += 1;
      if (block === entries.at(-1)) {
        components.push(separator, ...menuOfEntries(entries, menuLabel, controls));
        controls += 1;
      }
    } else components.push(...textsOf(run, render).map(textDisplay));
  }
  return components.at(-1) === separator ? components.slice(0, -1) : components;
};

/** A message with entries is a container, whose edge has the colour of what is urgent in it. */
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
  return hasText ? shown : [textDisplay(standIn(summary)), ...shown];
};

/** Whether only the asker sees it. */
export interface Visibility {
  readonly ephemeral: boolean;
}

const flagsOf = ({ ephemeral }: Visibility, flag: MessageFlags): number =>
  ephemeral ? flag | MessageFlags.Ephemeral : flag;

/** What fits into one message. */
export interface DiscordPage {
  readonly blocks: readonly Block[];
  /** Stands in for blocks that show nothing. */
  readonly summary: string;
  /** How a command line is written. */
  readonly sayCommand: SayCommand;
  /** The same as components, at least one. */
  readonly components: readonly Component[];
}

/** The pages of a reply, at most so many at once. */
export const pagesOf = (
  reply: Reply,
  most: number,
  sayCommand: SayCommand = asItIs,
): readonly DiscordPage[] => {
  const { summary, language } = reply.answer;
  const menuLabel = say(language, "actions");
  const render = createBlockRenderer(sayCommand);
  const measure: PageMeasure = {
    // One is left for what stands in where a page of controls says nothing.
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

/** A page as a message. */
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

/** A message that can take the place of one of components: the same, or its text as a component. */
export const inComponents = (message: DiscordMessage | PlainDiscordMessage): DiscordMessage =>
  "components" in message
    ? message
    : {
        flags: (message.flags & MessageFlags.Ephemeral) | MessageFlags.IsComponentsV2,
        components: [textDisplay(message.content)],
        allowed_mentions: message.allowed_mentions,
      };

/** The same in plain content, which holds less: over as many messages as it takes. Room is left for so many characters. */
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
    plainMessage(textsOf(part, render).join("\n\n") || standIn(summary), visibility),
  );
};
