import {
  type APISectionComponent,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ComponentType,
} from "discord.js";
import type { Block, Control, Entry, EntryState } from "../../../answer/answer.ts";
import { hidesPassages } from "../../../answer/split.ts";
import { type ActionRow, buttonOf, mixedMenu } from "./controls.ts";

export type EntryComponent = APISectionComponent | APITextDisplayComponent;

export const separator: APISeparatorComponent = { type: ComponentType.Separator };

/** The button beside an entry; null if it has none. */
const besideOf = (entry: Entry): Control | null =>
  (hidesPassages(entry) ? entry.whole : entry.controls[0]) ?? null;

/** What is left for the menu below the entries. */
const belowOf = (entry: Entry): readonly Control[] => {
  const beside = besideOf(entry);
  return entry.controls.filter(({ line }) => line !== beside?.line);
};

/** An entry beside its button. `index` tells the button apart from others of the message. */
export const entryComponent = (entry: Entry, markdown: string, index: number): EntryComponent => {
  const text: APITextDisplayComponent = { type: ComponentType.TextDisplay, content: markdown };
  const beside = besideOf(entry);
  return beside === null
    ? text
    : { type: ComponentType.Section, components: [text], accessory: buttonOf(beside, index) };
};

/** What else may be done with the entries, in one menu; none if there is nothing. */
export const menuOfEntries = (
  entries: readonly Entry[],
  label: string,
  index: number,
): readonly ActionRow[] => {
  const controls = entries.flatMap(belowOf);
  return controls.length === 0 ? [] : [mixedMenu(controls, label, index)];
};

/** With the text in a section, its button, and the line above it. */
export const componentsOfEntry = 4;

/** Of a message with entries: the container, the line below the last one, and the menu in its row. */
export const componentsAroundEntries = 4;

const correction = 0xd9_77_06;
const accents: Readonly<Record<EntryState, number | null>> = {
  overdue: 0xd8_3c_3e,
  withdrawn: correction,
  retracted: correction,
  corrected: correction,
  clarified: correction,
  due: 0xea_b3_08,
  rated: null,
  denied: null,
  new: null,
  updated: null,
};

const isEntry = (block: Block): block is Entry => block.kind === "entry";

export const entriesIn = (blocks: readonly Block[]): readonly Entry[] => blocks.filter(isEntry);

/** The colour of a message with entries: that of the first state that has one. Its words say the same. */
export const accentOf = (entries: readonly Entry[]): number | null =>
  entries.flatMap(({ marks }) => marks.flatMap(({ state }) => accents[state] ?? []))[0] ?? null;
