import { describe, expect, test } from "vitest";
import { loadCommands } from "../../src/ask/define-command.ts";
import { optionLabel } from "../../src/ask/parsing/option-label.ts";
import { languages } from "../../src/base/language/language.ts";
import { discordLimits } from "../../src/platforms/discord/limits.ts";

const loaded = await loadCommands(new URL("../../src/commands/", import.meta.url));
const commands = loaded.flatMap((command) => [command, ...command.subcommands]);

const texts = commands.flatMap(({ name, description, options }) => [
  { of: name, text: description },
  ...Object.entries(options).map(([option, { description }]) => ({
    of: `${name} ${option}`,
    text: description,
  })),
  ...Object.values(options).flatMap(({ choices }) =>
    (choices ?? []).map(({ value, label }) => ({ of: `${name} ${value}`, text: label })),
  ),
]);

describe("every command", () => {
  test("has a name that Slack and Discord both take", () => {
    const words = commands.flatMap(({ name }) => name.split(" "));
    expect(words.filter((word) => !/^[a-z][a-z0-9-]{0,31}$/.test(word))).toEqual([]);
  });

  test.each(texts)("describes $of in each language within Discord's 100 characters", ({ text }) => {
    expect(languages.map((language) => text(language).length > 0 && text(language).length <= 100)).toEqual(
      languages.map(() => true),
    );
  });

  test.each(texts)("describes $of with the marks of each language", ({ text }) => {
    for (const language of languages) expect(text(language)).toBe(text(language).normalize("NFC"));
    expect(`${text("en")}\n${text("vi")}`).not.toMatch(/[«»']| [;:!?]/u);
    expect(text("fr")).not.toMatch(/[“”']|« | [;:!?»]|[\p{L}})»][;:!?](?:\s|$)/u);
  });

  test("has a label for each option, in each language, that Discord's forms take", () => {
    const names = new Set(commands.flatMap(({ options }) => Object.keys(options)));
    for (const name of names) {
      const labels = languages.map((language) => optionLabel(name, language));
      expect(
        labels.filter((label) => label === name || label.length > discordLimits.modal.labelCharacters),
      ).toEqual([]);
    }
  });

  test("puts required options before the others, as Discord demands", () => {
    for (const { options } of commands) {
      const required = Object.values(options).map((option) => option.required);
      expect(required).toEqual([...required].sort((a, b) => Number(b) - Number(a)));
    }
  });
});
