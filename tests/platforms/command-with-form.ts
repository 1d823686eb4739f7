import { z } from "zod";
import { choices, paragraph } from "../../src/answer/answer.ts";
import { defineCommand } from "../../src/ask/define-command.ts";
import { optionalText, requiredText } from "../../src/ask/parsing/option.ts";
import { text } from "../../src/base/text/inline.ts";

const each = { en: "Notes", fr: "Notes", vi: "Ghi chú" };

/** A command whose form asks for words, which must not be removed, and one that offers the form. It waits `until` the promise resolves, but not for better words. */
export const commandsWithForm = (until: Promise<void> | null = null) => {
  const noted: unknown[] = [];
  const note = defineCommand({
    name: "note",
    localNames: { fr: "noter", vi: "ghi-chú" },
    description: each,
    example: "",
    options: z.strictObject({ about: requiredText(each), words: optionalText(each) }),
    current: async () => ({ words: "as it is" }),
    async run(options) {
      if (options.words !== "better") await until;
      if (options.words === "none") {
        return {
          language: "en",
          summary: "It needs words.",
          blocks: [paragraph(text("It needs words."))],
          problems: { words: "It needs words." },
        };
      }
      if (options.words === "no field") {
        return {
          language: "en",
          summary: "It is about no one.",
          blocks: [paragraph(text("It is about no one."))],
          problems: { about: "It is about no one." },
        };
      }
      noted.push(options);
      return { language: "en", summary: "Noted.", blocks: [paragraph(text("Noted."))] };
    },
  });
  const ask = defineCommand({
    name: "ask",
    description: each,
    example: "",
    options: z.strictObject({}),
    run: () => ({
      language: "en",
      summary: "Ask",
      blocks: [
        paragraph(text("Ask")),
        ...choices("Note", [{ label: "Note", line: "note about:ada words:?", effect: "form" }]),
      ],
    }),
  });
  return { noted, commands: [note, ask] };
};
