import type { Block, Entry } from "../../../answer/answer.ts";
import type { Inline } from "../../../base/text/inline.ts";
import { controlsCharacters } from "./controls.ts";

// Upper bounds of the JSON around a text node, one with styles or a link, a block, and a part of a block. The contract
// tests compare them with the messages sent.
const plainNodeCharacters = 52;
const styledNodeCharacters = 66;
const instantCharacters = 96;
const blockCharacters = 80;
const partCharacters = 64;

/** The length of a string in JSON. Most strings contain nothing that JSON escapes, and need no `stringify`. */
const jsonCharacters = (text: string): number =>
  escaped.test(text) ? JSON.stringify(text).length : text.length;

const escaped = /["\\\p{Cc}\p{Cs}]/u;

const contentCharacters = (content: readonly Inline[], command: string): number =>
  content.reduce((sum, inline) => {
    const own = jsonCharacters(inline.text);
    switch (inline.kind) {
      case "text":
        return sum + own + plainNodeCharacters;
      case "link":
        return sum + own + styledNodeCharacters + jsonCharacters(inline.url);
      case "command":
        return sum + own + styledNodeCharacters + command.length + 2;
      case "instant":
        return sum + own + instantCharacters;
      case "user":
      case "channel":
        return sum + jsonCharacters(inline.id) + styledNodeCharacters;
      case "strong":
      case "code":
        return sum + own + styledNodeCharacters;
      default:
        return inline satisfies never;
    }
  }, partCharacters);

/** An upper bound of the block's characters in the message's JSON. */
export const charactersOf = (block: Exclude<Block, Entry>, command: string): number => {
  switch (block.kind) {
    case "heading":
    case "paragraph":
    case "note":
      return blockCharacters + contentCharacters(block.content, command);
    case "list":
      return block.items.reduce((sum, item) => sum + contentCharacters(item, command), blockCharacters);
    case "passage":
      return (
        blockCharacters +
        partCharacters +
        plainNodeCharacters +
        jsonCharacters(block.exact) +
        contentCharacters(block.citation, command)
      );
    case "preformatted":
      return blockCharacters + partCharacters + plainNodeCharacters + jsonCharacters(block.text);
    case "controls":
    case "menu":
      return controlsCharacters(block);
    default:
      return block satisfies never;
  }
};
