import type {
  ActionsBlock,
  Button,
  Overflow,
  PlainTextElement,
  PlainTextOption,
  StaticSelect,
} from "@slack/types";
import type { Block, Control } from "../../../answer/answer.ts";
import { optionStart, writeEffect, writeKept, writeMixed, writeOption } from "../../../answer/line.ts";
import { shorten } from "../../../base/text/inline.ts";
import { slackLimits } from "../limits.ts";
import { escapeMarkup } from "./plain-text.ts";

export type SlackControls = Extract<Block, { kind: "controls" | "menu" }>;

// Slack decodes entities in plain text objects, and its limits count the encoded text.
export const plainTextObject = (value: string, most: number): PlainTextElement => {
  let shown = shorten(value, most);
  while (escapeMarkup(shown).length > most) shown = shorten(shown, shown.length - 1);
  return { type: "plain_text", text: escapeMarkup(shown) || "…", emoji: false };
};

/** The label that screen readers read out instead of a button's text. */
const accessibilityLabelOf = (label: string, about: string): string =>
  shorten(`${label}, ${about}`, slackLimits.control.accessibilityLabelCharacters);

const buttonOf = ({ label, line, effect, about }: Control, index: number): Button => ({
  type: "button",
  action_id: writeEffect(effect, index),
  text: plainTextObject(label, slackLimits.control.buttonTextCharacters),
  value: writeKept(line, slackLimits.control.buttonValueCharacters),
  ...(about === undefined ? {} : { accessibility_label: accessibilityLabelOf(label, about) }),
});

const optionOf = ({ label, line }: Control): PlainTextOption => ({
  text: plainTextObject(label, slackLimits.control.optionTextCharacters),
  value: writeKept(line, slackLimits.control.optionValueCharacters),
});

/** The menu of an entry's actions. `index` makes its id unique in the message. */
export const overflowOf = (controls: readonly Control[], index: number): Overflow => ({
  type: "overflow",
  action_id: writeMixed(index),
  options: controls.slice(0, slackLimits.control.optionsPerOverflow).map(({ label, line, effect }) => ({
    text: plainTextObject(label, slackLimits.control.optionTextCharacters),
    value: writeOption(effect, writeKept(line, mostOptionLine)),
  })),
});

const mostOptionLine = slackLimits.control.optionValueCharacters - optionStart;

const chunks = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

/** Buttons, or menus with as many options as Slack allows. Ids count from `firstIndex`, to be unique in the message. */
export const renderSlackControls = (block: SlackControls, firstIndex: number): readonly ActionsBlock[] => {
  if (block.kind === "controls") {
    return chunks(block.controls, slackLimits.control.elementsPerActions).map((controls, chunk) => ({
      type: "actions",
      elements: controls.map((control, index) =>
        buttonOf(control, firstIndex + chunk * slackLimits.control.elementsPerActions + index),
      ),
    }));
  }
  return chunks(block.controls, slackLimits.control.optionsPerSelect).map((controls, index) => {
    const select: StaticSelect = {
      type: "static_select",
      action_id: writeEffect(controls[0]?.effect ?? "follow", firstIndex + index),
      placeholder: plainTextObject(block.label, slackLimits.control.placeholderCharacters),
      options: controls.map(optionOf),
    };
    return { type: "actions", elements: [select] };
  });
};

/** The lines of controls that are too long for Slack. The caller stores them, and the controls carry their keys. */
export const longSlackLines = (blocks: readonly Block[]): readonly string[] => {
  const tooLong = (controls: readonly Control[], most: number): readonly string[] =>
    controls.map(({ line }) => line).filter((line) => writeKept(line, most) !== line);
  return blocks.flatMap((block) => {
    if (block.kind === "entry") {
      return [
        ...tooLong(block.controls, mostOptionLine),
        ...tooLong(block.whole === null ? [] : [block.whole], slackLimits.control.buttonValueCharacters),
      ];
    }
    if (block.kind === "controls") return tooLong(block.controls, slackLimits.control.buttonValueCharacters);
    return block.kind === "menu" ? tooLong(block.controls, slackLimits.control.optionValueCharacters) : [];
  });
};
