import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Block } from "../src/answer/answer.ts";
import { readConfig } from "../src/app/config.ts";
import { createApp } from "../src/app/create-app.ts";
import { loadAllCommands } from "../src/app/definitions.ts";
import { commandProblem } from "../src/app/plugins/command-problem.ts";
import type { Command } from "../src/ask/command.ts";
import { commandsByName, parseLine } from "../src/ask/parsing/parse-line.ts";
import { type Language, languages } from "../src/base/language/language.ts";
import { systemClock } from "../src/base/time/clock.ts";
import type { Library } from "../src/library/library.ts";
import { folderWriter } from "../src/library/record-writer.ts";
import { consoleAsker } from "../src/platforms/console/asker.ts";
import { renderText } from "../src/platforms/console/render.ts";
import { discordLimits } from "../src/platforms/discord/limits.ts";
import { textsOf } from "./answers.ts";
import { at, readLibrary } from "./library.ts";
import { isInOrder } from "./renderer.ts";

/** A command, and lines to ask it: `ward north`. */
export interface CommandUnderTest {
  readonly command: Command;
  readonly lines: readonly string[];
  /** The briefing that Onrecord comes with, unless another library is given. */
  readonly library?: Library;
}

/** Asks a command beside those of Onrecord, and collects what is logged as an error. */
const askWith = async (command: Command, library: Library) => {
  const errors: unknown[] = [];
  const commands = [...(await loadAllCommands(null)).filter(({ name }) => name !== command.name), command];
  const app = createApp({
    deskLinks: null,
    settings: { ...readConfig({}), budgets: null },
    clock: { ...systemClock, now: () => at },
    log: { debug() {}, info() {}, warn() {}, error: (values: unknown) => errors.push(values) },
    commands,
    loadDigests: async () => [],
    writer: folderWriter("briefings", join("briefings", ".changes"), () => {}),
    briefings: () => ({ at: () => library, withEmbargoed: () => null }),
    platform: () => ({ on: false, why: "nothing is posted." }),
    opensDatabase: "never",
    meters: [],
    stop() {},
  });
  return {
    errors,
    byName: commandsByName(commands),
    ask: async (line: string, language: Language) =>
      (await app.host.ask.line(line, consoleAsker(language))).answer,
  };
};

/** Every line that a reader could type or press in the answer. */
const linesIn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block) => {
    if (block.kind === "controls" || block.kind === "menu") return block.controls.map(({ line }) => line);
    const contents = block.kind === "list" ? block.items.flat() : "content" in block ? block.content : [];
    return contents.flatMap((inline) => (inline.kind === "command" ? [inline.text] : []));
  });

/** What every command must hold. */
export const describeCommand = ({ command, lines, library }: CommandUnderTest): void => {
  describe(`the command ${command.name}`, () => {
    test("can be registered with Slack and Discord beside those of Onrecord", async () => {
      const others = (await loadAllCommands(null)).filter(({ name }) => name !== command.name);
      expect(commandProblem(command, others)).toBeNull();
    });

    test("puts required options before the others, as Discord demands", () => {
      const required = Object.values(command.options).map((option) => option.required);
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
      expect(required.length).toBeLessThanOrEqual(discordLimits.modal.components);
    });

    describe.each(languages)("in %s", (language) => {
      test.each([command.name, `${command.name} ${command.example(language)}`, ...lines])(
        "answers /%s in that language, shows all of it, and leads only to commands that there are",
        async (line) => {
          const { ask, errors, byName } = await askWith(command, library ?? (await readLibrary()));
          const answer = await ask(line, language);
          expect(errors).toEqual([]);
          expect([answer.language, answer.summary.trim() === ""]).toEqual([language, false]);
          const shown = renderText(answer, { styled: false });
          expect(isInOrder(shown, textsOf(answer.blocks))).toBe(true);
          // Without the slash, a word that is no command would be read as a question.
          const leading = linesIn(answer.blocks);
          expect(leading.filter((each) => !byName.has(parseLine(`/${each}`, byName).command))).toEqual([]);
          expect(await ask(line, language)).toEqual(answer);
        },
      );
    });
  });
};
