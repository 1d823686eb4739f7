import { describe, expect, test } from "vitest";
import { textOf } from "./ask.ts";

describe("/help", () => {
  test("lists every command with an example, and says what is on record", async () => {
    expect(await textOf("/help")).toBe(`What Onrecord answers
=====================

• /brief: A briefing in short: who, key statements, figures, sources
• /commitments hung: What was promised and what was backed, by whom, with the passages. Options: kind:… topic:…
• /digest list: The digests of this channel: set up, look at, pause, change, remove. Subcommands: add, list, preview, pause, resume, edit, remove, log, now
• /help: What can be asked, with an example each
• /source: Where it says so: publisher, dates, language, caveats and every passage
• /who gill: Who somebody is, as of when, and what they said, with the passages

Every answer shows the passage that it rests on. What no passage shows is not answered.

On record: 2 briefings, 2 people, 4 statements. Only you see the answers to your commands.`);
  });

  test("is the answer to nothing at all", async () => {
    expect(await textOf("/")).toBe(await textOf("/help"));
  });

  test("is where a command that does not exist leads to", async () => {
    expect(await textOf("/whom gill")).toBe("There is no command “whom”. /help lists what there is.");
  });

  test("takes no words", async () => {
    expect(await textOf("/help me")).toBe(`/help does not take “me”.

For example: /help`);
  });
});
