import { expect, test } from "vitest";
import { loadAllCommands } from "../../../src/app/definitions.ts";
import { localOptionName, optionCalled } from "../../../src/ask/parsing/option-name.ts";
import { commandsByName, parseLine } from "../../../src/ask/parsing/parse-line.ts";
import { languages } from "../../../src/base/language/language.ts";

const commands = await loadAllCommands(null);
const all = commands.flatMap((command) => [command, ...command.subcommands]);
const byName = commandsByName(commands);

test.each(all.map((command) => [command.name, command] as const))(
  "/%s has no option that a name of another one in any language would mean",
  (_name, command) => {
    for (const option of Object.keys(command.options)) {
      for (const language of languages)
        expect(optionCalled(command, localOptionName(option, language)), language).toBe(option);
    }
  },
);

test("names of options are as Discord takes them, and “page” is none of them", () => {
  for (const option of new Set(all.flatMap(({ options }) => Object.keys(options)))) {
    for (const language of languages) {
      const name = localOptionName(option, language);
      expect(name).toMatch(/^[-\p{Ll}\p{Lo}\p{N}]{1,32}$/u);
      expect(name).not.toBe(localOptionName("page", language));
    }
  }
});

test.each([
  ["commitments kerbrat thème:logement type:souhait", { who: "kerbrat", topic: "logement", kind: "hope" }],
  ["commitments kerbrat theme : logement", { who: "kerbrat", topic: "logement" }],
  ['commitments ai:hùng chủ-đề:đất loại:"mong muốn"', { who: "hùng", topic: "đất", kind: "hope" }],
  ["commitments quién:oduya tipo:deseo fecha:2026-10", { who: "oduya", kind: "hope", date: "2026-10" }],
  ["commitments gill kind:hopes status:overdue", { who: "gill", kind: "hope", status: "overdue" }],
  ["commitments gill kind:nonsense", { who: "gill", kind: "nonsense" }],
])("%s: names of options and choices are read in any language", (line, given) => {
  expect(parseLine(line, byName).given).toEqual(given);
});
