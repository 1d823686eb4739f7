import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  type APIComponentInMessageActionRow,
  type APISelectMenuOption,
  type APIStringSelectComponent,
  ButtonStyle,
  ComponentType,
} from "discord.js";
import type { Block, Control } from "../../../answer/answer.ts";
import { optionStart, writeEffect, writeKept, writeMixed, writeOption } from "../../../answer/line.ts";
import { shorten } from "../../../base/text/inline.ts";
import { discordLimits } from "../limits.ts";

export type DiscordControls = Extract<Block, { kind: "controls" | "menu" }>;

export type ActionRow = APIActionRowComponent<APIComponentInMessageActionRow>;

const { control } = discordLimits;

// Between a control's effect and its line.
const separator = ":";

export const writeCustomId = ({ line, effect }: Control, index: number): string => {
  const start = `${writeEffect(effect, index)}${separator}`;
  return `${start}${writeKept(line, control.customIdCharacters - start.length)}`;
};

/** Splits a control's id into its effect and its line. The effect is empty if it is not one of this bot's controls. */
export const splitCustomId = (customId: string): { readonly effect: string; readonly written: string } => {
  const end = customId.indexOf(separator);
  return { effect: customId.slice(0, Math.max(end, 0)), written: customId.slice(end + 1) };
};

const labelOf = ({ label, line }: Control, most: number): string => shorten(label.trim() || line, most);

export const buttonOf = (one: Control, index: number): APIButtonComponentWithCustomId => ({
  type: ComponentType.Button,
  style: ButtonStyle.Secondary,
  label: labelOf(one, control.buttonLabelCharacters),
  custom_id: writeCustomId(one, index),
});

const optionOf = (one: Control): APISelectMenuOption => ({
  label: labelOf(one, control.optionLabelCharacters),
  value: writeKept(one.line, control.optionValueCharacters),
});

const chunks = <Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );

const rowOf = (components: APIComponentInMessageActionRow[]): ActionRow => ({
  type: ComponentType.ActionRow,
  components,
});

/** A menu of controls with different effects. Each option also names its subject. */
export const mixedMenu = (controls: readonly Control[], label: string, index: number): ActionRow => {
  const options = controls.map(
    ({ label, line, effect, about }): APISelectMenuOption => ({
      label: shorten(about === undefined ? label : `${label}: ${about}`, control.optionLabelCharacters),
      value: writeOption(effect, writeKept(line, mostOptionLine)),
    }),
  );
  const different = [...new Map(options.map((option) => [option.value, option])).values()];
  return rowOf([
    {
      type: ComponentType.StringSelect,
      custom_id: `${writeMixed(index)}${separator}`,
      placeholder: shorten(label, control.placeholderCharacters),
      options: different.slice(0, control.optionsPerSelect),
    },
  ]);
};

const mostOptionLine = control.optionValueCharacters - optionStart;

/** Rows of buttons, or menus with as many options as Discord allows. Ids count from `firstIndex`, to be unique. */
export const renderDiscordControls = (block: DiscordControls, firstIndex: number): readonly ActionRow[] => {
  if (block.kind === "controls") {
    return chunks(block.controls, control.buttonsPerRow).map((row, chunk) =>
      rowOf(row.map((one, index) => buttonOf(one, firstIndex + chunk * control.buttonsPerRow + index))),
    );
  }
  // Discord refuses two options with the same value. They would do the same, so one is enough.
  const different = [...new Map(block.controls.map((one) => [one.line, one])).values()];
  return chunks(different, control.optionsPerSelect).map((options, index) => {
    const select: APIStringSelectComponent = {
      type: ComponentType.StringSelect,
      custom_id: `${writeEffect(options[0]?.effect ?? "follow", firstIndex + index)}${separator}`,
      placeholder: shorten(block.label, control.placeholderCharacters),
      options: options.map(optionOf),
    };
    return rowOf([select]);
  });
};

/** The number of components that the block needs, including rows. */
export const countComponents = ({ kind, controls }: DiscordControls): number =>
  kind === "controls"
    ? controls.length + Math.ceil(controls.length / control.buttonsPerRow)
    : 2 * Math.max(1, Math.ceil(controls.length / control.optionsPerSelect));

// The maximum length before the line in an id: version, effect, an index of two digits, separator.
const idStartCharacters = 5;

/** The lines of controls that are too long for Discord. The caller stores them, and the controls carry their keys. */
export const longDiscordLines = (blocks: readonly Block[]): readonly string[] => {
  const tooLong = (controls: readonly Control[], most: number): readonly string[] =>
    controls.map(({ line }) => line).filter((line) => writeKept(line, most) !== line);
  const mostInButton = control.customIdCharacters - idStartCharacters;
  return blocks.flatMap((block) => {
    if (block.kind === "entry") {
      const whole = block.whole === null ? [] : [block.whole];
      // Any of them can be the button or in the menu, depending on the passages, so the smaller limit applies.
      return tooLong([...whole, ...block.controls], Math.min(mostInButton, mostOptionLine));
    }
    if (block.kind === "controls") return tooLong(block.controls, mostInButton);
    return block.kind === "menu" ? tooLong(block.controls, control.optionValueCharacters) : [];
  });
};
