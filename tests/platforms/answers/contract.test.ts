import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/answer/answer.ts";
import { commandsByName, parseLine } from "../../../src/ask/parsing/parse-line.ts";
import { renderText } from "../../../src/platforms/console/render.ts";
import { discordLimits } from "../../../src/platforms/discord/limits.ts";
import { askerOf } from "../../askers.ts";
import { commands } from "./ask-every-command.ts";
import { everyAnswer } from "./asked.ts";
import { discordPagesOf, expectShownOnDiscord, expectShownOnSlack, slackPagesOf } from "./shown.ts";
import { everyState } from "./states.ts";

const byName = commandsByName(commands);

const controlsIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "controls" || block.kind === "menu" ? block.controls : []));

describe.each([...everyAnswer, ...everyState])("/$name in $language", ({ reply, language, name, ask }) => {
  test("is said in that language, with a line that stands for the whole", () => {
    // Whoever chooses a language is answered in it at once.
    const own = name === "language" ? "vi" : language;
    expect([reply.answer.language, reply.answer.summary.trim() === ""]).toEqual([own, false]);
    expect(renderText(reply.answer, { styled: false }).trim()).not.toBe("");
  });

  test("shows all of its text on Slack, in order, also as plain text, and nothing in that is live", () => {
    expectShownOnSlack(reply);
  });

  test("shows all of its text on Discord, in order, also as plain text, and nothing in that is live", () => {
    expectShownOnDiscord(reply, language);
  });

  test("leads only to commands that there are, and to forms that have a field", async () => {
    const shown = [...slackPagesOf(reply), ...discordPagesOf(reply, language)].flatMap((page) => page.blocks);
    for (const { line, effect } of controlsIn(shown)) {
      expect([line, byName.has(parseLine(line, byName).command)]).toEqual([line, true]);
      if (effect !== "form") continue;
      const form = await ask.form(line, askerOf(language));
      expect([line, form?.fields.length]).not.toEqual([line, undefined]);
      expect(form?.fields.length).toBeLessThanOrEqual(discordLimits.modal.components);
    }
  });
});
