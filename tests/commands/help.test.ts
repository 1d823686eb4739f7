import { describe, expect, test } from "vitest";
import { loadCommands } from "../../src/ask/define-command.ts";
import { textOf, wholeTextOf } from "./ask.ts";

describe("/help", () => {
  test("lists every command with an example, and says what is on record", async () => {
    const lines = (await wholeTextOf("/help")).split("\n");
    const commands = await loadCommands(new URL("../../src/commands/", import.meta.url));
    const listed = lines.flatMap((line) => /^• \/([a-z]+)/u.exec(line)?.[1] ?? []);
    expect(listed).toEqual(commands.map(({ name }) => name));
    expect(lines.slice(0, 5)).toEqual([
      "What Onrecord answers",
      "=====================",
      "",
      "• /approve a-briefing: Approves a draft, so that it is used in answers; for editors. Options: version:…",
      "• /attribution a-briefing/a-fact: A fact ready to paste: words, speaker, role at the time, outlet, date, link. Options: language:…",
    ]);
    expect(lines.slice(-3)).toEqual([
      "Every answer shows the passage it rests on. Without a passage, there is no answer.",
      "",
      "On record: 2 briefings, 2 people, 4 statements. Only you see the answers to your commands.",
    ]);
  });

  test("is the answer to nothing at all", async () => {
    expect(await textOf("/")).toBe(await textOf("/help"));
  });

  test("is where a command that does not exist leads to", async () => {
    expect(await textOf("/whom gill")).toBe(`There is no command “whom”. /help lists all commands.

Did you mean /who?

/who: /who`);
    expect(await textOf("/nonsense gill")).toBe("There is no command “nonsense”. /help lists all commands.");
  });

  test("is not needed for words that are no command: they are searched for", async () => {
    expect(await textOf("publish the code")).toBe(await textOf("/search publish the code"));
  });

  test("takes no words", async () => {
    expect(await textOf("/help me")).toBe(`/help cannot use “me”.

For example: /help`);
  });
});
