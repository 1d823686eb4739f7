import { MessageFlags } from "discord.js";
import { type Block, note, typedLines } from "../../../answer/answer.ts";
import { type PageMeasure, paginate } from "../../../answer/pages.ts";
import { messagesOfReply, type Reply } from "../../../answer/reply.ts";
import { asItIs, type SayCommand } from "../../../ask/parsing/parse-line.ts";
import { messagesOf } from "../../../base/language/messages.ts";
import { command, text } from "../../../base/text/inline.ts";
import { discordLimits } from "../limits.ts";
import { createBlockRenderer, placeholder, textsOfBlocks } from "./blocks.ts";
import { type Component, componentsOf, textDisplay } from "./components.ts";
import { componentsAroundEntries } from "./entry.ts";

const { message } = discordLimits;

/**
 * A message for Discord's API. Its text is in components instead of embeds, because Discord hides embeds from people who
 * turned off previews.
 */
export interface DiscordMessage {
  readonly flags: number;
  readonly components: Component[];
  readonly allowed_mentions: { readonly parse: [] };
}

/** A message in plain content, for when Discord rejects its components. */
export interface PlainDiscordMessage {
  readonly flags: number;
  readonly content: string;
  readonly allowed_mentions: { readonly parse: [] };
}

const say = messagesOf("answer", "entries");

export interface Visibility {
  /** True if only the asker sees the message. */
  readonly ephemeral: boolean;
}

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

const flagsOf = ({ ephemeral }: Visibility, flag: MessageFlags): number =>
  ephemeral ? flag | MessageFlags.Ephemeral : flag;

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
    plainMessage(textsOfBlocks(part, render).join("\n\n") || placeholder(summary), visibility),
  );
};
