import { expect, test } from "vitest";
import { loadCommands } from "../../../src/ask/define-command.ts";
import {
  asItIs,
  commandsByName,
  createSayCommand,
  localNameOf,
  parseLine,
} from "../../../src/ask/parsing/parse-line.ts";
import { languages } from "../../../src/base/language/language.ts";

const commands = await loadCommands(new URL("../../../src/commands/", import.meta.url));

test.each(languages)(
  "in %s, no two commands have one name, and each leads back to its command",
  (language) => {
    const names = commands.map((command) => localNameOf(command, language));
    expect(new Set(names).size).toBe(names.length);
    const byName = commandsByName(commands, language);
    expect(names.map((name) => byName.get(name)?.name)).toEqual(commands.map(({ name }) => name));
    // What is quoted in an answer for all can be typed in every language.
    expect(commands.map(({ name }) => byName.get(name)?.name)).toEqual(commands.map(({ name }) => name));
  },
);

test("a name of another language is a word like others", () => {
  expect(parseLine("qui gill", commandsByName(commands, "fr")).command).toBe("who");
  expect(parseLine("ai gill", commandsByName(commands, "vi")).command).toBe("who");
  expect(parseLine("ai governance", commandsByName(commands, "en")).command).toBe("search");
});

test.each([
  ['commitments dana kind:hope topic:"kind: of"', 'engagements dana type:hope thème:"kind: of"'],
  ["digest add commitments holidays:fr", "digest add commitments fériés:fr"],
  ["find kind:hope and text:hope", "retrouver kind:hope and text:hope"],
])(
  "%s is written with the names of options in the reader's language, and reads as the same",
  (line, said) => {
    const say = createSayCommand(commands, "fr");
    expect(say(line)).toBe(said);
    const byName = commandsByName(commands, "fr");
    expect(parseLine(said, byName)).toEqual(parseLine(line, byName));
  },
);

test("a line is written with the name in the reader's language", () => {
  const say = createSayCommand(commands, "fr");
  expect(say("who gill")).toBe("qui gill");
  expect(say("digest add commitments weekdays 08:30")).toBe("digest add commitments weekdays 08:30");
  expect(say("help")).toBe("aide");
  expect(createSayCommand(commands, "en")("who gill")).toBe("who gill");
  expect(asItIs("who gill")).toBe("who gill");
});
