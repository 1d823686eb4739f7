import { expect, test } from "vitest";
import { warmUp } from "../../src/app/warm-up.ts";
import type { Asker } from "../../src/ask/access/asker.ts";
import { loadCommands } from "../../src/ask/define-command.ts";
import { languages } from "../../src/base/language/language.ts";
import { createTestAsk } from "../ask/create-test-ask.ts";
import { libraryOf, summit } from "../library.ts";

const commands = await loadCommands(new URL("../../src/commands/", import.meta.url));
const library = libraryOf(summit);

test("the example of each command that answers from the record is run in each language, and its answer is not shown", async () => {
  const shown: Asker[] = [];
  const { line } = createTestAsk({
    commands,
    library: () => library,
    now: () => Temporal.Instant.from("2026-06-01T10:00:00Z"),
    log: { debug() {}, info() {}, warn() {}, error() {} },
    showed: (asker) => shown.push(asker),
  });
  const asked: string[] = [];
  const ask = {
    line: async (written: string, asker: Asker) => {
      const reply = await line(written, asker);
      asked.push(`${asker.language} ${written.split(" ")[0]}`);
      expect(reply.answer.blocks.length).toBeGreaterThan(0);
      return reply;
    },
  };
  await warmUp(ask, commands, () => library, new AbortController().signal);
  const names = commands.filter(({ fromRecord }) => fromRecord !== null).map(({ name }) => `/${name}`);
  expect(asked).toEqual(languages.flatMap((language) => names.map((line) => `${language} ${line}`)));
  expect(asked).toContain("vi /who");
  expect(shown).toEqual([]);

  const stopped: string[] = [];
  const stopping = new AbortController();
  const once = {
    line: (written: string, asker: Asker) => {
      stopped.push(written);
      stopping.abort();
      return line(written, asker);
    },
  };
  await warmUp(once, commands, () => library, stopping.signal);
  expect(stopped).toHaveLength(1);
});
