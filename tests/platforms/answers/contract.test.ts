import { describe, expect, test } from "vitest";
import type { Block } from "../../../src/answer/answer.ts";
import { wordsRead } from "../../../src/answer/pages.ts";
import { firstRoom } from "../../../src/answer/reply.ts";
import { commandsByName, parseLine } from "../../../src/ask/parsing/parse-line.ts";
import { renderText } from "../../../src/platforms/console/render.ts";
import { discordLimits } from "../../../src/platforms/discord/limits.ts";
import { askerOf } from "../../askers.ts";
import { commands } from "./ask-every-command.ts";
import { everyAnswer } from "./asked.ts";
import {
  discordMessagesOf,
  discordPagesOf,
  expectShownOnDiscord,
  expectShownOnSlack,
  slackMessagesOf,
  slackPagesOf,
} from "./shown.ts";
import { everyState } from "./states.ts";

/** Including the line about further facts. */
const mostWords = 900;

const byName = commandsByName(commands);

const controlsIn = (blocks: readonly Block[]) =>
  blocks.flatMap((block) =>
    block.kind === "controls" || block.kind === "menu" || block.kind === "entry" ? block.controls : [],
  );

describe.each([...everyAnswer, ...everyState])("/$name in $language", ({ reply, language, name, ask }) => {
  test("is in that language, with a summary line", () => {
    // A person who chooses a language is answered in it at once.
    const own = name === "language" ? "vi" : language;
    expect([reply.answer.language, reply.answer.summary.trim() === ""]).toEqual([own, false]);
    expect(renderText(reply.answer, { styled: false }).trim()).not.toBe("");
  });

  test("shows all of its text on Slack, in order, as blocks and plain text, without live markup", () => {
    expectShownOnSlack(reply);
  });

  test("shows all of its text on Discord, in order, as components and plain text, without live markup", () => {
    expectShownOnDiscord(reply, language);
  });

  test("is one short message on each platform, with at most three facts, and no empty section", () => {
    for (const pages of [slackMessagesOf(reply), discordMessagesOf(reply, language)]) {
      expect(pages.length).toBe(1);
      const blocks = pages.flatMap((page) => page.blocks);
      const entries = blocks.filter(({ kind }) => kind === "entry");
      const words = blocks.reduce((sum, block) => sum + wordsRead(block), 0);
      expect([entries.length <= firstRoom.entries, words <= mostWords, words]).toEqual([true, true, words]);
      const empty = blocks.filter(
        (block, index) =>
          block.kind === "heading" && ["heading", undefined].includes(blocks[index + 1]?.kind),
      );
      expect(empty).toEqual([]);
    }
  });

  test("shows no ids of facts, which only its buttons contain", () => {
    const named = reply.answer.blocks.flatMap((block) => {
      if (block.kind !== "entry" || block.reference === null) return [];
      const read = [block.content, ...block.notes, ...block.quotes.map(({ citation }) => citation)].flat();
      return read.map((inline) => inline.text).filter((words) => words.includes(block.reference ?? " "));
    });
    expect(named).toEqual([]);
  });

  test("has only buttons for existing commands, and for forms with a field", async () => {
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
