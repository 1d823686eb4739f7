import fc from "fast-check";
import { expect, test } from "vitest";
import { type Control, controlEffects } from "../../../src/answer/answer.ts";
import type { KeptLines } from "../../../src/ask/controls/kept-lines.ts";
import { readControl } from "../../../src/ask/controls/use-control.ts";
import { discordLimits } from "../../../src/platforms/discord/limits.ts";
import {
  longDiscordLines,
  splitCustomId,
  writeCustomId,
} from "../../../src/platforms/discord/out/controls.ts";
import { idOfLine } from "../../../src/store/line-id.ts";

const controls: fc.Arbitrary<Control> = fc.record({
  label: fc.constant("Go on"),
  line: fc.string({ unit: "grapheme", maxLength: 300 }),
  effect: fc.constantFrom(...controlEffects),
});

/** Stores the long lines of a page's controls, as the bot does before it sends the page. */
const keptFor = (control: Control): KeptLines => {
  const kept = longDiscordLines([{ kind: "controls", controls: [control] }]);
  return { keep() {}, find: async (id) => kept.find((line) => idOfLine(line) === id) ?? null };
};

test("a button's id fits Discord's limit, and is split into the button's effect and line again", async () => {
  await fc.assert(
    fc.asyncProperty(controls, fc.nat({ max: 39 }), async (control, index) => {
      const customId = writeCustomId(control, index);
      expect(customId.length).toBeLessThanOrEqual(discordLimits.control.customIdCharacters);
      const { effect, written } = splitCustomId(customId);
      expect(await readControl({ effect, line: written }, keptFor(control))).toEqual({
        known: true,
        effect: control.effect,
        line: control.line,
      });
    }),
  );
});
