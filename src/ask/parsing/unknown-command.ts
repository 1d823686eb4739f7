import { type Answer, choices, paragraph } from "../../answer/answer.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { command } from "../../base/text/inline.ts";
import { closest } from "../../base/text/suggest.ts";

const say = messagesOf("ask", "parsing/unknown-command");

/** Says that there is no such command, and which of those that there are may be meant. */
export const unknownCommand = (name: string, names: readonly string[], language: Language): Answer => {
  const near = closest(name, names);
  const label = near === null ? "" : `/${near}`;
  return {
    language,
    summary: say(language, "unknown", { name, help: "/help" }),
    blocks: [
      paragraph(...say.inline(language, "unknown", { name, help: command("help") })),
      ...(near === null
        ? []
        : [
            paragraph(...say.inline(language, "meant", { command: command(near) })),
            ...choices(label, [{ label, line: near, effect: "replace" }]),
          ]),
    ],
  };
};
