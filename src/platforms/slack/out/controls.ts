import type {
  ActionsBlock,
  Button,
  Overflow,
  PlainTextElement,
  PlainTextOption,
  StaticSelect,
} from "@slack/types";
import type { Block, Control } from "../../../answer/answer.ts";
import { shorten } from "../../../answer/shorten.ts";
import {
  optionStart,
  writeEffect,
  writeKept,
  writeMixed,
  writeOption,
} from "../../../ask/controls/control-id.ts";
import { slackLimits } from "../limits.ts";
import { escapeMarkup } from "./plain-text.ts";

export type SlackControls = Extract<Block, { kind: "controls" | "menu" }>;

// Slack reads entities in plain text objects, and counts them as they are written.
export const plainTextObject = (value: string, most: number): PlainTextElement => {
  let shown = shorten(value, most);
  while (escapeMarkup(shown).length > most) shown = shorten(shown, shown.length - 1);
  return { type: "plain_text", text: escapeMarkup(shown) || "…", emoji: false };
};

/** What screen readers say in the place of a button's label. */
const heardOf = (label: string, about: string): string =>
  shorten(`${label}, ${about}`, slackLimits.control.accessibilityLabelCharacters);

const buttonOf = ({ label, line, effect, about }: Control, index: number): Button => ({
  type: "button",
  action_id: writeEffect(effect, index),
  text: plainTextObject(label, slackLimits.control.buttonTextCharacters),
  value: writeKept(line, slackLimits.control.buttonValueCharacters),
  ...(about === undefined ? {} : { accessibility_label: heardOf(label, about) }),
});

const optionOf = ({ label, line }: Control): PlainTextOption => ({
  text: plainTextObject(label, slackLimits.control.optionTextCharacters),
  value: writeKept(line, slackLimits.control.optionValueCharacters),
});

/** The menu of what a reader may do with an entry. `index` tells it apart from others of the message. */
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

/** Buttons, or menus of as many options as Slack takes. `firstIndex` tells them apart from others of the message. */
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

/** How many blocks they take up. */
export const countActions = ({ kind, controls }: SlackControls): number => {
  const most =
    kind === "controls" ? slackLimits.control.elementsPerActions : slackLimits.control.optionsPerSelect;
  return Math.max(1, Math.ceil(controls.length / most));
};

/** The lines of controls that are too long for Slack, and are kept instead. */
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

// What JSON puts around a button and around an option, and around a whole menu. Upper bounds, as in the renderer.
const buttonCharacters = 110;
const heardCharacters = 26;
const optionCharacters = 72;
const actionsCharacters = 180;

/** At least as many characters as the block takes up in the message. */
export const controlsCharacters = (block: SlackControls): number => {
  const around = block.kind === "controls" ? buttonCharacters : optionCharacters;
  const own = block.controls.reduce(
    (sum, { label, line, about }) =>
      sum +
      around +
      (about === undefined ? 0 : heardCharacters + JSON.stringify(heardOf(label, about)).length) +
      2 * Math.min(label.length, slackLimits.control.buttonTextCharacters) +
      Math.min(JSON.stringify(line).length, 2 * slackLimits.control.buttonValueCharacters),
    0,
  );
  return (
    own +
    countActions(block) * (actionsCharacters + 2 * block.kind.length) +
    (block.kind === "menu" ? block.label.length : 0)
  );
};
