import {
  type APISectionComponent,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ComponentType,
} from "discord.js";
import {
  type Block,
  type Control,
  type Entry,
  type EntryState,
  hidesPassages,
} from "../../../answer/answer.ts";
import { type ActionRow, buttonOf, mixedMenu } from "./controls.ts";

export type EntryComponent = APISectionComponent | APITextDisplayComponent;

export const separator: APISeparatorComponent = { type: ComponentType.Separator };

/** An entry with its button beside it. `index` makes the button's id unique in the message. */
export const entryComponent = (entry: Entry, markdown: string, index: number): EntryComponent => {
  const text: APITextDisplayComponent = { type: ComponentType.TextDisplay, content: markdown };
  const beside = besideControlOf(entry);
  return beside === null
    ? text
    : { type: ComponentType.Section, components: [text], accessory: buttonOf(beside, index) };
};

/** The button beside an entry. Null if it has none. */
const besideControlOf = (entry: Entry): Control | null =>
  (hidesPassages(entry) ? entry.whole : entry.controls[0]) ?? null;

/** The remaining controls, for the menu below the entries. */
const belowControlsOf = (entry: Entry): readonly Control[] => {
  const beside = besideControlOf(entry);
  return entry.controls.filter(({ line }) => line !== beside?.line);
};

/** One menu with the other controls of all entries. Empty if there are none. */
export const menuOfEntries = (
  entries: readonly Entry[],
  label: string,
  index: number,
): readonly ActionRow[] => {
  const controls = entries.flatMap(belowControlsOf);
  return controls.length === 0 ? [] : [mixedMenu(controls, label, index)];
};

/** The section, its text, its button, and the separator above it. */
export const componentsOfEntry = 4;

/** The container, the separator below the last entry, the menu and its row. */
export const componentsAroundEntries = 4;

const correction = 0xd9_77_06;
const accents: Readonly<Record<EntryState, number | null>> = {
  sensitive: null,
  overdue: 0xd8_3c_3e,
  withdrawn: correction,
  retracted: correction,
  corrected: correction,
  clarified: correction,
  disputed: correction,
  due: 0xea_b3_08,
  rated: null,
  denied: null,
  new: null,
  updated: null,
};

const isEntry = (block: Block): block is Entry => block.kind === "entry";

export const entriesIn = (blocks: readonly Block[]): readonly Entry[] => blocks.filter(isEntry);

/** The accent colour of a message: that of the first state that has one. The state is also written in words. */
export const accentOf = (entries: readonly Entry[]): number | null =>
  entries.flatMap(({ marks }) => marks.flatMap(({ state }) => accents[state] ?? []))[0] ?? null;
