import { type Answer, type ControlEffect, paragraph } from "../../answer/answer.ts";
import type { Given } from "../../answer/line.ts";
import { readEffect, readKept, readOption } from "../../answer/line.ts";
import { words } from "../../answer/words.ts";
import type { Language } from "../../base/language/language.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { command, text } from "../../base/text/inline.ts";
import { optionLabel } from "../parsing/option-label.ts";
import type { KeptLines } from "./kept-lines.ts";

const say = messagesOf("ask", "controls/use-control");

/** The line and effect of a used control. */
export type Used =
  | { readonly known: true; readonly effect: ControlEffect; readonly line: string }
  /** It is of another version, or its line was removed. */
  | { readonly known: false };

/** Reads a control from the id that the platform sends. */
export const readControl = async (
  written: { readonly effect: string; readonly line: string },
  lines: KeptLines,
): Promise<Used> => {
  const used = readOption(written);
  const effect = readEffect(used.effect);
  const line = effect === null ? null : await readKept(used.line, lines);
  return effect === null || line === null ? { known: false } : { known: true, effect, line };
};

/** The answer to the use of a control that is no longer valid. */
export const oldControl = (language: Language): Answer => ({
  language,
  summary: say(language, "old", { help: "/help" }),
  blocks: [paragraph(...say.inline(language, "old", { help: command("help") }))],
});

/** The answer to a form that is no longer valid, with the values that were typed into it. */
export const oldForm = (values: Given, language: Language): Answer => ({
  language,
  summary: say(language, "oldForm", { help: "/help" }),
  blocks: [
    paragraph(...say.inline(language, "oldForm", { help: command("help") })),
    ...Object.entries(values)
      .filter(([, value]) => value !== "")
      .map(([option, value]) =>
        paragraph(text(`${optionLabel(option, language)}${words(language, "colon")}${value}`)),
      ),
  ],
});
