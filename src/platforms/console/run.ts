import { randomUUID } from "node:crypto";
import { clearLine, createInterface, cursorTo } from "node:readline";
import type { ReadStream, WriteStream } from "node:tty";
import type { Reply } from "../../answer/reply.ts";
import { messagesOf } from "../../base/language/messages.ts";
import { formatPerson } from "../../store/channel.ts";
import type { ConnectedPlatform, Host } from "../shared/platform.ts";
import { consoleAsker } from "./asker.ts";
import { filesNamedIn } from "./named-files.ts";
import { renderReply, renderText, type TextStyle } from "./render.ts";
import { showOnTerminal } from "./terminal.ts";

const say = messagesOf("platforms", "console/run");

type Input = NodeJS.ReadableStream & Partial<Pick<ReadStream, "isTTY">>;
type Output = NodeJS.WritableStream & Partial<Pick<WriteStream, "isTTY" | "hasColors">>;

/** Prints posts. After `listen`, it also answers each line that is typed or piped in, and stops the bot at the end of input. */
export const connectConsole = async (input: Input, output: Output): Promise<ConnectedPlatform> => {
  const style: TextStyle = { styled: output.hasColors?.() === true };
  const print = (value: string): void => {
    output.write(`${value}\n`);
  };
  let listening: Listening | null = null;
  return {
    ...showOnTerminal((answer) => {
      listening?.hidePrompt();
      print(`\n${renderText(answer, style)}\n`);
      listening?.prompt();
    }),
    async listen(host) {
      listening = listenToLines(host, input, output, (reply) => print(renderReply(reply, style)));
    },
    async stop() {
      await listening?.stop();
    },
  };
};

const exitCommand = /^\s*\/?(?:exit|quit)\s*$/iu;

interface Listening {
  /** Empties the line with the prompt, and what is typed there, for a post. */
  hidePrompt(): void;
  /** Shows the prompt again, with what was typed. */
  prompt(): void;
  stop(): Promise<void>;
}

const listenToLines = (host: Host, input: Input, output: Output, show: (reply: Reply) => void): Listening => {
  const interactive = input.isTTY === true && output.isTTY === true;
  const lines = createInterface({
    input,
    prompt: "onrecord> ",
    terminal: interactive,
    ...(interactive ? { output } : {}),
  });
  if (interactive) {
    output.write(`${say(host.language, "welcome")}\n${say(host.language, "howTo")}\n`);
    lines.prompt();
  }
  let isOpen = true;
  const prompt = (keepsCursor = false): void => {
    if (interactive && isOpen) lines.prompt(keepsCursor);
  };
  let answered = 0;
  const usual = consoleAsker(host.language);
  // Each run of the console is a new conversation.
  const session = `console:${randomUUID()}`;
  const answer = async (line: string): Promise<void> => {
    if (line.trim() !== "") {
      const chosen = await host.languages.of(formatPerson(usual));
      const asker = chosen === null ? usual : consoleAsker(chosen);
      const thread = { before: session, after: session };
      const reply = await host.ask.line(line, { ...asker, thread, files: await filesNamedIn(line) });
      if (reply.isThanks === true) return prompt();
      // Without prompts, an empty line separates the answers to piped lines.
      if (!interactive && answered > 0) output.write("\n");
      show(reply);
      answered += 1;
    }
    prompt();
  };
  // Lines are answered in order.
  let last = Promise.resolve();
  lines.on("line", (line) => {
    // Only a person needs the exit command. Piped input ends by itself.
    last = last.then(() => (interactive && exitCommand.test(line) ? lines.close() : answer(line)));
  });
  lines.on("close", async () => {
    isOpen = false;
    await last;
    // The cursor is behind the prompt, so the shell's prompt needs a new line.
    if (interactive) output.write("\n");
    host.stop();
  });
  // The output is closed, as in `npm start | head`, so no one can read answers.
  output.on("error", () => host.stop());

  return {
    hidePrompt() {
      if (!interactive || !isOpen) return;
      cursorTo(output, 0);
      clearLine(output, 0);
    },
    prompt: () => prompt(true),
    async stop() {
      lines.close();
      await last;
    },
  };
};
