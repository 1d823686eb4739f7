import { type Answer, choices, paragraph } from "../../answer/answer.ts";
import { shorten } from "../../answer/shorten.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { command } from "../../base/text/inline.ts";
import { closest } from "../../base/text/suggest.ts";

const say = messagesOf("ask", "parsing/unknown-command");

/** Every command is much shorter. The answer shows only this much of a longer text. */
const longestName = 60;

/** Says that the command does not exist, and suggests similar ones. */
export const unknownCommand = (name: string, names: readonly string[], language: Language): Answer => {
  const near = closest(name, names);
  const shown = shorten(name, longestName);
  const label = near === null ? "" : `/${near}`;
  return {
    language,
    summary: say(language, "unknown", { name: shown, help: "/help" }),
    blocks: [
      paragraph(...say.inline(language, "unknown", { name: shown, help: command("help") })),
      ...(near === null
        ? []
        : [
            paragraph(...say.inline(language, "meant", { command: command(near) })),
            ...choices(label, [{ label, line: near, effect: "replace" }]),
          ]),
    ],
  };
};
