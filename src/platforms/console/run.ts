import { createInterface } from "node:readline";
import type { ReadStream, WriteStream } from "node:tty";
import { addressOf } from "../../access/asker.ts";
import type { Answer } from "../../answer/answer.ts";
import { defineMessages } from "../../i18n/messages.ts";
import type { Host } from "../../platform.ts";
import type { RunningPlatform } from "../../posting.ts";
import { consoleAsker } from "./asker.ts";
import { renderText, type TextStyle } from "./render.ts";
import { showOnTerminal } from "./terminal.ts";

const say = defineMessages({
  en: {
    welcome: "Type a command, such as /who gill. /help lists all commands, Ctrl+D quits.",
  },
  fr: {
    welcome: "Tapez une commande, par exemple /who gill. /help en donne la liste, Ctrl+D pour quitter.",
  },
  vi: {
    welcome: "Hãy gõ một lệnh, ví dụ /who gill. /help liệt kê các lệnh, Ctrl+D để thoát.",
  },
});

type Input = NodeJS.ReadableStream & Partial<Pick<ReadStream, "isTTY">>;
type Output = NodeJS.WritableStream & Partial<Pick<WriteStream, "isTTY" | "hasColors">>;

/** Answers every line that is typed or piped in; asks the bot to stop when there are no more. */
export const startConsole = async (host: Host, input: Input, output: Output): Promise<RunningPlatform> => {
  const style: TextStyle = { styled: output.hasColors?.() === true };
  const interactive = input.isTTY === true && output.isTTY === true;
  const lines = createInterface({
    input,
    prompt: "onrecord> ",
    terminal: interactive,
    ...(interactive ? { output } : {}),
  });
  const print = (value: string): void => {
    output.write(`${value}\n`);
  };
  if (interactive) {
    print(say(host.language, "welcome"));
    lines.prompt();
  }
  let answered = 0;
  const usual = consoleAsker(host.language);
  const answer = async (line: string): Promise<void> => {
    if (line.trim() !== "") {
      const chosen = await host.languages.of(addressOf(usual));
      const asker = chosen === null ? usual : consoleAsker(chosen);
      const { answer } = await host.ask.line(line, asker);
      // Piped answers follow each other without prompts between them: an empty line tells them apart.
      if (!interactive && answered > 0) print("");
      print(renderText(answer, style));
      answered += 1;
    }
    if (interactive) lines.prompt();
  };
  // Answers come in the order of their lines.
  let last = Promise.resolve();
  lines.on("line", (line) => {
    last = last.then(() => answer(line));
  });
  lines.on("close", async () => {
    await last;
    // The cursor stands behind the prompt: the shell's own one gets a line of its own.
    if (interactive) print("");
    host.stop();
  });
  // The reader of the output went away, as in `npm start | head`: nobody is left to answer.
  output.on("error", () => host.stop());

  const show = (answer: Answer): void => {
    print(`\n${renderText(answer, style)}\n`);
    if (interactive) lines.prompt(true);
  };
  return {
    ...showOnTerminal(show, host.language),
    async stop() {
      lines.close();
      await last;
    },
  };
};
