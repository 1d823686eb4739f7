import { type Answer, choices, paragraph } from "../../answer/answer.ts";
import type { Language } from "../../base/language/language.ts";
import { defineMessages } from "../../base/language/messages.ts";
import { command } from "../../base/text/inline.ts";
import { closest } from "../../base/text/suggest.ts";

const say = defineMessages({
  en: {
    unknown: "There is no command “{name}”. {help} lists all commands.",
    meant: "Did you mean {command}?",
  },
  fr: {
    unknown: "La commande « {name} » n’existe pas. {help} en donne la liste.",
    meant: "Vouliez-vous dire {command} ?",
  },
  vi: {
    unknown: "Không có lệnh “{name}”. Gõ {help} để xem các lệnh.",
    meant: "Có phải bạn muốn gõ {command}?",
  },
});

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
