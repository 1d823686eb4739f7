import { type Answer, choices, paragraph } from "../../answer/answer.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { command, shorten } from "../../base/text/inline.ts";
import { closest } from "../../base/text/suggest.ts";

const say = messagesOf("ask", "parsing/unknown-command");

/** Every command is much shorter, and so are most lines. The answer shows only this much of a longer text. */
const longestShown = 60;

/** What a reader typed, and the names that they may have meant. */
interface Unknown {
  readonly name: string;
  /** The words after it. */
  readonly words: string;
  readonly names: Iterable<string>;
}

/** Says that the command does not exist, and suggests a similar one with the same words. */
export const unknownCommand = ({ name, words, names }: Unknown, language: Language): Answer => {
  const near = closest(name, names);
  const shown = shorten(name, longestShown);
  const line = `${near ?? ""} ${words}`.trim();
  const suggested = shorten(line, longestShown);
  const label = `/${suggested}`;
  return {
    language,
    summary: say(language, "unknown", { name: shown, help: "/help" }),
    blocks: [
      paragraph(...say.inline(language, "unknown", { name: shown, help: command("help") })),
      ...(near === null
        ? []
        : [
            paragraph(...say.inline(language, "meant", { command: command(suggested) })),
            ...choices(label, [{ label, line, effect: "replace" }]),
          ]),
    ],
  };
};
