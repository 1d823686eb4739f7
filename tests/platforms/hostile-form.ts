import { z } from "zod";
import { choices, paragraph } from "../../src/answer/answer.ts";
import { defineCommand } from "../../src/ask/define-command.ts";
import { optionalChoice, requiredText } from "../../src/ask/parsing/option.ts";
import { text } from "../../src/base/text/inline.ts";

/**
 * A command whose form has the text everywhere: descriptions, choices, values, problems. Another offers the form, and a third
 * one fails.
 */
export const hostileForm = (hostile: string) => {
  const each = { en: hostile, fr: hostile, vi: hostile };
  const choice = (value: string) => ({ en: `${value} ${hostile}` });
  const note = defineCommand({
    name: "note",
    description: each,
    example: "",
    options: z.strictObject({
      about: requiredText(each, "topics"),
      words: requiredText(each),
      how: optionalChoice(each, ["soon", "late"], choice),
    }),
    current: async () => ({ about: hostile, words: hostile, how: "soon" }),
    run: (options) => ({
      language: "en",
      summary: `${hostile} ${options.words}`,
      blocks: [paragraph(text(`${hostile} ${options.words}`))],
      problems: { words: `${hostile} ${options.words}`, about: hostile },
    }),
  });
  const offer = defineCommand({
    name: "offer",
    description: each,
    example: "",
    options: z.strictObject({}),
    run: () => ({
      language: "en",
      summary: hostile,
      blocks: [
        paragraph(text(hostile)),
        ...choices(hostile, [{ label: "Note", line: "note about:? words:? how:?", effect: "form" }]),
      ],
    }),
  });
  const fails = defineCommand({
    name: "fails",
    description: each,
    example: "",
    options: z.strictObject({}),
    run() {
      throw new Error(hostile);
    },
  });
  return [note, offer, fails];
};
