import { z } from "zod";
import { blocksSchema, controlsIn, type FakeControl, visibleText } from "../../fakes/slack/blocks.ts";

/** The blocks of a message, in Slack's format. */
export const blocksOf = (message: unknown) => z.looseObject({ blocks: blocksSchema }).parse(message).blocks;

/** The visible text of a message. */
export const seen = (message: unknown): string => visibleText(blocksOf(message));

/** The control of a message with this label. */
export const find = (message: unknown, label: string): FakeControl => {
  const controls = controlsIn(blocksOf(message));
  const found = controls.find((control) => control.label === label);
  if (found === undefined) throw new Error(`There is no ${label} among ${controls.map((one) => one.label)}.`);
  return found;
};
